-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En indikator finns två gånger.",
    en = "An indicator is there twice.",
  },
  rationale = {
    sv = "Samma indikator på två ställen får lätt två mål och två utfall. Med nästan samma namn ser ingen att det är samma.",
    en = "One indicator in two places easily gets two targets and two outcomes. With nearly the same name nobody sees that it is one.",
  },
  limits = {
    sv = "Nästan samma är namn som skiljer sig i ett enda ord, och det med högst två bokstäver: ”barn” och ”vuxna” är två "
      .. "indikatorer. KF:s indikatorer får stå under flera mål.",
    en = "Nearly the same are names that differ in a single word, by two letters at most: ”barn” and ”vuxna” make two "
      .. "indicators. The council's indicators may stand under several goals.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    same = {
      sv = "indikatorn ”{name}” finns redan under samma mål",
      en = "the indicator ”{name}” is already there under the same goal",
    },
    near = {
      sv = "indikatorn skiljer sig bara i ett ord från en annan: här ”{here}”, där ”{there}”",
      en = "the indicator differs from another one in a word only: ”{here}” here, ”{there}” there",
    },
    first = { sv = "här första gången", en = "here for the first time" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel besökare som är nöjda med bibliotekens öppettider" { årsmål 80 % }
}
mål 1.2 "Alla kan läsa" {
  indikator "Andel besökare som är nöjda med bibliotekets öppettider" { årsmål 80 % }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel barn som är nöjda med bibliotekens öppettider" { årsmål 80 % }
}
mål 1.2 "Alla kan läsa" {
  indikator "Andel vuxna som är nöjda med bibliotekens öppettider" { årsmål 80 % }
}
]],
  },
  check = function(ctx, document)
    for _, pair in ipairs(lib("near_names").pairs(document, "indicator", 0.7)) do
      local first, second = pair.first, pair.second
      local data = { name = second.name, here = pair.here, there = pair.there }
      local related = { related = { { first, "first" } } }
      if pair.is_same and first.goal == second.goal and first.from_kf == second.from_kf then
        ctx:report(second, "same", data, related)
      elseif pair.is_slip then
        ctx:report(second, "near", data, related)
      end
    end
  end,
}
