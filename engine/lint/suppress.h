// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Takes out what the author has silenced, and says which suppressions silence nothing. In two steps, as some rules find
// things only when all files have been seen.
#pragma once

#include <memory>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/rule_set.h"
#include "workspace/loaded_file.h"

namespace planlint {

/// The suppressions of one file.
struct Silences {
  struct Entry {
    Suppression suppression;
    bool used = false;  ///< it has silenced something
  };
  std::shared_ptr<const Source> source;
  std::vector<Entry> entries;
};

/// The file's suppressions of rules that can be silenced; suppression/malformed for the others goes to `diagnostics`.
[[nodiscard]] Silences read_silences(const LoadedFile& file, const RuleSet& rules, Language language,
                                     std::vector<Diagnostic>& diagnostics);

/// Removes the findings that are covered. Findings about files, broken rules and suppressions stay.
void silence(std::vector<Diagnostic>& diagnostics, Silences& silences);

/// Takes those out of `silences` whose rules have a phase over all files, and may silence something then.
[[nodiscard]] Silences split_for_later(Silences& silences, const RuleSet& rules);

/// Adds suppression/unused for those that silenced nothing.
void report_unused(std::vector<Diagnostic>& diagnostics, const Silences& silences, Language language);

}  // namespace planlint
