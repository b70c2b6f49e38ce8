// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A small budget, and a plan's first lines, for the tests of what an author reads at the cursor.
#pragma once

#include <string>
#include <utility>

namespace planlint::lsp::test {

inline const std::pair<std::string, std::string> small_budget = {"kf-2024.plan",
                                                                 R"(kf-budget 2024 "Björkvik" { belopp mnkr }
nämndgrupp "skolnämnderna" {
  - "Barnnämnden"
  - "Gymnasienämnden"
}
inriktningsmål 1 "Barn lär sig"
mål 1.1 "Förskolan är likvärdig" {
  kf-indikator "Antal barn per grupp" {
    årsmål max 15 barn
    periodicitet tertial
    bättre lägre
    nämnder "Barnnämnden"
  }
  kf-indikator "Andel lärare" { årsmål tas fram av nämnd  enhet %  periodicitet år  nämnder "skolnämnderna" }
  kf-indikator "Andel med examen" { årsmål 70 %  nämnder "Gymnasienämnden" }
  kf-aktivitet "Språkstöd" { tid 2024-02-01 till 2024-11-30  nämnder "Barnnämnden" }
}
mål 1.2 "Alla når målen"
inriktningsmål 2 "Hållbart"
mål 2.1 "Klimatet" { nämnder "Gymnasienämnden" }
)"};

inline constexpr const char* plan_head = "verksamhetsplan 2024 \"Barnnämnden\" { utgår från \"kf-2024.plan\" }\n";

/// `body` behind the head of a plan that stands on the budget.
[[nodiscard]] inline std::pair<std::string, std::string> plan_with(const std::string& body) {
  return {"plan.plan", plan_head + body};
}

}  // namespace planlint::lsp::test
