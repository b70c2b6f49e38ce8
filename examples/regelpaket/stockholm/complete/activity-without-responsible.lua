-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = { sv = "En aktivitet har ingen ansvarig enhet.", en = "An activity has no responsible unit." },
  rationale = {
    sv = "Det som ingen svarar för blir inte gjort, och ingen kan säga hur det gick.",
    en = "What nobody answers for is not done, and nobody can say how it went.",
  },
  limits = {
    sv = "Ser på nämndens egna aktiviteter; KF:s egna bara där valet kf_too säger det.",
    en = "Looks at the board's own activities; at the council's only where the option kf_too says so.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "activity",
  options = {
    kf_too = {
      type = "boolean",
      default = false,
      help = { sv = "gäller KF:s aktiviteter också", en = "holds for the council's activities, too" },
    },
  },
  messages = {
    missing = {
      sv = "aktiviteten ”{name}” har ingen ansvarig: skriv ansvarig och enhetens namn",
      en = "the activity ”{name}” has nobody responsible: write ansvarig and the name of the unit",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Öppna biblioteken på söndagar" { tid 2024-01-01 till 2024-12-31 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Öppna biblioteken på söndagar" {
    tid       2024-01-01 till 2024-12-31
    ansvarig  "Biblioteksenheten"
  }
}
]],
  },
  check = function(ctx, activity)
    if not activity.name or #activity.responsible > 0 then return end
    if activity.from_kf and not ctx.options.kf_too then return end
    ctx:report(activity, "missing", { name = activity.name })
  end,
}
