-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- A row whose figures are not those of the same item's row in another table.
local function report_rows(ctx, cause)
  local places, ledger = lib("places"), lib("ledger")
  local at = cause.at or 2
  local related, edits, first = {}, {}, nil
  for i, relation in ipairs(cause.relations) do
    local figure, other = relation.terms[at][1], relation.terms[3 - at][1]
    local expected = ledger.decimal(cause.book, other.value)
    local data = { value = figure.cell.value, expected = other.cell.value, other = other.cell.value,
      place = places.name(figure.row, figure.column), elsewhere = places.name(other.row, other.column) }
    first = first or { figure = figure, data = data }
    if i > 1 then table.insert(related, { figure.cell, "also", data }) end
    table.insert(related, { other.cell, "other", data })
    if cause.at then table.insert(edits, ctx:replace(figure.cell, tostring(expected))) end
  end
  local extra = { related = related, fixes = {} }
  if cause.at then
    extra.label, extra.fixes[1] = "expected_here", ctx:fix("suggested", "replace", first.data, edits)
  end
  ctx:report(first.figure.cell, cause.at and "copy" or "differs", first.data, extra)
end

return {
  summary = {
    sv = "Samma siffra står i två tabeller med olika värden.",
    en = "One figure stands in two tables with two values.",
  },
  rationale = {
    sv = "Den som läser den ena tabellen planerar för andra pengar än den som läser den andra.",
    en = "Who reads the one table plans for other money than who reads the other.",
  },
  limits = {
    sv = "Två rader räknas som samma post när de heter likadant, eller tabellen heter som raden, och de flesta siffror som båda "
      .. "har stämmer: samma slag, skede, år och enhet. Rätt är den rad med vars värden flest summor och netton stämmer; "
      .. "avgör de inget sägs bara att siffrorna skiljer sig. Står fel tecken anmäls det av sum/sign, visar en kolumnsumma "
      .. "vilken siffra som är fel av sum/column-total.",
    en = "Two rows are taken for one item where they have the same name, or the table is named like the row, and most of the "
      .. "figures that both have agree: of one kind, stage, year and unit. Right is the row with whose values most totals and "
      .. "nets agree; where they decide nothing, only the difference is told. A wrong sign is reported by sum/sign, a figure "
      .. "that a column's total proves wrong by sum/column-total.",
  },
  severity = "error",
  looks_at = "document",
  fixable = true,
  messages = {
    copy = {
      sv = "{value} ({place}) ska vara {expected} som i den andra tabellen: med det stämmer summor och netton",
      en = "{value} ({place}) should be {expected} as in the other table: with that totals and nets agree",
    },
    figure = {
      sv = "{value} ({place}) ska vara {expected}: då stämmer allt som siffran ingår i",
      en = "{value} ({place}) should be {expected}: then all that the figure is part of adds up",
    },
    differs = {
      sv = "{value} ({place}) är {other} i en annan tabell ({elsewhere})",
      en = "{value} ({place}) is {other} in another table ({elsewhere})",
    },
    other = { sv = "här står {other}", en = "here it is {other}" },
    also = { sv = "{value} ({place}) är {other} i den andra tabellen", en = "{value} ({place}) is {other} in the other table" },
    expected_here = { sv = "ska vara {expected}", en = "should be {expected}" },
    copy_needs = { sv = "står i en annan tabell som {expected}", en = "is {expected} in another table" },
    net_needs = { sv = "nettot kräver {expected}", en = "the net needs {expected}" },
    replace = { sv = "ändra till värdena i den andra tabellen", en = "change to the other table's values" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto | Prognos 2023 Netto |
  | Bibliotek  |                  30,0 |                 -1,5 |              28,5 |               27,1 |
  | Kulturhus  |                  12,0 |                 -2,0 |              10,0 |                9,8 |
  | Summa      |                  42,0 |                 -3,5 |              38,5 |               36,9 |
}
driftbudget "Bibliotek" {
  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto | Prognos 2023 Netto |
  | Bibliotek  |                  30,0 |                 -1,5 |              28,5 |               21,7 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto | Prognos 2023 Netto |
  | Bibliotek  |                  30,0 |                 -1,5 |              28,5 |               27,1 |
  | Kulturhus  |                  12,0 |                 -2,0 |              10,0 |                9,8 |
  | Summa      |                  42,0 |                 -3,5 |              38,5 |               36,9 |
}
driftbudget "Bibliotek" {
  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto | Prognos 2023 Netto |
  | Bibliotek  |                  30,0 |                 -1,5 |              28,5 |               27,1 |
}
]],
  },
  check = function(ctx, document)
    if #document.tables < 2 then return end
    for _, cause in ipairs(lib("kept_causes").of(document, 0, "tables-differ")) do
      if cause.kind == "copy" then report_rows(ctx, cause) else lib("places").report_figure(ctx, cause) end
    end
  end,
}
