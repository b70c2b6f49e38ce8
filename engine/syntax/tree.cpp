// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "syntax/tree.h"

#include <cassert>

#include "syntax/language.h"

namespace planlint {
namespace {

struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};

/// One parser a thread: making one costs more than parsing a small file.
TSParser* parser_of_this_thread() {
  thread_local const auto parser = [] {
    std::unique_ptr<TSParser, DeleteParser> made(ts_parser_new());
    [[maybe_unused]] const bool accepted = ts_parser_set_language(made.get(), tree_sitter_plan());
    assert(accepted && "grammar/src/parser.c has an ABI that this tree-sitter does not load");
    return made;
  }();
  return parser.get();
}

}  // namespace

std::optional<Node> Node::child(Field field) const {
  const TSNode found = ts_node_child_by_field_id(node_, id_of(field));
  return ts_node_is_null(found) ? std::nullopt : std::optional<Node>(Node(found));
}

SyntaxTree SyntaxTree::parse(std::string_view text) {
  return SyntaxTree(
      ts_parser_parse_string(parser_of_this_thread(), nullptr, text.data(), static_cast<std::uint32_t>(text.size())));
}

SyntaxTree SyntaxTree::parse(std::string_view text, const SyntaxTree& edited) {
  return SyntaxTree(ts_parser_parse_string(parser_of_this_thread(), edited.tree_.get(), text.data(),
                                           static_cast<std::uint32_t>(text.size())));
}

void SyntaxTree::edit(const TreeEdit& edit) {
  const auto point = [](TextPoint at) { return TSPoint{.row = at.line, .column = at.byte}; };
  const TSInputEdit change = {.start_byte = edit.old.start,
                              .old_end_byte = edit.old.end,
                              .new_end_byte = edit.new_end,
                              .start_point = point(edit.start_point),
                              .old_end_point = point(edit.old_end_point),
                              .new_end_point = point(edit.new_end_point)};
  ts_tree_edit(tree_.get(), &change);
}

void SyntaxTree::resize(Range range, std::uint32_t length) {
  const TSInputEdit edit = {.start_byte = range.start,
                            .old_end_byte = range.end,
                            .new_end_byte = range.start + length,
                            .start_point = {.row = 0, .column = range.start},
                            .old_end_point = {.row = 0, .column = range.end},
                            .new_end_point = {.row = 0, .column = range.start + length}};
  ts_tree_edit(tree_.get(), &edit);
}

}  // namespace planlint
