// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/decimal.h"

#include <algorithm>
#include <limits>

namespace planlint {
namespace {

__extension__ using Wide = __int128;  // holds any int64_t × 10^18: comparing and aligning never overflow

constexpr Wide most_units = std::numeric_limits<std::int64_t>::max();

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// The number in 64 bits: at the price of decimals, and then of its size.
Decimal fit(Wide units, std::uint8_t scale) {
  for (; scale > 0 && (units > most_units || units < -most_units); --scale) units /= 10;
  return {.units = static_cast<std::int64_t>(std::clamp(units, -most_units, most_units)), .scale = scale};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the first of `prefixes` that `text` starts with off it; whether there was one.
template <std::size_t Count>
bool take_any(std::string_view& text, const std::string_view (&prefixes)[Count]) {
  const auto* found = std::ranges::find_if(prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
  if (found == std::end(prefixes)) return false;
  text.remove_prefix(found->size());
  return true;
}

constexpr std::string_view minus_signs[] = {"-", "\u2212", "\u2013"};
constexpr std::string_view plus_signs[] = {"+"};
constexpr std::string_view group_marks[] = {" ", "\u00A0", "\u202F"};
constexpr std::string_view decimal_marks[] = {",", "."};

/// Takes a run of digits off `text` and adds it to `units`; how many there were.
int take_digits(std::string_view& text, std::int64_t& units, int room) {
  int count = 0;
  for (; count < room && !text.empty() && is_digit(text.front()); ++count, text.remove_prefix(1)) {
    units = units * 10 + (text.front() - '0');
  }
  return count;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = take_any(text, minus_signs);
  if (!negative) take_any(text, plus_signs);

  std::int64_t units = 0;
  int digits = take_digits(text, units, max_digits);
  if (digits == 0) return std::nullopt;
  const bool may_be_grouped = digits <= 3;
  while (may_be_grouped && take_any(text, group_marks)) {
    const int group = take_digits(text, units, max_digits - digits);
    if (group != 3) return std::nullopt;
    digits += group;
  }
  int decimals = 0;
  if (take_any(text, decimal_marks)) {
    decimals = take_digits(text, units, max_digits - digits);
    if (decimals == 0) return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  return Decimal{.units = negative ? -units : units, .scale = static_cast<std::uint8_t>(decimals)};
}

std::string Decimal::to_string() const {
  const Wide magnitude_units = units < 0 ? -Wide{units} : Wide{units};
  std::string digits = std::to_string(static_cast<std::uint64_t>(magnitude_units));
  if (digits.size() <= scale) digits.insert(0, scale + 1U - digits.size(), '0');
  const std::size_t whole = digits.size() - scale;

  std::string result = units < 0 ? "-" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) result += ' ';
    result += digits[i];
  }
  if (scale > 0) result.append(",").append(digits, whole);
  return result;
}

double Decimal::to_double() const { return static_cast<double>(units) / static_cast<double>(power_of_ten(scale)); }

Decimal Decimal::rescaled(std::uint8_t new_scale) const {
  Decimal result = *this;
  while (result.scale < new_scale) {
    const Wide wider = Wide{result.units} * 10;
    if (wider > most_units || wider < -most_units) break;
    result = {.units = static_cast<std::int64_t>(wider), .scale = static_cast<std::uint8_t>(result.scale + 1)};
  }
  return result;
}

Decimal operator+(Decimal a, Decimal b) {
  const std::uint8_t scale = std::max(a.scale, b.scale);
  return fit(Wide{a.units} * power_of_ten(scale - a.scale) + Wide{b.units} * power_of_ten(scale - b.scale), scale);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const int scale = std::max(a.scale, b.scale);
  const Wide left = Wide{a.units} * power_of_ten(scale - a.scale);
  const Wide right = Wide{b.units} * power_of_ten(scale - b.scale);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace planlint
