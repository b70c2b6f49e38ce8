-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

return {
  summary = {
    sv = "Nämndens årsmål är lägre ställt än KF:s.",
    en = "The board's target is less ambitious than the council's.",
  },
  rationale = {
    sv = "Når varje nämnd bara sitt eget mål når staden inte KF:s. Ett lägre mål ska vara ett beslut, inte ett misstag.",
    en = "If each board reaches only its own target, the city misses the council's. A lower one should be a decision, not a slip.",
  },
  limits = {
    sv = "Tyst där det inte är känt om högre eller lägre är bättre (bättre i budgetfilen, eller max och minst), där KF:s värde "
      .. "gäller hela staden (omfattar staden) eller inte är ett tal, och där enheterna är olika.",
    en = "Silent where it is not known whether higher or lower is better (bättre in the budget file, or max and minst), where "
      .. "the council's value is the whole city's (omfattar staden) or no number, and where units differ.",
  },
  severity = "error",
  looks_at = "indicator",
  having = { "from_kf", "target", "kf_value" },
  messages = {
    below = {
      sv = "årsmålet {target} för ”{name}” når inte KF:s {kf}; högre är bättre",
      en = "the target {target} of ”{name}” does not reach the council's {kf}; higher is better",
    },
    above = {
      sv = "årsmålet {target} för ”{name}” når inte KF:s {kf}; lägre är bättre",
      en = "the target {target} of ”{name}” does not reach the council's {kf}; lower is better",
    },
    direction = {
      sv = "årsmålet för ”{name}” är ”{target}”, men KF:s är ”{kf}”",
      en = "the target of ”{name}” is ”{target}”, but the council's is ”{kf}”",
    },
    kf_value = { sv = "KF:s årsmål", en = "the council's target" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 75 %  kf-årsmål 80 % }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 80 % }
}
]],
  },
  check = function(ctx, indicator)
    local target = indicator.target
    local kf, owner = quantities.of_kf(indicator)
    if kf.text == target.text or indicator.scope_is_city then return end
    local function report(id)
      local data = { name = indicator.name or "", target = target, kf = kf }
      ctx:report(target, id, data, { related = { { kf, "kf_value" } } })
    end
    if kf.direction and target.direction then
      if kf.direction ~= "unchanged" and kf.direction ~= target.direction then report("direction") end
      return
    end
    if not quantities.is_number(target) or not quantities.is_number(kf) then return end
    if target.operator == "plus_minus" or kf.operator == "plus_minus" then return end
    if not quantities.same_unit(quantities.unit_of(target, indicator), quantities.unit_of(kf, owner)) then return end
    local better = quantities.better_direction(indicator, kf)
    if better and quantities.is_worse(target, kf, better) then
      report(better == "higher" and "below" or "above")
    end
  end,
}
