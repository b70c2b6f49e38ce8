-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local numbers, prose = lib("number_words"), lib("prose")

-- Words before a number that make it a part of the whole, or a number of something else.
local partial = [[(?i)(?:^|\s)(?:av|av de|av våra|ytterligare|nya|övriga|andra|minst|högst|cirka|ca|drygt|nästan|över|varav|båda|dessa|ena)\s+$]]

-- Behind the noun: only some of them are meant.
local narrowed = [[^\s*(?i:inom|för|som|av|i (?:[^dp]|d[^e]|p[^l])|med|under \d|per|från|till|har|redovisa|nås|upp(?:fyll|nå)|bedöm|är\b)]]

-- What can be counted: how it is called in prose, what there is, and where it is listed.
local countable = {
  {
    nouns = [[verksamhetsområdesmål(?:en)?|mål för verksamhetsområdet]],
    whole = [[^\s*(?i:insortera|har fastställts|finns|:|\(|samlade|i (?:den här |denna )?planen:)]],
    list = function(thing) return thing.goal and thing.goal.level == "focus" and thing.goal.goals or nil end,
  },
  {
    nouns = [[inriktningsmål(?:en)?]],
    whole = [[^\s*(?i::|\.|för mandatperioden)]],
    list = function(thing) return thing.document.focus_goals end,
  },
  {
    nouns = [[resultatenheter(?:na)?]],
    whole = [[^\s*(?i:inrättas|ska inrättas|föreslås|, varav\b)]],
    list = function(thing) return thing.document.result_units end,
  },
}

-- Whether the list is one to count: in a published document, lines of prose may have been taken for units.
local function is_read(list, count, document)
  if #list == 0 then return false end
  if not lib("published").is(document) then return true end
  for _, entry in ipairs(list) do
    if type(entry) == "string" and #entry > 60 then return false end
  end
  return math.abs(#list - count) <= 3
end

-- Reports the numbers in a passage that differ from what can be counted.
local function check_count(ctx, passage, kind, counted)
  local s, at = passage.text, 1
  while true do
    local _, last, word, noun = re.find(s, counted, at)
    if not last then return end
    local first = last - #word - #noun
    local count = numbers.value(word:lower())
    local list = count and kind.list(passage.thing)
    local behind = s:sub(last + 1, last + 40)
    if list and is_read(list, count, ctx.document) and count ~= #list and re.find(behind, kind.whole) and not re.find(behind, narrowed)
      and not re.find(s:sub(math.max(1, first - 24), first - 1), partial) then
      local place = prose.place(passage.thing, passage, first, last)
      ctx:report(place, "differs", { written = word .. " " .. noun, count = #list })
    end
    at = last + 1
  end
end

return {
  summary = {
    sv = "Ett antal i ord är inte det antal som planen har.",
    en = "A number in words is not the number that the plan has.",
  },
  rationale = {
    sv = "”Sju resultatenheter inrättas” är ett beslut. Är listan en annan vet ingen vilket som gäller.",
    en = "”Sju resultatenheter inrättas” is a decision. Where the list differs, nobody knows which one holds.",
  },
  limits = {
    sv = "Räknar inriktningsmål, mål för verksamhetsområdet under sitt inriktningsmål, och resultatenheter, där texten säger "
      .. "att det är alla.",
    en = "Counts focus goals, the area goals under their focus goal, and result units, where the text says that these are "
      .. "all.",
  },
  severity = "error",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    differs = {
      sv = "texten säger ”{written}”, men planen har {count}",
      en = "the text says ”{written}”, but the plan has {count}",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Resultatenheter" {
  text "Nämnden föreslår att tre resultatenheter inrättas."
  resultatenheter { - "Biblioteken"  - "Musikskolan" }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Resultatenheter" {
  text "Nämnden föreslår att två resultatenheter inrättas."
  resultatenheter { - "Biblioteken"  - "Musikskolan" }
}
]],
  },
  check = function(ctx, document)
    for _, kind in ipairs(countable) do
      local counted = [[(?i)([a-zåäö]+|\d+) (]] .. kind.nouns .. [[)]]
      for _, passage in ipairs(document:passages(counted, true)) do
        if passage.thing.kind == "paragraphs" then check_count(ctx, passage, kind, counted) end
      end
    end
  end,
}
