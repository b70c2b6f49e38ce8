# The council's value beside the board's, and sums under columns.
file kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.1 "Förskolan är likvärdig" { kf-indikator "Antal barn" { årsmål max 15 barn } }
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   kf-indikator "Antal barn" { årsmål max 14 barn }
| }
| driftbudget {
|   | Verksamhet  | Kostnader | Netto |
|   | Förskola 🌲 |     100,0 |  90,0 |
|   | Stöd        |      20,0 |  21,0 |
|   | Summa       |     120,0 | 110,0 |
| }

→ initialize {"capabilities": {}}
← {"capabilities": {"inlayHintProvider": true}}
open a.plan
at a.plan
→ textDocument/inlayHint
← [{"position": "2:48", "label": "KF: max 15 barn", "paddingLeft": true},
   {"position": "8:35", "label": "Σ 111,0", "tooltip": "summan av raderna ovanför"}]
at a.plan ‸mål 1.1‸
→ textDocument/inlayHint
← []
