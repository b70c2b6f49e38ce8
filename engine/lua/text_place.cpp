// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/text_place.h"

#include "text/spaces.h"

namespace planlint {
namespace {

/// Behind the white space at `at`.
std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (const std::size_t size = leading_space(text.substr(at))) at += size;
  return at;
}

/// Behind the needle that begins at `at`; nothing where another text stands there.
std::optional<std::size_t> match_at(std::string_view text, std::size_t at, std::string_view needle) {
  for (std::size_t next = 0; next < needle.size();) {
    if (const std::size_t space = leading_space(needle.substr(next))) {
      while (at < text.size() && text[at] == '*') ++at;
      const std::size_t behind = skip_spaces(text, at);
      if (behind == at) return std::nullopt;
      at = behind;
      next = skip_spaces(needle, next + space);
      continue;
    }
    if (at >= text.size()) return std::nullopt;
    if (text[at] == needle[next]) {
      ++at;
      ++next;
      continue;
    }
    // A word that goes on in the next line, Markdown's marks, and lines that a slash joins.
    const bool cut = text[at] == '-' && skip_spaces(text, at + 1) > at + 1;
    const bool slash = next > 0 && needle[next - 1] == '/' && skip_spaces(text, at) > at;
    if (!cut && !slash && text[at] != '*' && text[at] != '\\') return std::nullopt;
    if (!slash) ++at;
    if (cut || slash) at = skip_spaces(text, at);
  }
  return at;
}

}  // namespace

std::optional<Range> place_in_source(const TextPart& part, std::string_view source, Range hull) {
  const std::string_view whole = source.substr(hull.start, hull.end - hull.start);
  const auto in_hull = [&](std::size_t first, std::size_t end) {
    return Range{.start = hull.start + static_cast<std::uint32_t>(first),
                 .end = hull.start + static_cast<std::uint32_t>(end)};
  };
  if (part.first >= part.end || part.end > part.text.size()) return std::nullopt;
  if (whole == part.text) return in_hull(part.first, part.end);
  const std::string_view needle = trimmed(part.text.substr(part.first, part.end - part.first));
  if (needle.empty()) return std::nullopt;

  std::size_t before = 0;
  std::size_t in_text = 0;
  for (std::size_t at = part.text.find(needle); at != std::string_view::npos; at = part.text.find(needle, at + 1)) {
    if (at < part.first) ++before;
    ++in_text;
  }
  std::size_t in_source = 0;
  std::optional<Range> found;
  for (std::size_t at = whole.find(needle[0]); at != std::string_view::npos; at = whole.find(needle[0], at + 1)) {
    const auto behind = match_at(whole, at, needle);
    if (!behind) continue;
    if (in_source == before) found = in_hull(at, *behind);
    ++in_source;
  }
  return in_source == in_text ? found : std::nullopt;
}

}  // namespace planlint
