// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "reader/schema.h"
#include "text/names.h"

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

/// Whether a backslash at `at` takes the meaning from what stands behind it in a cell.
bool is_cell_escape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() &&
         std::string_view("|#}").find(text[at + 1]) != std::string_view::npos;
}

constexpr std::array<std::pair<std::string_view, Operator>, 11> operators = {{{"max", Operator::at_most},
                                                                              {"högst", Operator::at_most},
                                                                              {"minst", Operator::at_least},
                                                                              {"<", Operator::below},
                                                                              {"<=", Operator::at_most},
                                                                              {"≤", Operator::at_most},
                                                                              {">", Operator::above},
                                                                              {">=", Operator::at_least},
                                                                              {"≥", Operator::at_least},
                                                                              {"+/-", Operator::plus_minus},
                                                                              {"±", Operator::plus_minus}}};

Direction direction_of(std::string_view word) {
  if (word == "minska") return Direction::decrease;
  return word.starts_with("of") ? Direction::unchanged : Direction::increase;  // oförändrad, öka
}

}  // namespace

Text ValueReader::text(Node node) {
  Range range = node.range();
  switch (node.kind()) {
    case Kind::unterminated_string: range = unterminated_string(node); break;
    case Kind::text_block: range = {.start = range.start + text_quotes, .end = range.end - text_quotes}; break;
    case Kind::unterminated_text: range = unterminated_text(node); break;
    default: {
      const auto raw = slice(node);
      range.start += quote_length(raw);
      range.end -= raw.ends_with('"') ? 1 : 3;
    }
  }
  std::string_view value = source_.substr(range.start, range.end - range.start);
  if (value.find('\\') != std::string_view::npos) value = owned_texts_.emplace_back(unescape(value));
  return {.value = value, .range = range, .present = true};
}

/// What stands behind a quotation mark without a second one. A `}` at the end of the line is one that the block lacks.
Range ValueReader::unterminated_string(Node node) {
  Range range = node.range();
  const auto trim = [&] {
    while (range.end > range.start && (source_[range.end - 1] == ' ' || source_[range.end - 1] == '\t')) --range.end;
  };
  trim();
  while (source_[range.end - 1] == '}') {
    ++swallowed_braces_;
    --range.end;
    trim();
  }
  auto& finding = findings_.add("syntax/unterminated-string", "unterminated", range);
  finding.fixes.push_back({.title = findings_.text("syntax/unterminated-string", "insert"),
                           .applicability = Applicability::suggested,
                           .edits = {{.range = {.start = range.end, .end = range.end}, .replacement = "\""}}});
  range.start += quote_length(slice(node));
  return range;
}

/// What stands behind a `"""` without a second one; the grammar leaves out a last line without a line break.
Range ValueReader::unterminated_text(Node node) {
  const Range range = node.range();
  const Range text = {.start = range.start + text_quotes, .end = range.end};
  findings_.add("syntax/unterminated-text", "unterminated", {.start = range.start, .end = text.start});
  const auto rest = source_.substr(text.end);
  if (rest.find_first_of("\n{}") != std::string_view::npos) return text;
  read_until_ = static_cast<std::uint32_t>(source_.size());
  return {.start = text.start, .end = read_until_};
}

Text ValueReader::cell(Range range) {
  Text cell = {
      .value = source_.substr(range.start, range.end - range.start), .range = range, .present = !range.empty()};
  if (cell.value.find('\\') == std::string_view::npos) return cell;
  std::string plain;
  for (std::size_t i = 0; i < cell.value.size(); ++i) {
    if (is_cell_escape(cell.value, i)) ++i;
    plain += cell.value[i];
  }
  cell.value = owned_texts_.emplace_back(std::move(plain));
  return cell;
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
  if (const auto op = node.child(Field::operator_value)) value.op = operator_of(*op);
  if (const auto number_node = node.child(Field::number)) {
    value.number = number(*number_node);
    value.number_range = number_node->range();
  }
  read_unit(node, value);
}

/// Any word may stand before a number in the grammar; one that says nothing is a finding, and the number is kept.
Operator ValueReader::operator_of(Node node) {
  const std::string written = to_nfc(slice(node));
  const auto* found = std::ranges::find(operators, written, [](const auto& pair) { return pair.first; });
  if (found != operators.end()) return found->second;
  std::vector<std::string_view> words;
  for (const auto& [word, value] : operators) words.push_back(word);
  if (const auto nearest = nearest_name(written, std::span(words).first(3))) {
    const std::string name(words[*nearest]);
    auto& finding = findings_.add("syntax/unknown-value", "operator_nearest", node.range(),
                                  {{"value", written}, {"nearest", name}});
    finding.fixes.push_back({.title = findings_.text("syntax/unknown-value", "replace", {{"nearest", name}}),
                             .applicability = Applicability::suggested,
                             .edits = {{.range = node.range(), .replacement = name}}});
  } else {
    findings_.add("syntax/unknown-value", "operator", node.range(),
                  {{"value", written}, {"expected", join_alternatives(words, findings_.language())}});
  }
  return Operator::none;
}

void ValueReader::read_interval(Node node, Quantity& value) {
  value.kind = QuantityKind::interval;
  const auto numbers = node.child(Field::numbers);
  value.number_range = numbers->range();
  const auto text = slice(*numbers);
  constexpr std::array<std::string_view, 3> dashes = {"–", "−", "-"};
  const auto* dash = std::ranges::find_if(dashes, [&](auto mark) { return text.find(mark) != std::string_view::npos; });
  const auto at = text.find(*dash);
  const auto number_in = [&](std::string_view part) {
    for (const std::string_view blank : {" ", "\u00a0"}) {
      if (part.starts_with(blank)) part.remove_prefix(blank.size());
      if (part.ends_with(blank)) part.remove_suffix(blank.size());
    }
    const auto number = Decimal::parse(part);
    if (!number) findings_.add("syntax/unexpected-text", "unexpected", numbers->range(), {{"text", std::string(text)}});
    return number.value_or(Decimal());
  };
  value.number = number_in(text.substr(0, at));
  value.upper = number_in(text.substr(at + dash->size()));
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
    value.text = owned_texts_.emplace_back(
        std::string(slice(parent).substr(0, unit->range().start - value.range.start)) + std::string(read.value));
  }
}

Text ValueReader::unit(Node node) {
  const TSNode inner = ts_node_named_child(node.raw(), 0);
  if (ts_node_is_null(inner) || Node(inner).kind() == Kind::word) return word(node);
  return text(Node(inner));
}

}  // namespace planlint
