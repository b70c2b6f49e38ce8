// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Dates as they are written, which need not exist: `2023-06-31` is read, and a rule reports it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/range.h"

namespace planlint {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  bool well_formed = false;  ///< written as YYYY-MM-DD (ISO 8601)
  std::string_view text;     ///< as written
  Range range;

  /// Whether the calendar has that day (proleptic Gregorian).
  [[nodiscard]] bool exists() const;
  /// Days since 1970-01-01, for comparing; only for a date that exists.
  [[nodiscard]] std::int64_t days() const;

  /// Reads `text`; what is not YYYY-MM-DD gives a date that is not well formed, never nothing.
  [[nodiscard]] static Date parse(std::string_view text, Range range);
};

}  // namespace planlint
