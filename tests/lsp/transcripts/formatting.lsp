# All of the text, a part of it, and while typing: a table lines up when its row ends, a block when it is closed.
file a.plan
| verksamhetsplan 2024 "Å 🌲"
| mål 1.1   "Förskolan" {
|       nämndmål 1.1.1 "Språket"
|   indikator "Nöjda 🌲" { årsmål   70 % }
| }
| driftbudget {
|   | Verksamhet | Netto |
|   | Förskola 🌲 | 90,0 |
| | Summa | 90,0 |
|    }

→ initialize {"capabilities": {}}
← {"capabilities": {"documentFormattingProvider": true, "documentRangeFormattingProvider": true,
     "documentOnTypeFormattingProvider": {"firstTriggerCharacter": "|", "moreTriggerCharacter": ["\n", "}"]}}}
open a.plan
at a.plan
→ textDocument/formatting {"options": {"tabSize": 8, "insertSpaces": false}}
← ["…", {"range": "1:8-1:10", "newText": ""}]
makes a.plan
| verksamhetsplan 2024 "Å 🌲"
|
| mål 1.1 "Förskolan" {
|   nämndmål 1.1.1 "Språket"
|   indikator "Nöjda 🌲" { årsmål 70 % }
| }
|
| driftbudget {
|   | Verksamhet  | Netto |
|   | Förskola 🌲 |  90,0 |
|   | Summa       |  90,0 |
| }
at a.plan ‸indikator "Nöjda 🌲" { årsmål‸
→ textDocument/rangeFormatting {"options": {"tabSize": 2, "insertSpaces": true}}
← [{"range": "3:32-3:34", "newText": ""}]
at a.plan | Summa | 90,0 |‸
→ textDocument/onTypeFormatting {"ch": "|", "options": {"tabSize": 2, "insertSpaces": true}}
← ["…", {"range": "7:18-7:18", "newText": " "}]
makes a.plan
| verksamhetsplan 2024 "Å 🌲"
| mål 1.1   "Förskolan" {
|       nämndmål 1.1.1 "Språket"
|   indikator "Nöjda 🌲" { årsmål   70 % }
| }
| driftbudget {
|   | Verksamhet  | Netto |
|   | Förskola 🌲 |  90,0 |
|   | Summa       |  90,0 |
|    }
→ textDocument/onTypeFormatting {"textDocument": {"uri": "@{a.plan}"}, "position": {"line": 9, "character": 4},
    "ch": "}", "options": {"tabSize": 2, "insertSpaces": true}}
← [{"range": "9:0-9:3", "newText": ""}]
# Nothing is done in prose.
→ textDocument/onTypeFormatting {"textDocument": {"uri": "@{a.plan}"}, "position": {"line": 0, "character": 24},
    "ch": "}", "options": {"tabSize": 2, "insertSpaces": true}}
← []
