# What can be done about a finding: mend it, silence it with a reason, read about its rule.
file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Barn" {
|   nämdmål 1.2.1 "Trygg" {
|     indikator "Andel nöjda" { periodicitet år }
|   }
| }

→ initialize {"capabilities": {"workspace": {"workspaceEdit": {"documentChanges": true}}}}
← {"capabilities": {"codeActionProvider": {"codeActionKinds": ["quickfix", "source.fixAll.planlint"]}}}
open a.plan
# It waits for the findings.
→ textDocument/codeAction {"textDocument": {"uri": "@{a.plan}"},
    "range": {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 4}}, "context": {"diagnostics": []}}
← ["…",
   {"kind": "quickfix", "isPreferred": true, "diagnostics": [{"code": "*", "range": "2:2-2:9"}],
    "edit": {"documentChanges": [{"textDocument": {"uri": "@{a.plan}", "version": 1},
                                  "edits": [{"range": "2:2-2:9", "newText": "nämndmål"}]}]}},
   {"kind": "source.fixAll.planlint", "command": {"command": "planlint.fixAll", "arguments": ["@{a.plan}"]}}]
→ textDocument/codeAction {"textDocument": {"uri": "@{a.plan}"},
    "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
    "context": {"diagnostics": [], "only": ["source.fixAll"]}}
← [{"kind": "source.fixAll.planlint", "edit": {"documentChanges": [{"edits": ["…",
    {"range": "2:0-3:0", "newText": "  nämndmål 1.2.1 \"Trygg\" {\n"}]}]}}]
→ textDocument/codeAction {"textDocument": {"uri": "@{a.plan}"},
    "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}},
    "context": {"diagnostics": [], "only": ["source.organizeImports"]}}
← []
⇒ textDocument/didChange {"textDocument": {"uri": "@{a.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 2, "character": 2}, "end": {"line": 2, "character": 9}}, "text": "nämndmål"}]}
→ textDocument/codeAction {"textDocument": {"uri": "@{a.plan}"},
    "range": {"start": {"line": 3, "character": 20}, "end": {"line": 3, "character": 20}}, "context": {"diagnostics": []}}
← ["…",
   {"title": "tysta här: …", "edit": {"documentChanges": [{"edits": [{"range": "3:0-3:0",
     "newText": "    # planlint: ignorera …"}]}]}},
   {"title": "tysta i hela filen: …", "edit": {"documentChanges": [{"edits": [{"range": "0:0-0:0"}]}]}},
   {"title": "läs om regeln …", "command": {"command": "planlint.openRule"}}]
