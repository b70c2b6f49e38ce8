-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- KF's entries that the document takes up, names that it has, and its activities whose names come near to an entry's.
local function taken_up(ctx, document)
  local entries, names, near_to = {}, {}, {}
  for _, activity in ipairs(document.activities) do
    names[activity.folded_name] = true
    local kf = activity.kf
    if kf then
      entries[kf] = true
    elseif activity.from_kf and activity.name then
      local near = ctx.catalogue:nearest_activity(activity.name)
      if near then near_to[near] = activity end
    end
  end
  return entries, names, near_to
end

-- Whether a task that the budget gives to nobody says itself that another board has it, and no others:
-- ”Utbildningsnämnden ska …”.
local function is_anothers(kf, board)
  if #kf.boards > 0 or not kf.name or text.contains(kf.name, "nämnder") then return false end
  local subject = re.match(kf.name, [[^(\p{Lu}[^.;:]{2,80}?nämnd(?:en)?)\s+ska\b]])
  return subject ~= nil and not text.contains(text.fold(kf.name), text.fold(board))
end

return {
  summary = {
    sv = "En av KF:s aktiviteter saknas i planen.",
    en = "One of the council's activities is missing in the plan.",
  },
  rationale = {
    sv = "KF har gett nämnden ett uppdrag. Den som inte tar upp det i planen planerar inte för det.",
    en = "The council has given the board a task. A plan that does not take it up does not plan for it.",
  },
  limits = {
    sv = "Kräver en budgetfil (utgår från). Prövar de aktiviteter som nämnden har fått, och inte dem vars mål saknas i planen "
      .. "(link/area-goal-missing). Säger budgetfilen inte vems den är avgör namnet: ”Utbildningsnämnden ska …”.",
    en = "Needs a budget file (utgår från). Looks at activities that the board was given, not at those whose goal is missing "
      .. "in the plan (link/area-goal-missing). Where the budget file does not say whose it is, its name decides: "
      .. "”Utbildningsnämnden ska …”.",
  },
  severity = "warning",
  looks_at = "document",
  fixable = true,
  messages = {
    missing = {
      sv = "mål {number} saknar KF:s aktivitet ”{name}”",
      en = "goal {number} lacks the council's activity ”{name}”",
    },
    near = {
      sv = "KF har ingen aktivitet ”{here}”; närmast är ”{name}”, som saknas i planen",
      en = "the council has no activity ”{here}”; the nearest is ”{name}”, which the plan lacks",
    },
    kf_entry = { sv = "KF:s aktivitet", en = "the council's activity" },
    rename = { sv = "använd KF:s namn", en = "use the council's name" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur"
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-aktivitet "Kulturplan för alla stadsdelar" { tid 2024-01-01 till 2024-12-31 }
}
]],
  },
  check = function(ctx, document)
    local catalogue = ctx.catalogue
    if not catalogue or not document.board then return end
    local goals = lib("goals")
    local entries, names, near_to = taken_up(ctx, document)
    for _, kf in ipairs(catalogue.activities) do
      local present = entries[kf] or (names[kf.folded_name] and catalogue:activity(kf.name) == kf)
      if kf.from_kf and not present and kf.goal and catalogue:gives_to(kf, document.board) and not is_anothers(kf, document.board) then
        local data = { name = kf.name or "" }
        local extra = { related = { { kf, "kf_entry" } } }
        local near, here = near_to[kf], goals.standing_for(document, kf.goal)
        if near then
          data.here = near.name
          if not text.contains(data.name, '"') then
            extra.fixes = { ctx:fix("suggested", "rename", data, { ctx:replace(near, kf.name) }) }
          end
          ctx:report(near, "near", data, extra)
        elseif here then
          data.number = here.number or ""
          ctx:report(here, "missing", data, extra)
        end
      end
    end
  end,
}
