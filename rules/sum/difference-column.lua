-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local least_rows = 4

-- What a row has: the figures of the comparison and of the columns that it may be the difference of, and the sum of what
-- else may go into it (adjustments, which have no stage), each way.
local function read_row(row, comparison, columns)
  local own = row.figures[comparison.index]
  if not own or not own.value then return nil end
  local entry, others = { figure = own, values = {}, weights = {} }, {}
  for _, column in ipairs(columns) do
    local figure = row.figures[column.index]
    if figure and not figure.value then return nil end
    entry.values[column.index] = figure and figure.value or 0
    entry.weights[column.index] = figure and figure.weight or 0
    if not column.stage and figure and figure.value ~= 0 then table.insert(others, figure.value) end
  end
  if #others > 4 then return nil end
  local sums = { 0 }
  for _, value in ipairs(others) do
    for i = 1, #sums do table.insert(sums, sums[i] + value) end
  end
  entry.sums = sums
  return entry
end

-- Whether the comparison is x less y, with any adjustments when `loosely`.
local function fits(entry, x, y, loosely)
  local weight = entry.figure.weight + entry.weights[x] + entry.weights[y]
  for i = 1, loosely and #entry.sums or 1 do
    for sign = -1, loosely and 1 or -1, 2 do
      local off = entry.figure.value - entry.values[x] + entry.values[y] + sign * entry.sums[i]
      if 2 * math.abs(off) <= weight then return true end
    end
  end
  return false
end

-- The columns that the comparison is the difference of in most rows; nil where no two are.
local function base_of(entries, columns)
  local best, runner_up = { count = 0 }, 0
  for _, x in ipairs(columns) do
    for _, y in ipairs(columns) do
      local count = 0
      for _, entry in ipairs(x ~= y and entries or {}) do
        if entry.figure.value ~= 0 and fits(entry, x.index, y.index, false) then count = count + 1 end
      end
      if count > best.count then
        best, runner_up = { x = x, y = y, count = count }, best.count
      elseif count > runner_up then
        runner_up = count
      end
    end
  end
  return best.count >= least_rows and best.count > runner_up and best or nil
end

-- Another difference that the cell is, or nil.
local function other_base(entry, columns)
  for _, x in ipairs(columns) do
    for _, y in ipairs(columns) do
      if x ~= y and fits(entry, x.index, y.index, false) then return x, y end
    end
  end
  return nil
end

-- Whether the cell may be right in a way that the other rows are not: with adjustments, whatever the columns.
local function may_be_right(entry, columns)
  for _, x in ipairs(#entry.sums > 1 and columns or {}) do
    for _, y in ipairs(columns) do
      if x ~= y and fits(entry, x.index, y.index, true) then return true end
    end
  end
  return false
end

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
    if not has_comparison or #table_thing.rows <= least_rows then return end
    local ledger, places = lib("ledger"), lib("places")
    local book = ledger.read(table_thing, 0, true)
    local columns, comparisons = {}, {}
    for _, column in ipairs(book.columns) do
      local is_percent = re.find(column.column.heading or "", [[(?i)%|procent]]) ~= nil
      if column.role ~= "comparison" then table.insert(columns, column)
      elseif not is_percent then table.insert(comparisons, column) end
    end
    for _, comparison in ipairs(#columns < 12 and comparisons or {}) do
      local entries = {}
      for _, row in ipairs(book.rows) do
        local entry = row.role ~= "group" and read_row(row, comparison, columns)
        if entry then table.insert(entries, entry) end
      end
      local base, wrong = base_of(entries, columns), {}
      for _, entry in ipairs(base and entries or {}) do
        local right = fits(entry, base.x.index, base.y.index, false) or may_be_right(entry, columns)
        if not right then table.insert(wrong, entry) end
      end
      for _, entry in ipairs(#wrong * 4 <= (base and base.count or 0) and wrong or {}) do
        local expected = ledger.decimal(book, entry.values[base.x.index] - entry.values[base.y.index])
        local data = { value = entry.figure.cell.value, place = places.name(entry.figure.row, comparison), expected = expected,
          a = base.x.column.heading or "", b = base.y.column.heading or "" }
        local x, y = other_base(entry, columns)
        if x then data.x, data.y = x.column.heading or "", y.column.heading or "" end
        local edit = ctx:replace(entry.figure.cell, tostring(expected))
        ctx:report(entry.figure.cell, x and "base" or "differs", data,
          { fixes = { ctx:fix("suggested", "replace", data, { edit }) } })
      end
    end
  end,
}
