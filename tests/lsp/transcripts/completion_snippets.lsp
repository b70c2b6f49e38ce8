# An editor that knows snippets is given places to fill in; one that does not, a text to begin with.
file a.plan
| verksamhetsplan 2024 "Barnnämnden"
| mål 1.1 "Förskolan är likvärdig" {
|   indi
| }

→ initialize {"capabilities": {"textDocument": {"completion": {"completionItem": {"snippetSupport": true}}}}}
← {"capabilities": "*"}
open a.plan
at a.plan indi‸
→ textDocument/completion
← {"items": ["…", {"label": "indikator", "insertTextFormat": 1},
    {"label": "indikator …", "kind": 15, "detail": "hela satsen", "insertTextFormat": 2, "insertTextMode": 1,
     "textEdit": {"range": "2:2-2:6", "newText": "indikator \"${1:namn}\" {\n    årsmål        ${2:minst 70 %}\n    periodicitet  ${3:år}\n  \\}$0"}}]}

start
→ initialize {"capabilities": {}}
← {"capabilities": "*"}
open a.plan
at a.plan indi‸
→ textDocument/completion
← {"items": ["…", {"label": "indikator …", "insertTextFormat": 1}]}
makes a.plan indikator …
| verksamhetsplan 2024 "Barnnämnden"
| mål 1.1 "Förskolan är likvärdig" {
|   indikator "namn" {
|     årsmål        minst 70 %
|     periodicitet  år
|   }
| }
