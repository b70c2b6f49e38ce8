# Colours: of all of the text, of a part of it, and what of them has changed.
file a.plan
| verksamhetsplan 2024 "Å 🌲"
| # hej
| mål 1.1 "Förskolan" { indikator "Nöjda" { årsmål minst 70 % } }
file later.plan
| verksamhetsplan 2024 "Å 🌲"
| # hej
| mål 1.1 "Förskolan" { indikator "Nöjda" { årsmål minst 9 % } }

→ initialize {"capabilities": {}}
← {"capabilities": {"semanticTokensProvider": {"range": true, "full": {"delta": true}}}}
open a.plan
at a.plan
→ textDocument/semanticTokens/full
← {"resultId": "1"}
tokens a.plan
| keyword: verksamhetsplan
| number: 2024
| class declaration: "Å 🌲"
| comment: # hej
| keyword: mål
| number: 1.1
| class declaration: "Förskolan"
| keyword: indikator
| string: "Nöjda"
| property: årsmål
| operator: minst
| number: 70
| type: %
at a.plan # ‸hej‸
→ textDocument/semanticTokens/range
← {"data": [1, 0, 5, 0, 0]}
tokens a.plan
| comment: # hej
# 70 becomes 9: the tokens from there on, and only they.
⇒ textDocument/didChange {"textDocument": {"uri": "@{a.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 2, "character": 55}, "end": {"line": 2, "character": 57}}, "text": "9"}]}
→ textDocument/semanticTokens/full/delta {"textDocument": {"uri": "@{a.plan}"}, "previousResultId": "1"}
← {"resultId": "2", "edits": [{"start": 55, "deleteCount": 10, "data": [0, 6, 1, 3, 0, 0, 2, 1, 4, 0]}]}
# Where they are not those that were told last, all of them.
→ textDocument/semanticTokens/full/delta {"textDocument": {"uri": "@{a.plan}"}, "previousResultId": "1"}
← {"resultId": "3"}
tokens later.plan
| keyword: verksamhetsplan
| number: 2024
| class declaration: "Å 🌲"
| comment: # hej
| keyword: mål
| number: 1.1
| class declaration: "Förskolan"
| keyword: indikator
| string: "Nöjda"
| property: årsmål
| operator: minst
| number: 9
| type: %
