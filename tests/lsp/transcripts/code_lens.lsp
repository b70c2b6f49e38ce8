# On a board's goal what it is measured and reached by, and its findings; on the council's goal who answers to it.
file kf.plan
| kf-budget 2024 "Björkvik"
| mål 1.1 "Förskolan är likvärdig" { nämnder "Barnnämnden", "Norra nämnden" }
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "Förskolan är likvärdig" {
|   nämndmål 1.1.1 "Språket" {
|     förväntat resultat { - "Alla läser." }
|     indikator "Andel som läser" { periodicitet år }
|     aktivitet "Högläsning" { tid 2024-02-01 till 2024-11-30 }
|   }
| }

→ initialize {"capabilities": {}, "initializationOptions": {"showLocations": true},
    "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": {"codeLensProvider": "*"}}
open a.plan
open kf.plan
→ workspace/diagnostic {"previousResultIds": []}
← "*"
at a.plan
→ textDocument/codeLens
← [{"range": "2:18-2:25", "command": {"title": "1 indikator, 1 aktivitet, 1 fynd",
    "command": "planlint.showLocations", "arguments": ["@{a.plan}", "2:18",
      [{"uri": "@{a.plan}", "range": "4:15-4:30"}, {"uri": "@{a.plan}", "range": "5:15-5:25"}]]}}]
at kf.plan
→ textDocument/codeLens
← [{"range": "1:9-1:31", "command": {"title": "besvaras av Barnnämnden", "arguments": "*"}}]
