-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

-- Whether a decision, or the indicator itself, changes this indicator's target; a decision that speaks of targets without
-- a name may mean it.
local function is_decided(document, indicator)
  if #indicator.changes > 0 then return true end
  for _, decision in ipairs(document.decisions) do
    for _, change in ipairs(decision.changes) do
      if change.indicator and text.equal(change.indicator, indicator.name) then return true end
    end
    if #decision.changes == 0 and text.contains(text.fold(decision.subject or ""), "årsmål") then return true end
  end
  return false
end

-- Whether a target is what KF decided: then the slip may be the plan's.
local function is_of_kf(indicator, target)
  local kf = indicator.kf_target or indicator.kf and indicator.kf.target
  return quantities.is_stated(kf) and quantities.same_value(target, kf)
end

local function check_indicator(ctx, indicator)
  local planned = indicator.planned
  local target, before = indicator.target, planned and planned.target
  if not indicator.name or not quantities.is_stated(target) or not quantities.is_stated(before) then return end
  if target.value_kind == "unreadable" or before.value_kind == "unreadable" then return end
  local unit, unit_before = quantities.unit_of(target, indicator), quantities.unit_of(before, planned)
  local units_differ = unit and unit_before and not quantities.same_unit(unit, unit_before)
  if quantities.same_value(target, before) and not units_differ or is_decided(ctx.document, indicator) then return end
  local data = { name = indicator.name, target = target, before = before }
  ctx:report(target, "undecided", data, {
    related = { { before, "plan_here", data } },
    fixes = not is_of_kf(indicator, target)
        and { ctx:fix("suggested", "restore", data, { ctx:replace(target, before.text) }) } or nil,
  })
end

-- A decision in words that names an indicator and its new target, and not what that was.
local says_new_only = [=[(?i)ändra(?:r|s)?\s+(?:[a-zåäö]+\s+){0,2}årsmål(?:et|en)?\b[^.]*[”"][^”"]+[”"][^.]*?\s(till)\s+(?:[a-zåäö]+\s)?\d]=]

local function check_decision(ctx, decision)
  local subject = #decision.changes == 0 and decision.subject or ""
  if re.find(subject, says_new_only) and not re.find(subject, [[(?i)\s(?:från|bilag|tabell)]]) then
    ctx:report(decision, "incomplete")
  end
  for _, change in ipairs(decision.changes) do
    if not change.indicator or not change.from or not change.to then ctx:report(change.range, "incomplete") end
  end
end

return {
  summary = {
    sv = "Årsmålet är ett annat än planens, och inget beslut ändrar det.",
    en = "The target is not the plan's, and no decision changes it.",
  },
  rationale = {
    sv = "Nämnden har beslutat årsmålet i planen. Bara nämnden kan ändra det, och då ska det synas vad som ändras.",
    en = "The board decided on the target in the plan. Only the board can change it, and what changes has to be seen.",
  },
  limits = {
    sv = "Kräver planen som följs upp. Tyst där ett beslut talar om årsmål utan att nämna indikatorer.",
    en = "Needs the plan that is followed up. Silent where a decision speaks of targets without naming indicators.",
  },
  severity = "error",
  documents = { "report" },
  looks_at = { "indicator", "decision" },
  fixable = true,
  messages = {
    undecided = {
      sv = "årsmålet för ”{name}” är {target}, i planen {before}; inget beslut ändrar det",
      en = "the target of ”{name}” is {target}, in the plan {before}; no decision changes it",
    },
    incomplete = {
      sv = "ändringen av ett årsmål säger inte både indikator, gammalt och nytt värde",
      en = "the change of a target does not name the indicator, the old and the new value",
    },
    plan_here = { sv = "planens årsmål", en = "the plan's target" },
    restore = { sv = "använd planens årsmål {before}", en = "use the plan's target {before}" },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
beslut 1 "Höja årsmålet" { ändrar årsmål "Antal lån" till 950 st }
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
beslut 1 "Höja årsmålet" { ändrar årsmål "Antal lån" från 900 st till 950 st }
]],
  },
  check = function(ctx, thing)
    if thing.kind == "decision" then return check_decision(ctx, thing) end
    if ctx.followed then check_indicator(ctx, thing) end
  end,
}
