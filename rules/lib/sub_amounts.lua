-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Amounts in prose that are said to be parts of another: in brackets behind it, behind ”varav”, or in a list below it.
local sub_amounts = {}

local amounts, chunks = lib("amounts"), lib("chunks")

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

-- What the line before a list says that it comes to: the only amount of its last sentence, which ends with a colon.
local function head_of(line, first)
  if not text.ends_with(text.trim(line), ":") then return nil end
  local sentences = amounts.sentences(line)
  local last = sentences[#sentences]
  if not last or #last.amounts ~= 1 or last.last < #text.trim(line) or not is_exact(last.amounts[1]) then return nil end
  return { first = first + last.first - 1, text = last.text, amount = last.amounts[1] }
end

-- What the heading says that it comes to, where the line before the list does not: ”Klimatinvesteringar (13,8 mnkr)”.
local function head_in_title(section)
  local found = section and section.title and amounts.find(section.title) or {}
  if #found ~= 1 or not found[1].bracketed or not is_exact(found[1]) then return nil end
  return { section = section, amount = found[1] }
end

local function lines_in(s)
  local found, at = {}, 1
  while true do
    local first, last = re.find(s, [[[^\n]+]], at)
    if not first then return found end
    table.insert(found, { first = first, last = last })
    at = last + 1
  end
end

-- The amounts of the first list in a text, and what the line before it says they are. A list with an item that does not
-- have just one amount in brackets is none.
local function read_list(whole_text, section)
  local head, before, parts = nil, nil, {}
  for _, place in ipairs(chunks.collect(whole_text, lines_in)) do
    local first = place.first
    local line = whole_text:sub(first, place.last)
    if re.find(line, [[^[ \t]*- ]]) then
      local leads_on = before and text.ends_with(text.trim(before), ":")
      if #parts == 0 and leads_on and #amounts.find(before) == 0 then head = head_in_title(section) end
      local found = head and amounts.find(line) or {}
      if #found ~= 1 or not found[1].bracketed or not is_exact(found[1]) then return nil end
      table.insert(parts, found[1])
    elseif #parts == 0 and re.find(line, [[\S]]) then
      head, before = head_of(line, first), line
    end
  end
  if not head or #parts < 2 then return nil end
  return head, parts
end

local texts_in = nil

-- Whether the list may go on: the section has text elsewhere, too.
local function may_go_on(paragraphs)
  if not texts_in then
    texts_in = {}
    for _, other in ipairs(paragraphs.document.paragraphs) do
      local section = other.section or "none"
      texts_in[section] = (texts_in[section] or 0) + 1
    end
  end
  return texts_in[paragraphs.section or "none"] > 1
end

-- What does not come to its whole in a text: { id, sentence, whole, sum }, with `section` where its heading says the whole.
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
  if not text.contains(whole_text, "- ") or #sentences < 2 then return found end
  local head, parts = read_list(whole_text, paragraphs.section)
  if not head then return found end
  local sum, step = add(parts)
  local is_short = sum < head.amount.value
  if not comes_to(sum, step, head.amount) and not (is_short and may_go_on(paragraphs)) then
    table.insert(found, { id = "list", sentence = head, section = head.section, whole = head.amount, sum = sum })
  end
  return found
end

return sub_amounts
