-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Columns of differences (”Jmf”, ”Avvikelse”): which two columns they compare, as most of their rows show, and the cells
-- that are something else.
local differences = {}

local ledger = lib("ledger")

local least_rows, most_columns = 4, 12

-- What a row has: the figures of the comparison and of the columns that it may be the difference of, and the sum of what
-- else may go into it (adjustments, which have no stage), each way.
local function read_row(row, comparison, columns)
  local own = row.figures[comparison.index]
  if not own or not own.value then return nil end
  local entry, others = { figure = own, values = {}, weights = {}, stated = {} }, {}
  for _, column in ipairs(columns) do
    local figure = row.figures[column.index]
    if figure and not figure.value then return nil end
    entry.stated[column.index] = figure ~= nil
    entry.values[column.index] = figure and figure.value or 0
    entry.weights[column.index] = figure and figure.weight or 0
    if not column.stage and figure and figure.value ~= 0 then table.insert(others, figure.value) end
  end
  if #others > 4 then return nil end
  local sums = { 0 }
  for _, value in ipairs(others) do
    for i = 1, #sums do table.insert(sums, sums[i] + value) end
  end
  entry.sums = sums
  return entry
end

-- Whether the comparison is x less y, with any adjustments when `loosely`.
local function fits(entry, x, y, loosely)
  local weight = entry.figure.weight + entry.weights[x] + entry.weights[y]
  for i = 1, loosely and #entry.sums or 1 do
    for sign = -1, loosely and 1 or -1, 2 do
      local off = entry.figure.value - entry.values[x] + entry.values[y] + sign * entry.sums[i]
      if 2 * math.abs(off) <= weight then return true end
    end
  end
  return false
end

-- The columns that the comparison is the difference of in most rows; nil where no two are.
local function base_of(entries, columns)
  local best, runner_up = { count = 0 }, 0
  for _, x in ipairs(columns) do
    for _, y in ipairs(columns) do
      local count = 0
      for _, entry in ipairs(x ~= y and entries or {}) do
        if entry.figure.value ~= 0 and fits(entry, x.index, y.index, false) then count = count + 1 end
      end
      if count > best.count then
        best, runner_up = { x = x, y = y, count = count }, best.count
      elseif count > runner_up then
        runner_up = count
      end
    end
  end
  return best.count >= least_rows and best.count > runner_up and best or nil
end

-- Another difference that the cell is, or nil.
local function other_base(entry, columns)
  for _, x in ipairs(columns) do
    for _, y in ipairs(columns) do
      if x ~= y and fits(entry, x.index, y.index, false) then return x, y end
    end
  end
  return nil
end

-- Whether the cell may be right in a way that the other rows are not: with adjustments, whatever the columns.
local function may_be_right(entry, columns)
  for _, x in ipairs(#entry.sums > 1 and columns or {}) do
    for _, y in ipairs(columns) do
      if x ~= y and fits(entry, x.index, y.index, true) then return true end
    end
  end
  return false
end

-- The cells of one comparison that are not what the others are.
local function of_column(book, comparison, columns)
  local entries, found = {}, {}
  for _, row in ipairs(book.rows) do
    local entry = row.role ~= "group" and read_row(row, comparison, columns)
    if entry then table.insert(entries, entry) end
  end
  local base = base_of(entries, columns)
  for _, entry in ipairs(base and entries or {}) do
    -- An empty cell may be nothing, or a figure that the row does not give: it proves nothing.
    local is_stated = entry.stated[base.x.index] and entry.stated[base.y.index]
    if is_stated and not fits(entry, base.x.index, base.y.index, false) and not may_be_right(entry, columns) then
      local x, y = other_base(entry, columns)
      local expected = entry.values[base.x.index] - entry.values[base.y.index]
      table.insert(found, { figure = entry.figure, expected = expected, a = base.x, b = base.y, x = x, y = y })
    end
  end
  return base and 4 * #found <= base.count and found or {}
end

-- What is wrong in the comparisons of a book that was read with them: { figure, expected, a, b, x, y }. The column is `a`
-- less `b`; the cell is `x` less `y`, where it is the difference of any two.
function differences.of(book)
  local columns, comparisons, found = {}, {}, {}
  for _, column in ipairs(book.columns) do
    local is_percent = re.find(column.column.heading or "", [[(?i)%|procent]]) ~= nil
    if column.role ~= "comparison" then
      table.insert(columns, column)
    elseif not is_percent then
      table.insert(comparisons, column)
    end
  end
  for _, comparison in ipairs(#columns <= most_columns and comparisons or {}) do
    for _, entry in ipairs(of_column(book, comparison, columns)) do table.insert(found, entry) end
  end
  return found
end

-- How much a figure is to be raised for one of its totals or nets to hold, or was, as other figures prove it wrong; in
-- thousandths of the table's unit.
local function corrections(figure, original)
  local found = {}
  local factor = 1000 // math.tointeger(10 ^ math.min(3, figure.book.scale))
  if figure.mended then table.insert(found, (figure.value - original) * factor) end
  for _, link in ipairs(figure.relations) do
    if not ledger.holds(link[1]) then table.insert(found, -link[2] * link[1].off * factor) end
  end
  return found
end

local function in_thousandths(figure, units)
  return units * (1000 // math.tointeger(10 ^ math.min(3, figure.book.scale)))
end

-- Those of `list` that are not explained by a wrong figure in one of the columns compared: that one is reported by another
-- rule. All of them are of one table.
function differences.unexplained(list, document, table_thing)
  local _, books = lib("causes").explain(document, 0)
  local figures = {}
  for _, book in ipairs(books) do
    for _, row in ipairs(book.table == table_thing and book.rows or {}) do figures[row.row] = row.figures end
  end
  local left = {}
  for _, entry in ipairs(list) do
    local own = figures[entry.figure.row.row]
    local off, explained = in_thousandths(entry.figure, entry.figure.value - entry.expected), false
    for sign, column in pairs({ [1] = entry.a, [-1] = entry.b }) do
      local figure = own and own[column.index]
      local written = figure and entry.figure.row.figures[column.index]
      if figure and figure.value and written and written.value then
        local original = in_thousandths(written, written.value) // (1000 // math.tointeger(10 ^ math.min(3, figure.book.scale)))
        for _, correction in ipairs(corrections(figure, original)) do
          explained = explained or math.abs(sign * correction - off) <= in_thousandths(entry.figure, entry.figure.weight)
        end
      end
    end
    if not explained then table.insert(left, entry) end
  end
  return left
end

return differences
