-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Words that may well stand twice in a row.
local may_repeat = {}
for _, word in ipairs({ "det", "den", "de", "som", "om", "på", "till", "av", "här", "där", "så", "ja", "nej", "för" }) do
  may_repeat[word] = true
end

local label = [[(nämndmål)]]

local title_with_label = [[(?i)^(nämndmål)\s*:?\s*\d]]

-- The label of a published goal that stands twice: ”Nämndmål: Nämndmål 3.3.1 Alla får plats”; nil where it does not.
local function label_twice(goal)
  local first, second =
    re.match(re.match(goal:text(), "^[^\n]*"), "(?i)^[^:]{0,12}?" .. label .. "\\s*:\\s*" .. label .. "\\s*:?\\s*[0-9]")
  return first and text.equal(first, second) and second or nil
end

-- The board goals whose heading has the label twice: a list of { goal, words }.
local function labelled_twice(document)
  local found = {}
  if lib("published").is(document) then
    for _, goal in ipairs(document.board_goals) do table.insert(found, { goal = goal, words = label_twice(goal) }) end
  else
    for _, goal in ipairs(lib("names").matching(document, "board_goal", title_with_label)) do
      table.insert(found, { goal = goal, words = re.match(goal.title, title_with_label) })
    end
  end
  return found
end

return {
  summary = {
    sv = "Samma ord står två gånger i rad.",
    en = "The same words stand twice in a row.",
  },
  rationale = {
    sv = "”För att för att” blir kvar när en mening skrivs om. Det syns inte för den som skrev den.",
    en = "”För att för att” is left when a sentence is rewritten. Whoever wrote it does not see it.",
  },
  limits = {
    sv = "Högst tre ord i rad. Ord som kan stå två gånger på riktigt (det det, som som) prövas inte ensamma, och inte upprepningar med och eller eller.",
    en = "Three words in a row at most. Words that may rightly stand twice (det det, som som) are not looked at alone, nor repetitions with och or eller.",
  },
  severity = "note",
  looks_at = "document",
  fixable = true,
  messages = {
    twice = { sv = "”{words}” står två gånger i rad", en = "”{words}” stands twice in a row" },
    label = {
      sv = "rubriken säger ”{words}” två gånger", en = "the heading says ”{words}” twice",
      severity = "warning",
    },
    remove = { sv = "ta bort upprepningen", en = "remove the repetition" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { text "Biblioteken har öppet för att för att fler ska komma." }
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" { text "Biblioteken har öppet för att fler ska komma." }
]],
  },
  check = function(ctx, document)
    local wording = lib("wording")
    for _, found in ipairs(labelled_twice(document)) do
      if found.words then ctx:report(found.goal, "label", { words = found.words }) end
    end
    for _, found in ipairs(document:repeats()) do
      local passage = document:passage(found.text)
      local words = passage.text:sub(found.second, found.last)
      if not may_repeat[text.fold(words)] and not re.find(words, [[\b(?:och|eller)\b]]) and not re.find(words, [=[^[\p{Lu}\d]]=]) then
        local place, exact = wording.place(passage.thing, passage, found.first, found.last)
        local once = text.trim(passage.text:sub(found.first, found.second - 1))
        local fixes = exact and { ctx:fix("suggested", "remove", nil, { ctx:replace(place, once) }) } or nil
        ctx:report(place, "twice", { words = words }, { fixes = fixes })
      end
    end
  end,
}
