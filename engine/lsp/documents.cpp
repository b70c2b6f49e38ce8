// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/documents.h"

#include <algorithm>

#include "workspace/read_file.h"

namespace planlint::lsp {

ReadFile read_text(const std::string& path, const std::string& text, Language language, const SyntaxTree* edited,
                   const LoadedFile* earlier) {
  if (is_document_name(path)) return {.file = load_text(path, text, language), .tree = nullptr};
  // What is too long is refused, and need not be parsed for that.
  const bool too_long = text.size() > max_file_size;
  auto source = std::make_shared<const Source>(path, text);
  const std::string_view parsed = too_long ? std::string_view() : source->text();
  auto tree = std::make_shared<const SyntaxTree>(edited != nullptr && !too_long ? SyntaxTree::parse(parsed, *edited)
                                                                                : SyntaxTree::parse(parsed));
  auto file = load_parsed(std::move(source), *tree, language, earlier);
  if (file->is_refused) tree = std::make_shared<const SyntaxTree>(SyntaxTree::parse({}));
  return {.file = std::move(file), .tree = std::move(tree)};
}

void OpenDocument::apply(const TextChange& change, PositionEncoding encoding) {
  changed_ = true;
  if (!change.range) {
    text_ = EditedText(change.text);
    tree_.reset();
    return;
  }
  const auto first = text_.offset(change.range->first, encoding);
  const auto last = text_.offset(change.range->second, encoding);
  const Range range = {.start = std::min(first, last), .end = std::max(first, last)};
  TreeEdit edit = {.old = range,
                   .new_end = range.start + static_cast<std::uint32_t>(change.text.size()),
                   .start_point = text_.point(range.start),
                   .old_end_point = text_.point(range.end),
                   .new_end_point = {}};
  text_.replace(range, change.text);
  edit.new_end_point = text_.point(edit.new_end);
  if (tree_) tree_->edit(edit);
}

ReadFile OpenDocument::read(Language language) {
  changed_ = false;
  ReadFile read = read_text(path_, text(), language, tree_ ? &*tree_ : nullptr, read_.get());
  tree_.reset();
  read_.reset();
  if (read.tree != nullptr && !read.file->is_refused) {
    tree_ = read.tree->copy();
    read_ = read.file;
  }
  return read;
}

OpenDocument& Documents::open(const std::string& path, std::string text) {
  open_.erase(path);
  return open_.emplace(path, OpenDocument(path, std::move(text))).first->second;
}

OpenDocument* Documents::find(const std::string& path) {
  const auto found = open_.find(path);
  return found == open_.end() ? nullptr : &found->second;
}

}  // namespace planlint::lsp
