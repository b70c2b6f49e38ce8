-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En siffra i en tabell har fel tecken.",
    en = "A figure in a table has the wrong sign.",
  },
  rationale = {
    sv = "Ett tappat minus gör en intäkt till en kostnad. Summan och nettot visar då var det hände.",
    en = "A lost minus turns a revenue into a cost. Total and net then show where it happened.",
  },
  limits = {
    sv = "Fyrar av när ett annat tecken får nettot eller summan att stämma och inget annat slutar stämma. En positiv intäkt som "
      .. "allt stämmer med är en rättelse, inget fel. Det som anmäls här anmäls inte av sum/column-total eller "
      .. "sum/net-differs. Skriv tecken intäkter positiva där tabellen visar intäkter utan minus.",
    en = "Fires where the other sign makes the net or the total right and nothing else wrong. A positive revenue with which "
      .. "all adds up is a correction, not a slip. What is reported here is not reported by sum/column-total or "
      .. "sum/net-differs. Write tecken intäkter positiva where a table shows revenues without a minus.",
  },
  severity = "error",
  looks_at = "document",
  fixable = true,
  messages = {
    sign = {
      sv = "{value} ({place}) har fel tecken: med {expected} stämmer tabellen",
      en = "{value} ({place}) has the wrong sign: with {expected} the table adds up",
    },
    expected = { sv = "ska vara {expected}", en = "should be {expected}" },
    net_needs = { sv = "nettot kräver {expected}", en = "the net needs {expected}" },
    total_needs = { sv = "summan kräver {expected}", en = "the total needs {expected}" },
    closing_needs = { sv = "slutraden kräver {expected}", en = "the closing row needs {expected}" },
    copy_needs = { sv = "står i en annan tabell som {expected}", en = "is {expected} in another table" },
    plan_needs = { sv = "omslutningsförändringarna kräver {expected}", en = "the turnover changes need {expected}" },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet | Kostnader | Intäkter | Netto |
  | Bibliotek  |      30,0 |      1,5 |  28,5 |
  | Kulturhus  |      12,0 |     -2,0 |  10,0 |
  | Summa      |      42,0 |     -3,5 |  38,5 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet | Kostnader | Intäkter | Netto |
  | Bibliotek  |      30,0 |     -1,5 |  28,5 |
  | Kulturhus  |      12,0 |     -2,0 |  10,0 |
  | Summa      |      42,0 |     -3,5 |  38,5 |
}
]],
  },
  check = function(ctx, document)
    local ledger, places = lib("ledger"), lib("places")
    for _, cause in ipairs(lib("kept_causes").of(document, 0, "sign")) do
      local figure = cause.figure
      local expected = ledger.decimal(cause.book, cause.expected)
      local place = places.name(figure.row, figure.column)
      local data = { value = figure.cell.value, expected = expected, place = place }
      local text = tostring(-figure.cell.value)
      ctx:report(figure.cell, "sign", data, {
        label = "expected",
        related = places.proofs(cause.relations, figure, data),
        fixes = { ctx:fix("suggested", "replace", data, { ctx:replace(figure.cell, text) }) },
      })
    end
  end,
}
