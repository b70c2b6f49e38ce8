-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Which rows a total adds up. A total may stand for its group, for the groups' totals or for everything above it, and
-- tables do not say which: the reading that fits is taken, and where none does and more than one is possible, none is.
local totals = {}

local ledger = lib("ledger")
local most_beginnings = 40

-- Rows that are no addends, though they stand among them: what they mean is not ours to guess.
local no_addend = "(?i)^(intäkt|inkomst|avgår|minus|netto|resultat|saldo|skillnad|differens|avvikelse|andel|antal)"

local function is_addend(row, column)
  if column.role ~= "amount" then return true end
  if row.is_addend == nil then row.is_addend = not re.find(row.row.label or "", no_addend) end
  return row.is_addend
end

-- The relation of a total in one column with the rows that it may stand for; nil where it cannot be computed.
local function relation(book, kind, total, column, rows)
  local sum = total.figures[column.index]
  if not sum or sum.unclear then return nil end
  local terms = {}
  for _, row in ipairs(rows) do
    local figure = row.figures[column.index]
    if figure then
      if figure.unclear or not is_addend(row, column) then return nil end
      table.insert(terms, { figure, 1 })
    end
  end
  if #terms == 0 then return nil end
  table.insert(terms, { sum, -1 })
  local found = ledger.relation(book, kind, total, column, terms)
  -- One row alone with another figure is no addend: ”Utlån totalt” below ”Besök” is a total of something else.
  if #terms == 2 and not ledger.holds(found) then return nil end
  return found
end

-- What the total would be if it stood for `rows`: its relations, and how many hold.
local function try(book, kind, total, rows)
  local reading = { relations = {}, broken = 0, fits = 0 }
  for _, column in ipairs(book.columns) do
    local found = relation(book, kind, total, column, rows)
    if found then
      table.insert(reading.relations, found)
      if not ledger.holds(found) then
        reading.broken = reading.broken + 1
      elseif total.figures[column.index].value ~= 0 then
        reading.fits = reading.fits + 1
      end
    end
  end
  return reading
end

