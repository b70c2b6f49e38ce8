-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- The costs and the net of a row in the plan's year, as { figure, value } by role.
local function figures_of(row, year)
  local found = {}
  for _, column in ipairs(row.book.columns) do
    local figure = row.figures[column.index]
    local wanted = (column.role == "costs" or column.role == "net") and column.stage == "budget" and column.year == year
    if wanted and figure and figure.value and figure.value ~= 0 then found[column.role] = found[column.role] or figure end
  end
  return found
end

-- The item that a section is about, and the total of the board's budget; nil where there is none or more than one.
local function rows_for(books, section)
  local own, total, count = nil, nil, 0
  for _, book in ipairs(books) do
    for _, row in ipairs(book.table.table_kind == "operating_budget" and book.rows or {}) do
      if row.role == "item" and book.table.section == section then own, count = row, count + 1 end
      if row.role == "total" and book.table.section ~= section then
        if total then return nil end
        total = row
      end
    end
  end
  if count ~= 1 or not total or own.book.scale ~= total.book.scale then return nil end
  return own, total
end

-- Whether part of whole is the share, as far as it is rounded; both in thousandths of a percent.
local function is_share(share, part, whole)
  return 2 * math.abs(100000 * math.abs(part) - share.value * math.abs(whole)) <= share.step * math.abs(whole)
end

local function written(share, part, whole)
  local places = math.tointeger(10 ^ share.decimals)
  local digits = tostring((200 * places * math.abs(part) + math.abs(whole)) // (2 * math.abs(whole)))
  digits = ("0"):rep(share.decimals + 1 - #digits) .. digits
  local whole_part, fraction = digits:sub(1, #digits - share.decimals), digits:sub(#digits - share.decimals + 1)
  return whole_part .. (fraction ~= "" and "," .. fraction or "") .. " %"
end

return {
  summary = {
    sv = "En andel i texten är räknad på en annan bas än den säger.",
    en = "A share in the text is of another whole than it says.",
  },
  rationale = {
    sv = "Andelar jämförs mellan nämnder och år, och kan det bara när de är räknade på samma sätt.",
    en = "Shares are compared between boards and years, and can be only where they are counted in the same way.",
  },
  limits = {
    sv = "Prövar andelar av nämndens omslutning (kostnaderna) eller budget i ett avsnitt med en egen tabell. Regeln fyrar av först "
      .. "när en annan bas ger just den andel som står där.",
    en = "Looks at shares of the board's turnover (its costs) or budget in a section with a table of its own. The rule fires "
      .. "only where another whole gives the very share that is written.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    net = {
      sv = "{said}: det är netto av netto ({part} av {whole}); av omslutningen, {costs}, är det {right}",
      en = "{said}: that is net of net ({part} of {whole}); of the turnover, {costs}, it is {right}",
    },
    costs = {
      sv = "{said}: det är kostnader av omslutningen ({part} av {whole}); av nettobudgeten, {costs}, är det {right}",
      en = "{said}: that is costs of the turnover ({part} of {whole}); of the net budget, {costs}, it is {right}",
    },
    part_here = { sv = "andelen är av {part}", en = "the share is of {part}" },
    whole_here = { sv = "basen som ger andelen: {whole}", en = "the whole that gives the share: {whole}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
  | Administration |                   5,0 |                 -0,5 |               4,5 |
  | Kulturhus      |                  95,0 |                -29,5 |              65,5 |
  | Summa          |                 100,0 |                -30,0 |              70,0 |
}
avsnitt "Administration" {
  driftbudget {
    | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
    | Administration |                   5,0 |                 -0,5 |               4,5 |
  }
  text """
    De administrativa kostnaderna uppgår till 6,4 procent av nämndens totala omslutning.
    """
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
  | Administration |                   5,0 |                 -0,5 |               4,5 |
  | Kulturhus      |                  95,0 |                -29,5 |              65,5 |
  | Summa          |                 100,0 |                -30,0 |              70,0 |
}
avsnitt "Administration" {
  driftbudget {
    | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
    | Administration |                   5,0 |                 -0,5 |               4,5 |
  }
  text """
    De administrativa kostnaderna uppgår till 5,0 procent av nämndens totala omslutning.
    """
}
]],
  },
  check = function(ctx, document)
    local books = nil
    for _, paragraphs in ipairs(document.paragraphs) do
      local shares = paragraphs.section and lib("amounts").shares(paragraphs.text) or {}
      for _, share in ipairs(shares) do
        if not books then _, books = lib("causes").explain(document, 0) end
        local own, total = rows_for(books, paragraphs.section)
        local part = own and figures_of(own, document.year) or {}
        local whole = total and figures_of(total, document.year) or {}
        local meant = share.of == "omslutning" and "costs" or share.of == "nettobudget" and "net" or nil
        if meant and part.costs and part.net and whole.costs and whole.net then
          local other = meant == "costs" and "net" or "costs"
          local as_said = is_share(share, part.costs.value, whole[meant].value) or is_share(share, part.net.value, whole[meant].value)
          if not as_said and is_share(share, part[other].value, whole[other].value) then
            local data = { said = share.written, part = part[other].cell.value, whole = whole[other].cell.value,
              costs = whole[meant].cell.value, right = written(share, part[meant].value, whole[meant].value) }
            ctx:report(paragraphs:place(share.first, share.last), other, data,
              { related = { { part[other].cell, "part_here", data }, { whole[other].cell, "whole_here", data } } })
          end
        end
      end
    end
  end,
}
