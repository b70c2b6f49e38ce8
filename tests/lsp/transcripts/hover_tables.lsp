# What a figure has to do with others, as the rules see it: in its table, in another one, in the plan's reckoning.
file a.plan
| verksamhetsplan 2024 "Kulturnämnden" { belopp mnkr }
| beslut 1 "Nämnden begär budgetjustering för klimatinvesteringar" { belopp 1,6 mnkr }
| driftbudget "Budget" {
|   | Verksamhet    | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
|   | Bibliotek     |                  30,0 |                 -1,5 |              28,5 |
|   | varav lokaler |                   9,0 |                  0,0 |               9,0 |
|   | Kulturhus     |                  12,0 |                 -2,0 |              10,0 |
|   | Museer        |                   8,0 |                 -1,0 |               7,0 |
|   | Summa         |                  50,0 |                 -4,5 |              45,5 |
| }
| tabell "Biblioteken" {
|   | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
|   | Bibliotek  |                  31,0 |                 -1,5 |              28,5 |
| }
| omslutningsförändringar {
|   | Mnkr                 | Kostnader | Intäkter | Netto |
|   | Budget KF 2024       |      47,0 |     -1,5 |  45,5 |
|   | Biljetter            |       2,0 |     -2,0 |   0,0 |
|   | Verksamhetsplan 2024 |      49,0 |     -3,5 |  45,5 |
| }
| budgetjusteringar {
|   |                     | Mnkr |
|   | Klimatinvesteringar |  1,8 |
| }

→ initialize {"capabilities": {"textDocument": {"hover": {"contentFormat": ["markdown"]}}}}
← "*"
open a.plan
at a.plan ‸30,0
→ textDocument/hover
← {"range": "4:37-4:41", "contents": {"value": "**30,0** Budget 2024 Kostnader, mnkr\n\n- ingår i ”Summa”: 30,0 + 12,0 + 8,0 = 50,0 – stämmer\n- kostnader och intäkter ger netto: 30,0 − 1,5 = 28,5 – stämmer\n- samma post i ”Biblioteken”: 31,0 – **skiljer sig**\n"}}
at a.plan lokaler |                   ‸9,0
→ textDocument/hover
← {"contents": {"value": "**9,0** Budget 2024 Kostnader, mnkr\n\n- kostnader och intäkter ger netto: 9,0 + 0,0 = 9,0 – stämmer\n- en del av ”Bibliotek”: 30,0\n"}}
at a.plan ‸31,0
→ textDocument/hover
← {"contents": {"value": "…- kostnader och intäkter ger netto: 31,0 − 1,5 = 29,5 – **stämmer inte**, där står 28,5\n- samma post i ”Budget”: 30,0 – **skiljer sig**\n"}}
at a.plan ‸50,0
→ textDocument/hover
← {"contents": {"value": "…- KF:s budget och omslutningsförändringarna ger planens budget: 49,0 – **stämmer inte**, där står 50,0\n"}}
at a.plan Biljetter            |       ‸2,0
→ textDocument/hover
← {"contents": {"value": "…- ingår i ”Verksamhetsplan 2024”: 47,0 + 2,0 = 49,0 – stämmer\n…"}}
at a.plan 1‸,8
→ textDocument/hover
← {"range": "22:27-22:30", "contents": {"value": "**1,8** Mnkr, mnkr\n\n- beslutet säger 1,6 – **skiljer sig**\n"}}
# Asked again, it is known; in another text, it is read anew.
→ textDocument/hover
← {"contents": {"value": "…- beslutet säger 1,6 – **skiljer sig**\n"}}
⇒ textDocument/didChange {"textDocument": {"uri": "@{a.plan}", "version": 2},
    "contentChanges": [{"range": {"start": {"line": 1, "character": 74}, "end": {"line": 1, "character": 77}}, "text": "1,8"}]}
→ textDocument/hover
← {"contents": {"value": "…- beslutet säger 1,8 – stämmer\n"}}
