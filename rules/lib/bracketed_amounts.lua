-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Sentences that list rows of a table with their amounts in brackets, ”bokbussar (4,0 mnkr) och hyllor (7,1 mnkr)”. That
-- the amounts are the table's is known where some of them are: one by itself may be a part, or a change.
local bracketed_amounts = {}

local amounts, heading_amounts, ledger = lib("amounts"), lib("heading_amounts"), lib("ledger")

local most_words = 6
-- Words by which an amount may be something else than the row's.
local no_row = [[(?i)(?:varav|\bdel(?:ar|en)?\s(?:av|till)|rest(?:en|erande)|ytterligare|utöver|öka|ökning|minsk|höj|sänk|kvar|överskott|underskott|avvik|ombudget|jämfört|högre|lägre)]]

-- The sentences with two bracketed amounts at least: { paragraphs, sentence, amounts }.
local function lists_in(document)
  local found = {}
  for _, paragraphs in ipairs(amounts.paragraphs(document)) do
    for _, sentence in ipairs(amounts.sentences(paragraphs.text)) do
      local list = {}
      for _, amount in ipairs(sentence.amounts) do
        if amount.bracketed and not amount.about and not amount.upper and not amount.signed then table.insert(list, amount) end
      end
      if #list > 1 and not re.find(sentence.text, no_row) then
        table.insert(found, { paragraphs = paragraphs, sentence = sentence, amounts = list })
      end
    end
  end
  return found
end

-- The rows whose whole name stands right before an amount's bracket; of several names, the longest one's.
local function rows_before(sentence, amount, rows)
  local before = re.replace(sentence.text:sub(1, amount.first - 1), [[\s*\(\s*$]], "")
  local words = re.match(before, [[((?:\S+\s){0,]] .. most_words - 1 .. [[}\S+)$]])
  while words do
    local found = rows[text.fold(words)]
    if found then return found end
    words = re.match(words, [[^\S+\s(.*)$]])
  end
  return nil
end

local function in_ore(figure)
  if not figure or not figure.value then return nil end
  return amounts.of_cell(ledger.decimal(figure.book, math.abs(figure.value)), figure.book.table.unit)
end

-- Whether an amount is one of a row's figures, or what two of them differ by.
local function is_of_row(amount, row)
  local values = {}
  for _, figure in pairs(row.figures) do
    local value, step = in_ore(figure)
    if value and amounts.agree(value, step, amount.value, amount.step) then return true end
    if value then table.insert(values, { value = value, step = step }) end
  end
  for i, one in ipairs(values) do
    for j = i + 1, #values do
      local change = math.abs(one.value - values[j].value)
      if 2 * math.abs(change - amount.value) <= one.step + values[j].step + amount.step then return true end
    end
  end
  return false
end

local function is_figure(amount, figure)
  local value, step = in_ore(figure)
  return value and amounts.agree(value, step, amount.value, amount.step)
end

-- The row of one book among those of a name; nil where it has none, or two.
local function row_in(book, rows)
  local found = nil
  for _, row in ipairs(rows) do
    if row.book == book then
      if found then return nil end
      found = row
    end
  end
  return found
end

-- What a list says of a book's rows: { amount, row, all }, where `all` are the rows of that name in all books.
local function said_of(book, entry, rows)
  local said, seen = {}, {}
  for _, amount in ipairs(entry.amounts) do
    local all = rows_before(entry.sentence, amount, rows)
    local row = all and row_in(book, all)
    if row then
      if seen[row] then return {} end
      seen[row] = true
      table.insert(said, { amount = amount, row = row, all = all })
    end
  end
  return said
end

-- The column in which most of what is said is right, and how many of it.
local function column_of(book, said)
  local best, most = nil, 0
  for _, column in ipairs(book.columns) do
    local count = 0
    for _, one in ipairs(said) do
      if is_figure(one.amount, one.row.figures[column.index]) then count = count + 1 end
    end
    if count > most then best, most = column, count end
  end
  return best, most
end

local function contradicted(lists, books)
  local found, rows = {}, heading_amounts.rows_by_name(books)
  for _, entry in ipairs(lists) do
    for _, book in ipairs(books) do
      local said = said_of(book, entry, rows)
      local column, right = column_of(book, said)
      for _, one in ipairs(column and 2 * right >= #said and said or {}) do
        local figure = one.row.figures[column.index]
        local explained = not figure or not figure.value or not ledger.is_sound(figure)
        for _, row in ipairs(one.all) do explained = explained or is_of_row(one.amount, row) end
        if not explained then
          table.insert(found, { paragraphs = entry.paragraphs, first = entry.sentence.first + one.amount.first - 1,
            last = entry.sentence.first + one.amount.last - 1, said = one.amount.written, figure = figure })
        end
      end
    end
  end
  return found
end

-- Amounts of such lists that are not their row's: { paragraphs, first, last, said, figure }. The tables are taken as they
-- are first: only where something differs is it worth while to ask which figures in them are wrong.
function bracketed_amounts.contradictions(document)
  local lists = #document.tables > 0 and lists_in(document) or {}
  if #lists == 0 or #contradicted(lists, ledger.read_all(document.tables, 0)) == 0 then return {} end
  local all = {}
  for _, table_thing in ipairs(document.tables) do all[table_thing] = true end
  local _, books = lib("causes").explain(document, 0, all)
  return contradicted(lists, books)
end

return bracketed_amounts
