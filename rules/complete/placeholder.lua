-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What writers leave behind for themselves: where to look first (plain), what it is, and the message.
local leftovers = {
  { needs = { "x", "X" }, pattern = [[(?i:\bbilag(?:a|or) x+\b)|\bX{2,4}\b|\bx{2,4}\b(?: (?:procent|mnkr|tkr|kronor|personer|st)\b)]] },
  { needs = { "TODO", "TBD", "FIXME", "orem ipsum" }, pattern = [[\b(?:TODO|TBD|FIXME)\b|(?i:\blorem ipsum\b)]] },
  { needs = { "??" }, pattern = [[\?{2,}]] },
  {
    needs = { "[" },
    pattern = [=[(\[(?i:datum|namn|belopp|siffra|antal|text|år|enhet|x+|fyll i[^\]\n]{0,80}|\.{3}|…)\])(?:[^(]|$)]=],
  },
  {
    needs = { "(" },
    pattern = [[\((?i:obs[!:]? )?(?i:skriv (?:om|in|mer|till|något)|fyll i|lägg (?:in|till)|infoga|formulera om|byt ut|uppdatera)\b[^()\n]{0,120}\)?]],
  },
  {
    needs = { "(" },
    pattern = [[\((?i:undersöka?|kolla(?: upp)?|kontrollera|fråga|diskutera|fundera på|ta reda på|stämma? av)\b[^()\n]{0,40}]]
      .. [[\b(?:om|hur|vad|vem|vilka|när)\b[^()\n]{0,160}\)?]],
  },
}

local function has_any(s, parts)
  for _, part in ipairs(parts) do
    if text.contains(s, part) then return true end
  end
  return false
end

-- At most twelve words of it.
local function short(s)
  local words = text.words(s)
  return #words <= 12 and s or table.concat(words, " ", 1, 12) .. " …"
end

-- The first parenthesis that the text opens and never closes; nil where all are closed.
local function unclosed(s)
  if not text.contains(s, "(") then return nil end
  local open, at = {}, 1
  while true do
    local first = re.find(s, "[()\\n]", at)
    if not first then return open[1] end
    local mark = s:sub(first, first)
    if mark == "(" then
      table.insert(open, first)
    elseif mark == ")" then
      -- "a)" and "1)" close nothing.
      table.remove(open)
    elseif re.match(s:sub(first, first + 3), "^\\n\\s*\\n") and #open > 0 then
      return open[1]
    end
    at = first + 1
  end
end

return {
  summary = {
    sv = "En platshållare eller en anteckning har blivit kvar.",
    en = "A placeholder or a note to oneself was left behind.",
  },
  rationale = {
    sv = "Planen går till nämnden och blir offentlig. ”Bilaga x” och ”(skriv om)” var aldrig menade för läsaren.",
    en = "The plan goes to the board and becomes public. ”Bilaga x” and ”(skriv om)” were never meant for the reader.",
  },
  limits = {
    sv = "Känner igen vanliga former. En parentes som aldrig stängs prövas bara i planfiler: i ett publicerat dokument kan "
      .. "texten vara avhuggen.",
    en = "Knows common forms. A parenthesis that is never closed is looked for in plan files only: in a published document "
      .. "the text may have been cut.",
  },
  severity = "error",
  looks_at = {
    "paragraphs", "focus_goal", "area_goal", "board_goal", "indicator", "activity", "decision", "section", "appendix",
  },
  messages = {
    left = {
      sv = "”{what}” är en platshållare eller en anteckning som har blivit kvar",
      en = "”{what}” is a placeholder or a note that was left behind",
    },
    followed = {
      sv = "”{what}” är en anteckning: hur resultatet följs upp sägs av en indikator",
      en = "”{what}” is a note: an indicator says how the result is followed up",
      severity = "note",
    },
    unclosed = {
      sv = "parentesen ”{what}” stängs aldrig",
      en = "the parenthesis ”{what}” is never closed",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  text "Hur förslaget påverkar barn framgår av bilaga x."
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  text "Hur förslaget påverkar barn framgår av bilaga 3."
}
]],
  },
  check = function(ctx, thing)
    local wording = lib("wording")
    for _, passage in ipairs(wording.of(thing)) do
      local s = passage.text
      local function report(id, first, last)
        local what = s:sub(first, last)
        ctx:report(wording.place(thing, passage, first, last), id, { what = short(what) })
      end
      local found = false
      for _, leftover in ipairs(leftovers) do
        local first, last, inner
        if has_any(s, leftover.needs) then first, last, inner = re.find(s, leftover.pattern) end
        if first then
          report("left", first, inner and first + #inner - 1 or last)
          found = true
        end
      end
      if passage.field == "expected_results" and not found then
        local first, last = re.find(s, [[\((?i:följs upp|mäts) (?:ex|exempelvis|t\.? ?ex\.?|genom|med|via)\b[^()\n]*\)?]])
        if first then report("followed", first, last) end
      end
      local open = not found and not lib("published").is(ctx.document) and unclosed(s)
      if open then report("unclosed", open, (re.find(s, "\\n|$", open) or #s + 1) - 1) end
    end
  end,
}
