-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What lib/causes finds, kept for all rules that report some of it.
local kept_causes = { shared = true }

local explained = {}

-- The causes that rule `by` reports, found once for all rules of one tolerance, for relations that are off by more than
-- rounding and `tolerance` (in a table's unit). Rules that look into single tables leave alone what adds up.
function kept_causes.of(document, tolerance, by)
  if not lib("relevance").has_grounds(document, by) then return {} end
  local own = {}
  explained[document] = explained[document] or {}
  explained[document][tolerance] = explained[document][tolerance] or lib("causes").explain(document, tolerance)
  for _, cause in ipairs(explained[document][tolerance]) do
    if cause.by == by then table.insert(own, cause) end
  end
  return own
end

return kept_causes
