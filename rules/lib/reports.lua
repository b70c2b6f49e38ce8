-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What a follow-up covers, and what it has to say of it.
local reports = {}

-- The last month that the report covers: 4 and 8 for tertials, 12 for a year.
function reports.last_month(document)
  return ({ 4, 8 })[document.tertial or 0] or 12
end

-- The last day that the report covers; nil where its year is not known.
function reports.last_day(document)
  local month = reports.last_month(document)
  return document.year and date(document.year, month, month == 4 and 30 or 31)
end

-- Whether this report is the time for an indicator's outcome: the period that it stands beside says so, or else how often
-- it is measured. What says neither is not due in a tertial's report.
function reports.is_due(document, indicator)
  local stated = indicator.value_period
  if stated and stated.year then
    if stated.year ~= document.year then return false end
    if not document.tertial then return true end
    return stated.part == "tertial" and stated.number == document.tertial
  end
  if not document.tertial then return true end
  local period = indicator.period
  return period == "tertial" or period == "month" or period == "half_year" and document.tertial == 2
end

-- Those of `indicators` that lack `field`, where at least half of them have it: otherwise the column was not read, or the
-- board does not use it.
function reports.lacking(indicators, field)
  local lacking, has = {}, 0
  for _, indicator in ipairs(indicators) do
    if indicator[field] then has = has + 1 else table.insert(lacking, indicator) end
  end
  return #lacking <= has and lacking or {}
end

-- Whether an indicator's or activity's own words explain what is not there.
function reports.is_explained(thing)
  return thing.analysis ~= nil or thing.comment ~= nil
end

return reports
