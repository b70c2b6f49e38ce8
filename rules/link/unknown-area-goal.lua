-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- The numbers of KF's area goals under the focus goal that `number` begins with, as a list for a reader.
local function numbers_beside(catalogue, number)
  local focus = re.match(number, "^([0-9]+)")
  local numbers = {}
  for _, goal in ipairs(catalogue.area_goals) do
    if goal.number and text.starts_with(goal.number, focus .. ".") then table.insert(numbers, goal.number) end
  end
  return table.concat(numbers, ", ")
end

local function report_number(ctx, where, number)
  local numbers = numbers_beside(ctx.catalogue, number)
  ctx:report(where, numbers == "" and "unknown" or "unknown_among", { number = number, numbers = numbers })
end

return {
  summary = {
    sv = "Ett mål finns inte i KF:s budget.",
    en = "A goal does not exist in the council's budget.",
  },
  rationale = {
    sv = "Det som kopplas till ett mål som inte finns räknas inte in i någon uppföljning.",
    en = "What is linked to a goal that does not exist is counted in no follow-up.",
  },
  limits = {
    sv = "Kräver en budgetfil (utgår från). Ett nummer som finns men har ett annat måls titel hör till link/title-differs.",
    en = "Needs a budget file (utgår från). A number that exists with another goal's title belongs to link/title-differs.",
  },
  severity = "error",
  looks_at = { "focus_goal", "area_goal", "board_goal", "directive" },
  fixable = true,
  messages = {
    unknown = {
      sv = "mål {number} finns inte i KF:s budget",
      en = "goal {number} does not exist in the council's budget",
    },
    unknown_among = {
      sv = "mål {number} finns inte i KF:s budget; där finns {numbers}",
      en = "goal {number} does not exist in the council's budget; it has {numbers}",
    },
    title_elsewhere = {
      sv = "mål {number} finns inte i KF:s budget; ”{title}” är mål {other}",
      en = "goal {number} does not exist in the council's budget; ”{title}” is goal {other}",
    },
    near_title = {
      sv = "mål {number} ”{title}” finns inte i KF:s budget; närmast är mål {other} ”{nearest}”",
      en = "goal {number} ”{title}” does not exist in the council's budget; the nearest is goal {other} ”{nearest}”",
    },
    kf_goal = { sv = "KF:s mål", en = "the council's goal" },
    renumber = { sv = "ändra numret till {other}", en = "change the number to {other}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.4 "Alla har nära till kultur"
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur"
]],
  },
  check = function(ctx, thing)
    local catalogue = ctx.catalogue
    if not catalogue then return end
    if thing.kind == "directive" or thing.level == "board" then
      for _, reference in ipairs(thing.kind == "directive" and thing.described_under or thing.supports) do
        local known = catalogue:goal(reference.number) or ctx.document:goal(reference.number)
        if not known then report_number(ctx, reference.range, reference.number) end
      end
      return
    end
    if thing.kf or not thing.number then return end
    local same = lib("goals").by_title(catalogue, thing)
    local near = same or (thing.title and catalogue:nearest_goal(thing.title))
    if not near or near.level ~= thing.level then return report_number(ctx, thing.number_range, thing.number) end
    local data = { number = thing.number, title = thing.title, other = near.number, nearest = near.title }
    ctx:report(thing.number_range, same and "title_elsewhere" or "near_title", data, {
      related = { { near, "kf_goal" } },
      fixes = { ctx:fix("suggested", "renumber", data, { ctx:replace(thing.number_range, near.number) }) },
    })
  end,
}
