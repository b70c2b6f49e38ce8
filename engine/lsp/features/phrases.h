// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What several features say of things, in Markdown or plain.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"

namespace planlint::lsp {

/// Text as it reads in Markdown: marks escaped, on one line.
[[nodiscard]] std::string as_markdown(std::string_view text);

/// "inriktningsmål", "mål", "nämndmål": what authors write.
[[nodiscard]] std::string_view keyword_for(GoalLevel level);
/// "1.2 Alla elever når målen"; either part may be missing.
[[nodiscard]] std::string name_of(const Goal& goal);

/// "tertial"; as the plan has it where it is in other words; empty for none.
[[nodiscard]] std::string_view period_word(Period period);
[[nodiscard]] std::string period_of(const Indicator& indicator);

/// "1 indikator", "3 indikatorer".
struct Noun {
  std::string_view one_swedish, many_swedish;
  std::string_view one_english, many_english;
};
[[nodiscard]] std::string counted(std::size_t count, const Noun& noun, Language language);

}  // namespace planlint::lsp
