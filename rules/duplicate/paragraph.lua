-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- The differing words, where they are few enough to read.
local function shown(words)
  local list = text.words(words)
  return #list <= 8 and words or table.concat(list, " ", 1, 8) .. " …"
end

local function message_for(here, there)
  if here == "" then return there == "" and "same" or "lacks" end
  return there == "" and "adds" or "differs"
end

return {
  summary = {
    sv = "Ett stycke är nästan detsamma som ett tidigare.",
    en = "A paragraph is almost the same as an earlier one.",
  },
  rationale = {
    sv = "Där en kopia skiljer sig i ett tal eller ett namn är det ofta där felet sitter: det ändrades på ett ställe.",
    en = "Where a copy differs in a number or a name, the slip is often there: it was changed in one place only.",
  },
  limits = {
    sv = "Stycken med färre olika ord än words prövas inte, och inte stycken som finns på tre ställen eller fler.",
    en = "Paragraphs with fewer different words than words are not looked at, nor those that stand in three places or more.",
  },
  severity = "note",
  looks_at = "document",
  options = {
    words = { type = "number", default = 20, help = { sv = "minsta antal olika ord", en = "fewest different words" } },
    likeness = {
      type = "number",
      default = 0.8,
      help = { sv = "gemensamma ord av alla, från 0,5 till 1", en = "words in common of all, from 0.5 to 1" },
    },
  },
  messages = {
    same = { sv = "stycket är detsamma som ett tidigare", en = "the paragraph is the same as an earlier one" },
    differs = {
      sv = "stycket är nästan detsamma som ett tidigare: här ”{here}”, där ”{there}”",
      en = "the paragraph is almost the same as an earlier one: ”{here}” here, ”{there}” there",
    },
    adds = {
      sv = "stycket är nästan detsamma som ett tidigare, med ”{here}” därtill",
      en = "the paragraph is almost the same as an earlier one, with ”{here}” added",
    },
    lacks = {
      sv = "stycket är nästan detsamma som ett tidigare, utan ”{there}”",
      en = "the paragraph is almost the same as an earlier one, without ”{there}”",
    },
    first = { sv = "det tidigare stycket", en = "the earlier paragraph" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Norra parken" {
  text "Scenen i parken rustas under våren och får nytt tak, ny belysning och bättre ljud, så att föreningarna kan spela där hela sommaren utan att hyra något."
}
avsnitt "Södra parken" {
  text "Scenen i parken rustas under hösten och får nytt tak, ny belysning och bättre ljud, så att föreningarna kan spela där hela sommaren utan att hyra något."
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Norra parken" {
  text "Scenen i parken rustas under våren och får nytt tak, ny belysning och bättre ljud, så att föreningarna kan spela där hela sommaren utan att hyra något."
}
]],
  },
  check = function(ctx, document)
    local wording = lib("wording")
    local function place(found) return (wording.place(found.thing, found, 1, #found.text)) end
    local likeness = math.max(0.5, math.min(1, ctx.options.likeness))
    local found = document:near_paragraphs(likeness, math.max(5, math.floor(ctx.options.words)))
    -- What stands in three places and more is meant to.
    local copies = {}
    for _, near in ipairs(found) do copies[near.first] = (copies[near.first] or 0) + 1 end
    for _, near in ipairs(found) do
      if copies[near.first] == 1 and not copies[near.second] then
        local first, second = document:paragraph(near.first), document:paragraph(near.second)
        local here, there = text.diff(second.text, first.text)
        local data = { here = shown(here), there = shown(there) }
        ctx:report(place(second), message_for(here, there), data, { related = { { place(first), "first" } } })
      end
    end
  end,
}
