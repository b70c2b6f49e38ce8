// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The texts that are open in the editor. A change edits text and syntax tree in place; they are read again when
// somebody asks, so that a burst of changes is read once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "diagnostics/diagnostic.h"
#include "syntax/tree.h"
#include "text/edited_text.h"
#include "workspace/loaded_file.h"

namespace planlint::lsp {

/// A file as it was read. The tree is null for what is no plan file.
struct ReadFile {
  std::shared_ptr<const LoadedFile> file;
  std::shared_ptr<const SyntaxTree> tree;
};

/// Reads a text under a file's name; `edited` is the tree of an earlier text that knows of all edits since, and
/// `earlier` what was read from that text.
[[nodiscard]] ReadFile read_text(const std::string& path, const std::string& text, Language language,
                                 const SyntaxTree* edited = nullptr, const LoadedFile* earlier = nullptr);

/// What a change puts where; all of the text where there is no range.
struct TextChange {
  std::optional<std::pair<EncodedPosition, EncodedPosition>> range;
  std::string text;
};

class OpenDocument {
 public:
  OpenDocument(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {}

  std::int64_t version = 0;  ///< what the client calls this text

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& text() const { return text_.text(); }
  /// Whether the text has changed since it was read.
  [[nodiscard]] bool changed() const { return changed_; }

  void apply(const TextChange& change, PositionEncoding encoding);
  [[nodiscard]] ReadFile read(Language language);

 private:
  std::string path_;
  EditedText text_;
  std::optional<SyntaxTree> tree_;          ///< of the text that was read last, with all edits since
  std::shared_ptr<const LoadedFile> read_;  ///< from that text
  bool changed_ = true;
};

/// By path.
class Documents {
 public:
  OpenDocument& open(const std::string& path, std::string text);
  [[nodiscard]] OpenDocument* find(const std::string& path);
  void close(const std::string& path) { open_.erase(path); }
  [[nodiscard]] std::map<std::string, OpenDocument>& all() { return open_; }
  [[nodiscard]] const std::map<std::string, OpenDocument>& all() const { return open_; }

 private:
  std::map<std::string, OpenDocument> open_;
};

}  // namespace planlint::lsp
