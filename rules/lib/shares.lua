-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- ”2,9 procent av nämndens totala omslutning” against the tables: the item that the section is about, and the total.
local shares = {}

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

-- The operating budgets, with the proved slips in them mended.
function shares.books(document)
  local budgets = {}
  for _, table_thing in ipairs(document.tables) do
    if table_thing.table_kind == "operating_budget" then budgets[table_thing] = true end
  end
  local _, books = lib("causes").explain(document, 0, budgets)
  return books
end

-- What another whole than the one that is said gives just the share that is written: { id ("net" or "costs"), part, whole,
-- meant (the whole that is said), right (the share of that) }; nil where nothing contradicts it.
function shares.contradiction(share, books, section, year)
  local own, total = rows_for(books, section)
  local meant = share.of == "omslutning" and "costs" or share.of == "nettobudget" and "net" or nil
  if not own or not meant then return nil end
  local part, whole = figures_of(own, year), figures_of(total, year)
  if not part.costs or not part.net or not whole.costs or not whole.net then return nil end
  local other = meant == "costs" and "net" or "costs"
  for _, role in ipairs({ "costs", "net" }) do
    if is_share(share, part[role].value, whole[meant].value) then return nil end
  end
  if not is_share(share, part[other].value, whole[other].value) then return nil end
  return { id = other, part = part[other], whole = whole[other], meant = whole[meant],
    right = written(share, part[meant].value, whole[meant].value) }
end

return shares
