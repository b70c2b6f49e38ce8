// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What highlights.scm says of each node, as a table: the same colours as in editors that read the query themselves, in
// a tenth of the time that running it takes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "syntax/tree.h"
#include "text/range.h"

namespace planlint {

struct Highlighted {
  Range range;
  std::uint16_t capture = 0;  ///< in Highlights::captures()
};

class Highlights {
 public:
  /// Of a query in which each pattern is a node, a list of nodes or a node in its parent. Nothing for any other query
  /// and for one with names that the grammar does not have. `query` must outlive this.
  [[nodiscard]] static std::optional<Highlights> parse(std::string_view query);
  /// Those of grammar/queries/highlights.scm.
  [[nodiscard]] static const Highlights& standard();

  /// The names of captures, without their @.
  [[nodiscard]] const std::vector<std::string_view>& captures() const { return captures_; }
  /// The nodes that touch `within` and have a capture, by place, the outermost of nested ones; of several patterns the
  /// last one counts.
  [[nodiscard]] std::vector<Highlighted> run(const SyntaxTree& tree, Range within) const;

 private:
  friend class HighlightsParser;
  /// Patterns count from 1 in their order; 0 is none.
  struct InParent {
    std::uint16_t field = 0;  ///< 0 for any
    std::uint16_t child = 0;  ///< a class of symbols; 0 for any named node
    std::uint16_t pattern = 0;
  };
  [[nodiscard]] std::uint16_t pattern_of(const TSTreeCursor& cursor, TSNode node, std::uint16_t parent) const;
  [[nodiscard]] bool enters(TSTreeCursor& cursor, Range within, std::vector<std::uint16_t>& parents) const;

  std::vector<std::uint16_t> classes_;             // symbols of one name are one: by symbol
  std::vector<std::uint16_t> patterns_;            // by class
  std::vector<std::vector<InParent>> in_parents_;  // by class of the parent
  std::vector<std::uint16_t> capture_of_;          // by pattern
  std::vector<std::string_view> captures_;
};

/// The text of grammar/queries/highlights.scm.
[[nodiscard]] std::string_view highlights_query();

}  // namespace planlint
