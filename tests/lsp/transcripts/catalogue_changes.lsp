# A change of the catalogue, in the editor or on disk, updates every plan that uses it, open or not.
file kf.plan
| kf-budget 2024 "Staden"
| mål 1.2 "Barn"
file open.plan
| verksamhetsplan 2024 "Norra nämnden" {
|   utgår från "kf.plan"
| }
file closed.plan
| verksamhetsplan 2024 "Södra nämnden" {
|   utgår från "kf.plan"
| }

→ initialize {"capabilities": {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}},
    "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": "*"}
⇒ initialized {}
⇐ client/registerCapability {"registrations": [{"method": "workspace/didChangeWatchedFiles",
    "registerOptions": {"watchers": ["…", {"globPattern": "**/*.plan"}, {"globPattern": "**/*.json"}]}}]}
reply null
⇐ textDocument/publishDiagnostics {"uri": "@{closed.plan}", "diagnostics": [{"code": "link/area-goal-missing"}]}
open open.plan
⇐ textDocument/publishDiagnostics {"uri": "@{open.plan}"}
file kf.plan
| verksamhetsplan 2024 "Ingen budget"
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{kf.plan}", "type": 2}]}
⇐ textDocument/publishDiagnostics {"uri": "@{open.plan}", "diagnostics": ["…", {"code": "file/wrong-kind"}]}
⇐ textDocument/publishDiagnostics {"uri": "@{closed.plan}", "diagnostics": ["…", {"code": "file/wrong-kind"}]}
file kf.plan
| kf-budget 2024 "Staden"
open kf.plan
⇐ textDocument/publishDiagnostics {"uri": "@{closed.plan}", "diagnostics": "*"}
