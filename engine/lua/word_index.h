// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The different words of many texts by how they begin.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace planlint {

class WordIndex {
 public:
  /// Words are letters in a row, in lower case; what follows a hyphen is the end of one.
  explicit WordIndex(std::span<const std::string_view> texts);

  struct Found {
    std::string_view word;  ///< lives as long as the index; empty where there is none
    std::size_t looked_at = 0;
  };

  /// Of the words that begin with `beginning` and not with `but_not`, the one that stands first in the texts.
  [[nodiscard]] Found first(std::string_view beginning, std::string_view but_not) const;

 private:
  struct Entry {
    std::string word;
    std::size_t order = 0;  ///< by its first place
  };

  std::vector<Entry> entries_;  ///< by their letters
};

}  // namespace planlint
