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
      .. "investeringar med investeringstabellen, och rubriker som ”Reinvesteringar (2,6 mnkr)” med raden som heter så. Ungefärliga "
      .. "belopp, belopp som en annan rad i tabellen har ändrats med, och siffror som inte stämmer i sin egen tabell prövas inte.",
    en = "Compares sentences on how large the budget is or how much it has changed with the table in the same section, for "
      .. "investments with their table, and headings like ”Reinvesteringar (2,6 mnkr)” with the row of that name. Rough "
      .. "amounts, amounts by which another row of the table has changed, and figures that do not add up in their own table are not looked at.",
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
        local place = claim.paragraphs:place(statement.first, statement.last)
        ctx:report(place, statement.kind, data, { related = related })
      end
    end
    for _, found in ipairs(lib("heading_amounts").contradictions(document)) do
      local figure = found.figure
      local data = { said = found.said, value = figure.cell.value, place = places.name(figure.row, figure.column) }
      ctx:report(found.section, "heading", data, { related = { { figure.cell, "here", data } } })
    end
  end,
}
