-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Where a part of what is worded in a plan stands, by a passage as document:passages gives it.
local wording = {}

-- The place of the bytes `first` to `last` of one of a thing's texts, and whether it is just these; else the thing itself.
function wording.place(thing, passage, first, last)
  local part = thing:part(passage.before + first, passage.before + last, passage.field, passage.item)
  return part or thing, part ~= nil
end

return wording
