-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Letters that look like Latin ones.
local latin = {
  ["а"] = "a", ["е"] = "e", ["о"] = "o", ["р"] = "p", ["с"] = "c", ["у"] = "y", ["х"] = "x", ["і"] = "i", ["ј"] = "j", ["ѕ"] = "s",
  ["А"] = "A", ["В"] = "B", ["Е"] = "E", ["К"] = "K", ["М"] = "M", ["Н"] = "H", ["О"] = "O", ["Р"] = "P", ["С"] = "C", ["Т"] = "T",
  ["Х"] = "X", ["І"] = "I", ["Ѕ"] = "S", ["ο"] = "o", ["Α"] = "A", ["Β"] = "B", ["Ε"] = "E", ["Η"] = "H", ["Ι"] = "I", ["Κ"] = "K",
  ["Μ"] = "M", ["Ν"] = "N", ["Ο"] = "O", ["Ρ"] = "P", ["Τ"] = "T", ["Χ"] = "X", ["Ζ"] = "Z", ["ӧ"] = "ö", ["ӓ"] = "ä",
}

-- Greek and Cyrillic.
local foreign = "[Ͱ-ӿ]"
local mixed = "[A-Za-zÀ-ɏͰ-ӿ]*(?:[A-Za-zÀ-ɏ][Ͱ-ӿ]|[Ͱ-ӿ][A-Za-zÀ-ɏ])[A-Za-zÀ-ɏͰ-ӿ]*"

-- The word in Latin letters, and the foreign ones; nil for the word where one of them looks like no Latin letter.
local function in_latin(word)
  local letters, all_known = {}, true
  local mended = re.replace(word, foreign, function(letter)
    table.insert(letters, letter)
    all_known = all_known and latin[letter] ~= nil
    return latin[letter]
  end)
  return all_known and mended or nil, table.concat(letters, ", ")
end

return {
  summary = {
    sv = "Ett ord blandar latinska bokstäver med kyrilliska eller grekiska.",
    en = "A word mixes Latin letters with Cyrillic or Greek ones.",
  },
  rationale = {
    sv = "Ordet ser rätt ut men hittas inte av den som söker, och läses fel av skärmläsare.",
    en = "The word looks right, but searches do not find it and screen readers misread it.",
  },
  limits = {
    sv = "Måttenheter som µg och Ω räknas inte: de har ett enda grekiskt tecken först.",
    en = "Units like µg and Ω do not count: they have a single Greek letter in front.",
  },
  severity = "warning",
  documents = { "plan", "report", "catalogue" },
  looks_at = "document",
  fixable = true,
  messages = {
    mixed = {
      sv = "”{word}” blandar alfabet: {letters} är inte latinska bokstäver",
      en = "”{word}” mixes alphabets: {letters} is not Latin",
    },
    replace = { sv = "skriv ordet med latinska bokstäver", en = "write the word in Latin letters" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { text "Biblioteken har öppet på sоmmaren." }
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { text "Biblioteken har öppet på sommaren." }
]],
  },
  check = function(ctx, document)
    local wording = lib("wording")
    for _, passage in ipairs(document:passages(foreign)) do
      local at = 1
      while true do
        local first, last = re.find(passage.text, mixed, at)
        if not first then break end
        local word = passage.text:sub(first, last)
        if not re.match(word, "^[μΩΔ][A-Za-z]{1,3}$") then
          local place, exact = wording.place(passage.thing, passage, first, last)
          local mended, letters = in_latin(word)
          local fixes = exact and mended and { ctx:fix("safe", "replace", nil, { ctx:replace(place, mended) }) } or nil
          ctx:report(place, "mixed", { word = word, letters = letters }, { fixes = fixes })
        end
        at = last + 1
      end
    end
  end,
}
