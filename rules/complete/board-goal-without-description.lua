-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local function has_description(goal)
  return goal.description ~= nil
end

return {
  summary = {
    sv = "Ett nämndmål saknar beskrivning, som de andra har.",
    en = "A board goal has no description, which the others have.",
  },
  rationale = {
    sv = "Beskrivningen säger hur nämnden tänker nå målet. Saknas den för ett enda mål är den oftast borttappad.",
    en = "The description says how the board means to reach the goal. Where one goal lacks it, it was mostly lost.",
  },
  limits = {
    sv = "Tyst där färre än tre av fyra nämndmål har en beskrivning, och i uppföljningar.",
    en = "Silent where fewer than three of four board goals have a description, and in reports.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    missing = {
      sv = "nämndmålet ”{name}” saknar beskrivning, som {count} av {all} nämndmål har",
      en = "the board goal ”{name}” has no description, which {count} of {all} board goals have",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet" {
    beskrivning "Öppettiderna följer när invånarna är lediga."
    förväntat resultat { - "Alla bibliotek har öppet på söndagar." }
    aktivitet "Söndagsöppet" { tid 2024-01-01 till 2024-12-31 }
  }
  nämndmål 1.1.2 "Museerna är till för barnen" {
    beskrivning "Barnen bestämmer vad som visas."
    förväntat resultat { - "En utställning väljs av barn." }
    aktivitet "Barnens utställning" { tid 2024-01-01 till 2024-12-31 }
  }
  nämndmål 1.1.3 "Scenerna turnerar" {
    beskrivning "Teatern reser till de delar av staden som saknar scen."
    förväntat resultat { - "Varje stadsdel får två besök." }
    aktivitet "Vårturné" { tid 2024-03-01 till 2024-05-31 }
  }
  nämndmål 1.1.4 "Körerna växer" {
    förväntat resultat { - "Två nya körer startar." }
    aktivitet "Körveckan" { tid 2024-09-02 till 2024-09-08 }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet" {
    förväntat resultat { - "Alla bibliotek har öppet på söndagar." }
    aktivitet "Söndagsöppet" { tid 2024-01-01 till 2024-12-31 }
  }
}
]],
  },
  check = function(ctx, document)
    local goals, published = document.board_goals, lib("published")
    if not published.is_usual(goals, has_description) then return end
    local lacking = {}
    for _, goal in ipairs(goals) do
      if not has_description(goal) then table.insert(lacking, goal) end
    end
    for _, goal in ipairs(lacking) do
      local unread = published.is(document) and published.has_unread_text(document, goal)
      local data = { name = goal.title or goal.number or "", count = #goals - #lacking, all = #goals }
      if not unread then ctx:report(goal, "missing", data) end
    end
  end,
}
