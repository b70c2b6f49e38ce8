-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local reports = lib("reports")

return {
  summary = {
    sv = "Prognosen för året saknas där utfallet finns.",
    en = "The forecast for the year is missing where there is an outcome.",
  },
  rationale = {
    sv = "Under året är det prognosen som säger om årsmålet nås.",
    en = "During the year, the forecast tells whether the target will be reached.",
  },
  limits = {
    sv = "Prövar tertialrapporter där de flesta indikatorer med utfall för tertialet har en prognos. Tyst där indikatorn har en "
      .. "analys eller kommentar, och där det står saknas.",
    en = "Looks at tertial reports in which most indicators with an outcome of the tertial have a forecast. Silent where the "
      .. "indicator has an analysis or comment, or says saknas.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "document",
  messages = {
    missing = {
      sv = "”{name}” har utfallet {outcome} men ingen prognos för {year}",
      en = "”{name}” has the outcome {outcome} but no forecast for {year}",
    },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  periodicitet tertial  utfall 3 st  prognos 9 st }
  indikator "Antal sagostunder" { årsmål 110 st  periodicitet tertial  utfall 41 st }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  periodicitet tertial  utfall 3 st  prognos 9 st }
  indikator "Antal sagostunder" { årsmål 110 st  periodicitet tertial  utfall 41 st  prognos 115 st }
}
]],
  },
  check = function(ctx, document)
    if not document.tertial or not document.year then return end
    local followed = {}
    for _, indicator in ipairs(document.indicators) do
      local outcome = indicator.outcome
      local measured = outcome and outcome.value_kind ~= "missing" and indicator.target
      -- The outcome of a whole year is no forecast's business.
      if measured and reports.is_due(document, indicator) then table.insert(followed, indicator) end
    end
    for _, indicator in ipairs(reports.lacking(followed, "forecast")) do
      if not reports.is_explained(indicator) then
        ctx:report(indicator, "missing", { name = indicator.name or "", outcome = indicator.outcome, year = document.year })
      end
    end
  end,
}
