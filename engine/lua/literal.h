// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a text must have to have some letters and signs in a row, in whatever case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planlint {

/// Case is folded as far as Swedish needs it (A–Z, À–Þ). A text with one of the few other characters that fold to these
/// letters may have any literal: see `has_odd_letter`.
class Literal {
 public:
  /// Letters and digits in a row, two bytes or more.
  struct Part {
    std::string letters;
    bool begins = false;  ///< a word
    bool ends = false;    ///< a word
  };

  /// Of characters in lower case. Those that are not compared by their bytes alone are left out: a text that has the
  /// rest may have the literal.
  explicit Literal(std::string_view lower);

  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
  /// What else a text must have, whatever the case: of signs and of single letters.
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  /// Whether a text that has the only part, or the only byte, has the literal.
  [[nodiscard]] bool is_one() const { return is_whole_ && parts_.size() + bytes_.size() == 1; }
  /// Whether a text has it, where none of its characters was left out; else true.
  [[nodiscard]] bool may_be_in(std::string_view text) const;

 private:
  void add_letters(std::string_view letters, bool begins, bool ends);
  [[nodiscard]] bool stands_at(std::string_view text, std::size_t at) const;

  std::string lower_;
  std::vector<Part> parts_;
  std::string bytes_;
  bool is_whole_ = true;    ///< nothing was left out
  std::size_t anchor_ = 0;  ///< a byte that few texts have often
};

/// Whether a text has a letter that folds to one of A–Z or À–Þ and is none: ſ, Ÿ, ẞ, and the signs of kelvin and
/// ångström.
[[nodiscard]] bool has_odd_letter(std::string_view text);

}  // namespace planlint
