// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/date.h"

#include <charconv>
#include <chrono>

namespace planlint {
namespace {

/// `digits` is checked to be digits only.
int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool has_iso_shape(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd";
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == 'd' ? text[i] >= '0' && text[i] <= '9' : text[i] == shape[i];
    if (!fits) return false;
  }
  return true;
}

std::chrono::year_month_day calendar_day(const Date& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

}  // namespace

bool Date::exists() const {
  // std::chrono keeps less than an int of each, so what is far outside must not get there.
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  return calendar_day(*this).ok();
}

std::int64_t Date::days() const { return std::chrono::sys_days(calendar_day(*this)).time_since_epoch().count(); }

Date Date::parse(std::string_view text, Range range) {
  Date date{.text = text, .range = range};
  if (!has_iso_shape(text)) return date;
  date.year = number(text.substr(0, 4));
  date.month = number(text.substr(5, 2));
  date.day = number(text.substr(8, 2));
  date.well_formed = true;
  return date;
}

}  // namespace planlint
