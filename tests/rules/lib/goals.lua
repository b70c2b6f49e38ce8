-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local goals = lib("goals")

assert(goals.depth("1") == 1 and goals.depth("1.2") == 2 and goals.depth("1.2.1") == 3, "depth counts the parts")

assert(goals.same_title({ title = "Alla har nära till kultur" }, { title = "Alla  har nära till kultur" }), "blanks are no difference")
assert(not goals.same_title({ title = "Kultur" }, {}), "a goal without a title has no other's title")
