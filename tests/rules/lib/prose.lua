-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local prose = lib("prose")

local function sentence(s, part, expected)
  local first, last = re.find(s, part)
  local found = prose.sentence(s, first, last, 40)
  assert(found == expected, s .. ": " .. found)
end
sentence("Ett. Två är här nu. Tre.", "är", "Två är här nu")
sentence("Ett utan slut", "utan", "Ett utan slut")
sentence("rad ett\nrad två\nrad tre", "två", "rad två")
sentence("den 3.5 är kvar. Sedan", "är", "den 3.5 är kvar")
sentence(string.rep("x", 100) .. " mitt " .. string.rep("y", 100), "mitt", string.rep("x", 39) .. " mitt " .. string.rep("y", 39))
