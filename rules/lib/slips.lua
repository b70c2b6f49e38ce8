-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- How a figure may have come to be written wrong.
local slips = {}

-- Whether `longer` without one of its digits is `shorter`.
local function has_one_more(longer, shorter)
  if #longer ~= #shorter + 1 then return false end
  local at = 1
  while at <= #shorter and longer:byte(at) == shorter:byte(at) do at = at + 1 end
  return longer:sub(at + 1) == shorter:sub(at)
end

local function is_swap(a, b)
  if #a ~= #b then return false end
  local at = 1
  while at <= #a and a:byte(at) == b:byte(at) do at = at + 1 end
  return at < #a and a:sub(at, at) == b:sub(at + 1, at + 1) and a:sub(at + 1, at + 1) == b:sub(at, at)
    and a:sub(at + 2) == b:sub(at + 2)
end

-- "sign", "swapped", "surplus" (a digit too many) or "dropped" where one such slip makes `written` of `meant` (both in
-- units of the figure's own last decimal), or nil.
function slips.between(written, meant)
  if written == meant or written == 0 or meant == 0 then return nil end
  if written == -meant then return "sign" end
  if (written < 0) ~= (meant < 0) then return nil end
  local a, b = tostring(math.abs(written)), tostring(math.abs(meant))
  if is_swap(a, b) then return "swapped" end
  if has_one_more(a, b) then return "surplus" end
  if has_one_more(b, a) then return "dropped" end
  return nil
end

return slips
