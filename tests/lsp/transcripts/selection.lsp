# Each step takes in what is around: a word's text, the statement, the block, the file.
file a.plan
| verksamhetsplan 2024 "Barnnämnden"
| mål 1.1 "Förskolan" {
|   nämndmål 1.1.1 "Språket 🌲 växer"
| }

→ initialize {"capabilities": {}}
← {"capabilities": {"selectionRangeProvider": true}}
open a.plan
at a.plan 🌲 väx‸er
→ textDocument/selectionRange
← [{"range": "2:29-2:34", "parent": {"range": "2:18-2:34", "parent": {"range": "2:17-2:35",
    "parent": {"range": "2:2-2:35", "parent": {"range": "1:20-3:1", "parent": {"range": "1:0-3:1",
    "parent": {"range": "0:0-4:0"}}}}}}}]
