// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Reading prose word by word: what the searches for references in it share. Case and composition of Swedish letters are
// no difference where a name says ”folded”.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "text/range.h"
#include "text/spaces.h"

namespace planlint {

[[nodiscard]] inline bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
[[nodiscard]] inline char lower_ascii(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}
/// An ASCII letter, a digit or `_`.
[[nodiscard]] bool is_word_byte(char byte);

/// Length of the letter or combining mark that `text` begins with; 0 where it is neither.
[[nodiscard]] std::size_t leading_letter(std::string_view text);
/// Of the one that it ends with.
[[nodiscard]] std::size_t trailing_letter(std::string_view text);

/// Length of `word`, which is in lower case, where `text` begins with it in any case; 0 where it does not.
[[nodiscard]] std::size_t leading_folded(std::string_view text, std::string_view word);

/// In lower case and composed.
[[nodiscard]] std::string folded_letters(std::string_view words);

[[nodiscard]] Range range_of(std::size_t start, std::size_t end);

/// Where an ASCII letter stands in a text, in either case; asked from front to back.
class LetterSearch {
 public:
  LetterSearch(std::string_view text, char lower)
      : text_(text), lower_(lower), next_lower_(text.find(lower)), next_upper_(text.find(upper())) {}

  /// The first place from `at` on; npos where there is none.
  std::size_t from(std::size_t at) {
    if (next_lower_ < at) next_lower_ = text_.find(lower_, at);
    if (next_upper_ < at) next_upper_ = text_.find(upper(), at);
    return std::min(next_lower_, next_upper_);
  }

 private:
  [[nodiscard]] char upper() const { return static_cast<char>(lower_ & ~0x20); }

  std::string_view text_;
  char lower_;
  std::size_t next_lower_;
  std::size_t next_upper_;
};

/// A place in a text that moves forward over what it is asked for.
class ProseScanner {
 public:
  ProseScanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }
  [[nodiscard]] bool is_at_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }

  bool skip(std::string_view what) {
    if (!rest().starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  /// In any case.
  bool skip_folded(std::string_view word) {
    const std::size_t length = leading_folded(rest(), word);
    at_ += length;
    return length > 0;
  }

  bool skip_space() {
    const std::size_t length = leading_space(rest());
    at_ += length;
    return length > 0;
  }

  /// Whether there was any.
  bool skip_spaces() {
    const std::size_t start = at_;
    while (skip_space()) {
    }
    return at_ > start;
  }

  /// The next word of letters; empty where there is none.
  std::string_view take_word() {
    const std::size_t start = at_;
    for (std::size_t length = 0; (length = leading_letter(rest())) > 0;) at_ += length;
    return text_.substr(start, at_ - start);
  }

  std::string_view take_digits(std::size_t most) {
    const std::size_t start = at_;
    while (at_ - start < most && is_at_digit()) ++at_;
    return text_.substr(start, at_ - start);
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// What joins the numbers of a list (”1.1–1.3, 2.4 och 3.1”).
enum class Joint { none, list, range };

/// Moves over a joint; whether a number follows it is for the caller to see.
[[nodiscard]] Joint take_joint(ProseScanner& scanner);

}  // namespace planlint
