-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local is_result = [[(?i)^(?:det )?(?:totala )?(?:antalet|andelen|antal|andel) .*\s(?:ökar?|minskar?|ökat|minskat)(?:\P{Latin}|$)]]

return {
  summary = {
    sv = "En aktivitet är ett resultat och ingen handling.",
    en = "An activity is a result and nothing that is done.",
  },
  rationale = {
    sv = "Att antalet ökar är det man vill uppnå. Aktiviteten säger vad någon ska göra för att det ska ske.",
    en = "That a number rises is what is wanted. The activity says what somebody does so that it happens.",
  },
  limits = {
    sv = "Ser på nämndens egna aktiviteter som börjar med ett antal eller en andel som ändras.",
    en = "Looks at the board's own activities that begin with a number or a share that changes.",
  },
  severity = "note",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    result = {
      sv = "aktiviteten ”{name}” är ett resultat: skriv vad som ska göras, och resultatet under förväntat resultat",
      en = "the activity ”{name}” is a result: write what is to be done, and the result under förväntat resultat",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Antalet besök på biblioteken ska öka" { tid 2024-01-01 till 2024-12-31 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Öppna biblioteken på söndagar så att antalet besök ökar" { tid 2024-01-01 till 2024-12-31 }
}
]],
  },
  check = function(ctx, document)
    for _, activity in ipairs(lib("names").matching(document, "activity", is_result)) do
      local name = activity.name
      if not activity.from_kf and re.find(name, is_result) then ctx:report(activity, "result", { name = name }) end
    end
  end,
}
