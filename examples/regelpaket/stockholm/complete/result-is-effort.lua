-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local words = lib("words")

return {
  summary = {
    sv = "Ett förväntat resultat säger vad nämnden gör, inte vad som uppnås.",
    en = "An expected result says what the board does, not what is achieved.",
  },
  rationale = {
    sv = "Att nämnden arbetar för något är sant hela året, hur det än går. Ett resultat kan följas upp.",
    en = "That the board works for something is true all year, whatever comes of it. A result can be followed up.",
  },
  limits = {
    sv = "Ser på hur resultatet börjar: det som står längre in i meningen lämnas åt läsaren.",
    en = "Looks at how the result begins: what stands further on in the sentence is left to the reader.",
  },
  severity = "note",
  documents = { "plan" },
  looks_at = "board_goal",
  options = {
    phrases = {
      type = "string",
      default = "arbetar för, arbetar med, verkar för, strävar efter, fortsätter att, bidrar till",
      help = {
        sv = "ord som inte säger något resultat, åtskilda av komma",
        en = "words that state no result, set apart by commas",
      },
    },
  },
  messages = {
    effort = {
      sv = "det förväntade resultatet börjar med ”{phrase}”, som inte kan följas upp: skriv vad som är uppnått vid årets slut",
      en = "the expected result begins with ”{phrase}”, which cannot be followed up: write what is achieved at the end of the year",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken når fler" {
    förväntat resultat { - "Nämnden arbetar för att fler ska läsa." }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken når fler" {
    förväntat resultat { - "Fler läser: vart femte barn lånar en bok i månaden." }
  }
}
]],
  },
  check = function(ctx, goal)
    for index, result in ipairs(goal.expected_results) do
      -- Who does it comes first: "Nämnden", "Stadsdelsförvaltningen".
      local start = re.replace(text.trim(result), [[^\pL*(?:[Nn]ämnden|[Ff]örvaltningen|[Vv]erksamheten)\s+]], "")
      for _, phrase in ipairs(words.list(ctx.options.phrases)) do
        if text.starts_with(text.fold(start), text.fold(phrase) .. " ") then
          ctx:report(goal:part(1, #result, "expected_results", index) or goal, "effort", { phrase = phrase })
          break
        end
      end
    end
  end,
}
