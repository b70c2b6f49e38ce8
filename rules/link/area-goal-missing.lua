-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Planen tar inte upp ett av KF:s mål för verksamhetsområdet.",
    en = "The plan does not take up one of the council's area goals.",
  },
  rationale = {
    sv = "Nämnden ska svara på alla KF:s mål som den har fått, också dem den bidrar lite till.",
    en = "The board answers to all of the council's goals that it was given, also those to which it contributes little.",
  },
  limits = {
    sv = "Kräver en budgetfil (utgår från). Ett mål med rätt titel och fel nummer, eller tvärtom, saknas inte.",
    en = "Needs a budget file (utgår från). A goal with the right title and a wrong number, or the reverse, is not missing.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    missing = {
      sv = "KF:s mål {number} ”{title}” saknas i planen",
      en = "the council's goal {number} ”{title}” is missing in the plan",
    },
    none = {
      sv = "planen tar inte upp något av KF:s mål för verksamhetsområdet; de är {numbers}",
      en = "the plan takes up none of the council's area goals; they are {numbers}",
    },
    kf_goal = { sv = "KF:s mål", en = "the council's goal" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur"
mål 2.1 "Ekonomin är i balans"
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur"
mål 1.2 "Alla kan läsa"
mål 2.1 "Ekonomin är i balans"
]],
  },
  check = function(ctx, document)
    local catalogue = ctx.catalogue
    if not catalogue then return end
    local goals = lib("goals")
    local by_number, others = {}, {}
    for _, goal in ipairs(document.area_goals) do
      local kf = goal.kf
      if kf and goal.title and goals.same_title(goal, kf) then
        by_number[goal.number] = true
      else
        table.insert(others, goal)
      end
    end
    -- Each of the others is the goal that its title is (or comes near to), and else the one that its number says.
    for _, goal in ipairs(others) do
      local near = goal.title and (goals.by_title(catalogue, goal) or (not goal.kf and catalogue:nearest_goal(goal.title)))
      by_number[near and near.number or goal.number or ""] = true
    end
    local missing, numbers = {}, {}
    for _, kf in ipairs(catalogue.area_goals) do
      if kf.number and not by_number[kf.number] and (not document.board or catalogue:gives_to(kf, document.board)) then
        table.insert(missing, kf)
        table.insert(numbers, kf.number)
      end
    end
    if #missing > 1 and #document.area_goals == 0 then
      return ctx:report(document, "none", { numbers = table.concat(numbers, ", ") })
    end
    for _, kf in ipairs(missing) do
      local data = { number = kf.number, title = kf.title or "" }
      ctx:report(document, "missing", data, { related = { { kf, "kf_goal" } } })
    end
  end,
}
