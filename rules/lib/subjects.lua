-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Which table, row and columns a statement in prose (lib/statements) is about: the operating budget in the same section,
-- for investments the table of investments.
local subjects = {}

local items, row_nets = lib("items"), lib("row_nets")

local the_board = [[(?i)^\s*för (?:nämnden|stadsdelsnämnden|förvaltningen|år|20\d\d)\b]]

-- The columns of a role, where a table that does not split has its amounts for the net; any stage for nil.
function subjects.columns_of(book, role, year, stage)
  local found, has_net = {}, false
  for _, column in ipairs(book.columns) do has_net = has_net or column.role == "net" end
  for _, column in ipairs(book.columns) do
    local is_role = column.role == role or (role == "net" and not has_net and column.role == "amount")
    local is_stage = column.stage == stage or (not stage and column.stage)
    if is_role and is_stage and column.year == year then table.insert(found, column) end
  end
  return found
end

-- The row that the whole table is about: its only item, the net of costs and revenues, or else its total.
local function main_row(book)
  local net = row_nets.net_of(book)
  if net then return net end
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

function subjects.row_for(book, statement)
  local row = main_row(book)
  if row and row.role == "total" and statement.row then
    local named = named_row(book, statement.row)
    if named ~= nil then return named or nil end
  end
  return row
end

-- The tables that statements may be about.
function subjects.tables_for(document, said)
  local sections, found, with_nets = {}, {}, row_nets.candidates(document)
  for _, entry in ipairs(said) do
    sections[entry.section] = true
    sections.investments = sections.investments or entry.statement.investments
  end
  for _, table_thing in ipairs(document.tables) do
    local section = table_thing.section
    local is_budget = table_thing.table_kind == "operating_budget" or with_nets[table_thing]
    local is_meant = is_budget and section and sections[section]
    found[table_thing] = is_meant or (sections.investments and table_thing.table_kind == "investments") or nil
  end
  return found
end

-- The books by what a statement is found beside: the section of an operating budget, or "investments".
function subjects.by_place(books)
  local found = {}
  for _, book in ipairs(books) do
    local kind, section = book.table.table_kind, book.table.section
    local is_budget = kind == "operating_budget" or row_nets.net_of(book)
    local place = kind == "investments" and kind or is_budget and section
    if place then
      found[place] = found[place] or {}
      table.insert(found[place], book)
    end
  end
  return found
end

-- The only book of a place that has what the statement is about.
function subjects.book_for(places, section, statement)
  local found = nil
  for _, book in ipairs(places[statement.investments and "investments" or section] or {}) do
    if #subjects.columns_of(book, statement.role, statement.year) > 0 then
      if found then return nil end
      found = book
    end
  end
  return found
end

return subjects
