// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/number_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/names.h"
#include "write/spelling.h"

namespace planlint::writer {
namespace {

/// The first of each is how it is written where the document has a word of its own; longer signs before their starts.
constexpr std::array<std::pair<std::string_view, Operator>, 11> operators = {{{"max", Operator::at_most},
                                                                              {"minst", Operator::at_least},
                                                                              {"+/-", Operator::plus_minus},
                                                                              {"högst", Operator::at_most},
                                                                              {"<=", Operator::at_most},
                                                                              {"≤", Operator::at_most},
                                                                              {"<", Operator::below},
                                                                              {">=", Operator::at_least},
                                                                              {"≥", Operator::at_least},
                                                                              {">", Operator::above},
                                                                              {"±", Operator::plus_minus}}};

constexpr std::array<std::string_view, 3> minus_signs = {"-", "\u2212", "\u2013"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t run_of_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

template <std::size_t Count>
std::size_t starts_with_any(std::string_view text, const std::array<std::string_view, Count>& starts) {
  const auto* found = std::ranges::find_if(starts, [&](auto start) { return text.starts_with(start); });
  return found == starts.end() ? 0 : found->size();
}

/// A value taken apart at its unit.
struct Split {
  std::string head;
  std::string space;  ///< before the unit
};

std::optional<Split> split(const Quantity& value) {
  std::string_view head = value.text;
  if (!head.ends_with(value.unit)) return std::nullopt;
  head.remove_suffix(value.unit.size());
  const std::string_view solid = trimmed(head);
  const std::string_view space = head.substr(static_cast<std::size_t>(solid.data() - head.data()) + solid.size());
  const bool is_usual = space.find_first_of("\r\n\f\v\t") == std::string_view::npos;
  return Split{.head = on_one_line(solid), .space = is_usual ? std::string(space) : " "};
}

std::string with_unit(const std::string& head, std::string_view space, std::string_view unit) {
  return unit.empty() ? head : head + std::string(space) + unit_text(unit);
}

/// Whether `text` is the operator, as a word or a sign; an operator that nobody knows stands as it was written.
bool says(std::string_view text, Operator op) {
  const std::string plain = to_nfc(text);
  const auto* found = std::ranges::find(operators, plain, [](const auto& pair) { return std::string(pair.first); });
  if (found != operators.end()) return found->second == op;
  return op == Operator::none && (text.empty() || is_plain_word(text));
}

std::string canonical(const Quantity& value) {
  const auto* op = std::ranges::find(operators, value.op, [](const auto& pair) { return pair.second; });
  const std::string number = value.number.to_string();
  if (value.op == Operator::none) return number;
  return std::string(op->first) + (value.op == Operator::plus_minus ? "" : " ") + number;
}

/// Whether `text` is one token that reads as `number`. What is too long for a number reads as 0, with a finding.
bool reads_as(std::string_view text, const Decimal& number) {
  std::size_t at = text.starts_with('+') ? 1 : starts_with_any(text, minus_signs);
  const std::size_t digits = digits_length(text.substr(at));
  if (digits == 0) return false;
  at += digits;
  while (at < text.size() && text[at] == ',' && run_of_digits(text, at + 1) > 0) at += 1 + run_of_digits(text, at + 1);
  if (at != text.size()) return false;
  const auto read = Decimal::parse(text).value_or(Decimal{});
  return read.units == number.units && read.scale == number.scale;
}

std::size_t start_of_number(std::string_view head) {
  const std::size_t digit = std::min(head.find_first_of("0123456789"), head.size());
  for (const std::string_view sign : {"-", "\u2212", "\u2013", "+"}) {
    const auto before = head.substr(0, digit);
    if (before.ends_with(sign) && !before.ends_with("+/-")) return digit - sign.size();
  }
  return digit;
}

bool is_as_read(std::string_view head, const Quantity& value) {
  const std::size_t start = start_of_number(head);
  const std::string_view op = trimmed(head.substr(0, start));
  const bool is_word = !op.empty() && is_plain_word(op.substr(op.size() - 1));
  if (is_word && op.size() == start) return false;  // max10 is one word
  return says(op, value.op) && reads_as(head.substr(start), value.number);
}

}  // namespace

std::size_t digits_length(std::string_view text) {
  std::size_t end = run_of_digits(text, 0);
  if (end == 0) return 0;
  constexpr std::array<std::string_view, 3> group_marks = {" ", "\u00a0", "\u202f"};
  while (true) {
    const std::size_t mark = starts_with_any(text.substr(end), group_marks);
    const std::size_t group = mark == 0 ? 0 : run_of_digits(text, end + mark);
    if (group == 0) break;
    end += mark + group;
  }
  if (end < text.size() && text[end] == ',' && run_of_digits(text, end + 1) > 0)
    end += 1 + run_of_digits(text, end + 1);
  return end;
}

std::string number_text(const Quantity& value) {
  const auto written = split(value);
  if (written && is_as_read(written->head, value)) return with_unit(written->head, written->space, value.unit);
  return with_unit(canonical(value), " ", value.unit);
}

std::string interval_text(const Quantity& value) {
  const auto written = split(value);
  const bool has_form = value.op == Operator::none && value.number.units >= 0 && value.upper.units >= 0;
  if (!has_form) {
    const std::string ends = value.number.to_string() + "–" + value.upper.to_string();
    return quoted(value.text.empty() ? with_unit(ends, " ", value.unit) : value.text);
  }
  if (written) {
    const std::string_view head = written->head;
    const std::size_t lower = digits_length(head);
    const auto skip_space = [&](std::size_t at) {
      return starts_with_any(head.substr(at), std::array<std::string_view, 2>{" ", "\u00a0"});
    };
    std::size_t at = lower + skip_space(lower);
    const std::size_t dash = starts_with_any(head.substr(at), minus_signs);
    at += dash;
    at += skip_space(at);
    const bool fits = lower > 0 && dash > 0 && reads_as(head.substr(0, lower), value.number) &&
                      digits_length(head.substr(at)) == head.size() - at && reads_as(head.substr(at), value.upper);
    if (fits) return with_unit(written->head, written->space, value.unit);
  }
  return with_unit(value.number.to_string() + "–" + value.upper.to_string(), " ", value.unit);
}

}  // namespace planlint::writer
