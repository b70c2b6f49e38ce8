# What waits for findings ends when it is cancelled, and when the text has changed: a rule that goes on and on keeps it
# waiting.
file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Barn"
file rules/house/endless.lua
| return {
|   severity = "warning",
|   summary = {sv = "Slutar inte.", en = "Does not end."},
|   rationale = {sv = "Därför.", en = "Because."},
|   messages = {found = {sv = "ett fel", en = "an error"}},
|   visits = {"document"},
|   check = function() while true do end end,
| }

→ initialize {"capabilities": {}, "initializationOptions": {"rules": "%{rules}"}}
← "*"
open a.plan
at a.plan mål 1.2 "‸Barn"
# The second request is the one with the id 2.
→ textDocument/codeAction {"context": {"diagnostics": []}}
⇒ $/cancelRequest {"id": 2}
←! {"code": -32800}
→ textDocument/codeLens
⇒ textDocument/didChange {"textDocument": {"uri": "@{a.plan}", "version": 2}, "contentChanges": [{"text": "&{a.plan}\n"}]}
←! {"code": -32801}
# What does not wait is answered before anything can cancel it; cancelling what was answered, or never asked, is nothing.
→ textDocument/hover
← {"contents": {"value": "**mål** 1.2 Barn\n"}}
⇒ $/cancelRequest {"id": 4}
⇒ $/cancelRequest {"id": 77}
⇒ $/cancelRequest {"id": "seven"}
→ textDocument/hover
← {"contents": {"value": "**mål** 1.2 Barn\n"}}
