# What an author wants to know of the thing at the cursor, in Markdown.
file kf.plan
| kf-budget 2024 "Björkvik"
| inriktningsmål 1 "Barn lär sig"
| mål 1.1 "Förskolan är likvärdig" {
|   kf-indikator "Antal barn per grupp" { årsmål max 15 barn  bättre lägre  periodicitet tertial }
| }
| mål 1.2 "Alla når målen"
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket 🌲 växer" {
|     agenda2030 4 "God utbildning för alla"
|     aktivitet "Högläsning" { tid 2024-02-01 till 2024-11-30 }
|   }
|   kf-indikator "Antal barn per grupp" { årsmål max 14 barn  föregående 15,8 barn år 2023 }
| }
| avsnitt "Mål" { text "Nämndmål 1.1.1 bidrar till mål 1.2." }
| driftbudget {
|   belopp mnkr
|   | Verksamhet | Kostnader | Intäkter | Netto |
|   | Förskola   |     100,0 |    -10,0 |  90,0 |
|   | Stöd       |      20,0 |      0,0 |  21,0 |
|   | Summa      |     120,0 |    -10,0 | 110,0 |
| }
| # planlint: ignorera target/missing -- värdet är inte klart

→ initialize {"capabilities": {"textDocument": {"hover": {"contentFormat": ["markdown"]}}}}
← {"capabilities": {"hoverProvider": true}}
open a.plan

# A goal with its chain, from the council's focus goal down: on its title, and where prose speaks of it.
at a.plan nämndmål 1.1.1 "Språ‸ket
→ textDocument/hover
← {"range": "2:18-2:34", "contents": {"kind": "markdown", "value": "**nämndmål** 1.1.1 Språket 🌲 växer\n\n- inriktningsmål 1 Barn lär sig\n  - mål 1.1 Förskolan är likvärdig\n    - **nämndmål 1.1.1**\n\n- här finns: 1 aktivitet\n"}}
at a.plan Nämndmål 1.1‸.1 bidrar
→ textDocument/hover
← {"range": "8:31-8:36", "contents": {"value": "**nämndmål** 1.1.1 Språket 🌲 växer\n…"}}
# One of the council's that the plan does not restate.
at a.plan bidrar till mål 1.‸2
→ textDocument/hover
← {"range": "8:53-8:56", "contents": {"value": "**mål** 1.2 Alla når målen\n\n- inriktningsmål 1 Barn lär sig\n  - **mål 1.2**\n\nstår i KF:s budget, men inte i den här filen\n"}}

# An indicator beside the council's, on its keyword and on its value; and an activity.
at a.plan kf-indi‸kator "Antal
→ textDocument/hover
← {"range": "6:2-6:14", "contents": {"value": "**kf-indikator** Antal barn per grupp\n\n- årsmål: max 14 barn\n- KF:s årsmål: max 15 barn\n- bättre: lägre\n- periodicitet: tertial\n- utfall förra året 2023: 15,8 barn\n- hör till: mål 1.1 Förskolan är likvärdig\n"}}
at a.plan årsmål max 14‸ barn
→ textDocument/hover
← {"range": "6:51-6:53", "contents": {"value": "**kf-indikator** Antal barn per grupp\n…"}}
at a.plan aktivitet "Hög‸läsning"
→ textDocument/hover
← {"range": "4:14-4:26", "contents": {"value": "**aktivitet** Högläsning\n\n- tid: 2024-02-01 till 2024-11-30\n- hör till: nämndmål 1.1.1 Språket 🌲 växer\n"}}

# The rule that is silenced; a file; a global goal.
at a.plan ignorera target/‸missing
→ textDocument/hover
← {"range": "16:21-16:35", "contents": {"value": "# target/missing\n\nIndikatorn saknar årsmål.\n…"}}
at a.plan utgår från "‸kf
→ textDocument/hover
← {"range": "0:49-0:56", "contents": {"value": "**kf-budget 2024, Björkvik**\n\n- 3 mål, 1 indikator, 0 aktiviteter\n…"}}
at a.plan agenda2030 4‸ "God
→ textDocument/hover
← {"range": "3:15-3:42", "contents": {"value": "**Agenda 2030, mål 4** God utbildning för alla\n"}}

# A figure with what it has to do with others: where that is right, and where it is not.
at a.plan 12‸0,0
→ textDocument/hover
← {"range": "14:21-14:26", "contents": {"value": "**120,0** Kostnader, mnkr\n\n- summan av raderna ovanför: 100,0 + 20,0 = 120,0 – stämmer\n- kostnader och intäkter ger netto: 120,0 − 10,0 = 110,0 – stämmer\n"}}
at a.plan 21‸,0
→ textDocument/hover
← {"range": "13:41-13:45", "contents": {"value": "**21,0** Netto, mnkr\n\n- ingår i ”Summa”: 90,0 + 21,0 = 111,0 – **stämmer inte**, där står 110,0\n- kostnader och intäkter ger netto: 20,0 + 0,0 = 20,0 – **stämmer inte**, där står 21,0\n"}}

# A keyword; and where there is nothing to say.
at a.plan ti‸d 2024
→ textDocument/hover
← {"range": "4:29-4:32", "contents": {"value": "**tid**: när aktiviteten pågår: 2024-02-01 till 2024-11-30\n"}}
at a.plan bi‸drar
→ textDocument/hover
← null
