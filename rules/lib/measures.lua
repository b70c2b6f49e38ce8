-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What goals are measured and reached by.
local measures = {}

-- Whether a goal has indicators or activities of its own.
function measures.of_its_own(goal)
  return #goal.indicators > 0 or #goal.activities > 0
end

-- Whether a goal or one of those below it has such things; `field` is "indicators" or "activities".
function measures.any_below(goal, field)
  if #goal[field] > 0 then return true end
  for _, below in ipairs(goal.goals) do
    if measures.any_below(below, field) then return true end
  end
  return false
end

-- Whether there is nothing at all, on any level, that tells whether the goal is reached.
function measures.none_at_all(goal)
  return not measures.any_below(goal, "indicators") and not measures.any_below(goal, "activities")
end

return measures
