-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local lower = lib("acronyms").lower

-- Parts of words of which both are words of their own: "krisledning" is no slip for "krigsledning".
local both_right = {
  { "kris", "krigs" }, { "planer", "placer" }, { "planer", "planter" }, { "placer", "planter" }, { "kontakt", "kontrakt" },
  { "stads", "stats" }, { "inriktning", "inrättning" },
}

local function are_both_right(a, b)
  for _, pair in ipairs(both_right) do
    local x, y = pair[1], pair[2]
    if (text.contains(a, x) and re.replace(a, x, y) == b) or (text.contains(b, x) and re.replace(b, x, y) == a) then return true end
  end
  return false
end

-- How many bytes two words have in common at the beginning and at the end.
local function common_ends(a, b)
  local most = math.min(#a, #b)
  local head, tail = 0, 0
  while head < most and a:byte(head + 1) == b:byte(head + 1) do head = head + 1 end
  while tail < most - head and a:byte(#a - tail) == b:byte(#b - tail) do tail = tail + 1 end
  return head, tail
end

-- Whether one of the two is a slip. What differs at the end is inflection, at the beginning another word; compounds may
-- have an s in the joint or none, and where both are often used, both are right.
local function is_slip(near)
  local rare, common = near.rare, near.common
  if rare.count > 2 and 4 * rare.count > common.count then return false end
  local a, b = lower(rare.word), lower(common.word)
  local head, tail = common_ends(a, b)
  if head < 3 or tail < 3 then return false end
  local joint = math.abs(#a - #b) == 1 and (a:sub(head + 1, head + 1) == "s" or b:sub(head + 1, head + 1) == "s")
  if joint and 3 * rare.count > common.count then return false end
  if rare.count == common.count and utf8.len(a) < 13 then return false end
  return not are_both_right(a, b)
end

return {
  summary = {
    sv = "Ett ord skiljer sig med en bokstav från ett annat som används i planen.",
    en = "A word differs by one letter from another that the plan uses.",
  },
  rationale = {
    sv = "”Relationsvårdscentrum” och ”Relationsvåldscentrum” är inte två verksamheter. Läsaren och sökningen tror det.",
    en = "”Relationsvårdscentrum” and ”Relationsvåldscentrum” are not two services. Readers and searches believe they are.",
  },
  limits = {
    sv = "Ser bara på långa ord, där en bokstav sällan ger ett annat ord, och inte på deras början och slut: det kan vara "
      .. "böjning. Vet inte vilket som är rätt; det ovanligare pekas ut.",
    en = "Looks only at long words, where one letter seldom makes another word, and not at their ends, which may be "
      .. "inflection. Does not know which one is right; the rarer one is pointed out.",
  },
  severity = "warning",
  looks_at = "document",
  fixable = true,
  options = {
    letters = { type = "number", default = 11, help = { sv = "minsta ordlängd", en = "shortest word" } },
  },
  messages = {
    rare = {
      sv = "”{rare}” skiljer sig med en bokstav från ”{common}”, som används {count} gånger",
      en = "”{rare}” differs by one letter from ”{common}”, which is used {count} times",
    },
    once = {
      sv = "”{rare}” skiljer sig med en bokstav från ”{common}”: ett av dem är felskrivet",
      en = "”{rare}” differs by one letter from ”{common}”: one of them is a slip",
    },
    other = { sv = "här ”{common}”", en = "here ”{common}”" },
    replace = { sv = "skriv ”{common}”", en = "write ”{common}”" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Barn" { text "Arbetssätten prövas. De nya arbetssätten följs upp. Arbetssätten utvecklas." }
avsnitt "Unga" { text "Arbetsätten är nya." }
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Barn" { text "Arbetssätten prövas, och arbetssättet följs upp." }
]],
  },
  check = function(ctx, document)
    local wording = lib("wording")
    local passages, texts = wording.all(document), {}
    for i, passage in ipairs(passages) do texts[i] = passage.text end
    local seen = {}
    local function place(counted)
      local passage = passages[counted.text]
      return wording.place(passage.thing, passage, counted.first, counted.first + #counted.word - 1)
    end
    for _, near in ipairs(text.near_words(texts, math.max(6, math.tointeger(ctx.options.letters) or 11))) do
      local rare, common = near.rare, near.common
      if not seen[rare.word] and is_slip(near) then
        seen[rare.word] = true
        local data = { rare = rare.word, common = common.word, count = common.count }
        local where, exact = place(rare)
        local certain = exact and common.count >= 3 * rare.count
        ctx:report(where, common.count > 1 and "rare" or "once", data, {
          related = { { place(common), "other", data } },
          fixes = certain and { ctx:fix("suggested", "replace", data, { ctx:replace(where, common.word) }) } or nil,
        })
      end
    end
  end,
}
