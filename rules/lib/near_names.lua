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

-- Pairs of things of a kind with names that are nearly the same: a list of { first, second, here, there, is_same, is_slip },
-- the differing words of the second and of the first.
function near_names.pairs(document, kind, likeness)
  local found = {}
  for _, near in ipairs(document:near_names(kind, likeness)) do
    local here, there = text.diff(near.second.name, near.first.name)
    near.here, near.there = here, there
    near.is_same = here == "" and there == ""
    near.is_slip = is_slip(here, there)
    table.insert(found, near)
  end
  return found
end

return near_names
