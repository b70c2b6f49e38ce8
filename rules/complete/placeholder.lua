-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local leftovers = lib("leftovers")

-- How a result is followed up, which is no part of it.
local followed = [[\((?i:följs upp|mäts) (?:ex|exempelvis|t\.? ?ex\.?|genom|med|via)\b[^()\n]*\)?]]

return {
  summary = {
    sv = "En platshållare eller en anteckning har blivit kvar.",
    en = "A placeholder or a note to oneself was left behind.",
  },
  rationale = {
    sv = "Planen går till nämnden och blir offentlig. ”Bilaga x” och ”(skriv om)” var aldrig menade för läsaren.",
    en = "The plan goes to the board and becomes public. ”Bilaga x” and ”(skriv om)” were never meant for the reader.",
  },
  limits = {
    sv = "Känner igen vanliga former. En parentes som aldrig stängs prövas bara i planfiler: i ett publicerat dokument kan "
      .. "texten vara avhuggen.",
    en = "Knows common forms. A parenthesis that is never closed is looked for in plan files only: in a published document "
      .. "the text may have been cut.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    left = {
      sv = "”{what}” är en platshållare eller en anteckning som har blivit kvar",
      en = "”{what}” is a placeholder or a note that was left behind",
    },
    followed = {
      sv = "”{what}” är en anteckning: hur resultatet följs upp sägs av en indikator",
      en = "”{what}” is a note: an indicator says how the result is followed up",
      severity = "note",
    },
    unclosed = {
      sv = "parentesen ”{what}” stängs aldrig",
      en = "the parenthesis ”{what}” is never closed",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  text "Hur förslaget påverkar barn framgår av bilaga x."
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  text "Hur förslaget påverkar barn framgår av bilaga 3."
}
]],
  },
  check = function(ctx, document)
    local wording, with_leftover = lib("wording"), {}
    local function report(passage, id, first, last)
      local data = { what = leftovers.short(passage.text:sub(first, last)) }
      ctx:report(wording.place(passage.thing, passage, first, last), id, data)
    end
    for _, leftover in ipairs(leftovers.all) do
      for _, passage in ipairs(document:passages(leftover)) do
        report(passage, "left", leftovers.find(passage.text, leftover))
        with_leftover[passage.number] = true
      end
    end
    for _, passage in ipairs(document:passages(followed)) do
      if passage.field == "expected_results" and not with_leftover[passage.number] then
        report(passage, "followed", re.find(passage.text, followed))
      end
    end
    if lib("published").is(document) then return end
    for _, passage in ipairs(document:passages(leftovers.unclosed)) do
      local open = not with_leftover[passage.number] and re.find(passage.text, leftovers.unclosed)
      if open then report(passage, "unclosed", open, (re.find(passage.text, "\\n|$", open) or #passage.text + 1) - 1) end
    end
  end,
}
