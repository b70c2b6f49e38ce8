-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

local values = { "target", "outcome", "forecast" }

return {
  summary = {
    sv = "Årsmål, utfall och prognos för en indikator har olika enheter.",
    en = "Target, outcome and forecast of an indicator are in different units.",
  },
  rationale = {
    sv = "Värden i olika enheter går inte att jämföra, och läsaren vet inte vilken som gäller.",
    en = "Values in different units cannot be compared, and the reader does not know which one holds.",
  },
  limits = {
    sv = "Prövar enheter som är utskrivna. Olika skrivsätt för samma enhet räknas inte.",
    en = "Looks at units that are written. Different spellings of one unit do not count.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "indicator",
  messages = {
    outcome = {
      sv = "utfallet för ”{name}” är i {here}, årsmålet i {there}",
      en = "the outcome of ”{name}” is in {here}, the target in {there}",
    },
    forecast = {
      sv = "prognosen för ”{name}” är i {here}, årsmålet eller utfallet i {there}",
      en = "the forecast of ”{name}” is in {here}, the target or the outcome in {there}",
    },
    other_here = { sv = "här {there}", en = "here {there}" },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Barn per läsgrupp" { årsmål 15 barn  utfall 14,3 "barn/grupp"  prognos 15 barn }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Barn per läsgrupp" { årsmål 15 barn  utfall 14,3 barn  prognos 15 barn }
}
]],
  },
  check = function(ctx, indicator)
    local before = nil
    for _, field in ipairs(values) do
      local value = indicator[field]
      if value and value.unit then
        if before and not quantities.same_unit(value.unit, before.unit) then
          local data = { name = indicator.name or "", here = value.unit, there = before.unit }
          return ctx:report(value, field, data, { related = { { before, "other_here", data } } })
        end
        before = before or value
      end
    end
  end,
}
