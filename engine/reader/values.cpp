// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/values.h"

#include <algorithm>
#include <charconv>

namespace planlint {
namespace {

constexpr std::uint32_t text_quotes = 3;  // """

/// Length of the quotation mark that `text` starts with: `"`, or `“` and `”`, which take three bytes.
std::uint32_t quote_length(std::string_view text) { return text.starts_with('"') ? 1 : 3; }

/// `\x` stands for x.
std::string unescape(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n' && text[i + 1] != '\r') ++i;
    plain += text[i];
  }
  return plain;
}

Operator operator_of(std::string_view word) {
  if (word == "minst" || word == "≥" || word == ">=") return Operator::at_least;
  if (word == "+/-" || word == "±") return Operator::plus_minus;
  if (word == "<") return Operator::below;
  if (word == ">") return Operator::above;
  return Operator::at_most;  // max, högst (composed or not), ≤, <=
}

Direction direction_of(std::string_view word) {
  if (word == "minska") return Direction::decrease;
  return word.starts_with("of") ? Direction::unchanged : Direction::increase;  // oförändrad, öka
}

}  // namespace

Text ValueReader::text(Node node) {
  const Kind kind = node.kind();
  Range range = node.range();
  const auto raw = slice(node);
  const bool closed = kind == Kind::string || kind == Kind::text_block;
  if (kind == Kind::text_block || kind == Kind::unterminated_text) {
    range.start += text_quotes;
    if (closed) range.end -= text_quotes;
    if (!closed) {
      findings_.add("syntax/unterminated-text", "unterminated",
                    {.start = node.range().start, .end = node.range().start + text_quotes});
    }
  } else {
    range.start += quote_length(raw);
    if (closed) {
      range.end -= raw.ends_with('"') ? 1 : 3;
    } else {
      while (range.end > range.start && (source_[range.end - 1] == ' ' || source_[range.end - 1] == '\t')) --range.end;
      auto& finding = findings_.add("syntax/unterminated-string", "unterminated", {.start = node.range().start, .end = range.end});
      finding.fixes.push_back({.title = findings_.text("syntax/unterminated-string", "insert"),
                               .applicability = Applicability::suggested,
                               .edits = {{.range = {.start = range.end, .end = range.end}, .replacement = "\""}}});
    }
  }
  std::string_view value = source_.substr(range.start, range.end - range.start);
  if (value.find('\\') != std::string_view::npos) value = owned_texts_.emplace_back(unescape(value));
  return {.value = value, .range = range, .present = true};
}

Text ValueReader::goal_number(Node node) const {
  Text number = word(node);
  if (number.value.ends_with('.')) number.value.remove_suffix(1);
  return number;
}

int ValueReader::integer(Node node) {
  const auto digits = slice(node);
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc() && end == digits.data() + digits.size() && digits.size() <= 9) return value;
  findings_.add("syntax/unexpected-text", "unexpected", node.range(), {{"text", std::string(digits)}});
  return 0;
}

Decimal ValueReader::number(Node node) {
  const auto digits = slice(node);
  const auto value = Decimal::parse(digits);
  if (!value) {
    findings_.add("syntax/unexpected-text", "unexpected", node.range(), {{"text", std::string(digits)}});
    return {};
  }
  if (digits.find('.') != std::string_view::npos) {
    std::string comma(digits);
    std::ranges::replace(comma, '.', ',');
    auto& finding =
        findings_.add("syntax/decimal-point", "point", node.range(), {{"text", std::string(digits)}, {"comma", comma}});
    finding.fixes.push_back({.title = findings_.text("syntax/decimal-point", "replace", {{"comma", comma}}),
                             .applicability = Applicability::suggested,
                             .edits = {{.range = node.range(), .replacement = comma}}});
  }
  return *value;
}

Quantity ValueReader::quantity(Node node) {
  Quantity value;
  value.range = node.range();
  value.text = slice(node);
  switch (node.kind()) {
    case Kind::quantity: read_quantity(node, value); break;
    case Kind::interval: read_interval(node, value); break;
    case Kind::direction:
      value.kind = QuantityKind::direction;
      value.direction = direction_of(value.text);
      break;
    case Kind::deferred: value.kind = QuantityKind::deferred; break;
    case Kind::set_later:
      value.kind = QuantityKind::set_later;
      if (const auto year = node.child(Field::year)) value.year = integer(*year);
      break;
    case Kind::missing_value: value.kind = QuantityKind::missing; break;
    default:
      value.kind = QuantityKind::unreadable;
      if (node.kind() != Kind::word) value.text = text(node).value;
  }
  return value;
}

void ValueReader::read_quantity(Node node, Quantity& value) {
  value.kind = QuantityKind::number;
  if (const auto op = node.child(Field::operator_value)) value.op = operator_of(slice(*op));
  if (const auto number_node = node.child(Field::number)) {
    value.number = number(*number_node);
    value.number_range = number_node->range();
  }
  read_unit(node, value);
}

void ValueReader::read_interval(Node node, Quantity& value) {
  value.kind = QuantityKind::interval;
  const auto numbers = node.child(Field::numbers);
  value.number_range = numbers->range();
  const auto text = slice(*numbers);
  auto dash = text.find("–");
  std::size_t dash_length = std::string_view("–").size();
  if (dash == std::string_view::npos) {
    dash = text.find('-');
    dash_length = 1;
  }
  const auto trimmed = [](std::string_view part) {
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    return part;
  };
  value.number = Decimal::parse(trimmed(text.substr(0, dash))).value_or(Decimal());
  value.upper = Decimal::parse(trimmed(text.substr(dash + dash_length))).value_or(Decimal());
  read_unit(node, value);
}

void ValueReader::read_unit(Node parent, Quantity& value) {
  const auto unit = parent.child(Field::unit);
  if (!unit) {
    value.unit_range = {.start = value.number_range.end, .end = value.number_range.end};
    return;
  }
  const Text read = this->unit(*unit);
  value.unit_range = unit->range();
  value.unit = read.value;
  if (read.range != value.unit_range) {  // quoted
    value.text = owned_texts_.emplace_back(std::string(slice(parent).substr(0, unit->range().start - value.range.start)) +
                                           std::string(read.value));
  }
}

Text ValueReader::unit(Node node) {
  const TSNode inner = ts_node_named_child(node.raw(), 0);
  if (ts_node_is_null(inner) || Node(inner).kind() == Kind::word) return word(node);
  return text(Node(inner));
}

}  // namespace planlint
