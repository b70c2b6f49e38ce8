-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What a plan restates of KF's, in a form that outlives the plan: for comparing boards.
local restated = {}

local quantities = lib("quantities")

-- A number in one spelling: ”77,0” is ”77”.
local function canonical(number)
  local units, scale = number.units, number.scale
  while scale > 0 and units % 10 == 0 do units, scale = units // 10, scale - 1 end
  return units .. "e-" .. scale
end

-- A restated value as it is compared, its unit apart; nil for what is no value.
local function value_key(value)
  if quantities.is_number(value) then
    return (value.operator or "") .. canonical(value.number) .. (value.upper and "–" .. canonical(value.upper) or "")
  end
  return value.direction
end

-- What a plan restates of KF's: a list of { key, kind, number, name, said, compared, unit, place }.
function restated.of(document)
  local found = {}
  for _, goal in ipairs(document.goals) do
    if goal.level ~= "board" and goal.number and goal.title then
      table.insert(found, { key = "goal " .. goal.number, kind = "goal", number = goal.number, name = "", said = goal.title,
        compared = text.fold(goal.title), place = goal.title_range })
    end
  end
  for _, indicator in ipairs(document.indicators) do
    local value = indicator.from_kf and indicator.name and indicator.kf_target
    local compared = value and value_key(value)
    if compared then
      local number = indicator.goal and indicator.goal.number or ""
      table.insert(found, { key = "indicator " .. number .. " " .. indicator.folded_name, kind = "value", number = number,
        name = indicator.name, said = value.text, compared = compared, unit = quantities.unit_key(value.unit), place = value })
    end
  end
  return found
end

return restated
