# Files that the plan names, and rules in suppressions.
file kf.plan
| kf-budget 2024 "Björkvik"
file a.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
| mål 1.1 "🌲" {} # planlint: ignorera target/missing, sum/column-total -- värdet är inte klart
file b.plan
| tertialrapport 1 2024 "Barnnämnden" { följer upp "a.plan" }
file c.plan
| verksamhetsplan 2024 "Barnnämnden" { utgår från "saknas.plan" }

→ initialize {"capabilities": {}, "initializationOptions": {"rulePages": "https://example.org/rules/"}}
← {"capabilities": {"documentLinkProvider": "*"}}
open a.plan
at a.plan
→ textDocument/documentLink
← [{"range": "0:49-0:56", "target": "@{kf.plan}"},
   {"range": "1:37-1:51", "target": "https://example.org/rules/target/missing.md"},
   {"range": "1:53-1:69", "target": "https://example.org/rules/sum/column-total.md"}]
open b.plan
at b.plan
→ textDocument/documentLink
← [{"range": "0:50-0:56", "target": "@{a.plan}"}]
open c.plan
at c.plan
→ textDocument/documentLink
← [{"range": "0:49-0:60", "target": "@{saknas.plan}"}]
