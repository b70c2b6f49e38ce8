// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/suppressions.h"

#include <algorithm>
#include <optional>
#include <string>
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

/// What stands behind the form: rules, then what is said of all of them.
struct Terms {
  std::vector<std::string_view> rules;
  std::optional<Day> expires;
  std::string_view owner;
  std::string_view reason;
};

/// Takes the first word off a text, and the blanks around it.
std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const auto word = text.substr(0, text.find_first_of(" \t"));
  text = trimmed(text.substr(word.size()));
  return word;
}

bool begins_clause(std::string_view word) { return word == "till" || word == "ansvarig"; }

/// Takes the words up to the next clause off a text.
std::string_view take_until_clause(std::string_view& text) {
  const std::string_view all = text = trimmed(text);
  while (!text.empty()) {
    std::string_view rest = text;
    if (begins_clause(take_word(rest))) break;
    text = rest;
  }
  return trimmed(all.substr(0, all.size() - text.size()));
}

class CommentReader {
 public:
  CommentReader(Node comment, std::string_view text, Range file, Findings& findings)
      : comment_(comment), text_(text), file_(file), findings_(findings) {}

  void read(std::uint32_t directive_start, std::vector<Suppression>& suppressions) {
    auto directive = trimmed(text_.substr(directive_start, comment_.range().end - directive_start));
    const auto scope = scope_named(take_word(directive));
    if (!scope || directive.empty()) return refuse("malformed", comment_.range());
    const auto terms = read_terms(directive);
    if (!terms) return;
    for (const auto id : terms->rules) {
      suppressions.push_back({.rule = std::string(id),
                              .reason = std::string(terms->reason),
                              .scope = *scope,
                              .expires = terms->expires,
                              .owner = std::string(terms->owner),
                              .covers = covered(*scope),
                              .rule_range = range_of(id),
                              .comment = comment_.range()});
    }
  }

 private:
  void refuse(std::string_view message_id, Range range, Findings::Values values = {}) const {
    findings_.add("suppression/malformed", message_id, range, values);
  }

  [[nodiscard]] Range range_of(std::string_view part) const {
    const auto start = static_cast<std::uint32_t>(part.data() - text_.data());
    return {.start = start, .end = start + static_cast<std::uint32_t>(part.size())};
  }

  [[nodiscard]] static std::optional<SuppressionScope> scope_named(std::string_view form) {
    if (form == "ignorera") return SuppressionScope::statement;
    if (form == "ignorera-block") return SuppressionScope::block;
    if (form == "ignorera-fil") return SuppressionScope::file;
    return std::nullopt;
  }

  [[nodiscard]] Range covered(SuppressionScope scope) const {
    switch (scope) {
      case SuppressionScope::statement: return statement_of(comment_, text_);
      case SuppressionScope::block: return block_of(comment_, file_);
      case SuppressionScope::file: break;
    }
    return file_;
  }

  /// Nothing, and a finding, where something cannot be understood.
  std::optional<Terms> read_terms(std::string_view text) {
    Terms terms;
    const auto dashes = text.find("--");
    if (dashes != std::string_view::npos) terms.reason = trimmed(text.substr(dashes + 2));
    auto head = trimmed(text.substr(0, dashes));
    const auto rules = take_until_clause(head);
    if (terms.reason.empty()) {
      refuse("missing_reason", comment_.range(), {{"rule", std::string(rules)}});
      return std::nullopt;
    }
    if (!read_rules(rules, terms) || !read_clauses(head, terms)) return std::nullopt;
    return terms;
  }

  bool read_rules(std::string_view rules, Terms& terms) {
    for (std::size_t at = 0; at <= rules.size();) {
      const auto comma = std::min(rules.find(',', at), rules.size());
      auto behind = rules.substr(at, comma - at);
      terms.rules.push_back(take_word(behind));
      if (!behind.empty()) {
        refuse("unexpected", range_of(behind), {{"text", std::string(behind)}});
        return false;
      }
      at = comma + 1;
    }
    const bool complete = std::ranges::find(terms.rules, std::string_view()) == terms.rules.end();
    if (!complete) refuse("malformed", comment_.range());
    return complete;
  }

  /// `till` and `ansvarig`, each at most once.
  bool read_clauses(std::string_view text, Terms& terms) {
    while (!text.empty()) {
      const auto word = take_word(text);
      const auto value = take_until_clause(text);
      const bool is_owner = word == "ansvarig";
      if (is_owner ? !terms.owner.empty() : terms.expires.has_value()) {
        refuse("unexpected", range_of(word), {{"text", std::string(word)}});
        return false;
      }
      if (is_owner) {
        terms.owner = value;
      } else {
        terms.expires = day_of(value);
      }
      if (is_owner ? terms.owner.empty() : !terms.expires.has_value()) {
        const std::string_view problem = is_owner ? "missing_owner" : value.empty() ? "missing_date" : "bad_date";
        refuse(problem, range_of(value.empty() ? word : value), {{"text", std::string(value)}});
        return false;
      }
    }
    return true;
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
