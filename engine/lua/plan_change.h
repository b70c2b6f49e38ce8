// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an edit changes of a document, as far as rules can see it: what came, what went, and what reads otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lua/matched_things.h"
#include "lua/reads.h"
#include "text/difference.h"
#include "workspace/loaded_file.h"

namespace planlint {

struct PlanChange {
  Difference bytes;
  FieldSets fields{};                             ///< that may give something else than before
  std::uint32_t kinds = 0;                        ///< of which things came or went: kind_bit of each
  std::set<std::pair<ThingKind, Index>> touched;  ///< what has changed in itself or went, by its index before
  std::vector<std::string> texts;                 ///< that came or went; one that has changed did both
  bool has_long_texts = false;                    ///< more of them than anybody should search through
  /// From this one on, the texts of the document may have other numbers than before.
  std::size_t first_renumbered = std::numeric_limits<std::size_t>::max();
  std::shared_ptr<const MatchedThings> things;

  /// Whether a rule that has read this would read the same again.
  [[nodiscard]] bool leaves(const Reads& reads) const;
  /// The same reads by the indices that things have now; of those that are left.
  void move(Reads& reads) const;
};

/// Nothing where the document itself has changed (its kind, year, board …): then all rules have to look anew.
/// Both files were read from plan files.
[[nodiscard]] std::optional<PlanChange> change_between(const LoadedFile& before, const LoadedFile& after);

}  // namespace planlint
