// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/quantities.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "document/words.h"

namespace planlint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The length of the number at the start of `text`: sign, digits with blanks between thousands, decimals; 0 where there
/// is none.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view sign : {"-", "−", "–", "+"}) {
    if (text.starts_with(sign)) at = sign.size();
  }
  const std::size_t first = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == first) return 0;
  if (at - first <= 3) {
    while (true) {
      const std::size_t space = at < text.size() ? space_at(text.substr(at)) : 0;
      const std::size_t group = at + space;
      if (space == 0 || group + 3 > text.size() || !std::ranges::all_of(text.substr(group, 3), is_digit)) break;
      if (group + 3 < text.size() && is_digit(text[group + 3])) break;
      at = group + 3;
    }
  }
  if (at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && is_digit(text[at + 1])) {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
  }
  return at;
}

struct OperatorWord {
  std::string_view word;
  Operator op;
};
constexpr auto operators = std::to_array<OperatorWord>({{"max", Operator::at_most},
                                                        {"maximalt", Operator::at_most},
                                                        {"hogst", Operator::at_most},
                                                        {"minst", Operator::at_least},
                                                        {"min", Operator::at_least},
                                                        {"lagst", Operator::at_least},
                                                        {"+/-", Operator::plus_minus},
                                                        {"±", Operator::plus_minus},
                                                        {"<=", Operator::at_most},
                                                        {"≤", Operator::at_most},
                                                        {">=", Operator::at_least},
                                                        {"≥", Operator::at_least},
                                                        {"<", Operator::below},
                                                        {">", Operator::above},
                                                        {"under", Operator::below},
                                                        {"over", Operator::above}});

constexpr auto directions =
    std::to_array<std::pair<std::string_view, Direction>>({{"oka", Direction::increase},
                                                           {"okar", Direction::increase},
                                                           {"ska oka", Direction::increase},
                                                           {"okning", Direction::increase},
                                                           {"minska", Direction::decrease},
                                                           {"minskar", Direction::decrease},
                                                           {"ska minska", Direction::decrease},
                                                           {"minskning", Direction::decrease},
                                                           {"oforandrad", Direction::unchanged},
                                                           {"oforandrat", Direction::unchanged}});

Range part(const Text& cell, std::string_view piece) {
  // A text that was put together has no place of its own for its pieces.
  if (cell.range.end - cell.range.start != cell.value.size()) return cell.range;
  const auto start = cell.range.start + static_cast<std::uint32_t>(piece.data() - cell.value.data());
  return {.start = start, .end = start + static_cast<std::uint32_t>(piece.size())};
}

bool read_word_value(std::string_view key, Quantity& value) {
  const auto direction = std::ranges::find(directions, key, [](const auto& entry) { return entry.first; });
  if (direction != directions.end()) {
    value.kind = QuantityKind::direction;
    value.direction = direction->second;
    return true;
  }
  if (key.starts_with("tas fram av namnd") || key.starts_with("tas fram av styrelse")) {
    value.kind = QuantityKind::deferred;
    return key.size() < 40;
  }
  if (key.starts_with("faststalls") && key.size() < 24) {
    value.kind = QuantityKind::set_later;
    const auto words = split_words(key);
    if (words.back().size() == 4 && std::ranges::all_of(words.back(), is_digit))
      for (const char digit : words.back()) value.year = value.year * 10 + (digit - '0');
    return true;
  }
  if (key == "saknas") {
    value.kind = QuantityKind::missing;
    return true;
  }
  return false;
}

}  // namespace

