-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

local function differ(a, b)
  if not quantities.is_stated(a) or not quantities.is_stated(b) then return false end
  local units_differ = a.unit and b.unit and not quantities.same_unit(a.unit, b.unit)
  return units_differ or not quantities.same_value(a, b)
end

local function report(ctx, first, second, name)
  local data = { name = name or "", first = first, second = second }
  ctx:report(second, "conflicting", data, { related = { { first, "first_here" } } })
end

return {
  summary = { sv = "En indikator har två olika årsmål.", en = "One indicator has two different targets." },
  rationale = {
    sv = "Två årsmål går inte att följa upp: det ena nås kanske, det andra inte.",
    en = "Two targets cannot be followed up: one may be reached and the other not.",
  },
  limits = {
    sv = "Samma namn under olika mål kan vara olika indikatorer och jämförs bara när båda är samma post i KF:s budget. Samma "
      .. "årsmål två gånger är ingen motsägelse.",
    en = "One name under different goals can be different indicators, and is compared only where both are one entry of the "
      .. "council's budget. The same target twice is no contradiction.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    conflicting = {
      sv = "”{name}” har två årsmål: {first} och {second}",
      en = "”{name}” has two targets: {first} and {second}",
    },
    first_here = { sv = "det första", en = "the first one" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel nöjda låntagare" { årsmål 85 % }
  indikator "Andel nöjda låntagare" { årsmål 90 % }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel nöjda låntagare" { årsmål 85 % }
}
]],
  },
  check = function(ctx, document)
    local first_by_place, catalogue = {}, ctx.catalogue
    for _, indicator in ipairs(document.indicators) do
      local others = indicator.other_targets
      local target = others[1] and indicator.target
      for i = 1, target and #others or 0 do
        if differ(target, others[i]) then report(ctx, target, others[i], indicator.name) end
      end
      local place = catalogue and indicator.kf or indicator.goal
      local names = place and (first_by_place[place] or {})
      local name = names and indicator.folded_name
      if name and name ~= "" then
        first_by_place[place] = names
        local first = names[name]
        if first and differ(first.target, indicator.target) then
          report(ctx, first.target, indicator.target, indicator.name)
        end
        names[name] = first or indicator
      end
    end
  end,
}
