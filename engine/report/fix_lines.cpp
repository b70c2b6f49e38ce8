// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/fix_lines.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "report/excerpt.h"

namespace planlint {
namespace {

std::vector<Edit> usable_edits(const Source& source, const Fix& fix) {
  std::vector<Edit> edits = fix.edits;
  std::ranges::stable_sort(edits, {}, &Edit::range);
  std::uint32_t end = 0;
  std::erase_if(edits, [&](const Edit& edit) {
    if (edit.range.start < end || edit.range.end < edit.range.start || edit.range.end > source.text().size())
      return true;
    end = edit.range.end;
    return false;
  });
  return edits;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const auto next = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, next - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    at = next + 1;
  }
  return lines;
}

/// A line cut around the bytes where it differs from its counterpart.
std::string cut(std::string_view line, std::string_view other) {
  const auto differs = static_cast<std::size_t>(std::ranges::mismatch(line, other).in1 - line.begin());
  return excerpt_of(line, differs, differs).text;
}

void add_lines(std::span<const std::string_view> lines, std::span<const std::string_view> others, std::uint32_t number,
               bool added, std::vector<ChangedLine>& into) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto other = i < others.size() ? others[i] : std::string_view();
    into.push_back({.added = added, .number = number + static_cast<std::uint32_t>(i), .text = cut(lines[i], other)});
  }
}

/// Compares the lines `first` to `last` with what `edits`, which lie in them, make of them. `shift` is how many lines
/// the edits above have added.
void compare(const Source& source, std::uint32_t first, std::uint32_t last, std::span<const Edit> edits,
             std::int64_t& shift, std::vector<ChangedLine>& into) {
  const Range whole{.start = source.line_range(first).start, .end = source.line_range(last).end};
  std::string mended;
  auto at = whole.start;
  for (const Edit& edit : edits) {
    const Range kept{.start = at, .end = std::max(at, edit.range.start)};
    mended.append(source.slice(kept)).append(edit.replacement);
    at = std::max(at, edit.range.end);
  }
  mended.append(source.slice({.start = at, .end = std::max(at, whole.end)}));

  const auto before = split_lines(source.slice(whole));
  const auto after = split_lines(mended);
  const auto shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const auto removed = std::span(before).subspan(head, before.size() - head - tail);
  const auto added = std::span(after).subspan(head, after.size() - head - tail);
  const auto number = first + static_cast<std::uint32_t>(head);
  add_lines(removed, added, number, false, into);
  add_lines(added, removed, static_cast<std::uint32_t>(number + shift), true, into);
  shift += static_cast<std::int64_t>(after.size()) - static_cast<std::int64_t>(before.size());
}

}  // namespace

std::vector<ChangedLine> changed_lines(const Source& source, const Fix& fix) {
  const auto edits = usable_edits(source, fix);
  std::vector<ChangedLine> lines;
  std::int64_t shift = 0;
  for (std::size_t i = 0; i < edits.size();) {
    const auto first = source.position(edits[i].range.start).line;
    auto last = source.position(edits[i].range.end).line;
    std::size_t next = i + 1;  // edits that share lines are shown together
    while (next < edits.size() && source.position(edits[next].range.start).line <= last) {
      last = source.position(edits[next++].range.end).line;
    }
    compare(source, first, last, std::span(edits).subspan(i, next - i), shift, lines);
    i = next;
  }
  return lines;
}

}  // namespace planlint
