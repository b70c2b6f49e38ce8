-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Ett mål i Agenda 2030 har ett nummer som inte finns.",
    en = "A goal of Agenda 2030 has a number that does not exist.",
  },
  rationale = {
    sv = "De globala målen är 17, numrerade från 1.",
    en = "The global goals are 17, numbered from 1.",
  },
  severity = "error",
  documents = { "plan", "report", "catalogue" },
  looks_at = "sdg_list",
  messages = {
    unknown = {
      sv = "mål {number} finns inte i Agenda 2030, som har mål 1 till 17",
      en = "there is no goal {number} in Agenda 2030, which has goals 1 to 17",
    },
    named = {
      sv = "mål {number} finns inte i Agenda 2030; ”{name}” är mål {right}",
      en = "there is no goal {number} in Agenda 2030; ”{name}” is goal {right}",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { agenda2030 4, 18 }
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { agenda2030 4, 11 }
]],
  },
  check = function(ctx, list)
    local goals = lib("global_goals")
    for _, goal in ipairs(list.goals) do
      if goal.number < 1 or goal.number > #goals.names then
        local right = goal.name and goals.number(goal.name)
        local data = { number = goal.number, name = goal.name or "", right = right or "" }
        ctx:report(goal.range, right and "named" or "unknown", data)
      end
    end
  end,
}
