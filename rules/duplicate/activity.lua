-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Whether two activities are at the same time, or one of them says nothing of it.
local function same_time(a, b)
  return (not a.start or not b.start or a.start == b.start) and (not a.finish or not b.finish or a.finish == b.finish)
end

return {
  summary = {
    sv = "En aktivitet finns två gånger.",
    en = "An activity is there twice.",
  },
  rationale = {
    sv = "Samma aktivitet två gånger följs upp två gånger. Är orden nästan desamma är den ena oftast en kopia som glömdes.",
    en = "One activity twice is followed up twice. Where the words are nearly the same, one is mostly a forgotten copy.",
  },
  limits = {
    sv = "Samma namn under olika nämndmål med olika tid är två aktiviteter. Nästan samma är namn som skiljer sig i ett enda "
      .. "ord med högst två bokstäver. KF:s aktiviteter får stå under flera mål.",
    en = "One name under different board goals and with different dates makes two activities. Nearly the same are names "
      .. "that differ in a single word by two letters at most. The council's activities may stand under several goals.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    same = {
      sv = "aktiviteten ”{name}” finns redan",
      en = "the activity ”{name}” is already there",
    },
    near = {
      sv = "aktiviteten skiljer sig bara i ett ord från en annan: här ”{here}”, där ”{there}”",
      en = "the activity differs from another one in a word only: ”{here}” here, ”{there}” there",
    },
    first = { sv = "här första gången", en = "here for the first time" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Öppna alla bibliotek på söndagar" { tid 2024-01-01 till 2024-12-31 }
}
mål 1.2 "Alla kan läsa" {
  aktivitet "Öppna alla bibliotek på söndagar" { tid 2024-01-01 till 2024-12-31 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Öppna alla bibliotek på söndagar" { tid 2024-01-01 till 2024-12-31 }
}
mål 1.2 "Alla kan läsa" {
  aktivitet "Öppna alla bibliotek på lördagar" { tid 2024-01-01 till 2024-12-31 }
}
]],
  },
  check = function(ctx, document)
    for _, pair in ipairs(lib("near_names").pairs(document, "activity", 0.7)) do
      local first, second = pair.first, pair.second
      local both_kf = first.from_kf and second.from_kf
      local data = { name = second.name, here = pair.here, there = pair.there }
      local related = { related = { { first, "first" } } }
      if pair.is_same and not both_kf and (first.goal == second.goal or same_time(first, second)) then
        ctx:report(second, "same", data, related)
      elseif pair.is_slip and not both_kf then
        ctx:report(second, "near", data, related)
      end
    end
  end,
}
