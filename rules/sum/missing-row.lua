-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = { sv = "En rad tycks saknas i en tabell.", en = "A row seems to be missing in a table." },
  rationale = {
    sv = "Är skillnaden mellan summa och rader densamma i flera kolumner är det inte summorna som är fel: en rad har fallit bort.",
    en = "Where totals and rows differ by the same in several columns, it is not the totals that are wrong: a row was dropped.",
  },
  limits = {
    sv = "Fyrar av en gång för en summarad. En skillnad i en enda kolumn, eller en som ett skrivfel i en rad förklarar, hör till "
      .. "sum/column-total.",
    en = "Fires once for a row of totals. A difference in one column only, or one that a slip in a row explains, belongs to "
      .. "sum/column-total.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    missing = {
      sv = "summan {total} ({place}) stämmer inte: raderna blir {sum}, och flera kolumner har samma skillnad; en rad på {gaps} "
        .. "tycks saknas",
      en = "the total {total} ({place}) is wrong: the rows come to {sum}, and several columns have the same difference; a row "
        .. "of {gaps} seems to be missing",
    },
    sum_here = { sv = "raderna blir {sum}", en = "the rows come to {sum}" },
    also = { sv = "också här blir raderna {sum}", en = "here, too, the rows come to {sum}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
investeringar {
  | Mnkr      | 2022 | 2023 | 2024 |
  | Bibliotek |  3,1 |  3,3 |  4,0 |
  | Kulturhus |  8,2 |  8,0 |  7,1 |
  | Summa     | 13,6 | 13,6 | 11,1 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
investeringar {
  | Mnkr      | 2022 | 2023 | 2024 |
  | Bibliotek |  3,1 |  3,3 |  4,0 |
  | Kulturhus |  8,2 |  8,0 |  7,1 |
  | Museer    |  2,3 |  2,3 |  0,0 |
  | Summa     | 13,6 | 13,6 | 11,1 |
}
]],
  },
  check = function(ctx, document)
    local ledger, places = lib("ledger"), lib("places")
    local by_row, rows = {}, {}
    for _, cause in ipairs(lib("kept_causes").of(document, 0, "missing-row")) do
      local row = cause.relation.row
      if not by_row[row] then
        by_row[row] = {}
        table.insert(rows, by_row[row])
      end
      table.insert(by_row[row], cause)
    end
    for _, list in ipairs(rows) do
      local related, first = {}, nil
      for _, cause in ipairs(list) do
        local relation, book = cause.relation, cause.book
        local total = relation.terms[#relation.terms][1]
        local data = { total = total.cell.value, place = places.name(relation.row, relation.column),
          sum = ledger.decimal(book, total.value + relation.off), gaps = places.gaps(book, relation, cause.hint.gaps) }
        if first then table.insert(related, { total.cell, "also", data }) end
        first = first or { cell = total.cell, data = data }
      end
      ctx:report(first.cell, "missing", first.data, { label = "sum_here", related = related })
    end
  end,
}
