// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Takes out what the author has silenced, and says which suppressions silence nothing. In two steps, as some rules find
// things only when all files have been seen.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/suppression.h"
#include "lua/profile.h"
#include "lua/rule_set.h"
#include "workspace/loaded_file.h"

namespace planlint {

/// The suppressions of one file.
struct Silences {
  struct Entry {
    Suppression suppression;
    bool used = false;       ///< it has silenced something or, where it has expired, would have
    bool expired = false;    ///< its last day is past
    bool undecided = false;  ///< the checks broke: that it silenced nothing means nothing

    [[nodiscard]] SuppressionState state() const;
  };
  std::shared_ptr<const Source> source;
  std::vector<Entry> entries;
};

/// What suppressions are judged by.
struct SilenceOptions {
  Language language = Language::swedish;
  std::optional<Day> today;      ///< nothing expires where it is not said
  bool may_name_others = false;  ///< a rule that is not there is one of other runs, and no mistake
};

/// The file's suppressions of rules that can be silenced; suppression/malformed for the others goes to `diagnostics`.
[[nodiscard]] Silences read_silences(const LoadedFile& file, const RuleSet& rules, const SilenceOptions& options,
                                     std::vector<Diagnostic>& diagnostics);

/// Removes the findings that are covered.
void silence(std::vector<Diagnostic>& diagnostics, Silences& silences);

/// Takes those out of `silences` whose rules have a phase over all files, and may silence something then.
[[nodiscard]] Silences split_for_later(Silences& silences, const RuleSet& rules);

/// Notes that those of rules that are off say nothing of whether there is something to silence.
void leave_undecided(Silences& silences, const RuleSet& rules, const Profile& profile);

/// Adds suppression/unused for those that silenced nothing, suppression/expired for those whose last day is past.
void report_unneeded(std::vector<Diagnostic>& diagnostics, const Silences& silences, Language language);

}  // namespace planlint
