-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Agenda 2030 har fått ett annat årtal.",
    en = "Agenda 2030 has got another year.",
  },
  rationale = {
    sv = "FN:s agenda heter Agenda 2030, vilket år planen än gäller. Årtalet byts lätt när förra årets plan blir årets.",
    en = "The UN's agenda is Agenda 2030, whichever year the plan is for. The year is easily changed when last year's plan becomes this year's.",
  },
  limits = {
    sv = "Agenda 2000 och Agenda 2063 finns och godtas.",
    en = "There are an Agenda 2000 and an Agenda 2063, which are accepted.",
  },
  severity = "error",
  documents = { "plan", "report", "catalogue" },
  looks_at = "document",
  fixable = true,
  messages = {
    year = {
      sv = "”{written}” finns inte: FN:s agenda heter Agenda 2030",
      en = "there is no ”{written}”: the UN's agenda is Agenda 2030",
    },
    replace = { sv = "skriv 2030", en = "write 2030" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Agenda 2024" { text "Nämnden bidrar till de globala målen." }
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Agenda 2030" { text "Nämnden bidrar till de globala målen." }
]],
  },
  check = function(ctx, document)
    local wording, agenda = lib("wording"), [[(?i:agenda)[ \x{A0}-](2[01]\d\d)\b]]
    for _, passage in ipairs(document:passages(agenda)) do
      local at = 1
      while true do
        local first, last, year = re.find(passage.text, agenda, at)
        if not first then break end
        if year ~= "2030" and year ~= "2000" and year ~= "2063" then
          local place, exact = wording.place(passage.thing, passage, last - 3, last)
          local fixes = exact and { ctx:fix("safe", "replace", nil, { ctx:replace(place, "2030") }) } or nil
          ctx:report(place, "year", { written = passage.text:sub(first, last) }, { fixes = fixes })
        end
        at = last + 1
      end
    end
  end,
}
