-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "Delbelopp blir inte det belopp som de är delar av.",
    en = "Parts of an amount do not come to it.",
  },
  rationale = {
    sv = "Nämnden beslutar om helheten, och delarna är vad den räcker till. Stämmer de inte saknas ett projekt eller pengar.",
    en = "The board decides on the whole, and the parts are what it is enough for. Where they differ a project or money is missing.",
  },
  limits = {
    sv = "Prövar belopp med delar inom parentes direkt efter, punktlistor där varje punkt slutar med ett belopp inom parentes och "
      .. "raden före listan eller rubriken säger hur mycket det är, och om delar efter ”varav” är mer än sin helhet. En lista som kan fortsätta i nästa stycke prövas inte.",
    en = "Looks at amounts with parts in brackets right behind, at lists whose items all end with an amount in brackets where the line "
      .. "before or the heading says how much they are, and at parts behind ”varav” that exceed their whole. A list that may go on in the next paragraph is not looked at.",
  },
  severity = "error",
  looks_at = "document",
  messages = {
    brackets = {
      sv = "delbeloppen i parentesen blir {sum}, inte {whole}",
      en = "the parts in the brackets come to {sum}, not {whole}",
    },
    list = { sv = "beloppen i listan blir {sum}, inte {whole}", en = "the amounts of the list come to {sum}, not {whole}" },
    exceed = { sv = "delarna efter ”varav” blir {sum}, mer än {whole}", en = "the parts behind ”varav” come to {sum}, more than {whole}" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Investeringar" {
  text """
    Nämnden får 5,2 mnkr (2,0 mnkr till parker och 3,0 mnkr till museer).
    """
}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
avsnitt "Investeringar" {
  text """
    Nämnden får 5,2 mnkr (2,2 mnkr till parker och 3,0 mnkr till museer).
    """
}
]],
  },
  check = function(ctx, document)
    for _, paragraphs in ipairs(lib("amounts").paragraphs(document)) do
      for _, found in ipairs(lib("sub_amounts").of(paragraphs)) do
        local data = { whole = found.whole.written, sum = lib("amounts").written(found.sum, found.whole) }
        local first = not found.section and found.sentence.first + found.whole.first - 1
        local place = found.section or paragraphs:part(first, first + #found.whole.written - 1) or paragraphs
        ctx:report(place, found.id, data)
      end
    end
  end,
}
