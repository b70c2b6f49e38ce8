// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/key_line.h"

#include <algorithm>

namespace planlint {
namespace {

constexpr auto none = std::string_view::npos;

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The length of `[[ … ]]` or `[=[ … ]=]` at the start of the text; 0 where there is none.
std::size_t long_bracket(std::string_view text) {
  if (!text.starts_with('[')) return 0;
  const auto level = std::min(text.find_first_not_of('=', 1), text.size()) - 1;
  if (level + 1 >= text.size() || text[level + 1] != '[') return 0;
  for (auto end = text.find(']'); end != none; end = text.find(']', end + 1)) {
    const auto rest = text.substr(end + 1);
    if (rest.size() > level && rest.find_first_not_of('=') == level && rest[level] == ']') return end + level + 2;
  }
  return text.size();
}

/// The length of the string or comment at the start of the text; 0 where there is none.
std::size_t opaque(std::string_view text) {
  if (text.starts_with("--")) {
    const auto bracket = long_bracket(text.substr(2));
    return bracket != 0 ? bracket + 2 : std::min(text.find('\n'), text.size());
  }
  if (!text.starts_with('"') && !text.starts_with('\'')) return long_bracket(text);
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == text[0] || text[at] == '\n') {
      return at + 1;
    }
  }
  return text.size();
}

/// Whether what follows a word makes it a key: `key =`, `["key"] =`, but not `key ==`.
bool is_set(std::string_view behind) {
  const auto at = behind.find_first_not_of(" \t\r\n\"']");
  return at != none && behind[at] == '=' && !behind.substr(at).starts_with("==");
}

/// Where `key` is set between the braces that open at `from` or later; `none` where it is not.
std::size_t find_key(std::string_view text, std::size_t from, std::string_view key) {
  int depth = 0;
  for (std::size_t at = from; at < text.size();) {
    const auto rest = text.substr(at);
    const bool quoted = depth == 1 && (rest.starts_with("[\"") || rest.starts_with("['"));
    if (quoted && rest.substr(2).starts_with(key) && is_set(rest.substr(2 + key.size()))) return at;
    if (const auto length = opaque(rest); length != 0) {
      at += length;
      continue;
    }
    if (is_word_character(rest[0])) {
      const auto length = static_cast<std::size_t>(std::ranges::find_if_not(rest, is_word_character) - rest.begin());
      if (depth == 1 && rest.substr(0, length) == key && is_set(rest.substr(length))) return at;
      at += length;
      continue;
    }
    if (rest[0] == '{') ++depth;
    if (rest[0] == '}' && --depth == 0) return none;
    ++at;
  }
  return none;
}

}  // namespace

std::size_t line_of_key(std::string_view text, std::string_view path) {
  // The table is what is returned last; a file may have tables of its own before it.
  const auto returned = text.rfind("\nreturn");
  std::size_t at = returned == none ? 0 : returned;
  const std::size_t begin = at;
  for (std::size_t start = 0; start < path.size();) {
    const auto end = std::min(path.find('.', start), path.size());
    const auto found = find_key(text, at, path.substr(start, end - start));
    if (found == none) break;
    at = found;
    start = end + 1;
  }
  if (at == begin) return 1;
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

}  // namespace planlint
