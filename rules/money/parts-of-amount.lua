-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
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
      head = { first = sentence.first, amount = last }
    end
  end
  local items = 0
  for _ in re.gmatch(whole_text, [[(?m)^- ]]) do items = items + 1 end
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

return {
  summary = {
    sv = "Delbelopp blir inte det belopp som de är delar av.",
    en = "Parts of an amount do not come to it.",
  },
  rationale = {
    sv = "Nämnden beslutar om helheten, och delarna är vad den räcker till. Stämmer de inte saknas ett projekt eller pengar.",
    en = "The board decides on the whole, and the parts are what it is enough for. Where they differ a project or money is missing.",
  },
  limits = {
    sv = "Prövar belopp med delar inom parentes direkt efter, punktlistor där varje punkt slutar med ett belopp inom parentes och "
      .. "raden före listan säger hur mycket det är, och om delar efter ”varav” är mer än sin helhet. En lista som kan fortsätta i nästa stycke prövas inte.",
    en = "Looks at amounts with parts in brackets right behind, at lists whose items all end with an amount in brackets where the line "
      .. "before says how much they are, and at parts behind ”varav” that exceed their whole. A list that may go on in the next paragraph is not looked at.",
  },
  severity = "error",
  looks_at = "paragraphs",
  messages = {
    brackets = {
      sv = "delbeloppen i parentesen blir {sum}, inte {whole}",
      en = "the parts in the brackets come to {sum}, not {whole}",
    },
    list = { sv = "beloppen i listan blir {sum}, inte {whole}", en = "the amounts of the list come to {sum}, not {whole}" },
    exceed = { sv = "delarna efter ”varav” blir {sum}, mer än {whole}", en = "the parts behind ”varav” come to {sum}, more than {whole}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Investeringar" {
  text """
    Nämnden får 5,2 mnkr (2,0 mnkr till parker och 3,0 mnkr till museer).
    """
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Investeringar" {
  text """
    Nämnden får 5,2 mnkr (2,2 mnkr till parker och 3,0 mnkr till museer).
    """
}
]],
  },
  check = function(ctx, paragraphs)
    local whole = paragraphs.text
    if not text.contains(whole, "kr") then return end
    local amounts = lib("amounts")
    local sentences = amounts.sentences(whole)
    for _, sentence in ipairs(sentences) do
      local found = #sentence.amounts > 1 and check_sentence(sentence)
      if found then
        local first = sentence.first + found.whole.first - 1
        ctx:report(paragraphs:place(first, first + #found.whole.written - 1), found.id,
          { whole = found.whole.written, sum = amounts.written(found.sum, found.whole) })
      end
    end
    local head, parts = read_list(whole, sentences)
    if not head then return end
    local sum, step = add(parts)
    local is_short = sum < head.amount.value
    if not comes_to(sum, step, head.amount) and not (is_short and may_go_on(paragraphs)) then
      local first = head.first + head.amount.first - 1
      ctx:report(paragraphs:place(first, first + #head.amount.written - 1), "list",
        { whole = head.amount.written, sum = amounts.written(sum, head.amount) })
    end
  end,
}
