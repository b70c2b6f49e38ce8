-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local number_words = lib("number_words")

local expected = {
  sju = 7, fjorton = 14, tio = 10, aderton = 18, tjugo = 20, tjugoen = 21, tjugoett = 21, nittionio = 99, hundra = 100,
  en = 1, ett = 1, tjugofem = 25, trettioett = 31, Sju = 7, ["12"] = 12, ["07"] = 7,
}
for word, number in pairs(expected) do
  assert(number_words.value(word) == number, word .. " is " .. tostring(number_words.value(word)))
end
for _, word in ipairs({ "x", "", "sjuor", "tjugotio", "1.1", "bilaga", "1234567890" }) do
  assert(number_words.value(word) == nil, word .. " is no number here")
end
