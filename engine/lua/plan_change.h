// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an edit changes of a document, as far as rules can see it: most keystrokes change one text, or one thing.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "lua/reads.h"
#include "workspace/loaded_file.h"

namespace planlint {

struct PlanChange {
  Range old;                  ///< the bytes of the text before that are not there any more
  std::uint32_t new_end = 0;  ///< where what took their place ends in the text after
  FieldSets fields{};         ///< that may give something else than before

  /// A text that has changed: the thing that it is of, and how it read and reads.
  struct Edited {
    std::pair<ThingKind, Index> thing;
    std::string before;
    std::string after;
  };
  std::optional<Edited> text;

  /// Where a place of the text before is in the text after; nothing where the edit is at it or crosses its border.
  [[nodiscard]] std::optional<Range> moved(Range range) const;
  /// Whether a rule that has read this would read the same again.
  [[nodiscard]] bool leaves(const Reads& reads) const;
};

/// Nothing where more has changed than one text or one thing's own values: then all rules have to look anew.
/// Both files were read from plan files.
[[nodiscard]] std::optional<PlanChange> change_between(const LoadedFile& before, const LoadedFile& after);

}  // namespace planlint
