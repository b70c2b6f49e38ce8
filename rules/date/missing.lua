-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En aktivitet saknar start- eller slutdatum.",
    en = "An activity has no start or no end date.",
  },
  rationale = {
    sv = "Utan datum vet ingen när aktiviteten ska vara klar, och ingen märker att den inte blev av.",
    en = "Without dates nobody knows when the activity is to be done, and nobody notices that it was not.",
  },
  limits = {
    sv = "Prövar planer och uppföljningar; KF:s egen budget får lämna datum öppna.",
    en = "Looks at plans and follow-ups; the council's own budget may leave dates open.",
  },
  severity = "error",
  looks_at = "activity",
  having = "odd_dates",
  fixable = true,
  messages = {
    both = { sv = "aktiviteten ”{name}” saknar datum", en = "the activity ”{name}” has no dates" },
    start = { sv = "aktiviteten ”{name}” saknar startdatum", en = "the activity ”{name}” has no start date" },
    finish = { sv = "aktiviteten ”{name}” saknar slutdatum", en = "the activity ”{name}” has no end date" },
    use_kf = { sv = "använd KF:s datum: {dates}", en = "use the council's dates: {dates}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-05-01 }
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
    if start and finish then return end
    local data = { name = activity.name or "" }
    local fixes = {}
    local kf, time = activity.kf, activity.time_range
    local given = kf and time and kf.start and kf.finish
    -- The day that is there has to be KF's as well: only then is the other one KF's too.
    if given and (not start or start == kf.start) and (not finish or finish == kf.finish) then
      data.dates = kf.start.text .. " till " .. kf.finish.text
      fixes[1] = ctx:fix("suggested", "use_kf", data, { ctx:replace(time, "tid " .. data.dates) })
    end
    local id = start and "finish" or finish and "start" or "both"
    ctx:report(time or activity, id, data, { fixes = fixes })
  end,
}
