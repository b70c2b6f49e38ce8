-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local measures = lib("measures")

local function goal(indicators, activities, goals)
  return { indicators = indicators, activities = activities, goals = goals or {} }
end

assert(measures.of_its_own(goal({ 1 }, {})))
assert(measures.of_its_own(goal({}, { 1 })))
assert(not measures.of_its_own(goal({}, {}, { goal({ 1 }, {}) })))
assert(measures.any_below(goal({}, {}, { goal({ 1 }, {}) }), "indicators"))
assert(not measures.any_below(goal({}, {}, { goal({ 1 }, {}) }), "activities"))
assert(measures.none_at_all(goal({}, {}, { goal({}, {}) })))
assert(not measures.none_at_all(goal({}, {}, { goal({}, { 1 }) })))
