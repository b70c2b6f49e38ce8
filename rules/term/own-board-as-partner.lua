-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local other_board = [[^((?:[A-ZÀ-ÖØ-Þ]\p{Latin}+(?:[- ][A-ZÀ-ÖØ-Þ]\p{Latin}+)* stadsdelsnämnd)|[A-ZÀ-ÖØ-Þ]\p{Latin}*nämnden|Kommunstyrelsen) (?:ska|skall|kommer att)\b]]

local partners = [[(?i:i (?:nära )?(?:samarbete|samverkan|samråd) med|tillsammans med) ((?:[A-ZÀ-ÖØ-Þ]\p{Latin}+(?:[- ][A-ZÀ-ÖØ-Þ]\p{Latin}+)* stadsdelsnämnd)|\p{Latin}+nämnden)\b]]

-- Whether a name is the board's own; "stadsdelsnämnden" is, where the board is one.
local function is_own(name, board)
  return text.equal(name, board) or (text.equal(name, "stadsdelsnämnden") and text.ends_with(board, "stadsdelsnämnd"))
    or text.equal(name, "nämnden")
end

local function check_activity(ctx, activity, board, published)
  local name = activity.name
  if activity.from_kf or not text.contains(name, "nämnd") or activity.kf then return end
  if published and (not activity.goal or activity.goal.level ~= "board") then return end
  local subject = re.match(name, other_board)
  if subject and not is_own(subject, board) then
    if published then return end
    return ctx:report(activity:part(1, #subject) or activity, "other", { board = subject })
  end
  local _, last, partner = re.find(name, partners)
  if partner and not subject and is_own(partner, board) then
    ctx:report(activity:part(last - #partner + 1, last) or activity, "partner", { board = partner })
  end
end

return {
  summary = {
    sv = "En egen aktivitet gör nämnden till sin egen partner, eller har en annan nämnd som utförare.",
    en = "An own activity makes the board its own partner, or has another board act.",
  },
  rationale = {
    sv = "Nämnden kan inte samarbeta med sig själv, och inte besluta vad en annan nämnd ska göra. Texten är hämtad från KF "
      .. "eller från någon annans plan.",
    en = "The board cannot work together with itself, nor decide what another board does. The text was taken from the "
      .. "council or from another plan.",
  },
  limits = {
    sv = "Ser på nämndens egna aktiviteter. I KF:s aktiviteter är en annan nämnd ofta med rätta den som ska "
      .. "göra något. I ett publicerat dokument är det inte säkert vems en aktivitet är; där söks bara nämnden som partner, "
      .. "i nämndmålens aktiviteter.",
    en = "Looks at the board's own activities. In the council's, another board often rightly is the one to act. In a "
      .. "published document it is not certain whose an activity is; there, only the board as a partner is looked for, in "
      .. "the activities of board goals.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "document",
  messages = {
    partner = {
      sv = "aktiviteten är nämndens egen, och ”{board}” är nämnden själv",
      en = "the activity is the board's own, and ”{board}” is the board itself",
    },
    other = {
      sv = "aktiviteten är nämndens egen, men det är ”{board}” som ska göra något",
      en = "the activity is the board's own, but ”{board}” is to act",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Öppna biblioteken på söndagar i samarbete med kulturnämnden" { tid 2024-01-01 till 2024-12-31 }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
mål 1.1 "Alla har nära till kultur" {
  aktivitet "Öppna biblioteken på söndagar i samarbete med fritidsnämnden" { tid 2024-01-01 till 2024-12-31 }
}
]],
  },
  check = function(ctx, document)
    if not document.board then return end
    local published = lib("published").is(document)
    for _, activity in ipairs(lib("names").matching(document, "activity", other_board .. "|" .. partners)) do
      check_activity(ctx, activity, document.board, published)
    end
  end,
}
