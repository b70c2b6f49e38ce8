// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/folding.h"

#include <algorithm>
#include <optional>

namespace planlint::lsp {
namespace {

class Folder {
 public:
  explicit Folder(const FileView& view) : text_(view.document.file->source->text()), tree_(*view.tree) {}

  std::vector<Fold> run() {
    Cursor cursor(tree_.root());
    walk(cursor);
    end_run();
    std::ranges::sort(folds_);
    return std::move(folds_);
  }

 private:
  /// In a loop, so that blocks in blocks need no stack.
  void walk(Cursor& cursor) {
    for (;;) {
      visit(cursor.node());
      if (cursor.to_first_child()) continue;
      while (!cursor.to_next_sibling()) {
        if (!cursor.to_parent()) return;
      }
    }
  }

  void visit(Node node) {
    switch (node.kind()) {
      case Kind::block: add(node.range(), FoldKind::block); break;
      case Kind::text_block:
      case Kind::unterminated_text: add(node.range(), FoldKind::text); break;
      case Kind::comment: add_comment(node.range()); break;
      default: break;
    }
  }

  void add(Range range, FoldKind kind) {
    const std::string_view text = text_.substr(range.start, range.end - range.start);
    const auto last = text.find_last_not_of(" \t\r\n");
    if (text.substr(0, last).find('\n') != std::string_view::npos) folds_.push_back({.range = range, .kind = kind});
  }

  /// A comment carries on the run before it where nothing but one line break stands between the two.
  void add_comment(Range range) {
    const auto line = text_.rfind('\n', range.start);
    const std::size_t start = line == std::string_view::npos || range.start == 0 ? 0 : line + 1;
    std::string_view before = text_.substr(start, range.start - start);
    if (start == 0 && before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);
    if (before.find_first_not_of(" \t\r") != std::string_view::npos) return end_run();
    const auto marker = text_.substr(range.start, range.end - range.start).find("planlint:");
    const FoldKind kind = marker == std::string_view::npos ? FoldKind::comments : FoldKind::suppressions;
    if (!run_ || run_->kind != kind || !follows(run_->range.end, range.start)) {
      end_run();
      run_ = Fold{.range = range, .kind = kind};
    }
    run_->range.end = range.end;
  }

  [[nodiscard]] bool follows(std::uint32_t end, std::uint32_t start) const {
    const std::string_view between = text_.substr(end, start - end);
    return between.find_first_not_of(" \t\r\n") == std::string_view::npos && std::ranges::count(between, '\n') == 1;
  }

  void end_run() {
    if (run_) add(run_->range, run_->kind);
    run_.reset();
  }

  std::string_view text_;
  const SyntaxTree& tree_;
  std::optional<Fold> run_;
  std::vector<Fold> folds_;
};

}  // namespace

std::vector<Fold> folds(const Snapshot& snapshot) {
  return snapshot.current->tree ? Folder(*snapshot.current).run() : std::vector<Fold>();
}

}  // namespace planlint::lsp
