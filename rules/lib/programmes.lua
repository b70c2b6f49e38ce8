-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Steering documents that prose cites with the years they are valid for: ”Program för barnets rättigheter 2018–2022”,
-- ”klimathandlingsplanen 2020-2023”. Positions are bytes, from 1.
local programmes = {}

local chunks = lib("chunks")

-- The years that a steering document is valid for.
programmes.years = [[\b(?P<first>20[0-9]{2})\s?[-–—]\s?(?P<last>20[0-9]{2})\b]]
local head = [[[A-Za-zÅÄÖåäöé]*(?:[Pp]rogram|[Pp]lan|[Ss]trategi|[Pp]olicy|[Rr]iktlinje)(?:men|met|mets|en|ens|n|ns|er|erna|s)?\b]]
local reach = 160

-- Words that a title does not have: what stands before them is not what the years are about.
local breaks = [[(?i)[^A-Za-zÅÄÖåäöé](?:som|ska|är|var|har|under|perioden|åren|mellan|från|sedan|gäller|gällde|beslutades|antogs|togs)(?:[^A-Za-zÅÄÖåäöé]|$)]]

-- Where the title in `before` begins, which ends with it; nil where no steering document is named.
local function title_start(before)
  local found = nil
  local at = 1
  while true do
    local first, last = re.find(before, head, at)
    if not first then break end
    local rest = before:sub(last + 1)
    if not re.find(rest, breaks) and not re.find(rest, "[.;:!?\\n()]") then
      found = found or first
      -- A capital begins a title; otherwise the word that is nearest to the years does.
      if not re.match(before:sub(found), "^[A-ZÅÄÖ]") then found = first end
    end
    at = last + 1
  end
  return found
end

-- What a title has in common with its other forms: ”Handlingsplanen för …” is ”handlingsplan för …”.
function programmes.key(title)
  local first, rest = re.match(text.fold(title), [[^([A-Za-zÅÄÖåäöé]+)(.*)$]])
  if not first then return text.fold(title) end
  return re.replace(first, [[(program|plan|strategi|policy|riktlinje).*$]], "\\1") .. rest
end

local function cited_in(s)
  local found, at = {}, 1
  while true do
    local first, last, period = re.find(s, programmes.years, at)
    if not first then return found end
    local from = math.max(1, first - reach)
    local before = s:sub(from, first - 1)
    local start = title_start(before)
    local first_year, last_year = tonumber(period.first), tonumber(period.last)
    if start and first_year <= last_year then
      local title = re.replace(text.trim(before:sub(start)), [[[\s*_]*(?:\b(?:för|inför)(?:\s+åren)?)?[\s*_,]*$]], "")
      title = re.replace(title, [[\s+]], " ")
      table.insert(found, { title = title, key = programmes.key(title), first_year = first_year, last_year = last_year,
        first = from + start - 1, last = last })
    end
    at = last + 1
  end
end

-- { title, key, first_year, last_year, first, last }, in their order.
function programmes.cited(s)
  return chunks.collect(s, cited_in)
end

return programmes
