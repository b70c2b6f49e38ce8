// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/selection.h"

#include <algorithm>

#include "lsp/features/places.h"

namespace planlint::lsp {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

/// What stands between the marks of a text or block, without the blanks at its ends.
Range inside(std::string_view text, Range range) {
  const std::string_view all = text.substr(range.start, range.end - range.start);
  for (const std::string_view mark : {"\"\"\"", "\"", "\u201c", "\u201d", "{", "#"}) {
    if (!all.starts_with(mark)) continue;
    range.start += static_cast<std::uint32_t>(mark.size());
    break;
  }
  for (const std::string_view mark : {"\"\"\"", "\"", "\u201c", "\u201d", "}"}) {
    if (!all.ends_with(mark) || range.end < range.start + mark.size()) continue;
    range.end -= static_cast<std::uint32_t>(mark.size());
    break;
  }
  while (range.start < range.end && is_blank(text[range.start])) ++range.start;
  while (range.start < range.end && is_blank(text[range.end - 1])) --range.end;
  return range;
}

/// The word at an offset in a text, bytes of letters outside ASCII among it.
Range word_at(std::string_view text, std::uint32_t offset, Range around) {
  const auto is_letter = [](char byte) {
    constexpr std::string_view others = "-_.";
    return static_cast<unsigned char>(byte) >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || others.find(byte) != std::string_view::npos;
  };
  Range word = {.start = offset, .end = offset};
  while (word.start > around.start && is_letter(text[word.start - 1])) --word.start;
  while (word.end < around.end && is_letter(text[word.end])) ++word.end;
  while (word.end > word.start && text[word.end - 1] == '.') --word.end;
  return word;
}

/// Adds what is larger than the last one and holds it.
void add(std::vector<Range>& ranges, Range range) {
  const bool grows = ranges.empty() ? !range.empty() : range.contains(ranges.back()) && range != ranges.back();
  if (grows) ranges.push_back(range);
}

}  // namespace

std::vector<Range> selections(const Snapshot& snapshot, std::uint32_t offset) {
  const std::string_view text = snapshot.file().source->text();
  const Range file = {.start = 0, .end = static_cast<std::uint32_t>(text.size())};
  offset = std::min(offset, file.end);
  std::vector<Range> ranges;
  if (snapshot.current->tree) {
    TSNode raw = node_at(*snapshot.current->tree, {.start = offset, .end = offset}).raw();
    for (; !ts_node_is_null(raw); raw = ts_node_parent(raw)) {
      const Node node(raw);
      const bool holds = node.range().start <= offset && offset <= node.range().end;
      const bool has_inside = is_text(node.kind()) || node.kind() == Kind::block;
      const Range within = has_inside ? inside(text, node.range()) : node.range();
      const bool is_within = within.start <= offset && offset <= within.end;
      if (is_text(node.kind()) && is_within) add(ranges, word_at(text, offset, within));
      if (has_inside && is_within) add(ranges, within);
      if (holds) add(ranges, node.range());
    }
  } else {
    add(ranges, word_at(text, offset, file));
  }
  if (ranges.empty() || ranges.back() != file) ranges.push_back(file);
  return ranges;
}

}  // namespace planlint::lsp
