-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Acronyms and what they stand for: ”samordnad individuell plan (SIP)”, ”SIP (samordnad individuell plan)”.
local acronyms = {}

-- Words that an acronym may leave out.
local small = {
  och = true, i = true, ["in"] = true, av = true, ["för"] = true, med = true, om = true, till = true, ["på"] = true, den = true,
  det = true, de = true, en = true, ett = true, the = true, of = true, ["and"] = true,
}

-- Endings of Swedish words: two forms of one word differ in these only.
local endings = {
  [""] = true, a = true, ar = true, arna = true, arnas = true, as = true, ande = true, are = true, d = true, da = true,
  de = true, e = true, en = true, ena = true, ens = true, er = true, erna = true, ernas = true, ers = true, et = true,
  ets = true, n = true, na = true, nas = true, ns = true, ["or"] = true, orna = true, ornas = true, r = true, rna = true,
  rnas = true, s = true, t = true, ts = true,
}

local lower_of = { ["Å"] = "å", ["Ä"] = "ä", ["Ö"] = "ö", ["É"] = "é" }

-- A text in lower case, Swedish letters too.
function acronyms.lower(s)
  s = s:lower()
  if not re.find(s, "[ÅÄÖÉ]") then return s end
  return (re.replace(s, "([ÅÄÖÉ])", function(letter) return lower_of[letter] end))
end

local function letters_of(s)
  local letters = {}
  for letter in re.gmatch(s, [[\p{Latin}|\d]]) do table.insert(letters, letter) end
  return letters
end

-- Whether words[i…] take up letters[k…] exactly: each word but small ones begins with the next letter, and may have more
-- of them inside.
local function spells(words, i, letters, k)
  local word = words[i]
  if not word then return k > #letters end
  if small[word.text] and spells(words, i + 1, letters, k) then return true end
  if word.letters[1] ~= letters[k] then return false end
  local inside = 1
  while true do
    k = k + 1
    if spells(words, i + 1, letters, k) then return true end
    repeat inside = inside + 1 until inside > #word.letters or word.letters[inside] == letters[k]
    if inside > #word.letters then return false end
  end
end

local most_words = 8

-- Where the words before an acronym begin that it stands for: the position in `before`, or nil.
local function expansion_start(before, acronym)
  local letters = letters_of(acronyms.lower(acronym))
  local places = {}
  local at = 1
  while true do
    local first, last = re.find(before, [=[\p{Latin}[\p{Latin}\d]*]=], at)
    if not first then break end
    table.insert(places, { first, last })
    at = last + 1
  end
  local words = {}
  for i = #places, math.max(1, #places - most_words + 1), -1 do
    local word = acronyms.lower(before:sub(places[i][1], places[i][2]))
    table.insert(words, 1, { text = word, letters = letters_of(word) })
    if not small[word] and spells(words, 1, letters, 1) then return places[i][1] end
  end
  return nil
end

local function spells_all(expansion, acronym)
  return expansion_start(expansion, acronym) == re.find(expansion, [[\p{Latin}]])
end

-- What a text has that explains an acronym: for document:passages.
acronyms.bracketed = [=[\([A-ZÅÄÖ][A-Za-zÅÄÖåäö\d]*[A-ZÅÄÖ]|[A-ZÅÄÖ] \(]=]

-- The acronyms that a text explains: a list of { acronym, expansion, first, last }, positions of the whole.
function acronyms.explained(s)
  local found = {}
  if not text.contains(s, "(") then return found end
  local at = 1
  while true do
    local first, last, acronym = re.find(s, [[\(([A-ZÅÄÖ][A-Za-zÅÄÖåäö\d]*[A-ZÅÄÖ][A-Za-zÅÄÖåäö\d]*)\)]], at)
    if not first then break end
    local from = math.max(at, first - 160)
    while from < first and not utf8.len(s:sub(from, from + 3)) and s:byte(from) >= 0x80 and s:byte(from) < 0xC0 do from = from + 1 end
    local before = re.match(s:sub(from, first - 1), [=[[^.:;!?()\n]*$]=]) or ""
    local start = #acronym <= 12 and expansion_start(before, acronym)
    if start then
      local begin = first - #before + start - 1
      table.insert(found, { acronym = acronym, expansion = text.trim(s:sub(begin, first - 1)), first = begin, last = last })
    end
    at = last + 1
  end
  at = 1
  while true do
    local first, last, acronym, expansion = re.find(s, [[\b([A-ZÅÄÖ][A-Za-zÅÄÖåäö\d]*[A-ZÅÄÖ]) \(([^()\n]+)\)]], at)
    if not first then break end
    if #expansion <= 120 and spells_all(expansion, acronym) then
      table.insert(found, { acronym = acronym, expansion = text.trim(expansion), first = first, last = last })
    end
    at = last + 1
  end
  return found
end

-- Whether two words are forms of one.
local function same_word(a, b)
  if a == b then return true end
  local most = math.min(#a, #b)
  local common = 0
  while common < most and a:byte(common + 1) == b:byte(common + 1) do common = common + 1 end
  for stem = common, math.max(3, common - 3), -1 do
    if endings[a:sub(stem + 1)] and endings[b:sub(stem + 1)] then return true end
  end
  return false
end

-- Whether two expansions say the same in other forms: ”samordnad individuell plan”, ”samordnade individuella planer”.
function acronyms.same_expansion(a, b)
  local of_a, of_b = {}, {}
  for word in re.gmatch(acronyms.lower(a), [=[[\p{Latin}\d]+]=]) do if not small[word] then table.insert(of_a, word) end end
  for word in re.gmatch(acronyms.lower(b), [=[[\p{Latin}\d]+]=]) do if not small[word] then table.insert(of_b, word) end end
  if #of_a ~= #of_b then return table.concat(of_a) == table.concat(of_b) end
  for i, word in ipairs(of_a) do
    if not same_word(word, of_b[i]) then return false end
  end
  return true
end

return acronyms
