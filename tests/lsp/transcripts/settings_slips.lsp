# What is wrong in settings is a finding of the file that it stands in, where it stands, until it is mended.
file planlint.json
| {
|   "extends": "base.json",
|   "rules": {"target/misssing": "off", "å/🌲": "of"}
| }
file base.json
| {"fail_onn": "note", "packs": "gone"}
file a.plan
| verksamhetsplan 2024 "Norra nämnden"

→ initialize {"capabilities": {"textDocument": {"publishDiagnostics": {"codeDescriptionSupport": true}}},
    "workspaceFolders": [{"uri": "@{}", "name": "test"}]}
← "*"
# Before that, nobody may be told.
silent textDocument/publishDiagnostics
⇒ initialized {}
⇐ textDocument/publishDiagnostics {"uri": "@{base.json}",
    "diagnostics": [{"range": "0:1-0:11", "severity": 1, "source": "planlint",
                     "message": "”fail_onn” är ingen nyckel; närmast är fail_on"}]}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}",
    "diagnostics": [{"range": "2:46-2:50", "message": "”of” är inget av off, note, warning, error, on; närmast är off"}]}
silent window/showMessage

# An editor may open settings, too: they are no plan, and what counts is what is saved.
⇒ textDocument/didOpen {"textDocument": {"uri": "@{planlint.json}", "languageId": "json", "version": 1, "text": "{"}}
⇒ textDocument/didChange {"textDocument": {"uri": "@{planlint.json}", "version": 2}, "contentChanges": [{"text": "{}"}]}
silent textDocument/publishDiagnostics

# What comes to light when the first slips are mended.
file base.json
| {"packs": "gone"}
file planlint.json
| {
|   "extends": "base.json",
|   "rules": {"target/misssing": "off"}
| }
⇒ textDocument/didSave {"textDocument": {"uri": "@{planlint.json}"}}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}", "diagnostics": []}
⇐ textDocument/publishDiagnostics {"uri": "@{base.json}",
    "diagnostics": [{"range": "0:10-0:16", "severity": 1, "message": "…gone är ingen mapp"}]}
file base.json
| {}
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{planlint.json}", "type": 2}]}
⇐ textDocument/publishDiagnostics {"uri": "@{base.json}", "diagnostics": []}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}",
    "diagnostics": [{"range": "2:12-2:29", "message": "det finns ingen regel ”target/misssing”; närmast är target/missing"}]}
delete planlint.json
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{planlint.json}", "type": 3}]}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}", "diagnostics": []}
silent window/showMessage

# A file that cannot be read at all has them at its start.
delete base.json
file planlint.json
| {"extends": "base.json"}
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{planlint.json}", "type": 1}]}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}", "diagnostics": [{"range": "0:12-0:23", "message": "…base.json går inte att läsa…"}]}
# A rule that cannot be loaded stands in no settings: a window says it.
file planlint.json
| {"packs": "pack"}
file pack/pack.json
| {"name": "house", "api": 1}
file pack/demo/broken.lua
| return 1
⇒ workspace/didChangeWatchedFiles {"changes": [{"uri": "@{planlint.json}", "type": 2}]}
⇐ window/showMessage {"type": 1, "message": "…broken.lua…"}
⇐ textDocument/publishDiagnostics {"uri": "@{planlint.json}", "diagnostics": []}
