-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local city_shares = lib("board_shares")

-- Whether each of the boards has said its target, and no board twice.
local function is_complete(shares)
  local said = {}
  for _, share in ipairs(shares) do
    if said[share.board] then return false end
    said[share.board] = true
  end
  for _, board in ipairs(shares[1].boards) do
    if not said[board] then return false end
  end
  return true
end

return {
  summary = {
    sv = "Nämndernas årsmål räcker inte till stadens värde.",
    en = "The boards' targets do not add up to the city's value.",
  },
  rationale = {
    sv = "Når alla nämnder sina årsmål når staden ändå inte KF:s.",
    en = "If all boards reach their targets, the city still misses the council's.",
  },
  limits = {
    sv = "Prövar indikatorer med omfattar staden och känd riktning (bättre), vars nämnder är namngivna i budgetfilen och alla har "
      .. "en plan som kontrolleras samtidigt. Andelar, genomsnitt och index summeras inte.",
    en = "Looks at indicators with omfattar staden and a known direction (bättre) whose boards the budget file names and all have "
      .. "a plan that is checked at the same time. Shares, means and indices are not added up.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    short = {
      sv = "nämndernas årsmål för ”{name}” blir {sum}; stadens är {whole}",
      en = "the boards' targets of ”{name}” come to {sum}; the city's is {whole}",
    },
    over = {
      sv = "nämndernas årsmål för ”{name}” blir {sum}; staden får ha {whole} som mest",
      en = "the boards' targets of ”{name}” come to {sum}; the city may have {whole} at the most",
    },
    city_value = { sv = "stadens värde", en = "the city's value" },
    share_here = { sv = "årsmål som räknas in", en = "a target that counts" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Idrottsnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Elever i dansskolan" { årsmål 400 elever  kf-årsmål 500 elever }
}
]],
    good = [[
verksamhetsplan 2024 "Idrottsnämnden" { utgår från "kf-budget.plan" }
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Elever i dansskolan" { årsmål 500 elever  kf-årsmål 500 elever }
}
]],
  },
  collect = function(ctx, document)
    local shares = {}
    for _, indicator in ipairs(ctx.catalogue and document.board and document.indicators or {}) do
      local share = city_shares.of(ctx, indicator)
      if share then
        share.board, share.year = text.fold(document.board), document.year or 0
        table.insert(shares, share)
      end
    end
    return shares
  end,
  check_all = function(ctx, collected)
    local by_key = {}
    for _, entry in ipairs(collected) do
      for _, share in ipairs(entry.data) do
        local key = share.year .. " " .. share.whole .. " " .. share.key
        by_key[key] = by_key[key] or {}
        table.insert(by_key[key], share)
      end
    end
    for _, shares in pairs(by_key) do
      local first, scale, sum, related = shares[1], 0, 0, { { shares[1].whole_place, "city_value" } }
      for _, share in ipairs(shares) do scale = math.max(scale, share.scale, share.whole_scale) end
      for index, share in ipairs(shares) do
        sum = sum + city_shares.scaled(share.units, share.scale, scale)
        if index > 1 then table.insert(related, { share.place, "share_here" }) end
      end
      local whole = city_shares.scaled(first.whole_units, first.whole_scale, scale)
      local id = first.better == "higher" and sum < whole and "short" or first.better == "lower" and whole < sum and "over"
      if id and is_complete(shares) then
        ctx:report(first.place, id, { name = first.name, sum = city_shares.written(sum, scale), whole = first.whole }, { related = related })
      end
    end
  end,
}
