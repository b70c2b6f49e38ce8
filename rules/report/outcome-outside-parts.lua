-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

-- One in the last decimal that is written, for what was rounded.
local function step(...)
  local scale = 0
  for _, number in ipairs({ ... }) do scale = math.max(scale, number.scale) end
  return decimal(scale == 0 and "1" or "0," .. string.rep("0", scale - 1) .. "1")
end

return {
  summary = {
    sv = "Utfallet ligger inte mellan männens och kvinnornas.",
    en = "The outcome is not between the men's and the women's.",
  },
  rationale = {
    sv = "En andel för alla ligger mellan andelarna för män och för kvinnor. Gör den inte det är en av de tre fel.",
    en = "A share of all lies between those of men and of women. If it does not, one of the three is wrong.",
  },
  limits = {
    sv = "Prövar andelar, genomsnitt och index. Är de två tillsammans hela utfallet är de delar av alla, inte andelar av var sitt "
      .. "kön: det är en anmärkning. Antal prövas inte, och inte det som avrundning kan förklara.",
    en = "Looks at shares, means and indices. Where the two make up the outcome they are parts of all, not shares of each sex: a "
      .. "note. Counts are not looked at, nor what rounding can explain.",
  },
  severity = "error",
  documents = { "report" },
  looks_at = "indicator",
  messages = {
    outside = {
      sv = "utfallet {outcome} ligger inte mellan männens {men} och kvinnornas {women}",
      en = "the outcome {outcome} is not between the men's {men} and the women's {women}",
    },
    shares = {
      sv = "männens {men} och kvinnornas {women} är tillsammans utfallet {outcome}: de är delar av alla, inte andelar av var sitt kön",
      en = "the men's {men} and the women's {women} make up the outcome {outcome}: they are parts of all, not shares of each sex",
      severity = "note",
    },
    men_here = { sv = "män", en = "men" },
    women_here = { sv = "kvinnor", en = "women" },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel nöjda besökare" { årsmål 80 %  utfall 75 %  utfall män 78 %  utfall kvinnor 82 %  prognos 80 % }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel nöjda besökare" { årsmål 80 %  utfall 80 %  utfall män 78 %  utfall kvinnor 82 %  prognos 80 % }
}
]],
  },
  check = function(ctx, indicator)
    local outcome, men, women = indicator.outcome, indicator.outcome_men, indicator.outcome_women
    if not outcome or not men or not women then return end
    for _, value in ipairs({ outcome, men, women }) do
      if value.value_kind ~= "number" or value.operator then return end
    end
    if not quantities.is_share(indicator, outcome.unit or men.unit or indicator.unit) then return end
    local all, slack = outcome.number, step(outcome.number, men.number, women.number)
    local low, high = men.number, women.number
    if high < low then low, high = high, low end
    if low - slack <= all and all <= high + slack then return end
    local data = { outcome = outcome, men = men, women = women }
    local related = { { men, "men_here" }, { women, "women_here" } }
    local shares = (men.number + women.number - all):abs() <= slack + slack
    ctx:report(outcome, shares and "shares" or "outside", data, { related = related })
  end,
}
