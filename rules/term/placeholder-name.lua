-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local district = [[((?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]+(?:\s*[-–]\s*|\s+och\s+|\s+))*[A-ZÅÄÖ][A-Za-zÅÄÖåäö]+)\s+((?i:stadsdelsnämnd)s?|(?i:stadsdelsförvaltning)(?:en)?s?)\b]]

-- "Södermalms stadsdelsnämnd": the part that is a name.
local function name_of(board)
  return re.match(board, [[^(.*\S)\s+(?i:stadsdelsnämnd)$]])
end

-- Whether `written` is the board's name, spelt in another way: another board's differs by more than two letters.
local function is_variant(written, name)
  if text.equal(written, name) or written:sub(1, 1) ~= name:sub(1, 1) then return false end
  return text.distance(text.fold(written), text.fold(name)) <= 2
end

return {
  summary = {
    sv = "Nämndens namn skrivs på flera sätt.",
    en = "The board's name is spelt in several ways.",
  },
  rationale = {
    sv = "Nämnden har ett namn. Andra skrivningar är skrivfel eller rester av en mall.",
    en = "The board has one name. Other spellings are slips or left from a template.",
  },
  limits = {
    sv = "Gäller stadsdelsnämnder, som ett ortnamn skiljer åt. Blanksteg och streckens slag räknas inte som skillnad.",
    en = "For district boards, which a place name tells apart. White space and the kind of dash are no difference.",
  },
  severity = "note",
  looks_at = "document",
  fixable = true,
  messages = {
    variant = {
      sv = "nämnden heter ”{board}”; här står ”{written}”",
      en = "the board is called ”{board}”; here it is ”{written}”",
    },
    replace = { sv = "skriv ”{name}”", en = "write ”{name}”" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Norrdals stadsdelsnämnd" {}
mål 1.1 "Alla har nära till kultur" { text "Norrdal stadsdelsnämnd har nio bibliotek." }
]],
    good = [[
verksamhetsplan 2024 "Norrdals stadsdelsnämnd" {}
mål 1.1 "Alla har nära till kultur" { text "Norrdals stadsdelsnämnd har nio bibliotek." }
]],
  },
  check = function(ctx, document)
    local name = document.board and name_of(document.board)
    if not name then return end
    local wording = lib("wording")
    for _, passage in ipairs(document:passages(district)) do
      local s, at = passage.text, 1
      while true do
        local first, last, written = re.find(s, district, at)
        if not first then break end
        if is_variant(written, name) then
          local place, exact = wording.place(passage.thing, passage, first, first + #written - 1)
          local data = { name = name, board = document.board, written = s:sub(first, last) }
          local fixes = exact and { ctx:fix("suggested", "replace", data, { ctx:replace(place, name) }) } or nil
          ctx:report(place, "variant", data, { fixes = fixes })
        end
        at = last + 1
      end
    end
  end,
}
