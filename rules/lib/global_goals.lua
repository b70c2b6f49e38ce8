-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- The 17 goals of Agenda 2030, as they are called in Swedish.
local goals = {}

goals.names = {
  "Ingen fattigdom",
  "Ingen hunger",
  "God hälsa och välbefinnande",
  "God utbildning för alla",
  "Jämställdhet",
  "Rent vatten och sanitet för alla",
  "Hållbar energi för alla",
  "Anständiga arbetsvillkor och ekonomisk tillväxt",
  "Hållbar industri, innovationer och infrastruktur",
  "Minskad ojämlikhet",
  "Hållbara städer och samhällen",
  "Hållbar konsumtion och produktion",
  "Bekämpa klimatförändringarna",
  "Hav och marina resurser",
  "Ekosystem och biologisk mångfald",
  "Fredliga och inkluderande samhällen",
  "Genomförande och globalt partnerskap",
}

-- Other names that the goals have had in official texts.
local also = {
  [1] = { "Avskaffa fattigdom", "Utrota fattigdom" },
  [2] = { "Avskaffa hunger", "Utrota hunger" },
  [3] = { "Hälsa och välbefinnande för alla" },
  [4] = { "God utbildning" },
  [5] = { "Uppnå jämställdhet" },
  [6] = { "Rent vatten och sanitet" },
  [7] = { "Hållbar energi" },
  [9] = { "Industri, innovationer och infrastruktur", "Hållbar industri, innovation och infrastruktur" },
  [10] = { "Minska ojämlikhet", "Minskad ojämlikhet inom och mellan länder" },
  [13] = { "Bekämpa klimatförändringen", "Bekämpa klimatförändringar" },
  [14] = { "Haven och de marina resurserna" },
  [16] = { "Fred, rättvisa och starka institutioner" },
  [17] = { "Globalt partnerskap", "Genomförande och globalt partnerskap för hållbar utveckling" },
}

local function all_numbers()
  local numbers = {}
  for number, name in ipairs(goals.names) do
    numbers[text.fold(name)] = number
    for _, other in ipairs(also[number] or {}) do numbers[text.fold(other)] = number end
  end
  return numbers
end

local numbers  -- made when first needed

-- The number of the goal with this name, or nil.
function goals.number(name)
  numbers = numbers or all_numbers()
  return numbers[text.fold(name)]
end

return goals
