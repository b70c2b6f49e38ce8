-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local function has_result(goal)
  return #goal.expected_results > 0
end

return {
  summary = {
    sv = "Ett nämndmål saknar förväntat resultat.",
    en = "A board goal has no expected result.",
  },
  rationale = {
    sv = "Det förväntade resultatet säger vad som ska ha hänt när året är slut. Utan det kan målet inte följas upp.",
    en = "The expected result says what shall have happened when the year ends. Without it, the goal cannot be followed up.",
  },
  limits = {
    sv = "I ett publicerat dokument en varning, och bara där minst tre av fyra nämndmål har förväntade resultat: det som "
      .. "inte lästes kan stå där ändå. Uppföljningar prövas inte.",
    en = "In a published document a warning, and only where three of four board goals have expected results: what was not "
      .. "read may be there all the same. Reports are not looked at.",
  },
  severity = "error",
  documents = { "plan" },
  looks_at = "board_goal",
  messages = {
    missing = {
      sv = "nämndmålet ”{name}” saknar förväntat resultat",
      en = "the board goal ”{name}” has no expected result",
    },
    not_found = {
      sv = "nämndmålet ”{name}” tycks sakna förväntat resultat, som de andra nämndmålen har",
      en = "the board goal ”{name}” seems to have no expected result, which the other board goals have",
      severity = "warning",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    aktivitet "Öppna på söndagar" { tid 2024-01-01 till 2024-12-31 }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    förväntat resultat { - "Alla bibliotek har öppet på söndagar." }
    aktivitet "Öppna på söndagar" { tid 2024-01-01 till 2024-12-31 }
  }
}
]],
  },
  check = function(ctx, goal)
    if has_result(goal) then return end
    local published = lib("published")
    local data = { name = goal.title or goal.number or "" }
    if not published.is(ctx.document) then return ctx:report(goal, "missing", data) end
    if published.has_label(goal, "förvänta(?:t|de) resultat") then return end
    if published.is_usual(ctx.document.board_goals, has_result) then ctx:report(goal, "not_found", data) end
  end,
}
