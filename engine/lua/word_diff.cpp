// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "text/names.h"
#include "text/spaces.h"

namespace planlint {
namespace {

using Words = std::span<const std::string_view>;
using Ids = std::vector<std::uint32_t>;

/// Equal numbers for words that fold to the same.
class Numbering {
 public:
  Ids number(Words words) {
    Ids ids;
    ids.reserve(words.size());
    for (const auto word : words) {
      const auto [known, is_new] = as_written_.try_emplace(word, 0);
      if (is_new)
        known->second = folded_.try_emplace(fold_name(word), static_cast<std::uint32_t>(folded_.size())).first->second;
      ids.push_back(known->second);
    }
    return ids;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> as_written_;  // so that each is folded once
  std::unordered_map<std::string, std::uint32_t> folded_;
};

bool is_same(std::string_view a, std::string_view b) { return a == b || fold_name(a) == fold_name(b); }

/// Which words of each side are in a longest common subsequence.
struct Common {
  std::vector<bool> a;
  std::vector<bool> b;
};

/// Of the words that begin at `start`.
void mark_longest_common(const Ids& a, const Ids& b, std::size_t start, Common& common) {
  const std::size_t rows = a.size();
  const std::size_t columns = b.size();
  const std::size_t width = columns + 1;
  std::vector<std::uint32_t> longest((rows + 1) * width, 0);
  for (std::size_t i = rows; i-- > 0;) {
    const std::uint32_t id = a[i];
    std::uint32_t* const row = longest.data() + i * width;
    const std::uint32_t* const below = row + width;
    std::uint32_t behind = 0;
    for (std::size_t j = columns; j-- > 0;) {
      behind = id == b[j] ? below[j + 1] + 1 : std::max(below[j], behind);
      row[j] = behind;
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (a[i] == b[j]) {
      common.a[start + i++] = common.b[start + j++] = true;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

Common find_common(Words a, Words b) {
  Common common = {std::vector<bool>(a.size(), false), std::vector<bool>(b.size(), false)};
  std::size_t start = 0;
  for (; start < a.size() && start < b.size() && is_same(a[start], b[start]); ++start)
    common.a[start] = common.b[start] = true;
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  for (; a_end > start && b_end > start && is_same(a[a_end - 1], b[b_end - 1]); --a_end, --b_end) {
    common.a[a_end - 1] = common.b[b_end - 1] = true;
  }
  const std::size_t cells = (a_end - start) * (b_end - start);
  if (cells > 1 && cells <= most_diff_cells) {  // the two words of one cell differ, as was seen
    Numbering numbering;
    const Ids a_ids = numbering.number(a.subspan(start, a_end - start));
    const Ids b_ids = numbering.number(b.subspan(start, b_end - start));
    mark_longest_common(a_ids, b_ids, start, common);
  }
  return common;
}

std::string join_differing(Words words, const std::vector<bool>& common) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (common[i]) continue;
    if (!result.empty()) result += common[i - 1] ? " … " : " ";
    result += words[i];
  }
  return result;
}

}  // namespace

std::pair<std::string, std::string> differing_words(Words a, Words b) {
  const Common common = find_common(a, b);
  return {join_differing(a, common.a), join_differing(b, common.b)};
}

}  // namespace planlint
