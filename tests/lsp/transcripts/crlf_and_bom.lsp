# Line breaks of Windows, and a byte-order mark in a file that is not open.
file plan.plan crlf
| verksamhetsplan 2024 "Norra nämnden"
| nämdmål 1.1.1 "Trygghet"
file closed.plan bom
| nämdmål 1.1.1 "Trygghet"

→ initialize {"capabilities": {}, "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": "*"}
⇐ textDocument/publishDiagnostics {"uri": "@{closed.plan}", "diagnostics": ["…", {"range": "0:0-0:0"}]}
open plan.plan
⇐ textDocument/publishDiagnostics {"uri": "@{plan.plan}", "diagnostics": ["…", {"range": "1:0-1:7"}]}
⇒ textDocument/didChange {"textDocument": {"uri": "@{plan.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 0, "character": 999}, "end": {"line": 1, "character": 999}}, "text": ""}]}
⇐ textDocument/publishDiagnostics {"uri": "@{plan.plan}", "diagnostics": []}
