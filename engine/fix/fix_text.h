// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Mends a text by the fixes of what is found in it, in rounds: those that go together are applied, and the text is
// checked again. A fix that does not keep its promise is taken back, alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// What is found in a text, in the total order; places and edits are of that text.
using FixCheck = std::function<std::vector<Diagnostic>(const std::string& text)>;

/// Asked for one of the fixes of a finding, by its place among them; nothing leaves the finding as it is, for good. The
/// same finding is not asked for twice.
using FixChoice = std::function<std::optional<std::size_t>(const Diagnostic&, std::span<const std::size_t> offered)>;

/// Which of the findings are to stay as they are, unfixed. What stayed in one round stays in the next ones, wherever it
/// has moved.
using FixSpared = std::function<std::vector<bool>(const std::vector<Diagnostic>&)>;

struct FixOptions {
  Applicability up_to = Applicability::safe;  ///< the least certain fixes that are offered
  FixChoice choose = nullptr;                 ///< the most certain one where nobody chooses, of these the first
  FixSpared spared = nullptr;                 ///< nothing is, where it is not given
};

/// A rule's fix that did harm or no good: a mistake of the rule.
struct FixMistake {
  enum class Kind : std::uint8_t {
    breaks_file,
    keeps_finding,
    goes_in_circles,  ///< the fixes of `rules` undo each other
    never_ends,       ///< there was always something more to fix
  };
  Kind kind = Kind::keeps_finding;
  std::vector<std::string> rules;  ///< sorted
  std::string title;               ///< of the fix, where it is a single one
  Range range = {};                ///< of its finding, in the text as it is at last
};

struct FixResult {
  std::string text;
  std::vector<Diagnostic> left;  ///< what is found in it
  std::size_t fixed = 0;
  std::vector<FixMistake> mistakes;
};

/// The most checks of one text.
inline constexpr std::size_t max_fix_checks = 300;

/// The fixes of a finding that may be offered, by their places among them, the most certain first.
[[nodiscard]] std::vector<std::size_t> offered_fixes(const Diagnostic& finding, Applicability up_to);

/// What is written wrongly is mended first, as the rest is read anew then.
[[nodiscard]] FixResult fix_text(std::string text, const FixCheck& check, const FixOptions& options);

}  // namespace planlint
