// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "diagnostics/suppression.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace planlint {

std::string iso_text(const std::optional<Day>& day) {
  if (!day) return {};
  std::array<char, 32> text = {};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day->year()),
                static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
  return text.data();
}

std::optional<Day> day_of(std::string_view iso) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const auto read = [&](std::size_t at, std::size_t length, auto& value) {
    const char* end = iso.data() + at + length;
    return std::from_chars(iso.data() + at, end, value).ptr == end;
  };
  if (iso.size() != 10 || iso[0] == '-' || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (!read(0, 4, year) || !read(5, 2, month) || !read(8, 2, day)) return std::nullopt;
  const Day result{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  return result.ok() ? std::optional(result) : std::nullopt;
}

}  // namespace planlint
