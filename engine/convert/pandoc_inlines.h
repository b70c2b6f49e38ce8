// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The text within a paragraph of pandoc's document tree (https://hackage.haskell.org/package/pandoc-types): no bold, no
// links, no pictures. Only sources of this folder include it: it names the JSON library.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace planlint {

using PandocJson = nlohmann::json;

/// Deeper than people nest, and shallow enough for any stack.
inline constexpr int max_pandoc_depth = 256;
struct TooDeep {};   ///< thrown where a tree is deeper than that
struct TooLarge {};  ///< thrown where a text grows larger than it may

/// The text of a list of inlines. A line break becomes `line_break`; foot notes go to `notes`, as lists of blocks.
[[nodiscard]] std::string text_of_inlines(const PandocJson& inlines, std::string_view line_break,
                                          std::vector<const PandocJson*>& notes);

}  // namespace planlint
