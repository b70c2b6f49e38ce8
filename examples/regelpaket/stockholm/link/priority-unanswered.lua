-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local words = lib("words")

-- The words of all that the plan is going to do or measure, gathered once for a document.
local function answers_in(document, shortest)
  local all = {}
  local function take(s)
    for word in pairs(words.telling(s, shortest)) do all[word] = true end
  end
  for _, goal in ipairs(document.board_goals) do
    take(goal.title)
    take(goal.description)
    for _, result in ipairs(goal.expected_results) do take(result) end
  end
  for _, activity in ipairs(document.activities) do take(activity.name) end
  for _, indicator in ipairs(document.indicators) do take(indicator.name) end
  return all
end

return {
  summary = {
    sv = "En prioritering under ett inriktningsmål återkommer inte i planen.",
    en = "A priority under a focus goal does not come back in the plan.",
  },
  rationale = {
    sv = "Det som prioriteras ska synas i nämndmål, indikatorer eller aktiviteter. Annars är det bara ord.",
    en = "What has priority shows in board goals, indicators or activities. Otherwise it is words only.",
  },
  limits = {
    sv = "Jämför ord, och är tyst så snart ett enda av prioriteringens ord finns i ett nämndmål, en indikator eller en aktivitet.",
    en = "Compares words, and is silent as soon as one word of the priority is in a board goal, an indicator or an activity.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "focus_goal",
  options = {
    shortest = {
      type = "number",
      default = 5,
      help = { sv = "kortare ord räknas inte", en = "shorter words do not count" },
    },
  },
  messages = {
    unanswered = {
      sv = "prioriteringen ”{priority}” återkommer inte i något nämndmål, någon indikator eller aktivitet",
      en = "the priority ”{priority}” comes back in no board goal, indicator or activity",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
inriktningsmål 1 "Kultur för alla" { prioriterar { - "Läsning bland barn" } }
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Renovera teatern" { tid 2024-01-01 till 2024-12-31 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
inriktningsmål 1 "Kultur för alla" { prioriterar { - "Läsning bland barn" } }
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Läsning i alla förskolor" { tid 2024-01-01 till 2024-12-31 }
}
]],
  },
  check = function(ctx, goal)
    if #goal.priorities == 0 then return end
    local answers = answers_in(ctx.document, ctx.options.shortest)
    for index, priority in ipairs(goal.priorities) do
      local own = words.telling(priority, ctx.options.shortest)
      local says_something = false
      for _ in pairs(own) do says_something = true end
      if says_something and not words.share(own, answers) then
        ctx:report(goal:part(1, #priority, "priorities", index) or goal, "unanswered", { priority = priority })
      end
    end
  end,
}
