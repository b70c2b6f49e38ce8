// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/diff.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace planlint {
namespace {

constexpr std::size_t context = 3;
/// Past this many differing lines the rest is shown as replaced whole: the search is quadratic in it.
constexpr std::size_t max_differences = 1500;

using Lines = std::vector<std::string_view>;

/// With their line breaks, so that a missing one at the end is a difference.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

/// Lines `[a, a_end)` of the old text become `[b, b_end)` of the new one.
struct Change {
  std::size_t a, a_end, b, b_end;
};

using Span = std::span<const std::string_view>;

/// E. W. Myers, An O(ND) difference algorithm (1986): keeps each round's furthest points and walks back through them.
std::vector<Change> changes_between(Span a, Span b) {
  const auto n = static_cast<std::int64_t>(a.size());
  const auto m = static_cast<std::int64_t>(b.size());
  const auto limit = std::min<std::int64_t>(n + m, max_differences);
  std::vector<std::vector<std::int64_t>> rounds;
  std::vector<std::int64_t> x_of(static_cast<std::size_t>(2 * limit + 3), 0);
  const auto at = [&](std::vector<std::int64_t>& points, std::int64_t k) -> std::int64_t& {
    return points[static_cast<std::size_t>(k + limit + 1)];
  };
  const auto goes_down = [&](std::vector<std::int64_t>& points, std::int64_t k, std::int64_t d) {
    return k == -d || (k != d && at(points, k - 1) < at(points, k + 1));
  };
  bool found = n == 0 && m == 0;
  for (std::int64_t d = 0; d <= limit && !found; ++d) {
    rounds.push_back(x_of);
    for (std::int64_t k = -d; k <= d && !found; k += 2) {
      auto x = goes_down(x_of, k, d) ? at(x_of, k + 1) : at(x_of, k - 1) + 1;
      while (x < n && x - k < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)]) ++x;
      at(x_of, k) = x;
      found = x >= n && x - k >= m;
    }
  }
  if (!found) return {{.a = 0, .a_end = a.size(), .b = 0, .b_end = b.size()}};

  std::vector<Change> steps;  // of one line each, last first
  auto x = n;
  auto y = m;
  for (auto d = static_cast<std::int64_t>(rounds.size()) - 1; d > 0; --d) {
    auto& points = rounds[static_cast<std::size_t>(d)];
    const auto k = x - y;
    const bool down = goes_down(points, k, d);
    const auto from_x = at(points, down ? k + 1 : k - 1);
    const auto from_y = from_x - (down ? k + 1 : k - 1);
    const auto sx = static_cast<std::size_t>(from_x);
    const auto sy = static_cast<std::size_t>(from_y);
    steps.push_back({.a = sx, .a_end = sx + (down ? 0U : 1U), .b = sy, .b_end = sy + (down ? 1U : 0U)});
    x = from_x;
    y = from_y;
  }
  std::ranges::reverse(steps);
  std::vector<Change> changes;
  for (const Change& step : steps) {
    if (!changes.empty() && changes.back().a_end == step.a && changes.back().b_end == step.b) {
      changes.back().a_end = step.a_end;
      changes.back().b_end = step.b_end;
    } else {
      changes.push_back(step);
    }
  }
  return changes;
}

void append_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string place(char sign, std::size_t start, std::size_t end) {
  const auto first = end > start ? start + 1 : start;  // an empty piece is named by the line before it
  std::string text = sign + std::to_string(first);
  return end - start == 1 ? text : text + ',' + std::to_string(end - start);
}

/// One `@@` piece: changes that are near each other, with the lines around them.
void append_hunk(std::string& out, const Lines& a, const Lines& b, std::span<const Change> changes) {
  const auto lead = std::min(changes.front().a, context);
  const auto trail = std::min(a.size() - changes.back().a_end, context);
  out += "@@ " + place('-', changes.front().a - lead, changes.back().a_end + trail) + ' ' +
         place('+', changes.front().b - lead, changes.back().b_end + trail) + " @@\n";
  auto line = changes.front().a - lead;
  for (const Change& change : changes) {
    for (; line < change.a; ++line) append_line(out, ' ', a[line]);
    for (; line < change.a_end; ++line) append_line(out, '-', a[line]);
    for (auto i = change.b; i < change.b_end; ++i) append_line(out, '+', b[i]);
  }
  for (const auto end = line + trail; line < end; ++line) append_line(out, ' ', a[line]);
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view path) {
  if (before == after) return {};
  const Lines a = lines_of(before);
  const Lines b = lines_of(after);
  const auto shorter = std::min(a.size(), b.size());
  std::size_t head = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  auto changes =
      changes_between(Span(a).subspan(head, a.size() - head - tail), Span(b).subspan(head, b.size() - head - tail));
  for (Change& change : changes) {
    for (auto* line : {&change.a, &change.a_end, &change.b, &change.b_end}) *line += head;
  }
  std::string out = "--- " + std::string(path) + "\n+++ " + std::string(path) + '\n';
  for (std::size_t i = 0; i < changes.size();) {
    std::size_t next = i + 1;
    while (next < changes.size() && changes[next].a - changes[next - 1].a_end <= 2 * context) ++next;
    append_hunk(out, a, b, std::span(changes).subspan(i, next - i));
    i = next;
  }
  return out;
}

}  // namespace planlint
