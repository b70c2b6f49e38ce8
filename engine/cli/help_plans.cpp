// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <array>

#include "cli/help.h"

namespace planlint {
namespace {

constexpr std::array<Help, 2> helps = {{
    {"new",
     R"(Börjar på en nämnds plan: alla mål som nämnden svarar på, och KF:s indikatorer och aktiviteter som den har fått.
Nämndens egna årsmål, nämndmål, indikatorer och aktiviteter fylls i efteråt; planlint check säger vad som saknas.

Användning: planlint new plan --from KF-BUDGET --board "NÄMND"

  --from FIL             KF:s budget, en planfil som börjar med kf-budget
  --board NAMN           nämnden
  --year ÅR              planens år (budgetens)
  --output, -o FIL.plan  skriv till en fil i stället för till standard ut
  --force                skriv över en fil som finns
  --lang sv|en           språk i meddelanden

Exempel:
  planlint new plan --from kf-budget-2024.plan --board "Barn- och ungdomsnämnden" -o plan-2024.plan
)",
     R"(Begins a board's plan: all goals that the board answers to, and the council's indicators and activities that it was given.
The board's own targets, goals, indicators and activities are filled in afterwards; planlint check says what is missing.

Usage: planlint new plan --from CATALOGUE --board "BOARD"

  --from FILE             the KF budget, a plan file that begins with kf-budget
  --board NAME            the board
  --year YEAR             the plan's year (the budget's)
  --output, -o FILE.plan  write to a file instead of standard output
  --force                 overwrite a file that is there
  --lang sv|en            language of messages

Examples:
  planlint new plan --from kf-budget-2024.plan --board "Barn- och ungdomsnämnden" -o plan-2024.plan
)"},
    {"tree",
     R"(Visar den röda tråden i en planfil eller ett dokument: inriktningsmål, mål och nämndmål med indikatorer och
aktiviteter, och vad planlint har att anmärka på var och en. - läser standard in.

Användning: planlint tree [FLAGGA…] FIL

  --format text|json       hur trädet skrivs (text)
  --color auto|always|never  färg (auto: på en skärm, om inte NO_COLOR är satt)
  --catalogue FIL          KF:s budget, om filen inte själv anger någon
  --catalogues MAPP        mapp med KF-budgetar, där dokumentets år väljer (PLANLINT_CATALOGUES)
  --plan FIL               planen som en uppföljning följer upp
  --config FIL, --no-config  en annan inställningsfil än närmaste planlint.json, eller ingen
  --rules MAPP             använd reglerna i en mapp i stället för de inbyggda
  --today ÅÅÅÅ-MM-DD       dagen då undantag löper ut (annars SOURCE_DATE_EPOCH eller i dag)
  --stdin-filename NAMN    vad standard in kallas
  --lang sv|en             språk

Slutkod: 0 klart, 2 filen kunde inte granskas.

Exempel:
  planlint tree plan.plan
  planlint tree verksamhetsplan.docx --catalogue kf-budget-2024.plan
)",
     R"(Shows the golden thread of a plan file or document: focus goals, area goals and board goals with indicators and
activities, and what planlint has to say about each. - reads standard input.

Usage: planlint tree [OPTION…] FILE

  --format text|json       how the tree is written (text)
  --color auto|always|never  colour (auto: on a terminal, unless NO_COLOR is set)
  --catalogue FILE         the KF budget, where the file names none itself
  --catalogues DIR         a folder of KF budgets; the document's year chooses (PLANLINT_CATALOGUES)
  --plan FILE              the plan that a report follows up
  --config FILE, --no-config  another settings file than the nearest planlint.json, or none
  --rules DIR              the rules in a folder instead of the standard ones
  --today YYYY-MM-DD       the day by which suppressions expire (else SOURCE_DATE_EPOCH or today)
  --stdin-filename NAME    what standard input is called
  --lang sv|en             language

Exit code: 0 done, 2 the file could not be checked.

Examples:
  planlint tree plan.plan
  planlint tree activity-plan.docx --catalogue kf-budget-2024.plan
)"},
}};

}  // namespace

std::span<const Help> plan_helps() { return helps; }

}  // namespace planlint
