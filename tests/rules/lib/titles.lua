-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local titles = lib("titles")

local goals = {
  { number = "1.1", level = "area", title = "Alla har nära till kultur" },
  { number = "1.2", level = "area", title = "Alla kan läsa och skriva bra" },
}
local function known(number)
  for _, goal in ipairs(goals) do
    if goal.number == number then return { goal } end
  end
  return {}
end

local function misquoted(s, expected)
  local parts = {}
  for _, reference in ipairs(text.goal_references(s)) do
    local one = titles.misquoted(s, reference, known(reference.number), goals)
    if one then
      table.insert(parts, one.number .. ": " .. (one.other and one.other.number or s:sub(one.first, one.last)))
    end
  end
  local found = table.concat(parts, "; ")
  assert(found == expected, s .. ": " .. found)
end
misquoted("mål 1.1 - Alla har närmare till kultur och mål 1.2", "1.1: Alla har närmare till kultur")
misquoted("mål 1.1 \"Alla har till kultur\"", "1.1: Alla har till kultur")
misquoted("mål 1.1. Alla har\n  nära till kulturen.", "1.1: Alla har\n  nära till kulturen")
misquoted("mål 1.1 Alla kan läsa och skriva bra", "1.1: 1.2")
-- Right, in part, dotted, in emphasis; not cited at all; a number that nobody knows.
misquoted("mål 1.1 - **Alla har nära till kultur**, mål 1.1 - Alla har nära", "")
misquoted("mål 1.1 Alla har nära ........ 6\n- till kultur .......... 6", "")
misquoted("mål 1.1. Alla barn ska kunna simma och ha roligt.", "")
misquoted("mål 1.1", "")
misquoted("mål 7.1 - Alla har närmare till kultur", "")

local list = "- Alla har nära till kultur\n- Alla kan läsa och skriva bra\n- Alla kan läsa och skriva bar\n- Något annat, helt och hållet"
local items = titles.near_items(list, goals)
assert(#items == 1 and list:sub(items[1].first, items[1].last) == "Alla kan läsa och skriva bar", "one item is nearly a title")
assert(#titles.near_items("- Alla kan läsa och skriva bar\n- Något annat", goals) == 0, "no list of goals")
