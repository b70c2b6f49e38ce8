-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Long texts in pieces: looking for the next match costs by what is left of a text, so a very long one is cut at its lines.
local chunks = {}

local most = 8192
local positions = { "first", "last", "after" }

-- Where the piece that begins at `at` ends: at the last line break, or else the last blank.
local function end_of(s, at)
  if #s - at < most then return #s end
  local piece = s:sub(at, at + most - 1)
  local _, cut = re.find(piece, "(?s)^.*\n")
  if not cut then _, cut = re.find(piece, "(?s)^.* ") end
  return at + (cut or most) - 1
end

-- All that `read(piece)` finds, with its fields `first`, `last` and `after` as positions in `s`.
function chunks.collect(s, read)
  if #s <= most then return read(s) end
  local found, at = {}, 1
  while at <= #s do
    local last = end_of(s, at)
    for _, entry in ipairs(read(s:sub(at, last))) do
      for _, key in ipairs(positions) do entry[key] = entry[key] and entry[key] + at - 1 end
      table.insert(found, entry)
    end
    at = last + 1
  end
  return found
end

return chunks
