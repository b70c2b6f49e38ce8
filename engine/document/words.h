// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Words as a document's reader compares them: without case, accents and mark-up, so that `Arsmål`, `**Årsmål**` and
// `årsmål:` are one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/range.h"
#include "text/spaces.h"

namespace planlint {

/// The length of what stands where a picture was, `![](page_12.jpeg)` or `<!-- image -->`, at the start; 0 for none.
[[nodiscard]] std::size_t picture_at(std::string_view text);
/// The length of a tag such as `<b>`, `</i>`, `<br/>` or `<span id="a">` at the start; 0 for a mere less-than sign.
[[nodiscard]] std::size_t tag_at(std::string_view text);

/// Lower case, å ä ö é to a a o e, combining marks, `*`, `_`, `#` and tags dropped, white space and no-break spaces to
/// one blank, and no blank, colon, full stop or semicolon at either end.
[[nodiscard]] std::string folded(std::string_view text);

/// Length in bytes of the white space or the invisible character (soft hyphen, zero-width space, byte-order mark) that
/// `text` begins with; 0 where there is none.
[[nodiscard]] std::size_t space_at(std::string_view text);
/// Letters and digits of a folded text and nothing between them: `KF: s års- mål` is `kfsarsmal`.
[[nodiscard]] std::string squeezed(std::string_view folded_text);
/// The number of characters, as a typesetter counts.
[[nodiscard]] std::size_t length_of(std::string_view text);

/// The first letter decides: `lower` also for a bracket or a digit's absence, `other` for anything that is no letter.
enum class Initial : std::uint8_t { lower, upper, digit, other };
[[nodiscard]] Initial initial_of(std::string_view text);
/// A full stop, question mark, exclamation mark or colon at the end, quotes and brackets behind it not counted.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// How often each word stands in a document: evidence for where extraction has cut one.
class Lexicon {
 public:
  explicit Lexicon(std::string_view text) : text_(text) {}
  [[nodiscard]] std::uint32_t count(const std::string& folded_word) const;

 private:
  std::string_view text_;
  void read_words() const;
  mutable std::unordered_map<std::uint64_t, std::uint32_t> counts_;  ///< by the word's hash; made when first asked
};

}  // namespace planlint
