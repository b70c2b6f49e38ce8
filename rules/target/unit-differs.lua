-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

return {
  summary = {
    sv = "Årsmålet har en annan enhet än KF:s.",
    en = "The target has another unit than the council's.",
  },
  rationale = {
    sv = "Två enheter är två mått: 15,5 st kan inte jämföras med 15,5 procent. KF summerar nämndernas värden i sin enhet.",
    en = "Two units are two measures: 15,5 st cannot be compared with 15,5 percent. The council adds up the boards' values in "
      .. "its own unit.",
  },
  limits = {
    sv = "Jämför nämndens årsmål med KF:s. Saknar nämndens enhet hör det till target/unit-missing. Olika skrivsätt för samma "
      .. "enhet (procent, %) är ingen skillnad.",
    en = "Compares the board's target with the council's. Where the board's has no unit, target/unit-missing says so. "
      .. "Spellings of one unit (procent, %) are no difference.",
  },
  severity = "warning",
  looks_at = "indicator",
  having = { "kf_value", "target" },
  fixable = true,
  messages = {
    differs = {
      sv = "årsmålet för ”{name}” är i {unit}, KF:s i {kf_unit}",
      en = "the target of ”{name}” is in {unit}, the council's in {kf_unit}",
    },
    adds = {
      sv = "årsmålet för ”{name}” är i {unit}, men KF:s {kf} har ingen enhet",
      en = "the target of ”{name}” is in {unit}, but the council's {kf} has no unit",
    },
    kf_value = { sv = "KF:s årsmål", en = "the council's target" },
    replace = { sv = "ändra till {kf_unit}", en = "change to {kf_unit}" },
    remove = { sv = "ta bort {unit}", en = "remove {unit}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Antal besök på biblioteken" { årsmål 120 000 personer  kf-årsmål 110 000 besök }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Antal besök på biblioteken" { årsmål 120 000 besök  kf-årsmål 110 000 besök }
}
]],
  },
  check = function(ctx, indicator)
    local target = indicator.target
    local unit = target.unit
    if not unit then return end
    local kf, owner = quantities.of_kf(indicator)
    if kf.unit == unit then return end
    local kf_unit = quantities.unit_of(kf, owner)
    if not kf_unit and not quantities.is_number(kf) then return end
    if quantities.same_unit(unit, kf_unit) then return end
    local data = { name = indicator.name or "", unit = unit, kf_unit = kf_unit or "", kf = kf }
    local related = { { kf, "kf_value" } }
    local fix
    if kf_unit then
      local edit = ctx:replace(target.unit_range, quantities.written_unit(kf_unit))
      fix = ctx:fix("suggested", "replace", data, { edit })
    else
      local number = (target.text):sub(1, target.unit_range.start - target.range.start)
      fix = ctx:fix("suggested", "remove", data, { ctx:replace(target, (re.replace(number, '[\\s"“”]+$', ""))) })
    end
    ctx:report(target, kf_unit and "differs" or "adds", data, { related = related, fixes = { fix } })
  end,
}
