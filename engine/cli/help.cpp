// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include <algorithm>
#include <array>

namespace planlint {
namespace {

constexpr std::array<Help, 9> helps = {{
    {"",
     R"(planlint granskar verksamhetsplaner, KF-budgetar och uppföljningar: planfiler, och dokument som de publiceras.

Användning: planlint KOMMANDO [FLAGGA…] [SÖKVÄG…]

  check         granska filer och mappar
  import        gör en planfil av ett dokument (Word, PDF, text …)
  new plan      börja på en nämnds plan ur en KF-budget
  tree          visa den röda tråden: mål, indikatorer, aktiviteter och fynd
  fmt           skriv filer i den gemensamma formen
  model         visa hur en fil har lästs, som JSON
  rules         lista reglerna
  explain       förklara en regel
  config        visa inställningarna som gäller, och vad som satte dem
  suppressions  lista undantagen: var, varför, hur länge och om de behövs
  lsp           språkservern, som redigeringsprogram startar

  test          pröva egna regler mot deras fall
  new-rule      börja på en egen regel
  api           visa vad regler kan använda
  query         sök i planfilernas syntaxträd

  --help        den här hjälpen; planlint KOMMANDO --help för ett kommando
  --lang sv|en  språk i meddelanden (förval: datorns)
  --version     version

Exempel:
  planlint check plan.plan
  planlint check verksamhetsplan.docx
  planlint import verksamhetsplan.docx -o plan.plan
  planlint explain target/missing
)",
     R"(planlint checks activity plans, council budgets and follow-up reports: plan files, and documents as published.

Usage: planlint COMMAND [OPTION…] [PATH…]

  check         check files and folders
  import        make a plan file of a document (Word, PDF, text …)
  new plan      begin a board's plan from a KF budget
  tree          show the golden thread: goals, indicators, activities and findings
  fmt           write files in the common form
  model         show how a file was read, as JSON
  rules         list the rules
  explain       explain a rule
  config        show the settings that hold, and what set them
  suppressions  list the suppressions: where, why, how long and whether they are needed
  lsp           the language server, which editors start

  test          run the tests of your own rules
  new-rule      begin a rule of your own
  api           show what rules can use
  query         search the syntax trees of plan files

  --help        this help; planlint COMMAND --help for one command
  --lang sv|en  language of messages (default: the computer's)
  --version     version

Examples:
  planlint check plan.plan
  planlint check activity-plan.docx
  planlint import activity-plan.docx -o plan.plan
  planlint explain target/missing
)"},
    {"check",
     R"(Granskar planfiler, dokument (.txt .md .docx .odt .html .pdf) och .plan-filerna i mappar.
Utan SÖKVÄG: mappen där du står. - läser standard in.

Användning: planlint check [FLAGGA…] [SÖKVÄG…]

  --format text|short|json|sarif  hur resultatet skrivs (text)
  --fail-on error|warning|note    lägsta allvar som ger slutkod 1 (error)
  --catalogue FIL                 KF:s budget, för filer som inte själva anger någon
  --catalogues MAPP               mapp med KF-budgetar, där dokumentets år väljer (PLANLINT_CATALOGUES)
  --plan FIL                      planen som en uppföljning följer upp
  --fix, --fix=suggested|ask      rätta i planfilerna: det säkra, också det troliga, eller efter fråga
  --diff                          ändra ingenting; visa vad --fix skulle ändra
  --explain-import                visa i stället hur varje rad i dokumenten lästes
  --profile-rules                 visa på standard fel vad varje regel kostade
  --baseline FIL                  visa bara fynd som inte står i baslinjen
  --write-baseline FIL            skriv en baslinje med alla fynd som finns nu
  --prune-baseline                ta bort det som inte finns kvar ur baslinjen
  --since VERSION                 visa bara fynd som inte fanns i den gitversionen (main, HEAD~3 …)
  --today ÅÅÅÅ-MM-DD              dagen då undantag löper ut (annars SOURCE_DATE_EPOCH eller i dag)
  --output, -o FIL                skriv resultatet till en fil
  --config FIL, --no-config       använd den inställningsfilen, eller ingen, inte närmaste planlint.json
  --rules MAPP                    använd reglerna i en mapp i stället för de inbyggda
  --stdin-filename NAMN           vad standard in kallas i meddelanden
  --color auto|always|never       färg (auto: på en skärm, om inte NO_COLOR är satt)
  --threads ANTAL                 hur många trådar som granskar filer och en lång fils regler (kärnorna)
  --lang sv|en                    språk i meddelanden

Slutkod: 0 inget att anmärka, 1 fel finns (--diff: något skulle ändras), 2 något gick inte att göra.

Exempel:
  planlint check
  planlint check planer/ --fail-on warning
  planlint check plan.plan --fix=suggested --diff
  planlint check plan-2023.docx --catalogue kf-budget-2023.plan
  planlint check plan.plan --format json --output resultat.json
  planlint check --since origin/main
  planlint check - --stdin-filename plan.plan < utkast.plan
)",
     R"(Checks plan files, documents (.txt .md .docx .odt .html .pdf) and the .plan files in folders.
Without PATH: the current folder. - reads standard input.

Usage: planlint check [OPTION…] [PATH…]

  --format text|short|json|sarif  how findings are written (text)
  --fail-on error|warning|note    least severity that gives exit code 1 (error)
  --catalogue FILE                the KF budget, for files that name none themselves
  --catalogues DIR                a folder of KF budgets; the document's year chooses (PLANLINT_CATALOGUES)
  --plan FILE                     the plan that a report follows up
  --fix, --fix=suggested|ask      fix plan files: what is certain, what is likely too, or by asking
  --diff                          change nothing; show what --fix would change
  --explain-import                show instead how each line of the documents was read
  --profile-rules                 show on standard error what each rule cost
  --baseline FILE                 show only findings that the baseline does not have
  --write-baseline FILE           write a baseline of all findings that there are now
  --prune-baseline                take what is gone out of the baseline
  --since REV                     show only findings that were not there at that revision (main, HEAD~3 …)
  --today YYYY-MM-DD              the day by which suppressions expire (else SOURCE_DATE_EPOCH or today)
  --output, -o FILE               write the findings to a file
  --config FILE, --no-config      use that settings file, or none, instead of the nearest planlint.json
  --rules DIR                     use the rules in a folder instead of the standard ones
  --stdin-filename NAME           what standard input is called in findings
  --color auto|always|never       colour (auto: on a terminal, unless NO_COLOR is set)
  --threads N                     how many threads check files, and a long file's rules (the computer's cores)
  --lang sv|en                    language of messages

Exit code: 0 clean, 1 findings (--diff: something would change), 2 something could not be done.

Examples:
  planlint check
  planlint check plans/ --fail-on warning
  planlint check plan.plan --fix=suggested --diff
  planlint check plan-2023.docx --catalogue kf-budget-2023.plan
  planlint check plan.plan --format json --output findings.json
  planlint check --since origin/main
  planlint check - --stdin-filename plan.plan < draft.plan
)"},
    {"explain",
     R"(Förklarar en regel: vad den ser, exempel på fel och rätt, och varför.

Användning: planlint explain REGEL

  --rules MAPP  reglerna i en mapp i stället för de inbyggda
  --lang sv|en  språk

Exempel:
  planlint explain target/missing
)",
     R"(Explains a rule: what it flags, a bad and a good example, and why.

Usage: planlint explain RULE

