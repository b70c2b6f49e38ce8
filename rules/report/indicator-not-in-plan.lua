-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En indikator i uppföljningen finns inte i planen.",
    en = "An indicator of the follow-up is not in the plan.",
  },
  rationale = {
    sv = "Det som inte står i planen har nämnden inget årsmål för. Oftast är namnet ändrat.",
    en = "The board has no target for what is not in the plan. Mostly the name has been changed.",
  },
  limits = {
    sv = "Kräver planen som följs upp. Tyst där de flesta indikatorer saknas i den: då är det en annan plan, eller en som inte kunde läsas.",
    en = "Needs the plan that is followed up. Silent where most indicators are not in it: that is another plan, or one that could not be read.",
  },
  severity = "warning",
  documents = { "report" },
  looks_at = "document",
  fixable = true,
  messages = {
    unknown = {
      sv = "indikatorn ”{name}” finns inte i planen",
      en = "the indicator ”{name}” is not in the plan",
    },
    near = {
      sv = "indikatorn ”{name}” finns inte i planen; närmast är ”{nearest}”",
      en = "the indicator ”{name}” is not in the plan; the nearest is ”{nearest}”",
    },
    plan_here = { sv = "i planen", en = "in the plan" },
    rename = { sv = "använd planens namn", en = "use the plan's name" },
  },
  examples = {
    bad = [[
tertialrapport 1 2024 "Kulturnämnden" { följer upp "plan.plan" }
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  utfall 3 st  prognos 10 st }
  indikator "Antal sagostunder" { årsmål 110 st  utfall 41 st  prognos 110 st }
  indikator "Antal skrivarkvällar" { årsmål 8 st  utfall 3 st  prognos 8 st }
}
]],
    good = [[
tertialrapport 1 2024 "Kulturnämnden" { följer upp "plan.plan" }
mål 1.1 "Alla har nära till kultur" {
  indikator "Antal boktips" { årsmål 10 st  utfall 3 st  prognos 10 st }
  indikator "Antal sagostunder" { årsmål 110 st  utfall 41 st  prognos 110 st }
}
]],
  },
  check = function(ctx, document)
    if not ctx.followed then return end
    local unknown, known, taken = {}, 0, {}
    for _, indicator in ipairs(document.indicators) do
      if indicator.planned then
        known = known + 1
        taken[indicator.planned] = true
      elseif indicator.name then
        table.insert(unknown, indicator)
      end
    end
    if #unknown > known then return end
    local by_name, names = {}, {}
    for _, indicator in ipairs(ctx.followed.indicators) do
      if indicator.name and not taken[indicator] then
        by_name[indicator.name] = indicator
        table.insert(names, indicator.name)
      end
    end
    for _, indicator in ipairs(unknown) do
      local nearest = by_name[text.nearest(indicator.name, names) or ""] or by_name[indicator.name]
      local data = { name = indicator.name, nearest = nearest and nearest.name or "" }
      if nearest and nearest.name ~= indicator.name then
        ctx:report(indicator, "near", data, {
          related = { { nearest, "plan_here" } },
          fixes = { ctx:fix("suggested", "rename", data, { ctx:replace(indicator.name_range, nearest.name) }) },
        })
      elseif not nearest then
        ctx:report(indicator, "unknown", data)
      end
    end
  end,
}