-- How many rows below rows[at] it is the heading of, with figures of its own: what the next two or more add up to, in
-- every column. 0 where it is a row like the others.
local function count_details(book, rows, at)
  local head, columns, off, weight = rows[at].figures, {}, {}, {}
  for _, column in ipairs(book.columns) do
    local figure = head[column.index]
    if figure and figure.value and (figure.value ~= 0 or #columns > 0) then
      table.insert(columns, column.index)
      off[column.index], weight[column.index] = -figure.value, figure.weight
    end
  end
  if #columns == 0 or head[columns[1]].value == 0 then return 0 end
  for last = at + 1, math.min(#rows, at + 12) do
    local fits = last > at + 1
    for _, index in ipairs(columns) do
      local figure = rows[last].figures[index]
      if figure and not figure.value then return 0 end
      off[index] = off[index] + (figure and figure.value or 0)
      weight[index] = weight[index] + (figure and figure.weight or 0)
      fits = fits and 2 * math.abs(off[index]) <= weight[index]
    end
    if fits then return last - at end
  end
  return 0
end

-- The rows without those that a heading row already holds; nil where there are none such.
local function without_details(book, rows)
  local kept, at = {}, 1
  while at <= #rows do
    table.insert(kept, rows[at])
    at = at + 1 + count_details(book, rows, at)
  end
  return #kept < #rows and kept or nil
end

-- Where in `stack` the rows of a total may begin: at the top, after a total or an opening row, and at a heading. Of very
-- many, the first and the last.
local function beginnings(stack)
  local found = {}
  for at, entry in ipairs(stack) do
    local before = stack[at - 1]
    if not before or entry.headed or before.row.role ~= "item" then table.insert(found, at) end
  end
  local excess = #found - most_beginnings
  return excess > 0 and table.move(found, 2 + excess, #found, 2, { found[1] }) or found
end

-- Whether a total can stand for stack[at …] only, whatever its figures are.
local function is_certain(stack, at)
  local items, sums = 0, 0
  for i, entry in ipairs(stack) do
    if entry.row.role == "item" then
      if i < at then return false end  -- rows without a total of their own above it
      items = items + 1
    elseif i >= at and entry.row.role == "total" then
      sums = sums + 1
      local label = entry.row.row.label or ""
      if re.find(label, "(?i)(intäkt|inkomst|kostnad|netto|resultat)") then return false end
    end
  end
  if sums > 0 then return items == 0 end  -- a total of totals
  -- A group's own total, or the only one there can be.
  return at == 1 or stack[at].headed or stack[at - 1].row.role == "opening"
end

-- What the readings that begin at `starts` come to, from one pass over the stack: { at, broken, fits } for each.
local function weigh(book, total, stack, starts)
  local sums, readings, next_start = {}, {}, #starts
  for at = #stack, starts[1] or 1, -1 do
    for _, column in ipairs(book.columns) do
      local sum, figure = total.figures[column.index], stack[at].row.figures[column.index]
      if figure and sum and sum.value then
        local known = sums[column.index] or { off = -sum.value, weight = sum.weight + 2 * book.tolerance }
        sums[column.index] = known
        known.unclear = known.unclear or figure.unclear or not is_addend(stack[at].row, column)
        known.off, known.weight = known.off + (figure.value or 0), known.weight + (figure.weight or 0)
      end
    end
    if at == starts[next_start] then
      local reading = { at = at, broken = 0, fits = 0 }
      for index, known in pairs(sums) do
        local holds = 2 * math.abs(known.off) <= known.weight
        if not known.unclear and not holds then reading.broken = reading.broken + 1 end
        if not known.unclear and holds and total.figures[index].value ~= 0 then reading.fits = reading.fits + 1 end
      end
      table.insert(readings, reading)
      next_start = next_start - 1
    end
  end
  return readings
end

local function is_better(a, b)
  if a.broken ~= b.broken then return a.broken < b.broken end
  return a.fits > b.fits or (a.fits == b.fits and a.certain)
end

-- The reading that breaks least, with its relations; of equals, the one that is certain.
local function best_reading(book, total, stack)
  local best = nil
  for _, reading in ipairs(weigh(book, total, stack, beginnings(stack))) do
    reading.certain = is_certain(stack, reading.at)
    if not best or is_better(reading, best) then best = reading end
  end
  if not best then return nil end
  local rows = {}
  for i = best.at, #stack do rows[#rows + 1] = stack[i].row end
  local main_rows = best.broken > 0 and without_details(book, rows)
  local plain = try(book, "total", total, rows)
  local other = main_rows and try(book, "total", total, main_rows)
  best.relations = (other and other.broken < plain.broken and other or plain).relations
  best.sure = best.broken == 0 or best.fits > 0 or best.certain or (other and other.broken == 0)
  return best
end

function totals.add(book)
  local stack, headed = {}, false
  for _, row in ipairs(book.rows) do
    if row.role == "group" then
      headed = true
    elseif row.role == "item" or row.role == "opening" then
      table.insert(stack, { row = row, headed = headed })
      headed = false
    elseif row.role == "closing" then
      local all = {}
      for i, entry in ipairs(stack) do all[i] = entry.row end
      if all[1] and all[1].role == "opening" then
        for _, found in ipairs(try(book, "closing", row, all).relations) do ledger.add(book, found) end
      end
    elseif row.role == "total" then
      local reading = best_reading(book, row, stack)
      if reading and reading.sure then
        for _, found in ipairs(reading.relations) do ledger.add(book, found) end
      end
      for i = #stack, reading and reading.at or #stack + 1, -1 do stack[i] = nil end
      table.insert(stack, { row = row, headed = false })
    end
  end
end

return totals
