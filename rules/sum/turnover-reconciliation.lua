-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "KF:s budget och omslutningsförändringarna blir inte planens budget.",
    en = "The council's budget and the turnover changes are not the plan's budget.",
  },
  rationale = {
    sv = "Omslutningsförändringarna förklarar varför planens kostnader och intäkter är större än dem som KF har beslutat om. "
      .. "Gör de inte det har någon tabell inte följt med.",
    en = "The turnover changes explain why the plan's costs and revenues are larger than those that the council decided on. "
      .. "Where they do not, one of the tables was left behind.",
  },
  limits = {
    sv = "Jämför slutraden i omslutningsförändringarna, eller KF:s budget med ändringarna, med driftbudgetens summa för planens "
      .. "år, kolumn för kolumn, när minst en av dem stämmer. Att raderna blir slutraden prövar sum/column-total.",
    en = "Compares the closing row of the turnover changes, or the council's budget with the changes, with the operating "
      .. "budget's total for the plan's year, column by column, where at least one of them agrees. That the rows come to the "
      .. "closing row is looked at by sum/column-total.",
  },
  severity = "error",
  looks_at = "document",
  fixable = true,
  messages = {
    differs = {
      sv = "KF:s budget och omslutningsförändringarna blir {sum} ({heading}), men driftbudgetens summa är {total}",
      en = "the council's budget and the turnover changes come to {sum} ({heading}), but the operating budget's total is {total}",
    },
    figure = {
      sv = "{value} ({place}) ska vara {expected}: då stämmer driftbudget, netto och omslutningsförändringar med varandra",
      en = "{value} ({place}) should be {expected}: then operating budget, net and turnover changes agree",
    },
    total_here = { sv = "driftbudgetens summa är {total}", en = "the operating budget's total is {total}" },
    expected_here = { sv = "ska vara {expected}", en = "should be {expected}" },
    plan_needs = { sv = "den andra tabellen kräver {expected}", en = "the other table needs {expected}" },
    net_needs = { sv = "nettot kräver {expected}", en = "the net needs {expected}" },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
  | Bibliotek  |                  30,0 |                 -1,5 |              28,5 |
  | Kulturhus  |                  12,0 |                 -2,0 |              10,0 |
  | Museer     |                   8,0 |                 -1,0 |               7,0 |
  | Summa      |                  50,0 |                 -4,5 |              45,5 |
}
omslutningsförändringar {
  | Mnkr                 | Kostnader | Intäkter | Netto |
  | Budget KF 2024       |      47,0 |     -1,5 |  45,5 |
  | Biljetter            |       2,0 |     -2,0 |   0,0 |
  | Verksamhetsplan 2024 |      49,0 |     -3,5 |  45,5 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
  | Bibliotek  |                  30,0 |                 -1,5 |              28,5 |
  | Kulturhus  |                  12,0 |                 -2,0 |              10,0 |
  | Museer     |                   8,0 |                 -1,0 |               7,0 |
  | Summa      |                  50,0 |                 -4,5 |              45,5 |
}
omslutningsförändringar {
  | Mnkr                 | Kostnader | Intäkter | Netto |
  | Budget KF 2024       |      47,0 |     -1,5 |  45,5 |
  | Biljetter            |       3,0 |     -3,0 |   0,0 |
  | Verksamhetsplan 2024 |      50,0 |     -4,5 |  45,5 |
}
]],
  },
  check = function(ctx, document)
    local ledger, places = lib("ledger"), lib("places")
    for _, cause in ipairs(lib("kept_causes").of(document, 0, "turnover-reconciliation")) do
      if cause.kind == "cell" then
        places.report_figure(ctx, cause)
      else
        local relation = cause.relation
        local total = relation.terms[#relation.terms][1]
        local data = { total = total.cell.value, sum = ledger.decimal(cause.book, total.value + relation.off),
          heading = relation.column.column.heading or "" }
        ctx:report(relation.terms[1][1].cell, "differs", data, { related = { { total.cell, "total_here", data } } })
      end
    end
  end,
}
