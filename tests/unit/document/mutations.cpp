// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/mutations.h"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace planlint::tests {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

}  // namespace

void with_every_line_deleted(std::string_view text, const Use& use) {
  for (const std::string_view line : lines_of(text)) {
    if (line.size() < 2) continue;
    const auto start = static_cast<std::size_t>(line.data() - text.data());
    std::string rest(text);
    rest.erase(start, line.size());
    use(rest, "without: " + std::string(line));
  }
}

void with_lines_doubled(std::string_view text, const Use& use) {
  const auto lines = lines_of(text);
  for (std::size_t first = 0; first < 7; ++first) {
    std::string result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      result += lines[i];
      if (i % 7 == first) result += lines[i];
    }
    use(result, "doubled from line " + std::to_string(first + 1));
  }
}

void truncated(std::string_view text, std::size_t step, const Use& use) {
  for (std::size_t size = 0; size < text.size(); size += step) {
    std::size_t end = size;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    use(std::string(text.substr(0, end)), "cut at byte " + std::to_string(end));
  }
}

void shuffled(std::string_view text, unsigned seed, const Use& use) {
  auto lines = lines_of(text);
  std::minstd_rand random(seed);
  for (std::size_t i = 0; i + 2 < lines.size(); i += 3) {
    std::swap(lines[i + 2], lines[i + random() % 3]);
    std::swap(lines[i + 1], lines[i + random() % 2]);
  }
  std::string result;
  for (const std::string_view line : lines) {
    result += line;
    if (!line.ends_with('\n')) result += '\n';
  }
  use(result, "shuffled with seed " + std::to_string(seed));
}

}  // namespace planlint::tests
