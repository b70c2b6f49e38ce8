-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- References in prose to goals (”mål 3.3”, ”nämndmål 1.2.1”, ”mål 1.1–1.3 och 2.4”) and appendices (”bilaga sju”,
-- ”bilagorna 2 och 3”). Positions are bytes, from 1.
local references = { shared = true }

local chunks, number_words, prose = lib("chunks"), lib("number_words"), lib("prose")

local goal_word = [[(?i:(?:^|[^A-Za-zÅÄÖåäöé])(?:(?:verksamhets)?områdes|nämnd|inriktnings|KF-)?mål(?:et|en)?(?:\s+för\s+verksamhetsområdet)?)\s*:?\s*]]
local goal_number = [[[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}]]
local appendix_word = [[(?i:\bbilag(?:a|an|or|orna)\b)\s*(?i:nr\.?\s|nummer\s)?\s*]]
local small_number = [[(?:[0-9]{1,3}|[A-Za-zÅÄÖåäöé]+)]]
-- What a reference begins with: for document:passages.
references.to_goal, references.to_appendix = goal_word .. goal_number, appendix_word
local joint = [[(?:\s*,\s*|\s+(?:och|samt|eller|respektive)\s+)]]
local dash = [[\s?[-–—]\s?]]
local measure = [[(?:\s?%|\s?(?:procent|mnkr|tkr|kronor|miljon|kg|km)\b)]]
-- Words for a goal that only this document's and KF's goals are called.
local own_goals = [[(?i)(?:områdes|nämnd|inriktnings|KF-)mål|för\s+verksamhetsområdet]]
local others_goals = [[(?i)agenda|\bFN(?::?s)?\b|globala mål|hållbarhetsmål|delmål|\bEU(?::?s)?\b|programmets|planens|strategins]]
-- What has appendices of its own, when one is named right behind it: ”kommunfullmäktiges budget för 2022, bilaga 11”.
local others_appendices = [[(?i)(?:fullmäktiges|\bstadens (?:budget|regler|program|riktlinje)|utlåtande|förordning|föreskrift|lagen\b|]]
  .. [[anvisning|\bärende|\bdnr\b|förra årets|föregående års)[^.;:()]*[,(]\s*(?:se\s)?\s*$]]
local reach = 240

-- Where `pattern` ends if it stands at `at`, or nil.
local function ends(s, pattern, at)
  local _, last = re.find(s:sub(at, at + 60), "^" .. pattern)
  return last and last > 0 and at + last - 1 or nil
end

-- Whether a number that ends before `at` may have a dash, a word or a measure behind it, by the byte there.
local function may_go_on(s, at)
  local byte = s:byte(at)
  return byte and (byte <= 0x20 or byte == 0x25 or byte == 0x2C or byte == 0x2D or byte >= 0x6B) or false
end

-- All numbers of a list such as ”1.1–1.3, 2.4 och 3.1” that starts at `at`, by a pattern for one of them: { word, first,
-- last, range }, where `range` says that it is the far end of a range.
local function numbers_at(s, at, pattern, accept)
  local found, range = {}, false
  while true do
    local last = ends(s, pattern, at)
    local word = last and s:sub(at, last)
    if not word or not accept(word) then return found end
    table.insert(found, { word = word, first = at, last = last, range = range })
    if not may_go_on(s, last + 1) then return found end
    local far = ends(s, dash, last + 1)
    local next_one = far or ends(s, joint, last + 1)
    if not next_one then return found end
    at, range = next_one + 1, far ~= nil
  end
end

local function always() return true end

-- Whether the words around a reference say that its goals are another document's.
local function is_of_others(s, first, last)
  if re.find(s:sub(first, last), own_goals) then return false end
  local around = s:sub(math.max(1, first - reach), last + reach)
  return re.find(around, others_goals) ~= nil and re.find(prose.sentence(s, first, last, reach), others_goals) ~= nil
end

local function goals_in(s)
  local found, at = {}, 1
  while true do
    local first, last = re.find(s, references.to_goal, at)
    if not first then return found end
    local start = re.find(s, goal_number, first)
    local numbers = numbers_at(s, start, goal_number, always)
    if not is_of_others(s, first, last) then
      for _, entry in ipairs(numbers) do
        local after = entry.last + 1
        if not may_go_on(s, after) or not ends(s, measure, after) then
          table.insert(found,
            { number = entry.word, first = entry.first, last = entry.last, range = entry.range, after = after })
        end
      end
    end
    at = math.max(last, numbers[#numbers].last) + 1
  end
end

local goals_of = {} -- by the text: several rules ask

-- References to goals by number, in their order: { number, first, last, range, after }; `range`: it is the far end of
-- one, `after`: where what follows begins. A number of one part is none of them (most such are the UN's), nor is one of
-- another document's goals, as far as the words before say so.
function references.goals(s)
  if not text.contains(s, "mål") and not text.contains(s, "Mål") then return {} end
  goals_of[s] = goals_of[s] or chunks.collect(s, goals_in)
  return goals_of[s]
end

-- Whether the words before an appendix, or those from `behind` on, say that it is another document's.
local function is_elsewhere(s, first, behind)
  local head = s:sub(math.max(1, first - 120), first - 1)
  local before = text.trim(head)
  local last = before:sub(-1)
  return last == "s" and re.find(head:sub(-40), [[[A-Za-zÅÄÖåäöé]{3,}s\s+$]]) ~= nil
    or ends(s, [[\s+(?:till|i|av|från)\b]], behind) ~= nil
    or (last == "," or last == "(" or last == "e" or last == "E") and re.find(head, others_appendices) ~= nil
end

local function appendices_in(s)
  local found, at = {}, 1
  while true do
    local first, last = re.find(s, appendix_word, at)
    if not first then return found end
    local numbers = numbers_at(s, last + 1, small_number, number_words.value)
    local behind = numbers[#numbers] and numbers[#numbers].last + 1 or last + 1
    local elsewhere = #numbers > 0 and is_elsewhere(s, first, behind)
    for _, entry in ipairs(numbers) do
      table.insert(found, { number = number_words.value(entry.word), first = entry.first, last = entry.last,
        range = entry.range, elsewhere = elsewhere })
    end
    at = behind
  end
end

-- References to appendices by number, in their order: { number, first, last, range, elsewhere }. `elsewhere`: the words
-- around it say that it is another document's (”budgetens bilaga 3”, ”bilaga 2 till förordningen”).
function references.appendices(s)
  if not text.contains(s, "ilag") and not text.contains(s, "ILAG") then return {} end
  return chunks.collect(s, appendices_in)
end

-- A document's appendices by number; `last` is 0 where they are not numbered from 1 without a gap: such a list was not read whole.
function references.appendix_list(document)
  local found = { last = #document.appendices }
  for _, appendix in ipairs(document.appendices) do found[appendix.number or 0] = appendix end
  for number = 1, #document.appendices do found.last = found[number] and found.last or 0 end
  return found
end

return references
