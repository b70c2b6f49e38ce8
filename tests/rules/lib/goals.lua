-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local goals = lib("goals")

local parent, last = goals.split("1.2.13")
assert(parent == "1.2" and last == 13, "split takes the last part")
assert(goals.split("1") == nil, "a number of one part has no parent")
assert(goals.split("1.2a") == nil and goals.split("1.") == nil and goals.split(".1") == nil, "a last part is digits behind a full stop")
assert(goals.split(("1."):rep(40) .. "1") == nil, "what is too long is no number")

assert(goals.depth("1") == 1 and goals.depth("1.2") == 2 and goals.depth("1.2.1") == 3, "depth counts the parts")

assert(goals.same_title({ title = "Alla har nära till kultur" }, { title = "Alla  har nära till kultur" }), "blanks are no difference")
assert(not goals.same_title({ title = "Kultur" }, {}), "a goal without a title has no other's title")
