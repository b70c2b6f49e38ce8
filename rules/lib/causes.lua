-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Why the relations of a document's money tables do not hold: one cause for each slip, so that each is reported once and
-- by one rule, `by`. A cause is { kind, by, book, … }, with figures and amounts in the units of `book`:
--   "sign"   a figure of the wrong sign: figure, expected, relations       sum/sign
--   "cell"   a figure that two relations or more prove wrong: the same     sum/column-total where a total is among them,
--                                                                          else sum/tables-differ, turnover-reconciliation
--   "copy"   figures of one item that differ in two tables: relations,     sum/tables-differ
--            and `at`, which term of them is wrong, where that is known
--   "plan"   the plan's total is not KF's budget with changes: relation    sum/turnover-reconciliation
--   "total"  a total that differs from its rows: relation, hint            sum/column-total
--            the same in several columns, as a row is missing               sum/missing-row
--   "net"    a row whose net is not costs + revenues: relation, suspect    sum/net-differs
local causes = {}

local ledger, hints = lib("ledger"), lib("hints")

local function broken_relations(books)
  local broken = {}
  for _, book in ipairs(books) do
    for _, relation in ipairs(book.relations) do
      if not ledger.holds(relation) then table.insert(broken, relation) end
    end
  end
  return broken
end

-- The rule that reports a figure which these relations prove wrong.
local function rule_of(relations)
  local kinds = {}
  for _, relation in ipairs(relations) do kinds[relation.kind] = true end
  if kinds.total or kinds.closing then return "column-total" end
  if kinds.copy then return "tables-differ" end
  return kinds.plan and "turnover-reconciliation" or "column-total"
end

local function has_wrong_sign(figure)
  if figure.column.role ~= "revenues" then return false end
  if figure.book.table.signs == "revenues_positive" then return figure.value < 0 end
  return figure.value > 0
end

-- A figure of the wrong sign whose change of sign mends a relation and breaks none.
local function wrong_sign(broken)
  local best = nil
  for _, relation in ipairs(broken) do
    for _, term in ipairs(relation.terms) do
      if has_wrong_sign(term[1]) then
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
local function proven_figure(broken)
  local best = nil
  for _, relation in ipairs(broken) do
    for _, term in ipairs(relation.terms) do
      local needed = hints.needed(relation, term)
      local effect = term[1].fixed and { left = 1, mended = {} } or hints.effect(term[1], needed)
      local count = #effect.mended
      local exact = best and count == #best.relations and relation.weight < best.weight and term[1] == best.figure
      if effect.left == 0 and count > 1 and (not best or count > #best.relations or exact) then
        local kind = term[1].book.has_revenues and needed == -term[1].value and "sign" or "cell"
        best = { kind = kind, figure = term[1], expected = needed, relations = effect.mended, weight = relation.weight }
      end
    end
  end
  return best
end

-- Finds what `find` finds until it finds no more; what is found counts as mended from then on. Nobody mends more at once.
local function collect(books, found, find)
  for _ = 1, 40 do
    local cause = find(broken_relations(books))
    if not cause then return end
    ledger.set(cause.figure, cause.expected)
    cause.figure.mended = true
    cause.book = cause.figure.book
    cause.by = cause.kind == "sign" and "sign" or rule_of(cause.relations)
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
      if (other.kind == "total" or other.kind == "closing") and other.row == relation.row and not ledger.holds(other) then
        off, any = off + term[2] * other.off, true
      end
    end
  end
  return any and 2 * math.abs(off) <= relation.weight
end

-- What is left when all that can be told for sure is mended.
local function collect_rest(books, found)
  local broken = broken_relations(books)
  for _, relation in ipairs(broken) do
    local cause = { kind = relation.kind, relation = relation, book = relation.terms[1][1].book }
    if relation.kind == "net" then
      cause.by, cause.suspect = "net-differs", hints.only_suspect(relation)
      if follows_from_totals(relation) or follows_from_rows(relation) then cause = nil end
    elseif relation.kind == "plan" then
      cause.by = "turnover-reconciliation"
    elseif relation.kind == "copy" or relation.kind == "decision" or hints.follows_from_columns(relation, broken) then
      cause = nil
    else
      cause.kind, cause.by, cause.hint = "total", "column-total", hints.of_total(cause.book, relation, broken)
      if cause.hint and cause.hint.kind == "missing_row" then cause.by = "missing-row" end
    end
    if cause then table.insert(found, cause) end
  end
end

-- The books of the money tables that may contradict themselves or each other, with the relations within each and between
-- them. `also`: a set of tables that are read in any case.
function causes.read(document, tolerance, also)
  local books = ledger.read_all(lib("relevance").tables(document, also), tolerance)
  for _, book in ipairs(books) do
    lib("nets").add(book)
    lib("row_nets").add(book)
    lib("totals").add(book)
  end
  lib("copies").add(books)
  lib("plan_totals").add(books, document)
  lib("decided").add(books, document)
  return books
end

-- What the money tables contradict, and the books of those that were read, with the proved slips mended: such figures are
-- `mended`.
function causes.explain(document, tolerance, also)
  local books, found = causes.read(document, tolerance, also), {}
  if #broken_relations(books) > 0 then
    collect(books, found, wrong_sign)
    collect(books, found, proven_figure)
    for _, cause in ipairs(lib("copies").contradictions(broken_relations(books))) do table.insert(found, cause) end
    collect(books, found, proven_figure)
    collect_rest(books, found)
  end
  return found, books
end

return causes