  --rules DIR   the rules in a folder instead of the standard ones
  --lang sv|en  language

Example:
  planlint explain target/missing
)"},
    {"fmt",
     R"(Skriver om filer i den gemensamma formen. Innebörd, ordning och kommentarer ändras aldrig.
Utan SÖKVÄG: .plan-filerna i mappen där du står. - läser standard in och skriver på standard ut.

Användning: planlint fmt [--check|--diff] [SÖKVÄG…]

  --check                    skriv ingenting; nämn filerna som skulle ändras
  --diff                     skriv ingenting; visa vad som skulle ändras
  --config FIL, --no-config  den inställningsfilens ignore, eller ingens, inte närmaste planlint.json
  --lang sv|en               språk i meddelanden

Slutkod: 0 klart, 1 något skulle ändras (--check, --diff), 2 någon fil kunde inte skrivas om.

Exempel:
  planlint fmt plan.plan
  planlint fmt --check planer/
)",
     R"(Rewrites files in the common form. Meaning, order and comments never change.
Without PATH: the .plan files in the current folder. - reads standard input and writes standard output.

Usage: planlint fmt [--check|--diff] [PATH…]

  --check                     write nothing; name the files that would change
  --diff                      write nothing; show what would change
  --config FILE, --no-config  ignore of that settings file, or of none, instead of the nearest planlint.json
  --lang sv|en                language of messages

Exit code: 0 done, 1 something would change (--check, --diff), 2 a file could not be rewritten.

Examples:
  planlint fmt plan.plan
  planlint fmt --check plans/
)"},
    {"import",
     R"(Gör en planfil av ett dokument (.txt .md .docx .odt .html .pdf), eller en KF-budget av flera nämnders dokument.
Vad som lästes, och vad som blev kvar som fritext, skrivs på standard fel. - läser standard in.

Användning: planlint import [FLAGGA…] DOKUMENT
            planlint import --catalogue-out FIL.plan DOKUMENT…

  --output, -o FIL.plan     skriv planfilen dit (annars på standard ut)
  --force                   skriv över en fil som finns
  --catalogue FIL           KF:s budget: planfilen får ”utgår från”
  --catalogues MAPP         mapp med KF-budgetar, där dokumentets år väljer (PLANLINT_CATALOGUES)
  --plan FIL                planen som en uppföljning följer upp: planfilen får ”följer upp”
  --catalogue-out FIL.plan  skriv KF:s budget, som nämndernas dokument återger den, och visa var de skiljer sig
  --city NAMN               vad kommunen heter i den KF-budgeten
  --explain-import          visa i stället hur varje rad lästes
  --format text|json        hur --explain-import skrivs (text)
  --stdin-filename NAMN     vad standard in heter: slutet på namnet säger vilket slags dokument det är
  --lang sv|en              språk i meddelanden

Slutkod: 0 klart, 1 planfilen har fel att rätta, 2 dokumentet kunde inte läsas eller planfilen inte skrivas.

Exempel:
  planlint import verksamhetsplan.docx -o plan.plan
  planlint import plan-2023.txt --explain-import
  planlint import --catalogue-out kf-budget-2023.plan *-2023.docx
)",
     R"(Makes a plan file of a document (.txt .md .docx .odt .html .pdf), or a KF budget of several boards' documents.
