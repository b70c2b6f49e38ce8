// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What stands behind a board's goals, indicators and activities: the council's entries in the catalogue, and how last
// year went.
#pragma once

#include <optional>
#include <string>

#include "lsp/snapshot.h"

namespace planlint::lsp {

/// The catalogue that the current file stands on: its own text where it is one itself; null where there is none.
[[nodiscard]] const LoadedFile* catalogue_of(const Snapshot& snapshot);

/// The council's entry; null where there is no catalogue, or nothing of that number or name in it.
[[nodiscard]] const Goal* kf_goal(const Snapshot& snapshot, const Goal& goal);
[[nodiscard]] const Indicator* kf_entry(const Snapshot& snapshot, const Indicator& indicator);
[[nodiscard]] const Activity* kf_entry(const Snapshot& snapshot, const Activity& activity);

struct LastOutcome {
  std::string value;   ///< as written
  int year = 0;        ///< 0 where it is not known
  std::string source;  ///< the file that says so
};

/// Last year's outcome of an indicator: what the plan says itself (`föregående`), else the plan that is followed up,
/// else a report of the same board on the year before among the files that are known; the latest part of the year that
/// has one.
[[nodiscard]] std::optional<LastOutcome> last_outcome(const Snapshot& snapshot, const Indicator& indicator);

}  // namespace planlint::lsp
