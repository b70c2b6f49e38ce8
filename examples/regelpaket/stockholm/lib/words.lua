-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Words of a text, and lists in options.
local words = {}

-- The words of a text that say something, folded, as keys of a table: at least `shortest` letters.
function words.telling(s, shortest)
  local found = {}
  for word in re.gmatch(text.fold(s or ""), [[\pL+]]) do
    if utf8.len(word) >= shortest then found[word] = true end
  end
  return found
end

-- Whether a word of the first is one of the second, or its beginning: "språk" is in "språkgrupp".
function words.share(first, second)
  for word in pairs(first) do
    if second[word] then return true end
    for other in pairs(second) do
      if text.starts_with(other, word) or text.starts_with(word, other) then return true end
    end
  end
  return false
end

-- "a, b" as a list.
function words.list(s)
  local list = {}
  for item in re.gmatch(s, "[^,]+") do
    local trimmed = text.trim(item)
    if trimmed ~= "" then table.insert(list, trimmed) end
  end
  return list
end

return words
