-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Money tables as exact integers (in units of their finest decimal), with the relations that their figures must keep:
-- costs + revenues = net in each row, rows = total in each column, opening + total = closing in turnover changes; across
-- tables, one item's figure in both (lib/copies) and the plan's total (lib/plan_totals).
-- A relation is { kind, row, column, terms = { { figure, sign }, … }, weight }; the terms add up to nothing. `weight` is
-- how far rounding may put it off, in half units: each figure may be rounded in its last decimal. `off` is how far it is.
local ledger = {}

local money = { costs = true, revenues = true, net = true, amount = true }
local most_figures = 20000
local says_nothing = { [""] = true, ["-"] = true, ["–"] = true, ["—"] = true, ["−"] = true }

-- A cell as { book, cell, row, column, value, weight, relations }, each relation with the figure's sign in it; `unclear`
-- where something else than a number is written.
local function read_cell(book, cell, row, column)
  local figure = { book = book, cell = cell, row = row, column = column, relations = {} }
  local value = cell.value
  if value then
    figure.units, figure.scale = value.units, value.scale
  else
    if says_nothing[cell.text or ""] then return nil end
    figure.unclear = true
  end
  return figure
end

local function read_columns(table_thing, comparisons)
  local columns = {}
  for index, column in ipairs(table_thing.columns) do
    local role = column.role
    if money[role] or (comparisons and role == "comparison") then
      table.insert(columns, { index = index, role = role, stage = column.stage, year = column.year, column = column })
      columns.has_revenues = columns.has_revenues or role == "revenues"
    end
  end
  return columns
end

local function read_rows(book, rows)
  for _, thing in ipairs(rows) do
    local role = thing.role
    if role ~= "header" and role ~= "separator" then
      local row = { book = book, row = thing, role = role, figures = {} }
      local cells = role ~= "group" and thing.cells or {}
      for _, column in ipairs(book.columns) do
        local cell = cells[column.index]
        local figure = cell and read_cell(book, cell, row, column)
        row.figures[column.index] = figure
        if figure and figure.scale then book.scale = math.max(book.scale, figure.scale) end
      end
      table.insert(book.rows, row)
    end
  end
end

-- What leaves room for sums of many figures, brought to the finest decimal.
local largest = math.maxinteger // 1000000

-- Brings all figures to the finest decimal. A zero says nothing of how it was rounded. What gets too large for that is
-- no figure to reckon with.
local function rescale(book)
  for _, row in ipairs(book.rows) do
    for _, figure in pairs(row.figures) do
      local factor = figure.units and math.tointeger(10 ^ (book.scale - figure.scale))
      if factor and math.abs(figure.units) <= largest // factor then
        figure.value = figure.units * factor
        figure.weight = figure.units == 0 and 1 or factor
      else
        figure.unclear = true
      end
    end
  end
end

function ledger.holds(relation) return 2 * math.abs(relation.off) <= relation.weight end

-- Whether all relations of a figure hold, and it was not mended for its relations to hold.
function ledger.is_sound(figure)
  for _, link in ipairs(figure.relations) do
    if not ledger.holds(link[1]) then return false end
  end
  return not figure.mended
end

-- A relation of these terms, or nil where one of them is no figure.
function ledger.relation(book, kind, row, column, terms)
  local weight, off = 2 * book.tolerance, 0
  for _, term in ipairs(terms) do
    if not term[1].value then return nil end
    weight = weight + term[1].weight
    off = off + term[2] * term[1].value
  end
  return { kind = kind, row = row, column = column, terms = terms, weight = weight, off = off }
end

-- Makes a relation one that the book's figures must keep.
function ledger.add(book, relation)
  table.insert(book.relations, relation)
  for _, term in ipairs(relation.terms) do table.insert(term[1].relations, { relation, term[2] }) end
end

-- Gives a figure another value.
function ledger.set(figure, value)
  for _, link in ipairs(figure.relations) do link[1].off = link[1].off + link[2] * (value - figure.value) end
  figure.value = value
end

-- Units as a decimal, with as many decimals as the table's finest figure has, or more where it needs them.
function ledger.decimal(book, units)
  local digits = tostring(math.abs(units))
  digits = ("0"):rep(book.scale + 1 - #digits) .. digits
  local whole, fraction = digits:sub(1, #digits - book.scale), digits:sub(#digits - book.scale + 1)
  while #fraction > book.decimals and fraction:sub(-1) == "0" do fraction = fraction:sub(1, -2) end
  return decimal((units < 0 and "-" or "") .. whole .. (fraction ~= "" and "," .. fraction or ""))
end

-- ”Antal | 2023 | 2022”: visits, loans and pupils one below the other, which nobody adds.
local counts = "(?i)^(antal|andel|mått|nyckeltal|verksamhetsmått|volymer)\\b"
local function holds_counts(table_thing)
  local first = table_thing.columns[1]
  return not table_thing.unit and first ~= nil and re.find(first.heading or "", counts) ~= nil
end

-- The books of several tables, in units of the finest decimal of all. `tolerance`: how much a relation may be off beyond
-- rounding, in the table's unit. Of a table too large to be one for people, nothing is read.
-- `comparisons`: whether columns of differences are read, too.
function ledger.read_all(tables, tolerance, comparisons)
  local books, scale = {}, 0
  for _, table_thing in ipairs(tables) do
    local book = { table = table_thing, scale = 0, columns = read_columns(table_thing, comparisons), rows = {}, relations = {} }
    book.has_revenues = book.columns.has_revenues
    local rows = table_thing.rows
    if #rows * #book.columns <= most_figures and not holds_counts(table_thing) then read_rows(book, rows) end
    scale = math.max(scale, book.scale)
    table.insert(books, book)
  end
  for _, book in ipairs(books) do
    book.decimals, book.scale = book.scale, scale
    rescale(book)
    book.tolerance = math.floor(tolerance * 10 ^ scale + 0.5)
  end
  return books
end

function ledger.read(table_thing, tolerance, comparisons)
  return ledger.read_all({ table_thing }, tolerance, comparisons)[1]
end

return ledger