What was read, and what stayed free text, is said on standard error. - reads standard input.

Usage: planlint import [OPTION…] DOCUMENT
       planlint import --catalogue-out FILE.plan DOCUMENT…

  --output, -o FILE.plan     write the plan file there (else to standard output)
  --force                    overwrite a file that is there
  --catalogue FILE           the KF budget: the plan file gets ”utgår från”
  --catalogues DIR           a folder of KF budgets; the document's year chooses (PLANLINT_CATALOGUES)
  --plan FILE                the plan that a report follows up: the plan file gets ”följer upp”
  --catalogue-out FILE.plan  write the KF budget as the boards' documents restate it, and show where they differ
  --city NAME                what the municipality is called in that KF budget
  --explain-import           show instead how each line was read
  --format text|json         how --explain-import is written (text)
  --stdin-filename NAME      what standard input is called: the end of the name says what kind of document it is
  --lang sv|en               language of messages

Exit code: 0 done, 1 the plan file has errors to mend, 2 the document could not be read or the plan file not written.

Examples:
  planlint import activity-plan.docx -o plan.plan
  planlint import plan-2023.txt --explain-import
  planlint import --catalogue-out kf-budget-2023.plan *-2023.docx
)"},
    {"lsp",
     R"(Språkservern (LSP 3.17): ett redigeringsprogram startar den och talar med den på standard in och ut.
Författaren ser fynden medan hon skriver. Hur programmen ställs in: docs/editors.md.

Användning: planlint lsp [FLAGGA…]

  --rules MAPP  reglerna i en mapp i stället för de inbyggda
  --stdio       gör ingenting: det finns inget annat sätt
  --lang sv|en  språk i meddelanden, där redigeringsprogrammet inte säger något

Slutkod: 0 programmet bad servern att sluta, 1 det gick bort utan att be om det, 2 kommandoraden är fel.

Exempel:
  planlint lsp
)",
     R"(The language server (LSP 3.17): an editor starts it and talks to it on standard input and output.
Authors see findings while they type. How editors are set up: docs/editors.md.

Usage: planlint lsp [OPTION…]

  --rules DIR   the rules in a folder instead of the standard ones
  --stdio       does nothing: there is no other way
  --lang sv|en  language of messages, where the editor does not say

Exit code: 0 the editor asked the server to end, 1 it went away without asking, 2 the command line is wrong.

