# Numbers and titles of goals are renamed in every file that speaks of them, closed ones and prose too.
file kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.1 "Förskolan är likvärdig"
| mål 1.2 "Alla når målen"
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket 🌲 växer" { stödjer 1.2 }
| }
| mål 1.2 "Alla når målen"
| avsnitt "Å" { text "🌲 Nämndmål 1.1.1 bidrar till mål 1.1 och mål 1.2." }
file b.plan
| verksamhetsplan 2024 "Norra nämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" { beskrivning "Mål 1.1 gäller alla." }

→ initialize {"capabilities": {"workspace": {"workspaceEdit": {"documentChanges": true}}},
    "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": {"renameProvider": {"prepareProvider": true}}}
open a.plan
# By then, all files were read.
→ workspace/diagnostic {"previousResultIds": []}
← "*"

# The number of the board's own goal.
at a.plan nämndmål 1.1‸.1
→ textDocument/prepareRename
← {"range": "2:11-2:16", "placeholder": "1.1.1"}
→ textDocument/rename {"newName": "1.1.7"}
← {"documentChanges": [{"textDocument": {"uri": "@{a.plan}", "version": 1}, "edits": "*"}]}
makes a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.7 "Språket 🌲 växer" { stödjer 1.2 }
| }
| mål 1.2 "Alla når målen"
| avsnitt "Å" { text "🌲 Nämndmål 1.1.7 bidrar till mål 1.1 och mål 1.2." }

# The council's number: those below it go with it; files that are not open have no version.
at a.plan mål 1.‸1 "För
→ textDocument/rename {"newName": "1.9"}
← {"documentChanges": [{"textDocument": {"uri": "@{a.plan}", "version": 1}, "edits": "*"},
                       {"textDocument": {"uri": "@{b.plan}", "version": null}, "edits": "*"},
                       {"textDocument": {"uri": "@{kf.plan}", "version": null}, "edits": "*"}]}
makes a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.9 "Förskolan är likvärdig" {
|   nämndmål 1.9.1 "Språket 🌲 växer" { stödjer 1.2 }
| }
| mål 1.2 "Alla når målen"
| avsnitt "Å" { text "🌲 Nämndmål 1.9.1 bidrar till mål 1.9 och mål 1.2." }
makes b.plan
| verksamhetsplan 2024 "Norra nämnden" { utgår från "kf.plan" }
| mål 1.9 "Förskolan är likvärdig" { beskrivning "Mål 1.9 gäller alla." }
makes kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.9 "Förskolan är likvärdig"
| mål 1.2 "Alla når målen"

# A title, here and in the budget.
at a.plan "Alla ‸når
→ textDocument/prepareRename
← {"range": "4:9-4:23", "placeholder": "Alla når målen"}
→ textDocument/rename {"newName": "Alla \"når\" långt 🌲"}
← {"documentChanges": ["…", {"textDocument": {"uri": "@{kf.plan}"}}]}
makes a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket 🌲 växer" { stödjer 1.2 }
| }
| mål 1.2 "Alla \"når\" långt 🌲"
| avsnitt "Å" { text "🌲 Nämndmål 1.1.1 bidrar till mål 1.1 och mål 1.2." }
makes kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.1 "Förskolan är likvärdig"
| mål 1.2 "Alla \"når\" långt 🌲"

# What is no number, where it cannot stand, and what is no name.
at a.plan nämndmål 1.1‸.1
→ textDocument/rename {"newName": "1.2.x"}
←! {"code": -32803, "message": "”1.2.x” är inget målnummer…"}
→ textDocument/rename {"newName": "1.1"}
←! {"code": -32803, "message": "mål 1.1.1 står under mål 1.1 …"}
at a.plan ut‸går
→ textDocument/prepareRename
←! {"code": -32803, "message": "”utgår” hör till språket och kan inte byta namn…"}
