-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local reports = lib("reports")

return {
  summary = {
    sv = "Ett utfall som hör till perioden saknas i uppföljningen.",
    en = "An outcome of the period is missing in the follow-up.",
  },
  rationale = {
    sv = "Utan utfall går det inte att se om årsmålet nås, och läsaren får inte veta varför det saknas.",
    en = "Without an outcome, nobody can see whether the target is reached, and the reader is not told why it is missing.",
  },
  limits = {
    sv = "Prövar indikatorer vars period (avser) är uppföljningens, eller som mäts så ofta (periodicitet). Tyst där indikatorn har "
      .. "en analys eller kommentar, där det står saknas, och där de flesta utfall saknas.",
    en = "Looks at indicators whose period (avser) is the follow-up's, or that are measured that often (periodicitet). Silent "
      .. "where the indicator has an analysis or comment, says saknas, and where most outcomes are missing.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "document",
  messages = {
    missing = {
      sv = "utfallet för ”{name}” saknas; uppföljningen gäller till och med {last}",
      en = "the outcome of ”{name}” is missing; the follow-up is for the time until {last}",
    },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  periodicitet tertial  utfall 3 st  prognos 10 st }
  indikator "Antal sagostunder" { årsmål 110 st  periodicitet tertial }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  periodicitet tertial  utfall 3 st  prognos 10 st }
  indikator "Antal sagostunder" { årsmål 110 st  periodicitet tertial  utfall 41 st  prognos 110 st }
}
]],
  },
  check = function(ctx, document)
    local last = reports.last_day(document)
    local due = {}
    for _, indicator in ipairs(document.indicators) do
      if last and indicator.target and reports.is_due(document, indicator) then table.insert(due, indicator) end
    end
    for _, indicator in ipairs(reports.lacking(due, "outcome")) do
      if not reports.is_explained(indicator) then
        ctx:report(indicator, "missing", { name = indicator.name or "", last = last })
      end
    end
  end,
}
