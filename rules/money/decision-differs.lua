-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local function check_turnover(ctx, document)
  local amounts = lib("amounts")
  for _, entry in ipairs(lib("requests").turnover(document) or {}) do
    local said, sizes = entry.amounts[1], lib("decided").sizes_of_changes(document)
    if #entry.amounts > 1 or #sizes == 0 then return end
    for _, size in ipairs(sizes) do
      if amounts.agree(size.value, size.step, said.value, said.step) then return end
    end
    local data = { said = said.written, value = said.like and amounts.written(sizes[1].value, said.like) or sizes[1].cell.value }
    ctx:report(entry.place, "turnover", data, { related = { { sizes[1].cell, "here", data } } })
  end
end

return {
  summary = {
    sv = "Ett beslut om pengar säger ett annat belopp än tabellen eller texten.",
    en = "A decision on money has another amount than the table or the text.",
  },
  rationale = {
    sv = "Det är beslutet som gäller. Pengar som bara står i texten har nämnden inte begärt.",
    en = "It is the decision that counts. Money that only stands in the text has not been asked for.",
  },
  limits = {
    sv = "Beslut om budgetjusteringar jämförs med den rad i tabellen som beslutet nämner, beslut om omslutningsförändringar med "
      .. "deras summa. Vad texten begär totalt jämförs med besluten när raderna utan beslut är just det som skiljer. Nämner ett "
      .. "beslut flera rader jämförs de när varje rad har sitt belopp och minst ett av dem stämmer. Ungefärliga belopp prövas inte.",
    en = "Decisions on budget adjustments are compared with the row of the table that they name, decisions on turnover changes "
      .. "with their total. What the text asks for in all is compared with the decisions where the rows without a decision "
      .. "are just the difference. Where a decision names several rows, they are compared where each has an amount and one of them "
      .. "at least agrees. Rough amounts are not looked at.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    row = {
      sv = "beslutet säger {said}, men tabellens rad ”{row}” har {value}",
      en = "the decision says {said}, but the table's row ”{row}” has {value}",
    },
    one_of = {
      sv = "beslutet säger {said} för ”{row}”, men tabellens rad har {value}",
      en = "the decision says {said} for ”{row}”, but the table's row has {value}",
      severity = "warning",
    },
    turnover = {
      sv = "beslutet säger {said}, men omslutningsförändringarna är {value}",
      en = "the decision says {said}, but the turnover changes are {value}",
    },
    total = {
      sv = "texten begär totalt {said}, men besluten är på {decided}; {rows} saknar beslut",
      en = "the text asks for {said} in all, but the decisions come to {decided}; {rows} have no decision",
      severity = "warning",
    },
    total_differs = {
      sv = "texten begär totalt {said}, men besluten och tabellen är på {decided}",
      en = "the text asks for {said} in all, but the decisions and the table come to {decided}",
      severity = "warning",
    },
    here = { sv = "tabellen har {value}", en = "the table has {value}" },
    without = { sv = "”{row}” saknar beslut", en = "”{row}” has no decision" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
beslut 1 "Nämnden begär budgetjustering för klimatinvesteringar" { belopp 1,8 mnkr }
budgetjusteringar {
  |                     | Mnkr |
  | Klimatinvesteringar |  1,6 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
beslut 1 "Nämnden begär budgetjustering för klimatinvesteringar" { belopp 1,8 mnkr }
budgetjusteringar {
  |                     | Mnkr |
  | Klimatinvesteringar |  1,8 |
}
]],
  },
  check = function(ctx, document)
    if #document.decisions == 0 then return end
    local requests, amounts = lib("requests"), lib("amounts")
    check_turnover(ctx, document)
    local decisions, rows = requests.adjustments(document) or {}, requests.rows(document) or {}
    local mended
    -- Asked only for what differs: it takes all tables apart.
    local function is_mended(cell)
      mended = mended or lib("decided").mended_cells(document)
      return mended[cell]
    end
    for _, row in ipairs(#decisions > 0 and rows or {}) do
      local entry = requests.decision_on(decisions, rows, row)
      local said = entry and entry.amounts[1]
      if said and not requests.agree(said, row) and not is_mended(row.cell) then
        local data = { said = said.written, row = row.row.label, value = row.cell.value }
        ctx:report(entry.place, "row", data, { related = { { row.cell, "here", data } } })
      end
    end
    for _, found in ipairs(#rows > 0 and requests.contradicted(decisions, rows) or {}) do
      local amount, row, decision = found.amount, found.row, found.entry.decision
      if not is_mended(row.cell) then
        local data = { said = amount.written, row = row.row.label, value = row.cell.value }
        local place = decision:part(amount.like.first, amount.like.last) or decision
        ctx:report(place, "one_of", data, { related = { { row.cell, "here", data } } })
      end
    end
    local gap = requests.gap(document)
    if not gap then return end
    local names, related = {}, {}
    for _, row in ipairs(gap.rows) do
      table.insert(names, "”" .. row.row.label .. "”")
      table.insert(related, { row.row, "without", { row = row.row.label } })
    end
    local data = { said = gap.amount.written, decided = amounts.written(gap.decided, gap.amount),
      rows = table.concat(names, ", ") }
    local id = #gap.rows > 0 and "total" or "total_differs"
    ctx:report(gap.paragraphs:part(gap.first, gap.last) or gap.paragraphs, id, data, { related = related })
  end,
}
