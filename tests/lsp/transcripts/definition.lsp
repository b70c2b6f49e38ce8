# From where something is named to where it is said, in the plan or in the council's budget.
file kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.1 "Förskolan är likvärdig" {
|   kf-indikator "Antal barn per grupp" { årsmål max 15 barn }
| }
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket"
|   kf-indikator "Antal barn per grupp" { årsmål max 14 barn }
| }
| avsnitt "Å" { text "🌲 Nämndmål 1.1.1 är viktigast." }

→ initialize {"capabilities": {}}
← {"capabilities": {"definitionProvider": true}}
open a.plan
# A goal that prose speaks of, behind a character outside the BMP.
at a.plan 🌲 Nämndmål 1.1.‸1
→ textDocument/definition
← {"uri": "@{a.plan}", "range": "2:11-2:16"}
# The council's goal and indicator that are restated, and the file that the plan stands on.
at a.plan mål 1.‸1 "För
→ textDocument/definition
← {"uri": "@{kf.plan}", "range": "1:4-1:7"}
at a.plan "Antal ‸barn
→ textDocument/definition
← {"uri": "@{kf.plan}", "range": "2:16-2:36"}
at a.plan från "kf‸.plan"
→ textDocument/definition
← {"uri": "@{kf.plan}", "range": "0:0-0:0"}
at a.plan är viktig‸ast
→ textDocument/definition
← null
