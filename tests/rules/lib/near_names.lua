-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local near_names = lib("near_names")

-- What is said of two things whose names the document finds to be nearly the same.
local function pairs_of(first, second)
  local document = {}
  function document:near_names(kind, likeness)
    assert(kind == "indicator" and likeness == 0.7)
    return { { first = { name = first }, second = { name = second } } }
  end
  local pair = near_names.pairs(document, "indicator", 0.7)[1]
  return (pair.is_same and "same" or pair.is_slip and "slip" or "other") .. " " .. pair.here .. "/" .. pair.there
end

assert(pairs_of("Öppna biblioteken på söndagar", "öppna  biblioteken på söndagar.") == "same /")
assert(pairs_of("Andel nöjda med bibliotekens öppettider i år", "Andel nöjda med bibliotekets öppettider i år") == "slip bibliotekets/bibliotekens")
assert(pairs_of("Andel barn som trivs inomhus på bibliotek", "Andel barn som trivs utomhus på bibliotek") == "other utomhus/inomhus")
assert(pairs_of("Andel som lånat minst 3 böcker", "Andel som lånat minst 5 böcker") == "other 5/3")
