-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local money = { operating_budget = true, investments = true, budget_adjustments = true, turnover_changes = true }
local unit = [[(?i)(?:^|[^a-zåäö])(?:mnkr|mkr|tkr|mdkr|kr|kronor)(?:[^a-zåäö]|$)]]
local counts = [[(?i)(?:^|[^a-zåäö])(?:antal|inskrivna|platser|timmar|andel|procent|hushåll|st)(?:[^a-zåäö]|$)|%]]

-- Whether the headings, the labels or the title of a table tell what its figures are.
local function says_unit(table_thing)
  local words = { table_thing.title or "" }
  for _, column in ipairs(table_thing.columns) do table.insert(words, column.heading or "") end
  for _, row in ipairs(table_thing.rows) do table.insert(words, row.label or "") end
  local all = table.concat(words, " ")
  return re.find(all, unit) ~= nil or re.find(all, counts) ~= nil
end

-- Whether text in the table's section tells it: ”Beloppen anges i tkr”.
local function is_told_in_text(document)
  for _, paragraphs in ipairs(document.paragraphs) do
    if text.contains(paragraphs.text, "elopp") and re.find(paragraphs.text, [[(?i)belopp(?:en)?\s(?:[a-zåäö]+\s){0,4}(?:mnkr|tkr|kronor|kr|miljoner)]]) then return true end
  end
  return false
end

return {
  summary = { sv = "En tabell med pengar saknar enhet.", en = "A table of money has no unit." },
  rationale = {
    sv = "12,5 är något annat i mnkr än i tkr, och den som läser tabellen för sig vet inte vilket.",
    en = "12,5 is another thing in mnkr than in tkr, and who reads the table by itself does not know which.",
  },
  limits = {
    sv = "Prövar driftbudget, investeringar, budgetjusteringar och omslutningsförändringar. Enheten får stå i planens huvud "
      .. "(belopp mnkr), i tabellen, i dess rubrik eller i texten (”beloppen anges i tkr”).",
    en = "Looks at operating budgets, investments, budget adjustments and turnover changes. The unit may stand in the plan's head "
      .. "(belopp mnkr), in the table, in its heading or in the text (”beloppen anges i tkr”).",
  },
  severity = "warning",
  looks_at = "table",
  messages = {
    missing = {
      sv = "tabellen säger inte om siffrorna är mnkr, tkr eller kr",
      en = "the table does not say whether its figures are mnkr, tkr or kr",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
investeringar {
  |           | Budget 2024 |
  | Bibliotek |         3,1 |
  | Summa     |         3,1 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
investeringar {
  | Mnkr      | Budget 2024 |
  | Bibliotek |         3,1 |
  | Summa     |         3,1 |
}
]],
  },
  check = function(ctx, table_thing)
    if table_thing.unit or not money[table_thing.table_kind] then return end
    local has_money = false
    for _, column in ipairs(table_thing.columns) do
      has_money = has_money or (column.role ~= "label" and column.role ~= "other")
    end
    local has_figures = false
    for _, row in ipairs(has_money and table_thing.rows or {}) do
      for _, cell in ipairs(row.role ~= "header" and row.cells or {}) do has_figures = has_figures or cell.value ~= nil end
    end
    if not has_figures or says_unit(table_thing) or is_told_in_text(ctx.document) then return end
    ctx:report(table_thing.rows[1] or table_thing, "missing")
  end,
}
