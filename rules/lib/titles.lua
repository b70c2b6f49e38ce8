-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Goals' titles where they are cited: behind a number (”mål 3.3 - …”, the table of contents), or as items of a list.
local titles = {}

local prose = lib("prose")

local words_of_titles = {}

local function title_words(title)
  words_of_titles[title] = words_of_titles[title] or text.cited_words(title, 1, 60)
  return words_of_titles[title]
end

local function key_of(level, words) return level .. "\n" .. words[1] .. "\n" .. words[2] end

local by_beginning = nil

-- The goals of a level whose titles of more than two words begin with these two; of all that the document has.
local function beginning_with(words, level, all)
  if not by_beginning then
    by_beginning = {}
    for _, goal in ipairs(all) do
      local own = goal.title and text.cited_words(goal.title, 1, 3) or {}
      if #own > 2 then
        local key = key_of(goal.level, own)
        by_beginning[key] = by_beginning[key] or {}
        table.insert(by_beginning[key], goal)
      end
    end
  end
  return #words == 2 and by_beginning[key_of(level, words)] or {}
end

-- What stands at `at` in `s` for `title`: { cost, first, last, text, whole }, or nil where it is no citation of it.
-- `whole`: its end is the title's, so that what is left out is left out.
local function cited_at(s, at, title)
  local words = title_words(title)
  local found = #words > 1 and text.citation(s, at, words)
  if not found or found.cost - found.lacking > math.max(1, #words // 4) or #words - found.cost < 2 then return nil end
  local ending = words[#words]
  local same_end = found.ending == ending or #ending > 4 and text.distance(found.ending, ending) <= 3
  -- A line of a table of contents, or of a list, ends with the title: what it ends with is the title's end.
  local behind = s:sub(found.last + 1, found.last + 80)
  local ends_line = found.words == #words and re.find(behind, [[^[ \t.]*\d*[ \t]*(?:\n|$)]]) ~= nil
  return {
    cost = found.cost,
    first = found.first,
    last = found.last,
    text = s:sub(found.first, found.last),
    whole = found.lacking == 0 and (same_end or ends_line),
  }
end

-- The title behind a reference in `s` where it is wrong: { first, last, number, goal, cited } or, where it is another
-- goal's title, { first, last, number, goal, other }; nil where it is right, or none. `goals` are those with that number
-- (the plan's and KF's), `all` those whose title it may be.
function titles.misquoted(s, reference, goals, all)
  local at, best = reference.after, nil
  for _, goal in ipairs(goals) do
    local citation = goal.title and cited_at(s, at, goal.title)
    if citation and (not best or citation.cost < best.cost) then best = citation; best.goal = goal end
  end
  if best and best.cost > 0 and best.whole then
    return { first = best.first, last = best.last, number = reference.number, goal = best.goal, cited = best.text }
  elseif best or #goals == 0 then
    return nil
  end
  for _, other in ipairs(beginning_with(text.cited_words(s, at, 2), goals[1].level, all)) do
    local citation = cited_at(s, at, other.title)
    if citation and citation.cost == 0 then
      return { first = reference.first, last = reference.last, number = reference.number, goal = goals[1], other = other }
    end
  end
  return nil
end

local list_item = "(?m)^[ \\t]*- (.*[^\\s.,])"

local listed = nil

-- The goals by their folded titles, and these titles; the same for the whole document.
local function by_title(all)
  if listed then return listed.goals, listed.keys end
  listed = { goals = {}, keys = {} }
  for _, goal in ipairs(all) do
    local key = goal.title and text.fold(goal.title)
    if key and not listed.goals[key] then
      listed.goals[key] = goal
      table.insert(listed.keys, key)
    end
  end
  return listed.goals, listed.keys
end

-- Items of a list that names goals by their titles, which are nearly one: { first, last, goal, cited }.
function titles.near_items(s, all)
  local items, exact, found = {}, 0, {}
  if not text.contains(s, "- ") then return found end
  local by_key, keys = by_title(all)
  local at = 1
  while true do
    local first, last, item = re.find(s, list_item, at)
    if not first then break end
    table.insert(items, { first = last - #item + 1, last = last, cited = item, key = text.fold(item) })
    if by_key[items[#items].key] then exact = exact + 1 end
    at = last + 1
  end
  if exact < 2 then return found end
  for _, item in ipairs(items) do
    local near = not by_key[item.key] and #item.key > 15 and text.nearest(item.key, keys)
    if near then
      item.goal = by_key[near]
      table.insert(found, item)
    end
  end
  return found
end

-- The goals that a number may stand for: the plan's own, and KF's.
local function goals_numbered(ctx, number)
  local here, there = ctx.document:goal(number), ctx.catalogue and ctx.catalogue:goal(number)
  return here and { here, there } or { there }
end

-- Reports titles that the free texts of a document cite wrongly, with the messages cited, cited_lacks, cited_adds and
-- cited_other.
function titles.check_citations(ctx)
  local document = ctx.document
  local goals, known, passage = document.goals, {}, nil
  local function report(passage, citation)
    local goal, other = citation.goal, citation.other
    local data, id = { number = citation.number or goal.number or "", other = other and other.number or "" }, "cited_other"
    if citation.cited then
      data.here, data.there = text.diff(citation.cited, goal.title)
      id = data.here == "" and "cited_lacks" or data.there == "" and "cited_adds" or "cited"
    end
    local place = prose.place(passage.thing, passage, citation.first, citation.last)
    ctx:report(place, id, data, { related = { { other or goal, "goal_here" } } })
  end
  for _, reference in ipairs(document:goal_references()) do
    local number = reference.number
    known[number] = known[number] or goals_numbered(ctx, number)
    if not passage or passage.number ~= reference.text then passage = document:passage(reference.text) end
    local citation = titles.misquoted(passage.text, reference, known[number], goals)
    if citation then report(passage, citation) end
  end
  for _, listing in ipairs(document:passages(list_item, true)) do
    for _, citation in ipairs(titles.near_items(listing.text, goals)) do report(listing, citation) end
  end
end

return titles
