-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Dates in words: ”den 19 maj”, ”till den 31 maj 2024”, ”senast 1 juni”; months: ”i april”. Positions are bytes, from 1.
local prose_dates = {}

local chunks = lib("chunks")

local names = {
  "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
}
local numbers = {}
for number, name in ipairs(names) do numbers[name] = number end

local month = "(?i:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
local dated = [[(?P<before>(?i:\b(?:till och med|t\.?o\.?m\.?|senast|till|före|från och med|fr\.?o\.?m\.?|från|efter|sedan)\s+)?]]
  .. [[(?i:den\s+)?)(?P<day>[0-9]{1,2})(?:\s?[-–—]\s?(?P<to>[0-9]{1,2}))?\s+(?P<month>]] .. month .. [[)\b]]
  .. [[(?:\s+(?P<year>(?:19|20)[0-9]{2})\b)?]]
local whole = [[\b(?P<month>]] .. month .. [[)\b(?:\s+(?P<year>(?:19|20)[0-9]{2})\b)?]]

-- What a text has that says a day and a month: for document:passages.
prose_dates.pattern = dated

-- What the words before a date make of it: the last day (”until”), the first one (”from”), or the day itself (”on”).
local function role_of(before)
  local word = re.match(text.fold(before), [[^([a-zåäö. ]*?)(?:\s+den)?\s*$]]) or ""
  if re.find(word, [[^(?:till|t\.?o\.?m|senast|före)]]) then return "until" end
  return re.find(word, [[^(?:från|fr\.?o\.?m|efter|sedan)]]) and "from" or "on"
end

local function days_in(s)
  local found, at = {}, 1
  while true do
    local first, last, parts = re.find(s, dated, at)
    if not first then return found end
    local day = tonumber(parts.day)
    if day >= 1 and day <= 31 then
      table.insert(found, { day = day, to = tonumber(parts.to), month = numbers[text.fold(parts.month)],
        year = tonumber(parts.year), role = role_of(parts.before), first = first, last = last })
    end
    at = last + 1
  end
end

-- Dates of a day and a month, in their order: { day, month, year, role, first, last }; `year` is nil where none is said.
-- ”19–20 maj” is the first of these days, with the other as `to`.
function prose_dates.days(s)
  return chunks.collect(s, days_in)
end

local function months_in(s)
  local found, at = {}, 1
  while true do
    local first, last, parts = re.find(s, whole, at)
    if not first then return found end
    table.insert(found, { month = numbers[text.fold(parts.month)], year = tonumber(parts.year), first = first, last = last })
    at = last + 1
  end
end

-- Months, in their order, those in dates too: { month, year, first, last }.
function prose_dates.months(s)
  return chunks.collect(s, months_in)
end

-- ”19 maj”, ”31 maj 2024”: how a date is written in a text.
function prose_dates.written(day)
  return day.day .. " " .. names[day.month] .. (day.year and " " .. day.year or "")
end

return prose_dates
