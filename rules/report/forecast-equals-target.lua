-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

local fewest = 6 -- forecasts that it takes to speak of nearly all

-- Whether the outcome is far from the target: a share by a tenth of the target, what adds up over the year never is.
local function is_elsewhere(indicator)
  local outcome, target = indicator.outcome, indicator.target
  if not outcome or outcome.value_kind ~= "number" or target.value_kind ~= "number" then return false end
  if not quantities.is_share(indicator, quantities.unit_of(target, indicator)) then return false end
  local off = (outcome.number - target.number):abs()
  local ten_times = off + off + off + off + off + off + off + off + off + off
  return target.number:abs() <= ten_times and not off:is_zero()
end

return {
  summary = {
    sv = "Prognosen är densamma som årsmålet för nästan alla indikatorer.",
    en = "The forecast is the same as the target for nearly all indicators.",
  },
  rationale = {
    sv = "En prognos som bara upprepar årsmålet säger inget om hur det går.",
    en = "A forecast that repeats the target says nothing of how it goes.",
  },
  limits = {
    sv = "Prövar uppföljningar med minst sex prognoser, och anmäler dem en gång.",
    en = "Looks at follow-ups with six forecasts at least, and reports them once.",
  },
  severity = "note",
  documents = { "report" },
  looks_at = "document",
  options = {
    share = {
      type = "number",
      default = 90,
      help = { sv = "så många procent av prognoserna är årsmålet", en = "this many percent of the forecasts are the target" },
    },
  },
  messages = {
    equal = {
      sv = "prognosen är lika med årsmålet för {equal} av {all} indikatorer, {elsewhere} av dem med ett helt annat utfall",
      en = "the forecast equals the target for {equal} of {all} indicators, {elsewhere} of them with quite another outcome",
    },
    outcome_here = { sv = "utfallet är {outcome}", en = "the outcome is {outcome}" },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel A" { årsmål 10 %  utfall 3 %  prognos 10 % }
  indikator "Andel B" { årsmål 20 %  utfall 15 %  prognos 20 % }
  indikator "Andel C" { årsmål 30 %  utfall 30 %  prognos 30 % }
  indikator "Andel D" { årsmål 40 %  utfall 40 %  prognos 40 % }
  indikator "Andel E" { årsmål 50 %  utfall 50 %  prognos 50 % }
  indikator "Andel F" { årsmål 60 %  utfall 60 %  prognos 60 % }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel A" { årsmål 10 %  utfall 3 %  prognos 5 % }
  indikator "Andel B" { årsmål 20 %  utfall 15 %  prognos 20 % }
  indikator "Andel C" { årsmål 30 %  utfall 30 %  prognos 30 % }
  indikator "Andel D" { årsmål 40 %  utfall 40 %  prognos 40 % }
  indikator "Andel E" { årsmål 50 %  utfall 50 %  prognos 50 % }
  indikator "Andel F" { årsmål 60 %  utfall 60 %  prognos 60 % }
}
]],
  },
  check = function(ctx, document)
    if not document.tertial then return end
    local all, equal, related, elsewhere = 0, 0, {}, 0
    for _, indicator in ipairs(document.indicators) do
      local target, forecast = indicator.target, indicator.forecast
      if quantities.is_number(target) and quantities.is_number(forecast) then
        all = all + 1
        if target.number == forecast.number then
          equal = equal + 1
          if is_elsewhere(indicator) then
            elsewhere = elsewhere + 1
            if #related < 5 then table.insert(related, { indicator.outcome, "outcome_here", { outcome = indicator.outcome } }) end
          end
        end
      end
    end
    if all < fewest or equal * 100 < ctx.options.share * all or elsewhere == 0 then return end
    ctx:report(document, "equal", { equal = equal, all = all, elsewhere = elsewhere }, { related = related })
  end,
}
