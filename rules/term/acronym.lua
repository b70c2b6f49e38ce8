-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local acronyms = lib("acronyms")

-- How often each spelling of each acronym stands in the texts, and where first.
local function count_spellings(passages)
  local by_letters = {}
  for _, passage in ipairs(passages) do
    local at = 1
    while true do
      local first, last = re.find(passage.text, [[\b\p{Lu}[\pL\d]{0,6}\p{Lu}[\pL\d]{0,6}\b]], at)
      if not first then break end
      local written = passage.text:sub(first, last)
      -- The plural and genitive of an acronym (RVC:er, IT-s) end before the colon.
      local letters = acronyms.lower(written)
      local spellings = by_letters[letters] or {}
      by_letters[letters] = spellings
      spellings[written] = spellings[written] or { count = 0, passage = passage, first = first, last = last }
      spellings[written].count = spellings[written].count + 1
      at = last + 1
    end
  end
  return by_letters
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
    local passages = wording.all(document)
    local function place(passage, found) return wording.place(passage.thing, passage, found.first, found.last) end
    local known = {}
    for _, passage in ipairs(passages) do
      for _, found in ipairs(acronyms.explained(passage.text)) do
        found.passage = passage
        local others = known[found.acronym] or {}
        known[found.acronym] = others
        local is_new = true
        for _, other in ipairs(others) do
          if acronyms.same_expansion(other.expansion, found.expansion) then is_new = false end
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
    for _, spellings in pairs(count_spellings(passages)) do
      local usual
      for written, found in pairs(spellings) do
        if not usual or found.count > spellings[usual].count then usual = written end
      end
      for written, found in pairs(spellings) do
        if written ~= usual and 3 * found.count <= spellings[usual].count then
          local data = { here = written, there = usual, count = spellings[usual].count }
          ctx:report(place(found.passage, found), "spelling", data, {
            related = { { place(spellings[usual].passage, spellings[usual]), "usual", data } },
          })
        end
      end
    end
  end,
}
