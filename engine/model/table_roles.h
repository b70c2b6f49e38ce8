// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What assign_roles (model/table.h) is made of: the words of a cell, and the roles of columns and of rows.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace planlint {

/// The words of a heading or label in lower case, without punctuation and Markdown or HTML marks; `%` is a word.
class Words {
 public:
  explicit Words(std::string_view text);

  [[nodiscard]] const std::vector<std::string>& all() const { return words_; }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] bool has(std::initializer_list<std::string_view> any) const;
  [[nodiscard]] bool has_start(std::initializer_list<std::string_view> any) const;
  [[nodiscard]] bool has_end(std::initializer_list<std::string_view> any) const;
  /// The years (1900 to 2099) among the words.
  [[nodiscard]] std::vector<int> years() const;

 private:
  std::vector<std::string> words_;
};

/// Whether the text is a plain integer that reads as a year.
[[nodiscard]] bool is_year(std::string_view text);
/// Whether a cell holds a figure, be it a misprinted one (`2 8552,4`).
[[nodiscard]] bool is_figure(const Cell& cell);
/// Whether nothing is said in a cell; a dash says nothing.
[[nodiscard]] bool is_blank(const Cell& cell);

/// Marks header and separator rows and fills in `table.columns`.
void assign_column_roles(Table& table);
/// Gives the rows below the header their roles; wants the columns'.
void assign_row_roles(Table& table);

}  // namespace planlint
