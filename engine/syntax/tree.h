// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The door to tree-sitter: trees, nodes and their kinds. No other folder includes <tree_sitter/api.h>.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "syntax/kinds.h"
#include "text/edited_text.h"
#include "text/range.h"

namespace planlint {

/// One node of a tree; valid as long as its tree. Cheap to copy.
class Node {
 public:
  explicit Node(TSNode node) : node_(node) {}

  [[nodiscard]] Kind kind() const { return kind_of(ts_node_symbol(node_)); }
  [[nodiscard]] std::string_view type() const { return ts_node_type(node_); }
  [[nodiscard]] Range range() const { return {.start = ts_node_start_byte(node_), .end = ts_node_end_byte(node_)}; }
  [[nodiscard]] bool is_named() const { return ts_node_is_named(node_); }
  [[nodiscard]] bool is_missing() const { return ts_node_is_missing(node_); }
  [[nodiscard]] bool is_error() const { return kind() == Kind::error; }
  [[nodiscard]] bool has_error() const { return ts_node_has_error(node_); }
  [[nodiscard]] std::optional<Node> child(Field field) const;
  [[nodiscard]] TSNode raw() const { return node_; }

 private:
  TSNode node_;
};

/// A node together with its place among its siblings: walks a tree in order without searching.
class Cursor {
 public:
  explicit Cursor(Node node) : cursor_(ts_tree_cursor_new(node.raw())) {}
  ~Cursor() { ts_tree_cursor_delete(&cursor_); }
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  [[nodiscard]] Node node() const { return Node(ts_tree_cursor_current_node(&cursor_)); }
  /// The field that the current node fills in its parent.
  [[nodiscard]] Field field() const { return field_of(ts_tree_cursor_current_field_id(&cursor_)); }
  bool to_first_child() { return ts_tree_cursor_goto_first_child(&cursor_); }
  bool to_next_sibling() { return ts_tree_cursor_goto_next_sibling(&cursor_); }
  bool to_parent() { return ts_tree_cursor_goto_parent(&cursor_); }

 private:
  TSTreeCursor cursor_;
};

/// What was at `old` has become longer or shorter, with the places before and after as lines.
struct TreeEdit {
  Range old;
  std::uint32_t new_end = 0;
  TextPoint start_point;
  TextPoint old_end_point;
  TextPoint new_end_point;
};

/// A parsed text. Parsing never fails: what is no plan gives a tree of errors.
class SyntaxTree {
 public:
  [[nodiscard]] static SyntaxTree parse(std::string_view text);

  /// Parses a text again of which `edited` is the tree that knows of all edits: only what they touch costs time.
  [[nodiscard]] static SyntaxTree parse(std::string_view text, const SyntaxTree& edited);

  /// The same tree, to be edited while others look at this one; costs nothing.
  [[nodiscard]] SyntaxTree copy() const { return SyntaxTree(ts_tree_copy(tree_.get())); }
  /// Moves and marks nodes as an edit of the text did; for `parse`.
  void edit(const TreeEdit& edit);

  [[nodiscard]] Node root() const { return Node(ts_tree_root_node(tree_.get())); }
  /// As if what stands at `range` (on the first line) had `length` bytes: moves the ranges of all nodes behind it. For
  /// a piece of a file that was parsed by itself.
  void resize(Range range, std::uint32_t length);

 private:
  struct Delete {
    void operator()(TSTree* tree) const { ts_tree_delete(tree); }
  };
  explicit SyntaxTree(TSTree* tree) : tree_(tree) {}
  std::unique_ptr<TSTree, Delete> tree_;
};

}  // namespace planlint
