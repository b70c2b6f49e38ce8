-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = { sv = "En aktivitet slutar innan den börjar.", en = "An activity ends before it starts." },
  rationale = {
    sv = "Ett av datumen är fel, och ingen kan se vilket utan att fråga.",
    en = "One of the dates is wrong, and nobody can see which without asking.",
  },
  limits = {
    sv = "Datum som inte finns i kalendern prövas av date/invalid.",
    en = "Dates that the calendar lacks are the matter of date/invalid.",
  },
  severity = "error",
  documents = { "plan", "report", "catalogue" },
  looks_at = "activity",
  having = "odd_dates",
  fixable = true,
  messages = {
    reversed = {
      sv = "”{name}” slutar {finish}, innan den börjar {start}",
      en = "”{name}” ends on {finish}, before it starts on {start}",
    },
    swap = { sv = "byt plats på datumen", en = "swap the dates" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-08-31 till 2024-05-01 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-08-31 }
}
]],
  },
  check = function(ctx, activity)
    local start, finish = activity.start, activity.finish
    if not start or not finish or not start.exists or not finish.exists or start <= finish then return end
    local data = { name = activity.name or "", start = start, finish = finish }
    local fixes = {}
    if start.year == finish.year then
      local edits = { ctx:replace(start, finish.text), ctx:replace(finish, start.text) }
      fixes[1] = ctx:fix("suggested", "swap", data, edits)
    end
    ctx:report(activity.time_range, "reversed", data, { fixes = fixes })
  end,
}