Example:
  planlint lsp
)"},
    {"model",
     R"(Visar hur en planfil eller ett dokument har lästs, som JSON: mål, indikatorer, beslut, tabeller …

Användning: planlint model FIL

  --explain-import       visa i stället hur varje rad i ett dokument lästes
  --format text|json     hur --explain-import skrivs (text)
  --stdin-filename NAMN  vad standard in heter: slutet på namnet säger vad den är
  --lang sv|en  språk i meddelanden

Slutkod: 0 klart, 1 filen har skrivfel (det som gick att läsa visas), 2 filen kunde inte läsas.

Exempel:
  planlint model plan.plan
  planlint model verksamhetsplan.pdf --explain-import
)",
     R"(Shows how a plan file or a document was read, as JSON: goals, indicators, activities, decisions and tables.

Usage: planlint model FILE

  --explain-import       show instead how each line of a document was read
  --format text|json     how --explain-import is written (text)
  --stdin-filename NAME  what standard input is called: the end of the name says what it is
  --lang sv|en  language of messages

Exit code: 0 done, 1 the file has syntax errors (what could be read is shown), 2 the file could not be read.

Examples:
  planlint model plan.plan
  planlint model activity-plan.pdf --explain-import
)"},
    {"rules",
     R"(Listar reglerna: namn, allvar (som det är i mappen där du står, och vad som satte det) och vad de ser.

Användning: planlint rules [FLAGGA…]

  --format text|json  hur listan skrivs (text)
  --rules MAPP        reglerna i en mapp i stället för de inbyggda
  --write-docs MAPP   skriv en sida i Markdown för varje regel, och en förteckning
  --lang sv|en        språk

Exempel:
  planlint rules
  planlint rules --format json
)",
     R"(Lists the rules: name, severity (as it is in the current folder, and what set it) and what they flag.

Usage: planlint rules [OPTION…]

  --format text|json  how the list is written (text)
  --rules DIR         the rules in a folder instead of the standard ones
  --write-docs DIR    write a page in Markdown for each rule, and an index
  --lang sv|en        language

Examples:
  planlint rules
  planlint rules --format json
)"},
    {"suppressions",
     R"(Listar undantagen (# planlint: ignorera …): var de står, varför, hur länge, vem som ansvarar och om de behövs.
Utan SÖKVÄG: .plan-filerna i mappen där du står. - läser standard in.

Användning: planlint suppressions [FLAGGA…] [SÖKVÄG…]

  --format text|json     hur listan skrivs (text)
  --today ÅÅÅÅ-MM-DD     dagen då undantag löper ut (annars SOURCE_DATE_EPOCH eller i dag)
  --catalogue FIL        KF:s budget, för filer som inte själva anger någon
  --catalogues MAPP      mapp med KF-budgetar, där dokumentets år väljer (PLANLINT_CATALOGUES)
  --plan FIL             planen som en uppföljning följer upp
  --rules MAPP           använd reglerna i en mapp i stället för de inbyggda
  --stdin-filename NAMN  vad standard in kallas
  --lang sv|en           språk

Slutkod: 0 klart, 2 någon fil kunde inte granskas.

Exempel:
  planlint suppressions planer/
  planlint suppressions --today 2025-01-01
)",
     R"(Lists the suppressions (# planlint: ignorera …): where they are, why, how long, who answers and whether they are needed.
Without PATH: the .plan files in the current folder. - reads standard input.

Usage: planlint suppressions [OPTION…] [PATH…]

  --format text|json     how the list is written (text)
  --today YYYY-MM-DD     the day by which suppressions expire (else SOURCE_DATE_EPOCH or today)
  --catalogue FILE       the KF budget, for files that name none themselves
  --catalogues DIR       a folder of KF budgets; the document's year chooses (PLANLINT_CATALOGUES)
  --plan FILE            the plan that a report follows up
  --rules DIR            use the rules in a folder instead of the standard ones
  --stdin-filename NAME  what standard input is called
  --lang sv|en           language

Exit code: 0 done, 2 a file could not be checked.

Examples:
  planlint suppressions plans/
  planlint suppressions --today 2025-01-01
)"},
}};

}  // namespace

std::string_view help_for(std::string_view verb, Language language) {
  for (const std::span<const Help> all :
       {std::span<const Help>(helps), plan_helps(), settings_helps(), rule_kit_helps()}) {
    const auto found = std::ranges::find(all, verb, &Help::verb);
    if (found != all.end()) return language == Language::swedish ? found->swedish : found->english;
  }
  return {};
}

}  // namespace planlint
