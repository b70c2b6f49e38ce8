-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local prose_dates = lib("prose_dates")

local function days(s, expected)
  local parts = {}
  for _, day in ipairs(prose_dates.days(s)) do
    table.insert(parts, day.role .. " " .. prose_dates.written(day) .. (day.to and " -" .. day.to or ""))
  end
  local found = table.concat(parts, "; ")
  assert(found == expected, s .. ": " .. found)
end
days("Våren firas den 19 maj i parken", "on 19 maj")
days("till den 31 maj 2024", "until 31 maj 2024")
days("till och med den 1 juni", "until 1 juni")
days("t.o.m. 1 juni", "until 1 juni")
days("Senast den 15 april 2023 ska det vara klart", "until 15 april 2023")
days("från den 1 mars till den 30 april", "from 1 mars; until 30 april")
days("efter 1 september", "from 1 september")
days("19–20 maj", "on 19 maj -20")
days("Den 6 Juni", "on 6 juni")
days("40 mars, 1 marsch, i maj, 2023-05-19, 5 majs", "")
days("", "")

local s = "Åre: senast den 5 mars."
local day = prose_dates.days(s)[1]
assert(s:sub(day.first, day.last) == "senast den 5 mars", s:sub(day.first, day.last))

local months = prose_dates.months("från april 2023 till maj, inte marsch")
assert(#months == 2 and months[1].month == 4 and months[1].year == 2023, "april 2023")
assert(months[2].month == 5 and months[2].year == nil, "maj")
