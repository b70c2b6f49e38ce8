-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local goals, prose, references = lib("goals"), lib("prose"), lib("references")

-- Whether a number is the plan's or KF's, or one that this plan cannot prove wrong.
local function is_known(ctx, known, number)
  if known[number] or ctx.catalogue and ctx.catalogue:goal(number) then return true end
  local document = ctx.document
  return #document.area_goals < 2 or goals.depth(number) > 2 and #document.board_goals == 0
end

local function check_goals(ctx, thing, passage, known)
  for _, reference in ipairs(references.goals(passage.text)) do
    if not is_known(ctx, known, reference.number) then
      local place = prose.place(thing, passage, reference.first, reference.last)
      ctx:report(place, ctx.catalogue and "unknown_goal" or "goal_not_in_plan", { number = reference.number })
    end
  end
end

local function check_appendix(ctx, place, number, last)
  if last > 0 and number > last then ctx:report(place, "unknown_appendix", { number = number, last = last }) end
end

local function check_passage(ctx, thing, passage, appendices, cited)
  local numbers = references.appendices(passage.text)
  for index, reference in ipairs(numbers) do
    local from = reference.range and numbers[index - 1].number + 1 or reference.number
    for number = from, math.min(reference.number, appendices.last) do cited[number] = true end
    if not reference.elsewhere then
      check_appendix(ctx, prose.place(thing, passage, reference.first, reference.last), reference.number, appendices.last)
    end
  end
  for number = 1, appendices.last do
    local title = not cited[number] and appendices[number].title
    if title and #title > 8 and text.contains(passage.text, title) then cited[number] = true end
  end
end

-- Where most appendices are cited, one that is not is left over.
local function check_uncited(ctx, appendices, cited)
  local left = {}
  for number = 1, appendices.last do
    if not cited[number] then table.insert(left, appendices[number]) end
  end
  if #left * 2 >= appendices.last then return end
  for _, appendix in ipairs(left) do
    ctx:report(appendix, "uncited", { number = appendix.number, title = appendix.title or "" })
  end
end

return {
  summary = {
    sv = "Texten hänvisar till ett mål eller en bilaga som inte finns.",
    en = "The text refers to a goal or an appendix that does not exist.",
  },
  rationale = {
    sv = "Den som slår upp hänvisningen hittar ingenting. Oftast följde den med från förra årets plan.",
    en = "Who looks it up finds nothing. Mostly it came along from last year's plan.",
  },
  limits = {
    sv = "Prövar mål med punkt i numret (mål 4.9, nämndmål 1.2.1), inte FN:s och andra dokuments mål. Bilagor prövas där de är "
      .. "numrerade från 1 utan lucka; att ingen hänvisar till en bilaga sägs där de flesta är nämnda. Utan budgetfil är ett "
      .. "okänt mål en varning.",
    en = "Looks at goals with a point in their number (mål 4.9, nämndmål 1.2.1), not at those of the UN and of other "
      .. "documents; at appendices where they are numbered from 1 without a gap. That none cites one is said where most are "
      .. "cited. Without a budget file, an unknown goal is a warning.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    unknown_goal = { sv = "mål {number} finns inte", en = "there is no goal {number}" },
    goal_not_in_plan = {
      sv = "mål {number} finns inte i dokumentet", en = "there is no goal {number} in the document",
      severity = "warning",
    },
    unknown_appendix = {
      sv = "bilaga {number} finns inte; bilagorna är 1 till {last}",
      en = "there is no appendix {number}; the appendices are 1 to {last}",
    },
    uncited = {
      sv = "ingen hänvisar till bilaga {number} ”{title}”", en = "nothing refers to appendix {number} ”{title}”",
      severity = "note",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur"
mål 1.2 "Alla kan läsa" {
  beskrivning "Läsgrupperna beskrivs under mål 4.9."
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur"
mål 1.2 "Alla kan läsa" {
  beskrivning "Läsgrupperna beskrivs under mål 1.1."
}
]],
  },
  check = function(ctx, document)
    local appendices, cited, known = references.appendix_list(document), {}, {}
    for _, goal in ipairs(document.goals) do known[goal.number or ""] = true end
    for _, thing in ipairs(prose.things(document)) do
      for _, passage in ipairs(prose.of(thing)) do
        check_goals(ctx, thing, passage, known)
        check_passage(ctx, thing, passage, appendices, cited)
      end
    end
    for _, decision in ipairs(document.decisions) do
      -- A document's decisions have their references in their subject, which is looked at already.
      local said = references.appendices(decision.subject or "")
      for _, reference in ipairs(decision.appendices) do
        cited[reference.number] = true
        if #said == 0 then check_appendix(ctx, reference.range, reference.number, appendices.last) end
      end
    end
    check_uncited(ctx, appendices, cited)
  end,
}
