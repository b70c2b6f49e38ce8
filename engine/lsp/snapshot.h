// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a feature of the language server may look at. Nothing in it changes, so that a feature is a free function of a
// snapshot and a place, in bytes, and may run on any thread. JSON and UTF-16 are not known here (see lsp/protocol.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/rule_set.h"
#include "syntax/tree.h"
#include "workspace/workspace.h"

namespace planlint::lsp {

/// A file of the workspace in its surroundings.
struct FileView {
  Document document;
  std::shared_ptr<const SyntaxTree> tree;  ///< of the text of `document.file`; null for a published document
  std::vector<Diagnostic> findings;        ///< of this very text, in the total order; empty until it was checked
};

struct Snapshot {
  std::shared_ptr<const FileView> current;             ///< what is asked about; never null
  std::vector<std::shared_ptr<const FileView>> files;  ///< all that are known, `current` too, by path
  std::shared_ptr<const RuleSet> rules;
  Language language = Language::swedish;

  [[nodiscard]] const LoadedFile& file() const { return *current->document.file; }
  [[nodiscard]] const Plan& plan() const { return file().plan; }
};

/// Edits of one file that belong together; they do not overlap.
struct FileEdits {
  std::shared_ptr<const Source> source;
  std::vector<Edit> edits;
};

}  // namespace planlint::lsp
