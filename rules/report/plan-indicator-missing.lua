-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local reports = lib("reports")

-- Whether the plan's indicator is one that this report has to take up: in a tertial's, only what is measured that often.
local function is_wanted(document, planned)
  return planned.name ~= nil and planned.target ~= nil and reports.is_due(document, planned)
end

return {
  summary = {
    sv = "En indikator i planen följs inte upp.",
    en = "An indicator of the plan is not followed up.",
  },
  rationale = {
    sv = "Nämnden har satt ett årsmål och får inte veta om det nås.",
    en = "The board has set a target and is not told whether it is reached.",
  },
  limits = {
    sv = "Kräver planen som följs upp. I en tertialrapport prövas de indikatorer som planen mäter så ofta (periodicitet). Tyst "
      .. "där färre än hälften av dem är med: uppföljningen är av en annan plan, eller redovisar dem någon annanstans.",
    en = "Needs the plan that is followed up. In a tertial report, looks at the indicators that the plan measures that often "
      .. "(periodicitet). Silent where less than half of them are there: it follows up another plan, or tells of them elsewhere.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "document",
  messages = {
    missing = {
      sv = "uppföljningen saknar planens indikator ”{name}” med årsmålet {target}",
      en = "the follow-up lacks the plan's indicator ”{name}” with the target {target}",
    },
    missing_in_goal = {
      sv = "mål {number} saknar planens indikator ”{name}” med årsmålet {target}",
      en = "goal {number} lacks the plan's indicator ”{name}” with the target {target}",
    },
    plan_here = { sv = "i planen", en = "in the plan" },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" { följer upp "plan.plan" }
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  utfall 3 st  prognos 10 st }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" { följer upp "plan.plan" }
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  utfall 3 st  prognos 10 st }
  indikator "Antal sagostunder" { årsmål 110 st  utfall 41 st  prognos 110 st }
}
]],
  },
  check = function(ctx, document)
    if not ctx.followed then return end
    local names = {}
    for _, indicator in ipairs(document.indicators) do names[indicator.folded_name] = true end
    local missing, there = {}, 0
    for _, planned in ipairs(ctx.followed.indicators) do
      if is_wanted(document, planned) then
        if names[planned.folded_name] then there = there + 1 else table.insert(missing, planned) end
      end
    end
    if #missing > there then return end
    for _, planned in ipairs(missing) do
      local goal = planned.goal and planned.goal.number and document:goal(planned.goal.number)
      local data = { name = planned.name, target = planned.target, number = goal and goal.number or "" }
      ctx:report(goal or document, goal and "missing_in_goal" or "missing", data, { related = { { planned, "plan_here" } } })
    end
  end,
}
