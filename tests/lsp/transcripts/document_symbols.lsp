# The outline that an author knows from the document; a list for an editor that knows no trees.
file a.plan
| verksamhetsplan 2024 "Barnnämnden"
| beslut 1 "Nämnden fastställer planen"
| bilaga 1 "Risker"
| avsnitt "Inledning 🌲" { text "Å." }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket" {
|     indikator "Andel nöjda" { årsmål 80 % }
|     aktivitet "Högläsning"
|   }
| }
| driftbudget "Budget" {
|   | Verksamhet | Netto |
|   | Förskola   |  90,0 |
| }

→ initialize {"capabilities": {"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}}
← {"capabilities": {"documentSymbolProvider": true}}
open a.plan
at a.plan
→ textDocument/documentSymbol
← [{"name": "Barnnämnden 2024", "detail": "verksamhetsplan", "kind": 1, "range": "0:0-0:34", "selectionRange": "0:22-0:33"},
   {"name": "1 Nämnden fastställer planen", "detail": "beslut", "kind": 24},
   {"name": "1 Risker", "detail": "bilaga", "kind": 4},
   {"name": "Inledning 🌲", "detail": "avsnitt", "kind": 3, "range": "3:0-3:36", "selectionRange": "3:9-3:21"},
   {"name": "1.1 Förskolan är likvärdig", "kind": 5, "range": "4:0-9:1", "selectionRange": "4:9-4:31", "children": [
     {"name": "1.1.1 Språket", "detail": "nämndmål", "kind": 5, "range": "5:2-8:3", "children": [
       {"name": "Andel nöjda", "detail": "indikator", "kind": 8, "range": "6:4-6:43", "selectionRange": "6:15-6:26"},
       {"name": "Högläsning", "detail": "aktivitet", "kind": 6, "range": "7:4-7:26"}]}]},
   {"name": "Budget", "detail": "tabell", "kind": 23, "range": "10:0-13:1", "selectionRange": "10:13-10:19"}]

start
→ initialize {"capabilities": {}}
← "*"
open a.plan
→ textDocument/documentSymbol
← ["…", {"name": "1.1 Förskolan är likvärdig", "kind": 5, "location": {"uri": "@{a.plan}", "range": "4:0-9:1"}},
   {"name": "1.1.1 Språket", "containerName": "1.1 Förskolan är likvärdig"},
   {"name": "Andel nöjda", "kind": 8, "containerName": "1.1.1 Språket"}]
