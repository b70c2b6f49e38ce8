# Characters: å is one, and a tree is one.
file plan.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Å 🌲" { nämdmål 1.1.1 "Trygghet" }

→ initialize {"capabilities": {"general": {"positionEncodings": ["utf-32"]}}}
← {"capabilities": {"positionEncoding": "utf-32"}}
open plan.plan
⇐ textDocument/publishDiagnostics {"diagnostics": ["…", {"range": "1:16-1:23"}]}
→ textDocument/prepareRename {"textDocument": {"uri": "@{plan.plan}"}, "position": {"line": 1, "character": 11}}
← {"range": "1:9-1:12", "placeholder": "Å 🌲"}
⇒ textDocument/didChange {"textDocument": {"uri": "@{plan.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 1, "character": 11}, "end": {"line": 1, "character": 23}}, "text": "ö\" { nämndmål"}]}
→ textDocument/prepareRename {"textDocument": {"uri": "@{plan.plan}"}, "position": {"line": 1, "character": 11}}
← {"range": "1:9-1:12", "placeholder": "Å ö"}
