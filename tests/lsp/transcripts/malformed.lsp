# What is no message does not keep the next one from being answered.
raw "Content-Length: nine\r\n\r\n{}"
raw "Content-Length: 1\r\n\r\n{"
raw "Content-Length: 4\r\n\r\n[{}]"
raw "Content-Length: 10\r\n\r\n{\"id\": {}}"
→ initialize [7, "seven"]
← {"capabilities": "*"}
⇒ textDocument/didOpen {"textDocument": 7}
⇒ textDocument/didOpen [1]
⇒ textDocument/didChange {"textDocument": {"uri": "file:///not/open.plan"}, "contentChanges": "all"}
⇒ textDocument/didClose {}
⇒ workspace/didChangeWatchedFiles {"changes": [7, {"uri": 7}, {}]}
⇒ workspace/didChangeConfiguration {"settings": "none"}
⇒ workspace/didChangeWorkspaceFolders {"event": []}
⇒ $/cancelRequest {"id": {"a": 1}}
→ textDocument/documentSymbol {"textDocument": {"uri": "file:///not/open.plan"}}
←! {"code": -32602}
→ textDocument/documentSymbol
←! {"code": -32602}
→ textDocument/codeAction {"range": "all"}
←! {"code": -32602}
→ workspace/executeCommand {"command": 7, "arguments": {}}
←! {"code": -32602}
→ shutdown
← null
