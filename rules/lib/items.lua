-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What a row of a money table is about, in a form in which two tables' names for it are the same: ”Nämnd- och
-- förvaltningsadministration” and ”Nämnd och förvaltningsadministration”, ”Stadsmiljö” and ”Stadsmiljöverksamhet”.
local items = {}

-- Words without which a name means the same.
local says_little = { ["och"] = true, ["samt"] = true, ["till"] = true, ["för"] = true, ["i"] = true, ["av"] = true,
  ["inom"] = true, ["med"] = true, ["personer"] = true, ["medel"] = true, ["åtgärder"] = true, ["mnkr"] = true,
  ["tkr"] = true, ["varav"] = true, ["belopp"] = true, ["om"] = true, ["den"] = true, ["nya"] = true, ["mm"] = true,
  ["ombudgetering"] = true, ["ombudgeteras"] = true, ["budgetjustering"] = true, ["budgetjusteringar"] = true }
-- Rows that mean something else in each table.
local says_nothing = { kostna = true, ["intäkt"] = true, netto = true, summa = true, totalt = true, budget = true,
  progno = true, utfall = true, drift = true, invest = true, verksa = true, ["övrigt"] = true, avvike = true }

-- How many characters of a word tell it from others: endings differ, and compounds grow.
local telling = 6

local function beginning(word)
  local bytes = utf8.offset(word, telling + 1)
  return bytes and word:sub(1, bytes - 1) or word
end

-- The telling words of a name, each by its beginning, in their order; nil for a name that says nothing.
function items.words(name)
  local found = {}
  for word in re.gmatch(text.fold(name or ""), [[[a-zåäöéü\d]+]]) do
    if not says_little[word] then table.insert(found, beginning(word)) end
  end
  if #found == 0 or (#found == 1 and says_nothing[found[1]]) then return nil end
  return found
end

-- One text for all the names of one item; nil for a name that says nothing.
function items.key(name)
  local words = items.words(name)
  return words and table.concat(words, " ")
end

-- Whether all telling words of `name` are among those of `sentence` (as items.words gives them, or nil).
function items.is_named_in(name, sentence)
  local words = items.words(name)
  if not words or not sentence then return false end
  local there = {}
  for _, word in ipairs(sentence) do there[word] = true end
  for _, word in ipairs(words) do
    if not there[word] then return false end
  end
  return true
end

return items
