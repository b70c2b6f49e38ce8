-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Whether the document takes up KF's entry under its right name.
local function is_taken_up(document, entry)
  for _, indicator in ipairs(document.indicators) do
    if indicator.kf == entry then return true end
  end
  return false
end

return {
  summary = {
    sv = "En indikator sägs vara KF:s men finns inte i KF:s budget.",
    en = "An indicator is said to be the council's but does not exist in its budget.",
  },
  rationale = {
    sv = "Under fel namn hamnar utfallet inte på KF:s indikator, och årsmålet jämförs inte med KF:s.",
    en = "Under a wrong name the outcome does not reach the council's indicator, and its target is compared with nothing.",
  },
  limits = {
    sv = "Kräver en budgetfil (utgår från). Nämndens egna indikatorer prövas inte.",
    en = "Needs a budget file (utgår från). The board's own indicators are not looked at.",
  },
  severity = "warning",
  looks_at = "indicator",
  having = { "from_kf", "name" },
  fixable = true,
  messages = {
    unknown = {
      sv = "KF:s budget har ingen indikator ”{name}”",
      en = "the council's budget has no indicator ”{name}”",
    },
    near = {
      sv = "KF:s budget har ingen indikator ”{name}”; där finns ”{nearest}” (här ”{here}”, där ”{there}”)",
      en = "the council's budget has no indicator ”{name}”; it has ”{nearest}” (here ”{here}”, there ”{there}”)",
    },
    kf_here = { sv = "hos KF ”{there}”", en = "the council has ”{there}”" },
    kf_entry = { sv = "KF:s indikator", en = "the council's indicator" },
    rename = { sv = "använd KF:s namn", en = "use the council's name" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andelen nöjda besökare" { årsmål 85 %  kf-årsmål 80 % }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 80 % }
}
]],
  },
  check = function(ctx, indicator)
    if not ctx.catalogue or indicator.kf then return end
    local nearest = ctx.catalogue:nearest_indicator(indicator.name)
    local data = { name = indicator.name }
    -- An entry that the plan has under its right name is not what this one was meant to be.
    if not nearest or is_taken_up(ctx.document, nearest) then return ctx:report(indicator, "unknown", data) end
    data.nearest = nearest.name
    data.here, data.there = text.diff(indicator.name, nearest.name)
    local fixes = {}
    if not text.contains(nearest.name, '"') then
      fixes[1] = ctx:fix("suggested", "rename", data, { ctx:replace(indicator, nearest.name) })
    end
    ctx:report(indicator, "near", data, { label = "kf_here", related = { { nearest, "kf_entry" } }, fixes = fixes })
  end,
}
