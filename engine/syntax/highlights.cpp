// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "syntax/highlights.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "syntax/language.h"

namespace planlint {

/// Reads the patterns of a query.
class HighlightsParser {
 public:
  explicit HighlightsParser(std::string_view text) : text_(text) {
    const TSLanguage* language = tree_sitter_plan();
    const std::uint32_t count = ts_language_symbol_count(language);
    std::map<std::pair<std::string_view, bool>, std::uint16_t> first;
    result_.classes_.resize(count);
    for (std::uint32_t symbol = 1; symbol < count; ++symbol) {
      const auto id = static_cast<std::uint16_t>(symbol);
      const bool is_named = ts_language_symbol_type(language, id) == TSSymbolTypeRegular;
      const std::string_view name = ts_language_symbol_name(language, id);
      result_.classes_[symbol] = first.try_emplace({name, is_named}, id).first->second;
    }
    names_ = std::move(first);
    result_.patterns_.resize(count);
    result_.in_parents_.resize(count);
    result_.capture_of_ = {0};
  }

  std::optional<Highlights> run() {
    for (skip(); at_ < text_.size(); skip()) {
      if (!read_item(0, 0)) return std::nullopt;
    }
    return std::move(result_);
  }

 private:
  void skip() {
    while (at_ < text_.size()) {
      if (text_[at_] == ';') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t') {
        ++at_;
      } else {
        return;
      }
    }
  }

  bool take(char byte) {
    skip();
    if (at_ == text_.size() || text_[at_] != byte) return false;
    ++at_;
    return true;
  }

  std::string_view take_name() {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
    skip();
    const std::size_t end = std::min(text_.find_first_not_of(letters, at_), text_.size());
    return text_.substr(std::exchange(at_, end), end - at_);
  }

  [[nodiscard]] std::uint16_t class_of(std::string_view name, bool is_named) const {
    const auto found = names_.find({name, is_named});
    return found == names_.end() ? 0 : found->second;
  }

  /// A node with what is in it, `"text"` or a list of such, and the capture behind it.
  bool read_item(std::uint16_t parent, std::uint16_t field) {
    std::vector<std::uint16_t> nodes;
    if (take('[')) {
      while (!take(']')) {
        if (!read_node(nodes)) return false;
      }
    } else if (!read_node(nodes)) {
      return false;
    }
    return !take('@') || add(nodes, parent, field, take_name());
  }

  bool read_node(std::vector<std::uint16_t>& nodes) {
    if (take('"')) {
      const std::size_t end = text_.find('"', at_);
      if (end == std::string_view::npos) return false;
      nodes.push_back(class_of(text_.substr(at_, end - at_), false));
      at_ = end + 1;
      return nodes.back() != 0;
    }
    if (!take('(')) return false;
    const std::string_view name = take_name();
    nodes.push_back(class_of(name, true));
    if (name != "_" && nodes.back() == 0) return false;
    while (!take(')')) {
      if (!read_child(nodes.back())) return false;
    }
    return true;
  }

  bool read_child(std::uint16_t parent) {
    const std::string_view name = take_name();
    if (name.empty()) return read_item(parent, 0);
    const std::uint16_t field =
        ts_language_field_id_for_name(tree_sitter_plan(), name.data(), static_cast<std::uint32_t>(name.size()));
    return field != 0 && take(':') && read_item(parent, field);
  }

  bool add(const std::vector<std::uint16_t>& nodes, std::uint16_t parent, std::uint16_t field, std::string_view name) {
    auto& captures = result_.captures_;
    auto found = std::ranges::find(captures, name);
    if (found == captures.end()) found = captures.insert(captures.end(), name);
    const auto pattern = static_cast<std::uint16_t>(result_.capture_of_.size());
    result_.capture_of_.push_back(static_cast<std::uint16_t>(found - captures.begin()));
    for (const std::uint16_t node : nodes) {
      if (parent != 0) result_.in_parents_[parent].push_back({.field = field, .child = node, .pattern = pattern});
      if (parent == 0 && node == 0) return false;
      if (parent == 0) result_.patterns_[node] = pattern;
    }
    return !name.empty();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::map<std::pair<std::string_view, bool>, std::uint16_t> names_;
  Highlights result_;
};

std::optional<Highlights> Highlights::parse(std::string_view query) { return HighlightsParser(query).run(); }

const Highlights& Highlights::standard() {
  static const Highlights table = [] {
    auto parsed = parse(highlights_query());
    assert(parsed && "highlights.scm has patterns that this table cannot hold");
    return parsed ? std::move(*parsed) : Highlights();
  }();
  return table;
}

std::uint16_t Highlights::pattern_of(const TSTreeCursor& cursor, TSNode node, std::uint16_t parent) const {
  const TSSymbol symbol = ts_node_symbol(node);
  if (symbol >= classes_.size()) return 0;  // an error
  const std::uint16_t own = classes_[symbol];
  std::uint16_t pattern = patterns_[own];
  if (in_parents_[parent].empty()) return pattern;
  const std::uint16_t field = ts_tree_cursor_current_field_id(&cursor);
  for (const InParent& one : in_parents_[parent]) {
    const bool is_child = one.child == 0 ? ts_node_is_named(node) : one.child == own;
    if (is_child && (one.field == 0 || one.field == field)) pattern = std::max(pattern, one.pattern);
  }
  return pattern;
}

bool Highlights::enters(TSTreeCursor& cursor, Range within, std::vector<std::uint16_t>& parents) const {
  const TSNode node = ts_tree_cursor_current_node(&cursor);
  if (ts_node_end_byte(node) <= within.start || !ts_tree_cursor_goto_first_child(&cursor)) return false;
  const TSSymbol symbol = ts_node_symbol(node);
  parents.push_back(symbol < classes_.size() ? classes_[symbol] : 0);
  return true;
}

std::vector<Highlighted> Highlights::run(const SyntaxTree& tree, Range within) const {
  std::vector<Highlighted> found;
  std::vector<std::uint16_t> parents = {0};
  if (patterns_.empty()) return found;
  TSTreeCursor cursor = ts_tree_cursor_new(tree.root().raw());
  for (bool more = true; more;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const Range range = Node(node).range();
    if (range.start >= within.end) break;
    const std::uint16_t pattern = pattern_of(cursor, node, parents.back());
    const bool is_inside = range.end > within.start && !range.empty();
    if (pattern != 0 && is_inside) found.push_back({.range = range, .capture = capture_of_[pattern]});
    if (pattern == 0 && enters(cursor, within, parents)) continue;
    while (more && !ts_tree_cursor_goto_next_sibling(&cursor)) {
      more = ts_tree_cursor_goto_parent(&cursor) && parents.size() > 1;
      if (more) parents.pop_back();
    }
  }
  ts_tree_cursor_delete(&cursor);
  return found;
}

}  // namespace planlint
