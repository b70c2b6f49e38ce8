# Findings come by themselves, of the newest text, and go when they are mended.
file plan.plan
| verksamhetsplan 2024 "Norra nämnden"
| nämdmål 1.1.1 "Trygghet"

→ initialize {"capabilities": {"textDocument": {"publishDiagnostics":
    {"versionSupport": true, "codeDescriptionSupport": true}}}}
← {"capabilities": "*"}
open plan.plan
⇐ textDocument/publishDiagnostics {"uri": "@{plan.plan}", "version": 1, "diagnostics": ["…",
    {"range": "1:0-1:8", "severity": 1, "source": "planlint", "code": "*",
     "codeDescription": {"href": "planlint:/rules/…"}, "message": "…nämdmål…"}]}
⇒ textDocument/didChange {"textDocument": {"uri": "@{plan.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 1, "character": 0}, "end": {"line": 2, "character": 0}}, "text": ""}]}
⇐ textDocument/publishDiagnostics {"uri": "@{plan.plan}", "version": 2, "diagnostics": []}
# A document that no folder of the workspace has in it shows nothing once it is closed.
⇒ textDocument/didChange {"textDocument": {"uri": "@{plan.plan}", "version": 3}, "contentChanges": [{"text": "x\n"}]}
⇐ textDocument/publishDiagnostics {"uri": "@{plan.plan}", "version": 3, "diagnostics": ["…", "*"]}
delete plan.plan
⇒ textDocument/didClose {"textDocument": {"uri": "@{plan.plan}"}}
⇐ textDocument/publishDiagnostics {"uri": "@{plan.plan}", "diagnostics": []}
