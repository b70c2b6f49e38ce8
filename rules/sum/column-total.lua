-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = { sv = "En summa stämmer inte med sina rader.", en = "A total does not agree with its rows." },
  rationale = {
    sv = "Nämnden beslutar om summan, och verksamheterna får raderna. Stämmer de inte är någon siffra fel.",
    en = "The board decides on the total, and the units get the rows. Where they disagree, some figure is wrong.",
  },
  limits = {
    sv = "Varje siffra får vara avrundad i sin sista decimal: en summa av tio rader får avvika 0,5 när allt har en decimal. "
      .. "”Varav”-rader räknas inte in. Där tabellen inte visar vilka rader summan gäller, eller en cell inte är ett tal, är "
      .. "regeln tyst. Tecken hör till sum/sign; en rad vars netto är fel, men vars kolumner stämmer, hör till sum/net-differs. "
      .. "Är skillnaden densamma i flera kolumner saknas en rad (sum/missing-row). Följer nettots fel av kostnadernas anmäls bara kostnaderna. Tabeller med fler än 20 000 siffror prövas inte.",
    en = "Each figure may be rounded in its last decimal: a total of ten rows may be off by 0,5 where all have one decimal. "
      .. "”Varav” rows are not added. Where the table does not show which rows a total is for, or a cell is no number, the rule "
      .. "is silent. Signs belong to sum/sign; a row whose net is wrong while its columns add up belongs to sum/net-differs. "
      .. "Where several columns have the same difference, a row is missing (sum/missing-row). Where the net's error follows from the costs', only the costs are reported. Tables of more than 20,000 figures are "
      .. "not looked at.",
  },
  severity = "error",
  looks_at = "document",
  fixable = true,
  options = {
    tolerance = {
      type = "number",
      default = 0,
      help = {
        sv = "hur mycket en summa får avvika utöver avrundning, i tabellens enhet",
        en = "how far a total may be off beyond rounding, in the table's unit",
      },
    },
  },
  messages = {
    differs = {
      sv = "summan {total} ({place}) stämmer inte: raderna blir {sum}, en skillnad på {gap}",
      en = "the total {total} ({place}) is wrong: the rows come to {sum}, a difference of {gap}",
    },
    figure = {
      sv = "{value} ({place}) ska vara {expected}: då stämmer allt som siffran ingår i",
      en = "{value} ({place}) should be {expected}: then all that the figure is part of adds up",
    },
    closing = {
      sv = "{total} ({place}) stämmer inte: raderna ovanför blir {sum}, en skillnad på {gap}",
      en = "{total} ({place}) is wrong: the rows above come to {sum}, a difference of {gap}",
    },
    sum_here = { sv = "raderna blir {sum}", en = "the rows come to {sum}" },
    expected_here = { sv = "ska vara {expected}", en = "should be {expected}" },
    net_needs = { sv = "nettot kräver {expected}", en = "the net needs {expected}" },
    total_needs = { sv = "summan kräver {expected}", en = "the total needs {expected}" },
    closing_needs = { sv = "slutraden kräver {expected}", en = "the closing row needs {expected}" },
    copy_needs = { sv = "står i en annan tabell som {expected}", en = "is {expected} in another table" },
    decision_needs = { sv = "beslutet säger {expected}", en = "the decision says {expected}" },
    plan_needs = { sv = "omslutningsförändringarna kräver {expected}", en = "the turnover changes need {expected}" },
    sign = { sv = "med annat tecken, {expected}, stämmer summan", en = "with the other sign, {expected}, the total is right" },
    swapped = { sv = "med två siffror omkastade, {expected}, stämmer summan",
      en = "with two digits swapped, {expected}, the total is right" },
    surplus = { sv = "utan en siffra för mycket, {expected}, stämmer summan",
      en = "without a digit too many, {expected}, the total is right" },
    dropped = { sv = "med en siffra till, {expected}, stämmer summan", en = "with one more digit, {expected}, the total is right" },
    left_out = { sv = "”{row}” tycks inte vara med i summan", en = "”{row}” seems to be left out of the total" },
    twice = { sv = "”{row}” tycks vara räknad två gånger", en = "”{row}” seems to be added twice" },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
investeringar {
  | Mnkr      | 2023 | 2024 |
  | Bibliotek |  3,1 |  4,0 |
  | Kulturhus |  8,2 |  7,1 |
  | Summa     | 11,3 | 12,4 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
investeringar {
  | Mnkr      | 2023 | 2024 |
  | Bibliotek |  3,1 |  4,0 |
  | Kulturhus |  8,2 |  7,1 |
  | Summa     | 11,3 | 11,1 |
}
]],
  },
  check = function(ctx, document)
    local ledger, places = lib("ledger"), lib("places")
    for _, cause in ipairs(lib("kept_causes").of(document, ctx.options.tolerance, "column-total")) do
      if cause.kind == "cell" then
        places.report_figure(ctx, cause)
      else
        local relation, book = cause.relation, cause.book
        local total, gap = relation.terms[#relation.terms][1], relation.off
        local data = { total = total.cell.value, place = places.name(relation.row, relation.column),
          sum = ledger.decimal(book, total.value + gap), gap = ledger.decimal(book, math.abs(gap)) }
        local id = relation.kind == "closing" and "closing" or "differs"
        ctx:report(total.cell, id, data, places.explain(ctx, book, cause, data))
      end
    end
  end,
}
