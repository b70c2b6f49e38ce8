-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

for _, pair in ipairs({ { "procent", "%" }, { "st", "stycken" }, { "st.", "st" }, { "CO ₂", "co2" }, { "Pers", "personer" },
  { "%", "% till 2019" }, { "%", "% (2020)" }, { "kWh/m2", "kWh/m²" } }) do
  assert(quantities.same_unit(pair[1], pair[2]), pair[1] .. " and " .. pair[2] .. " are one unit")
end
assert(not quantities.same_unit("%", "st"), "percent is no number of pieces")
assert(not quantities.same_unit(nil, "st"), "no unit is not any unit")
assert(quantities.same_unit(nil, nil), "no unit twice")

assert(quantities.written_unit("%") == "%", "a sign stands by itself")
assert(quantities.written_unit("kr/m2") == "kr/m2", "one word")
assert(quantities.written_unit("per barn") == '"per barn"', "more than one word in quotation marks")
