-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Amounts of money in prose: ”37,9 mnkr”, ”1 250 tkr”, ”13,8 miljoner kronor”. Every search goes on where the last one
-- ended, so that all is linear in the text.
--
-- An amount is { first, last, written, value, step, upper, about, signed, bracketed }: its bytes in the text (from the
-- first digit to the end of the unit), what is written there, its value in öre, how much one of its last decimal is, the
-- upper end of ”2–3 mnkr”, and whether ”cirka” and the like stand before it, a minus, and brackets around it.
local amounts = {}

local number = [[(\d{1,3}(?:[ \x{A0}\x{2009}\x{202F}]\d{3})+|\d+)(?:,(\d+))?]]
local units = [[(mnkr|mkr|tkr|mdkr|kr|kronor|tusen kronor|tusen kr|miljoner kronor|miljoner kr|milj\.? kr|miljarder kronor|miljarder kr)\b]]
local pattern = [[(?i)\b]] .. number .. [[(?:\s?(?:–|-|till)\s?]] .. number .. [[)?[\s\x{A0}\x{2009}\x{202F}]*]] .. units

-- Decimal places of a unit, in öre.
local places = { mnkr = 8, mkr = 8, tkr = 5, mdkr = 11, kr = 2, kronor = 2, ["tusen kronor"] = 5, ["tusen kr"] = 5,
  ["miljoner kronor"] = 8, ["miljoner kr"] = 8, ["milj. kr"] = 8, ["milj kr"] = 8, ["miljarder kronor"] = 11,
  ["miljarder kr"] = 11 }

local says_about = [[(?i)(?:^|[^a-zåäö])(?:cirka|ca\.?|circa|omkring|ungefär|drygt|knappt|runt|nära|närmare|upp till|uppemot|minst|högst|över|under|mer än|mindre än|nästan|kring)\s*$]]
-- How far back a word that changes the meaning of an amount may begin.
local reach = 24

local any = [[(?i)\d[\s\x{A0}\x{2009}\x{202F}]*(?:mnkr|mkr|tkr|mdkr|kr|tusen kr|milj)]]

-- Whether a text has any amount: most have none, and ”kr” is in many words.
function amounts.any(whole)
  return text.contains(whole, "kr") and re.find(whole, any) ~= nil
end

