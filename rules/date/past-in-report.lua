-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local prose, prose_dates, reports = lib("prose"), lib("prose_dates"), lib("reports")

local reach = 90

-- Words that make a sentence about what is to come; then nothing but words of place and time may follow up to the month.
local future = [[(?i)(?:^|\P{Latin})(?:kommer att|planeras|planerar|ska)(?:\P{Latin}[^.;:()]*)?$]]
-- Words that say that the month is not of this year, or that it is over already.
local other = [[(?i)(?:nästa år|kommande år|varje år|årlig|återkommande|sedan|förra|skulle|senast i|före|från|]]
  .. [[genomfördes|hölls|har |hade |var |blev )]]

-- Whether a report on the months up to `month` writes of this one as past: it is named with the year, or so near to the
-- end of the period that next year's cannot be meant.
local function is_past(found, month, year)
  if found.year then return found.year < year or found.year == year and found.month <= month end
  return month < 12 and found.month <= month and found.month > month - 2
end

return {
  summary = {
    sv = "Uppföljningen skriver om något som redan är över som om det återstod.",
    en = "The follow-up writes of something that is over as if it were to come.",
  },
  rationale = {
    sv = "Texten följde med från planen. Läsaren får inte veta om det blev av.",
    en = "The text came along from the plan. The reader is not told whether it happened.",
  },
  limits = {
    sv = "Prövar ”kommer att”, ”ska” och ”planeras” framför en månad i samma mening: månaden ska ligga i perioden och ha årtal, "
      .. "eller vara en av tertialets två sista.",
    en = "Looks at ”kommer att”, ”ska” and ”planeras” before a month in the same sentence: the month lies in the period and has "
      .. "its year, or is one of the tertial's last two.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = prose.kinds,
  messages = {
    past = {
      sv = "texten talar om {month} som något som kommer; uppföljningen gäller till och med {until}",
      en = "the text speaks of {month} as of something to come; the follow-up is for the time until {until}",
    },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  analys "Bokens dag kommer att firas i april på alla bibliotek."
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  analys "Bokens dag kommer att firas i maj på alla bibliotek."
}
]],
  },
  check = function(ctx, thing)
    local month, year, last_day = reports.last_month(ctx.document), ctx.document.year, reports.last_day(ctx.document)
    if not year then return end
    for _, passage in ipairs(prose.of(thing)) do
      local s = passage.text
      local found = re.find(s, "(?i)kommer att|planera|ska ") and prose_dates.months(s) or {}
      for _, one in ipairs(found) do
        if is_past(one, month, year) then
          local before = s:sub(math.max(1, one.first - reach), one.first - 1)
          local sentence = prose.sentence(s, one.first, one.last, reach)
          if re.find(before, future) and not re.find(sentence, other) then
            local data = { month = s:sub(one.first, one.last), ["until"] = last_day }
            ctx:report(prose.place(thing, passage, one.first, one.last), "past", data)
          end
        end
      end
    end
  end,
}
