-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local items = lib("items")

local function same(a, b) assert(items.key(a) == items.key(b), "”" .. a .. "” is ”" .. b .. "”") end
local function other(a, b) assert(items.key(a) ~= items.key(b), "”" .. a .. "” is not ”" .. b .. "”") end

same("Nämnd- och förvaltningsadministration", "Nämnd och förvaltningsadministration")
same("Stadsmiljö", "Stadsmiljöverksamhet")
same("Stöd och service funktionsnedsättning", "Stöd och service till personer med funktionsnedsättning")
same("Förskola", "Förskoleverksamhet")
other("Individ- och familjeomsorg", "Äldreomsorg")
other("Barn, kultur och fritid", "Kultur och fritid")
other("Område 1", "Område 2")

for _, nothing in ipairs({ "Summa", "Kostnader", "Netto", "", "och", "–" }) do
  assert(items.key(nothing) == nil, "”" .. nothing .. "” says nothing")
end
assert(items.key(nil) == nil, "no name")

local sentence = items.words("Nämnden begär budgetjustering för utgifter avseende klimatinvesteringar")
assert(items.is_named_in("Klimatinvesteringar", sentence), "named")
assert(items.is_named_in("Medel för klimatinvestering", sentence), "named in other words")
assert(not items.is_named_in("Trygghetsskapande åtgärder", sentence), "not named")
assert(not items.is_named_in("Summa", sentence) and not items.is_named_in("Klimat", nil), "nothing is named")
