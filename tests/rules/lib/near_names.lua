-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local near_names = lib("near_names")

local function pairs_of(...)
  local things = {}
  for _, name in ipairs({ ... }) do table.insert(things, { name = name }) end
  local parts = {}
  for _, pair in ipairs(near_names.pairs(things, 0.7, 1)) do
    table.insert(parts, (pair.is_same and "same" or pair.is_slip and "slip" or "other") .. " " .. pair.here .. "/" .. pair.there)
  end
  return table.concat(parts, "; ")
end

assert(pairs_of("Öppna biblioteken på söndagar", "öppna  biblioteken på söndagar.") == "same /")
assert(pairs_of("Andel nöjda med bibliotekens öppettider i år", "Andel nöjda med bibliotekets öppettider i år") == "slip bibliotekets/bibliotekens")
assert(pairs_of("Andel barn som trivs inomhus på bibliotek", "Andel barn som trivs utomhus på bibliotek") == "other utomhus/inomhus")
assert(pairs_of("Andel som lånat minst 3 böcker", "Andel som lånat minst 5 böcker") == "other 5/3")
assert(pairs_of("Andel barn", "Antal vuxna") == "")
assert(pairs_of() == "")
