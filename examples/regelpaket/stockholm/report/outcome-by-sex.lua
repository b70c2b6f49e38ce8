-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local words = lib("words")

return {
  summary = {
    sv = "Ett utfall som gäller personer är inte uppdelat på kön.",
    en = "An outcome about persons is not given by sex.",
  },
  rationale = {
    sv = "Statistik om personer redovisas per kön, så att skillnader mellan kvinnor och män syns.",
    en = "Statistics about persons are given by sex, so that differences between women and men show.",
  },
  limits = {
    sv = "Känner igen personer på orden i valet persons; en indikator vars namn inte har något av dem lämnas i fred.",
    en = "Knows persons by the words of the option persons; an indicator whose name has none of them is left alone.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "indicator",
  options = {
    persons = {
      type = "string",
      default = "barn, brukare, deltagare, elever, invånare, medarbetare, personer, ungdomar, vårdnadshavare, äldre",
      help = { sv = "ord för personer, åtskilda av komma", en = "words for persons, set apart by commas" },
    },
  },
  messages = {
    undivided = {
      sv = "utfallet för ”{name}” gäller {persons} men är inte uppdelat: skriv utfall kvinnor och utfall män",
      en = "the outcome of ”{name}” is about {persons} but is not given by sex: write utfall kvinnor and utfall män",
    },
    half = {
      sv = "utfallet för ”{name}” finns bara för {there}: skriv {missing} också",
      en = "the outcome of ”{name}” is there for {there} only: write {missing}, too",
    },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel elever i kulturskolan" { årsmål 20 %  utfall 18 % }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel elever i kulturskolan" { årsmål 20 %  utfall 18 %  utfall män 15 %  utfall kvinnor 21 % }
}
]],
  },
  check = function(ctx, indicator)
    if not indicator.name or not indicator.outcome then return end
    local men, women = indicator.outcome_men, indicator.outcome_women
    if men and women then return end
    if men or women then
      local there, missing = men and "män" or "kvinnor", men and "utfall kvinnor" or "utfall män"
      ctx:report(indicator.outcome, "half", { name = indicator.name, there = there, missing = missing })
      return
    end
    local named = words.telling(indicator.name, 3)
    for _, persons in ipairs(words.list(ctx.options.persons)) do
      if named[text.fold(persons)] then
        ctx:report(indicator.outcome, "undivided", { name = indicator.name, persons = persons })
        return
      end
    end
  end,
}
