-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- How the rules of sum/ name cells, and point to those that prove or explain something.
local places = {}

local ledger = lib("ledger")

-- ”Summa drift, Budget 2022 Kostnader”: the row's label, or else its table's title, and the column's heading, as far as
-- they are written.
function places.name(row, column)
  local parts = {}
  local label = row.row.label or ""
  if label == "" then label = row.book.table.title or "" end
  for _, part in ipairs({ label, column.column.heading or "" }) do
    if part ~= "" then table.insert(parts, part) end
  end
  return table.concat(parts, ", ")
end

-- Related places for relations that prove a figure: the cell at the other end of each, with the message `kind` .. "_needs".
function places.proofs(relations, figure, data)
  local related = {}
  for _, relation in ipairs(relations) do
    local terms = relation.terms
    local other = terms[#terms][1] ~= figure and terms[#terms][1] or terms[1][1]
    table.insert(related, { other.cell, relation.kind .. "_needs", data })
  end
  return related
end

-- Reports a figure that several relations prove wrong: messages "figure", "expected_here", "replace" and those of
-- places.proofs.
function places.report_figure(ctx, cause)
  local figure, expected = cause.figure, ledger.decimal(cause.book, cause.expected)
  local data = { value = figure.cell.value, expected = expected, place = places.name(figure.row, figure.column) }
  ctx:report(figure.cell, "figure", data, {
    label = "expected_here",
    related = places.proofs(cause.relations, figure, data),
    fixes = { ctx:fix("suggested", "replace", data, { ctx:replace(figure.cell, tostring(expected)) }) },
  })
end

-- ”2,3 / 2,3 / 0,0”: what is missing in each column.
function places.gaps(book, relation, gaps)
  local parts = {}
  for _, column in ipairs(book.columns) do
    if relation.row.figures[column.index] then table.insert(parts, tostring(ledger.decimal(book, -(gaps[column.index] or 0)))) end
  end
  return table.concat(parts, " / ")
end

-- The label, related place and fix for a total, of what would explain its difference; fills in `data` for them.
function places.explain(ctx, book, cause, data)
  local hint, extra = cause.hint, { label = "sum_here", related = {}, fixes = {} }
  if not hint then return extra end
  if hint.figure then
    data.value, data.expected = hint.figure.cell.value, ledger.decimal(book, hint.expected)
    extra.related[1] = { hint.figure.cell, hint.kind, data }
    local edit = ctx:replace(hint.figure.cell, tostring(data.expected))
    extra.fixes[1] = ctx:fix("suggested", "replace", data, { edit })
  elseif hint.row then
    data.row = hint.row.row.label or ""
    extra.related[1] = { hint.row.row, hint.kind, data }
  end
  return extra
end

return places
