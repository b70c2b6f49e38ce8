# Goals, indicators and the rest by name or number, in every file below the roots.
file a.plan
| verksamhetsplan 2024 "Barnnämnden"
| mål 1.1 "Förskolan är likvärdig" { nämndmål 1.1.1 "Språket 🌲" { aktivitet "Högläsning" } }
file b.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.1 "Förskolan är likvärdig" { indikator "Antal förskolor" { årsmål 3 st } }

→ initialize {"capabilities": {}, "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": {"workspaceSymbolProvider": true}}
# By then, all files were read.
→ workspace/diagnostic {"previousResultIds": []}
← "*"
→ workspace/symbol {"query": "förskol"}
← [{"name": "1.1 Förskolan är likvärdig", "kind": 5, "containerName": "Barnnämnden",
    "location": {"uri": "@{a.plan}", "range": "1:9-1:31"}},
   {"name": "1.1 Förskolan är likvärdig", "containerName": "Norra nämnden", "location": {"uri": "@{b.plan}"}},
   {"name": "Antal förskolor", "kind": 8, "containerName": "1.1 Förskolan är likvärdig",
    "location": {"uri": "@{b.plan}", "range": "1:46-1:61"}}]
→ workspace/symbol {"query": "1.1.1"}
← [{"name": "1.1.1 Språket 🌲", "location": {"uri": "@{a.plan}", "range": "1:51-1:61"}}]
→ workspace/symbol {"query": "HÖGLÄS"}
← [{"name": "Högläsning", "kind": 6, "containerName": "1.1.1 Språket 🌲"}]
→ workspace/symbol {"query": "skogsbruk"}
← []
