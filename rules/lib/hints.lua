-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What would make a relation hold: which figure may be the wrong one, and which slip would explain it.
local hints = {}

local ledger, slips = lib("ledger"), lib("slips")

-- The value that a term's figure needs for its relation to hold.
function hints.needed(relation, term)
  return term[1].value - term[2] * relation.off
end

-- What happens to a figure's relations if it had another value: those `mended`, how many are `left` broken, and whether
-- that is `harmless`, which is to say that none breaks that held, and none gets worse.
function hints.effect(figure, value)
  local effect = { mended = {}, left = 0, harmless = true }
  for _, link in ipairs(figure.relations) do
    local relation = link[1]
    local held, off = ledger.holds(relation), relation.off + link[2] * (value - figure.value)
    if 2 * math.abs(off) <= relation.weight then
      if not held then table.insert(effect.mended, relation) end
    else
      effect.left = effect.left + 1
      if held or math.abs(off) >= math.abs(relation.off) then effect.harmless = false end
    end
  end
  return effect
end

-- The terms of a broken relation whose figure alone may be the wrong one.
local function suspects(relation)
  local found = {}
  for _, term in ipairs(relation.terms) do
    if hints.effect(term[1], hints.needed(relation, term)).left == 0 then table.insert(found, term) end
  end
  return found
end

-- The one figure that can be wrong as all others are in relations that hold: { figure, expected }, or nil.
function hints.only_suspect(relation)
  local found = suspects(relation)
  if #found ~= 1 then return nil end
  return { figure = found[1][1], expected = hints.needed(relation, found[1]) }
end

local function off_in(broken, row, column)
  for _, relation in ipairs(broken) do
    local sums = relation.kind == "total" or relation.kind == "closing"
    if sums and relation.row == row and relation.column == column then return relation.off, relation end
  end
  return 0, nil
end

-- Whether a net total is off because its costs or revenues are.
function hints.follows_from_columns(relation, broken)
  local costs, revenues = relation.column.costs, relation.column.revenues
  if not costs then return false end
  local in_costs, costs_relation = off_in(broken, relation.row, costs)
  local in_revenues, revenues_relation = off_in(broken, relation.row, revenues)
  if not costs_relation and not revenues_relation then return false end
  local off = relation.off
  local follows = math.abs(off - in_costs - in_revenues) * 2 <= relation.weight
  return follows or math.abs(off - in_costs + in_revenues) * 2 <= relation.weight
end

-- How far this row's totals are off, column by column, and how many of them are.
local function gaps_of(relation, broken)
  local gaps, count = {}, 0
  for _, other in ipairs(broken) do
    if other.kind == relation.kind and other.row == relation.row then
      gaps[other.column.index] = other.off
      count = count + 1
    end
  end
  return gaps, count
end

-- The row whose figures are the gaps (times `sign`) in every column: it was left out, or added twice.
local function row_of_gaps(book, relation, gaps, sign)
  local found = nil
  for _, term in ipairs(relation.terms) do
    local row = term[1].row
    local fits = row ~= relation.row
    for _, column in ipairs(book.columns) do
      local figure, gap = row.figures[column.index], gaps[column.index]
      local value = figure and figure.value or 0
      if gap then fits = fits and value == sign * gap end
      if not gap and relation.row.figures[column.index] then fits = fits and value == 0 end
    end
    if fits then
      if found then return nil end
      found = row
    end
  end
  return found
end

-- The one slip in one figure that explains the gap: { kind, figure, expected }, or nil where there is none or more.
local function slip_in(book, relation)
  local found = nil
  for _, term in ipairs(suspects(relation)) do
    local figure, needed = term[1], hints.needed(relation, term)
    local factor = math.tointeger(10 ^ (book.scale - figure.scale))
    local kind = needed % factor == 0 and slips.between(figure.value // factor, needed // factor)
    if kind then
      if found then return nil end
      found = { kind = kind, figure = figure, expected = needed }
    end
  end
  return found
end

-- What would explain that a total differs from its rows, the surest first; nil where nothing does.
function hints.of_total(book, relation, broken)
  if relation.kind == "closing" then return slip_in(book, relation) end
  local gaps, count = gaps_of(relation, broken)
  local left_out = row_of_gaps(book, relation, gaps, 1)
  local twice = row_of_gaps(book, relation, gaps, -1)
  local by_row = left_out and { kind = "left_out", row = left_out } or twice and { kind = "twice", row = twice }
  if count > 1 and by_row then return by_row end
  local slip = slip_in(book, relation)
  if slip then return slip end
  local same = 0
  for _, gap in pairs(gaps) do same = same + (math.abs(gap) == math.abs(gaps[relation.column.index]) and 1 or 0) end
  if same > 1 then return { kind = "missing_row", gaps = gaps } end
  return by_row or nil
end

return hints
