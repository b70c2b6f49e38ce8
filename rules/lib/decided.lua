-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Decisions on money as relations: a row of the budget adjustments is what the decision that names it says, so that a
-- decision and the table's total together prove a row wrong.
local decided = {}

local amounts, ledger, requests = lib("amounts"), lib("ledger"), lib("requests")

-- An amount in a book's units; nil where it is finer than these.
local function in_units(amount, book)
  local _, unit = amounts.of_cell(decimal(1), book.table.unit)
  local factor = math.tointeger(10 ^ book.scale)
  if not unit or unit % factor ~= 0 or amount.value % (unit // factor) ~= 0 then return nil end
  return amount.value // (unit // factor)
end

-- The only figure of a row, where it has one.
local function only_figure(row)
  local found = nil
  for _, figure in pairs(row.figures) do
    if found then return nil end
    found = figure
  end
  return found
end

local function link(book, decisions, rows)
  local by_row = {}
  for _, row in ipairs(book.rows) do by_row[row.row] = row end
  for _, entry in ipairs(rows) do
    local row = by_row[entry.row]
    local figure = row and only_figure(row)
    local decision = figure and figure.value and requests.decision_on(decisions, rows, entry)
    local value = decision and in_units(decision.amounts[1], book)
    if value then
      local said = { book = book, row = row, column = figure.column, value = value, weight = 0, relations = {}, scale = figure.scale,
        cell = decision.place, fixed = true }
      ledger.add(book, ledger.relation(book, "decision", row, figure.column, { { figure, 1 }, { said, -1 } }))
    end
  end
end

-- Adds to the books of budget adjustments what decisions say of their rows.
function decided.add(books, document)
  local found = nil
  for _, book in ipairs(#document.decisions > 0 and books or {}) do
    if book.table.table_kind == "budget_adjustments" then
      found = found or { requests.adjustments(document) or {}, requests.rows(document) or {} }
      link(book, found[1], found[2])
    end
  end
end

-- The cells of budget adjustments that are proved wrong: they are not the decision's fault.
function decided.mended_cells(document)
  local found = {}
  for _, cause in ipairs(lib("kept_causes").of(document, 0, "column-total")) do
    if cause.kind == "cell" then found[cause.figure.cell] = true end
  end
  return found
end

-- How large the turnover changes are by a table: what its items come to, and then its totals; by costs and by revenues.
function decided.sizes_of_changes(document)
  local found, totals = {}, {}
  local changes = {}
  for _, table_thing in ipairs(document.tables) do
    if table_thing.table_kind == "turnover_changes" then changes[table_thing] = true end
  end
  local _, books = lib("causes").explain(document, 0, changes)
  for _, book in ipairs(books) do
    if book.table.table_kind == "turnover_changes" then
      for _, column in ipairs(book.columns) do
        local sum, last, unclear = 0, nil, column.role ~= "costs" and column.role ~= "revenues"
        for _, row in ipairs(book.rows) do
          local figure = row.figures[column.index]
          if row.role == "total" and figure and figure.value and not unclear then
            local value, step = amounts.of_cell(ledger.decimal(book, figure.value), book.table.unit)
            if value then table.insert(totals, { value = math.abs(value), step = step, cell = figure.cell }) end
          end
          if row.role == "item" and figure then
            unclear = unclear or not figure.value or figure.mended
            sum, last = sum + (figure.value or 0), figure
          end
        end
        local value, step = amounts.of_cell(ledger.decimal(book, sum), book.table.unit)
        if last and not unclear and value then table.insert(found, { value = math.abs(value), step = step, cell = last.cell }) end
      end
    end
  end
  return #found > 0 and table.move(totals, 1, #totals, #found + 1, found) or found
end

-- Where the text says another size of the turnover changes than their table: { paragraphs, first, last, amount, size }.
function decided.said_of_changes(document)
  local found, sizes = {}, nil
  for _, paragraphs in ipairs(amounts.paragraphs(document, "mslutningsförändring")) do
    local whole = paragraphs.text
    for _, sentence in ipairs(text.contains(whole, "mslutningsförändring") and amounts.sentences(whole) or {}) do
      local said = sentence.amounts[1]
      local before = sentence.text:sub(1, said.first - 1)
      local is_said = #sentence.amounts == 1 and not said.about and not said.upper
        and re.find(before, [[(?i)^\s*omslutningsförändringar(?:na)?(?: för (?:år )?20\d\d)? (?:beräknas till|uppgår till|är) $]])
      sizes = sizes or is_said and decided.sizes_of_changes(document)
      local fits = not is_said or #sizes == 0
      for _, size in ipairs(is_said and sizes or {}) do
        fits = fits or amounts.agree(size.value, size.step, said.value, said.step)
      end
      if not fits then
        table.insert(found, { paragraphs = paragraphs, first = sentence.first + said.first - 1,
          last = sentence.first + said.last - 1, amount = said, size = sizes[1] })
      end
    end
  end
  return found
end

return decided
