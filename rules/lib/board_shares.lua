-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What the boards' targets add to the city's, as whole numbers with a scale, which outlive their plans.
local board_shares = {}

local quantities = lib("quantities")

-- The boards that KF gives an indicator to, groups resolved; nil where it does not say which.
local function boards_of(catalogue, kf)
  local names = #kf.boards > 0 and kf.boards or kf.goal and kf.goal.boards or {}
  local groups, found = {}, {}
  for _, group in ipairs(catalogue.board_groups) do groups[text.fold(group.name or "")] = group.boards end
  for _, name in ipairs(names) do
    for _, board in ipairs(groups[text.fold(name)] or { name }) do table.insert(found, text.fold(board)) end
  end
  return #found > 0 and found or nil
end

-- What a board's target adds to the city's: nil where the two cannot be compared.
function board_shares.of(ctx, indicator)
  local kf, target = indicator.kf, indicator.target
  if not kf or not kf.scope_is_city or not target or target.value_kind ~= "number" then return nil end
  local whole, better = kf.target, kf.target and quantities.better_direction(kf, kf.target)
  local boards = boards_of(ctx.catalogue, kf)
  if not boards or not better or whole.value_kind ~= "number" or whole.operator == "plus_minus" then return nil end
  local unit, kf_unit = quantities.unit_of(target, indicator), quantities.unit_of(whole, kf)
  if unit and kf_unit and not quantities.same_unit(unit, kf_unit) or quantities.is_share(kf, kf_unit) then return nil end
  return { key = (kf.goal and kf.goal.number or "") .. " " .. kf.folded_name, name = indicator.name, better = better,
    boards = boards, units = target.number.units, scale = target.number.scale, place = target, whole = whole.text,
    whole_units = whole.number.units, whole_scale = whole.number.scale, whole_place = whole }
end

-- `units` × 10^-`from` in units of 10^-`to`.
function board_shares.scaled(units, from, to) return units * math.tointeger(10 ^ (to - from)) end

-- `units` × 10^-`scale` as a Swedish reader writes it.
function board_shares.written(units, scale)
  local digits = string.rep("0", scale + 1 - #tostring(units)) .. units
  return tostring(decimal(scale == 0 and digits or digits:sub(1, -scale - 1) .. "," .. digits:sub(-scale)))
end

return board_shares
