// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <array>

#include "cli/help.h"

namespace planlint {
namespace {

constexpr std::array<Help, 1> helps = {{
    {"config",
     R"(Visar inställningarna som gäller, och filen och raden som satte dem. Med SÖKVÄG: för den filen.
planlint.json söks från en fils mapp och uppåt; den närmaste gäller.

Användning: planlint config [FLAGGA…] [SÖKVÄG]

  --format text|json       hur resultatet skrivs (text)
  --config FIL             använd den här filen i stället för att söka
  --no-config              använd inga inställningsfiler
  --rules MAPP             reglerna i en mapp i stället för de inbyggda
  --schema, --schema=pack  skriv JSON-schemat för planlint.json eller pack.json
  --lang sv|en             språk

Slutkod: 0 klart, 2 inställningarna är fel.

Exempel:
  planlint config
  planlint config planer/rapport.plan
  planlint config --schema > planlint.schema.json
)",
     R"(Shows the settings that hold, and the file and line that set them. With PATH: for that file.
planlint.json is looked for from a file's folder upwards; the nearest one governs.

Usage: planlint config [OPTION…] [PATH]

  --format text|json       how the result is written (text)
  --config FILE            use this file instead of looking for one
  --no-config              use no settings files
  --rules DIR              the rules in a folder instead of the standard ones
  --schema, --schema=pack  print the JSON schema of planlint.json or pack.json
  --lang sv|en             language

Exit code: 0 done, 2 the settings are wrong.

Examples:
  planlint config
  planlint config plans/report.plan
  planlint config --schema > planlint.schema.json
)"},
}};

}  // namespace

std::span<const Help> settings_helps() { return helps; }

}  // namespace planlint
