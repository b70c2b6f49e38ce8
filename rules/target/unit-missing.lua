-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local quantities = lib("quantities")

-- What a name is without the group that it is measured for: ”Andel nöjda (vuxna)” is ”Andel nöjda”.
local function stem(name)
  return text.ends_with(name, ")") and re.match(name, "^(.*\\p{Latin}.*?)\\s*\\([^()]*\\)$") or name
end

local by_stem

-- The indicators of a document by the stems of their names, all told once.
local function siblings_of(document, indicator)
  if not by_stem then
    by_stem = {}
    for _, other in ipairs(document.indicators) do
      local own = stem(other.name or "")
      by_stem[own] = by_stem[own] or {}
      table.insert(by_stem[own], other)
    end
  end
  return by_stem[stem(indicator.name)]
end

-- The one unit that all siblings of the same name have, or nil.
local function unit_of_siblings(document, indicator)
  local unit = nil
  for _, other in ipairs(siblings_of(document, indicator)) do
    local target = other ~= indicator and other.target
    if target and quantities.is_number(target) then
      if not target.unit or (unit and not quantities.same_unit(unit, target.unit)) then return nil end
      unit = target.unit
    end
  end
  return unit
end

local percent_words

-- Whether a name begins with a word for a share (the option percent_words).
local function is_share(ctx, name)
  if not percent_words then
    percent_words = {}
    for _, word in ipairs(text.words(ctx.options.percent_words)) do percent_words[text.fold(word)] = true end
  end
  local first = re.match(name, "^\\p{Latin}+")
  return first ~= nil and percent_words[text.fold(first)] == true
end

-- The unit that the target should have, and the message that says why; nil where nothing proves one.
local function expected_unit(ctx, indicator, target)
  local kf, owner = quantities.of_kf(indicator)
  local kf_unit = kf and quantities.unit_of(kf, owner)
  if kf_unit then
    -- The number was taken over and the rest lost: the matter of target/operator-lost.
    if kf.operator and not target.operator and kf.number == target.number then return nil end
    return kf_unit, "kf"
  end
  if quantities.is_number(kf) then return nil end  -- KF has no unit either
  local is_fraction = target.number.scale > 0 and target.number:abs() <= decimal(1)
  if not is_fraction and is_share(ctx, indicator.name) then return "%", "share" end
  for _, name in ipairs({ "outcome", "previous", "forecast" }) do
    local value = indicator[name]
    if value and value.unit then return value.unit, "outcome" end
  end
  return unit_of_siblings(ctx.document, indicator), "sibling"
end

return {
  summary = { sv = "Årsmålet saknar enhet.", en = "The target has no unit." },
  rationale = {
    sv = "Är 85 procent eller personer? Utan enhet går årsmålet inte att jämföra med KF:s eller med utfallet.",
    en = "Is 85 percent or persons? Without a unit the target can be compared with neither the council's nor the outcome.",
  },
  limits = {
    sv = "Tyst där inget visar vilken enhet som saknas: KF:s värde saknar den också, och inget annat värde har någon. Andelar "
      .. "som 0,85 prövas inte. Där även max eller minst har tappats säger target/operator-lost det.",
    en = "Silent where nothing shows which unit is missing: the council's value has none either, and no other value has one. "
      .. "Shares such as 0,85 are not looked at. Where max or minst was lost as well, target/operator-lost says so.",
  },
  severity = "error",
  looks_at = "indicator",
  having = { "lacks_unit", "name" },
  fixable = true,
  options = {
    percent_words = {
      type = "string",
      default = "andel andelen procentandel procentandelen",
      help = {
        sv = "ord som en indikator börjar med när dess värde är i procent",
        en = "words that an indicator begins with when its value is in percent",
      },
    },
  },
  messages = {
    share = {
      sv = "årsmålet {target} för ”{name}” saknar %",
      en = "the target {target} of ”{name}” lacks %",
    },
    kf = {
      sv = "årsmålet {target} för ”{name}” saknar enhet; KF:s är {kf}",
      en = "the target {target} of ”{name}” has no unit; the council's is {kf}",
    },
    outcome = {
      sv = "årsmålet {target} för ”{name}” saknar enhet; utfallet mäts i {unit}",
      en = "the target {target} of ”{name}” has no unit; the outcome is measured in {unit}",
    },
    sibling = {
      sv = "årsmålet {target} för ”{name}” saknar enhet; samma indikator har annars {unit}",
      en = "the target {target} of ”{name}” has no unit; the same indicator has {unit} elsewhere",
    },
    insert = { sv = "lägg till {unit}", en = "add {unit}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel nöjda låntagare" { årsmål 85 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  indikator "Andel nöjda låntagare" { årsmål 85 % }
}
]],
  },
  check = function(ctx, indicator)
    local target = indicator.target
    local unit, why = expected_unit(ctx, indicator, target)
    if not unit then return end
    local kf = quantities.of_kf(indicator)
    local data = { name = indicator.name, target = target, unit = unit, kf = kf and kf.unit and kf or unit }
    local is_kfs = why == "kf" and kf.unit and kf.number == target.number
    local edit = ctx:insert_after(target, " " .. quantities.written_unit(unit))
    ctx:report(target, why, data, { fixes = { ctx:fix(is_kfs and "safe" or "suggested", "insert", data, { edit }) } })
  end,
}
