-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Words that say how something is measured and not what.
local measuring = {}
for _, stem in ipairs({
  "andele", "antale", "antal ", "procen", "minska", "ökning", "minst ", "förvän", "result", "nämnde", "verksa", "stadsd",
  "person", "genomf", "invåna", "förval", "arbete", "arbeta", "använd", "målgru", "samtli",
}) do
  measuring[stem] = true
end

local measurable = [[(?i)^(?:(?:det )?(?:totala )?(?:antalet|andelen)\s.*\s(?:ökar?|ökat|minskar?|minskat|är|uppgår)(?:\P{Latin}|$)|minst \S+ )]]

local stem_length = 6

-- The stems of a text's words of six letters and more, and whether there are any; compounds count by their end as well.
local function stems(s)
  local found, any = {}, false
  for word in re.gmatch(text.fold(s), [[\p{Latin}{6,}]]) do
    local head = re.match(word, [[^.{6}]])
    local tail = utf8.len(word) >= 12 and re.match(word, [[(.{7})(?:en|et|er|ar|or|na|erna|arna|orna|s)?$]])
    if not measuring[head] then found[head] = true end
    if tail then found[tail] = true end
    any = any or tail or not measuring[head]
  end
  return found, any
end

-- Whether one of these indicators speaks of the same thing.
local function is_measured(wanted, indicators)
  for _, indicator in ipairs(indicators) do
    for stem in pairs((stems(indicator.name or ""))) do
      if wanted[stem] then return true end
    end
  end
  return false
end

return {
  summary = {
    sv = "Ett mätbart resultat har ingen indikator.",
    en = "A result that can be measured has no indicator.",
  },
  rationale = {
    sv = "Ett resultat som säger att ett antal eller en andel ska ändras kan bara följas upp om någon mäter det.",
    en = "A result which says that a number or a share changes can only be followed up if somebody measures it.",
  },
  limits = {
    sv = "Ser på resultat som börjar med ett antal, en andel eller ”minst” och ett tal. En indikator hos nämndmålet eller "
      .. "hos målet ovanför räknas om den har ett ord gemensamt med resultatet.",
    en = "Looks at results that begin with a number, a share, or ”minst” and a figure. An indicator of the board goal or "
      .. "of the goal above counts where it has a word in common with the result.",
  },
  severity = "note",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    unmeasured = {
      sv = "resultatet går att mäta, men ingen indikator mäter det",
      en = "the result can be measured, but no indicator does",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    förväntat resultat { - "Andelen söndagsöppna bibliotek ökar." }
    indikator "Andel nöjda besökare" { årsmål 80 % }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Biblioteken har öppet när folk är lediga" {
    förväntat resultat { - "Andelen söndagsöppna bibliotek ökar." }
    indikator "Andel söndagsöppna bibliotek" { årsmål 80 % }
  }
}
]],
  },
  check = function(ctx, document)
    for _, passage in ipairs(document:passages(measurable, true)) do
      local goal, result = passage.thing, passage.text
      if goal.kind == "board_goal" and passage.field == "expected_results" and passage.before == 0 then
        local subject = re.match(result, [[(?i)^(?:(?:det )?(?:totala )?(?:antalet|andelen))\s(.*?)\s(?:ökar?|ökat|minskar?|minskat|är|uppgår)(?:\P{Latin}|$)]])
        local wanted, any = stems(subject or result)
        local parent = goal.parent and goal.parent.level == "area" and goal.parent
        local measured = is_measured(wanted, goal.indicators) or (parent and is_measured(wanted, parent.indicators))
        -- Of words that say only how it is measured, nothing can be told.
        if any and not measured then
          ctx:report(goal:part(1, #result, "expected_results", passage.item) or goal, "unmeasured")
        end
      end
    end
  end,
}
