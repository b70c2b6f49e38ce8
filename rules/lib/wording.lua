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

-- Looking for the next match costs by what is left of a text, so a very long one is cut.
local longest = 8192

-- Where the piece that begins at `at` ends: between paragraphs, or else between lines or words.
local function end_of_piece(s, at)
  if #s - at < longest then return #s end
  local piece = s:sub(at, at + longest - 1)
  for _, pattern in ipairs({ "(?s)^.*\n\n", "(?s)^.*\n", "(?s)^.* " }) do
    local _, last = re.find(piece, pattern)
    if last then return at + last - 1 end
  end
  return at + longest - 1
end

local function add_pieces(found, s, field, item)
  local at = 1
  repeat
    local last = end_of_piece(s, at)
    local piece = at == 1 and last == #s and s or s:sub(at, last)
    table.insert(found, { text = piece, before = at - 1, of = #s, field = field, item = item })
    at = last + 1
  until at > #s
end

-- A thing's texts, very long ones in pieces: a list of { text, before, of, field, item }, where `before` is how many
-- bytes come before it and `of` how many there are in all, and what the thing is called has no field.
function wording.of(thing)
  local found = {}
  local name = names[thing.kind] and thing[names[thing.kind]]
  if name then add_pieces(found, name) end
  for _, passage in ipairs(prose.of(thing)) do add_pieces(found, passage.text, passage.field, passage.item) end
  return found
end

-- All texts of a document, in the order of its kinds: a list of such, each with its `thing`.
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

-- Finding a place costs by the whole text; beyond this, many findings would cost more than a rule has.
local longest_with_places = 200000

-- The place of the bytes `first` to `last` of one of a thing's texts, and whether it is just these; else the thing itself.
function wording.place(thing, passage, first, last)
  if passage.of > longest_with_places then return thing, false end
  local part = thing:part(passage.before + first, passage.before + last, passage.field, passage.item)
  return part or thing, part ~= nil
end

return wording
