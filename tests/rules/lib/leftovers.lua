-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local leftovers = lib("leftovers")

local function found(s)
  local parts = {}
  for _, leftover in ipairs(leftovers.all) do
    local first, last = leftovers.find(s, leftover)
    if first then table.insert(parts, s:sub(first, last)) end
  end
  return table.concat(parts, "; ")
end

assert(found("framgår av bilaga x.") == "bilaga x")
assert(found("får XX böcker. TODO") == "XX; TODO")
assert(found("den xx mars") == "")
assert(found("för xx personer") == "xx personer")
assert(found("klart [datum]") == "[datum]")
assert(found("se [text](https://example.org)") == "")
assert(found("bra (skriv om mening) här") == "(skriv om mening)")
assert(found("bättre (undersöka om vi kan mäta)") == "(undersöka om vi kan mäta)")
assert(found("flera sätt (undersöka, följa upp)") == "")
assert(found("samling XIX, storlek XXL och Xerxes") == "")

local function unclosed(s) return (re.find(s, leftovers.unclosed)) end
assert(unclosed("a (b") == 3)
assert(unclosed("a (b\nc\n\nd)") == 3)
assert(unclosed("a (b\nc) d") == nil)
assert(unclosed("1) a 2) b") == nil)
assert(unclosed("") == nil)

assert(leftovers.short("ett två") == "ett två")
assert(leftovers.short("1 2 3 4 5 6 7 8 9 10 11 12 13") == "1 2 3 4 5 6 7 8 9 10 11 12 …")
