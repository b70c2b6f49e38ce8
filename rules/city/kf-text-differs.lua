-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
-- Whether two places restate the same; a title may be cut, and a unit that only one has is no difference.
local function is_same(a, b)
  if a.kind == "goal" then return text.starts_with(a.compared, b.compared) or text.starts_with(b.compared, a.compared) end
  return a.compared == b.compared and (a.unit == b.unit or not a.unit or not b.unit)
end

-- Those of `places` that most agree with, the first of them where several are as many.
local function usual(places)
  local best, most = nil, 0
  for _, place in ipairs(places) do
    local count = 0
    for _, other in ipairs(places) do count = count + (is_same(place, other) and 1 or 0) end
    if count > most then best, most = place, count end
  end
  return best
end

return {
  summary = {
    sv = "Nämnderna återger KF:s mål eller värden olika.",
    en = "The boards restate the council's goals or values differently.",
  },
  rationale = {
    sv = "KF har beslutat en ordalydelse och ett värde. Återger två nämnder dem olika är minst en av dem fel.",
    en = "The council has decided on one wording and one value. Where two boards restate them differently, one at least is wrong.",
  },
  limits = {
    sv = "Jämför planer för samma år som kontrolleras tillsammans och inte har någon budgetfil; med en sådan jämförs var och en "
      .. "med den. Titeln på ett mål som kan vara avklippt räknas inte. Det som de flesta skriver tas för rätt.",
    en = "Compares plans for one year that are checked together and have no budget file; with one, each is compared with it. A "
      .. "title that may be cut does not count. What most write is taken for right.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    goal = {
      sv = "mål {number} heter ”{here}” här och ”{there}” hos {board}",
      en = "goal {number} is called ”{here}” here and ”{there}” by {board}",
    },
    value = {
      sv = "KF:s årsmål för ”{name}” är {here} här och {there} hos {board}",
      en = "the council's target for ”{name}” is {here} here and {there} by {board}",
      severity = "warning", -- the council may have given the boards values of their own
    },
    other = { sv = "hos {board}", en = "by {board}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 80 % }
  avsnitt "Biblioteken" {
    kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 82 % }
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Andel nöjda besökare" { årsmål 85 %  kf-årsmål 80 % }
}
]],
  },
  collect = function(ctx, document)
    if ctx.catalogue or not document.year then return {} end
    return { year = document.year, board = document.board or document.file, restated = lib("restated").of(document) }
  end,
  check_all = function(ctx, collected)
    local by_key = {}
    for _, entry in ipairs(collected) do
      for _, place in ipairs(entry.data.restated or {}) do
        local key = entry.data.year .. " " .. place.key
        place.board = entry.data.board
        by_key[key] = by_key[key] or {}
        table.insert(by_key[key], place)
      end
    end
    for _, places in pairs(by_key) do
      local right = #places > 1 and usual(places)
      for _, place in ipairs(places) do
        if right and not is_same(place, right) then
          local data = { number = place.number, name = place.name, here = place.said, there = right.said, board = right.board }
          ctx:report(place.place, place.kind, data, { related = { { right.place, "other", data } } })
        end
      end
    end
  end,
}
