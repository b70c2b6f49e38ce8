-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local measures = lib("measures")

return {
  summary = {
    sv = "Ett nämndmål har varken indikator eller aktivitet.",
    en = "A board goal has neither indicator nor activity.",
  },
  rationale = {
    sv = "Indikatorer säger om målet nås, aktiviteter vad som görs för det. Utan båda är målet bara en förhoppning.",
    en = "Indicators tell whether the goal is reached, activities what is done for it. Without both it is only a hope.",
  },
  limits = {
    sv = "I ett publicerat dokument alltid en varning, och bara där minst tre av fyra nämndmål har indikatorer eller "
      .. "aktiviteter. Uppföljningar prövas inte.",
    en = "In a published document always a warning, and only where three of four board goals have indicators or "
      .. "activities. Reports are not looked at.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "board_goal",
  messages = {
    none = {
      sv = "nämndmålet ”{name}” har varken indikator eller aktivitet",
      en = "the board goal ”{name}” has neither indicator nor activity",
    },
    nothing = {
      sv = "nämndmålet ”{name}” har varken indikator eller aktivitet, och inte heller mål {parent}",
      en = "the board goal ”{name}” has neither indicator nor activity, nor has goal {parent}",
      severity = "error",
    },
    parent = { sv = "målet som nämndmålet hör till", en = "the goal that the board goal belongs to" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 80 % }
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    förväntat resultat { - "Alla bibliotek har öppet på söndagar." }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 80 % }
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    förväntat resultat { - "Alla bibliotek har öppet på söndagar." }
    indikator "Antal söndagsöppna bibliotek" { årsmål 12 st }
  }
}
]],
  },
  check = function(ctx, goal)
    if measures.of_its_own(goal) then return end
    local published = lib("published")
    if not published.proves_missing(ctx.document, ctx.document.board_goals, measures.of_its_own) then return end
    local parent = goal.parent
    local data = { name = goal.title or goal.number or "", parent = parent and parent.number or "" }
    local is_alone = parent and parent.level == "area" and parent.number and measures.none_at_all(parent)
    if published.is(ctx.document) or not is_alone then return ctx:report(goal, "none", data) end
    ctx:report(goal, "nothing", data, { related = { { parent, "parent" } } })
  end,
}
