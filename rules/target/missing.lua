-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = { sv = "Indikatorn saknar årsmål.", en = "The indicator has no target." },
  rationale = {
    sv = "Utan årsmål går det inte att säga om utfallet är bra. Där KF skriver ”tas fram av nämnd” är det nämndens uppgift att "
      .. "sätta det.",
    en = "Without a target nobody can say whether the outcome is good. Where the council writes ”tas fram av nämnd”, setting "
      .. "it is the board's task.",
  },
  severity = "error",
  looks_at = "indicator",
  messages = {
    missing = { sv = "indikatorn ”{name}” saknar årsmål", en = "the indicator ”{name}” has no target" },
    missing_deferred = {
      sv = "indikatorn ”{name}” saknar årsmål; KF har skrivit ”{kf}”, så nämnden ska sätta det",
      en = "the indicator ”{name}” has no target; the council has written ”{kf}”, so the board is to set it",
    },
    not_set = {
      sv = "årsmålet för ”{name}” är inte satt: ”{target}”",
      en = "the target of ”{name}” is not set: ”{target}”",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal utlån" { periodicitet år }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal utlån" { årsmål 90 000 lån  periodicitet år }
}
]],
  },
  check = function(ctx, indicator)
    local target = indicator.target
    local kind = target and target.value_kind
    if target and kind ~= "deferred" and kind ~= "missing" then return end
    local data = { name = indicator.name or "", target = target or "" }
    if kind == "deferred" then return ctx:report(target, "not_set", data) end
    local kf = lib("quantities").of_kf(indicator)
    local deferred = kf ~= nil and kf.value_kind == "deferred"
    data.kf = deferred and kf.text or ""
    ctx:report(target or indicator, deferred and "missing_deferred" or "missing", data)
  end,
}