-- The paragraphs of a document in whose text a pattern is found, or else an amount.
function amounts.paragraphs(document, pattern)
  local found = {}
  for _, passage in ipairs(document:passages(pattern or any, true)) do
    local thing = passage.thing
    if thing.kind == "paragraphs" and found[#found] ~= thing then table.insert(found, thing) end
  end
  return found
end

-- Digits with blanks between them as an integer in öre; nil for what is too long or too fine to be one.
local function in_ore(whole, fraction, unit)
  local digits = re.replace(whole, [[\D]], "") .. (fraction or "")
  local zeros = places[unit] - #(fraction or "")
  if zeros < 0 or #digits + zeros > 18 then return nil end
  return math.tointeger(tonumber(digits .. ("0"):rep(zeros)))
end

-- What a cell's value is in öre, and one of its last decimal; nil where the table has no such unit.
function amounts.of_cell(value, unit)
  local zeros = unit and places[text.fold(unit)]
  if not value or not zeros or zeros < value.scale or #tostring(math.abs(value.units)) + zeros > 18 then return nil end
  local step = math.tointeger(10 ^ (zeros - value.scale))
  return value.units * step, step
end

-- A number in öre as it would be written in a unit, with as many decimals as `like` has.
function amounts.written(value, like)
  local sign = value < 0 and "−" or ""
  local digits = tostring((math.abs(value) + like.step // 2) // like.step)
  digits = ("0"):rep(like.decimals + 1 - #digits) .. digits
  local whole, fraction = digits:sub(1, #digits - like.decimals), digits:sub(#digits - like.decimals + 1)
  local grouped = ""
  while #whole > 3 do whole, grouped = whole:sub(1, -4), " " .. whole:sub(-3) .. grouped end
  return sign .. whole .. grouped .. (fraction ~= "" and "," .. fraction or "") .. " " .. like.unit
end

-- Whether two numbers in öre are the same, each rounded to its step.
function amounts.agree(a, a_step, b, b_step)
  return 2 * math.abs(a - b) <= (a_step == b_step and 0 or math.max(a_step, b_step))
end

local function describe(sentence, first, last, found)
  local before = sentence:sub(math.max(1, first - reach), first - 1)
  found.first, found.last, found.written = first, last, sentence:sub(first, last)
  found.about = re.find(before, says_about) ~= nil
  found.signed = re.find(before, [[(?i)(?:[^a-zåäö\d]|^)[-−–]\s?$]]) ~= nil
  found.bracketed = re.find(before, [[\(\s*$]]) ~= nil and re.find(sentence:sub(last + 1, last + 2), [[^\s?\)]]) ~= nil
  return found
end

-- All amounts in a text, in its order.
function amounts.find(whole)
  local found, at = {}, 1
  if not text.contains(whole, "kr") then return found end
  while at <= #whole do
    local first, last, digits, decimals, upper, upper_decimals, unit = re.find(whole, pattern, at)
    if not first then break end
    unit = text.fold(unit)
    local value = in_ore(digits, decimals, unit)
    if value then
      local fraction = #(decimals or "")
      local amount = { value = value, unit = unit, decimals = fraction, step = math.tointeger(10 ^ (places[unit] - fraction)) }
      if upper then amount.upper = in_ore(upper, upper_decimals, unit) end
      table.insert(found, describe(whole, first, last, amount))
    end
    at = last + 1
  end
  return found
end

-- A line break ends a sentence only where the next line begins a paragraph, a list or a heading: a text may be wrapped.
local sentence_end = [[[.!?:]\)?\s+[A-ZÅÄÖ(]|\n(?:[^a-zåäö(\d]|\d+[.)]\s|$)]]

local function sentences_in(whole)
  local found, at = {}, 1
  while at <= #whole do
    local first, last = re.find(whole, sentence_end, at)
    local finish = first and (whole:sub(first, first) == "\n" and first - 1 or first) or #whole
    local part = whole:sub(at, finish)
    local inside = amounts.find(part)
    if #inside > 0 then table.insert(found, { first = at, last = finish, text = part, amounts = inside }) end
    at = math.max(finish + 1, at + 1)
    if not last then break end
  end
  return found
end

-- The sentences of a text that have amounts: { first, last, text, amounts }, whose places are in the sentence.
function amounts.sentences(whole)
  return amounts.any(whole) and lib("chunks").collect(whole, sentences_in) or {}
end

local rises = [[(?i)(?:(?:^|[^a-zåäö])(?:öka[a-zäö]*|höj[a-z]*|utöka[a-z]*|stig[a-z]*|väx[a-z]*)(?:\s[a-zåäö]+){0,2}\smed|([a-zåäö]*)(?:ökning|höjning)(?:en|ar|arna)?(?:\s[a-zåäö]+){0,2}\s(?:med|om|på))\s(?:totalt\s|sammanlagt\s)?$]]
local falls = [[(?i)(?:(?:^|[^a-zåäö])(?:minska[a-zäö]*|sänk[a-z]*|sjunk[a-z]*)(?:\s[a-zåäö]+){0,2}\smed|([a-zåäö]*)(?:minskning|sänkning)(?:en|ar|arna)?(?:\s[a-zåäö]+){0,2}\s(?:med|om|på))\s(?:totalt\s|sammanlagt\s)?$]]

local function subject_of(prefix)
  prefix = text.fold(prefix or "")
  if text.starts_with(prefix, "intäkt") then return "revenues" end
  if text.starts_with(prefix, "kostnad") then return "costs" end
  return nil
end

-- What a sentence says of an amount in it, where it is a change: { up, subject } with "costs" or "revenues" as subject
-- where one word says both (”intäktsminskningen om 2,1 mnkr”); nil where it is none.
function amounts.change(sentence, amount)
  local after = re.match(sentence:sub(amount.last + 1, amount.last + 40), [[(?i)^\s+(högre|mer|större|lägre|mindre)\b]])
  if after then
    after = text.fold(after)
    return { up = after ~= "lägre" and after ~= "mindre" }
  end
  local before = sentence:sub(math.max(1, amount.first - 80), amount.first - 1)
  local last, _, prefix = re.find(before, rises)
  if last then return { up = true, subject = subject_of(prefix) } end
  last, _, prefix = re.find(before, falls)
  if last then return { up = false, subject = subject_of(prefix) } end
  return nil
end

amounts.share = [[(?i)\b(\d{1,3})(?:,(\d{1,3}))?\s?(?:procent|%)\s+av\s+(?:[a-zåäö]+\s){0,3}?(omslutning|nettobudget|driftbudget|budget)(?:en)?\b]]

-- Shares of something in a text: { first, last, written, value, step, of }: value and step in thousandths of a percent, and the
-- word for the whole (”2,9 procent av nämndens totala omslutning”: omslutning).
function amounts.shares(whole)
  local found, at = {}, 1
  if not text.contains(whole, "procent av") and not text.contains(whole, "% av") then return found end
  while at <= #whole do
    local first, last, digits, decimals, of = re.find(whole, amounts.share, at)
    if not first then break end
    local fraction = #(decimals or "")
    table.insert(found, { first = first, last = last, written = whole:sub(first, last), of = text.fold(of),
      value = math.tointeger(tonumber(digits .. (decimals or "") .. ("0"):rep(3 - fraction))), step = math.tointeger(10 ^ (3 - fraction)),
      decimals = fraction })
    at = last + 1
  end
  return found
end

return amounts
