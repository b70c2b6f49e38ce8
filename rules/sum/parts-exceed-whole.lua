-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "”Varav”-rader är mer än raden som de är delar av.",
    en = "”Varav” rows are more than the row that they are parts of.",
  },
  rationale = {
    sv = "En del kan inte vara större än sin helhet: någon av siffrorna är fel, eller står under fel rad.",
    en = "A part cannot be larger than its whole: one of the figures is wrong, or stands under the wrong row.",
  },
  limits = {
    sv = "En del prövas för sig i kolumner med kostnader eller intäkter. Delarna tillsammans prövas när de blir helheten i en annan "
      .. "kolumn, annars kan de överlappa. Siffror som inte stämmer med sitt netto eller sin summa anmäls av de reglerna.",
    en = "A part by itself is looked at in columns of costs or revenues. The parts together are looked at where they come to the "
      .. "whole in another column, as they may overlap otherwise. Figures that contradict their net or total are left to those rules.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    exceeds = {
      sv = "delarna blir {sum}, mer än {value} ({place}); i kolumnen ”{elsewhere}” blir de helheten",
      en = "the parts come to {sum}, more than {value} ({place}); in the column ”{elsewhere}” they come to the whole",
    },
    part_exceeds = {
      sv = "delen ”{part}” är {largest}, mer än {value} ({place})",
      en = "the part ”{part}” is {largest}, more than {value} ({place})",
    },
    part_here = { sv = "delen är {largest}", en = "the part is {largest}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget {
  | Verksamhet    | Budget 2024 Kostnader |
  | Bibliotek     |                  30,0 |
  | Varav lokaler |                  31,0 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget {
  | Verksamhet    | Budget 2024 Kostnader |
  | Bibliotek     |                  30,0 |
  | Varav lokaler |                  11,0 |
}
]],
  },
  check = function(ctx, document)
    local ledger, places = lib("ledger"), lib("places")
    for _, result in ipairs(lib("parts").of(document)) do
      local data = { value = result.figure.cell.value, place = places.name(result.whole, result.column) }
      if result.id == "exceeds" then
        data.sum, data.elsewhere = ledger.decimal(result.book, result.sum), result.elsewhere.column.heading or ""
        ctx:report(result.figure.cell, "exceeds", data)
      elseif result.id == "part_exceeds" then
        data.part, data.largest = result.largest.row.row.label or "", result.largest.cell.value
        ctx:report(result.figure.cell, "part_exceeds", data, { related = { { result.largest.cell, "part_here", data } } })
      end
    end
  end,
}
