-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local digits = [[^[-–−+]?\s?\d[\d\s.,\x{A0}\x{2009}\x{202F}]*$]]
-- Written as numbers are, but longer than we reckon with.
local too_long = [[^[-–−+]?\s?(?:\d+|\d{1,3}(?:[ \x{A0}\x{2009}\x{202F}]\d{3})+)(?:,\d+)?$]]
-- Two figures that extraction put into one cell, or a number with decimals after a stop: not for us to judge.
local several = [[,\d+\s+[-–−]?\d|^\d+\.\d{1,2}$|^(?:19|20)\d\d(?:\s(?:19|20)\d\d)+$]]

-- The value that the row's net needs where this figure is the only one that is unclear, or nil.
local function needed(table_thing, row, at)
  local columns = table_thing.columns
  local own, by_role = columns[at], {}
  for i, column in ipairs(columns) do
    local same = column.stage == own.stage and column.year == own.year
    if same and (column.role == "costs" or column.role == "revenues" or column.role == "net") then
      if by_role[column.role] then return nil end
      by_role[column.role] = row.cells[i] or false
    end
  end
  local costs, revenues, net = by_role.costs, by_role.revenues, by_role.net
  if not costs or not revenues or not net then return nil end
  local positive = table_thing.signs == "revenues_positive"
  if own.role == "costs" and revenues.value and net.value then
    return positive and net.value + revenues.value or net.value - revenues.value
  elseif own.role == "revenues" and costs.value and net.value then
    return positive and costs.value - net.value or net.value - costs.value
  elseif own.role == "net" and costs.value and revenues.value then
    return positive and costs.value - revenues.value or costs.value + revenues.value
  end
  return nil
end

-- Whether `meant` is the cell's number with one digit more or less, or another grouping of its digits.
local function is_slip(written, meant)
  local a = tonumber((re.replace(written, [[\D]], "")))
  local value = math.abs(meant.units)
  return a == value or lib("slips").between(math.tointeger(a), value) ~= nil
end

return {
  summary = { sv = "Ett tal i en tabell är felskrivet.", en = "A number in a table is written wrongly." },
  rationale = {
    sv = "”2 8552,4” är inget tal: en siffra är för mycket eller ett blanksteg fel, och ingen kan räkna med cellen.",
    en = "”2 8552,4” is no number: a digit is too many or a blank wrong, and nobody can reckon with the cell.",
  },
  limits = {
    sv = "Gäller celler i kolumner med pengar som bara har siffror och skiljetecken. Två tal i en cell prövas inte: det kan vara "
      .. "tabellen som är felläst. Rättelsen är en som radens netto kräver och en felskrivning förklarar.",
    en = "For cells in columns of money that have only digits and separators. Two numbers in a cell are not looked at: the table "
      .. "may have been misread. What is proposed is what the row's net needs and one slip explains.",
  },
  severity = "error",
  looks_at = "table",
  fixable = true,
  messages = {
    malformed = { sv = "”{written}” är inget tal", en = "”{written}” is no number", severity = "warning" },
    meant = {
      sv = "”{written}” är inget tal; nettot kräver {expected}",
      en = "”{written}” is no number; the net needs {expected}",
    },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
investeringar {
  | Mnkr      | Budget 2024 |
  | Bibliotek |     2 852,4 |
  | Kulturhus |    1 2213,4 |
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
investeringar {
  | Mnkr      | Budget 2024 |
  | Bibliotek |     2 852,4 |
  | Kulturhus |     1 213,4 |
}
]],
  },
  check = function(ctx, table_thing)
    if table_thing.adds_up then return end  -- which it does not with a cell that is no number
    local money = { costs = true, revenues = true, net = true, amount = true }
    for _, row in ipairs(table_thing.rows) do
      for at, cell in ipairs((row.role == "header" or row.role == "separator") and {} or row.cells) do
        local column = table_thing.columns[at]
        local written = column and money[column.role] and not cell.value and cell.text
        if written and re.find(written, digits) and not re.find(written, several) and not re.find(written, too_long) then
          local expected = needed(table_thing, row, at)
          if expected and is_slip(written, expected) then
            local data = { written = written, expected = expected }
            local edit = ctx:replace(cell, tostring(expected))
            ctx:report(cell, "meant", data, { fixes = { ctx:fix("suggested", "replace", data, { edit }) } })
          else
            ctx:report(cell, "malformed", { written = written })
          end
        end
      end
    end
  end,
}
