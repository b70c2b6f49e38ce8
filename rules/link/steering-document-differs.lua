-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local programmes, prose = lib("programmes"), lib("prose")

-- All that the document cites, in its order: entries of programmes.cited with what tells its place.
local function citations_of(document)
  local found = {}
  for _, programme in ipairs(document.programmes) do
    if programme.title and programme.first_year and programme.last_year then
      table.insert(found, { title = programme.title, key = programmes.key(programme.title), place = programme,
        first_year = programme.first_year, last_year = programme.last_year })
    end
  end
  for _, passage in ipairs(document:passages(programmes.years, true)) do
    for _, one in ipairs(programmes.cited(passage.text)) do
      one.thing, one.passage = passage.thing, passage
      table.insert(found, one)
    end
  end
  return found
end

-- Where a citation stands; looked for only where it is needed.
local function place_of(one)
  return one.place or prose.place(one.thing, one.passage, one.first, one.last)
end

local function same_years(a, b) return a.first_year == b.first_year and a.last_year == b.last_year end

-- A programme and the one before it are two; periods that overlap are meant to be one.
local function overlap(a, b) return a.first_year <= b.last_year and b.first_year <= a.last_year end

local function years_of(one) return one.first_year .. "–" .. one.last_year end

-- A name of one short word (”handlingsplan”) may be that of several programmes.
local function is_name(one) return #text.words(one.title) > 1 or #one.title > 16 end

-- A title of the same period that differs by a letter or two.
local function is_near(a, b)
  return a.key ~= b.key and text.nearest(a.key, { b.key }) ~= nil
end

return {
  summary = {
    sv = "Ett styrdokument nämns med två titlar eller två perioder.",
    en = "A steering document is cited with two titles or two periods.",
  },
  rationale = {
    sv = "Läsaren vet inte om det är ett eller två dokument, och vilket som gäller.",
    en = "The reader does not know whether it is one document or two, and which is in force.",
  },
  limits = {
    sv = "Prövar program, planer, strategier och policyer med år efter titeln (2018–2022). Perioder som följer på varandra är "
      .. "två dokument, och titlar som skiljer sig mer än på några bokstäver likaså.",
    en = "Looks at programmes, plans, strategies and policies with years behind the title (2018–2022). Periods that follow each "
      .. "other are two documents, and so are titles that differ by more than a few letters.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    years = {
      sv = "”{title}” har perioden {here} här och {there} på ett annat ställe",
      en = "”{title}” has the years {here} here and {there} elsewhere",
    },
    title = {
      sv = "samma styrdokument, {years}, heter ”{here}” här och ”{there}” på ett annat ställe",
      en = "the same steering document, {years}, is called ”{here}” here and ”{there}” elsewhere",
    },
    other = { sv = "det andra stället", en = "the other place" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  beskrivning "Program för ett öppet bibliotek 2022–2026 gäller för alla bibliotek."
  kommentar "Arbetet följer Program för ett öppet bibliotek 2022–2027."
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  beskrivning "Program för ett öppet bibliotek 2022–2026 gäller för alla bibliotek."
  kommentar "Arbetet följer Program för ett öppet bibliotek 2022–2026."
}
]],
  },
  check = function(ctx, document)
    local seen, known = {}, {}
    for _, one in ipairs(citations_of(document)) do
      local again = known[one.key .. years_of(one)]
      if is_name(one) and not again then
        known[one.key .. years_of(one)] = true
        local id, first = nil, nil
        for _, other in ipairs(seen) do
          if one.key == other.key and not same_years(one, other) and overlap(one, other) then id, first = "years", other end
          if same_years(one, other) and is_near(one, other) then id, first = "title", other end
          if id then break end
        end
        if id == "years" then
          local data = { title = one.title, here = years_of(one), there = years_of(first) }
          ctx:report(place_of(one), id, data, { related = { { place_of(first), "other" } } })
        elseif id then
          local data = { years = years_of(one), here = one.title, there = first.title }
          ctx:report(place_of(one), id, data, { related = { { place_of(first), "other" } } })
        end
        table.insert(seen, one)
      end
    end
  end,
}
