# Blocks, tables, long texts and runs of comments can be folded.
file a.plan
| verksamhetsplan 2024 "Barnnämnden" {
|   belopp mnkr
| }
| # Skrivet i januari
| # av förvaltningen.
| mål 1.1 "Förskolan är likvärdig" {
|   beskrivning """
|     Å 🌲
|     """
|   driftbudget {
|     | Verksamhet | Netto |
|     | Förskola   |  90,0 |
|   }
| }

→ initialize {"capabilities": {}}
← {"capabilities": {"foldingRangeProvider": true}}
open a.plan
at a.plan
→ textDocument/foldingRange
← [{"startLine": 0, "startCharacter": 35, "endLine": 2, "endCharacter": 1},
   {"startLine": 3, "endLine": 4, "kind": "comment"},
   {"startLine": 5, "startCharacter": 33, "endLine": 13, "endCharacter": 1},
   {"startLine": 6, "startCharacter": 14, "endLine": 8, "endCharacter": 7},
   {"startLine": 9, "startCharacter": 14, "endLine": 12, "endCharacter": 3}]
