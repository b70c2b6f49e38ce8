# What comes before `initialize` and behind `shutdown`, and how the server ends.
→ textDocument/hover {}
←! {"code": -32002}
⇒ textDocument/didOpen {}
→ initialize {"capabilities": {}}
← {"capabilities": {"positionEncoding": "utf-16", "textDocumentSync": {"openClose": true, "change": 2}},
   "serverInfo": {"name": "planlint"}}
→ initialize {"capabilities": {}}
←! {"code": -32600}
⇒ initialized {}
→ no/such-method {}
←! {"code": -32601, "message": "…no/such-method"}
⇒ no/such-notification {}
→ shutdown
← null
→ textDocument/hover {}
←! {"code": -32600}
⇒ exit
close 0
