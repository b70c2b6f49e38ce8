-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Headings that name an amount, ”Reinvesteringar (2,6 mnkr)”, against the rows of that name in any table.
local heading_amounts = {}

local amounts, ledger = lib("amounts"), lib("ledger")

-- The items of books, by their names in lower case.
function heading_amounts.rows_by_name(books)
  local rows = {}
  for _, book in ipairs(books) do
    for _, row in ipairs(book.rows) do
      local name = row.role == "item" and text.fold(row.row.label or "")
      if name then
        rows[name] = rows[name] or {}
        table.insert(rows[name], row)
      end
    end
  end
  return rows
end

-- The figure of these rows for the plan's year, where none of their figures is the amount.
local function figure_instead(rows, said, year)
  local found = nil
  for _, row in ipairs(rows) do
    for _, column in ipairs(row.book.columns) do
      local figure, value, step = row.figures[column.index], nil, nil
      if figure and figure.value then
        value, step = amounts.of_cell(ledger.decimal(row.book, figure.value), row.book.table.unit)
      end
      if value and amounts.agree(math.abs(value), step, said.value, said.step) then return nil end
      local is_of_year = not column.year or column.year == year
      if value and is_of_year and column.role ~= "revenues" then found = found or figure end
    end
  end
  return found
end

-- The headings with an amount: { section, said, name }.
local function headings_of(document)
  local found = {}
  for _, section in ipairs(document.sections) do
    local title = section.title
    local list = title and text.ends_with(title, ")") and amounts.find(title) or {}
    if #list == 1 and list[1].bracketed then
      local name = re.replace(title:sub(1, list[1].first - 1), [[\(\s*$]], "")
      table.insert(found, { section = section, said = list[1], name = text.fold(text.trim(name)) })
    end
  end
  return found
end

local function contradicted(headings, books, year)
  local found, rows = {}, heading_amounts.rows_by_name(books)
  for _, heading in ipairs(headings) do
    local figure = figure_instead(rows[heading.name] or {}, heading.said, year)
    if figure then table.insert(found, { section = heading.section, said = heading.said.written, figure = figure }) end
  end
  return found
end

-- What headings say and no row of their name has: { section, said, figure }. The tables are taken as they are first: only
-- where something differs is it worth while to ask which figures in them are wrong.
function heading_amounts.contradictions(document)
  local headings = headings_of(document)
  if #headings == 0 or #contradicted(headings, ledger.read_all(document.tables, 0), document.year) == 0 then return {} end
  local all = {}
  for _, table_thing in ipairs(document.tables) do all[table_thing] = true end
  local _, books = lib("causes").explain(document, 0, all)
  return contradicted(headings, books, document.year)
end

-- Where the text below such a heading asks for another amount. What stands behind another amount in brackets may belong
-- to a heading that was not seen as one. { paragraphs, first, last, said, heading, section }.
function heading_amounts.requests(document)
  local found, by_section = {}, {}
  for _, heading in ipairs(headings_of(document)) do by_section[heading.section] = heading.said end
  for _, paragraphs in ipairs(document.paragraphs) do
    local heading = paragraphs.section and by_section[paragraphs.section]
    local bracketed = false
    for _, sentence in ipairs(heading and amounts.sentences(paragraphs.text) or {}) do
      local said = sentence.amounts[1]
      local asks = re.find(sentence.text:sub(1, said.first - 1), [[(?i)budgetjustering(?: av [a-zåäö]+)? om $]])
      local exact = #sentence.amounts == 1 and not said.about and not said.upper
      bracketed = bracketed or said.bracketed
      if asks and exact and not bracketed and not amounts.agree(said.value, said.step, heading.value, heading.step) then
        table.insert(found, { paragraphs = paragraphs, first = sentence.first + said.first - 1,
          last = sentence.first + said.last - 1, said = said.written, heading = heading.written, section = paragraphs.section })
      end
    end
  end
  return found
end

return heading_amounts
