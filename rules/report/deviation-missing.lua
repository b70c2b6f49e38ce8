-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local reports = lib("reports")

local function has_status(activity)
  return activity.deviation ~= nil or reports.is_explained(activity)
end

return {
  summary = {
    sv = "En aktivitet är förbi sitt slutdatum och har ingen status.",
    en = "An activity is past its end and has no status.",
  },
  rationale = {
    sv = "Läsaren får inte veta om den är genomförd, försenad eller ställdes in.",
    en = "The reader is not told whether it is done, late or called off.",
  },
  limits = {
    sv = "Tyst där uppföljningen inte har en enda avvikelse, analys eller kommentar till sina aktiviteter: den redovisar dem på "
      .. "annat sätt.",
    en = "Silent where the follow-up has no deviation, analysis or comment on any activity: it tells of them in other ways.",
  },
  severity = "note",
  documents = { "report" },
  looks_at = "document",
  messages = {
    no_status = {
      sv = "”{name}” skulle vara klar {finish} och har varken avvikelse eller analys",
      en = "”{name}” was to be done by {finish} and has neither deviation nor analysis",
    },
  },
  examples = {
    bad = [[
tertialrapport 2 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Boktips" { tid 2024-01-01 till 2024-12-31  avvikelse "Börjar i oktober." }
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-06-30 }
}
]],
    good = [[
tertialrapport 2 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Boktips" { tid 2024-01-01 till 2024-12-31  avvikelse "Börjar i oktober." }
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-06-30  analys "Genomfört." }
}
]],
  },
  check = function(ctx, document)
    local last = reports.last_day(document)
    if not last then return end
    local past, used = {}, false
    for _, activity in ipairs(document.activities) do
      local finish = activity.finish
      used = used or has_status(activity)
      if finish and finish.exists and finish <= last and not has_status(activity) then table.insert(past, activity) end
    end
    if not used or not document.tertial then return end
    for _, activity in ipairs(past) do
      ctx:report(activity, "no_status", { name = activity.name or "", finish = activity.finish })
    end
  end,
}
