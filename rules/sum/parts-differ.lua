-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "”Varav”-rader blir helheten ett år men inte ett annat.",
    en = "”Varav” rows come to the whole in one year and not in another.",
  },
  rationale = {
    sv = "Delar som är hela raden ett år är det oftast alla år. Annars jämförs olika saker, och förändringen blir fel.",
    en = "Parts that are all of a row in one year mostly are in all years. Otherwise two things are compared, and the change is wrong.",
  },
  limits = {
    sv = "Är delarna mer än helheten anmäls det av sum/parts-exceed-whole. Blir de aldrig helheten är de inte menade att göra det. "
      .. "En skillnad som går igen i kolumnerna för samma år och skede anmäls en gång. Siffror som inte stämmer med sitt netto eller "
      .. "sin summa anmäls av de reglerna.",
    en = "Where the parts are more than the whole sum/parts-exceed-whole reports it. Where they never come to the whole they are "
      .. "not meant to. A difference that is in all columns of a year and stage is reported once. Figures that contradict their "
      .. "net or total are left to those rules.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    differs = {
      sv = "delarna blir {sum}, inte {value} ({place}); i kolumnen ”{elsewhere}” blir de helheten",
      en = "the parts come to {sum}, not {value} ({place}); in the column ”{elsewhere}” they come to the whole",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget {
  | Verksamhet     | Budget 2023 Kostnader | Budget 2024 Kostnader |
  | Bibliotek      |                  30,0 |                  31,0 |
  | Varav lokaler  |                  11,0 |                  12,0 |
  | Varav personal |                  15,0 |                  19,0 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget {
  | Verksamhet     | Budget 2023 Kostnader | Budget 2024 Kostnader |
  | Bibliotek      |                  30,0 |                  31,0 |
  | Varav lokaler  |                  11,0 |                  12,0 |
  | Varav personal |                  19,0 |                  19,0 |
}
]],
  },
  check = function(ctx, document)
    local ledger, places = lib("ledger"), lib("places")
    for _, result in ipairs(lib("parts").of(document)) do
      if result.id == "differs" then
        ctx:report(result.figure.cell, "differs", { value = result.figure.cell.value,
          sum = ledger.decimal(result.book, result.sum), place = places.name(result.whole, result.column),
          elsewhere = result.elsewhere.column.heading or "" })
      end
    end
  end,
}
