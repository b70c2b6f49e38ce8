-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Why the relations of a money table do not hold: one cause for each slip, so that each is reported once and by one rule.
-- A cause is { kind, … }, with figures and amounts in the units of `book`:
--   "sign"   a figure of the wrong sign: figure, expected, relations       reported by sum/sign
--   "cell"   a figure that two relations or more prove wrong: the same     reported by sum/column-total
--   "total"  a total that differs from its rows: relation, hint            reported by sum/column-total
--   "net"    a row whose net is not costs + revenues: relation, suspect    reported by sum/net-differs
local causes = {}

local ledger, hints = lib("ledger"), lib("hints")

local function broken_relations(book)
  local broken = {}
  for _, relation in ipairs(book.relations) do
    if not ledger.holds(relation) then table.insert(broken, relation) end
  end
  return broken
end

local function has_wrong_sign(book, figure)
  if figure.column.role ~= "revenues" then return false end
  if book.table.signs == "revenues_positive" then return figure.value < 0 end
  return figure.value > 0
end

-- A figure of the wrong sign whose change of sign mends a relation and breaks none.
local function wrong_sign(book, broken)
  local best = nil
  for _, relation in ipairs(broken) do
    for _, term in ipairs(relation.terms) do
      if has_wrong_sign(book, term[1]) then
        local effect = hints.effect(term[1], -term[1].value)
        if effect.harmless and #effect.mended > 0 and (not best or #effect.mended > #best.relations) then
          best = { kind = "sign", figure = term[1], expected = -term[1].value, relations = effect.mended }
        end
      end
    end
  end
  return best
end

-- A figure that two broken relations or more want to have one and the same other value.
local function proven_figure(_, broken)
  local best = nil
  for _, relation in ipairs(broken) do
    for _, term in ipairs(relation.terms) do
      local needed = hints.needed(relation, term)
      local effect = hints.effect(term[1], needed)
      local count = #effect.mended
      local exact = best and count == #best.relations and relation.weight < best.weight and term[1] == best.figure
      if effect.left == 0 and count > 1 and (not best or count > #best.relations or exact) then
        local kind = needed == -term[1].value and "sign" or "cell"
        best = { kind = kind, figure = term[1], expected = needed, relations = effect.mended, weight = relation.weight }
      end
    end
  end
  return best
end

-- Finds what `find` finds until it finds no more; what is found counts as mended from then on. Nobody mends more at once.
local function collect(book, found, find)
  for _ = 1, 40 do
    local cause = find(book, broken_relations(book))
    if not cause then return end
    ledger.set(cause.figure, cause.expected)
    table.insert(found, cause)
  end
end

-- Whether a total's net is off by no more than the nets of its rows are: then those are the cause.
local function follows_from_rows(relation)
  if relation.row.role ~= "total" then return false end
  local sums = nil
  for _, link in ipairs(relation.terms[3][1].relations) do
    if link[1].kind == "total" and link[1].row == relation.row then sums = link[1] end
  end
  if not sums then return false end
  local off = 0
  for _, term in ipairs(sums.terms) do
    if term[1].row ~= relation.row then
      local own = nil
      for _, link in ipairs(term[1].relations) do own = link[1].kind == "net" and link[1] or own end
      if not own then return false end
      off = off + own.off
    end
  end
  return 2 * math.abs(relation.off - off) <= relation.weight
end

-- Whether a row's net would hold if the totals of its columns did: then those are the cause.
local function follows_from_totals(relation)
  local off, any = relation.off, false
  for _, term in ipairs(relation.terms) do
    for _, link in ipairs(term[1].relations) do
      local other = link[1]
      if other.kind ~= "net" and other.row == relation.row and not ledger.holds(other) then
        off, any = off + term[2] * other.off, true
      end
    end
  end
  return any and 2 * math.abs(off) <= relation.weight
end

-- All causes in `table_thing`, for relations that are off by more than rounding and `tolerance` (in the table's unit).
local function find_causes(table_thing, tolerance)
  local book = ledger.read(table_thing, tolerance)
  lib("nets").add(book)
  lib("totals").add(book)
  if #broken_relations(book) == 0 then return {} end
  local found = { book = book }
  collect(book, found, wrong_sign)
  collect(book, found, proven_figure)
  local broken = broken_relations(book)
  for _, relation in ipairs(broken) do
    if relation.kind == "net" then
      if not follows_from_totals(relation) and not follows_from_rows(relation) then
        table.insert(found, { kind = "net", relation = relation, suspect = hints.only_suspect(relation) })
      end
    elseif not hints.follows_from_columns(relation, broken) then
      local hint = hints.of_total(book, relation, broken)
      table.insert(found, { kind = "total", relation = relation, hint = hint })
    end
  end
  return found
end

-- The three rules of sum/ ask for the same tables one after the other.
local known = {}

function causes.of(table_thing, tolerance)
  local by_tolerance = known[table_thing] or {}
  known[table_thing] = by_tolerance
  -- What adds up to the last decimal has no causes, whatever the tolerance.
  by_tolerance[tolerance] = by_tolerance[tolerance] or table_thing.adds_up and {} or find_causes(table_thing, tolerance)
  return by_tolerance[tolerance]
end

return causes
