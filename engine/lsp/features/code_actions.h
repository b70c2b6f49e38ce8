// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What can be done about the findings at a place: mend them, leave them with a reason, read what they mean.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

enum class ActionKind : std::uint8_t { fix, suppress, explain };

struct CodeAction {
  ActionKind kind = ActionKind::fix;
  std::string title;
  std::size_t finding = 0;    ///< which of the file's findings it is for
  bool is_preferred = false;  ///< the one that is meant by ”mend this”
  FileEdits edits;            ///< none for `explain`
};

/// Those for the findings that touch a range: of each all its fixes, the surest first; then, where its rule allows it,
/// a comment that silences it in the statement and one for the file, with a reason that is to be filled in; then its
/// rule's page. Nothing ever puts what the author wrote into another order.
[[nodiscard]] std::vector<CodeAction> code_actions(const Snapshot& snapshot, Range range);

/// Whether any of the findings has a fix that may be applied unseen.
[[nodiscard]] bool has_safe_fix(std::span<const Diagnostic> findings);

}  // namespace planlint::lsp
