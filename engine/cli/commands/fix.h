// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `check --fix` and `--diff`: the part of the verb that changes files, before what is left is reported.
#pragma once

#include <span>
#include <string>

#include "cli/console.h"
#include "cli/known.h"
#include "diagnostics/diagnostic.h"
#include "lint/lint.h"
#include "lua/rule_set.h"
#include "report/paint.h"

namespace planlint {

struct FixRequest {
  Applicability up_to = Applicability::safe;
  bool ask = false;                   ///< for each finding, on a terminal
  bool diff = false;                  ///< write nothing, and show what would change
  Paint paint = {};                   ///< of the questions
  const LeftOut* left_out = nullptr;  ///< what was there before stays as it is
};

struct FixRun {
  bool changed = false;
  bool failed = false;  ///< a file could not be replaced, or a rule's fix was a mistake; each was said
};

/// Fixes the files of `inputs`, one after the other, and the texts among them in place: those are standard input. What
/// rules find by comparing files is not fixed, nor are documents, which is said. Diffs go to `output`; how much was
/// fixed in which file goes to standard error.
[[nodiscard]] FixRun fix_inputs(std::span<Input> inputs, const RuleSet& rules, const LintOptions& options,
                                const FixRequest& request, Output& output);

/// Writes the texts among `inputs` to standard output; whether that went well, and what went wrong is printed.
[[nodiscard]] bool print_fixed_input(std::span<const Input> inputs, Language language);

}  // namespace planlint
