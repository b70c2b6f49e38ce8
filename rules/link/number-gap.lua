-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- The goals under `parent` (nil for focus goals) by the last part of their numbers; nil where they are numbered otherwise.
local function by_last_part(children, parent)
  local found, above = {}, parent and parent.number
  for _, goal in ipairs(children) do
    local number = goal.number
    if not number then return nil end
    if parent and goal.number_parent ~= above then return nil end
    local last = goal.number_last
    if not parent then last = tonumber(number) end
    if not last or found[last] then return nil end  -- a double number is the matter of link/number-duplicate
    found[last] = goal
  end
  return found
end

return {
  summary = { sv = "Ett nummer i målens numrering saknas.", en = "A number is missing in the numbering of goals." },
  rationale = {
    sv = "En lucka betyder att ett mål har fallit bort, eller att numren inte ändrades när ett mål togs bort.",
    en = "A gap means that a goal was lost, or that the numbers were not changed when a goal was taken away.",
  },
  limits = {
    sv = "Prövar nämndmål, och KF:s mål i KF:s egen budget; mål som en plan utelämnar hör till link/area-goal-missing. "
      .. "Numrering som inte bygger på målet ovanför, och mål med dubbla nummer, prövas inte.",
    en = "Looks at board goals, and at the council's goals in its own budget; goals that a plan leaves out belong to "
      .. "link/area-goal-missing. Numbers that do not build on the goal above, and double numbers, are not looked at.",
  },
  severity = "warning",
  documents = { "plan", "catalogue" },
  looks_at = { "document", "focus_goal", "area_goal" },
  messages = {
    gap = {
      sv = "mål {missing} saknas: {previous} följs av {number}",
      en = "goal {missing} is missing: {previous} is followed by {number}",
    },
    gap_first = {
      sv = "mål {missing} saknas: numreringen börjar med {number}",
      en = "goal {missing} is missing: the numbering starts with {number}",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {}
  nämndmål 1.1.3 "Fler unga spelar teater" {}
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {}
  nämndmål 1.1.2 "Fler unga spelar teater" {}
}
]],
  },
  check = function(ctx, thing)
    local parent = thing.kind ~= "document" and thing or nil
    local of_kf = not parent or parent.level == "focus"
    if of_kf and ctx.document.document_kind ~= "catalogue" then return end
    if parent and not parent.number then return end
    local found = by_last_part(parent and parent.goals or thing.focus_goals, parent)
    if not found then return end
    local prefix = parent and parent.number .. "." or ""
    local before = 0
    for last, goal in pairs(found) do
      if before < last - 1 then
        local data = { missing = prefix .. (last - 1), number = goal.number, previous = prefix .. before }
        ctx:report(goal.number_range, before > 0 and "gap" or "gap_first", data)
      end
      before = last
    end
  end,
}
