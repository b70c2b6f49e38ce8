// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/site.h"

#include <algorithm>

namespace planlint::lsp {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_word(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  return letter || (c >= '0' && c <= '9') || std::string_view("/-_:.").find(c) != std::string_view::npos;
}

std::optional<Node> innermost(const FileView& file, std::uint32_t start, std::uint32_t end) {
  if (file.tree == nullptr) return std::nullopt;
  const TSNode found = ts_node_named_descendant_for_byte_range(file.tree->root().raw(), start, end);
  return ts_node_is_null(found) ? std::nullopt : std::optional(Node(found));
}

/// Whether a place behind the `{` of a block is before its `}`, if it has one.
bool is_inside(Node block, std::string_view text, std::uint32_t offset) {
  const Range range = block.range();
  if (offset <= range.start) return false;
  const bool closed = range.end > range.start + 1 && range.end <= text.size() && text[range.end - 1] == '}';
  return !closed || offset < range.end;
}

}  // namespace

std::optional<Node> node_at(const FileView& file, std::uint32_t offset) {
  const auto size = static_cast<std::uint32_t>(file.document.file->source->text().size());
  offset = std::min(offset, size);
  auto here = innermost(file, offset, offset < size ? offset + 1 : offset);
  const bool is_leaf = here && ts_node_named_child_count(here->raw()) == 0 && here->kind() != Kind::source_file;
  if (is_leaf || offset == 0) return here;
  auto before = innermost(file, offset - 1, offset);
  const bool is_deeper = before && here && here->range().contains(before->range()) && before->range() != here->range();
  return is_deeper ? before : here;
}

std::optional<Node> parent_of(Node node) {
  const TSNode parent = ts_node_parent(node.raw());
  return ts_node_is_null(parent) ? std::nullopt : std::optional(Node(parent));
}

std::optional<Node> nearest(Node node, Kind kind) {
  std::optional<Node> here = node;
  while (here && here->kind() != kind) here = parent_of(*here);
  return here;
}

std::optional<Node> block_around(const FileView& file, std::uint32_t offset) {
  const auto text = file.document.file->source->text();
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  // Blanks behind the last token of an open block are no part of its node, so the character before them is asked.
  std::uint32_t solid = offset;
  while (solid > 0 && is_blank(text[solid - 1])) --solid;
  if (solid == 0) return std::nullopt;
  auto node = innermost(file, solid - 1, solid);
  while (node && !(node->kind() == Kind::block && is_inside(*node, text, offset))) node = parent_of(*node);
  return node;
}

Range word_around(std::string_view text, std::uint32_t offset) {
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  std::uint32_t start = offset;
  std::uint32_t end = offset;
  while (start > 0 && is_word(text[start - 1])) --start;
  while (end < text.size() && is_word(text[end])) ++end;
  while (end > start && text[end - 1] == '.') --end;
  return {.start = start, .end = end};
}

}  // namespace planlint::lsp
