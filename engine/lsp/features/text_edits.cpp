// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/text_edits.h"

#include <cstdint>
#include <map>
#include <string>

#include "format/line_matches.h"

namespace planlint::lsp {
namespace {

/// A text's lines with their breaks, as numbers that are equal for equal lines, and where they begin; the end is last.
struct Lines {
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> starts;
};

Lines lines_of(std::string_view text, std::map<std::string_view, std::uint32_t>& known) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = text.substr(at, text.find('\n', at) - at + 1);
    lines.starts.push_back(static_cast<std::uint32_t>(at));
    lines.numbers.push_back(known.emplace(line, static_cast<std::uint32_t>(known.size())).first->second);
    at += line.size();
  }
  lines.starts.push_back(static_cast<std::uint32_t>(text.size()));
  return lines;
}

}  // namespace

std::vector<Edit> edits_between(std::string_view before, std::string_view after) {
  if (before == after) return {};
  std::map<std::string_view, std::uint32_t> known;
  const Lines old_lines = lines_of(before, known);
  const Lines new_lines = lines_of(after, known);
  auto matches = formatter::matches_of(old_lines.numbers, new_lines.numbers);
  matches.push_back({.before = static_cast<std::uint32_t>(old_lines.numbers.size()),
                     .after = static_cast<std::uint32_t>(new_lines.numbers.size()),
                     .length = 0});
  std::vector<Edit> edits;
  std::uint32_t old_line = 0;
  std::uint32_t new_line = 0;
  for (const auto& match : matches) {
    if (match.before > old_line || match.after > new_line) {
      const auto start = new_lines.starts[new_line];
      edits.push_back({.range = {.start = old_lines.starts[old_line], .end = old_lines.starts[match.before]},
                       .replacement = std::string(after.substr(start, new_lines.starts[match.after] - start))});
    }
    old_line = match.before + match.length;
    new_line = match.after + match.length;
  }
  return edits;
}

}  // namespace planlint::lsp
