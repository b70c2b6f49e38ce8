-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En jämförelsekolumn är räknad på en annan bas i en rad än i de andra.",
    en = "A comparison column is the difference of other columns in one row than in the rest.",
  },
  rationale = {
    sv = "Kolumnen läses uppifrån och ned. En cell som jämför något annat, eller är felräknad, ger fel bild av förändringen.",
    en = "The column is read from top to bottom. A cell that compares something else, or is miscalculated, gives a wrong picture.",
  },
  limits = {
    sv = "Vilka kolumner som jämförs visar tabellen själv: minst fyra rader och fyra av fem ska vara samma skillnad. Kolumner utan "
      .. "skede (begärda budgetjusteringar) får ingå. Procentkolumner prövas inte, och avrundning räknas bort.",
    en = "The table itself shows which columns are compared: at least four rows, and four in five, are the same difference. Columns "
      .. "without a stage (budget adjustments) may be part of it. Columns of percent are not looked at, and rounding is allowed for.",
  },
  severity = "error",
  looks_at = "table",
  fixable = true,
  messages = {
    base = {
      sv = "{value} ({place}) är ”{x}” minus ”{y}”; de andra raderna är ”{a}” minus ”{b}”, vilket är {expected}",
      en = "{value} ({place}) is ”{x}” less ”{y}”; the other rows are ”{a}” less ”{b}”, which is {expected}",
    },
    differs = {
      sv = "{value} ({place}) ska vara {expected}: ”{a}” minus ”{b}” som i de andra raderna",
      en = "{value} ({place}) should be {expected}: ”{a}” less ”{b}” as in the other rows",
    },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget {
  | Verksamhet | Budget 2023 | Prognos 2023 | Budget 2024 | Jmf |
  | Bibliotek  |        20,0 |         21,3 |        22,5 | 2,5 |
  | Kulturhus  |        10,0 |         10,6 |        11,0 | 1,0 |
  | Museer     |        30,0 |         30,2 |        31,5 | 1,5 |
  | Arkiv      |         5,0 |          5,1 |         5,4 | 0,4 |
  | Konst      |         4,0 |          4,8 |         6,0 | 1,2 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget {
  | Verksamhet | Budget 2023 | Prognos 2023 | Budget 2024 | Jmf |
  | Bibliotek  |        20,0 |         21,3 |        22,5 | 2,5 |
  | Kulturhus  |        10,0 |         10,6 |        11,0 | 1,0 |
  | Museer     |        30,0 |         30,2 |        31,5 | 1,5 |
  | Arkiv      |         5,0 |          5,1 |         5,4 | 0,4 |
  | Konst      |         4,0 |          4,8 |         6,0 | 2,0 |
}
]],
  },
  check = function(ctx, table_thing)
    local has_comparison = false
    for _, column in ipairs(table_thing.columns) do has_comparison = has_comparison or column.role == "comparison" end
    if not has_comparison then return end
    local ledger, places, differences = lib("ledger"), lib("places"), lib("differences")
    local all = differences.of(ledger.read(table_thing, 0, true))
    if #all > 0 then all = differences.unexplained(all, ctx.document, table_thing) end
    for _, found in ipairs(all) do
      local figure, expected = found.figure, ledger.decimal(found.figure.book, found.expected)
      local data = { value = figure.cell.value, place = places.name(figure.row, figure.column), expected = expected,
        a = found.a.column.heading or "", b = found.b.column.heading or "" }
      if found.x then data.x, data.y = found.x.column.heading or "", found.y.column.heading or "" end
      local edit = ctx:replace(figure.cell, tostring(expected))
      ctx:report(figure.cell, found.x and "base" or "differs", data,
        { fixes = { ctx:fix("suggested", "replace", data, { edit }) } })
    end
  end,
}
