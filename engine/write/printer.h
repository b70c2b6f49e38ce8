// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Statements and blocks, indented.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace planlint::writer {

class Printer {
 public:
  /// A statement on one line.
  void line(std::string_view text);
  /// `keyword rest`; nothing where there is no rest.
  void property(std::string_view keyword, std::string_view rest);
  /// A text in quotes; nothing where there is none.
  void title(std::string_view keyword, const Text& text);
  /// Free text, on one line where it is short; nothing where there is none.
  void prose(std::string_view keyword, const Text& text);
  /// Free text in a `"""` block, empty or not.
  void block_of_text(std::string_view keyword, std::string_view text);
  /// `keyword "a", "b"`; nothing where there are none.
  void names(std::string_view keyword, const std::vector<Text>& names);
  /// `keyword { - "a" … }`; nothing where there are none.
  void list(std::string_view keyword, const std::vector<Text>& items);

  /// A statement with a block, which has no braces where nothing is written before close().
  void open(std::string_view head);
  void close();

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void start_line();
  void flush_head();

  std::string text_;
  std::string head_;  ///< of a block that has nothing in it yet
  bool has_head_ = false;
  std::size_t depth_ = 0;
  bool at_start_ = true;    ///< nothing stands in this block yet
  bool wants_gap_ = false;  ///< a blank line sets off what has a block
};

/// `keyword "title"`, each only where it is there.
[[nodiscard]] std::string head(std::string_view keyword, const Text& title);

}  // namespace planlint::writer
