-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Inget nämndmål svarar på ett av KF:s mål.",
    en = "No board goal answers to one of the council's goals.",
  },
  rationale = {
    sv = "Utan nämndmål säger planen inte vad nämnden själv ska åstadkomma för KF:s mål.",
    en = "Without a board goal the plan does not say what the board itself is to achieve for the council's goal.",
  },
  limits = {
    sv = "Prövar planer, inte uppföljningar. Ett nämndmål på annan plats räknas när det stödjer målet.",
    en = "Looks at plans, not at follow-ups. A board goal in another place counts when it supports the goal.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    most = {
      sv = "{count} av {all} mål har inget nämndmål som svarar på dem: {numbers}",
      en = "{count} of {all} goals have no board goal that answers to them: {numbers}",
    },
    without = {
      sv = "inget nämndmål svarar på mål {number} ”{title}”",
      en = "no board goal answers to goal {number} ”{title}”",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur"
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur"
nämndmål "Biblioteken har öppet när folk är lediga" { stödjer 1.1 }
]],
  },
  check = function(ctx, document)
    local answered = {}
    for _, goal in ipairs(document.board_goals) do
      if goal.parent then answered[goal.parent] = true end
      for _, reference in ipairs(goal.supports) do answered[reference.number] = true end
    end
    local left, numbers = {}, {}
    for _, goal in ipairs(document.area_goals) do
      if not answered[goal] and not answered[goal.number or ""] then
        table.insert(left, goal)
        table.insert(numbers, goal.number or goal.title or "")
      end
    end
    -- Most goals of a plan without board goals: that is one thing to say, and not as many.
    if #left > 3 and 2 * #left > #document.area_goals then
      local data = { count = #left, all = #document.area_goals, numbers = table.concat(numbers, ", ") }
      return ctx:report(left[1], "most", data)
    end
    for _, goal in ipairs(left) do
      ctx:report(goal, "without", { number = goal.number or "", title = goal.title or "" })
    end
  end,
}
