-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local prose_dates = lib("prose_dates")

local event_days = 7 -- an activity as short as this is the event that its name dates

-- The date that a text means by a day and a month: of the year that it says, or else of the one that is nearest to `near`.
local function dated(day, near)
  local found = date(day.year or near.year, day.month, day.day)
  return found.exists and found or nil
end

-- Whether the activity runs the whole year, as those do whose dates nobody has set.
local function is_whole_year(start, finish)
  return start.month == 1 and start.day == 1 and finish.month == 12 and finish.day == 31
end

-- Where the last day of the time is later than the one that the name says.
local function too_late(day, activity)
  if day.role ~= "until" or is_whole_year(activity.start, activity.finish) then return nil end
  local last = dated(day, activity.finish)
  return last and last < activity.finish and activity.start <= last and last or nil
end

-- Where the name says a day and the time of some days is another one.
local function other_day(day, activity)
  local start, finish = activity.start, activity.finish
  if day.role ~= "on" or finish.days - start.days > event_days then return nil end
  if day.year and day.year ~= start.year then return nil end
  local on = dated(day, start)
  if not on or (start <= on and on <= finish) then return nil end
  if day.to and date(on.year, on.month, day.to).exists and start <= date(on.year, on.month, day.to) and on < start then
    return nil
  end
  return on
end

local function check_activity(ctx, activity)
  local start, finish = activity.start, activity.finish
  if not start or not finish or not start.exists or not finish.exists or finish < start then return end
  local days = prose_dates.days(activity.name)
  -- Of several dates in a name, none is sure to be the activity's.
  if #days ~= 1 then return end
  local day = days[1]
  local data = { said = prose_dates.written(day), start = start, finish = finish }
  local related = { { activity:part(day.first, day.last) or activity, "name_here", data } }
  local function replace(values, expected)
    data.expected = expected
    local edits = {}
    for index, value in ipairs(values) do edits[index] = ctx:replace(value, tostring(expected)) end
    return { ctx:fix("suggested", "replace", data, edits) }
  end
  local last, on = too_late(day, activity), other_day(day, activity)
  if last then
    ctx:report(finish, "too_late", data, { related = related, fixes = replace({ finish }, last) })
  elseif on then
    local fixes = start == finish and replace({ start, finish }, on) or {}
    ctx:report(activity.time_range, "other_day", data, { related = related, fixes = fixes })
  end
end

return {
  summary = {
    sv = "Ett datum i aktivitetens namn är inte aktivitetens datum.",
    en = "A date in the activity's name is not the activity's date.",
  },
  rationale = {
    sv = "Ett av de två är fel, och den som ska göra det vet inte vilket.",
    en = "One of the two is wrong, and who is to do it does not know which.",
  },
  limits = {
    sv = "Prövar en dag i namnet (den 19 maj) mot en aktivitet på högst en vecka, och en sista dag (till, senast den 31 maj) mot "
      .. "aktivitetens slut; att den slutar tidigare är rätt. En aktivitet över hela året prövas inte.",
    en = "Looks at a day in the name (den 19 maj) where the activity takes a week at most, and at a last day (till, senast den 31 "
      .. "maj) and the activity's end; ending earlier is right. An activity of a whole year is not looked at.",
  },
  severity = "error",
  looks_at = "document",
  fixable = true,
  messages = {
    other_day = {
      sv = "namnet säger {said}, aktiviteten är {start} till {finish}",
      en = "the name says {said}, the activity is from {start} to {finish}",
    },
    too_late = {
      sv = "namnet säger till {said}, aktiviteten slutar {finish}",
      en = "the name says until {said}, the activity ends on {finish}",
    },
    name_here = { sv = "namnet säger {said}", en = "the name says {said}" },
    replace = { sv = "ändra till {expected}", en = "change to {expected}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Bokens dag firas den 23 april" { tid 2024-04-22 till 2024-04-22 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Bokens dag firas den 23 april" { tid 2024-04-23 till 2024-04-23 }
}
]],
  },
  check = function(ctx, document)
    for _, activity in ipairs(lib("names").matching(document, "activity", prose_dates.pattern)) do
      check_activity(ctx, activity)
    end
  end,
}
