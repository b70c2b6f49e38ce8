-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

return {
  summary = {
    sv = "KF:s värde ser ut att gälla hela staden.",
    en = "The council's value looks like the whole city's.",
  },
  rationale = {
    sv = "Nämndens årsmål kan inte jämföras med stadens. Står omfattar staden i budgetfilen vet alla det.",
    en = "The board's target cannot be compared with the city's. With omfattar staden in the budget file, everybody knows.",
  },
  limits = {
    sv = "Fäller inte andelar, genomsnitt och index. Tyst där omfattar staden står, och där enheterna är olika.",
    en = "Not for shares, means and indices. Silent where omfattar staden is written, and where units differ.",
  },
  severity = "note",
  documents = { "plan" },
  looks_at = "indicator",
  having = { "from_kf", "target", "kf_value" },
  options = {
    times = {
      type = "number",
      default = 8,
      help = {
        sv = "så många gånger större än nämndens är KF:s värde när det tas för stadens",
        en = "how many times the board's value the council's is when it is taken for the city's",
      },
    },
  },
  messages = {
    city = {
      sv = "KF:s {kf} för ”{name}” ser ut att gälla hela staden; nämndens {target} jämförs inte med det",
      en = "the council's {kf} for ”{name}” looks like the whole city's; the board's {target} is not compared with it",
    },
    kf_value = { sv = "KF:s årsmål", en = "the council's target" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Antal sagostunder" { årsmål 110 st  kf-årsmål 1 400 st }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Antal sagostunder" { årsmål 110 st  kf-årsmål 100 st }
}
]],
  },
  check = function(ctx, indicator)
    local target = indicator.target
    if target.value_kind ~= "number" or indicator.scope_is_city then return end
    local kf, owner = quantities.of_kf(indicator)
    if kf.value_kind ~= "number" or kf.operator == "at_most" or target.number <= decimal(0) then return end
    local unit, kf_unit = quantities.unit_of(target, indicator), quantities.unit_of(kf, owner)
    if unit and kf_unit and not quantities.same_unit(unit, kf_unit) or quantities.is_share(indicator, unit or kf_unit) then return end
    -- Decimals are only added: as whole numbers of one scale they can be multiplied.
    local scale = math.max(target.number.scale, kf.number.scale)
    local function whole(number) return number.units * math.tointeger(10 ^ (scale - number.scale)) end
    if whole(kf.number) < ctx.options.times * whole(target.number) then return end
    local data = { name = indicator.name or "", target = target, kf = kf }
    ctx:report(target, "city", data, { related = { { kf, "kf_value" } } })
  end,
}
