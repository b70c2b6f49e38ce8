// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Values of the engine as JSON, and bytes as positions in the encoding that was agreed on.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lsp/client.h"
#include "lsp/features/code_lens.h"
#include "lsp/features/completion.h"
#include "lsp/features/folding.h"
#include "lsp/features/hover.h"
#include "lsp/features/inlay_hints.h"
#include "lsp/features/links.h"
#include "lsp/features/outline.h"
#include "lsp/features/references.h"
#include "lsp/features/semantic_tokens.h"
#include "lsp/features/workspace_symbols.h"
#include "lsp/json_rpc.h"
#include "lsp/snapshot.h"
#include "lsp/uri.h"
#include "outline/goal_tree.h"

namespace planlint::lsp {

class Protocol {
 public:
  /// Both outlive this.
  Protocol(const Client& client, const Uris& uris) : client_(client), uris_(uris) {}

  [[nodiscard]] Json position(const Source& source, std::uint32_t offset) const;
  [[nodiscard]] Json range(const Source& source, Range range) const;
  [[nodiscard]] Json location(const Location& location) const;
  [[nodiscard]] Json diagnostics(std::span<const Diagnostic> findings) const;
  [[nodiscard]] Json diagnostic(const Diagnostic& finding) const;
  /// As a tree, or as a list where the client knows no trees.
  [[nodiscard]] Json outline(const Source& source, std::span<const OutlineItem> items) const;

  [[nodiscard]] Json locations(std::span<const Location> places) const;
  [[nodiscard]] Json hover(const Source& source, const Hover& hover) const;
  [[nodiscard]] Json completion(const Source& source, const Completion& completion) const;
  [[nodiscard]] Json hints(const Source& source, std::span<const InlayHint> hints) const;
  [[nodiscard]] Json lenses(const Source& source, std::span<const CodeLens> lenses) const;
  [[nodiscard]] Json highlights(const Source& source, std::span<const Highlight> highlights) const;

  [[nodiscard]] Json folds(const Source& source, std::span<const Fold> folds) const;
  [[nodiscard]] Json links(const Source& source, std::span<const Link> links) const;
  /// The ranges around a place, the innermost first, as LSP nests them.
  [[nodiscard]] Json selection(const Source& source, std::span<const Range> ranges, std::uint32_t offset) const;
  [[nodiscard]] Json symbols(std::span<const WorkspaceSymbol> symbols) const;
  /// Five numbers a token, each place from the one before.
  [[nodiscard]] std::vector<std::uint32_t> tokens(const Source& source, std::span<const SemanticToken> tokens) const;

  [[nodiscard]] Json text_edits(const Source& source, std::span<const Edit> edits) const;
  /// `versions` are those of the open documents, by path.
  [[nodiscard]] Json workspace_edit(std::span<const FileEdits> edits,
                                    const std::map<std::string, std::int64_t>& versions) const;
  [[nodiscard]] Json goal_nodes(const Source& source, std::span<const GoalNode> nodes) const;

  [[nodiscard]] std::uint32_t offset(const Source& source, EncodedPosition position) const;
  [[nodiscard]] std::string uri(const Source& source) const { return uris_.of(source.path()); }

 private:
  void add_symbols(const Source& source, const OutlineItem& item, const std::string& container, Json& list) const;

  const Client& client_;
  const Uris& uris_;
};

/// SymbolKind.
[[nodiscard]] int symbol_kind(OutlineKind kind);

/// What the server can do, for a client: the result of `initialize`.
[[nodiscard]] Json initialize_result(const Client& client, std::string_view version);

}  // namespace planlint::lsp
