-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

return {
  summary = {
    sv = "Årsmålet är sämre än förra årets utfall.",
    en = "The target is worse than last year's outcome.",
  },
  rationale = {
    sv = "Ett mål som redan är passerat styr ingenting. Det kan vara meningen, men då är skälet värt en rad.",
    en = "A target that is passed already steers nothing. It may be meant so, but then the reason is worth a line.",
  },
  limits = {
    sv = "Tyst där det inte är känt om högre eller lägre är bättre (bättre i budgetfilen, eller max och minst), där enheterna är "
      .. "olika, och för intervall och +/-; i tertialrapporter prövas bara andelar, genomsnitt och index.",
    en = "Silent where it is not known whether higher or lower is better (bättre in the budget file, or max and minst), where "
      .. "units differ, and for intervals and +/-. In tertial reports, shares, means and indices only.",
  },
  severity = "note",
  documents = { "report" },
  looks_at = "indicator",
  having = { "target", "previous" },
  messages = {
    worse = {
      sv = "årsmålet {target} för ”{name}” är sämre än förra årets utfall {previous}",
      en = "the target {target} of ”{name}” is worse than last year's outcome {previous}",
    },
    outcome_here = { sv = "förra årets utfall", en = "last year's outcome" },
  },
  examples = {
    bad = [[
verksamhetsberättelse 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Väntetid" { årsmål max 12 dagar  utfall 11 dagar  föregående 10 dagar }
}
]],
    good = [[
verksamhetsberättelse 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Väntetid" { årsmål max 9 dagar  utfall 9 dagar  föregående 10 dagar }
}
]],
  },
  check = function(ctx, indicator)
    local target, previous = indicator.target, indicator.previous
    if target.value_kind ~= "number" or previous.value_kind ~= "number" then return end
    if target.operator == "plus_minus" or previous.operator then return end
    local unit, previous_unit = quantities.unit_of(target, indicator), quantities.unit_of(previous, indicator)
    if not quantities.same_unit(unit, previous_unit) then return end
    -- What adds up over the year is, in a tertial's report, that of some months.
    if ctx.document.tertial and not quantities.is_share(indicator, unit) then return end
    local better = quantities.better_direction(indicator, target)
    if not better or not quantities.is_worse(target, previous, better) then return end
    local data = { name = indicator.name or "", target = target, previous = previous }
    ctx:report(target, "worse", data, { related = { { previous, "outcome_here" } } })
  end,
}