Quantity quantity_of(const Text& cell) {
  Quantity value;
  if (!cell || trimmed(cell.value).empty()) return value;
  value.text = cell.value;
  value.range = cell.range;
  value.kind = QuantityKind::unreadable;
  value.number_range = value.unit_range = {.start = cell.range.end, .end = cell.range.end};
  const std::string key = folded(cell.value);
  if (read_word_value(key, value) || std::ranges::none_of(key, is_digit)) return value;

  std::string_view rest = trimmed(cell.value);
  for (const auto& [word, op] : operators) {
    if (is_digit(rest[0])) break;
    const std::string_view start = rest.substr(
        0, std::min(rest.size(), word.size() + (word == "hogst" || word == "lagst" || word == "over" ? 1 : 0)));
    if (folded(start) != word) continue;
    const bool letters = std::isalpha(static_cast<unsigned char>(word.back())) != 0;
    if (letters && (start.size() == rest.size() || space_at(rest.substr(start.size())) == 0)) continue;
    value.op = op;
    rest = trimmed(rest.substr(start.size()));
    break;
  }
  const std::size_t length = number_length(rest);
  const auto number = length == 0 ? std::nullopt : Decimal::parse(rest.substr(0, length));
  if (!number) {
    value.op = Operator::none;
    return value;
  }
  value.number = *number;
  value.number_range = part(cell, rest.substr(0, length));
  std::string_view unit = trimmed(rest.substr(length));
  for (const std::string_view dash : {"-", "–"}) {
    if (!unit.starts_with(dash)) continue;
    const std::string_view behind = trimmed(unit.substr(dash.size()));
    const std::size_t upper_length = behind.empty() || !is_digit(behind[0]) ? 0 : number_length(behind);
    const auto upper = upper_length == 0 ? std::nullopt : Decimal::parse(behind.substr(0, upper_length));
    if (!upper) return value;  // `1-3 år`, a name's piece
    value.upper = *upper;
    value.kind = QuantityKind::interval;
    unit = trimmed(behind.substr(upper_length));
  }
  if (value.kind != QuantityKind::interval) value.kind = QuantityKind::number;
  // A unit has no figures of its own but `CO2`, and is no sentence.
  const bool goes_on = unit.size() > 1 && unit[0] == '-' && is_digit(unit[1]);  // a date
  if (!unit.empty() && (is_digit(unit[0]) || goes_on || length_of(unit) > 40)) {
    value.kind = QuantityKind::unreadable;
    value.op = Operator::none;
    return value;
  }
  value.unit = unit;
  if (!unit.empty())
    value.unit_range = part(cell, unit);
  else
    value.unit_range = {.start = value.number_range.end, .end = value.number_range.end};
  return value;
}

bool is_value(std::string_view text) {
  const std::string_view bare = trimmed(text);
  if (bare == "-" || bare == "–") return true;
  const Text cell{
      .value = bare, .range = {.start = 0, .end = static_cast<std::uint32_t>(bare.size())}, .present = true};
  const Quantity value = quantity_of(cell);
  return value.present() && value.kind != QuantityKind::unreadable;
}

bool is_cell_text(std::string_view text) {
  const bool wordless = std::ranges::none_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) != 0;
  });
  return wordless || is_value(text);
}

std::optional<AmountPlace> find_amount(std::string_view sentence) {
  constexpr auto units = std::to_array<std::string_view>({"mnkr", "mkr", "miljoner kronor", "miljoner kr", "mdkr",
                                                          "miljarder kronor", "tkr", "tusen kronor", "kronor", "kr"});
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (!is_digit(sentence[at]) ||
        (at > 0 && (is_digit(sentence[at - 1]) || sentence[at - 1] == ',' || sentence[at - 1] == '.')))
      continue;
    std::size_t start = at;
    for (const std::string_view sign : {"-", "−", "–"}) {
      if (sentence.substr(0, at).ends_with(sign) &&
          (at == sign.size() || space_at(sentence.substr(at - sign.size() - 1)) > 0))
        start = at - sign.size();
    }
    const std::size_t length = number_length(sentence.substr(at));
    std::size_t unit = at + length;
    for (std::size_t space = 0; unit < sentence.size() && (space = space_at(sentence.substr(unit))) > 0;) unit += space;
    for (const std::string_view name : units) {
      if (!sentence.substr(unit).starts_with(name)) continue;
      const std::size_t end = unit + name.size();
      if (end < sentence.size() && std::isalpha(static_cast<unsigned char>(sentence[end])) != 0) continue;
      return AmountPlace{.start = start, .length = end - start};
    }
    at += length == 0 ? 0 : length - 1;
  }
  return std::nullopt;
}

}  // namespace planlint
