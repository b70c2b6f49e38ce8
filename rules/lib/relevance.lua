-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Which tables are worth while to be taken apart: most documents have few that may contradict themselves or others.
local relevance = { shared = true }

local copies, plan_totals = lib("copies"), lib("plan_totals")

local known = {}

-- What `find` finds, once for all rules.
local function once(find, document)
  known[document] = known[document] or {}
  known[document][find] = known[document][find] or find(document)
  return known[document][find]
end

local function doubtful_tables(document)
  local found = {}
  for _, table_thing in ipairs(document.tables) do
    if not table_thing.adds_up then found[table_thing] = true end
  end
  for table_thing in pairs(lib("row_nets").candidates(document)) do found[table_thing] = true end
  return found
end

local function is_empty(set)
  for _ in pairs(set) do return false end
  return true
end

-- The tables that may contradict themselves or each other, and those of the set `also`.
function relevance.tables(document, also)
  local sets = { once(doubtful_tables, document), once(copies.candidates, document),
    once(plan_totals.candidates, document) }
  table.insert(sets, also)
  local tables = {}
  for _, table_thing in ipairs(document.tables) do
    local wanted = false
    for _, set in ipairs(sets) do wanted = wanted or set[table_thing] end
    if wanted then table.insert(tables, table_thing) end
  end
  return tables
end

-- What there must be for a rule to have anything to report.
local grounds = {
  ["tables-differ"] = copies.candidates,
  ["turnover-reconciliation"] = plan_totals.candidates,
}

-- Whether there can be anything for a rule to report: rules that look into single tables leave alone what adds up.
function relevance.has_grounds(document, by)
  return not is_empty(once(grounds[by] or doubtful_tables, document))
end

return relevance
