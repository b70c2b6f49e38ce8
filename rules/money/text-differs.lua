-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Ett belopp i texten är inte tabellens.",
    en = "An amount in the text is not the table's.",
  },
  rationale = {
    sv = "Texten förklarar tabellen. Säger de olika saker vet läsaren inte vad nämnden beslutar.",
    en = "The text explains the table. Where they say different things the reader does not know what the board decides.",
  },
  limits = {
    sv = "Jämför meningar om hur stor budgeten är eller hur mycket den har ändrats med tabellen i samma avsnitt, för "
      .. "investeringar med investeringstabellen; rubriker som ”Reinvesteringar (2,6 mnkr)” med raden som heter så och med vad "
      .. "texten under dem begär; omslutningsförändringar med sin tabell. Ungefärliga belopp, belopp som en annan rad i "
      .. "tabellen har ändrats med, och siffror som inte stämmer i sin egen tabell prövas inte.",
    en = "Compares sentences on how large the budget is or how much it has changed with the table in the same section, for "
      .. "investments with their table; headings like ”Reinvesteringar (2,6 mnkr)” with the row of that name and with what the "
      .. "text below them asks for; turnover changes with their table. Rough amounts, amounts by which another row of the table "
      .. "has changed, and figures that do not add up in their own table are not looked at.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    level = {
      sv = "texten säger {said}, men tabellen har {value} ({place})",
      en = "the text says {said}, but the table has {value} ({place})",
    },
    change = {
      sv = "texten säger {said}, men tabellen ändras med {actual}: från {before} till {value} ({place})",
      en = "the text says {said}, but the table changes by {actual}: from {before} to {value} ({place})",
    },
    heading = {
      sv = "rubriken säger {said}, men tabellen har {value} ({place})",
      en = "the heading says {said}, but the table has {value} ({place})",
    },
    request = {
      sv = "texten begär {said}, men rubriken säger {heading}",
      en = "the text asks for {said}, but the heading says {heading}",
    },
    turnover = {
      sv = "texten säger {said}, men omslutningsförändringarna i tabellen är {value}",
      en = "the text says {said}, but the turnover changes of the table are {value}",
    },
    fits = { sv = "{said} är {place}", en = "{said} is {place}" },
    here = { sv = "tabellen har {value}", en = "the table has {value}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Bibliotek" {
  driftbudget {
    | Verksamhet | Budget 2023 Netto | Budget 2024 Netto |
    | Bibliotek  |              27,1 |              28,5 |
  }
  text """
    Verksamhetens nettobudget för år 2024 uppgår till 28,5 mnkr, vilket är 2,4 mnkr högre än budgeten för år 2023.
    """
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Bibliotek" {
  driftbudget {
    | Verksamhet | Budget 2023 Netto | Budget 2024 Netto |
    | Bibliotek  |              27,1 |              28,5 |
  }
  text """
    Verksamhetens nettobudget för år 2024 uppgår till 28,5 mnkr, vilket är 1,4 mnkr högre än budgeten för år 2023.
    """
}
]],
  },
  check = function(ctx, document)
    local amounts, places = lib("amounts"), lib("places")
    for _, claim in ipairs(lib("claims").of(document)) do
      local statement, figure = claim.statement, claim.figure
      if not claim.reversed then
        local data = { said = statement.amount.written, value = figure.cell.value, place = places.name(figure.row, figure.column) }
        local related = { { figure.cell, "here", data } }
        if claim.fits then
          local place = places.name(claim.fits.row, claim.fits.column)
          table.insert(related, { claim.fits.cell, "fits", { said = data.said, place = place } })
        end
        if claim.base then
          data.before, data.actual = claim.base.cell.value, amounts.written(claim.actual, statement.amount)
        end
        local place = claim.paragraphs:part(statement.first, statement.last) or claim.paragraphs
        ctx:report(place, statement.kind, data, { related = related })
      end
    end
    local wrong_headings = {}
    for _, found in ipairs(lib("heading_amounts").contradictions(document)) do
      local figure = found.figure
      local data = { said = found.said, value = figure.cell.value, place = places.name(figure.row, figure.column) }
      ctx:report(found.section, "heading", data, { related = { { figure.cell, "here", data } } })
      wrong_headings[found.section] = true
    end
    for _, found in ipairs(lib("heading_amounts").requests(document)) do
      local data = { said = found.said, heading = found.heading }
      local place = found.paragraphs:part(found.first, found.last) or found.paragraphs
      if not wrong_headings[found.section] then ctx:report(place, "request", data) end
    end
    for _, found in ipairs(lib("bracketed_amounts").contradictions(document)) do
      local figure = found.figure
      local data = { said = found.said, value = figure.cell.value, place = places.name(figure.row, figure.column) }
      local place = found.paragraphs:part(found.first, found.last) or found.paragraphs
      ctx:report(place, "level", data, { related = { { figure.cell, "here", data } } })
    end
    for _, found in ipairs(lib("decided").said_of_changes(document)) do
      local data = { said = found.amount.written, value = amounts.written(found.size.value, found.amount) }
      local place = found.paragraphs:part(found.first, found.last) or found.paragraphs
      ctx:report(place, "turnover", data, { related = { { found.size.cell, "here", data } } })
    end
  end,
}
