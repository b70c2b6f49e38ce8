-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local goals, prose = lib("goals"), lib("prose")

-- Whether a number is KF's, or one that this plan cannot prove wrong.
local function is_known(ctx, number)
  if ctx.catalogue and ctx.catalogue:goal(number) then return true end
  local document = ctx.document
  return #document.area_goals < 2 or goals.depth(number) > 2 and #document.board_goals == 0
end

local passage = nil

local function place_of(document, reference)
  if not passage or passage.number ~= reference.text then passage = document:passage(reference.text) end
  return prose.place(passage.thing, passage, reference.first, reference.last)
end

local function check_goals(ctx, document)
  local known = {}
  for _, goal in ipairs(document.goals) do known[goal.number or ""] = true end
  for _, reference in ipairs(document:goal_references()) do
    local number = reference.number
    if known[number] == nil then known[number] = is_known(ctx, number) end
    if not known[number] then
      ctx:report(place_of(document, reference), ctx.catalogue and "unknown_goal" or "goal_not_in_plan", { number = number })
    end
  end
end

-- A document's appendices by number; `last` is 0 where they are not numbered from 1 without a gap: such a list was not
-- read whole.
local function numbered_appendices(document)
  local found = { last = #document.appendices }
  for _, appendix in ipairs(document.appendices) do found[appendix.number or 0] = appendix end
  for number = 1, #document.appendices do found.last = found[number] and found.last or 0 end
  return found
end

local function check_appendices(ctx, document, appendices, cited)
  local found = document:appendix_references()
  for index, reference in ipairs(found) do
    local from = reference.range and found[index - 1].number + 1 or reference.number
    for number = from, math.min(reference.number, appendices.last) do cited[number] = true end
    if not reference.elsewhere and appendices.last > 0 and reference.number > appendices.last then
      local data = { number = reference.number, last = appendices.last }
      ctx:report(place_of(document, reference), "unknown_appendix", data)
    end
  end
end

-- A decision's references stand in its subject, too, where that is written out.
local function check_decision(ctx, decision, appendices, cited)
  local said = text.appendix_references(decision.subject or "")
  for _, reference in ipairs(decision.appendices) do
    cited[reference.number] = true
    if #said == 0 and appendices.last > 0 and reference.number > appendices.last then
      ctx:report(reference.range, "unknown_appendix", { number = reference.number, last = appendices.last })
    end
  end
end

-- Appendices may be named by their titles instead.
local function find_titles(document, appendices, cited)
  for number = 1, appendices.last do
    local title = not cited[number] and appendices[number].title
    local quoted = title and #title > 8 and #title < 1000 and re.replace(title, [=[[][\\^$.|?*+(){}]]=], [[\\\0]])
    if quoted and #document:passages(quoted, true) > 0 then cited[number] = true end
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
    local appendices, cited = numbered_appendices(document), {}
    check_goals(ctx, document)
    check_appendices(ctx, document, appendices, cited)
    find_titles(document, appendices, cited)
    for _, decision in ipairs(document.decisions) do check_decision(ctx, decision, appendices, cited) end
    check_uncited(ctx, appendices, cited)
  end,
}
