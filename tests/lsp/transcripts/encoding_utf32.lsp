file plan.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "🌲" { nämdmål 1.1.1 "Trygghet" }

→ initialize {"capabilities": {"general": {"positionEncodings": ["utf-32"]}}}
← {"capabilities": {"positionEncoding": "utf-32"}}
open plan.plan
⇐ textDocument/publishDiagnostics {"diagnostics": ["…", {"range": "1:14-1:21"}]}
