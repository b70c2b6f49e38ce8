-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Which columns are costs, revenues and net of one another, and the relation that each row has to keep for it.
local nets = {}

local ledger = lib("ledger")

local function is_mate(column, net, role)
  return column.role == role and column.stage == net.stage and column.year == net.year
end

-- Whether a net further right is of the same kind: then the columns before that one are its own.
local function has_twin_on_the_right(columns, at)
  for i = at + 1, #columns do
    if is_mate(columns[i], columns[at], "net") then return true end
  end
  return false
end

-- The column with that role which belongs to columns[at]: the nearest on its left, or else on its right.
local function mate(columns, at, role)
  for i = at - 1, 1, -1 do
    if columns[i].role == "net" then break end
    if is_mate(columns[i], columns[at], role) then return columns[i] end
  end
  if has_twin_on_the_right(columns, at) then return nil end
  for i = at + 1, #columns do
    if columns[i].role == "net" then break end
    if is_mate(columns[i], columns[at], role) then return columns[i] end
  end
  return nil
end

-- Whether a column of other money stands among the three: then the net may hold that as well.
local function is_interrupted(columns, costs, net)
  local from, to = math.min(costs.index, net.index), math.max(costs.index, net.index)
  for _, column in ipairs(columns) do
    local between = column.index > from and column.index < to
    if between and (column.role == "amount" or column.role == "costs") then return true end
  end
  return false
end

-- The relations of one net column; none where most rows break it, as then the net is meant to be something else.
local function relations_of(book, costs, revenues, net)
  local sign = book.table.signs == "revenues_positive" and -1 or 1
  local relations, broken = {}, 0
  for _, row in ipairs(book.rows) do
    local a, b, c = row.figures[costs.index], row.figures[revenues.index], row.figures[net.index]
    if a and b and c then
      local relation = ledger.relation(book, "net", row, net, { { a, 1 }, { b, sign }, { c, -1 } })
      if relation then
        table.insert(relations, relation)
        if not ledger.holds(relation) then broken = broken + 1 end
      end
    end
  end
  if broken > 1 and 2 * broken > #relations then return {} end
  return relations
end

function nets.add(book)
  for at, net in ipairs(book.columns) do
    if net.role == "net" then
      local costs, revenues = mate(book.columns, at, "costs"), mate(book.columns, at, "revenues")
      if costs and revenues and not is_interrupted(book.columns, costs, net) then
        net.costs, net.revenues = costs, revenues
        for _, relation in ipairs(relations_of(book, costs, revenues, net)) do ledger.add(book, relation) end
      end
    end
  end
end

return nets
