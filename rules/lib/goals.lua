-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Which of KF's goals a goal in a plan stands for. A number may be wrong, and so may a title; one of them decides.
local goals = {}

-- Whether two goals have one title, as a reader would see it.
function goals.same_title(a, b)
  return a.title ~= nil and b.title ~= nil and text.equal(a.title, b.title)
end

-- KF's goal of the same level with exactly this goal's title, or nil.
function goals.by_title(catalogue, goal)
  if not goal.title then return nil end
  for _, candidate in ipairs(catalogue.goals) do
    if candidate.level == goal.level and goals.same_title(candidate, goal) then return candidate end
  end
  return nil
end

-- KF's goal that this goal's title proves it to be, though its number says another (or none that exists); nil where the
-- number and the title do not contradict each other.
function goals.misnumbered(catalogue, goal)
  if not catalogue or not goal.number or goal.level == "board" then return nil end
  local kf = goal.kf
  if kf and (not goal.title or goals.same_title(kf, goal)) then return nil end
  return goals.by_title(catalogue, goal)
end

-- The goal in `document` that stands for KF's `kf_goal`: by title, or else by number.
function goals.standing_for(document, kf_goal)
  local by_number = nil
  for _, goal in ipairs(document.goals) do
    if goal.level == kf_goal.level then
      if goals.same_title(goal, kf_goal) then return goal end
      if goal.number == kf_goal.number then by_number = by_number or goal end
    end
  end
  return by_number
end

-- How many parts a number has: 3 for "1.2.1".
function goals.depth(number)
  return 1 + select(2, re.replace(number, "\\.", ""))
end

return goals
