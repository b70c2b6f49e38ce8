-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Everything that is worded in a plan, what things are called as well as prose, and where a part of it stands.
local wording = {}

local prose = lib("prose")

-- Kinds for `looks_at` that have words of their own.
wording.kinds = {
  "paragraphs", "focus_goal", "area_goal", "board_goal", "indicator", "activity", "decision", "section", "appendix",
}

local names = {
  focus_goal = "title", area_goal = "title", board_goal = "title", section = "title", appendix = "title",
  indicator = "name", activity = "name",
}

-- A thing's texts: a list of { text, field, item }; what it is called has no field.
function wording.of(thing)
  local found = prose.of(thing)
  local name = names[thing.kind] and thing[names[thing.kind]]
  if name then table.insert(found, 1, { text = name }) end
  return found
end

-- All texts of a document, in the order of its kinds: a list of { thing, text, field, item }.
function wording.all(document)
  local found = {}
  local lists = {
    document.paragraphs, document.goals, document.sections, document.indicators, document.activities, document.decisions,
    document.appendices,
  }
  for _, list in ipairs(lists) do
    for _, thing in ipairs(list) do
      for _, passage in ipairs(wording.of(thing)) do
        passage.thing = thing
        table.insert(found, passage)
      end
    end
  end
  return found
end

-- The place of the bytes `first` to `last` of one of a thing's texts, and whether it is just these; else the thing itself.
function wording.place(thing, passage, first, last)
  local part = thing:part(first, last, passage.field, passage.item)
  return part or thing, part ~= nil
end

return wording
