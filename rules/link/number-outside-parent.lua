-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local goals = lib("goals")

return {
  summary = {
    sv = "Målets nummer hör till ett annat mål än det som det står under.",
    en = "The goal's number belongs to another goal than the one it stands under.",
  },
  rationale = {
    sv = "Numret visar vilket mål som stöds. Säger numret och platsen olika följs målet upp på fel ställe.",
    en = "The number shows which goal is supported. Where number and place disagree, the goal is followed up in the wrong place.",
  },
  limits = {
    sv = "Nämndmål med egen numrering (1, 2, 3) prövas inte, och inte mål vars titel visar att numret är fel: det säger "
      .. "link/title-differs.",
    en = "Board goals with numbers of their own (1, 2, 3) are not looked at, nor are goals whose title shows that the "
      .. "number is wrong: link/title-differs says so.",
  },
  severity = "error",
  documents = { "plan", "report", "catalogue" },
  looks_at = { "area_goal", "board_goal" },
  having = { "parent", "number_parent" },
  messages = {
    outside = {
      sv = "mål {number} står under mål {parent}, men numret hör till {expected}",
      en = "goal {number} stands under goal {parent}, but its number belongs to {expected}",
    },
    supports_other = {
      sv = "nämndmål {number} stödjer {parent}, men numret hör till {expected}",
      en = "board goal {number} supports {parent}, but its number belongs to {expected}",
    },
    parent_here = { sv = "mål {parent} är detta", en = "this is goal {parent}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.2.1 "Biblioteken har öppet när folk är lediga" {}
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {}
}
]],
  },
  check = function(ctx, goal)
    local parent, expected = goal.parent, goal.number_parent
    local above = parent.number
    if not above or expected == above or goals.depth(expected) ~= goals.depth(above) then return end
    if goals.misnumbered(ctx.catalogue, goal) then return end
    if goals.misnumbered(ctx.catalogue, parent) then return end
    for _, reference in ipairs(goal.supports) do
      if reference.number == expected then return end
    end
    local supported = goal.supports[1] ~= nil and goal.supports[1].number == above
    local data = { number = goal.number, parent = above, expected = expected }
    ctx:report(goal.number_range, supported and "supports_other" or "outside", data, {
      related = { { parent, "parent_here", data } },
    })
  end,
}
