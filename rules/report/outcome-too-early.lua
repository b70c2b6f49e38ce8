-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- A tertial that a name is about: ”prognossäkerhet T2”, ”andra tertialet”.
local named = [[(?i)(?:^|[^\pL0-9])(?:T(?P<short>[1-3])|tertial (?P<number>[1-3])|(?P<word>första|andra|tredje) tertialet)(?:[^\pL0-9]|$)]]
local words = { ["första"] = 1, andra = 2, tredje = 3 }

local function tertial_of(name)
  local found = re.match(name, named)
  return found and (tonumber(found.short or found.number) or words[text.fold(found.word)])
end

-- How many twelfths of the year are over at the end of a period; nil for what is no part of a year.
local function months_of(part, number)
  local lengths = { month = 1, quarter = 3, tertial = 4, half_year = 6 }
  return lengths[part or ""] and number and lengths[part] * number
end

return {
  summary = {
    sv = "Ett utfall gäller något som kommer efter uppföljningens period.",
    en = "An outcome is of something that comes after the follow-up's period.",
  },
  rationale = {
    sv = "Det som inte har hänt har inget utfall. Värdet är förra årets, eller en prognos.",
    en = "What has not happened has no outcome. The value is last year's, or a forecast.",
  },
  limits = {
    sv = "Prövar perioden som värdet står vid (avser) och ett tertial i indikatorns namn (T2). Ett helårs utfall i en "
      .. "tertialrapport prövas inte.",
    en = "Looks at the period beside the value (avser) and at a tertial in the indicator's name (T2). The outcome of a whole year "
      .. "in a tertial report is not looked at.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "indicator",
  messages = {
    period = {
      sv = "utfallet {outcome} avser {period}; uppföljningen gäller till och med {last}",
      en = "the outcome {outcome} is of {period}; the follow-up is for the time until {last}",
    },
    named = {
      sv = "”{name}” har ett utfall, {outcome}, innan tertial {tertial} är slut",
      en = "”{name}” has an outcome, {outcome}, before tertial {tertial} is over",
    },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Prognossäkerhet T2" { årsmål 1 %  utfall 0 %  prognos 1 % }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Prognossäkerhet T2" { årsmål 1 %  prognos 1 % }
}
]],
  },
  check = function(ctx, indicator)
    local document, outcome = ctx.document, indicator.outcome
    if not document.year or not outcome or outcome.value_kind ~= "number" then return end
    local reports = lib("reports")
    local month, stated = reports.last_month(document), indicator.value_period
    if stated and stated.year then
      local ends = months_of(stated.part, stated.number)
      if stated.year > document.year or stated.year == document.year and ends and ends > month then
        local data = { outcome = outcome, period = re.replace(stated.range.text, "^avser\\s+", ""), last = reports.last_day(document) }
        return ctx:report(outcome, "period", data)
      end
    end
    local tertial = document.tertial and indicator.name and tertial_of(indicator.name)
    if tertial and tertial > document.tertial then
      ctx:report(outcome, "named", { name = indicator.name, outcome = outcome, tertial = tertial })
    end
  end,
}
