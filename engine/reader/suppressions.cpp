// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/suppressions.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace planlint {
namespace {

constexpr std::string_view marker = "planlint:";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool same_line(std::string_view text, std::uint32_t a, std::uint32_t b) {
  return text.substr(a, b - a).find('\n') == std::string_view::npos;
}

/// The comment at an offset; nothing where the marker stands in a text.
std::optional<Node> comment_at(const SyntaxTree& tree, std::uint32_t offset) {
  const Node node(ts_node_descendant_for_byte_range(tree.root().raw(), offset, offset));
  return node.kind() == Kind::comment ? std::optional(node) : std::nullopt;
}

/// The statement that a comment speaks of: the one it stands behind on its line, or else the next.
Range statement_of(Node comment, std::string_view text) {
  const TSNode previous = ts_node_prev_named_sibling(comment.raw());
  if (!ts_node_is_null(previous)) {
    const Range range = Node(previous).range();
    if (range.end <= comment.range().start && same_line(text, range.end, comment.range().start)) return range;
  }
  TSNode next = ts_node_next_named_sibling(comment.raw());
  while (!ts_node_is_null(next) && Node(next).kind() == Kind::comment) next = ts_node_next_named_sibling(next);
  if (ts_node_is_null(next)) return {.start = comment.range().end, .end = comment.range().end};
  return Node(next).range();
}

Range block_of(Node comment, Range file) {
  const TSNode parent = ts_node_parent(comment.raw());
  if (ts_node_is_null(parent) || Node(parent).kind() != Kind::block) return file;
  const TSNode statement = ts_node_parent(parent);
  return ts_node_is_null(statement) ? Node(parent).range() : Node(statement).range();
}

class CommentReader {
 public:
  CommentReader(Node comment, std::string_view text, Range file, Findings& findings)
      : comment_(comment), text_(text), file_(file), findings_(findings) {}

  void read(std::uint32_t directive_start, std::vector<Suppression>& suppressions) {
    const auto directive = trimmed(slice(directive_start, comment_.range().end));
    const auto word_end = std::min(directive.find_first_of(" \t"), directive.size());
    const auto covers = range_for(directive.substr(0, word_end));
    const auto arguments = trimmed(directive.substr(word_end));
    if (!covers || arguments.empty()) {
      findings_.add("suppression/malformed", "malformed", comment_.range());
      return;
    }
    const auto dashes = arguments.find("--");
    const auto reason = dashes == std::string_view::npos ? std::string_view() : trimmed(arguments.substr(dashes + 2));
    const auto rules = trimmed(arguments.substr(0, dashes));
    if (reason.empty()) {
      findings_.add("suppression/malformed", "missing_reason", comment_.range(), {{"rule", std::string(rules)}});
      return;
    }
    std::vector<std::string_view> ids;
    for (std::size_t at = 0; at <= rules.size();) {
      const auto comma = std::min(rules.find(',', at), rules.size());
      ids.push_back(trimmed(rules.substr(at, comma - at)));
      at = comma + 1;
    }
    if (std::ranges::find(ids, std::string_view()) != ids.end()) {
      findings_.add("suppression/malformed", "malformed", comment_.range());
      return;
    }
    for (const auto id : ids) add(id, reason, *covers, suppressions);
  }

 private:
  [[nodiscard]] std::string_view slice(std::uint32_t start, std::uint32_t end) const {
    return text_.substr(start, end - start);
  }

  [[nodiscard]] std::optional<Range> range_for(std::string_view form) const {
    if (form == "ignorera") return statement_of(comment_, text_);
    if (form == "ignorera-block") return block_of(comment_, file_);
    if (form == "ignorera-fil") return file_;
    return std::nullopt;
  }

  void add(std::string_view rule, std::string_view reason, Range covers, std::vector<Suppression>& suppressions) const {
    const auto start = static_cast<std::uint32_t>(rule.data() - text_.data());
    suppressions.push_back({.rule = std::string(rule),
                            .reason = std::string(reason),
                            .covers = covers,
                            .rule_range = {.start = start, .end = start + static_cast<std::uint32_t>(rule.size())},
                            .comment = comment_.range()});
  }

  Node comment_;
  std::string_view text_;
  Range file_;
  Findings& findings_;
};

}  // namespace

std::vector<Suppression> read_suppressions(const SyntaxTree& tree, Findings& findings) {
  std::vector<Suppression> suppressions;
  const auto text = findings.source()->text();
  const Range file = {.start = 0, .end = static_cast<std::uint32_t>(text.size())};
  for (auto at = text.find(marker); at != std::string_view::npos; at = text.find(marker, at + marker.size())) {
    const auto offset = static_cast<std::uint32_t>(at);
    const auto comment = comment_at(tree, offset);
    if (!comment || !trimmed(text.substr(comment->range().start + 1, offset - comment->range().start - 1)).empty())
      continue;
    CommentReader(*comment, text, file, findings)
        .read(offset + static_cast<std::uint32_t>(marker.size()), suppressions);
  }
  return suppressions;
}

}  // namespace planlint
