-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

return {
  summary = {
    sv = "KF:s årsmål är återgivet med ett annat värde än det KF har beslutat.",
    en = "The council's target is restated with another value than the council decided.",
  },
  rationale = {
    sv = "Läsaren jämför nämndens årsmål med det som står bredvid. Står fel värde där blir jämförelsen fel.",
    en = "Readers compare the board's target with the value beside it. If that is wrong, so is the comparison.",
  },
  limits = {
    sv = "Kräver en budgetfil (utgår från). Jämför värden, inte skrivsätt: 77% är 77 %, 1100 är 1 100. En enhet som bara den "
      .. "ena skriver är ingen skillnad.",
    en = "Needs a budget file (utgår från). Compares values, not spelling: 77% is 77 %, 1100 is 1 100. A unit that only one of "
      .. "them writes is no difference.",
  },
  severity = "error",
  looks_at = "indicator",
  having = { "kf_target", "kf" },
  fixable = true,
  messages = {
    differs = {
      sv = "KF:s årsmål för ”{name}” är {kf}, inte {here}",
      en = "the council's target for ”{name}” is {kf}, not {here}",
    },
    kf_value = { sv = "KF:s årsmål", en = "the council's target" },
    expected = { sv = "KF har {kf}", en = "the council has {kf}" },
    replace = { sv = "ändra till {kf}", en = "change to {kf}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 82 % }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 80% }
}
]],
  },
  check = function(ctx, indicator)
    local here = indicator.kf_target
    local there = indicator.kf.target
    if not there or here.text == there.text then return end
    if not quantities.is_stated(here) or not quantities.is_stated(there) then return end
    if here.value_kind == "unreadable" then return end
    local units_differ = here.unit and there.unit and not quantities.same_unit(here.unit, there.unit)
    if quantities.same_value(here, there) and not units_differ then return end
    local data = { name = indicator.name or "", here = here, kf = there }
    ctx:report(here, "differs", data, {
      label = "expected",
      related = { { there, "kf_value" } },
      fixes = { ctx:fix("safe", "replace", data, { ctx:replace(here, there.text) }) },
    })
  end,
}
