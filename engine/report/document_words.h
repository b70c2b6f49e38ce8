// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a document is, in a line for people.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"

namespace planlint {

/// "verksamhetsplan 2024, Norra nämnden", "tertialrapport 1 2024"; printable.
[[nodiscard]] std::string document_words(const Header& header, Language language);
/// The same behind the file's name, and a line break: "plan.plan: verksamhetsplan 2024, Norra nämnden".
[[nodiscard]] std::string document_line(const Plan& plan, Language language);

}  // namespace planlint
