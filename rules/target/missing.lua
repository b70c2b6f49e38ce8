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
  having = "lacks_target",
  messages = {
    missing = { sv = "indikatorn ”{name}” saknar årsmål", en = "the indicator ”{name}” has no target" },
    missing_deferred = {
      sv = "indikatorn ”{name}” saknar årsmål; KF har skrivit ”{kf}”, så nämnden ska sätta det",
      en = "the indicator ”{name}” has no target; the council has written ”{kf}”, so the board is to set it",
    },
    missing_later = {
      severity = "note",
      sv = "indikatorn ”{name}” saknar årsmål; KF:s är inte heller satt: ”{kf}”",
      en = "the indicator ”{name}” has no target; nor has the council set its own: ”{kf}”",
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
    local data = { name = indicator.name or "", target = target or "" }
    if kind == "deferred" then return ctx:report(target, "not_set", data) end
    local kf = lib("quantities").of_kf(indicator)
    data.kf = kf and kf.text or ""
    local message = "missing"
    if kf and kf.value_kind == "deferred" then message = "missing_deferred" end
    if kf and kf.value_kind == "set_later" then message = "missing_later" end
    ctx:report(target or indicator, message, data)
  end,
}
