-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What the rules of sum/ hold the figures of a document to, for an editor to show beside a figure.
local relations = {}

local causes, ledger = lib("causes"), lib("ledger")

-- All relations of the money tables, as plain data: { kind, holds, off, scale, terms = { place, sign, … } }. The terms with
-- their signs come to `off` × 10^-`scale`; the last of them is what the others make. What a decision says has no place.
function relations.of(document, tolerance)
  local all, found = {}, {}
  for _, table_thing in ipairs(document.tables) do all[table_thing] = true end
  for _, book in ipairs(causes.read(document, tolerance, all)) do
    for _, relation in ipairs(book.relations) do
      local terms = {}
      for _, term in ipairs(relation.terms) do
        if not term[1].fixed then
          table.insert(terms, term[1].cell.range)
          table.insert(terms, term[2])
        end
      end
      table.insert(found, { kind = relation.kind, holds = ledger.holds(relation), off = relation.off, scale = book.scale,
        terms = terms })
    end
  end
  return found
end

return relations
