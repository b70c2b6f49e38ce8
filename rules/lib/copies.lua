-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Where one figure stands in two tables: the same item, kind of money, stage and year. That two rows are about the same
-- item is taken for proved when they have its name and most of the figures that both have agree; names alone are not enough, as
-- ”Lokaler” in two tables may be two things.
local copies = {}

local ledger, items = lib("ledger"), lib("items")
local most_namesakes = 8

-- What a row without a label is about: its table's title, where it is the only such row, or the net of them all.
local function name_of(book, row)
  local label = row.row.label
  if not row.is_net_of_table then
    if label and label ~= "" then return label end
    if #book.rows > 1 then return nil end
  end
  local section = book.table.section
  return book.table.title or section and section.title
end

-- The columns of a book by what they hold; one that there are two of is none.
local function kinds_of(book)
  local kinds, any = {}, false
  for _, column in ipairs(book.columns) do
    if column.stage then
      local kind = column.role .. column.stage .. (column.year or "")
      kinds[kind] = kinds[kind] == nil and column or false
      any = true
    end
  end
  return any and kinds or nil
end

-- The figures that two rows both should have, as pairs; how many agree, and how many of these say something.
local function compare(a, b)
  local pairs_found, equal, telling = {}, 0, 0
  for kind, column in pairs(a.kinds) do
    local other = b.kinds[kind]
    local x = column and a.row.figures[column.index]
    local y = other and b.row.figures[other.index]
    if x and y and x.value and y.value then
      table.insert(pairs_found, { x, y })
      if x.value == y.value then
        equal = equal + 1
        if x.value ~= 0 then telling = telling + 1 end
      end
    end
  end
  return pairs_found, equal, telling
end

local function link(a, b)
  if a.book == b.book or a.book.table.unit ~= b.book.table.unit then return end
  local is_net = a.row.is_net_of_table or b.row.is_net_of_table
  if a.book.table.signs ~= b.book.table.signs and not is_net then return end
  local found, equal, telling = compare(a, b)
  if telling == 0 or 2 * equal <= #found or (#found > 2 and telling < 2) then return end
  for _, pair in ipairs(found) do
    local relation = ledger.relation(a.book, "copy", a.row, pair[1].column, { { pair[1], 1 }, { pair[2], -1 } })
    relation.weight = 2 * a.book.tolerance
    if pair[1].scale ~= pair[2].scale then relation.weight = relation.weight + math.max(pair[1].weight, pair[2].weight) end
    ledger.add(a.book, relation)
  end
end

-- How a name begins, which is soon told. Names of one item that begin with other words are not seen as such.
local function bucket_of(row)
  local label = row.label
  return label and label ~= "" and text.fold(label):sub(1, 5)
end

local function has_stages(table_thing)
  for _, column in ipairs(table_thing.columns) do
    if column.stage then return true end
  end
  return false
end

-- The tables that may have an item in common with another: what else there is need not be read.
function copies.candidates(document)
  local buckets, found = {}, {}
  for _, table_thing in ipairs(document.tables) do
    local rows = has_stages(table_thing) and table_thing.rows or {}
    local own = { #rows <= 3 and text.fold(table_thing.title or ""):sub(1, 5) or nil }
    for _, row in ipairs(rows) do
      if row.role == "item" then table.insert(own, bucket_of(row) or nil) end
    end
    for _, bucket in ipairs(own) do
      local inside = buckets[bucket] or {}
      buckets[bucket] = inside
      if inside[#inside] ~= table_thing then table.insert(inside, table_thing) end
    end
  end
  for _, tables in pairs(buckets) do
    for _, table_thing in ipairs(#tables > 1 and #tables <= most_namesakes and tables or {}) do found[table_thing] = true end
  end
  return found
end

function copies.add(books)
  local named = {}
  for _, book in ipairs(books) do
    local kinds = kinds_of(book)
    if kinds then
      for _, row in ipairs(book.rows) do
        local key = (row.role == "item" or row.is_net_of_table) and items.key(name_of(book, row))
        if key then
          named[key] = named[key] or {}
          table.insert(named[key], { book = book, row = row, kinds = kinds })
        end
      end
    end
  end
  for _, rows in pairs(named) do
    for i = 1, #rows <= most_namesakes and #rows or 0 do
      for j = i + 1, #rows do link(rows[i], rows[j]) end
    end
  end
end

-- How many relations of the two rows are broken when one of them (`at`: 1 or 2) takes the other's figures, and what
-- they were.
local function try_copy(relations, at)
  local before, seen, broken = {}, {}, 0
  for i, relation in ipairs(relations) do
    before[i] = relation.terms[at][1].value
    ledger.set(relation.terms[at][1], relation.terms[3 - at][1].value)
  end
  for _, relation in ipairs(relations) do
    for _, term in ipairs(relation.terms) do
      for _, link in ipairs(term[1].relations) do
        if not seen[link[1]] and not ledger.holds(link[1]) then broken = broken + 1 end
        seen[link[1]] = true
      end
    end
  end
  return broken, before
end

local function take_back(relations, at, before)
  for i, relation in ipairs(relations) do ledger.set(relation.terms[at][1], before[i]) end
end

-- Which of two rows is wrong in these relations: the one that breaks fewer relations with the other's figures than the
-- other way round; it counts as mended from then on. `alone`: only where it then breaks none, or nil.
local function judge(relations, alone)
  local first, before = try_copy(relations, 1)
  take_back(relations, 1, before)
  local second, before_second = try_copy(relations, 2)
  take_back(relations, 2, before_second)
  local at = first < second and 1 or first > second and 2 or nil
  if alone and (not at or math.min(first, second) > 0) then return nil end
  if at then try_copy(relations, at) end
  for _, relation in ipairs(at and relations or {}) do relation.terms[at][1].mended = true end
  return { kind = "copy", by = "tables-differ", relations = relations, at = at, book = relations[1].terms[at or 2][1].book }
end

-- The copies among broken relations as causes (see lib/causes), figure by figure where that decides it, or else row by
-- row.
function copies.contradictions(broken)
  local groups, by_rows, found = {}, {}, {}
  for _, relation in ipairs(broken) do
    if relation.kind == "copy" then
      local rows = by_rows[relation.row.row] or {}
      by_rows[relation.row.row] = rows
      local other = relation.terms[2][1].row.row
      if not rows[other] then
        rows[other] = {}
        table.insert(groups, rows[other])
      end
      table.insert(rows[other], relation)
    end
  end
  for _, relations in ipairs(groups) do
    local rest = {}
    for _, relation in ipairs(relations) do
      if not ledger.holds(relation) then  -- which it does where another copy has been mended meanwhile
        local cause = judge({ relation }, true)
        table.insert(cause and found or rest, cause or relation)
      end
    end
    if #rest > 0 then table.insert(found, judge(rest, false)) end
  end
  return found
end

return copies
