-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local sub_amounts = lib("sub_amounts")

-- Stands for the paragraphs of a section.
local function text_of(whole, title)
  local paragraphs = { text = whole, section = title and { title = title } }
  paragraphs.document = { paragraphs = { paragraphs } }
  return paragraphs
end

local function expect(id, whole, title)
  local found = sub_amounts.of(text_of(whole, title))
  assert(#found == (id and 1 or 0), whole .. ": " .. #found .. " findings")
  return found[1]
end

local list = "Inledning om 99 mnkr. Nämnden begär 5,5 mnkr för:\n- träd (2,0 mnkr)\n- bänkar. De är slitna (3,9 mnkr).\n\nSedan annat."
local found = expect("list", list)
assert(found.id == "list" and found.sum == 590000000, "what the list comes to")
local first = found.sentence.first + found.whole.first - 1
assert(list:sub(first, first + 7) == "5,5 mnkr", "the place of the whole")

expect(nil, "Nämnden begär 5,9 mnkr för:\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)")
expect(nil, "Nämnden begär 5,5 mnkr för:\n- träd (2,0 mnkr)\n- bänkar")
expect(nil, "Nämnden begär 5,5 mnkr för:\n- träd (2,0 mnkr och 1,0 mnkr)\n- bänkar (3,9 mnkr)")
expect(nil, "Nämnden begär 5,5 mnkr och 2,0 mnkr för:\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)")
expect(nil, "Nämnden begär cirka 5,5 mnkr för:\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)")
expect(nil, "Nämnden begär 5,5 mnkr.\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)")

-- A list that comes to less may go on elsewhere in its section; one that comes to more may not come to less there.
local short = text_of("Nämnden begär 9,5 mnkr för:\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)")
table.insert(short.document.paragraphs, { text = "- lampor (3,6 mnkr)" })
assert(#sub_amounts.of(short) == 0, "the list may go on")

assert(expect("list", "Medlen används till:\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)", "Parker (5,5 mnkr)").section, "the heading")
expect(nil, "Medlen används till:\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)", "Parker (5,9 mnkr)")
expect(nil, "Medlen används till:\n- träd (2,0 mnkr)\n- bänkar (3,9 mnkr)", "Parker")
