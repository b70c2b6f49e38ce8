-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Ett mål i Agenda 2030 har fel namn.",
    en = "A goal of Agenda 2030 has a wrong name.",
  },
  rationale = {
    sv = "De globala målen har svenska namn som läsaren känner igen. Ett annat namn är ett skrivfel eller ett annat mål.",
    en = "The global goals have Swedish names that readers know. Another name is a slip or another goal.",
  },
  limits = {
    sv = "Godtar namnens vanliga varianter. Mål som bara har ett nummer har inget namn att pröva.",
    en = "Accepts the usual variants of the names. A goal with only a number has no name to look at.",
  },
  severity = "warning",
  documents = { "plan", "report", "catalogue" },
  looks_at = "sdg_list",
  fixable = true,
  messages = {
    differs = {
      sv = "mål {number} i Agenda 2030 heter ”{right}”; här står ”{name}”",
      en = "goal {number} of Agenda 2030 is called ”{right}”; here it is ”{name}”",
    },
    other = {
      sv = "mål {number} i Agenda 2030 heter ”{right}”; ”{name}” är mål {other}",
      en = "goal {number} of Agenda 2030 is called ”{right}”; ”{name}” is goal {other}",
    },
    replace = { sv = "använd målets namn", en = "use the goal's name" },
    renumber = { sv = "ändra numret till {other}", en = "change the number to {other}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { agenda2030 3 "Hälsa och välbefinnande" }
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { agenda2030 3 "God hälsa och välbefinnande" }
]],
  },
  check = function(ctx, list)
    local goals = lib("global_goals")
    for _, goal in ipairs(list.goals) do
      local right = goals.names[goal.number]
      if right and goal.name and goals.number(goal.name) ~= goal.number then
        local other = goals.number(goal.name)
        local data = { number = goal.number, name = goal.name, right = right, other = other or "" }
        local name_fix = ctx:fix("safe", "replace", data, { ctx:replace(goal.range, goal.number .. ' "' .. right .. '"') })
        if other then
          local number_fix = ctx:fix("suggested", "renumber", data, { ctx:replace(goal.range, other .. ' "' .. goal.name .. '"') })
          ctx:report(goal.range, "other", data, { fixes = { number_fix } })
        else
          ctx:report(goal.range, "differs", data, { fixes = { name_fix } })
        end
      end
    end
  end,
}
