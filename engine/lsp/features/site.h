// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a place in a plan file is in: its node, its block, its thing. Works in half-typed files: the grammar takes them
// without errors, and a block that is not closed reaches to the end of the file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lsp/snapshot.h"

namespace planlint::lsp {

/// The innermost node that holds the character at `offset` or, where none does, the one that ends there.
[[nodiscard]] std::optional<Node> node_at(const FileView& file, std::uint32_t offset);
[[nodiscard]] std::optional<Node> parent_of(Node node);
/// `node` itself or the nearest one around it that is of a kind.
[[nodiscard]] std::optional<Node> nearest(Node node, Kind kind);

/// The block that a place is in; nothing outside of all.
[[nodiscard]] std::optional<Node> block_around(const FileView& file, std::uint32_t offset);

/// The thing of an array whose range holds the place, the innermost where several do; `no_index` for none.
template <class Things>
[[nodiscard]] Index thing_at(const Things& things, std::uint32_t offset) {
  Index found = no_index;
  for (Index i = 0; i < things.size(); ++i) {
    const Range range = things[i].range;
    if (range.start > offset || offset > range.end || range.empty()) continue;
    if (found == no_index || things[found].range.start <= range.start) found = i;
  }
  return found;
}

/// The thing of an array that begins where `statement` does.
template <class Things>
[[nodiscard]] Index thing_of(const Things& things, Node statement) {
  const std::uint32_t start = statement.range().start;
  for (Index i = 0; i < things.size(); ++i) {
    if (things[i].range.start == start) return i;
  }
  return no_index;
}

/// Whether a place is in a range or at its end.
[[nodiscard]] constexpr bool touches(Range range, std::uint32_t offset) {
  return range.start <= offset && offset <= range.end;
}

/// The letters, digits and `/-_:.` in a row around a place; a full stop at the end is none of them.
[[nodiscard]] Range word_around(std::string_view text, std::uint32_t offset);

}  // namespace planlint::lsp
