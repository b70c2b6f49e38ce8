file a.plan
| verksamhetsplan 2024 "Norra nämnden"
| mål 1.2 "Barn" {
|   nämdmål 1.2.1 "Trygg"
| }

→ initialize {"capabilities": {"window": {"showDocument": {"support": true}}}, 
    "initializationOptions": {"language": "en", "rulePages": "planlint:/rules/"}}
← {"capabilities": {"executeCommandProvider": {"commands": ["…", "planlint.explain", "planlint.goalTree", "planlint.fixAll"]}}}
open a.plan
→ workspace/executeCommand {"command": "planlint.explain", "arguments": ["target/missing"]}
← "# …"
→ workspace/executeCommand {"command": "planlint.explain", "arguments": ["target/misssing"]}
←! {"code": -32602}
→ workspace/executeCommand {"command": "planlint.openRule", "arguments": ["target/missing"]}
⇐ window/showDocument {"uri": "planlint:/rules/target/missing.md"}
→ workspace/executeCommand {"command": "planlint.goalTree", "arguments": ["@{a.plan}"]}
← [{"kind": "area_goal", "label": "1.2 Barn", "uri": "@{a.plan}", "range": "1:9-1:13", "errors": "*", "children": "*"}]
→ workspace/executeCommand {"command": "planlint.fixAll", "arguments": ["@{a.plan}"]}
⇐ workspace/applyEdit {"edit": {"changes": {"@{a.plan}": ["…", {"range": "2:0-3:0", "newText": "  nämndmål 1.2.1 \"Trygg\"\n"}]}}}
reply {"applied": true}
→ workspace/executeCommand {"command": "planlint.dance"}
←! {"code": -32602, "message": "…planlint.dance"}
