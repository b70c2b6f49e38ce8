// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What may be written at the cursor. Works in half-typed files, and looks at the block and the line that the cursor is
// in, not at the whole plan.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

enum class CompletionKind : std::uint8_t {
  keyword,
  goal,
  indicator,
  activity,
  unit,
  value,
  global_goal,
  rule,
  file,
  board,
  snippet
};

struct CompletionItem {
  std::string label;
  CompletionKind kind = CompletionKind::value;
  std::string detail;         ///< a few words beside the label; may be empty
  std::string documentation;  ///< Markdown; may be empty
  std::string filter_text;    ///< what typing is compared with; never empty
  std::string sort_text;      ///< by which items are in order; never empty
  Edit edit;                  ///< on one line, around the cursor; lines of the text carry their own indentation (asIs)
  std::string snippet;        ///< in place of the edit's text where the editor knows snippets; empty where it is plain
  [[nodiscard]] bool is_snippet() const { return !snippet.empty(); }
};

struct Completion {
  std::vector<CompletionItem> items;  ///< in their order
  bool is_complete = true;            ///< false where there are too many to name: ask again when more is typed
};

/// Items are not filtered by what is typed: the editor does that.
[[nodiscard]] Completion complete(const Snapshot& snapshot, std::uint32_t offset);

}  // namespace planlint::lsp
