-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Names of indicators and activities that say nearly the same.
local near_names = {}

-- Whether what differs is a slip and no other thing: one word on each side, almost the same, without digits.
local function is_slip(here, there)
  if here == "" or there == "" or re.find(here .. there, [[\d|…]]) then return false end
  local a, b = text.fold(here), text.fold(there)
  local most = math.min(#a, #b)
  local common = 0
  while common < most and a:byte(common + 1) == b:byte(common + 1) do common = common + 1 end
  return common >= 3 and most >= 5 and text.distance(a, b) <= 2
end

-- Pairs of things with names that are nearly the same: a list of { first, second, here, there, is_slip }, the differing
-- words of the second and of the first. Things with the same name are { first, second }.
function near_names.pairs(things, likeness, words)
  local names, named = {}, {}
  for _, thing in ipairs(things) do
    if thing.name then
      table.insert(names, thing.name)
      table.insert(named, thing)
    end
  end
  local found = {}
  for _, near in ipairs(text.near_texts(names, likeness, words)) do
    local first, second = named[near.first], named[near.second]
    local here, there = text.diff(second.name, first.name)
    local pair = { first = first, second = second, here = here, there = there }
    pair.is_same = here == "" and there == ""
    pair.is_slip = is_slip(here, there)
    table.insert(found, pair)
  end
  return found
end

return near_names
