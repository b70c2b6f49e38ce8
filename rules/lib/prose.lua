-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- The free texts of a plan, each with what it takes to point at a part of it.
local prose = {}

-- Kinds for `looks_at` that have free texts.
prose.kinds = { "paragraphs", "focus_goal", "area_goal", "board_goal", "indicator", "activity", "decision" }

local single = {
  focus_goal = { "description", "analysis", "comment" },
  indicator = { "analysis", "comment" },
  activity = { "deviation", "analysis", "comment" },
}
single.area_goal, single.board_goal = single.focus_goal, single.focus_goal
local listed = { "expected_results", "priorities" }

-- A thing's free texts: a list of { text, field, item }. What it is called is none of them, but for a decision.
function prose.of(thing)
  if thing.kind == "paragraphs" then return { { text = thing.text } } end
  if thing.kind == "decision" then return thing.subject and { { text = thing.subject } } or {} end
  local found = {}
  for _, field in ipairs(single[thing.kind] or {}) do
    if thing[field] then table.insert(found, { text = thing[field], field = field }) end
  end
  if single[thing.kind] == single.focus_goal then
    for _, field in ipairs(listed) do
      for item, entry in ipairs(thing[field]) do table.insert(found, { text = entry, field = field, item = item }) end
    end
  end
  return found
end

-- The place of the bytes `first` to `last` of one of these texts, or of a piece (document:passages); the whole thing where
-- they have none of their own.
function prose.place(thing, passage, first, last)
  local before = passage.before or 0
  return thing:part(before + first, before + last, passage.field, passage.item) or thing
end

-- The sentence around a position: a line, or as far as the next full stop. Looks at no more than `reach` bytes each way.
function prose.sentence(s, first, last, reach)
  local from, to = math.max(1, first - reach), math.min(#s, last + reach)
  local before, behind = s:sub(from, first - 1), s:sub(last + 1, to)
  local start = 0
  for mark in re.gmatch(before, [[(?s)^.*(?:[.!?:]\s|\n)]]) do start = #mark end
  local stop = re.find(behind, [[[.!?](?:\s|$)|\n]])
  return before:sub(start + 1) .. s:sub(first, last) .. behind:sub(1, (stop or #behind + 1) - 1)
end

return prose
