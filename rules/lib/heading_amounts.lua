-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Headings that name an amount, ”Reinvesteringar (2,6 mnkr)”, against the rows of that name in any table.
local heading_amounts = {}

local amounts = lib("amounts")

local function rows_by_name(document)
  local rows = {}
  for _, book in ipairs(lib("ledger").read_all(document.tables, 0)) do
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
      if figure then value, step = amounts.of_cell(figure.cell.value, row.book.table.unit) end
      if value and amounts.agree(math.abs(value), step, said.value, said.step) then return nil end
      local is_of_year = not column.year or column.year == year
      if value and is_of_year and column.role ~= "revenues" then found = found or figure end
    end
  end
  return found
end

-- What headings say and no row of their name has: { section, said, figure }.
function heading_amounts.contradictions(document)
  local found, rows = {}, nil
  for _, section in ipairs(document.sections) do
    local title = section.title
    local list = title and text.ends_with(title, ")") and amounts.find(title) or {}
    if #list == 1 and list[1].bracketed then
      rows = rows or rows_by_name(document)
      local name = text.fold(text.trim(re.replace(title:sub(1, list[1].first - 1), [[\(\s*$]], "")))
      local figure = figure_instead(rows[name] or {}, list[1], document.year)
      if figure then table.insert(found, { section = section, said = list[1].written, figure = figure }) end
    end
  end
  return found
end

return heading_amounts
