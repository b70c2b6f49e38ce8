// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Titles where a text cites them: its words without mark-up and punctuation, held against the title's.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace planlint {

struct CitedWord {
  std::string key;        ///< folded, without punctuation behind it
  std::size_t first = 0;  ///< byte
  std::size_t end = 0;    ///< behind the last byte
};

/// At most `most` words from `at` on. Quotation marks, mark-up (`*`, `_`, `<b>`), dashes between blanks and the dots
/// and page numbers of a table of contents are none.
[[nodiscard]] std::vector<CitedWord> citation_words(std::string_view text, std::size_t at, std::size_t most);

/// How the words of a title stand in a text.
struct Citation {
  std::size_t length = 0;   ///< how many words of the text are the best beginning
  std::size_t cost = 0;     ///< words that differ, of all of the title
  std::size_t lacking = 0;  ///< how many of these are the title's last ones, left out
};

/// The beginning of `words` that is most like the title; of equals, the longest.
[[nodiscard]] Citation align_citation(std::span<const std::string_view> title, std::span<const CitedWord> words);

}  // namespace planlint
