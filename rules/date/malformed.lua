-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local function iso(year, month, day)
  local known = date(tonumber(year), tonumber(month), tonumber(day))
  return known.exists and tostring(known) or nil
end

-- What was meant, as YYYY-MM-DD, and how sure that is; nil where it cannot be told.
local function meant_by(written)
  local year, month, day = re.match(written, "^([0-9]{4})[-–/.]([0-9]{1,2})[-–/.]([0-9]{1,2})$")
  if not year then year, month, day = re.match(written, "^([0-9]{4})([0-9]{2})([0-9]{2})$") end
  if year then return iso(year, month, day), "safe" end
  day, month, year = re.match(written, "^([0-9]{1,2})[-–/.]([0-9]{1,2})[-–/.]([0-9]{4})$")
  if year then return iso(year, month, day), "suggested" end
  return nil
end

return {
  summary = { sv = "Ett datum är inte skrivet som ÅÅÅÅ-MM-DD.", en = "A date is not written as YYYY-MM-DD." },
  rationale = {
    sv = "Ett datum som inte går att läsa kan inte prövas mot planens år, och läsaren får gissa dagen.",
    en = "A date that cannot be read cannot be held against the plan's year, and the reader has to guess the day.",
  },
  severity = "error",
  documents = { "plan", "report", "catalogue" },
  looks_at = { "activity", "document" },
  having = "odd_dates",
  fixable = true,
  messages = {
    malformed = {
      sv = "”{date}” är inget datum; skriv år, månad och dag, som 2024-05-31",
      en = "”{date}” is no date; write year, month and day, as in 2024-05-31",
    },
    malformed_known = {
      sv = "”{date}” är inte skrivet som ÅÅÅÅ-MM-DD: {meant}",
      en = "”{date}” is not written as YYYY-MM-DD: {meant}",
    },
    replace = { sv = "skriv {meant}", en = "write {meant}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-08- }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-08-31 }
}
]],
  },
  check = function(ctx, thing)
    local function check_day(day)
      if not day or day.well_formed then return end
      local meant, certainty = meant_by(day.text)
      local data = { date = day, meant = meant }
      local fixes = meant and { ctx:fix(certainty, "replace", data, { ctx:replace(day, meant) }) } or {}
      ctx:report(day, meant and "malformed_known" or "malformed", data, { fixes = fixes })
    end
    if thing.kind == "document" then return check_day(thing.decided) end
    check_day(thing.start)
    check_day(thing.finish)
  end,
}
