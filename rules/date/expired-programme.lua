-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local programmes, prose = lib("programmes"), lib("prose")

-- What says that the programme is known to be over, or about to be replaced.
local known = [[(?i)(?:utvärder|slutrapport|slutredovis|avslut|upphör|löp(?:er|t) ut|gick ut|gått ut|gällde|tidigare|föregående|ersätt|ersatt|]]
  .. [[revider|förläng|uppdater|i avvaktan|(?:^|\s)(?:ny|nya|nytt)\s|efterföljande|kommande)]]
local reach = 400

return {
  summary = {
    sv = "Ett styrdokument som planen hänvisar till gick ut före planens år.",
    en = "A steering document that the plan cites expired before the plan's year.",
  },
  rationale = {
    sv = "Hänvisningen följde oftast med från en äldre plan. Det som gäller nu kan säga något annat.",
    en = "The reference mostly came along from an older plan. What is in force now may say something else.",
  },
  limits = {
    sv = "Prövar program, planer, strategier och policyer med år efter titeln (2018–2022). Tyst där meningen säger att "
      .. "dokumentet utvärderas, har upphört, förlängs eller får en efterföljare.",
    en = "Looks at programmes, plans, strategies and policies with years behind the title (2018–2022). Silent where the sentence "
      .. "says that the document is evaluated, over, prolonged or followed by another.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    expired = {
      sv = "”{title}” gällde till och med {last}; dokumentet är för {year}",
      en = "”{title}” was valid until {last}; the document is for {year}",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  beskrivning "Arbetet utgår från Program för ett öppet bibliotek 2018–2022."
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  beskrivning "Arbetet utgår från Program för ett öppet bibliotek 2022–2026."
}
]],
  },
  check = function(ctx, document)
    local year = document.year
    if not year then return end
    for _, programme in ipairs(document.programmes) do
      if programme.title and programme.last_year and programme.last_year < year then
        ctx:report(programme, "expired", { title = programme.title, last = programme.last_year, year = year })
      end
    end
    for _, passage in ipairs(document:passages(programmes.years, true)) do
      for _, one in ipairs(programmes.cited(passage.text)) do
        if one.last_year < year and not re.find(prose.sentence(passage.text, one.first, one.last, reach), known) then
          local data = { title = one.title, last = one.last_year, year = year }
          ctx:report(prose.place(passage.thing, passage, one.first, one.last), "expired", data)
        end
      end
    end
  end,
}
