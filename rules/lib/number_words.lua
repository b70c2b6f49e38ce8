-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Numbers in words: sju, fjorton, tjugofem.
local number_words = {}

local small = {
  [0] = "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
  "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
}
local tens = { "tio", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio" }

local function all_values()
  local values = { en = 1, ena = 1, aderton = 18, hundra = 100, etthundra = 100 }
  for number = 0, 99 do
    local word = small[number]
    if not word then
      local rest = number % 10
      word = tens[number // 10] .. (rest > 0 and small[rest] or "")
      if rest == 1 then values[tens[number // 10] .. "en"] = number end
    end
    values[word] = number
  end
  return values
end

local values  -- made when first needed

-- The number that a word stands for, to a hundred; digits count, too. nil for any other word.
function number_words.value(word)
  if re.match(word, "^[0-9]{1,9}$") then return tonumber(word) end
  values = values or all_values()
  return values[word] or values[text.fold(word)]
end

return number_words
