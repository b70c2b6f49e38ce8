-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En andel i texten är räknad på en annan bas än den säger.",
    en = "A share in the text is of another whole than it says.",
  },
  rationale = {
    sv = "Andelar jämförs mellan nämnder och år, och kan det bara när de är räknade på samma sätt.",
    en = "Shares are compared between boards and years, and can be only where they are counted in the same way.",
  },
  limits = {
    sv = "Prövar andelar av nämndens omslutning (kostnaderna) eller budget i ett avsnitt med en egen tabell. Regeln fyrar av först "
      .. "när en annan bas ger just den andel som står där.",
    en = "Looks at shares of the board's turnover (its costs) or budget in a section with a table of its own. The rule fires "
      .. "only where another whole gives the very share that is written.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    net = {
      sv = "{said}: det är netto av netto ({part} av {whole}); av omslutningen, {costs}, är det {right}",
      en = "{said}: that is net of net ({part} of {whole}); of the turnover, {costs}, it is {right}",
    },
    costs = {
      sv = "{said}: det är kostnader av omslutningen ({part} av {whole}); av nettobudgeten, {costs}, är det {right}",
      en = "{said}: that is costs of the turnover ({part} of {whole}); of the net budget, {costs}, it is {right}",
    },
    part_here = { sv = "andelen är av {part}", en = "the share is of {part}" },
    whole_here = { sv = "basen som ger andelen: {whole}", en = "the whole that gives the share: {whole}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
  | Administration |                   5,0 |                 -0,5 |               4,5 |
  | Kulturhus      |                  95,0 |                -29,5 |              65,5 |
  | Summa          |                 100,0 |                -30,0 |              70,0 |
}
avsnitt "Administration" {
  driftbudget {
    | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
    | Administration |                   5,0 |                 -0,5 |               4,5 |
  }
  text """
    De administrativa kostnaderna uppgår till 6,4 procent av nämndens totala omslutning.
    """
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
driftbudget "Nämndens budget" {
  | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
  | Administration |                   5,0 |                 -0,5 |               4,5 |
  | Kulturhus      |                  95,0 |                -29,5 |              65,5 |
  | Summa          |                 100,0 |                -30,0 |              70,0 |
}
avsnitt "Administration" {
  driftbudget {
    | Verksamhet     | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
    | Administration |                   5,0 |                 -0,5 |               4,5 |
  }
  text """
    De administrativa kostnaderna uppgår till 5,0 procent av nämndens totala omslutning.
    """
}
]],
  },
  check = function(ctx, document)
    local books = nil
    for _, paragraphs in ipairs(lib("amounts").paragraphs(document, lib("amounts").share)) do
      local shares = paragraphs.section and lib("amounts").shares(paragraphs.text) or {}
      for _, share in ipairs(shares) do
        books = books or lib("shares").books(document)
        local found = lib("shares").contradiction(share, books, paragraphs.section, document.year)
        if found then
          local data = { said = share.written, part = found.part.cell.value, whole = found.whole.cell.value,
            costs = found.meant.cell.value, right = found.right }
          ctx:report(paragraphs:part(share.first, share.last) or paragraphs, found.id, data,
            { related = { { found.part.cell, "part_here", data }, { found.whole.cell, "whole_here", data } } })
        end
      end
    end
  end,
}
