-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local measures = lib("measures")

local function is_measured(goal)
  return measures.any_below(goal, "indicators")
end

return {
  summary = {
    sv = "Ett mål för verksamhetsområdet har ingen indikator på någon nivå.",
    en = "An area goal has no indicator on any level.",
  },
  rationale = {
    sv = "Utan indikator kan nämnden inte visa att den har bidragit till KF:s mål.",
    en = "Without an indicator, the board cannot show that it has done its part for the council's goal.",
  },
  limits = {
    sv = "Ett mål helt utan nämndmål, eller vars nämndmål inte heller har någon aktivitet, är en annan regels sak. I ett "
      .. "publicerat dokument bara där minst tre av fyra mål har indikatorer. Uppföljningar prövas inte.",
    en = "A goal without any board goal, or whose board goals have no activity either, is another rule's. In a published "
      .. "document only where three of four goals have indicators. Reports are not looked at.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "area_goal",
  messages = {
    none = {
      sv = "mål {number} har ingen indikator, varken KF:s eller nämndens egen",
      en = "goal {number} has no indicator, neither the council's nor the board's own",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    förväntat resultat { - "Alla bibliotek har öppet på söndagar." }
    aktivitet "Söndagsöppet" { tid 2024-01-01 till 2024-12-31 }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 80 % }
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    förväntat resultat { - "Alla bibliotek har öppet på söndagar." }
    aktivitet "Söndagsöppet" { tid 2024-01-01 till 2024-12-31 }
  }
}
]],
  },
  check = function(ctx, goal)
    if is_measured(goal) or #goal.goals == 0 or measures.none_at_all(goal) then return end
    if not lib("published").proves_missing(ctx.document, ctx.document.area_goals, is_measured) then return end
    ctx:report(goal, "none", { number = goal.number or goal.title or "" })
  end,
}
