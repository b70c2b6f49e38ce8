-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Which tables are worth while to be taken apart: most documents have few that may contradict themselves or others.
local relevance = {}

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
  local sets = { doubtful_tables(document), lib("copies").candidates(document), lib("plan_totals").candidates(document) }
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
  ["tables-differ"] = function(document) return lib("copies").candidates(document) end,
  ["turnover-reconciliation"] = function(document) return lib("plan_totals").candidates(document) end,
}

-- Whether there can be anything for a rule to report: rules that look into single tables leave alone what adds up.
function relevance.has_grounds(document, by)
  return not is_empty((grounds[by] or doubtful_tables)(document))
end

return relevance
