-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

local function whole_words(words) return [[(?i)(?:^|\P{Latin})(?:]] .. words .. [[)(?:\P{Latin}|$)]] end
local falling, rising = "minskar?|minskat|sjunker|sjunka|sjunkit", "ökar?|ökat|stiger|stiga|stigit"
local down, up, up_or_down = whole_words(falling), whole_words(rising), whole_words(falling .. "|" .. rising)
local baseline = [[\((?:utfall\s+)?(?P<year>20[0-9]{2}):?\s+(?P<number>[0-9]{1,3}(?:[  ]?[0-9]{3})*(?:,[0-9]+)?)\s?(?P<unit>%|procent|st|\pL+)?\)]]

-- Words that say nothing of what is measured.
local empty = { andel = true, andelen = true, antal = true, antalet = true, genomsnittlig = true, ["nämndens"] = true }

-- The beginnings of an indicator's words, as far as their endings do not matter; what stands in parentheses explains.
local function stems_of(name)
  local stems = {}
  for _, word in ipairs(text.words(re.replace(name, [[\([^)]*\)]], ""))) do
    local key = re.match(text.fold(word):lower(), [[^\p{Latin}{5,}]])
    if key and not empty[key] then table.insert(stems, re.match(key, [[^\p{Latin}{5,7}]])) end
  end
  return stems
end

-- The expected results that say a direction, by goal: { goal, results }, where a result is { text, folded, direction }.
local function results_by_goal(document)
  local found = {}
  for _, passage in ipairs(document:passages(up_or_down, true)) do
    local result = passage.text
    local is_result = passage.field == "expected_results" and passage.before == 0
    local falls, rises = is_result and re.find(result, down) ~= nil, is_result and re.find(result, up) ~= nil
    if falls ~= rises then
      if #found == 0 or found[#found].goal ~= passage.thing then table.insert(found, { goal = passage.thing, results = {} }) end
      local folded = text.fold(result):lower()
      table.insert(found[#found].results, { text = result, folded = folded, direction = falls and "down" or "up" })
    end
  end
  return found
end

-- "down" or "up", as a sentence says that is about what the indicator measures; nil where none is, or they contradict.
local function direction_of(indicator, results)
  local stems, found = stems_of(indicator.name), nil
  if #stems == 0 or #stems == 1 and #stems[1] < 7 then return nil end
  for _, result in ipairs(results) do
    local about = 0
    for _, stem in ipairs(stems) do about = about + (text.contains(result.folded, stem) and 1 or 0) end
    if about == #stems then
      if found and found.direction ~= result.direction then return nil end
      found = found or { direction = result.direction, result = result.text }
    end
  end
  return found
end

-- Whether a text may have last year's value in parentheses (”(2022: 23,2 %)”).
local function may_have_value(s) return text.contains(s, "(20") end

-- Whether one of these results may have a value.
local function is_any_with_value(results)
  for _, result in ipairs(results) do
    if may_have_value(result.text) then return true end
  end
  return false
end

-- Last year's value: the indicator's, or one in parentheses in its name or the result. Returns number, unit, text.
local function baseline_of(indicator, result, year)
  local previous = indicator.previous
  if previous and previous.value_kind == "number" then
    return previous.number, quantities.unit_of(previous, indicator), previous.text
  end
  local said = nil
  for _, s in ipairs({ indicator.name, result }) do said = said or may_have_value(s) and re.match(s, baseline) end
  if not said or tonumber(said.year) ~= year - 1 then return nil end
  return decimal(said.number), said.unit, said.number .. (said.unit and " " .. said.unit or "")
end

local function check_indicator(ctx, indicator, results, year)
  local target = indicator.target
  if not target or target.value_kind ~= "number" or target.operator == "plus_minus" then return end
  local found = direction_of(indicator, results)
  if not found then return end
  local number, unit, said = baseline_of(indicator, found.result, year)
  if not number or number == target.number then return end
  if not quantities.same_unit(quantities.unit_of(target, indicator), unit) then return end
  local id = number < target.number and "rises" or "falls"
  if (found.direction == "up") == (id == "rises") then return end
  local data = { target = target, baseline = said, result = re.replace(found.result, [[\.$]], "") }
  ctx:report(target, id, data, { related = { { indicator.goal, "result_here" } } })
end

return {
  summary = {
    sv = "Årsmålet går åt andra hållet än det förväntade resultatet.",
    en = "The target goes the other way than the expected result.",
  },
  rationale = {
    sv = "Nämnden kan nå sitt årsmål och ändå gå åt fel håll.",
    en = "The board can reach its target and still go the wrong way.",
  },
  limits = {
    sv = "Kräver ett känt värde för året innan (föregående, eller ”(2022: 23,2 %)” i namnet eller resultatet) och ett förväntat resultat som nämner "
      .. "det som mäts och ökar eller minskar. Tyst där enheterna är olika.",
    en = "Needs a known value of the year before (föregående, or ”(2022: 23,2 %)” in the name or the result) and an expected result that names "
      .. "what is measured and rises or falls. Silent where units differ.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    rises = {
      sv = "årsmålet {target} är högre än {baseline}, men ”{result}”",
      en = "the target {target} is higher than {baseline}, but ”{result}”",
    },
    falls = {
      sv = "årsmålet {target} är lägre än {baseline}, men ”{result}”",
      en = "the target {target} is lower than {baseline}, but ”{result}”",
    },
    result_here = { sv = "det förväntade resultatet", en = "the expected result" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Personalen mår bra" {
    förväntat resultat { - "Sjukfrånvaron minskar." }
    indikator "Sjukfrånvaro (2023: 6,2 %)" { årsmål 6,5 %  periodicitet tertial }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  nämndmål 1.1.1 "Personalen mår bra" {
    förväntat resultat { - "Sjukfrånvaron minskar." }
    indikator "Sjukfrånvaro (2023: 6,2 %)" { årsmål 6,0 %  periodicitet tertial }
  }
}
]],
  },
  check = function(ctx, document)
    for _, entry in ipairs(document.year and results_by_goal(document) or {}) do
      local has_value = is_any_with_value(entry.results)
      for _, indicator in ipairs(entry.goal.indicators) do
        -- Few have a value of the year before, and words take long to compare.
        if indicator.name and (has_value or indicator.previous or may_have_value(indicator.name)) then
          check_indicator(ctx, indicator, entry.results, document.year)
        end
      end
    end
  end,
}
