-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- ”Varav” rows and the row that they are parts of. They need not be all of it: only where they come to the whole in one
-- stage and year are they taken to be all of it in the others.
local parts = { shared = true }

local ledger = lib("ledger")

-- The rows with their parts: { row, parts }.
local function groups_of(book)
  local found, current = {}, nil
  for _, row in ipairs(book.rows) do
    if row.role == "part" then
      if current then table.insert(current.parts, row) end
    else
      current = row.role == "item" and { row = row, parts = {} } or nil
      if current then table.insert(found, current) end
    end
  end
  return found
end

local function have_one_sign(a, b) return (a > 0 and b > 0) or (a < 0 and b < 0) end

-- The parts against the whole in one column: { figure, off, fits, exceeds, largest, sound, stated }; nil where a figure is
-- unclear. They are `stated` where every part has a figure: an empty cell may be nothing, or one that the row does not give.
local function compare(group, column)
  local figure = group.row.figures[column.index]
  if not figure or not figure.value or figure.value == 0 then return nil end
  local found = { figure = figure, column = column, sum = 0, sound = ledger.is_sound(figure), stated = true }
  local weight, largest = figure.weight, 0
  for _, row in ipairs(group.parts) do
    local part = row.figures[column.index]
    if part and not part.value then return nil end
    found.stated = found.stated and part ~= nil
    if part then
      found.sum, weight = found.sum + part.value, weight + part.weight
      found.sound = found.sound and ledger.is_sound(part)
      if have_one_sign(part.value, figure.value) and math.abs(part.value) > math.abs(largest) then
        largest, found.largest = part.value, part
      end
    end
  end
  found.off = found.sum - figure.value
  found.fits = 2 * math.abs(found.off) <= weight
  found.exceeds = not found.fits and have_one_sign(found.sum, figure.value) and math.abs(found.sum) > math.abs(figure.value)
  local excess = math.abs(largest) - math.abs(figure.value)
  found.part_exceeds = 2 * excess > figure.weight + (found.largest and found.largest.weight or 0)
  return found
end

-- What is wrong with the parts of a book's rows: the first column of each stage and year, as compare gives it with `whole`
-- (the row), `id` ("part_exceeds", "exceeds", "differs") and `elsewhere` (a column in which they come to the whole).
function parts.contradictions(book)
  local found = {}
  for _, group in ipairs(groups_of(book)) do
    local seen, elsewhere, all = {}, nil, {}
    for _, column in ipairs(#group.parts > 0 and book.columns or {}) do
      local result = compare(group, column)
      if result and result.fits and #group.parts > 1 then elsewhere = elsewhere or column end
      if result and result.sound and not result.fits then table.insert(all, result) end
    end
    for _, result in ipairs(all) do
      local column = result.column
      local time = (column.stage or "") .. (column.year or "")
      local split = column.role == "costs" or column.role == "revenues"
      result.id = split and result.part_exceeds and "part_exceeds"
        or elsewhere and (result.exceeds and "exceeds" or result.stated and "differs")
      result.whole, result.elsewhere = group.row, elsewhere
      if result.id and not seen[time] then table.insert(found, result) end
      seen[time] = seen[time] or result.id
    end
  end
  return found
end

local function contradictions_in(books)
  local found = {}
  for _, book in ipairs(books) do
    for _, result in ipairs(parts.contradictions(book)) do
      result.book = book
      table.insert(found, result)
    end
  end
  return found
end

-- The tables are taken as they are first: only where something
-- differs is it worth while to ask which figures in them are wrong.
local function find(document)
  local with_parts, list = {}, {}
  for _, table_thing in ipairs(document.tables) do
    for _, row in ipairs(table_thing.rows) do
      if row.role == "part" and not with_parts[table_thing] then
        with_parts[table_thing] = true
        table.insert(list, table_thing)
      end
    end
  end
  if #list == 0 or #contradictions_in(ledger.read_all(list, 0)) == 0 then return {} end
  local _, books = lib("causes").explain(document, 0, with_parts)
  return contradictions_in(books)
end

local found = {}

-- The contradictions of all tables with ”varav” rows, found once for all rules.
function parts.of(document)
  found[document] = found[document] or find(document)
  return found[document]
end

return parts
