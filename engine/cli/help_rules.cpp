// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <array>

#include "cli/help.h"

namespace planlint {
namespace {

constexpr std::array<Help, 4> helps = {{
    {"api",
     R"(Visar vad regler kan använda: deras tabell, ctx, planens delar, värden och biblioteket. Texten är på engelska.

Användning: planlint api [--format markdown|lua]

  --format markdown|lua  en text att läsa, eller det som editorer läser (markdown)
  --lang sv|en           språk i meddelanden

Exempel:
  planlint api | less
  planlint api --format lua > mina-regler/library/planlint.lua
)",
     R"(Shows what rules can use: their table, ctx, the parts of a plan, values and the library.

Usage: planlint api [--format markdown|lua]

  --format markdown|lua  a text to read, or what editors read (markdown)
  --lang sv|en           language of messages

Examples:
  planlint api | less
  planlint api --format lua > my-rules/library/planlint.lua
)"},
    {"new-rule",
     R"(Börjar på en egen regel: regeln, ett fall där den ska slå till (och som faller tills den gör det) och ett där den tiger.
Ingenting skrivs över.

Användning: planlint new-rule KATEGORI/REGEL-ID

  --dir MAPP    mappen med dina regler (mappen där du står)
  --tests MAPP  mappen med deras fall (tests i mappen med regler)
  --lang sv|en  språk

Slutkod: 0 klart, 2 filerna kunde inte skrivas eller namnet duger inte.

Exempel:
  planlint new-rule kontoret/langt-namn --dir mina-regler
  planlint test mina-regler
)",
     R"(Begins a rule of your own: the rule, a case in which it is to fire (and which fails until it does), and one in which
it is silent. Nothing is overwritten.

Usage: planlint new-rule CATEGORY/RULE-ID

  --dir DIR     the folder of your rules (the current folder)
  --tests DIR   the folder of their cases (tests in the folder of rules)
  --lang sv|en  language

Exit code: 0 done, 2 the files could not be written, or the id will not do.

Example:
  planlint new-rule house/long-name --dir my-rules
  planlint test my-rules
)"},
    {"query",
     R"(Söker i planfilernas syntaxträd med en fråga till tree-sitter, och skriver vad dess @namn fångar:
fil:rad:kolumn: @namn text. Utan SÖKVÄG: mappen där du står. - läser standard in.

Användning: planlint query FRÅGA [SÖKVÄG…]

  --format text|json         hur resultatet skrivs (text)
  --stdin-filename NAMN      vad standard in kallas
  --config FIL, --no-config  den inställningsfilens ignore, eller ingens, inte närmaste planlint.json
  --lang sv|en               språk i meddelanden

Villkor: #eq? #not-eq? #any-of? #not-any-of?. Nodernas namn: grammar/grammar.js.

Slutkod: 0 klart, 2 frågan kunde inte läsas eller en fil kunde inte läsas.

Exempel:
  planlint query '(kf_indicator name: (string) @namn)' planer/
  planlint query '((unit) @enhet (#any-of? @enhet "st" "stycken"))'
)",
     R"(Searches the syntax trees of plan files with a tree-sitter query, and prints what its @names capture:
file:line:column: @name text. Without PATH: the current folder. - reads standard input.

Usage: planlint query QUERY [PATH…]

  --format text|json          how the result is written (text)
  --stdin-filename NAME       what standard input is called
  --config FILE, --no-config  ignore of that settings file, or of none, instead of the nearest planlint.json
  --lang sv|en                language of messages

Predicates: #eq? #not-eq? #any-of? #not-any-of?. The names of nodes: grammar/grammar.js.

Exit code: 0 done, 2 the query or a file could not be read.

Examples:
  planlint query '(kf_indicator name: (string) @name)' plans/
  planlint query '((unit) @unit (#any-of? @unit "st" "stycken"))'
)"},
    {"test",
     R"(Prövar regler mot deras fall: precis de fynd som står i planerna, på precis de ställena, och rättningarnas resultat;
reglernas egna exempel; att varje meddelande visas och varje val sätts i något fall; och prov av det som regler delar (lib).
Utan MAPP: mappen där du står. Fallen ligger i dess mapp tests, som tests/kategori/regel-id/*.plan.

Användning: planlint test [FLAGGA…] [MAPP]

  --rules MAPP  reglerna ligger här, och MAPP är den med fallen
  --lang sv|en  språk i meddelanden

Slutkod: 0 allt stämmer, 1 något prov faller, 2 reglerna kunde inte läsas.

Exempel:
  planlint test mina-regler
  planlint test --rules rules tests/rules
)",
     R"(Runs the tests of rules: exactly the findings that the plans say, in exactly those places, and the results of fixes;
the rules' own examples; that each message is shown and each option set in some case; and tests of what rules share (lib).
Without DIR: the current folder. The cases are in its folder tests, as tests/category/rule-id/*.plan.

Usage: planlint test [OPTION…] [DIR]

  --rules DIR   the rules are here, and DIR is the folder of cases
  --lang sv|en  language of messages

Exit code: 0 all is well, 1 a test fails, 2 the rules could not be read.

Examples:
  planlint test my-rules
  planlint test --rules rules tests/rules
)"},
}};

}  // namespace

std::span<const Help> rule_kit_helps() { return helps; }

}  // namespace planlint
