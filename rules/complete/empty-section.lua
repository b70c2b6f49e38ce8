-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
return {
  summary = {
    sv = "En rubrik har inget under sig.",
    en = "A heading has nothing under it.",
  },
  rationale = {
    sv = "En tom rubrik lovar läsaren något som inte kommer. Antingen saknas texten, eller så ska rubriken bort.",
    en = "An empty heading promises something that does not come. Either the text is missing, or the heading should go.",
  },
  limits = {
    sv = "Ser bara på planfiler: i ett publicerat dokument kan rubriken gälla för dem som följer.",
    en = "Looks at plan files only: in a published document the heading may stand for those that follow it.",
  },
  severity = "warning",
  looks_at = "document",
  messages = {
    empty = {
      sv = "avsnittet ”{title}” är tomt",
      en = "the section ”{title}” is empty",
    },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Inledning" {}
]],
    good = [[
verksamhetsplan 2024 "Kulturnämnden" {}
avsnitt "Inledning" { text "Planen gäller hela året." }
]],
  },
  check = function(ctx, document)
    if lib("published").is(document) then return end
    for _, section in ipairs(document.sections) do
      -- Whatever stands in the block, also what the model has no name for, is something. Nobody leaves a longer comment.
      local is_short = section.range.finish - section.range.start < 2000
      local inside = is_short and re.match(section:text(), [[(?s)\{(.*)\}\s*$]])
      local is_empty = inside == nil or inside and text.trim(re.replace(inside, [[(?m)#.*$]], "")) == ""
      if is_empty then ctx:report(section, "empty", { title = section.title or "" }) end
    end
  end,
}
