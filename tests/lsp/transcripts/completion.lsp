# What may be written at the cursor, one kind of thing after the other, and what the plan is then.
file kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.1 "Förskolan är likvärdig" {
|   nämnder "Barnnämnden"
|   kf-indikator "Antal barn per grupp" { årsmål max 15 barn  bättre lägre  periodicitet tertial }
|   kf-aktivitet "Språkstöd" { tid 2024-02-01 till 2024-11-30 }
| }
| mål 1.2 "Alla når målen" { nämnder "Barnnämnden" }
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   kf-
|   indikator "Å 🌲" { årsmål minst 70  periodicitet t }
|   nämndmål 1.1.1 "Språket" { agenda2030 4,  }
| }
| # planlint: ignorera tar
file b.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "" }
file c.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket" { stödjer  }
|   nämndmål 1
| }
| mål 1

→ initialize {"capabilities": {}, "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": {"completionProvider": {"triggerCharacters": ["\"", " ", ","]}}}
→ workspace/diagnostic {"previousResultIds": []}
← "*"
open a.plan

# A statement: what the council gave the board and the plan lacks, whole; keywords that fit; blocks to fill in.
at a.plan kf-‸
→ textDocument/completion
← {"isIncomplete": false, "items": ["…",
    {"label": "kf-indikator Antal barn per grupp", "kind": 5, "detail": "KF: max 15 barn",
     "documentation": {"kind": "markdown", "value": "…- KF:s årsmål: max 15 barn\n- bättre: lägre\n…"}},
    {"label": "kf-aktivitet Språkstöd", "kind": 2, "detail": "2024-02-01 till 2024-11-30"},
    {"label": "nämndmål", "kind": 14, "insertTextFormat": 1,
     "textEdit": {"range": "2:2-2:5", "newText": "nämndmål "}},
    {"label": "nämndmål …", "kind": 15, "insertTextFormat": 1}]}
makes a.plan kf-indikator Antal barn per grupp
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   kf-indikator "Antal barn per grupp" {
|     årsmål        max 15 barn
|     kf-årsmål     max 15 barn
|     periodicitet  tertial
|   }
|   indikator "Å 🌲" { årsmål minst 70  periodicitet t }
|   nämndmål 1.1.1 "Språket" { agenda2030 4,  }
| }
| # planlint: ignorera tar
makes a.plan kf-aktivitet Språkstöd
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   kf-aktivitet "Språkstöd" {
|     tid 2024-02-01 till 2024-11-30
|   }
|   indikator "Å 🌲" { årsmål minst 70  periodicitet t }
|   nämndmål 1.1.1 "Språket" { agenda2030 4,  }
| }
| # planlint: ignorera tar

# Units, periods, global goals, rules: behind a character outside the BMP, which takes two units.
at a.plan minst 70 ‸ periodicitet
→ textDocument/completion
← {"items": ["…", {"label": "%", "kind": 11, "textEdit": {"range": "3:37-3:37", "newText": "%"}},
                  {"label": "mnkr", "kind": 11}, {"label": "föregående", "kind": 14}]}
at a.plan periodicitet t‸
→ textDocument/completion
← {"items": [{"label": "år"}, {"label": "halvår"},
    {"label": "tertial", "kind": 12, "textEdit": {"range": "3:51-3:52", "newText": "tertial"}},
    {"label": "kvartal"}, {"label": "månad"}]}
at a.plan agenda2030 4, ‸ }
→ textDocument/completion
← {"items": ["…", {"label": "3 God hälsa och välbefinnande"}, {"label": "5 Jämställdhet", "kind": 20,
    "textEdit": {"range": "4:43-4:43", "newText": "5 \"Jämställdhet\""}}]}
at a.plan ignorera tar‸
→ textDocument/completion
← {"items": ["…", {"label": "target/missing", "kind": 21, "detail": "Indikatorn saknar årsmål.",
    "documentation": {"value": "# target/missing\n…"},
    "textEdit": {"range": "6:21-6:24", "newText": "target/missing"}}]}

# Files; goals of the plan; the board's next number; the council's goals that the plan lacks.
open b.plan
at b.plan utgår från "‸"
→ textDocument/completion
← {"items": [{"label": "kf.plan", "kind": 17, "detail": "kf-budget 2024, Björkvik"}]}
makes b.plan kf.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
open c.plan
at c.plan stödjer ‸ }
→ textDocument/completion
← {"items": [{"label": "1.1 Förskolan är likvärdig", "kind": 7, "textEdit": {"range": "2:37-2:37", "newText": "1.1"}},
             {"label": "1"}]}
at c.plan nämndmål 1‸
→ textDocument/completion
← {"items": [{"label": "1.1.2", "detail": "nästa nummer", "textEdit": {"range": "3:11-3:12", "newText": "1.1.2 \"titel\""}}]}
at c.plan mål 1‸
→ textDocument/completion
← {"items": [{"label": "1.2 Alla når målen", "textEdit": {"range": "5:4-5:5", "newText": "1.2 \"Alla når målen\""}}]}
