# An editor that can be asked for its settings is asked, at first and whenever they change.
file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| nämdmål 1.1.1 "Trygghet"

→ initialize {"capabilities": {"workspace": {"configuration": true, "didChangeConfiguration": {"dynamicRegistration": true}}}}
← {"capabilities": "*"}
⇒ initialized {}
⇐ client/registerCapability {"registrations": [{"method": "workspace/didChangeConfiguration"}]}
⇐ workspace/configuration {"items": [{"section": "planlint"}]}
reply [{"language": "en"}]
open a.plan
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": ["…", {"message": "…there is no…"}]}
⇒ workspace/didChangeConfiguration {"settings": null}
⇐ workspace/configuration {"items": [{"section": "planlint"}]}
reply [{"language": "sv"}]
⇐ textDocument/publishDiagnostics {"uri": "@{a.plan}", "diagnostics": ["…", {"message": "…nämdmål…"}]}
