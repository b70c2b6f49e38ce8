// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The outline of a plan, as its author knows it from the document: goals in their order with what stands under them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

enum class OutlineKind : std::uint8_t { document, goal, indicator, activity, table, section, decision, appendix };

struct OutlineItem {
  OutlineKind kind = OutlineKind::goal;
  std::string name;    ///< ”1.2 Alla barn …”
  std::string detail;  ///< what it is in the author's words: ”nämndmål”, ”KF-indikator”; may be empty
  Range range;         ///< all of it
  Range name_range;    ///< inside `range`
  std::vector<OutlineItem> children;
};

/// In the order of the text; children are inside their parents' ranges.
[[nodiscard]] std::vector<OutlineItem> outline(const Snapshot& snapshot);
[[nodiscard]] std::vector<OutlineItem> outline(const Plan& plan, Language language);

}  // namespace planlint::lsp
