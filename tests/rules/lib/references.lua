-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local references = lib("references")

local function listed(found)
  local numbers = {}
  for _, entry in ipairs(found) do
    table.insert(numbers, (entry.range and "-" or "") .. entry.number .. (entry.elsewhere and "!" or ""))
  end
  return table.concat(numbers, " ")
end

local function goals(s, expected)
  local found = listed(references.goals(s))
  assert(found == expected, s .. ": " .. found)
end
goals("Se mål 4.9.", "4.9")
goals("Det beskrivs under mål 3.1 - Ekonomin är stark, och mål 3.5.", "3.1 3.5")
goals("Nämndmål 1.2.1 och verksamhetsområdesmål 3.3", "1.2.1 3.3")
goals("KF:s mål för verksamhetsområdet: 2.4 Hälsa", "2.4")
goals("målen 1.1–1.3, 2.4 samt 3.1", "1.1 -1.3 2.4 3.1")
goals("inom mål\n3.2 finns", "3.2")
-- Neither the UN's goals nor those of other documents; no amounts, no other words, no goals of one part.
goals("mål 5 i Agenda 2030", "")
goals("Agenda 2030, framför allt mål 16.2", "")
goals("miljöprogrammets mål 2.3", "")
goals("delmål 3.4, miljömål 1.2 och effektmål 1.1", "")
goals("Luften är mål 3.9, vattnet delmål 6.3 och parkerna mål 11.7 i samma agenda.", "")
goals("Agenda 2030 beskrivs under verksamhetsområdesmål 3.7. Se även mål 1.2.", "3.7 1.2")
goals("Åmål 3.1", "")
goals("nå mål 3.5 % och mål 2.1 mnkr", "")
goals("", "")

local s = "Å, mål 4.9 och 5.1"
local found = references.goals(s)
assert(s:sub(found[1].first, found[1].last) == "4.9" and s:sub(found[2].first, found[2].last) == "5.1", "positions")
assert(s:sub(found[1].after) == " och 5.1", "what follows the number")

local function appendices(sentence, expected)
  local numbers = listed(references.appendices(sentence))
  assert(numbers == expected, sentence .. ": " .. numbers)
end
appendices("Se bilaga sju.", "7")
appendices("Bilaga 01 SDN12", "1")
appendices("enligt bilagorna 2 och 3", "2 3")
appendices("bilaga 3–4.", "3 -4")
appendices("bilaga nr 12 och bilaga fjorton", "12 14")
appendices("i budgetens bilaga 3", "3!")
appendices("bilaga 2 till förordningen", "2!")
appendices("I kommunfullmäktiges budget för 2022, bilaga 11, finns taken.", "11!")
appendices("Enligt anvisningarna (bilaga 9) gäller detta.", "9!")
appendices("Överenskommelsen med polisen, bilaga 9, gäller.", "9")
appendices("Planen överlämnas till kommunfullmäktige. Den är bilaga 9.", "9")
appendices("bilaga x", "")
appendices("i bilagan, och övriga bilagor", "")
appendices("Bilagor", "")

-- Very long texts are read in pieces, with the same positions.
local long = string.rep("Ett stycke om ingenting alls.\n", 2000) .. "Se mål 4.9."
local last = references.goals(long)
assert(#last == 1 and long:sub(last[1].first, last[1].last) == "4.9", "long texts")
