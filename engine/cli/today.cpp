// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/today.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "report/words.h"

namespace planlint {
namespace {

constexpr const char* epoch_variable = "SOURCE_DATE_EPOCH";
/// 9999-12-31, the last day that can be written.
constexpr std::int64_t last_second = 253'402'300'799;

FileError wrong(std::string_view name, std::string_view value, std::string_view expected) {
  return {.message = std::string(name) + " ”" + std::string(value) + "”: " + std::string(expected)};
}

Day day_of_second(std::int64_t second) {
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(second)));
}

Day day_of_clock() {
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  if (::localtime_r(&now, &local) == nullptr) return day_of_second(now);
  return {std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace

std::variant<Day, FileError> day_of_run(const std::string& option, Language language) {
  if (!option.empty()) {
    if (const auto day = day_of(option)) return *day;
    return wrong(
        "--today", option,
        in(language, "ett datum som finns behövs, som 2024-03-31", "a date that exists is needed, as in 2024-03-31"));
  }
  const char* epoch = std::getenv(epoch_variable);
  if (epoch == nullptr || *epoch == '\0') return day_of_clock();
  const std::string_view text = epoch;
  std::int64_t second = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), second);
  if (error == std::errc() && end == text.data() + text.size() && second >= 0 && second <= last_second)
    return day_of_second(second);
  return wrong(epoch_variable, text,
               in(language, "ett antal sekunder sedan 1970 behövs, eller ingenting",
                  "a number of seconds since 1970 is needed, or nothing"));
}

}  // namespace planlint
