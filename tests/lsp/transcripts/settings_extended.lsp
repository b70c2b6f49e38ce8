# A file that settings extend may have any name; saving it reads them anew, and other JSON does not.
file planlint.json
| {"extends": "shared/house.json"}
file shared/house.json
| {"rules": {"*": "off"}}
file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Barn" { indikator "Andel nöjda" { periodicitet år } }

→ initialize {"capabilities": {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}},
    "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← "*"
⇒ initialized {}
⇐ client/registerCapability {"registrations": ["…", {"method": "workspace/didChangeWatchedFiles",
    "registerOptions": {"watchers": ["…", {"globPattern": "**/*.json"}]}}]}
reply null
open a.plan
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": []}
file shared/house.json
| {"rules": {"*": "off", "target/missing": "on"}}
file package.json
| {}
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{package.json}", "type": 1}]}
→ textDocument/diagnostic {"textDocument": {"uri": "@{a.plan}"}}
← {"items": []}
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{shared/house.json}", "type": 2}]}
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": [{"code": "target/missing"}]}
# Where it is gone, nobody can tell what would be read: what comes then may be it.
delete shared/house.json
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{shared/house.json}", "type": 3}]}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}", "diagnostics": [{"range": "0:12-0:31"}]}
file shared/house.json
| {"rules": {"*": "off"}}
⇒ textDocument/didSave {"textDocument": {"uri": "@{shared/house.json}"}}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}", "diagnostics": []}
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": []}
