-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Which of two words that differ by one letter is a slip for the other.
local word_slips = {}

local lower = lib("acronyms").lower

-- The fewest letters of a word in which a single other letter seldom makes another word.
word_slips.letters = 11

-- What differs in fewer bytes from the beginning or the end is another word, or inflection.
word_slips.ends = 3

-- Parts of words of which both are words of their own: "krisledning" is no slip for "krigsledning".
local both_right = {
  { "kris", "krigs" }, { "planer", "placer" }, { "planer", "planter" }, { "placer", "planter" }, { "kontakt", "kontrakt" },
  { "stads", "stats" }, { "inriktning", "inrättning" },
}

local function becomes(a, x, b, y)
  return text.contains(a, x) and re.replace(a, x, y) == b
end

local function are_both_right(a, b)
  for _, pair in ipairs(both_right) do
    if becomes(a, pair[1], b, pair[2]) or becomes(b, pair[1], a, pair[2]) then return true end
  end
  return false
end

-- How many bytes two words have in common at the beginning and at the end.
local function common_ends(a, b)
  local most = math.min(#a, #b)
  local head, tail = 0, 0
  while head < most and a:byte(head + 1) == b:byte(head + 1) do head = head + 1 end
  while tail < most - head and a:byte(#a - tail) == b:byte(#b - tail) do tail = tail + 1 end
  return head, tail
end

-- How a word begins, as far as one letter behind the one that it does not share with `other`; in lower case.
function word_slips.beginning(word, other)
  local a, b = lower(word), lower(other)
  local head = common_ends(a, b)
  while head > 0 and head < #a and a:byte(head + 1) >= 0x80 and a:byte(head + 1) < 0xC0 do head = head - 1 end
  return (re.match(a:sub(head + 1), "^.{1,2}")) and a:sub(1, head) .. re.match(a:sub(head + 1), "^.{1,2}") or a
end

-- A word of the document that begins so and is no form of `word`; nil where there is none.
function word_slips.kin(document, beginning, word)
  local stem = lower(word)
  return document:first_word(beginning, stem:sub(1, math.max(#beginning, #stem - 4)))
end

-- Whether one of two words that differ by one letter and are used so often is a slip. What differs at the end is
-- inflection, at the beginning another word; compounds may have an s in the joint or none, and where both are often used,
-- both are right.
function word_slips.is_slip(rare, rare_count, common, common_count)
  if rare_count > 2 and 4 * rare_count > common_count then return false end
  local a, b = lower(rare), lower(common)
  local head, tail = common_ends(a, b)
  if head < word_slips.ends or tail < word_slips.ends then return false end
  local is_joint = math.abs(#a - #b) == 1 and (a:sub(head + 1, head + 1) == "s" or b:sub(head + 1, head + 1) == "s")
  if is_joint and 3 * rare_count > common_count then return false end
  if rare_count == common_count and utf8.len(a) < 13 then return false end
  return not are_both_right(a, b)
end

return word_slips
