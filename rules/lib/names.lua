-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Things by what they are called.
local names = {}

-- The things of a kind in whose name a pattern is found, each once. A name of many kilobytes is searched in pieces: where
-- the pattern asks for its beginning or end, it has to be looked at again.
function names.matching(document, kind, pattern)
  local found = {}
  for _, passage in ipairs(document:passages(pattern)) do
    local thing = passage.thing
    if thing.kind == kind and not passage.field and found[#found] ~= thing then table.insert(found, thing) end
  end
  return found
end

return names
