// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Queries of tree-sitter over our trees: patterns with captures, `(indicator name: (string) @name)`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "syntax/tree.h"

namespace planlint {

/// Why a text is no query.
struct QueryProblem {
  enum class Kind {
    syntax,     ///< brackets, quotation marks, a stray character
    node,       ///< `name` is no kind of node
    field,      ///< `name` is no field
    capture,    ///< `name` is captured nowhere
    structure,  ///< the pattern can match nothing: such nodes never stand so
    predicate,  ///< `name` is no predicate that is known here
    arguments,  ///< `name` is given what it cannot take
  };
  Kind kind = Kind::syntax;
  std::uint32_t offset = 0;  ///< in bytes
  std::string name;
  std::string nearest;  ///< the name that was probably meant; may be empty
};

struct Captured {
  std::string_view name;  ///< without its @; lives as long as the query
  std::string_view kind;  ///< of the node
  Range range;
};

class Query {
 public:
  [[nodiscard]] static std::variant<Query, QueryProblem> parse(std::string_view text);

  /// What the captures of all matches hold, in the order of the text. `text` is what `tree` was parsed from.
  [[nodiscard]] std::vector<Captured> run(const SyntaxTree& tree, std::string_view text) const;

 private:
  /// `(#eq? @a "x")`: a word of a query is a capture or a text.
  struct Word {
    bool is_capture = false;
    std::uint32_t capture = 0;
    std::string_view text;
  };
  struct Predicate {
    bool wanted = true;  ///< false for #not-…
    std::uint32_t capture = 0;
    std::vector<Word> any_of;
  };
  struct Delete {
    void operator()(TSQuery* query) const { ts_query_delete(query); }
  };

  explicit Query(TSQuery* query) : query_(query) {}
  [[nodiscard]] std::variant<std::monostate, QueryProblem> read_predicates(std::string_view text);
  [[nodiscard]] bool holds(const Predicate& predicate, const TSQueryMatch& match, std::string_view text) const;

  std::unique_ptr<TSQuery, Delete> query_;
  std::vector<std::vector<Predicate>> predicates_;  // by pattern
};

}  // namespace planlint
