// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tokens to values: strings, numbers, quantities, dates, goal numbers.
#pragma once

#include <deque>
#include <string>

#include "diagnostics/engine_rules.h"
#include "model/plan.h"
#include "syntax/tree.h"

namespace planlint {

/// Reads the values of one source; what is wrong in them goes to the findings.
class ValueReader {
 public:
  ValueReader(std::string_view source, std::deque<std::string>& owned_texts, Findings& findings)
      : source_(source), owned_texts_(owned_texts), findings_(findings) {}

  [[nodiscard]] std::string_view slice(Node node) const {
    const Range range = node.range();
    return source_.substr(range.start, range.end - range.start);
  }

  /// A string or a text block, closed or not: what stands between its delimiters, escapes resolved.
  [[nodiscard]] Text text(Node node);
  /// A word or number as a text.
  [[nodiscard]] Text word(Node node) const { return {.value = slice(node), .range = node.range(), .present = true}; }
  /// A goal's number without the full stop at its end.
  [[nodiscard]] Text goal_number(Node node) const;
  /// A unit without its quotes.
  [[nodiscard]] Text unit(Node node);
  /// A whole number; 0 and a finding where it has more than nine digits.
  [[nodiscard]] int integer(Node node);
  /// A date, or a text in its place.
  [[nodiscard]] Date date(Node node) {
    return Date::parse(node.kind() == Kind::date ? slice(node) : text(node).value, node.range());
  }
  /// A cell of a table, `\|`, `\#` and `\}` resolved.
  [[nodiscard]] Text cell(Range range);
  /// Any node that stands as a value.
  [[nodiscard]] Quantity quantity(Node node);

  /// How many `}` stand in texts whose quotation mark is missing, and close nothing therefore.
  [[nodiscard]] int swallowed_braces() const { return swallowed_braces_; }
  /// What starts before it belongs to a text that was read.
  [[nodiscard]] std::uint32_t read_until() const { return read_until_; }

 private:
  Operator operator_of(Node node);
  Range unterminated_string(Node node);
  Range unterminated_text(Node node);
  Decimal number(Node node);
  void read_quantity(Node node, Quantity& value);
  void read_interval(Node node, Quantity& value);
  void read_unit(Node parent, Quantity& value);

  std::string_view source_;
  std::deque<std::string>& owned_texts_;
  Findings& findings_;
  int swallowed_braces_ = 0;
  std::uint32_t read_until_ = 0;
};

}  // namespace planlint
