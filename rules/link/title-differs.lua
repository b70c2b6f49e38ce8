-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local function message_for(here, there)
  if here == "" then return "lacks" end
  if there == "" then return "adds" end
  return "differs"
end

local function check_heading(ctx, goal)
  local kf = goal.kf
  if not kf or not goal.title or not kf.title or kf.level ~= goal.level or text.equal(goal.title, kf.title) then return end
  local data = { number = goal.number, title = goal.title }
  local other = lib("goals").by_title(ctx.catalogue, goal)
  if other then
    data.other = other.number
    return ctx:report(goal.number_range, "number_of_other", data, {
      label = "other_here",
      related = { { other, "kf_title" } },
      fixes = { ctx:fix("suggested", "renumber", data, { ctx:replace(goal.number_range, other.number) }) },
    })
  end
  data.here, data.there = text.diff(goal.title, kf.title)
  local fixes = {}
  if not text.contains(kf.title, '"') and not text.contains(kf.title, "\\") then
    -- A slip in a word or two is certain to be one; another title may as well have the wrong number.
    local slip = text.nearest(text.fold(goal.title), { text.fold(kf.title) }) ~= nil
    fixes[1] = ctx:fix(slip and "safe" or "suggested", "replace", data, { ctx:replace(goal.title_range, kf.title) })
  end
  local id = message_for(data.here, data.there)
  ctx:report(goal.title_range, id, data, {
    label = data.there ~= "" and "kf_here" or nil,
    related = { { kf, "kf_title" } },
    fixes = fixes,
  })
end

return {
  summary = {
    sv = "Målets titel skiljer sig från KF:s, eller är fel återgiven där den citeras.",
    en = "The goal's title differs from the council's, or is wrong where it is cited.",
  },
  rationale = {
    sv = "KF har beslutat målets ordalydelse. En annan titel är ett annat mål, eller ett skrivfel som följer med i allt som "
      .. "hänvisar till målet.",
    en = "The council has decided the goal's wording. Another title is another goal, or a slip that all references inherit.",
  },
  limits = {
    sv = "Rubriken jämförs med budgetfilens (utgår från), hänvisningar, listor och innehållsförteckning också med planens egna "
      .. "rubriker. En titel som bara återges till en del prövas inte. Stor eller liten första bokstav, blanksteg, streck och "
      .. "citattecken räknas inte som skillnad.",
    en = "The heading is compared with the budget file's (utgår från); references, lists and the table of contents with the "
      .. "plan's own headings, too. A title that is cited in part is not looked at. Case of the first letter, white space, "
      .. "dashes and quotation marks are no difference.",
  },
  severity = "error",
  looks_at = { "document", "focus_goal", "area_goal" },
  fixable = true,
  messages = {
    differs = {
      sv = "titeln på mål {number} skiljer sig från KF:s: här ”{here}”, hos KF ”{there}”",
      en = "the title of goal {number} differs from the council's: here ”{here}”, there ”{there}”",
    },
    lacks = {
      sv = "i titeln på mål {number} saknas ”{there}”, som står i KF:s budget",
      en = "the title of goal {number} lacks ”{there}”, which the council's budget has",
    },
    adds = {
      sv = "i titeln på mål {number} står ”{here}”, som inte står i KF:s budget",
      en = "the title of goal {number} has ”{here}”, which the council's budget has not",
    },
    number_of_other = {
      sv = "mål {number} har fel nummer eller titel: ”{title}” är KF:s mål {other}",
      en = "goal {number} has a wrong number or title: ”{title}” is the council's goal {other}",
    },
    cited = {
      sv = "titeln på mål {number} återges fel: här ”{here}”, i målet ”{there}”",
      en = "the title of goal {number} is cited wrongly: here ”{here}”, in the goal ”{there}”",
    },
    cited_lacks = {
      sv = "titeln på mål {number} återges utan ”{there}”",
      en = "the title of goal {number} is cited without ”{there}”",
    },
    cited_adds = {
      sv = "titeln på mål {number} återges med ”{here}”, som inte står i målet",
      en = "the title of goal {number} is cited with ”{here}”, which the goal has not",
    },
    cited_other = {
      sv = "titeln som återges är den på mål {other}, inte mål {number}",
      en = "the title that is cited is that of goal {other}, not of goal {number}",
    },
    goal_here = { sv = "målets titel", en = "the goal's title" },
    kf_title = { sv = "KF:s titel", en = "the council's title" },
    kf_here = { sv = "hos KF ”{there}”", en = "the council has ”{there}”" },
    other_here = { sv = "detta är mål {other}", en = "this is goal {other}" },
    replace = { sv = "använd KF:s titel", en = "use the council's title" },
    renumber = { sv = "ändra numret till {other}", en = "change the number to {other}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har närmare till kultur"
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur"
]],
  },
  check = function(ctx, thing)
    if thing.kind == "document" then lib("titles").check_citations(ctx) else check_heading(ctx, thing) end
  end,
}
