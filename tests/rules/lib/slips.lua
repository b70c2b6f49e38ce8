-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local slips = lib("slips")

local function expect(slip, written, meant)
  local found = slips.between(written, meant)
  assert(found == slip, written .. " for " .. meant .. ": " .. tostring(found) .. ", expected " .. tostring(slip))
end

expect("sign", -512, 512)
expect("swapped", 1324, 1234)
expect("swapped", -1243, -1234)
expect("surplus", 12334, 1234)
expect("dropped", 123, 1234)
expect("dropped", 234, 1234)

-- Two slips, or none.
expect(nil, 1234, 1234)
expect(nil, 4321, 1234)
expect(nil, -1324, 1234)
expect(nil, 1334, 1234)
expect(nil, 12, 1234)

-- A figure that is nothing says nothing of how it came about.
expect(nil, 0, 5)
expect(nil, 5, 0)
