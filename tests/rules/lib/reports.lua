-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local reports = lib("reports")

local first, second, year = { tertial = 1, year = 2024 }, { tertial = 2, year = 2024 }, { year = 2024 }
assert(tostring(reports.last_day(first)) == "2024-04-30" and tostring(reports.last_day(second)) == "2024-08-31")
assert(tostring(reports.last_day(year)) == "2024-12-31" and reports.last_day({}) == nil)

local function due(document, indicator, expected)
  assert(reports.is_due(document, indicator) == expected, tostring(indicator.period))
end
due(first, { period = "tertial" }, true)
due(first, { period = "half_year" }, false)
due(second, { period = "half_year" }, true)
due(first, { period = "year" }, false)
due(first, {}, false)
due(year, {}, true)
due(first, { period = "tertial", value_period = { part = "tertial", number = 1, year = 2024 } }, true)
due(first, { period = "tertial", value_period = { year = 2024 } }, false)
due(year, { value_period = { year = 2023 } }, false)

local a, b, c = { outcome = 1 }, { outcome = 2 }, {}
assert(#reports.lacking({ a, b, c }, "outcome") == 1 and #reports.lacking({ a, c, c }, "outcome") == 0, "where most have it")
