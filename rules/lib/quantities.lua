-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Comparing targets: what is the same value in another spelling is the same.
local quantities = {}

local synonyms = { procent = "%", stycken = "st", styck = "st", pers = "personer", miljoner = "mn" }

local keys = {}

-- A unit as it is compared, or nil for none.
function quantities.unit_key(unit)
  if not unit then return nil end
  if not keys[unit] then
    -- The year by which a value is due is no part of its unit, and blanks are of no account: extraction leaves some in `CO ₂`.
    local key = re.replace(text.fold(unit), [[\s*\(?(?:till|senast|år|under|för)?\s*20\d\d\)?$]], "")
    key = re.replace(re.replace(key, "[₂²]", "2"), "³", "3")
    key = re.replace(re.replace(key, "\\s+", ""), "\\.$", ""):lower()
    keys[unit] = synonyms[key] or key
  end
  return keys[unit]
end

function quantities.same_unit(a, b)
  return a == b or quantities.unit_key(a) == quantities.unit_key(b)
end

-- Whether there is a figure to compare with.
function quantities.is_number(quantity)
  return quantity ~= nil and quantity.number ~= nil
end

-- Whether something is said at all.
function quantities.is_stated(quantity)
  return quantity ~= nil and quantity.value_kind ~= "missing"
end

-- The unit of a quantity of `indicator`: its own, or else the one that `enhet` gives all values.
function quantities.unit_of(quantity, indicator)
  return quantity.unit or indicator.unit
end

-- KF's value for a plan's indicator: the catalogue's, or else the one that the plan restates.
-- Returns the value and the indicator that it stands in.
function quantities.of_kf(indicator)
  local value = indicator.kf_value
  if not value then return nil, nil end
  local kf = indicator.kf
  return value, kf and quantities.is_stated(kf.target) and kf or indicator
end

-- Whether `a` and `b` say the same, units apart.
function quantities.same_value(a, b)
  if a.value_kind ~= b.value_kind then return false end
  if a.value_kind == "number" then return a.operator == b.operator and a.number == b.number end
  if a.value_kind == "interval" then return a.number == b.number and a.upper == b.upper end
  if a.value_kind == "direction" then return a.direction == b.direction end
  if a.value_kind == "set_later" then return a.year == b.year end
  return a.value_kind ~= "unreadable" or text.equal(a.text, b.text)
end

-- A unit as it is written in a plan: in quotation marks where it is more than one word.
function quantities.written_unit(unit)
  if unit == "%" or re.match(unit, "^\\pL[\\pL0-9/_-]*$") then return unit end
  return '"' .. unit .. '"'
end

local of_one_size = [[(?i)^(?:andel|genomsnitt|medel|index|procent)|index\b|täthet]]

-- Whether it measures a share, a mean or an index: of one size for a board and the city, for a tertial and the year.
function quantities.is_share(indicator, unit)
  return unit == "%" or re.find(indicator.name or "", of_one_size) ~= nil
end

local by_operator = { at_most = "lower", below = "lower", at_least = "higher", above = "higher" }

-- Which way is better for an indicator: as it or its catalogue says, or as the operator of `value` does; nil where that is
-- unknown or contradictory.
function quantities.better_direction(indicator, value)
  local by_value = by_operator[value.operator or ""]
  local declared = indicator.better
  if declared and by_value and declared ~= by_value then return nil end
  return declared or by_value
end

-- Whether even the best that `value` allows is worse than the worst that `than` does.
function quantities.is_worse(value, than, better)
  if better == "higher" then return (value.upper or value.number) < than.number end
  return (than.upper or than.number) < value.number
end

return quantities
