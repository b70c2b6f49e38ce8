// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/placeholders.h"

#include <algorithm>

namespace planlint {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

std::vector<Placeholder> placeholders_in(std::string_view text) {
  std::vector<Placeholder> found;
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const auto rest = text.substr(open + 1);
    const auto close = static_cast<std::size_t>(std::ranges::find_if_not(rest, is_name_character) - rest.begin());
    if (close == 0 || close == rest.size() || rest[close] != '}') continue;
    found.push_back({.name = rest.substr(0, close), .start = open, .end = open + close + 2});
  }
  return found;
}

}  // namespace planlint
