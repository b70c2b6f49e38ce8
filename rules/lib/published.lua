-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What may be concluded from what is not there. A plan file has all that its author wrote; of a published document, read
-- from text, something may have been taken for something else. There, what most others have is missing where it is not.
local published = {}

local suffixes = { ".txt", ".md", ".docx", ".odt", ".html", ".htm", ".pdf" }

-- Whether the document was read from a published text.
function published.is(document)
  for _, suffix in ipairs(suffixes) do
    if text.ends_with(document.file, suffix) then return true end
  end
  return false
end

-- Whether at least three of four things, and three at least, have it: then the document says such things, and they are read.
function published.is_usual(things, has)
  local count = 0
  for _, thing in ipairs(things) do
    if has(thing) then count = count + 1 end
  end
  return count >= 3 and 4 * count >= 3 * #things
end

-- Whether what a thing lacks can be called missing.
function published.proves_missing(document, things, has)
  return not published.is(document) or published.is_usual(things, has)
end

-- Whether there is running text under a goal that was not taken for any part of it: it may be what seems to be missing.
function published.has_unread_text(document, goal)
  for _, paragraphs in ipairs(document.paragraphs) do
    if paragraphs.goal == goal then return true end
  end
  return false
end

return published
