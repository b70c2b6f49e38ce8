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
    sv = "I ett publicerat dokument bara där minst tre av fyra nämndmål har förväntade resultat, och där all text under "
      .. "nämndmålet är läst. Uppföljningar prövas inte.",
    en = "In a published document only where three of four board goals have expected results, and where all text under "
      .. "the board goal was read. Reports are not looked at.",
  },
  severity = "error",
  documents = { "plan" },
  looks_at = "board_goal",
  messages = {
    missing = {
      sv = "nämndmålet ”{name}” saknar förväntat resultat",
      en = "the board goal ”{name}” has no expected result",
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
    local published, document = lib("published"), ctx.document
    if published.is(document) then
      -- Results whose label was lost are a list in the description, or text of the goal's.
      local may_be_unread = published.has_unread_text(document, goal) or text.contains(goal.description or "", "\n- ")
      if may_be_unread or not published.is_usual(document.board_goals, has_result) then return end
    end
    ctx:report(goal, "missing", { name = goal.title or goal.number or "" })
  end,
}
