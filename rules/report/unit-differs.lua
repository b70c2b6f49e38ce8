-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

local values = { "target", "outcome", "forecast" }

-- ”Utfallet är 85 procent”, in what is written of the indicator; a share of something else says of what.
local said = [[(?i)\b(utfall|årsmål|prognos)(?:et|en)?\s(?:(?:för|under|på)\s(?:året|perioden|helåret)\s)?(?:(?:är|var|blev|blir|på|om|uppgår till|uppgick till|ligger på|låg på)\s)(\d[\d ]*(?:,\d+)?)\s?(%|[a-zåäö]+)((?:\sav\b)?)]]
local field_of = { utfall = "outcome", ["årsmål"] = "target", prognos = "forecast" }
local is_percent = { ["%"] = true, procent = true }

-- Whether a word is the unit of some value in the report.
local function is_unit(document, word)
  for _, indicator in ipairs(document.indicators) do
    for _, field in ipairs(values) do
      if indicator[field] and quantities.same_unit(indicator[field].unit, word) then return true end
    end
  end
  return false
end

local function digits_of(number) return re.replace(number, [[\s]], "") end

-- Reports where a text of the indicator has one of its values in percent and the table has not, or the reverse.
local function check_text(ctx, indicator, piece)
  local at = 1
  while true do
    local first, last, name, number, unit, of = re.find(piece.text, said, at)
    if not first then return end
    at = last + 1
    local value = indicator[field_of[text.fold(name)]]
    local own = value and value.number and quantities.unit_of(value, indicator)
    local is_same_number = own and re.match(value.text, [[\d[\d\s]*(?:,\d+)?]])
    is_same_number = is_same_number and digits_of(is_same_number) == digits_of(number)
    local says_percent, is_in_percent = is_percent[text.fold(unit)] or false, own and quantities.unit_key(own) == "%"
    local differs = is_same_number and of == "" and says_percent ~= is_in_percent
    if differs and (says_percent or is_unit(ctx.document, unit)) then
      local data = { name = indicator.name or "", said = piece.text:sub(first, last), value = value }
      ctx:report(lib("prose").place(indicator, piece, first, last), "text", data, { related = { { value, "value_here", data } } })
    end
  end
end

return {
  summary = {
    sv = "Årsmål, utfall och prognos för en indikator har olika enheter.",
    en = "Target, outcome and forecast of an indicator are in different units.",
  },
  rationale = {
    sv = "Värden i olika enheter går inte att jämföra, och läsaren vet inte vilken som gäller.",
    en = "Values in different units cannot be compared, and the reader does not know which one holds.",
  },
  limits = {
    sv = "Prövar enheter som är utskrivna. Olika skrivsätt för samma enhet räknas inte. I indikatorns analys och kommentar prövas "
      .. "bara procent mot annat, där texten har just det tal som står i tabellen.",
    en = "Looks at units that are written. Different spellings of one unit do not count. In the indicator's analysis and comment, "
      .. "only percent is held against others, where the text has the very number that the table has.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "indicator",
  messages = {
    outcome = {
      sv = "utfallet för ”{name}” är i {here}, årsmålet i {there}",
      en = "the outcome of ”{name}” is in {here}, the target in {there}",
    },
    forecast = {
      sv = "prognosen för ”{name}” är i {here}, årsmålet eller utfallet i {there}",
      en = "the forecast of ”{name}” is in {here}, the target or the outcome in {there}",
    },
    text = {
      sv = "texten säger ”{said}”, men ”{name}” har {value}",
      en = "the text says ”{said}”, but ”{name}” has {value}",
    },
    value_here = { sv = "här {value}", en = "here {value}" },
    other_here = { sv = "här {there}", en = "here {there}" },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Barn per läsgrupp" { årsmål 15 barn  utfall 14,3 "barn/grupp"  prognos 15 barn }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Barn per läsgrupp" { årsmål 15 barn  utfall 14,3 barn  prognos 15 barn }
}
]],
  },
  check = function(ctx, indicator)
    for _, piece in ipairs(lib("prose").of(indicator)) do check_text(ctx, indicator, piece) end
    local before = nil
    for _, field in ipairs(values) do
      local value = indicator[field]
      if value and value.unit then
        if before and not quantities.same_unit(value.unit, before.unit) then
          local data = { name = indicator.name or "", here = value.unit, there = before.unit }
          return ctx:report(value, field, data, { related = { { before, "other_here", data } } })
        end
        before = before or value
      end
    end
  end,
}
