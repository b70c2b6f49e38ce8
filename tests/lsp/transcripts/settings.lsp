# Saving planlint.json or a rule checks what is open again, at once; a slip in it is a finding of that file, and the
# former rules stay.
file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Barn" {
|   nämndmål 1.2.1 "Trygg" {
|     indikator "Andel nöjda" { periodicitet år }
|   }
| }

→ initialize {"capabilities": {}, "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← {"capabilities": "*"}
open a.plan
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": ["…", {"code": "target/missing"}]}
file planlint.json
| {"rules": {"*": "off"}}
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{planlint.json}", "type": 1}]}
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": []}
file planlint.json
| {"rules": {"target/misssing": "off"}}
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{planlint.json}", "type": 2}]}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}", "diagnostics": [{"range": "0:11-0:28", "severity": 1,
    "source": "planlint", "message": "det finns ingen regel ”target/misssing”; närmast är target/missing"}]}
silent textDocument/publishDiagnostics
silent window/showMessage
# Rules of one's own.
file rules/house/word.lua
| return {
|   severity = "warning",
|   summary = {sv = "Ordet trygg.", en = "The word trygg."},
|   rationale = {sv = "Därför.", en = "Because."},
|   messages = {found = {sv = "ordet trygg", en = "the word trygg"}},
|   applies_to = {"plan"},
|   visits = {"document"},
|   check = function(ctx, document) ctx:report{message = "found", at = document} end,
| }
⇒ workspace/didChangeConfiguration {"settings": {"planlint": {"rules": "%{rules}", "language": "en"}}}
⇐ window/showMessage "*"
