// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/diff.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "format/line_matches.h"

namespace planlint {
namespace {

using formatter::Match;

constexpr std::size_t context = 3;

/// With their line breaks, so that a last line without one is a line of its own.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

std::vector<std::uint32_t> numbered(const std::vector<std::string_view>& lines, Numbers& numbers) {
  std::vector<std::uint32_t> result;
  result.reserve(lines.size());
  for (const std::string_view line : lines) {
    result.push_back(numbers.try_emplace(line, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  return result;
}

/// Lines `[before, before_end)` are replaced by `[after, after_end)` of the other text.
struct Change {
  std::size_t before;
  std::size_t before_end;
  std::size_t after;
  std::size_t after_end;
};

std::vector<Change> changes_between(const std::vector<Match>& matches, std::size_t before_size,
                                    std::size_t after_size) {
  std::vector<Change> changes;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto up_to = [&](std::size_t before, std::size_t after) {
    if (i < before || j < after) changes.push_back({i, before, j, after});
  };
  for (const Match& match : matches) {
    up_to(match.before, match.after);
    i = match.before + match.length;
    j = match.after + match.length;
  }
  up_to(before_size, after_size);
  return changes;
}

class Writer {
 public:
  Writer(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
      : before_(before), after_(after) {}

  /// Changes `[first, last)`, whose context touches, as one hunk.
  void write_hunk(const std::vector<Change>& changes, std::size_t first, std::size_t last) {
    const std::size_t lead = std::min(context, changes[first].before);
    const std::size_t start = changes[first].before - lead;
    const std::size_t end = std::min(before_.size(), changes[last - 1].before_end + context);
    const std::size_t after_start = changes[first].after - lead;
    const std::size_t after_end = changes[last - 1].after_end + (end - changes[last - 1].before_end);
    result += "@@ -" + span(start, end) + " +" + span(after_start, after_end) + " @@\n";
    std::size_t at = start;
    for (std::size_t i = first; i < last; ++i) {
      const Change& change = changes[i];
      write(' ', before_, at, change.before);
      write('-', before_, change.before, change.before_end);
      write('+', after_, change.after, change.after_end);
      at = change.before_end;
    }
    write(' ', before_, at, end);
  }

  std::string result;

 private:
  /// An empty span is named by the line above it.
  static std::string span(std::size_t start, std::size_t end) {
    const std::size_t length = end - start;
    const std::string line = std::to_string(length == 0 ? start : start + 1);
    return length == 1 ? line : line + ',' + std::to_string(length);
  }

  void write(char sign, const std::vector<std::string_view>& lines, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      result.append(1, sign).append(lines[i]);
      if (!lines[i].ends_with('\n')) result += "\n\\ No newline at end of file\n";
    }
  }

  const std::vector<std::string_view>& before_;
  const std::vector<std::string_view>& after_;
};

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view name) {
  if (before == after) return {};
  const auto before_lines = lines_of(before);
  const auto after_lines = lines_of(after);
  Numbers numbers;
  const auto before_numbers = numbered(before_lines, numbers);
  const auto after_numbers = numbered(after_lines, numbers);
  const auto changes =
      changes_between(formatter::matches_of(before_numbers, after_numbers), before_lines.size(), after_lines.size());

  // A tab behind the name tells patch(1) where a name with spaces ends.
  const std::string file = std::string(name) + (name.find(' ') == std::string_view::npos ? "\n" : "\t\n");
  Writer writer(before_lines, after_lines);
  writer.result = "--- " + file + "+++ " + file;
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first + 1;
    while (last < changes.size() && changes[last].before - changes[last - 1].before_end <= 2 * context) ++last;
    writer.write_hunk(changes, first, last);
    first = last;
  }
  return std::move(writer.result);
}

}  // namespace planlint
