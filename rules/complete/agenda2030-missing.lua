-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Ett mål saknar listan över Agenda 2030, som de andra har.",
    en = "A goal has no list of Agenda 2030, which the others have.",
  },
  rationale = {
    sv = "Läsaren ska kunna se vilka globala mål som varje mål bidrar till. En enda lucka är oftast ett förbiseende.",
    en = "The reader should see which global goals each goal contributes to. A single gap is mostly an oversight.",
  },
  limits = {
    sv = "Tyst där färre än tre av fyra mål för verksamhetsområdet har en lista, och i uppföljningar. En lista hos ett "
      .. "nämndmål räknas.",
    en = "Silent where fewer than three of four area goals have a list, and in reports. A list of a board goal counts.",
  },
  severity = "note",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    missing = {
      sv = "mål {number} saknar de globala målen i Agenda 2030, som {count} av {all} mål har",
      en = "goal {number} lacks the global goals of Agenda 2030, which {count} of {all} goals have",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { agenda2030 11 }
mål 1.2 "Alla kan läsa" { agenda2030 4 }
mål 1.3 "Alla kan sjunga" { agenda2030 3 }
mål 1.4 "Alla kan dansa"
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { agenda2030 11 }
mål 1.2 "Alla kan läsa"
]],
  },
  check = function(ctx, document)
    local listed, count = {}, 0
    for _, list in ipairs(document.sdg_lists) do
      local goal = list.goal
      while goal do
        listed[goal] = true
        goal = goal.parent
      end
    end
    for _, goal in ipairs(document.area_goals) do
      if listed[goal] then count = count + 1 end
    end
    if not lib("published").is_usual(document.area_goals, function(goal) return listed[goal] end) then return end
    for _, goal in ipairs(document.area_goals) do
      if not listed[goal] then
        ctx:report(goal, "missing", { number = goal.number or goal.title or "", count = count, all = #document.area_goals })
      end
    end
  end,
}
