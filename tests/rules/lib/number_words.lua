-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local number_words = lib("number_words")

local expected = {
  sju = 7, fjorton = 14, tio = 10, aderton = 18, tjugo = 20, tjugoen = 21, tjugoett = 21, nittionio = 99, hundra = 100,
  en = 1, ett = 1, Sju = 7, ["12"] = 12, ["07"] = 7,
}
for word, number in pairs(expected) do
  assert(number_words.value(word) == number, word .. " is " .. tostring(number_words.value(word)))
end
for _, word in ipairs({ "x", "", "sjuor", "tjugotio", "1.1", "bilaga", "1234567890" }) do
  assert(number_words.value(word) == nil, word .. " is no number here")
end
assert(number_words.word(7) == "sju" and number_words.word(25) == "tjugofem" and number_words.word(31) == "trettioett")
assert(number_words.word(100) == "hundra" and number_words.word(101) == "101", "beyond a hundred there are digits")
for number = 0, 100 do
  assert(number_words.value(number_words.word(number)) == number, "there and back: " .. number)
end
