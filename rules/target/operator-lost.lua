-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

return {
  summary = {
    sv = "Årsmålet har KF:s tal men inte dess ”max”, ”minst” eller ”+/-”.",
    en = "The target has the council's number, but not its ”max”, ”minst” or ”+/-”.",
  },
  rationale = {
    sv = "”10” är ett exakt mål, ”max 10” är ett tak. Utan ordet går det inte att säga om utfallet 8 är bra.",
    en = "”10” is an exact target, ”max 10” a ceiling. Without the word nobody can say whether the outcome 8 is good.",
  },
  limits = {
    sv = "Fyrar bara av när talet är KF:s. Ett eget tal utan max eller minst kan vara menat så.",
    en = "Fires only where the number is the council's. A number of the board's own without max or minst may be meant so.",
  },
  severity = "warning",
  looks_at = "indicator",
  having = { "kf_value", "target" },
  fixable = true,
  messages = {
    lost = {
      sv = "årsmålet {target} för ”{name}” har tappat ”{lost}”; KF:s är {kf}",
      en = "the target {target} of ”{name}” has lost ”{lost}”; the council's is {kf}",
    },
    kf_value = { sv = "KF:s årsmål", en = "the council's target" },
    replace = { sv = "ändra till {kf}", en = "change to {kf}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.2 "Alla kan läsa" {
  kf-indikator "Barn per läsgrupp" { årsmål 10  kf-årsmål max 10 barn }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.2 "Alla kan läsa" {
  kf-indikator "Barn per läsgrupp" { årsmål max 10 barn  kf-årsmål max 10 barn }
}
]],
  },
  check = function(ctx, indicator)
    local kf, owner = quantities.of_kf(indicator)
    if not kf.operator or kf.value_kind ~= "number" then return end
    local target = indicator.target
    if target.operator or target.value_kind ~= "number" or kf.number ~= target.number then return end
    local lost = text.trim(re.match(kf.text, "^[^0-9]*"))
    local kf_unit = quantities.unit_of(kf, owner)
    local unit_lost = kf_unit and not quantities.unit_of(target, indicator)
    if unit_lost then lost = lost .. " … " .. kf_unit end
    local data = { name = indicator.name or "", target = target, kf = kf, lost = lost }
    ctx:report(target, "lost", data, {
      related = { { kf, "kf_value" } },
      fixes = { ctx:fix("suggested", "replace", data, { ctx:replace(target, kf.text) }) },
    })
  end,
}
