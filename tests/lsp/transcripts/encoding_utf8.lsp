# Bytes, where the editor likes them best: å is two, a tree four.
file plan.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Å 🌲" { nämdmål 1.1.1 "Trygghet" }

→ initialize {"capabilities": {"general": {"positionEncodings": ["utf-8", "utf-16"]}}}
← {"capabilities": {"positionEncoding": "utf-8"}}
open plan.plan
⇐ textDocument/publishDiagnostics {"diagnostics": ["…", {"range": "1:21-1:30"}]}
→ textDocument/prepareRename {"textDocument": {"uri": "@{plan.plan}"}, "position": {"line": 1, "character": 13}}
← {"range": "1:10-1:17", "placeholder": "Å 🌲"}
⇒ textDocument/didChange {"textDocument": {"uri": "@{plan.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 1, "character": 13}, "end": {"line": 1, "character": 30}}, "text": "ö\" { nämndmål"}]}
→ textDocument/prepareRename {"textDocument": {"uri": "@{plan.plan}"}, "position": {"line": 1, "character": 13}}
← {"range": "1:10-1:15", "placeholder": "Å ö"}
