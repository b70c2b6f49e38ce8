-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "KF:s årsmål står inte vid KF:s indikator.",
    en = "The council's target does not stand beside the council's indicator.",
  },
  rationale = {
    sv = "Utan KF:s värde bredvid syns det inte om nämndens årsmål räcker.",
    en = "Without the council's value beside it, nobody sees whether the board's target is enough.",
  },
  limits = {
    sv = "Prövar planer, inte uppföljningar. Indikatorer som inte finns i KF:s budget, eller som saknar värde där, prövas inte.",
    en = "Looks at plans, not at follow-ups. Indicators that the council's budget lacks, or has no value for, are left out.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "indicator",
  having = "from_kf",
  fixable = true,
  messages = {
    missing = {
      sv = "KF:s årsmål för ”{name}” är inte återgivet",
      en = "the council's target for ”{name}” is not restated",
    },
    missing_known = {
      sv = "KF:s årsmål för ”{name}” är inte återgivet; det är {kf}",
      en = "the council's target for ”{name}” is not restated; it is {kf}",
    },
    kf_value = { sv = "KF:s årsmål", en = "the council's target" },
    insert = { sv = "skriv kf-årsmål {kf}", en = "write kf-årsmål {kf}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 % }
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
    local here = indicator.kf_target
    if here and here.value_kind ~= "missing" then return end
    local data = { name = indicator.name or "" }
    if not ctx.catalogue then return ctx:report(here or indicator, "missing", data) end
    local kf = indicator.kf
    local value = kf and kf.target
    if not value or value.value_kind == "missing" then return end
    data.kf = value
    local edit = nil
    if here then
      edit = ctx:replace(here, value.text)
    elseif indicator.target then
      edit = ctx:insert_after(indicator.target, "  kf-årsmål " .. value.text)
    end
    ctx:report(here or indicator, "missing_known", data, {
      related = { { value, "kf_value" } },
      fixes = edit and { ctx:fix("safe", "insert", data, { edit }) } or {},
    })
  end,
}
