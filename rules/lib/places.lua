-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- How the rules of sum/ name cells, and point to those that prove something.
local places = {}

-- ”Summa drift, Budget 2022 Kostnader”: the row's label and the column's heading, as far as they are written.
function places.name(row, column)
  local parts = {}
  for _, part in ipairs({ row.row.label or "", column.column.heading or "" }) do
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

return places
