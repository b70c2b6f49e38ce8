-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local programmes = lib("programmes")

local function cited(s, expected)
  local parts = {}
  for _, one in ipairs(programmes.cited(s)) do
    table.insert(parts, one.title .. " " .. one.first_year .. "-" .. one.last_year)
  end
  local found = table.concat(parts, "; ")
  assert(found == expected, s .. ": " .. found)
end
cited("utgår från stadens *Program för ett öppet bibliotek 2018 - 2022* samt", "Program för ett öppet bibliotek 2018-2022")
cited("i enlighet med klimathandlingsplan 2020-2023 - för", "klimathandlingsplan 2020-2023")
cited("den föreslagna handlingsplanen för klimatanpassning 2021–2024.", "handlingsplanen för klimatanpassning 2021-2024")
cited("förvaltningens kompetensförsörjningsplan för 2023 - 2025", "kompetensförsörjningsplan 2023-2025")
cited("Åtgärdsprogrammet mot buller 2019-2023", "Åtgärdsprogrammet mot buller 2019-2023")
-- Years of something else.
cited("nytt miljöprogram för perioden 2024-2030", "")
cited("programmet som gällde 2018–2022", "")
cited("Jmf 2017-2018", "")
cited("utmaningar år 2016-2018 i arbetet med programmet", "")
cited("Programmet är slut. Under 2018–2022", "")
cited("program 2022–2018", "")
cited("2018–2022", "")

assert(programmes.key("Handlingsplanen för ljud") == programmes.key("handlingsplan för ljud"), "definite forms")
assert(programmes.key("Program för ljud") ~= programmes.key("Program för ljus"), "other titles")
