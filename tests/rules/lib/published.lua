-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local published = lib("published")

assert(published.is({ file = "plan-2024.docx" }))
assert(published.is({ file = "plan.txt" }))
assert(not published.is({ file = "plan.plan" }))
assert(not published.is({ file = "<stdin>" }))

local function is_even(number) return number % 2 == 0 end
assert(published.is_usual({ 2, 4, 6, 1 }, is_even))
assert(not published.is_usual({ 2, 4, 6, 1, 3 }, is_even))
assert(not published.is_usual({ 2, 4 }, is_even))
assert(published.proves_missing({ file = "plan.plan" }, {}, is_even))
assert(not published.proves_missing({ file = "plan.txt" }, { 2, 1 }, is_even))

local goal, other = {}, {}
assert(published.has_unread_text({ paragraphs = { { goal = goal } } }, goal))
assert(not published.has_unread_text({ paragraphs = { { goal = other } } }, goal))
