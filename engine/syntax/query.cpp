// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "syntax/query.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "syntax/language.h"
#include "text/names.h"

namespace planlint {
namespace {

constexpr std::string_view known_predicates[] = {"eq?", "not-eq?", "any-of?", "not-any-of?"};

/// The word at `offset`, as names in queries are written.
std::string_view word_at(std::string_view text, std::uint32_t offset) {
  text.remove_prefix(std::min<std::size_t>(offset, text.size()));
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-.?!").find(c) != std::string_view::npos;
  };
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_part) - text.begin()));
}

std::string nearest_of(std::string_view name, std::span<const std::string_view> names) {
  const auto nearest = nearest_name(name, names);
  return nearest ? std::string(names[*nearest]) : std::string();
}

/// The kinds that a query can name.
std::vector<std::string_view> node_names() {
  const TSLanguage* language = tree_sitter_plan();
  std::vector<std::string_view> names;
  for (TSSymbol symbol = 0; symbol < ts_language_symbol_count(language); ++symbol) {
    if (ts_language_symbol_type(language, symbol) == TSSymbolTypeRegular)
      names.emplace_back(ts_language_symbol_name(language, symbol));
  }
  return names;
}

std::vector<std::string_view> field_names() {
  const TSLanguage* language = tree_sitter_plan();
  std::vector<std::string_view> names;
  for (TSFieldId id = 1; id <= ts_language_field_count(language); ++id)
    names.emplace_back(ts_language_field_name_for_id(language, id));
  return names;
}

QueryProblem problem_of(TSQueryError error, std::uint32_t offset, std::string_view text) {
  QueryProblem problem = {
      .kind = QueryProblem::Kind::syntax, .offset = offset, .name = std::string(word_at(text, offset)), .nearest = {}};
  switch (error) {
    case TSQueryErrorNodeType:
      problem.kind = QueryProblem::Kind::node;
      problem.nearest = nearest_of(problem.name, node_names());
      break;
    case TSQueryErrorField:
      problem.kind = QueryProblem::Kind::field;
      problem.nearest = nearest_of(problem.name, field_names());
      break;
    case TSQueryErrorCapture: problem.kind = QueryProblem::Kind::capture; break;
    case TSQueryErrorStructure: problem.kind = QueryProblem::Kind::structure; break;
    case TSQueryErrorSyntax:
    case TSQueryErrorLanguage:
    case TSQueryErrorNone: break;
  }
  return problem;
}

std::string_view slice(std::string_view text, TSNode node) {
  const auto start = ts_node_start_byte(node);
  return text.substr(start, ts_node_end_byte(node) - start);
}

struct DeleteCursor {
  void operator()(TSQueryCursor* cursor) const { ts_query_cursor_delete(cursor); }
};

}  // namespace

std::variant<Query, QueryProblem> Query::parse(std::string_view text) {
  std::uint32_t offset = 0;
  TSQueryError error = TSQueryErrorNone;
  Query query(ts_query_new(tree_sitter_plan(), text.data(), static_cast<std::uint32_t>(text.size()), &offset, &error));
  if (!query.query_) return problem_of(error, offset, text);
  auto read = query.read_predicates(text);
  if (auto* problem = std::get_if<QueryProblem>(&read)) return std::move(*problem);
  return query;
}

std::variant<std::monostate, QueryProblem> Query::read_predicates(std::string_view text) {
  const TSQuery* query = query_.get();
  const auto string = [query](std::uint32_t id) {
    std::uint32_t length = 0;
    const char* data = ts_query_string_value_for_id(query, id, &length);
    return std::string_view(data, length);
  };
  for (std::uint32_t pattern = 0; pattern < ts_query_pattern_count(query); ++pattern) {
    std::uint32_t count = 0;
    const TSQueryPredicateStep* steps = ts_query_predicates_for_pattern(query, pattern, &count);
    auto& predicates = predicates_.emplace_back();
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::string name(steps[i].type == TSQueryPredicateStepTypeString ? string(steps[i].value_id) : "");
      std::vector<Word> words;
      for (++i; i < count && steps[i].type != TSQueryPredicateStepTypeDone; ++i) {
        const bool capture = steps[i].type == TSQueryPredicateStepTypeCapture;
        words.push_back({.is_capture = capture,
                         .capture = capture ? steps[i].value_id : 0,
                         .text = capture ? std::string_view() : string(steps[i].value_id)});
      }
      const auto place = text.find("#" + name, ts_query_start_byte_for_pattern(query, pattern));
      QueryProblem problem = {.kind = QueryProblem::Kind::predicate,
                              .offset = static_cast<std::uint32_t>(place == std::string_view::npos ? 0 : place),
                              .name = name,
                              .nearest = nearest_of(name, known_predicates)};
      if (std::ranges::find(known_predicates, name) == std::end(known_predicates)) return problem;
      const bool is_eq = name.ends_with("eq?");
      if (words.size() < 2 || (is_eq && words.size() > 2) || !words.front().is_capture) {
        problem.kind = QueryProblem::Kind::arguments;
        problem.nearest.clear();
        return problem;
      }
      const auto capture = words.front().capture;
      words.erase(words.begin());
      predicates.push_back({.wanted = !name.starts_with("not-"), .capture = capture, .any_of = std::move(words)});
    }
  }
  return std::monostate();
}

bool Query::holds(const Predicate& predicate, const TSQueryMatch& match, std::string_view text) const {
  const std::span<const TSQueryCapture> captures(match.captures, match.capture_count);
  const auto is_one = [&](std::string_view found) {
    return std::ranges::any_of(predicate.any_of, [&](const Word& word) {
      if (!word.is_capture) return found == word.text;
      return std::ranges::any_of(captures, [&](const TSQueryCapture& capture) {
        return capture.index == word.capture && slice(text, capture.node) == found;
      });
    });
  };
  return std::ranges::all_of(captures, [&](const TSQueryCapture& capture) {
    return capture.index != predicate.capture || is_one(slice(text, capture.node)) == predicate.wanted;
  });
}

std::vector<Captured> Query::run(const SyntaxTree& tree, std::string_view text) const {
  std::vector<Captured> found;
  const std::unique_ptr<TSQueryCursor, DeleteCursor> cursor(ts_query_cursor_new());
  ts_query_cursor_exec(cursor.get(), query_.get(), tree.root().raw());
  for (TSQueryMatch match; ts_query_cursor_next_match(cursor.get(), &match);) {
    const auto& predicates = predicates_[match.pattern_index];
    if (!std::ranges::all_of(predicates, [&](const Predicate& one) { return holds(one, match, text); })) continue;
    for (const TSQueryCapture& capture : std::span(match.captures, match.capture_count)) {
      std::uint32_t length = 0;
      const char* name = ts_query_capture_name_for_id(query_.get(), capture.index, &length);
      const Node node(capture.node);
      found.push_back({.name = {name, length}, .kind = node.type(), .range = node.range()});
    }
  }
  const auto place = [](const Captured& one) { return std::tuple(one.range.start, ~one.range.end, one.name); };
  std::ranges::stable_sort(found, {}, place);
  const auto is_same = [&](const Captured& a, const Captured& b) { return place(a) == place(b) && a.kind == b.kind; };
  found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  return found;
}

}  // namespace planlint
