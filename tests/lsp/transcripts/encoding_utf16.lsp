# Editors that negotiate nothing count in UTF-16: å is one unit, a tree two, a letter with a combining mark two.
file plan.plan
| verksamhetsplan 2024 "Norra nämnden"
| # åäö 🌲 å
| nämdmål 1.1.1 "Trygghet"

→ initialize {"capabilities": {}}
← {"capabilities": {"positionEncoding": "utf-16"}}
open plan.plan
⇐ textDocument/publishDiagnostics {"diagnostics": ["…", {"range": "2:0-2:7"}]}
⇒ textDocument/didChange {"textDocument": {"uri": "@{plan.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 1, "character": 8}, "end": {"line": 1, "character": 11}}, "text": ""},
                       {"range": {"start": {"line": 1, "character": 8}, "end": {"line": 2, "character": 0}}, "text": ""}]}
⇐ textDocument/publishDiagnostics {"diagnostics": []}
# A text that stands behind such characters, one that a request names, and one in an answer.
file later.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Å 🌲 Ö" { nämndmål 1.2.1 "Trygghet" }
open later.plan
at later.plan "Trygg‸het"
→ textDocument/prepareRename
← {"range": "1:35-1:43", "placeholder": "Trygghet"}
at later.plan 🌲 ‸Ö
→ textDocument/prepareRename
← {"range": "1:9-1:15", "placeholder": "Å 🌲 Ö"}
