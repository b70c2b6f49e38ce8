-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local statements = lib("statements")

local function only(whole)
  local found = statements.of(whole, 2023)
  assert(#found == 1, whole .. ": " .. #found .. " statements")
  return found[1]
end

local function level(whole, year, investments)
  local found = only(whole)
  assert(found.kind == "level" and found.year == year, whole .. ": " .. found.kind .. " " .. tostring(found.year))
  assert(found.investments == (investments or false), whole .. ": investments")
  assert(whole:sub(found.first, found.last) == found.amount.written, "the place in the text")
end

level("Verksamhetens nettobudget för år 2023 uppgår till 27,2 mnkr.", 2023)
level("Först något annat.\nVerksamhetens nettobudget för år\n2023 uppgår till\n27,2\nmnkr.", 2023)
level("Nämndens budget uppgår till 1 302,4 mnkr netto.", 2023)
level("Först något annat. KF:s förslag till driftbudget för nämnden år 2022 är netto 2 762,0 mnkr.", 2022)
level("Nämndens investeringsbudget för inventarier är 3,1 mnkr för år 2024.", 2024, true)

local function change(whole, year, base, up, role)
  local found = only(whole)
  assert(found.kind == "change" and found.year == year and found.base == base, whole .. ": " .. tostring(found.base))
  assert(found.up == up and found.role == (role or "net"), whole .. ": " .. tostring(found.role))
end

change("Nettobudgeten för år 2023 är 9,0 mnkr högre jämfört med budgeten för år 2022.", 2023, 2022, true)
change("Jämfört med år 2022 har budgeten ökat med 150,7 mnkr.", 2023, 2022, true)
change("Nettobudgeten för nämnden är minskad med 0,5 mnkr jämfört med år 2020.", 2023, 2020, false)
change("Nettobudgeten ökar med 2,3 mnkr.", 2023, 2022, true)
change("Mer behövs.\nNämndens budget för 2023 minskar\nmed 2,3 mnkr jämfört med föregående år. Det räcker.", 2023, 2022, false)
change("Intäktsminskningen om 2,1 mnkr beror på avgifterna.", 2023, 2022, false, "revenues")

local both = statements.of("Budgeten för år 2023 uppgår till 27,2 mnkr, vilket är 3,0 mnkr lägre än budgeten för år 2022.", 2023)
assert(#both == 2 and both[1].kind == "level" and both[2].kind == "change", "a level and a change in one sentence")

for _, nothing in ipairs({
  "Budgeten\n- 27,2 mnkr\nuppgår till 27,2 mnkr",
  "Budgeten uppgår till\n1. 27,2 mnkr",
  "Budgeten uppgår till\n\n27,2 mnkr",
  "Av nettobudgeten är 11,9 mnkr avsatta för feriearbetare.",
  "Budgeten förväntas öka under året med 2,4 mnkr jämfört med budget 2022.",
  "Nettobudgeten uppgår till cirka 27 mnkr.",
  "Sedan år 2020 har kostnaderna ökat med 3,0 mnkr.",
  "Under övrig verksamhet avsätts 15,0 mnkr för oförutsedda kostnader.",
  "Budgeten ökar med 4,1 mnkr till följd av högre priser.",
  "Budgeten ökar med 4,1 mnkr, varav 2,0 mnkr för löner.",
  "Budgeten för förskolan ökar med 4,1 mnkr.",
  "Den justerade budgeten visas först. Budgeten ökar med 4,1 mnkr.",
  "Budgeten ökar med 4,1 mnkr. Prognosen är osäker.",
  "Under 2020 var den lägre. Budgeten ökar med 4,1 mnkr.",
  "Budgeten ökar med cirka 4,1 mnkr.",
  "Budgeten ökar med 4,1\n\nmnkr",
}) do
  assert(#statements.of(nothing, 2023) == 0, nothing)
end
