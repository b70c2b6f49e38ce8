-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Whether another column of the table has this stage and year: then the years are meant to differ.
local function has_column(columns, stage, year)
  for _, column in ipairs(columns) do
    if column.stage == stage and column.year == year then return true end
  end
  return false
end

-- The year that the column should have, with a message id; nil where its year can be right.
local function expected_for(column, columns, document)
  local year, own = document.year, column.year
  if document.document_kind == "plan" then
    -- What a plan is compared with is the forecast for the year that runs when it is made.
    if column.stage == "forecast" and own < year - 1 and not has_column(columns, "forecast", year - 1) then
      return year - 1, "forecast"
    end
    if column.stage == "outcome" and own >= year then return year - 1, "outcome" end
  elseif column.stage == "outcome" and own > year then
    return year, "outcome_ahead"
  end
  return nil
end

-- The year replaced in all headings of the column's stage and year.
local function edits_for(ctx, column, columns, expected)
  local edits, seen = {}, {}
  for _, other in ipairs(columns) do
    if other.stage == column.stage and other.year == column.year and other.heading then
      local first, last = re.find(other.heading, tostring(column.year))
      local place = first and other:part(first, last)
      if place and not seen[place.start] then
        seen[place.start] = true
        table.insert(edits, ctx:replace(place, tostring(expected)))
      end
    end
  end
  return edits
end

return {
  summary = {
    sv = "En kolumnrubrik har ett år som inte kan vara rätt.",
    en = "A column's heading has a year that cannot be right.",
  },
  rationale = {
    sv = "Rubriken följde med från en äldre tabell. Läsaren tar siffrorna för ett annat års.",
    en = "The heading came along from an older table. Readers take the figures for another year's.",
  },
  limits = {
    sv = "Prövar prognoser som är äldre än året före planens, och bokslut eller utfall för år som inte är slut. Budgetkolumner "
      .. "prövas inte: de får gälla vilket år som helst.",
    en = "Looks at forecasts that are older than the year before the plan's, and at accounts or outcomes of years that are not "
      .. "over. Budgets may be of any year.",
  },
  severity = "error",
  looks_at = "table",
  fixable = true,
  messages = {
    forecast = {
      sv = "”{heading}” i en plan för {year}: prognosen ska vara för {expected}",
      en = "”{heading}” in a plan for {year}: the forecast should be for {expected}",
    },
    outcome = {
      sv = "”{heading}” i en plan för {year}: det året har inget utfall än",
      en = "”{heading}” in a plan for {year}: that year has no outcome yet",
    },
    outcome_ahead = {
      sv = "”{heading}” i en uppföljning av {year}: det året har inget utfall än",
      en = "”{heading}” in a follow-up of {year}: that year has no outcome yet",
    },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Biblioteken" {
  | Verksamhet | Budget 2023 | Prognos 2022 | Budget 2024 |
  | Bibliotek  |        30,0 |         29,8 |        31,5 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Biblioteken" {
  | Verksamhet | Budget 2023 | Prognos 2023 | Budget 2024 |
  | Bibliotek  |        30,0 |         29,8 |        31,5 |
}
]],
  },
  check = function(ctx, table_thing)
    local document = ctx.document
    if not document.year then return end
    local columns, seen = table_thing.columns, {}
    for _, column in ipairs(columns) do
      local expected, id = nil, nil
      if column.year and column.stage and column.heading then expected, id = expected_for(column, columns, document) end
      -- Costs, revenues and net of one year are one slip.
      local key = id and id .. column.year
      if id and not seen[key] then
        seen[key] = true
        local data = { heading = column.heading, year = document.year, expected = expected }
        local edits = edits_for(ctx, column, columns, expected)
        local fixes = edits[1] and { ctx:fix("suggested", "replace", data, edits) }
        ctx:report(column, id, data, { fixes = fixes })
      end
    end
  end,
}
