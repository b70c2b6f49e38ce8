-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local amounts = lib("amounts")

local function only(sentence)
  local found = amounts.find(sentence)
  assert(#found == 1, sentence .. ": " .. #found .. " amounts")
  return found[1]
end

local function expect(sentence, written, value, step)
  local amount = only(sentence)
  assert(amount.written == written, sentence .. ": ”" .. amount.written .. "”")
  assert(amount.value == value, sentence .. ": " .. amount.value .. " öre")
  assert(amount.step == step, sentence .. ": step " .. amount.step)
  assert(sentence:sub(amount.first, amount.last) == written, "the place is that of the words")
end

expect("Budgeten är 37,9 mnkr netto.", "37,9 mnkr", 3790000000, 10000000)
expect("om 1 250 tkr för böcker", "1 250 tkr", 125000000, 100000)
expect("är 2 514,6 Mnkr.", "2 514,6 Mnkr", 251460000000, 10000000)
expect("avsätts 13,8 miljoner kronor", "13,8 miljoner kronor", 1380000000, 10000000)
expect("ansöker om 383 887 kronor", "383 887 kronor", 38388700, 100)
expect("för år 2023 100 mnkr", "100 mnkr", 10000000000, 100000000)
expect("drygt 1 mnkr i bidrag", "1 mnkr", 100000000, 100000000)
expect("(0,35 mkr)", "0,35 mkr", 35000000, 1000000)

for _, nothing in ipairs({ "", "mnkr", "1 100 ungdomar i kretsen", "12 krokodiler", "bokas 2023-01-01", "0,123456789 mnkr" }) do
  assert(#amounts.find(nothing) == 0, "no amount in ”" .. nothing .. "”")
end

assert(only("cirka 3,0 mnkr").about and only("uppgår till drygt 3 mnkr").about, "what is said to be about")
assert(not only("uppgår till 3 mnkr").about, "what is not")
assert(only("Lekparken (3,5 mnkr)").bracketed, "in brackets")
assert(not only("(3,5 mnkr för lek)").bracketed, "in brackets with other words")
assert(only("en avvikelse på -2,5 mnkr").signed and not only("en avvikelse på 2,5 mnkr").signed, "a minus")
local range = only("mellan 2–3,5 mnkr")
assert(range.value == 200000000 and range.upper == 350000000, "two ends")

-- Several in one sentence, and sentences by themselves.
local both = amounts.find("varav 3,1 mnkr till maskiner och 21,3 mnkr till parker")
assert(#both == 2 and both[2].written == "21,3 mnkr", "both")
local whole = "Inledning utan pengar. Budgeten är 5,0 mnkr. Den var 4,0 mnkr:\n- böcker (1,5 mnkr)\n- annat"
local sentences = amounts.sentences(whole)
assert(#sentences == 3, #sentences .. " sentences")
assert(sentences[1].text == " Budgeten är 5,0 mnkr.", "”" .. sentences[1].text .. "”")
for _, sentence in ipairs(sentences) do
  assert(whole:sub(sentence.first, sentence.last) == sentence.text, "the place of the sentence")
end

local function change(sentence, up, subject)
  local found = amounts.change(sentence, only(sentence))
  if up == nil then return assert(not found, sentence .. ": no change") end
  assert(found, sentence .. ": a change")
  assert(found.up == up, sentence .. ": direction")
  assert(found.subject == subject, sentence .. ": " .. tostring(found.subject))
end

change("vilket är 1,4 mnkr högre än budget 2021", true)
change("vilket är 3,0 mnkr lägre jämfört med budgeten för år 2022", false)
change("Budget för år 2023 har ökat med 6,2 mnkr", true)
change("Budgeten ökar under året med 2,4 mnkr", true)
change("Nettobudgeten är minskad med 0,5 mnkr", false)
change("en minskning med 2,3 mnkr", false)
change("en ökning om totalt 2,3 mnkr", true)
change("Den väntade intäktsminskningen om 2,1 mnkr", false, "revenues")
change("en kostnadsökning på 2,1 mnkr", true, "costs")
change("Budgeten uppgår till 27,2 mnkr", nil)
change("Budgeten är 9,0 mnkr hög", nil)

local share = amounts.shares("uppgår kostnaderna till 2,9 procent av nämndens totala omslutning.")[1]
assert(share and share.of == "omslutning" and share.value == 2900 and share.step == 100, "a share")
assert(#amounts.shares("80 procent av barnen") == 0, "a share of something else")

-- Cells, and what is written.
local value, step = amounts.of_cell(decimal("37,9"), "mnkr")
assert(value == 3790000000 and step == 10000000, "a cell in mnkr")
assert(amounts.of_cell(decimal("37,9"), "%") == nil and amounts.of_cell(nil, "mnkr") == nil, "no money")
assert(amounts.written(251460000000, only("1,0 mnkr")) == "2 514,6 mnkr", amounts.written(251460000000, only("1,0 mnkr")))
assert(amounts.written(-50000000, only("1,0 mnkr")) == "−0,5 mnkr", "less than nothing")
assert(amounts.agree(3790000000, 10000000, 3800000000, 100000000), "37,9 is 38")
assert(not amounts.agree(3790000000, 10000000, 3800000000, 10000000), "37,9 is not 38,0")
