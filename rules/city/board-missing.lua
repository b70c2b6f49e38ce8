-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local groups_of_all = { ["samtliga nämnder"] = true, ["alla nämnder"] = true }

-- Whether a name is a group's: ”stadsdelsnämnderna”.
local function is_group(name)
  return groups_of_all[text.fold(name)] or re.find(text.fold(name), "nämnderna$") ~= nil
end

-- The boards that an activity of KF's names, groups resolved; and the first group whose boards the budget does not list.
local function boards_of(groups, activity)
  local names = #activity.boards > 0 and activity.boards or activity.goal and activity.goal.boards or {}
  local found, seen = {}, {}
  for _, name in ipairs(names) do
    local group = groups[text.fold(name)]
    if not group and is_group(name) then return nil, name end
    for _, board in ipairs(group or { name }) do
      local key = text.fold(board)
      if not seen[key] then table.insert(found, { key = key, name = board }) end
      seen[key] = true
    end
  end
  return found
end

-- What a budget says of boards. Where it lists the boards of some groups, a group that it does not list is told at once.
local function of_catalogue(ctx, catalogue)
  local groups, activities, told = {}, {}, {}
  for _, group in ipairs(catalogue.board_groups) do groups[text.fold(group.name or "")] = group.boards end
  for _, activity in ipairs(catalogue.activities) do
    local boards, unlisted = boards_of(groups, activity)
    if boards and #boards > 1 and activity.name then
      table.insert(activities, { name = activity.name, place = activity.name_range, boards = boards })
    elseif unlisted and #catalogue.board_groups > 0 and not groups_of_all[text.fold(unlisted)] and not told[unlisted] then
      told[unlisted] = true
      ctx:report(activity, "unlisted", { name = activity.name or "", group = unlisted })
    end
  end
  return { is_catalogue = true, file = catalogue.file, year = catalogue.year, activities = activities }
end

-- The boards that have a plan under a catalogue, and how many they are.
local function planning(collected, file)
  local boards, count = {}, 0
  for _, entry in ipairs(collected) do
    local board = entry.data.catalogue == file and entry.data.board
    if board and not boards[board] then boards[board], count = true, count + 1 end
  end
  return boards, count
end

-- Those of an activity's boards that have no plan, where at least as many have one.
local function without_plan(activity, boards)
  local missing = {}
  for _, board in ipairs(activity.boards) do
    if not boards[board.key] then table.insert(missing, board) end
  end
  return 2 * #missing <= #activity.boards and missing or {}
end

return {
  summary = {
    sv = "En nämnd som KF har gett en aktivitet har ingen plan bland dem som kontrolleras.",
    en = "A board that the council has given an activity has no plan among those that are checked.",
  },
  rationale = {
    sv = "Ett uppdrag till flera nämnder blir gjort när alla planerar för det. Den plan som saknas syns inte i någon annan kontroll.",
    en = "A task for several boards is done when all of them plan for it. The plan that is missing is seen by no other check.",
  },
  limits = {
    sv = "Prövas när budgetfilen och planer från minst två nämnder som utgår från den kontrolleras tillsammans, som när en mapp "
      .. "kontrolleras. Minst hälften av aktivitetens nämnder (nämnder i budgetfilen, grupper enligt nämndgrupp) ska ha en plan: har "
      .. "färre det är mappen inte hela stadens. En nämnd nämns en gång. En grupp vars nämnder budgetfilen inte räknar upp "
      .. "sägs där andra är uppräknade.",
    en = "Looked at where the budget file and plans of at least two boards that are based on it are checked together, as when a "
      .. "folder is. At least half of the activity's boards (nämnder in the budget file, groups by nämndgrupp) are to have a plan: "
      .. "where fewer have, the folder is not the whole city's. A board is named once. A group whose boards the budget file does "
      .. "not list is told where others are listed.",
  },
  severity = "warning",
  documents = { "plan", "catalogue" },
  looks_at = "document",
  messages = {
    unlisted = {
      sv = "”{name}” gäller ”{group}”, men ingen nämndgrupp säger vilka nämnder det är",
      en = "”{name}” is for ”{group}”, but no nämndgrupp says which boards these are",
      severity = "note",
    },
    missing = {
      sv = "{board} har ingen plan för {year}, men KF:s aktivitet ”{name}” gäller också den; {count} av {all} nämnder har en",
      en = "{board} has no plan for {year}, but the council's activity ”{name}” is its task, too; {count} of {all} boards have one",
    },
  },
  examples = {
    bad = [[
kf-budget 2024 "Exempelstaden"
nämndgrupp "kulturnämnderna" {
  - "Kulturnämnden"
  - "Idrottsnämnden"
}
mål 1.1 "Alla har nära till kultur" {
  kf-aktivitet "Musikens år" { tid 2024-01-01 till 2024-12-31  nämnder "skolnämnderna" }
}
]],
    good = [[
kf-budget 2024 "Exempelstaden"
nämndgrupp "kulturnämnderna" {
  - "Kulturnämnden"
  - "Idrottsnämnden"
}
mål 1.1 "Alla har nära till kultur" {
  kf-aktivitet "Musikens år" { tid 2024-01-01 till 2024-12-31  nämnder "kulturnämnderna" }
}
]],
  },
  collect = function(ctx, document)
    if document.document_kind == "catalogue" then return of_catalogue(ctx, document) end
    return { board = document.board and text.fold(document.board), catalogue = ctx.catalogue and ctx.catalogue.file }
  end,
  check_all = function(ctx, collected)
    for _, entry in ipairs(collected) do
      local catalogue = entry.data
      local boards, count = {}, 0
      if catalogue.is_catalogue then boards, count = planning(collected, catalogue.file) end
      local said = {}
      for _, activity in ipairs(count > 1 and catalogue.activities or {}) do
        local missing = without_plan(activity, boards)
        for _, board in ipairs(missing) do
          if not said[board.key] then
            local data = { board = board.name, name = activity.name, year = catalogue.year or "", all = #activity.boards,
              count = #activity.boards - #missing }
            ctx:report(activity.place, "missing", data)
          end
          said[board.key] = true
        end
      end
    end
  end,
}
