-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Texten säger ökning där tabellen visar en minskning, eller tvärtom.",
    en = "The text says increase where the table shows a decrease, or the other way round.",
  },
  rationale = {
    sv = "Beloppet stämmer, men åt fel håll: ett ord som blev kvar från förra året vänder på budskapet.",
    en = "The amount is right, but the wrong way: a word left from last year turns the message round.",
  },
  limits = {
    sv = "Fyrar av när beloppet stämmer med tabellens ändring mellan de två åren och bara riktningen är fel. Stämmer inte "
      .. "heller beloppet anmäls det av money/text-differs.",
    en = "Fires where the amount is the table's change between the two years and only the direction is wrong. Where the amount "
      .. "is wrong, too, money/text-differs reports it.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    falls = {
      sv = "texten säger en ökning med {said}, men tabellen visar en minskning: från {before} till {value} ({place})",
      en = "the text says an increase of {said}, but the table shows a decrease: from {before} to {value} ({place})",
    },
    rises = {
      sv = "texten säger en minskning med {said}, men tabellen visar en ökning: från {before} till {value} ({place})",
      en = "the text says a decrease of {said}, but the table shows an increase: from {before} to {value} ({place})",
    },
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
    Verksamhetens nettobudget för år 2024 är 1,4 mnkr lägre än budgeten för år 2023.
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
    Verksamhetens nettobudget för år 2024 är 1,4 mnkr högre än budgeten för år 2023.
    """
}
]],
  },
  check = function(ctx, document)
    for _, claim in ipairs(lib("claims").of(document)) do
      if claim.reversed then
        local figure, statement = claim.figure, claim.statement
        local data = { said = statement.amount.written, before = claim.base.cell.value, value = figure.cell.value,
          place = lib("places").name(figure.row, figure.column) }
        local place = claim.paragraphs:part(statement.first, statement.last) or claim.paragraphs
        ctx:report(place, statement.up and "falls" or "rises", data, { related = { { figure.cell, "here", data } } })
      end
    end
  end,
}
