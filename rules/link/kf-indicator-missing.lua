-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Names that the document has, and KF's entries that it takes up or comes near to.
local function taken_up(ctx, document)
  local entries, names = {}, {}
  for _, indicator in ipairs(document.indicators) do
    names[indicator.folded_name] = true
    local kf = indicator.kf
    if kf then
      entries[kf] = true
    elseif indicator.from_kf and indicator.name then
      -- A name that is nearly KF's is the matter of link/unknown-kf-indicator.
      local near = ctx.catalogue:nearest_indicator(indicator.name)
      if near then entries[near] = true end
    end
  end
  return entries, names
end

return {
  summary = {
    sv = "En av KF:s indikatorer saknas i planen.",
    en = "One of the council's indicators is missing in the plan.",
  },
  rationale = {
    sv = "KF följer upp sina indikatorer för alla nämnder som har fått dem. En nämnd som utelämnar en syns inte i utfallet.",
    en = "The council follows up its indicators for all boards that were given them. A board that leaves one out is not "
      .. "seen in the outcome.",
  },
  limits = {
    sv = "Kräver en budgetfil (utgår från). Prövar de indikatorer som nämnden har fått, och inte dem vars mål saknas i planen "
      .. "(link/area-goal-missing). I tertialrapporter prövas inte det som mäts en gång om året.",
    en = "Needs a budget file (utgår från). Looks at indicators that the board was given, not at those whose goal is missing "
      .. "in the plan (link/area-goal-missing). In tertial reports, what is measured once a year is left out.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    missing = {
      sv = "mål {number} saknar KF:s indikator ”{name}”",
      en = "goal {number} lacks the council's indicator ”{name}”",
    },
    kf_entry = { sv = "KF:s indikator", en = "the council's indicator" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 80 % }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 80 % }
  kf-indikator "Antal besök på biblioteken" { årsmål 120 000 besök  kf-årsmål 110 000 besök }
}
]],
  },
  check = function(ctx, document)
    local catalogue = ctx.catalogue
    if not catalogue or not document.board then return end
    local entries, names = taken_up(ctx, document)
    local goals = lib("goals")
    for _, kf in ipairs(catalogue.indicators) do
      local due = kf.from_kf and not (document.tertial and kf.period == "year")
      local present = entries[kf] or (names[kf.folded_name] and catalogue:indicator(kf.name) == kf)
      if due and not present and kf.goal and catalogue:gives_to(kf, document.board) then
        local here = goals.standing_for(document, kf.goal)
        if here then
          ctx:report(here, "missing", { number = here.number or "", name = kf.name or "" }, { related = { { kf, "kf_entry" } } })
        end
      end
    end
  end,
}
