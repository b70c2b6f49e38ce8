# An editor that asks for findings is not sent them as well.
file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| nämdmål 1.1.1 "Trygghet"
file b.plan
| verksamhetsplan 2024 "Södra nämnden"
| nämdmål 2.1.1 "Trygghet"

→ initialize {"capabilities": {"textDocument": {"diagnostic": {}}},
    "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": {"diagnosticProvider": {"interFileDependencies": true, "workspaceDiagnostics": true}}}
open a.plan
→ textDocument/diagnostic {"textDocument": {"uri": "@{a.plan}"}}
← {"kind": "full", "resultId": "*", "items": ["…", {"range": "1:0-1:7"}]}
→ workspace/diagnostic {"previousResultIds": []}
← {"items": ["…", {"kind": "full", "uri": "@{b.plan}", "version": null, "resultId": "*",
                   "items": ["…", {"range": "1:0-1:7"}]}]}
⇒ textDocument/didChange {"textDocument": {"uri": "@{a.plan}", "version": 2}, "contentChanges": [{"text": "&{b.plan}"}]}
→ textDocument/diagnostic {"textDocument": {"uri": "@{a.plan}"}, "previousResultId": "older"}
← {"kind": "full", "items": ["…", {"message": "…nämdmål…"}]}
→ textDocument/diagnostic {"textDocument": {"uri": "@{not-there.plan}"}}
← {"kind": "full", "items": []}
silent textDocument/publishDiagnostics
