// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/goal.h"

#include <charconv>
#include <system_error>

namespace planlint {

std::optional<NumberParts> parts_of_number(std::string_view number) {
  const std::size_t dot = number.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  NumberParts parts = {.parent = number.substr(0, dot)};
  const char* const end = number.data() + number.size();
  const auto [rest, error] = std::from_chars(number.data() + dot + 1, end, parts.last);
  if (error != std::errc() || rest != end || parts.last < 0) return std::nullopt;
  return parts;
}

}  // namespace planlint
