-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local words = lib("words")

-- So many mnkr, in a unit of money; nil for one that is not known.
local function in_unit(millions, unit)
  if unit == "mnkr" then return decimal(tostring(millions)) end
  if unit == "tkr" then return decimal(tostring(millions * 1000)) end
  return nil
end

-- The greatest amount of a row, whatever its sign, with its cell.
local function greatest(row)
  local most, at
  for _, cell in ipairs(row.cells) do
    local value = cell.value and cell.value:abs()
    if value and cell.column.role ~= "label" and (not most or most < value) then
      most, at = value, cell
    end
  end
  return most, at
end

return {
  summary = {
    sv = "En stor investering nämns inte i texten.",
    en = "A large investment is not named in the text.",
  },
  rationale = {
    sv = "Den som läser planen ska få veta vad de stora pengarna går till, inte bara att de finns.",
    en = "A reader of the plan is told what the large sums are for, not only that they are there.",
  },
  limits = {
    sv = "Ser på poster i investeringstabeller i mnkr eller tkr. Ett av postens ord i löpande text räcker.",
    en = "Looks at items of tables of investments in mnkr or tkr. One of the item's words in the prose is enough.",
  },
  severity = "warning",
  documents = { "plan" },
  looks_at = "table",
  options = {
    least = {
      type = "number",
      default = 5,
      help = { sv = "från så många mnkr", en = "from this many mnkr" },
    },
  },
  messages = {
    unnamed = {
      sv = "investeringen ”{item}” på {amount} {unit} nämns inte i texten",
      en = "the investment ”{item}” of {amount} {unit} is not named in the text",
    },
    amount = { sv = "beloppet", en = "the amount" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Investeringar" {
  text """
    Nämnden rustar sina lokaler.
    """
  tabell investeringar "Investeringar" {
    | Objekt  | Belopp |
    |---------|--------|
    | Teatern |   12,0 |
  }
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Investeringar" {
  text """
    Nämnden rustar teatern, som får nytt tak.
    """
  tabell investeringar "Investeringar" {
    | Objekt  | Belopp |
    |---------|--------|
    | Teatern |   12,0 |
  }
}
]],
  },
  check = function(ctx, budget)
    if budget.table_kind ~= "investments" then return end
    local unit = budget.unit or ctx.document.money_unit
    local least = in_unit(ctx.options.least, unit)
    if not least then return end
    local prose
    for _, row in ipairs(budget.rows) do
      local amount, cell = greatest(row)
      if row.role == "item" and row.label and amount and least <= amount then
        if not prose then
          prose = {}
          for _, paragraphs in ipairs(ctx.document.paragraphs) do
            for word in pairs(words.telling(paragraphs.text, 4)) do prose[word] = true end
          end
        end
        local own = words.telling(row.label, 4)
        if not words.share(own, prose) then
          ctx:report(row, "unnamed", { item = row.label, amount = amount, unit = unit }, {
            related = { { cell, "amount" } },
          })
        end
      end
    end
  end,
}
