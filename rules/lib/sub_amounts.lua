-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Amounts in prose that are said to be parts of another: in brackets behind it, behind ”varav”, or in a list below it.
local sub_amounts = {}

local amounts = lib("amounts")

-- What stands in brackets beside amounts that are no parts: other years, or other ways to count.
local no_parts = [[(?i)(?:\b20\d\d\b|föregående|tidigare|budget|utfall|prognos|bokslut|varav|jämfört|fjol|högre|lägre|exkl|inkl|netto|brutto)]]

local function add(parts)
  local sum, step = 0, 0
  for _, part in ipairs(parts) do sum, step = sum + part.value, step + part.step end
  return sum, step
end

-- Whether parts come to the whole, when each of them may be rounded.
local function comes_to(sum, step, whole) return 2 * math.abs(sum - whole.value) <= step + whole.step end

local function is_exact(amount) return not amount.about and not amount.upper and not amount.signed end

-- ”5,2 mnkr (0,2 mnkr till parker, 3,0 mnkr till klimat)” and ”9 mnkr, varav 5,2 mnkr för investeringar”: what is wrong in
-- a sentence, as { id, whole, sum }.
local function check_sentence(sentence)
  local list = sentence.amounts
  for at, whole in ipairs(list) do
    local parts, behind = {}, sentence.text:sub(whole.last + 1)
    local inside = re.match(behind, [[^\s?\(([^()]*)\)]])
    local of_which = not inside and re.match(behind, [[^,?\svarav\s]]) and behind
    for i = at + 1, (inside or of_which) and #list or 0 do
      local part = list[i]
      local between = sentence.text:sub(list[i - 1].last + 1, part.first - 1)
      local in_list = inside and part.last <= whole.last + #inside + 2
      local listed = of_which and re.find(between, [[(?i)(?:^,?\svarav\s|(?:,|\soch|\ssamt)\s)$]])
      if in_list or listed then table.insert(parts, part) else break end
      if not is_exact(part) then return nil end
    end
    local sum, step = add(parts)
    if is_exact(whole) and inside and #parts > 1 and not re.find(inside, no_parts) and not comes_to(sum, step, whole) then
      return { id = "brackets", whole = whole, sum = sum }
    end
    local plain = of_which and not text.contains(behind, "(") and not re.find(behind, [[(?i)(?:vilket|jämfört|än\s)]])
    if is_exact(whole) and plain and #parts > 0 and sum > whole.value and not comes_to(sum, step, whole) then
      return { id = "exceed", whole = whole, sum = sum }
    end
  end
  return nil
end

-- The sentences of a list, each with its amount in brackets at the end, and the sentence before it that says how much
-- they are: { whole, parts }, or nil. A list with an item without an amount is none.
local function read_list(whole_text, sentences)
  local head, parts = nil, {}
  for _, sentence in ipairs(sentences) do
    local is_item = text.starts_with(text.trim(sentence.text), "- ")
    local last = sentence.amounts[#sentence.amounts]
    if is_item or (last.bracketed and head and re.find(sentence.text, [[^\s?\(]])) then
      if #sentence.amounts ~= 1 or not last.bracketed or not is_exact(last) then return nil end
      table.insert(parts, last)
    elseif #parts > 0 then
      return nil
    elseif #sentence.amounts == 1 and re.find(whole_text:sub(sentence.last, sentence.last + 2), [[^:]]) then
      head = { sentence = sentence, amount = last }
    end
  end
  local items = 0
  for _ in re.gmatch(whole_text, [[(?m)^[ \t]*- ]]) do items = items + 1 end
  if not head or #parts < 2 or items ~= #parts or not is_exact(head.amount) then return nil end
  return head, parts
end

-- Whether the list may go on: the section has text elsewhere, too.
local function may_go_on(paragraphs)
  for _, other in ipairs(paragraphs.document.paragraphs) do
    if other ~= paragraphs and other.section == paragraphs.section then return true end
  end
  return false
end

-- What does not come to its whole in a text: { id, sentence, whole, sum }.
function sub_amounts.of(paragraphs)
  local whole_text, found = paragraphs.text, {}
  local sentences = amounts.sentences(whole_text)
  for _, sentence in ipairs(sentences) do
    local wrong = #sentence.amounts > 1 and check_sentence(sentence)
    if wrong then
      wrong.sentence = sentence
      table.insert(found, wrong)
    end
  end
  local head, parts = read_list(whole_text, sentences)
  if not head then return found end
  local sum, step = add(parts)
  local is_short = sum < head.amount.value
  if not comes_to(sum, step, head.amount) and not (is_short and may_go_on(paragraphs)) then
    table.insert(found, { id = "list", sentence = head.sentence, whole = head.amount, sum = sum })
  end
  return found
end

return sub_amounts
