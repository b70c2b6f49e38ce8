-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- The last day of the month that a date names; nil where there is no such month.
local function last_of_month(day)
  if day.month < 1 or day.month > 12 or day.day < 29 then return nil end
  for last = 31, 28, -1 do
    local candidate = date(day.year, day.month, last)
    if candidate.exists then return candidate end
  end
end

return {
  summary = { sv = "Ett datum finns inte i kalendern.", en = "A date does not exist in the calendar." },
  rationale = {
    sv = "Den 31 juni kommer aldrig. Aktiviteten går varken att planera eller följa upp till det datumet.",
    en = "31 June never comes. The activity can be neither planned for that day nor followed up.",
  },
  limits = {
    sv = "Datum som inte är skrivna som ÅÅÅÅ-MM-DD prövas av date/malformed.",
    en = "Dates that are not written as YYYY-MM-DD are the matter of date/malformed.",
  },
  severity = "error",
  documents = { "plan", "report", "catalogue" },
  looks_at = { "activity", "document" },
  having = "odd_dates",
  fixable = true,
  messages = {
    no_such_day = {
      sv = "{date} finns inte; månadens sista dag är {last}",
      en = "{date} does not exist; the last day of that month is {last}",
    },
    no_such_date = { sv = "{date} finns inte i kalendern", en = "{date} does not exist in the calendar" },
    replace = { sv = "ändra till {last}", en = "change to {last}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-06-31 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-06-30 }
}
]],
  },
  check = function(ctx, thing)
    local function check_day(day)
      if not day or day.exists or not day.well_formed then return end
      local last = last_of_month(day)
      local data = { date = day, last = last }
      local fixes = last and { ctx:fix("suggested", "replace", data, { ctx:replace(day, tostring(last)) }) } or {}
      ctx:report(day, last and "no_such_day" or "no_such_date", data, { fixes = fixes })
    end
    if thing.kind == "document" then return check_day(thing.decided) end
    check_day(thing.start)
    check_day(thing.finish)
  end,
}
