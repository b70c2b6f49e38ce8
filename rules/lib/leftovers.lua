-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What writers leave behind for themselves in a text.
local leftovers = {}

-- Kinds of placeholders and notes, as patterns.
leftovers.all = {
  [[(?i:\bbilag(?:a|or) x+\b)|\bX{2,4}\b|\bx{2,4}\b(?: (?:procent|mnkr|tkr|kronor|personer|st)\b)]],
  [[\b(?:TODO|TBD|FIXME)\b|(?i:\blorem ipsum\b)]],
  [[\?{2,}]],
  [=[(\[(?i:datum|namn|belopp|siffra|antal|text|år|enhet|x+|fyll i[^\]\n]*|\.{3}|…)\])(?:[^(]|$)]=],
  [[\((?i:obs[!:]? )?(?i:skriv (?:om|in|mer|till|något)|fyll i|lägg (?:in|till)|infoga|formulera om|byt ut|uppdatera)\b[^()\n]*\)?]],
  [[\((?i:undersöka?|kolla(?: upp)?|kontrollera|fråga|diskutera|fundera på|ta reda på|stämma? av)\b[^()\n]{0,40}]]
    .. [[\b(?:om|hur|vad|vem|vilka|när)\b[^()\n]*\)?]],
}

-- A parenthesis that is never closed within its paragraph.
leftovers.unclosed = [[\((?:[^()\n]|\n[ \t]*[^()\s])*(?:\n[ \t]*\n|\s*$)]]

-- Where such a leftover stands in a text: first and last position, or nil.
function leftovers.find(s, leftover)
  local first, last, inner = re.find(s, leftover)
  return first, inner and first + #inner - 1 or last
end

-- At most twelve words of a text.
function leftovers.short(s)
  local words = text.words(s)
  return #words <= 12 and s or table.concat(words, " ", 1, 12) .. " …"
end

return leftovers
