-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What prose says of the budget: how large it is (”nettobudgeten för år 2023 uppgår till 27,2 mnkr”) and how much it has
-- changed (”vilket är 3,0 mnkr lägre än budgeten för år 2022”). A sentence that says that the budget rises or falls, and
-- nothing else (”Nettobudgeten ökar med 2,3 mnkr.”), is about the year before. What says less than that is no statement.
--
-- A statement is { kind, amount, year, role, … }: "level" with investments and row (whether it is about investments, the
-- words that may name a row), or "change" with base (the year compared with), up and under_way.
local statements = {}

local amounts = lib("amounts")

local level = [[(?i)^[^,;]*?(nettobudget|investeringsbudget|driftbudget|budgetram|budget)(?:en)?\b([^,;]*?)\s(?:är|uppgår till|blir)\s(?:netto\s)?$]]
local of_a_part = [[(?i)^\s*(?:av|i|under|inom|utöver|förutom|från|inklusive|exklusive)\s]]
local base = [[(?i)(?:^|[^a-zåäö])(?:än|jämfört med|i jämförelse med|i förhållande till|sedan)\s(?:[a-zåäö]+\s){0,6}?(20\d\d)\b]]
local budget = [[(?i)(?:budget|budgetram|ram|anslag)(?:en|et)?(?:[^a-zåäö]|$)]]
local not_yet = [[(?i)(?:förväntas|väntas|beräknas|kommer att|under året|kan komma|om inte|skulle)]]
local alone = [[(?i)^\s*(?:(?:verksamhetens|nämndens|stadsdelsnämndens)\s)?(?:nettobudget|driftbudget|budgetram|budget|ram)(?:en)?(?:\sför\s(?:år\s)?20\d\d)?\s(?:ökar|höjs|minskar|sänks)\smed\s(?:totalt\s|sammanlagt\s)?$]]
local alone_end = [[(?i)^(?:\s(?:jämfört\smed|mot|sedan)\s(?:föregående\sår|året\sinnan|fjolåret))?\.?\s*$]]
local other_bases = [[(?i)(?:prognos|utfall|bokslut|justera|ursprunglig|kompletter|omdisponer|omfördel|föregående år|tidigare)]]
local longest = 480

local function years_of(words)
  local found, seen = {}, {}
  for year in re.gmatch(words, [[\b(20\d\d)\b]]) do
    if not seen[year] then table.insert(found, math.tointeger(tonumber(year))) end
    seen[year] = true
  end
  return found
end

local function is_exact(amount) return not amount.about and not amount.upper and not amount.signed end

local function read_level(sentence, amount, year)
  local before = sentence.text:sub(1, amount.first - 1)
  local what, rest = re.match(before, level)
  if not what or re.find(before, of_a_part) or re.find(before, not_yet) then return nil end
  local after = re.match(sentence.text:sub(amount.last + 1, amount.last + 24), [[^\s(?:för |under )?(?:år )?(20\d\d)\b]])
  local years = years_of(before .. " " .. (after or ""))
  if #years > 1 then return nil end
  return { kind = "level", amount = amount, year = years[1] or year, role = "net", row = rest,
    investments = text.fold(what) == "investeringsbudget" }
end

-- Whether a sentence says how the budget changes, and neither it nor the text around it what else than the year before
-- it may be compared with.
local function stands_alone(sentence, amount, year, whole)
  local behind = sentence.text:sub(amount.last + 1)
  local is_whole = #sentence.amounts == 1 and re.find(behind, alone_end)
    and re.find(sentence.text:sub(1, amount.first - 1), alone)
  if not is_whole then return false end
  local rest = whole:sub(1, sentence.first - 1) .. whole:sub(sentence.last + 1)
  for _, named in ipairs(years_of(whole)) do
    if named ~= year and named ~= year - 1 then return false end
  end
  return not re.find(rest, other_bases)
end

local function read_change(sentence, amount, year, whole)
  local change = amounts.change(sentence.text, amount)
  if not change or re.find(sentence.text, not_yet) and not change.subject then return nil end
  local from = re.match(sentence.text, base)
  local of_budget = from and re.find(sentence.text:sub(1, amount.first - 1), budget) or stands_alone(sentence, amount, year, whole)
  if not change.subject and not of_budget then return nil end
  from = from and math.tointeger(tonumber(from)) or year - 1
  local main = year
  for _, named in ipairs(years_of(sentence.text)) do
    if named ~= from then
      if main ~= year and main ~= named then return nil end
      main = named
    end
  end
  return { kind = "change", amount = amount, year = main, base = from, up = change.up, role = change.subject or "net" }
end

-- All statements of a text, of a document of `year`: each with the place of its amount in the text, `first` and `last`.
function statements.of(whole, year)
  local found = {}
  for _, sentence in ipairs(amounts.sentences(whole)) do
    if #sentence.text <= longest then
      for at, amount in ipairs(sentence.amounts) do
        local statement = is_exact(amount)
          and (read_change(sentence, amount, year, whole) or at == 1 and read_level(sentence, amount, year))
        if statement then
          statement.first, statement.last = sentence.first + amount.first - 1, sentence.first + amount.last - 1
          table.insert(found, statement)
        end
      end
    end
  end
  return found
end

return statements
