-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local leftovers = lib("leftovers")

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
  looks_at = {
    "paragraphs", "focus_goal", "area_goal", "board_goal", "indicator", "activity", "decision", "section", "appendix",
  },
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
  check = function(ctx, thing)
    local wording = lib("wording")
    for _, passage in ipairs(wording.of(thing)) do
      local s = passage.text
      local function report(id, first, last)
        local what = s:sub(first, last)
        ctx:report(wording.place(thing, passage, first, last), id, { what = leftovers.short(what) })
      end
      local found = false
      for _, leftover in ipairs(leftovers.all) do
        local first, last = leftovers.find(s, leftover)
        if first then
          report("left", first, last)
          found = true
        end
      end
      if passage.field == "expected_results" and not found then
        local first, last = re.find(s, [[\((?i:följs upp|mäts) (?:ex|exempelvis|t\.? ?ex\.?|genom|med|via)\b[^()\n]*\)?]])
        if first then report("followed", first, last) end
      end
      local open = not found and not lib("published").is(ctx.document) and leftovers.unclosed(s)
      if open then report("unclosed", open, (re.find(s, "\\n|$", open) or #s + 1) - 1) end
    end
  end,
}
