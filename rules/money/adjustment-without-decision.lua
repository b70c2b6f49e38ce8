-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En budgetjustering saknar beslut, eller ett beslut saknas i tabellen.",
    en = "A budget adjustment has no decision, or a decision is not in the table.",
  },
  rationale = {
    sv = "Kommunstyrelsen får det som nämnden beslutar. En rad utan beslut är pengar som ingen har begärt.",
    en = "The city gets what the board decides. A row without a decision is money that nobody has asked for.",
  },
  limits = {
    sv = "En rad och ett beslut hör ihop när beslutet nämner raden eller har dess belopp. Fyrar av först när något beslut "
      .. "gäller budgetjusteringar och det finns en tabell över dem, och inte när beslutens summa är tabellens. Säger texten "
      .. "hur mycket som begärs totalt anmäls raderna av money/decision-differs.",
    en = "A row and a decision belong together where the decision names the row or has its amount. Fires only where some "
      .. "decision is about budget adjustments and there is a table of them, and not where the decisions come to the table's "
      .. "total. Where the text says how much is asked for in all, money/decision-differs reports the rows.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    row = {
      sv = "budgetjusteringen ”{row}” ({value}) har inget beslut",
      en = "the budget adjustment ”{row}” ({value}) has no decision",
    },
    decision = {
      sv = "beslutet om {said} har ingen rad i tabellen över budgetjusteringar",
      en = "the decision on {said} has no row in the table of budget adjustments",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
beslut 1 "Nämnden begär budgetjustering för klimatinvesteringar" { belopp 1,8 mnkr }
budgetjusteringar {
  |                     | Mnkr |
  | Klimatinvesteringar |  1,8 |
  | Trygghet i parker   |  0,5 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
beslut 1 "Nämnden begär budgetjustering för klimatinvesteringar" { belopp 1,8 mnkr }
beslut 2 "Nämnden begär budgetjustering för trygghet i parker" { belopp 0,5 mnkr }
budgetjusteringar {
  |                     | Mnkr |
  | Klimatinvesteringar |  1,8 |
  | Trygghet i parker   |  0,5 |
}
]],
  },
  check = function(ctx, document)
    if #document.decisions == 0 then return end
    local requests = lib("requests")
    local decisions, rows = requests.adjustments(document), requests.rows(document)
    if not decisions or not rows or #decisions == 0 or #rows == 0 then return end
    local decided = requests.total(decisions)
    if decided == requests.total(rows) or requests.is_a_total(document, decided) then return end
    for _, entry in ipairs(requests.unanswered(decisions, rows, false)) do
      ctx:report(entry.place, "decision", { said = entry.amounts[1].written })
    end
    if requests.gap(document) then return end
    for _, row in ipairs(requests.unanswered(rows, decisions, true)) do
      if row.value ~= 0 then ctx:report(row.row, "row", { row = row.row.label, value = row.cell.value }) end
    end
  end,
}
