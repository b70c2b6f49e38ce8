# All that speaks of a thing, in every file, closed ones and prose too; and what of it is in this one.
file kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.1 "Förskolan är likvärdig" { kf-indikator "Antal barn" { årsmål max 15 barn } }
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket" { stödjer 1.1 }
|   kf-indikator "Antal barn" { årsmål max 14 barn }
| }
| avsnitt "Å" { text "🌲 Nämndmål 1.1.1 bidrar till mål 1.1." }
file b.plan
| verksamhetsplan 2024 "Norra nämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" { kf-indikator "Antal barn" { årsmål max 13 barn } }

→ initialize {"capabilities": {}, "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": {"referencesProvider": true, "documentHighlightProvider": true}}
open a.plan
# By then, all files were read.
→ workspace/diagnostic {"previousResultIds": []}
← "*"

at a.plan nämndmål 1.1‸.1
→ textDocument/references {"context": {"includeDeclaration": true}}
← [{"uri": "@{a.plan}", "range": "2:11-2:16"}, {"uri": "@{a.plan}", "range": "5:32-5:37"}]
→ textDocument/references {"context": {"includeDeclaration": false}}
← [{"uri": "@{a.plan}", "range": "5:32-5:37"}]
→ textDocument/documentHighlight
← [{"range": "2:11-2:16", "kind": 3}, {"range": "2:18-2:25", "kind": 3}, {"range": "5:32-5:37", "kind": 2}]
at a.plan mål 1.‸1 "För
→ textDocument/references {"context": {"includeDeclaration": true}}
← [{"uri": "@{a.plan}", "range": "1:4-1:7"}, {"uri": "@{a.plan}", "range": "2:37-2:40"},
   {"uri": "@{a.plan}", "range": "5:54-5:57"}, {"uri": "@{b.plan}", "range": "1:4-1:7"},
   {"uri": "@{kf.plan}", "range": "1:4-1:7"}]
at a.plan "Antal ‸barn"
→ textDocument/references {"context": {"includeDeclaration": true}}
← [{"uri": "@{a.plan}", "range": "3:16-3:26"}, {"uri": "@{b.plan}", "range": "1:49-1:59"},
   {"uri": "@{kf.plan}", "range": "1:49-1:59"}]
at a.plan bi‸drar
→ textDocument/references {"context": {"includeDeclaration": true}}
← []
