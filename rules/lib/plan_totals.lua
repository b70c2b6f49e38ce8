-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- KF's budget and the turnover changes together are the plan's budget: the closing row of the turnover changes is the
-- total of the operating budget for the plan's year. Where one of the figures agrees the two are taken for the same.
local plan_totals = {}

local ledger = lib("ledger")

local split = { costs = true, revenues = true, net = true }

local function last_row(book, role)
  for i = #book.rows, 1, -1 do
    if book.rows[i].role == role then return book.rows[i] end
  end
  return nil
end

-- What the operating budget comes to in the plan's year: { book, row, columns by role }.
local function total_of_plan(books, year)
  for _, book in ipairs(books) do
    local row = book.table.table_kind == "operating_budget" and #book.rows > 3 and last_row(book, "total")
    if row then
      local columns, any = {}, false
      for _, column in ipairs(book.columns) do
        if split[column.role] and column.stage == "budget" and column.year == year then
          columns[column.role], any = column, true
        end
      end
      if any then return { book = book, row = row, columns = columns } end
    end
  end
  return nil
end

-- What the turnover changes end with, per column: the closing row, or else the opening row and what is added to it.
local function end_of_changes(book, column)
  local closing = last_row(book, "closing")
  if closing then
    local figure = closing.figures[column.index]
    return figure and { { figure, 1 } }
  end
  local terms = {}
  if not last_row(book, "opening") then return nil end
  for _, row in ipairs(book.rows) do
    local figure = row.figures[column.index]
    if (row.role == "opening" or row.role == "item") and figure then table.insert(terms, { figure, 1 }) end
  end
  return terms
end

-- Whether a table may be the operating budget in whole: what else there is need not be read.
local function is_budget(table_thing, year)
  if table_thing.table_kind ~= "operating_budget" or #table_thing.rows < 5 then return false end
  for _, column in ipairs(table_thing.columns) do
    if split[column.role] and column.stage == "budget" and column.year == year then return true end
  end
  return false
end

-- The tables of turnover changes and those that their end may be the total of; none where one of the two is missing.
function plan_totals.candidates(document)
  local found, changes, budgets = {}, 0, 0
  for _, table_thing in ipairs(document.tables) do
    if table_thing.table_kind == "turnover_changes" then found[table_thing], changes = true, changes + 1 end
  end
  for _, table_thing in ipairs(changes > 0 and document.year and document.tables or {}) do
    if is_budget(table_thing, document.year) then found[table_thing], budgets = true, budgets + 1 end
  end
  return budgets > 0 and found or {}
end

local function link(book, plan)
  local found, agree = {}, 0
  for _, column in ipairs(book.columns) do
    local own = plan.columns[column.role]
    local figure, terms = own and plan.row.figures[own.index], own and end_of_changes(book, column)
    if figure and terms and #terms > 0 then
      table.insert(terms, { figure, -1 })
      local row = terms[1][1].row
      local relation = ledger.relation(book, "plan", row, column, terms)
      if relation then
        table.insert(found, relation)
        if ledger.holds(relation) and figure.value ~= 0 then agree = agree + 1 end
      end
    end
  end
  if agree == 0 then return end
  for _, relation in ipairs(found) do ledger.add(book, relation) end
end

-- `document`: whose tables the books are of.
function plan_totals.add(books, document)
  local plan = document.year and total_of_plan(books, document.year)
  if not plan then return end
  for _, book in ipairs(books) do
    local of_changes = book.table.table_kind == "turnover_changes"
    local comparable = book.table.unit == plan.book.table.unit and book.table.signs == plan.book.table.signs
    if of_changes and comparable then link(book, plan) end
  end
end

return plan_totals
