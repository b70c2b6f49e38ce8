-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Nettot är inte kostnader och intäkter tillsammans.",
    en = "The net is not costs and revenues together.",
  },
  rationale = {
    sv = "Någon av radens tre siffror är fel, och nämnden beslutar om alla tre.",
    en = "One of the row's three figures is wrong, and the board decides on all three.",
  },
  limits = {
    sv = "En avvikelse som avrundningen av de tre siffrorna kan förklara prövas inte. Är det tecknet anmäls det av sum/sign, och "
      .. "visar en kolumnsumma vilken siffra som är fel av sum/column-total. Stämmer de flesta rader inte är nettot något annat "
      .. "än kostnader och intäkter, och regeln är tyst.",
    en = "What rounding of the three figures can explain is not looked at. A wrong sign is reported by sum/sign, a figure that "
      .. "a column's total proves wrong by sum/column-total. Where most rows do not fit, the net is something else than costs "
      .. "and revenues, and the rule is silent.",
  },
  severity = "error",
  looks_at = "document",
  fixable = true,
  options = {
    tolerance = {
      type = "number",
      default = 0,
      help = {
        sv = "hur mycket nettot får avvika utöver avrundning, i tabellens enhet",
        en = "how far the net may be off beyond rounding, in the table's unit",
      },
    },
  },
  messages = {
    differs = {
      sv = "kostnader {costs} och intäkter {revenues} ger {sum}, inte {net} ({place})",
      en = "costs {costs} and revenues {revenues} come to {sum}, not {net} ({place})",
    },
    figure = {
      sv = "{value} ({place}) ska vara {expected}: radens andra siffror stämmer med sina summor",
      en = "{value} ({place}) should be {expected}: the row's other figures agree with their totals",
    },
    sum_here = { sv = "blir {sum}", en = "comes to {sum}" },
    expected_here = { sv = "ska vara {expected}", en = "should be {expected}" },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Biblioteken" {
  | Verksamhet | Kostnader | Intäkter | Netto |
  | Bibliotek  |      30,4 |     -1,5 |  28,5 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Biblioteken" {
  | Verksamhet | Kostnader | Intäkter | Netto |
  | Bibliotek  |      30,0 |     -1,5 |  28,5 |
}
]],
  },
  check = function(ctx, document)
    local ledger, places = lib("ledger"), lib("places")
    for _, cause in ipairs(lib("kept_causes").of(document, ctx.options.tolerance, "net-differs")) do
      local terms = cause.relation.terms
      local row, net = cause.relation.row, terms[3][1]
      local suspect = cause.suspect
      if suspect then
        local figure = suspect.figure
        local expected = ledger.decimal(cause.book, suspect.expected)
        local data = { value = figure.cell.value, expected = expected, place = places.name(row, figure.column) }
        local edit = ctx:replace(figure.cell, tostring(expected))
        ctx:report(figure.cell, "figure", data, {
          label = "expected_here",
          fixes = { ctx:fix("suggested", "replace", data, { edit }) },
        })
      else
        local sum = ledger.decimal(cause.book, net.value + cause.relation.off)
        local data = { costs = terms[1][1].cell.value, revenues = terms[2][1].cell.value, net = net.cell.value,
          sum = sum, place = places.name(row, net.column) }
        ctx:report(net.cell, "differs", data, { label = "sum_here" })
      end
    end
  end,
}
