// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Colours: those of grammar/queries/highlights.scm in the protocol's words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

/// The names that an editor is told, by index of `SemanticToken::type`.
inline constexpr std::array<std::string_view, 10> token_types = {
    "comment", "keyword", "property", "number", "type", "operator", "enumMember", "string", "class", "namespace"};
/// By bit of `SemanticToken::modifiers`.
inline constexpr std::array<std::string_view, 2> token_modifiers = {"declaration", "documentation"};

struct SemanticToken {
  Range range;  ///< on one line, not empty
  std::uint8_t type = 0;
  std::uint8_t modifiers = 0;
};

/// What lies in `within` or touches it, by place; apart from each other. None in a published document.
[[nodiscard]] std::vector<SemanticToken> semantic_tokens(const Snapshot& snapshot, Range within);
[[nodiscard]] std::vector<SemanticToken> semantic_tokens(const Snapshot& snapshot);

/// The one stretch of numbers by which two encoded lists of tokens differ.
struct TokenEdit {
  std::uint32_t start = 0;
  std::uint32_t removed = 0;
  std::vector<std::uint32_t> data;
};

/// Begins and ends at a multiple of five, the numbers of one token; nothing removed and no data where they are equal.
[[nodiscard]] TokenEdit token_edit(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

}  // namespace planlint::lsp
