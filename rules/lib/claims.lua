-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What prose says of the budget against the table that it stands beside: the one in the same section, for investments
-- the table of investments. Only what differs is given: { paragraphs, statement, figure, base, actual, step, fits }.
-- `figure` is the cell that the text is about and `base` the one compared with; `actual` is what the table has (of a
-- change: how much it rises), `fits` another figure of the row that has what the text says.
local claims = {}

local amounts, items, ledger, statements = lib("amounts"), lib("items"), lib("ledger"), lib("statements")

local the_board = [[(?i)^\s*för (?:nämnden|stadsdelsnämnden|förvaltningen|år|20\d\d)\b]]

-- The columns of a role, where a table that does not split has its amounts for the net; any stage for nil.
local function columns_of(book, role, year, stage)
  local found, has_net = {}, false
  for _, column in ipairs(book.columns) do has_net = has_net or column.role == "net" end
  for _, column in ipairs(book.columns) do
    local is_role = column.role == role or (role == "net" and not has_net and column.role == "amount")
    local is_stage = column.stage == stage or (not stage and column.stage)
    if is_role and is_stage and column.year == year then table.insert(found, column) end
  end
  return found
end

-- The row that the whole table is about: its only item, or else its total.
local function main_row(book)
  local item, total, count = nil, nil, 0
  for _, row in ipairs(book.rows) do
    if row.role == "item" then item, count = row, count + 1 end
    if row.role == "total" then total = row end
  end
  return count == 1 and item or total
end

-- The row that a text names; nil where it names none or two, false where it names something else.
local function named_row(book, words)
  local said, found = items.words(words), nil
  for _, row in ipairs(book.rows) do
    if row.role == "item" and items.is_named_in(row.row.label, said) then
      if found then return nil end
      found = row
    end
  end
  if found then return found end
  return re.find(words, [[(?i)\sför\s]]) and not re.find(words, the_board) and false or nil
end

local function row_for(book, statement)
  local row = main_row(book)
  if row and row.role == "total" and statement.row then
    local named = named_row(book, statement.row)
    if named ~= nil then return named or nil end
  end
  return row
end

-- A figure that other figures contradict is theirs to report.
local function is_sound(figure)
  if not figure or not figure.value or figure.mended then return false end
  for _, link in ipairs(figure.relations) do
    if not ledger.holds(link[1]) then return false end
  end
  return true
end

local function in_ore(figure) return amounts.of_cell(figure.cell.value, figure.book.table.unit) end

local function check_level(book, row, statement)
  local said, found = statement.amount, nil
  local stages = { "budget", "adjusted_budget" }
  for _, stage in ipairs(stages) do
    for _, column in ipairs(columns_of(book, statement.role, statement.year, stage)) do
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

-- How much a row's figure rises from one column to the other; revenues rise where they get larger, whatever their sign.
local function rise(row, from, to)
  local a, b = row.figures[from.index], row.figures[to.index]
  if not a or not b or not a.value or not b.value then return nil end
  local before, step = in_ore(a)
  local after, step_after = in_ore(b)
  if not before or not after then return nil end
  if to.role == "revenues" then before, after = math.abs(before), math.abs(after) end
  return after - before, step + step_after
end

-- Whether a change may be what the text says, in either direction; each of the three figures may be rounded.
local function is_as_said(change, step, said)
  return 2 * math.abs(math.abs(change) - said.value) <= (step + said.step)
end

local function check_change(book, row, statement)
  local said, found = statement.amount, nil
  for _, to in ipairs(columns_of(book, statement.role, statement.year)) do
    for _, from in ipairs(columns_of(book, statement.role, statement.base)) do
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

-- The books by what a statement is found beside: the section of an operating budget, or "investments".
local function by_place(books)
  local found = {}
  for _, book in ipairs(books) do
    local kind, section = book.table.table_kind, book.table.section
    local place = kind == "investments" and kind or kind == "operating_budget" and section
    if place then
      found[place] = found[place] or {}
      table.insert(found[place], book)
    end
  end
  return found
end

-- The only book of a place that has what the statement is about.
local function book_for(places, section, statement)
  local found = nil
  for _, book in ipairs(places[statement.investments and "investments" or section] or {}) do
    if #columns_of(book, statement.role, statement.year) > 0 then
      if found then return nil end
      found = book
    end
  end
  return found
end

-- What the prose of a document says, each { paragraphs, section, statement }.
local function said_in(document)
  local said = {}
  for _, paragraphs in ipairs(document.paragraphs) do
    local section = paragraphs.section
    for _, statement in ipairs(section and statements.of(paragraphs.text, document.year) or {}) do
      table.insert(said, { paragraphs = paragraphs, section = section, statement = statement })
    end
  end
  return said
end

local function contradiction(places, entry)
  local statement = entry.statement
  local book = book_for(places, entry.section, statement)
  local row = book and row_for(book, statement)
  local check = statement.kind == "level" and check_level or check_change
  return row and check(book, row, statement)
end

-- The tables that statements may be about.
local function tables_for(document, said)
  local sections, found = {}, {}
  for _, entry in ipairs(said) do
    sections[entry.section] = true
    sections.investments = sections.investments or entry.statement.investments
  end
  for _, table_thing in ipairs(document.tables) do
    local section = table_thing.section
    local is_meant = table_thing.table_kind == "operating_budget" and section and sections[section]
    found[table_thing] = is_meant or (sections.investments and table_thing.table_kind == "investments") or nil
  end
  return found
end

local function contradicted(said, books)
  local found, places = {}, by_place(books)
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
  local tables, list = tables_for(document, said), {}
  for table_thing in pairs(tables) do table.insert(list, table_thing) end
  if #contradicted(said, ledger.read_all(list, 0)) == 0 then return {} end
  local _, books = lib("causes").explain(document, 0, tables)
  return contradicted(said, books)
end

return claims
