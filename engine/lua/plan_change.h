// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an edit changes of a document, as far as rules can see it: most keystrokes change one text, or one thing.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "lua/reads.h"
#include "text/difference.h"
#include "workspace/loaded_file.h"

namespace planlint {

struct PlanChange {
  Difference bytes;
  FieldSets fields{};  ///< that may give something else than before

  /// A text that has changed: the thing that it is of, and how it read and reads.
  struct Edited {
    std::pair<ThingKind, Index> thing;
    std::string before;
    std::string after;
  };
  std::optional<Edited> text;

  /// Whether a rule that has read this would read the same again.
  [[nodiscard]] bool leaves(const Reads& reads) const;
};

/// Nothing where more has changed than one text or one thing's own values: then all rules have to look anew.
/// Both files were read from plan files.
[[nodiscard]] std::optional<PlanChange> change_between(const LoadedFile& before, const LoadedFile& after);

}  // namespace planlint
