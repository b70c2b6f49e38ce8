# Bytes, where the editor likes them best.
file plan.plan
| verksamhetsplan 2024 "Norra nämnden"
| nämdmål 1.1.1 "Trygghet"

→ initialize {"capabilities": {"general": {"positionEncodings": ["utf-8", "utf-16"]}}}
← {"capabilities": {"positionEncoding": "utf-8"}}
open plan.plan
⇐ textDocument/publishDiagnostics {"diagnostics": ["…", {"range": "1:0-1:9"}]}
