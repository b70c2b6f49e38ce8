-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local prose, quantities = lib("prose"), lib("quantities")

-- Words that say that a goal or target will not be reached; what is about another goal or a part of it says so.
local doubt = [[(?i)(?:risk (?:för )?att (?:\p{Latin}+ ){0,3}(?:målet|målen|årsmålet|årsmålen|nämndmålet)(?: \p{Latin}+){0,4} inte (?:kommer att )?]]
  .. [[(?:uppnås|nås|uppfylls)|(?:målet|årsmålet|nämndmålet) (?:bedöms |kommer )?(?:inte|ej) (?:att )?(?:kunna )?]]
  .. [[(?:uppnås|nås|uppfyllas|uppfylls|nå|uppnå))]]

-- Whether the year's outcome is certain to miss the target.
local function misses(indicator)
  local target, outcome = indicator.target, indicator.outcome
  if not quantities.is_number(target) or not quantities.is_number(outcome) then return false end
  if target.operator == "plus_minus" or outcome.operator then return false end
  if not quantities.same_unit(quantities.unit_of(target, indicator), quantities.unit_of(outcome, indicator)) then return false end
  local better = quantities.better_direction(indicator, target)
  return better ~= nil and quantities.is_worse(outcome, target, better)
end

local function report_doubt(ctx, goal, thing)
  for _, passage in ipairs(prose.of(thing)) do
    local may = text.contains(passage.text, "inte ") or text.contains(passage.text, " ej ")
    local first, last = nil, nil
    if may then first, last = re.find(passage.text, doubt) end
    if first then
      local data = { number = goal.number or "", said = passage.text:sub(first, last) }
      ctx:report(prose.place(thing, passage, first, last), "doubt", data, { related = { { goal, "assessed_here" } } })
    end
  end
end

return {
  summary = {
    sv = "Ett mål bedöms uppfyllas helt fast utfallet eller analysen säger något annat.",
    en = "A goal is assessed as fully met though the outcome or the analysis says otherwise.",
  },
  rationale = {
    sv = "Nämnden beslutar om bedömningen. Den ska följa av det som står under den.",
    en = "The board decides on the assessment. It has to follow from what stands below it.",
  },
  limits = {
    sv = "Utfall prövas i verksamhetsberättelser och där det är känt om högre eller lägre är bättre; i tertialrapporter prövas "
      .. "målets och dess indikatorers analyser.",
    en = "Outcomes are looked at in annual reports, where it is known whether higher or lower is better; in tertial reports, the "
      .. "analyses of the goal and its indicators.",
  },
  severity = "error",
  documents = { "report" },
  looks_at = "goal",
  messages = {
    missed = {
      sv = "mål {number} bedöms ”uppfylls helt”, men utfallet {outcome} för ”{name}” når inte årsmålet {target}",
      en = "goal {number} is assessed as fully met, but the outcome {outcome} of ”{name}” misses the target {target}",
    },
    doubt = {
      sv = "mål {number} bedöms ”uppfylls helt”, men analysen säger ”{said}”",
      en = "goal {number} is assessed as fully met, but the analysis says ”{said}”",
    },
    assessed_here = { sv = "uppfylls helt", en = "fully met" },
  },
  examples = {
    bad = [[
verksamhetsberättelse 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  bedömning uppfylls helt
  indikator "Väntetid" { årsmål max 12 dagar  utfall 14 dagar }
}
]],
    good = [[
verksamhetsberättelse 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  bedömning uppfylls delvis
  indikator "Väntetid" { årsmål max 12 dagar  utfall 14 dagar }
}
]],
  },
  check = function(ctx, goal)
    if goal.assessment ~= "full" then return end
    report_doubt(ctx, goal, goal)
    for _, indicator in ipairs(goal.indicators) do
      if not ctx.document.tertial and misses(indicator) then
        local data = { number = goal.number or "", name = indicator.name or "", outcome = indicator.outcome,
          target = indicator.target }
        ctx:report(indicator.outcome, "missed", data, { related = { { goal, "assessed_here" } } })
      end
      report_doubt(ctx, goal, indicator)
    end
  end,
}
