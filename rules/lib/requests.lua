-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What the board decides on money, beside the tables that list the same: budget adjustments row by row, and turnover
-- changes as a whole. Values are in öre (see lib/amounts).
local requests = {}

local amounts, items = lib("amounts"), lib("items")

local is_adjustment = [[(?i)budgetjustering]]
local word_pattern = [[[a-zåäöéü\d]+]]
local is_turnover = [[(?i)omslutningsförändring]]

-- The amounts of a decision: as it says them, or its field; and whether it names parts of them, behind ”varav” or in brackets.
local function amounts_of(decision)
  local found, has_parts = {}, false
  local subject = decision.subject or ""
  local parts = re.find(subject, [[(?i)[^a-zåäö]varav[^a-zåäö]|\(]])
  for _, amount in ipairs(amounts.find(subject)) do
    local whole = not parts or amount.first < parts
    has_parts = has_parts or not whole
    if whole and (amount.about or amount.upper or amount.signed) then return {}, has_parts end
    if whole then table.insert(found, { value = amount.value, step = amount.step, written = amount.written, like = amount }) end
  end
  local field = decision.amount
  if #found == 0 and field and field.number and not field.operator then
    local value, step = amounts.of_cell(field.number, field.unit or decision.document.money_unit)
    if value then found[1] = { value = value, step = step, written = field.text } end
  end
  return found, has_parts
end

-- The decisions on a kind of money: { decision, amounts, words }; nil where one of them names no amount.
local function decisions_on(document, kind)
  local found = {}
  for _, decision in ipairs(document.decisions) do
    if re.find(decision.subject or "", kind) then
      local entry = { decision = decision, words = items.words(decision.subject) }
      entry.amounts, entry.has_parts = amounts_of(decision)
      entry.place = decision.amount or decision
      if #entry.amounts == 0 then return nil end
      table.insert(found, entry)
    end
  end
  return found
end

function requests.adjustments(document) return decisions_on(document, is_adjustment) end
function requests.turnover(document) return decisions_on(document, is_turnover) end

-- The rows of the tables of budget adjustments: { row, cell, value, step, single }, where `single` are the values by
-- themselves of a row that has several (”Drift”, ”Investering”); nil where a figure is unclear.
function requests.rows(document)
  local found = {}
  for _, table_thing in ipairs(document.tables) do
    if table_thing.table_kind == "budget_adjustments" then
      for _, row in ipairs(table_thing.rows) do
        if row.role == "item" then
          local entry = { row = row, value = 0, step = 1, single = {} }
          for _, column in ipairs(table_thing.columns) do
            local cell = column.role == "amount" and row.cells[column.index]
            if cell and cell.value then
              local value, step = amounts.of_cell(cell.value, table_thing.unit)
              if not value then return nil end
              entry.value, entry.step, entry.cell = entry.value + value, math.max(entry.step, step), entry.cell or cell
              table.insert(entry.single, value)
            end
          end
          if not entry.cell or not row.label then return nil end
          table.insert(found, entry)
        end
      end
    end
  end
  return found
end

-- Whether a table of budget adjustments has an amount (in öre) for its total.
function requests.is_a_total(document, value)
  for _, table_thing in ipairs(document.tables) do
    for _, row in ipairs(table_thing.table_kind == "budget_adjustments" and table_thing.rows or {}) do
      for _, cell in ipairs(row.role == "total" and row.cells or {}) do
        local total, step = amounts.of_cell(cell.value, table_thing.unit)
        if total and amounts.agree(total, step, value, 1) then return true end
      end
    end
  end
  return false
end

-- Whether a decision is about a row: it names it.
function requests.names(entry, row) return items.is_named_in(row.row.label, entry.words) end

-- Whether a row, or one of its figures, is an amount.
function requests.agree(amount, row)
  if amounts.agree(amount.value, amount.step, row.value, row.step) then return true end
  for _, value in ipairs(row.single) do
    if amounts.agree(amount.value, amount.step, value, row.step) then return true end
  end
  return false
end

-- Whether two words are forms of one: ”trygghetsskapande” and ”trygghetsvärdar” are not.
local function is_same_word(a, b)
  local common, most = 0, math.min(#a, #b)
  while common < most and a:byte(common + 1) == b:byte(common + 1) do common = common + 1 end
  return math.max(#a, #b) - common <= 4
end

-- Whether some words have all the telling words of a row's label, and not only words that begin as they do.
local function names_in_full(words, row)
  local said = {}
  for word in re.gmatch(text.fold(words), word_pattern) do table.insert(said, word) end
  for word in re.gmatch(text.fold(row.row.label), word_pattern) do
    local there = items.words(word) == nil
    for _, other in ipairs(there and {} or said) do there = there or is_same_word(word, other) end
    if not there then return false end
  end
  return true
end

-- Whether an amount is what several rows below each other come to, this one among them.
local function is_sum_of_rows(amount, rows, row)
  local has_row = false
  for from = 1, #rows do
    if has_row then return false end
    has_row = rows[from] == row
    local sum, step, inside = rows[from].value, rows[from].step, has_row
    for to = from + 1, #rows do
      sum, step, inside = sum + rows[to].value, math.max(step, rows[to].step), inside or rows[to] == row
      if inside and amounts.agree(amount.value, amount.step, sum, step) then return true end
    end
  end
  return false
end

-- The only decision that names a row, and names no other; nil where it stands for several rows.
function requests.decision_on(decisions, rows, row)
  local found = nil
  for _, entry in ipairs(decisions) do
    if requests.names(entry, row) then
      if found or #entry.amounts > 1 or entry.has_parts then return nil end
      found = entry
    end
  end
  if found and not requests.agree(found.amounts[1], row) then
    if is_sum_of_rows(found.amounts[1], rows, row) or not names_in_full(found.decision.subject or "", row) then return nil end
  end
  for _, other in ipairs(found and rows or {}) do
    if other ~= row and requests.names(found, other) then return nil end
  end
  return found
end

-- The words that go with each of a decision's amounts: those behind it (”1,8 mnkr för klimat och 0,5 mnkr för parker”), or
-- those before it (”klimat om 1,8 mnkr och parker om 0,5 mnkr”); and the words that go with none.
local function words_by_amount(entry)
  local subject, list, behind, before = entry.decision.subject or "", {}, {}, {}
  for _, amount in ipairs(entry.amounts) do table.insert(list, amount.like) end
  for i, amount in ipairs(list) do
    behind[i] = subject:sub(amount.last + 1, list[i + 1] and list[i + 1].first - 1 or #subject)
    before[i] = subject:sub(i > 1 and list[i - 1].last + 1 or 1, amount.first - 1)
  end
  local all_behind, all_before = #list > 1, #list > 1
  for i = 1, #list do
    all_behind = all_behind and re.find(behind[i], [[(?i)^\s(?:för|till|avseende|gällande)\s]]) ~= nil
    all_before = all_before and re.find(before[i], [[(?i)\s(?:om|på|med)\s$]]) ~= nil
  end
  if all_behind then return behind, before[1] end
  if all_before then return before, behind[#list] end
  return nil
end

-- The only row that some words name, in full; nil where they name none or several.
local function row_named(words, rows)
  local said, found = items.words(words), nil
  for _, row in ipairs(rows) do
    if items.is_named_in(row.row.label, said) then
      if found then return nil end
      found = row
    end
  end
  return found and names_in_full(words, found) and found or nil
end

local function is_named_by_another(entry, decisions, row)
  for _, other in ipairs(decisions) do
    if other ~= entry and requests.names(other, row) then return true end
  end
  return false
end

-- The rows that a decision on several names with an amount for each: { amount, row }, where no row is named twice and at
-- least one amount is its row's, so that the decision is read as it is meant; nil for any other decision.
local function rows_by_amount(entry, decisions, rows)
  local words, rest = words_by_amount(entry)
  if not words or entry.has_parts then return nil end
  local pairs_found, seen, agree = {}, {}, 0
  for i, amount in ipairs(entry.amounts) do
    local row = row_named(words[i], rows)
    if not row or seen[row] or is_named_by_another(entry, decisions, row) then return nil end
    seen[row] = true
    if requests.agree(amount, row) then agree = agree + 1 end
    table.insert(pairs_found, { amount = amount, row = row })
  end
  local names_rest = false
  for _, row in ipairs(rows) do names_rest = names_rest or items.is_named_in(row.row.label, items.words(rest)) end
  return agree > 0 and not names_rest and pairs_found or nil
end

-- Where a decision on several rows says another amount for one of them than its row has: { entry, amount, row }.
function requests.contradicted(decisions, rows)
  local found = {}
  for _, entry in ipairs(decisions) do
    for _, pair in ipairs(#entry.amounts > 1 and rows_by_amount(entry, decisions, rows) or {}) do
      if not requests.agree(pair.amount, pair.row) and not is_sum_of_rows(pair.amount, rows, pair.row) then
        table.insert(found, { entry = entry, amount = pair.amount, row = pair.row })
      end
    end
  end
  return found
end

local function has_amount(entry, row)
  for _, amount in ipairs(entry.amounts) do
    if requests.agree(amount, row) then return true end
  end
  return false
end

-- The entries of `list` that no entry of `others` answers to, by name or by amount; row and decision in either order.
function requests.unanswered(list, others, of_rows)
  local found = {}
  for _, one in ipairs(list) do
    local answered = false
    for _, other in ipairs(others) do
      local entry, row = one, other
      if of_rows then entry, row = other, one end
      answered = answered or requests.names(entry, row) or has_amount(entry, row)
    end
    if not answered then table.insert(found, one) end
  end
  return found
end

function requests.total(list)
  local sum = 0
  for _, entry in ipairs(list) do
    for _, amount in ipairs(entry.amounts or { entry }) do sum = sum + amount.value end
  end
  return sum
end

-- What a text asks for in all, beside what is decided: ”begära budgetjusteringar om totalt 17,4 mnkr” where the decisions
-- come to less, and the rows without a decision are just what is missing. { paragraphs, first, last, amount, decided,
-- rows }, or nil.
function requests.gap(document)
  local decisions, rows = requests.adjustments(document), requests.rows(document)
  if not decisions or not rows or #decisions == 0 or #rows == 0 then return nil end
  local open = requests.unanswered(rows, decisions, true)
  local decided = requests.total(decisions)
  -- Where the decisions are all of the table, what the text asks for beside them is wrong.
  if requests.total(rows) == decided then open = {} elseif #open == 0 then return nil end
  for _, paragraphs in ipairs(amounts.paragraphs(document)) do
    local whole = paragraphs.text
    local below = paragraphs.section and re.find(paragraphs.section.title or "", [[(?i)^budgetjusteringar]]) ~= nil
    for _, sentence in ipairs((below or text.contains(whole, "udgetjustering")) and amounts.sentences(whole) or {}) do
      local amount = sentence.amounts[1]
      local is_asking = re.find(sentence.text, [[(?i)budgetjustering]]) or below and re.find(sentence.text, [[(?i)begär|ansök|äsk]])
      local asks = #sentence.amounts == 1 and is_asking
        and re.find(sentence.text:sub(1, amount.first - 1), [[(?i)(?:totalt|sammanlagt|sammantaget)\s(?:om\s)?$]])
      local differs = #open == 0 and not amounts.agree(amount.value, amount.step, decided, decisions[1].amounts[1].step)
      if asks and (#open > 0 and amount.value - decided == requests.total(open) or differs) then
        return { paragraphs = paragraphs, first = sentence.first + amount.first - 1, last = sentence.first + amount.last - 1,
          amount = amount, decided = decided, rows = open }
      end
    end
  end
  return nil
end

return requests
