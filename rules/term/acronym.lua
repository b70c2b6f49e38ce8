-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local acronyms = lib("acronyms")
local word_slips = lib("word_slips")

local spelt = [[^[A-ZÅÄÖ][A-Za-zÅÄÖåäö\d]*$]]

-- How often each spelling of each acronym stands in the texts, and in which first.
local function spellings_of_all(document)
  local by_letters = {}
  for _, found in ipairs(document:capital_words()) do
    if #found.word <= 14 and re.find(found.word, spelt) then
      local letters = acronyms.lower(found.word)
      by_letters[letters] = by_letters[letters] or {}
      by_letters[letters][found.word] = found
    end
  end
  return by_letters
end

-- Whether term/near-miss tells of what differs: a letter in a long word.
local function is_near_miss(a, b)
  local here, there = text.diff(a, b)
  local is_long = math.min(utf8.len(here), utf8.len(there)) >= word_slips.letters
  return is_long and text.distance(here, there) == 1 and word_slips.is_slip(here, 1, there, 2)
end

return {
  summary = {
    sv = "En förkortning förklaras eller stavas på två sätt.",
    en = "An acronym is explained or spelt in two ways.",
  },
  rationale = {
    sv = "En förkortning är ett namn. Två förklaringar låter läsaren tro att det är två saker, och ofta är den ena fel.",
    en = "An acronym is a name. With two explanations the reader believes in two things, and often one of them is wrong.",
  },
  limits = {
    sv = "Jämför förklaringar som står intill förkortningen, inom parentes. Böjning räknas inte som skillnad.",
    en = "Compares explanations that stand beside the acronym, in parentheses. Inflection is no difference.",
  },
  severity = "note",
  looks_at = "document",
  messages = {
    expansions = {
      sv = "{acronym} förklaras här som ”{here}”, men på annat håll som ”{there}”",
      en = "{acronym} is explained as ”{here}” here, but as ”{there}” elsewhere",
    },
    elsewhere = { sv = "här som ”{there}”", en = "here as ”{there}”" },
    spelling = {
      sv = "förkortningen skrivs här ”{here}” och på annat håll ”{there}”",
      en = "the acronym is spelt ”{here}” here and ”{there}” elsewhere",
    },
    usual = { sv = "den vanliga skrivningen, {count} gånger", en = "the usual spelling, {count} times" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Barn" { text "Barnen hjälps av en samordnad individuell plan (SIP)." }
avsnitt "Unga" { text "De unga hjälps av en samverkande insatsplan (SIP)." }
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Barn" { text "Barnen hjälps av en samordnad individuell plan (SIP)." }
avsnitt "Unga" { text "De unga hjälps av samordnade individuella planer (SIP)." }
]],
  },
  check = function(ctx, document)
    local wording = lib("wording")
    local function place(passage, found) return wording.place(passage.thing, passage, found.first, found.last) end
    local known = {}
    for _, passage in ipairs(document:passages(acronyms.bracketed)) do
      for _, found in ipairs(acronyms.explained(passage.text)) do
        found.passage = passage
        local others = known[found.acronym] or {}
        known[found.acronym] = others
        local is_new = true
        for _, other in ipairs(others) do
          if acronyms.same_expansion(other.expansion, found.expansion) or is_near_miss(other.expansion, found.expansion) then
            is_new = false
          end
        end
        if is_new and others[1] then
          local data = { acronym = found.acronym, here = found.expansion, there = others[1].expansion }
          ctx:report(place(passage, found), "expansions", data, {
            related = { { place(others[1].passage, others[1]), "elsewhere", data } },
          })
        end
        if is_new then table.insert(others, found) end
      end
    end
    local function first_place(found)
      return place(document:passage(found.text), { first = found.first, last = found.first + #found.word - 1 })
    end
    for _, spellings in pairs(spellings_of_all(document)) do
      local usual
      for written, found in pairs(spellings) do
        if not usual or found.count > spellings[usual].count then usual = written end
      end
      for written, found in pairs(spellings) do
        if written ~= usual and 2 * found.count <= spellings[usual].count then
          local data = { here = written, there = usual, count = spellings[usual].count }
          ctx:report((first_place(found)), "spelling", data, { related = { { first_place(spellings[usual]), "usual", data } } })
        end
      end
    end
  end,
}
