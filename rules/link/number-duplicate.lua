-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- The lowest number under `parent` that none of `taken` has.
local function free_number(parent, taken)
  local last = 1
  while taken[parent .. "." .. last] do last = last + 1 end
  return parent .. "." .. last
end

return {
  summary = { sv = "Två mål har samma nummer.", en = "Two goals have one number." },
  rationale = {
    sv = "Hänvisningar och uppföljning går på numret. Två mål med samma nummer går inte att skilja åt.",
    en = "References and follow-ups go by the number. Two goals with one number cannot be told apart.",
  },
  limits = {
    sv = "Nämndmål jämförs inom sitt mål: numret från ett annat mål hör till link/number-outside-parent. Ett mål vars titel "
      .. "visar att numret är fel hör till link/title-differs.",
    en = "Board goals are compared within their goal: a number of another goal belongs to link/number-outside-parent. A "
      .. "goal whose title shows that the number is wrong belongs to link/title-differs.",
  },
  severity = "error",
  documents = { "plan", "report", "catalogue" },
  looks_at = "document",
  fixable = true,
  messages = {
    duplicate = {
      sv = "två mål har numret {number}: ”{first}” och ”{title}”",
      en = "two goals have the number {number}: ”{first}” and ”{title}”",
    },
    first_here = { sv = "det första", en = "the first one" },
    renumber = { sv = "ändra numret till {free}", en = "change the number to {free}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {}
  nämndmål 1.1.1 "Fler unga spelar teater" {}
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
  check = function(ctx, document)
    local goals = lib("goals")
    local taken, first = {}, {}
    for _, goal in ipairs(document.goals) do
      if goal.number then taken[goal.number] = true end
    end
    for _, goal in ipairs(document.goals) do
      local siblings = goal.level == "board" and goal.parent or document
      first[siblings] = first[siblings] or {}
      local numbers = first[siblings]
      local number = not goals.misnumbered(ctx.catalogue, goal) and goal.number or nil
      local other = number and numbers[number]
      if other and other.level == goal.level then
        local parent = goal.number_parent
        local data = { number = number, first = other.title or "", title = goal.title or "" }
        local fixes = {}
        if goal.level == "board" and parent then
          data.free = free_number(parent, taken)
          fixes[1] = ctx:fix("suggested", "renumber", data, { ctx:replace(goal.number_range, data.free) })
        end
        ctx:report(goal.number_range, "duplicate", data, { related = { { other, "first_here" } }, fixes = fixes })
      elseif number then
        numbers[number] = other or goal
      end
    end
  end,
}
