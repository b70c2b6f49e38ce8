-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Ett nämndmål hör inte till något av KF:s mål.",
    en = "A board goal is linked to no goal of the council.",
  },
  rationale = {
    sv = "Nämndmålen visar hur nämnden bidrar till KF:s mål. Ett nämndmål utan koppling följs inte upp någonstans.",
    en = "Board goals show how the board contributes to the council's goals. One without a link is followed up nowhere.",
  },
  limits = {
    sv = "Om det mål som stödjer nämner finns prövas av link/unknown-area-goal.",
    en = "Whether the goal that stödjer names exists is the matter of link/unknown-area-goal.",
  },
  severity = "error",
  looks_at = "board_goal",
  messages = {
    unlinked = {
      sv = "nämndmålet ”{title}” hör inte till något mål: ställ det inuti ett mål eller skriv stödjer och målets nummer",
      en = "the board goal ”{title}” is linked to no goal: place it inside a mål, or write stödjer and the goal's number",
    },
    unlinked_numbered = {
      sv = "nämndmål {number} ”{title}” hör inte till något mål: ställ det inuti mål {parent} eller skriv stödjer {parent}",
      en = "board goal {number} ”{title}” is linked to no goal: place it inside mål {parent}, or write stödjer {parent}",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}

mål 1.1 "Alla har nära till kultur"

nämndmål "Biblioteken har öppet när folk är lediga" {
  förväntat resultat "Fler besök på helgerna."
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}

mål 1.1 "Alla har nära till kultur"

nämndmål "Biblioteken har öppet när folk är lediga" {
  stödjer 1.1
  förväntat resultat "Fler besök på helgerna."
}
]],
  },
  check = function(ctx, goal)
    if goal.parent or #goal.supports > 0 then return end
    local parent = goal.number_parent
    local known = parent and (ctx.document:goal(parent) or (ctx.catalogue and ctx.catalogue:goal(parent)))
    if known then
      ctx:report(goal, "unlinked_numbered", { number = goal.number, title = goal.title or "", parent = parent })
    else
      ctx:report(goal, "unlinked", { title = goal.title or goal.number or "" })
    end
  end,
}
