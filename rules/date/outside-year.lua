-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Whether KF itself has given the activity this date, or its name says that year: then it is meant so.
local function is_meant(activity, kf_date, day)
  if kf_date and kf_date == day then return true end
  return activity.name ~= nil and text.contains(activity.name, tostring(day.year))
end

return {
  summary = {
    sv = "En aktivitet ligger utanför planens år.",
    en = "An activity lies outside the plan's year.",
  },
  rationale = {
    sv = "Planen gäller ett år. Ett datum utanför är oftast ett skrivfel eller följde med från förra årets plan.",
    en = "The plan is for one year. A date outside it is mostly a slip, or came along from last year's plan.",
  },
  limits = {
    sv = "Tyst där KF själv har gett aktiviteten datumet, och där aktivitetens namn nämner det andra året. En aktivitet som "
      .. "slutar före den börjar hör till date/end-before-start.",
    en = "Silent where the council itself gave the activity the date, and where the activity's name says the other year. One "
      .. "that ends before it starts belongs to date/end-before-start.",
  },
  severity = "error",
  looks_at = "activity",
  having = "odd_dates",
  fixable = true,
  messages = {
    outside = {
      sv = "”{name}” pågår {start} till {finish}, helt utanför {year}",
      en = "”{name}” runs from {start} to {finish}, wholly outside {year}",
    },
    starts_before = {
      sv = "”{name}” börjar {start}, före {year}",
      en = "”{name}” starts on {start}, before {year}",
      severity = "warning",
    },
    ends_after = {
      sv = "”{name}” slutar {finish}, efter {year}",
      en = "”{name}” ends on {finish}, after {year}",
      severity = "warning",
    },
    replace = { sv = "ändra till {fixed}", en = "change to {fixed}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2023-05-01 till 2023-08-31 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Sagostunder i parken" { tid 2024-05-01 till 2024-08-31 }
}
]],
  },
  check = function(ctx, activity)
    local year = ctx.document.year
    local start, finish = activity.start, activity.finish
    if not year or not start or not finish or not start.exists or not finish.exists or finish < start then return end
    if start.year == year and finish.year == year then return end
    local kf = activity.kf
    local data = { name = activity.name or "", start = start, finish = finish, year = year }
    local start_is_meant = is_meant(activity, kf and kf.start, start)
    local finish_is_meant = is_meant(activity, kf and kf.finish, finish)
    if start.year > year or finish.year < year then
      if not (start_is_meant and finish_is_meant) then ctx:report(activity.time_range, "outside", data) end
      return
    end
    -- A day too early or too late is a slip at the year's end; more than that may be meant.
    local function replace(day, bound)
      if (day.days - bound.days) ^ 2 ~= 1 then return {} end
      data.fixed = bound
      return { ctx:fix("suggested", "replace", data, { ctx:replace(day, tostring(bound)) }) }
    end
    if start.year < year and not start_is_meant then
      ctx:report(start, "starts_before", data, { fixes = replace(start, date(year, 1, 1)) })
    end
    if finish.year > year and not finish_is_meant then
      ctx:report(finish, "ends_after", data, { fixes = replace(finish, date(year, 12, 31)) })
    end
  end,
}
