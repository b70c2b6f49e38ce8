-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What prose says of the budget against the table that it stands beside: the one in the same section, for investments
-- the table of investments. Only what differs is given: { paragraphs, statement, figure, base, actual, step, fits }.
-- `figure` is the cell that the text is about and `base` the one compared with; `actual` is what the table has (of a
-- change: how much it rises), `fits` another figure of the row that has what the text says.
local claims = {}

local amounts, ledger, statements, subjects = lib("amounts"), lib("ledger"), lib("statements"), lib("subjects")

-- A figure that other figures contradict is theirs to report.
local function is_sound(figure) return figure and figure.value and ledger.is_sound(figure) end

local function in_ore(figure) return amounts.of_cell(figure.cell.value, figure.book.table.unit) end

local function check_level(book, row, statement)
  local said, found = statement.amount, nil
  local stages = { "budget", "adjusted_budget" }
  for _, stage in ipairs(stages) do
    for _, column in ipairs(subjects.columns_of(book, statement.role, statement.year, stage)) do
      local figure = row.figures[column.index]
      if not is_sound(figure) then return nil end
      local value, step = in_ore(figure)
      if not value or amounts.agree(math.abs(value), step, said.value, said.step) then return nil end
      found = found or { figure = figure, actual = value, step = step }
    end
  end
  if not found then return nil end
  for _, figure in pairs(row.figures) do
    local value, step = in_ore(figure)
    if value and amounts.agree(math.abs(value), step, said.value, said.step) then found.fits = figure end
  end
  return found
end

-- How much a row's figure rises from one column to the other: it does where it gets larger, whatever its sign, as tables
-- may write revenues or costs as negative numbers. Nil where the sign changes.
local function rise(row, from, to)
  local a, b = row.figures[from.index], row.figures[to.index]
  if not a or not b or not a.value or not b.value then return nil end
  local before, step = in_ore(a)
  local after, step_after = in_ore(b)
  if not before or not after then return nil end
  if (before < 0 and after > 0) or (before > 0 and after < 0) then return nil end
  return math.abs(after) - math.abs(before), step + step_after
end

-- Whether a change may be what the text says, in either direction; each of the three figures may be rounded.
local function is_as_said(change, step, said)
  return 2 * math.abs(math.abs(change) - said.value) <= (step + said.step)
end

local function check_change(book, row, statement)
  local said, found = statement.amount, nil
  for _, to in ipairs(subjects.columns_of(book, statement.role, statement.year)) do
    for _, from in ipairs(subjects.columns_of(book, statement.role, statement.base)) do
      local own, step = rise(row, from, to)
      if own and is_as_said(own, step, said) and (own > 0) == statement.up then return nil end
      local of_budget = to.stage == "budget" and from.stage ~= "forecast" and from.stage ~= "outcome"
      if own and not found and of_budget then
        local figure, base = row.figures[to.index], row.figures[from.index]
        if not is_sound(figure) or not is_sound(base) then return nil end
        found = { figure = figure, base = base, actual = own, step = step }
      end
      for _, other in ipairs(book.rows) do
        local change, its_step = rise(other, from, to)
        if other ~= row and change and is_as_said(change, its_step, said) then return nil end
      end
    end
  end
  if found and found.actual ~= 0 and is_as_said(found.actual, found.step, said) then found.reversed = true end
  return found
end

-- What the prose of a document says, each { paragraphs, section, statement }.
local function said_in(document)
  local said = {}
  for _, paragraphs in ipairs(amounts.paragraphs(document)) do
    local section = paragraphs.section
    for _, statement in ipairs(section and statements.of(paragraphs.text, document.year) or {}) do
      table.insert(said, { paragraphs = paragraphs, section = section, statement = statement })
    end
  end
  return said
end

local function contradiction(places, entry)
  local statement = entry.statement
  local book = subjects.book_for(places, entry.section, statement)
  local row = book and subjects.row_for(book, statement)
  local check = statement.kind == "level" and check_level or check_change
  return row and check(book, row, statement)
end

local function contradicted(said, books)
  local found, places = {}, subjects.by_place(books)
  for _, entry in ipairs(said) do
    local claim = contradiction(places, entry)
    if claim then
      claim.paragraphs, claim.statement = entry.paragraphs, entry.statement
      table.insert(found, claim)
    end
  end
  return found
end

-- What prose says and the tables contradict, in the document's order. The tables are taken as they are first: only
-- where something differs is it worth while to ask which figures in them are wrong.
function claims.of(document)
  local said = document.year and #document.tables > 0 and said_in(document) or {}
  if #said == 0 then return {} end
  local tables, list = subjects.tables_for(document, said), {}
  for table_thing in pairs(tables) do table.insert(list, table_thing) end
  if #contradicted(said, ledger.read_all(list, 0)) == 0 then return {} end
  local _, books = lib("causes").explain(document, 0, tables)
  return contradicted(said, books)
end

return claims
