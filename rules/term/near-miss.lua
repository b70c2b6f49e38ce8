-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local word_slips = lib("word_slips")

local company = [[\b[A-ZÅÄÖ][a-zåäö]+ [A-Za-zÅÄÖåäö][a-zåäö]+ AB\b]]

-- The companies in the texts, by the beginnings of their names: lists of { name, count, text, first }.
local function companies(document)
  local by_key, by_name = {}, {}
  for _, passage in ipairs(document:passages(company)) do
    for name in re.gmatch(passage.text, company) do
      local known = by_name[name]
      if not known then
        known = { word = name, count = 0, text = passage.number, first = re.find(passage.text, name) }
        by_name[name] = known
        local key = re.replace(name:lower(), [[(\S{4})\S*]], "\\1")
        by_key[key] = by_key[key] or {}
        table.insert(by_key[key], known)
      end
      known.count = known.count + 1
    end
  end
  return by_key
end

-- The most usual of several spellings, the first of equals.
local function usual_of(list)
  local usual = list[1]
  for _, other in ipairs(list) do
    if other.count > usual.count then usual = other end
  end
  return usual
end

-- Which of two words is the slip, where neither is much more usual: the one that begins as no other word does, while others
-- begin as its counterpart. Returns the two in their order, and a word that begins as the second; as they were otherwise.
local function by_kin(document, rare, common)
  if common.count > 3 then return rare, common end
  local of_rare = word_slips.kin(document, word_slips.beginning(rare.word, common.word), rare.word)
  local of_common = word_slips.kin(document, word_slips.beginning(common.word, rare.word), common.word)
  if of_rare and not of_common then return common, rare, of_rare end
  return rare, common, of_common and not of_rare and of_common or nil
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
      .. "böjning. Det ovanligare pekas ut, eller, där båda är ovanliga, det som inget annat ord börjar som. Bolag är namn på två ord och AB.",
    en = "Looks only at long words, where one letter seldom makes another word, and not at their ends, which may be "
      .. "inflection. The rarer one is pointed out or, where both are rare, the one that begins as no other word does. Companies are names of two words and AB.",
  },
  severity = "warning",
  looks_at = "document",
  fixable = true,
  options = {
    letters = { type = "number", default = word_slips.letters, help = { sv = "minsta ordlängd", en = "shortest word" } },
  },
  messages = {
    rare = {
      sv = "”{rare}” skiljer sig med en bokstav från ”{common}”, som används {count} gånger",
      en = "”{rare}” differs by one letter from ”{common}”, which is used {count} times",
    },
    kin = {
      sv = "”{rare}” skiljer sig med en bokstav från ”{common}”, som börjar som ”{kin}”",
      en = "”{rare}” differs by one letter from ”{common}”, which begins as ”{kin}” does",
    },
    once = {
      sv = "”{rare}” skiljer sig med en bokstav från ”{common}”: ett av dem är felskrivet",
      en = "”{rare}” differs by one letter from ”{common}”: one of them is a slip",
    },
    company = {
      sv = "bolaget skrivs ”{rare}” här och ”{common}” på annat håll",
      en = "the company is spelt ”{rare}” here and ”{common}” elsewhere",
      severity = "note",
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
    local seen = {}
    local function place(counted)
      local passage = document:passage(counted.text)
      return wording.place(passage.thing, passage, counted.first, counted.first + #counted.word - 1)
    end
    local shortest = math.max(6, math.floor(ctx.options.letters))
    for _, near in ipairs(document:near_words(shortest, word_slips.ends)) do
      local rare, common, kin = near.rare, near.common, nil
      if not seen[rare.word] and word_slips.is_slip(rare.word, rare.count, common.word, common.count) then
        seen[rare.word] = true
        rare, common, kin = by_kin(document, rare, common)
        local data = { rare = rare.word, common = common.word, count = common.count, kin = kin }
        local where, exact = place(rare)
        local certain = exact and common.count >= 3 * rare.count
        local id = common.count > rare.count and "rare" or kin and "kin" or "once"
        ctx:report(where, id, data, {
          related = { { place(common), "other", data } },
          fixes = certain and { ctx:fix("suggested", "replace", data, { ctx:replace(where, common.word) }) } or nil,
        })
      end
    end
    for _, list in pairs(companies(document)) do
      local usual = usual_of(list)
      for _, rare in ipairs(list) do
        if rare ~= usual then
          local data = { rare = rare.word, common = usual.word }
          local where, there = place(rare), place(usual)
          ctx:report(where, "company", data, { related = { { there, "other", data } } })
        end
      end
    end
  end,
}
