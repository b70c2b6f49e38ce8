-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Tables whose rows are costs, revenues and net, one below the other, with a column for each budget and outcome: the
-- relation that each column has to keep for it.
local row_nets = {}

local ledger = lib("ledger")

local kinds = {
  costs = [[(?i)^(?:brutto)?kostnad(?:er)?(?:na)?$]], revenues = [[(?i)^(?:intäkt(?:er)?|inkomster)$]],
  net = [[(?i)^netto(?:kostnad(?:er)?|budget|resultat)?$]],
}

local function is_kind(label, kind) return label ~= nil and #label <= 24 and re.find(text.trim(label), kinds[kind]) ~= nil end

-- Whether a label may be that of a net; most labels are not.
local function may_be_net(label) return label ~= nil and text.contains(label:lower(), "netto") end

-- Three rows below each other that are these, as a list of { costs, revenues, net }; `label_of` gives a row's label.
local function triples(rows, label_of)
  local found = {}
  for at = 3, #rows do
    local label = label_of(rows[at])
    if may_be_net(label) and is_kind(label, "net") then
      local first, second = label_of(rows[at - 2]), label_of(rows[at - 1])
      if is_kind(first, "costs") and is_kind(second, "revenues") then
        table.insert(found, { costs = rows[at - 2], revenues = rows[at - 1], net = rows[at] })
      elseif is_kind(first, "revenues") and is_kind(second, "costs") then
        table.insert(found, { costs = rows[at - 1], revenues = rows[at - 2], net = rows[at] })
      end
    end
  end
  return found
end

-- The tables with such rows, as a set.
function row_nets.candidates(document)
  local found = {}
  for _, table_thing in ipairs(document.tables) do
    local rows = table_thing.rows
    if #triples(rows, function(row) return row.label end) > 0 then found[table_thing] = true end
  end
  return found
end

-- 1 where most revenues are negative and are added to the costs, -1 where they are positive and taken from them; nil where
-- neither is usual.
local function sign_of(book, revenues)
  local positive, negative = 0, 0
  for _, column in ipairs(book.columns) do
    local value = revenues.figures[column.index] and revenues.figures[column.index].value or 0
    if value > 0 then positive = positive + 1 elseif value < 0 then negative = negative + 1 end
  end
  if positive == negative then return nil end
  return positive > negative and -1 or 1
end

-- The relations of three rows; none where most columns break them, as then the net is meant to be something else.
local function relations_of(book, rows)
  local relations, broken = {}, 0
  local sign = sign_of(book, rows.revenues)
  for _, column in ipairs(sign and book.columns or {}) do
    local a, b, c = rows.costs.figures[column.index], rows.revenues.figures[column.index], rows.net.figures[column.index]
    if column.role == "amount" and a and b and c then
      local relation = ledger.relation(book, "net", rows.net, column, { { a, 1 }, { b, sign }, { c, -1 } })
      if relation then table.insert(relations, relation) end
      if relation and not ledger.holds(relation) then broken = broken + 1 end
    end
  end
  if broken > 0 and 2 * broken >= #relations then return {} end
  return relations
end

-- The net row of a book that has three such rows and no more; nil where it has none, or several.
function row_nets.net_of(book)
  local found = triples(book.rows, function(row) return row.row.label end)
  return #found == 1 and found[1].net or nil
end

-- Adds the relations of a book. Where it has three such rows and no more, its net is that of what the table is about.
function row_nets.add(book)
  local found = triples(book.rows, function(row) return row.row.label end)
  for _, rows in ipairs(found) do
    for _, relation in ipairs(relations_of(book, rows)) do ledger.add(book, relation) end
  end
  if #found == 1 then found[1].net.is_net_of_table = true end
end

return row_nets
