# An editor that could ask, but whose user wants findings sent.
file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| nämdmål 1.1.1 "Trygghet"

→ initialize {"capabilities": {"textDocument": {"diagnostic": {}}}, "initializationOptions": {"diagnostics": "push"}}
← {"capabilities": "*"}
open a.plan
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": ["…", {"range": "1:0-1:7"}]}
