-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local goals = lib("global_goals")

assert(#goals.names == 17)
for number, name in ipairs(goals.names) do assert(goals.number(name) == number) end
assert(goals.number("god hälsa och välbefinnande.") == 3)
assert(goals.number("God utbildning") == 4)
assert(goals.number("Hälsa och välbefinnande") == nil)
