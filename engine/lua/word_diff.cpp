// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "text/names.h"

namespace planlint {
namespace {

using Words = std::span<const std::string_view>;
using Ids = std::vector<std::uint32_t>;

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Whether these bytes are one white-space character beyond ASCII.
bool is_wide_space(std::string_view bytes) {
  if (bytes == "\u00A0" || bytes == "\u0085" || bytes == "\u1680" || bytes == "\u3000" || bytes == "\u205F")
    return true;
  if (bytes.size() != 3 || !bytes.starts_with("\xE2\x80")) return false;
  const auto last = static_cast<unsigned char>(bytes[2]);
  return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF;
}

/// Length of the white-space character that `text` begins with; 0 where it is none.
std::size_t leading_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text[0])) return 1;
  if (is_wide_space(text.substr(0, 2))) return 2;
  return is_wide_space(text.substr(0, 3)) ? 3 : 0;
}

std::size_t trailing_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text.back())) return 1;
  if (text.size() >= 2 && is_wide_space(text.substr(text.size() - 2))) return 2;
  return text.size() >= 3 && is_wide_space(text.substr(text.size() - 3)) ? 3 : 0;
}

/// Equal numbers for words that fold to the same.
class Numbering {
 public:
  Ids number(Words words) {
    Ids ids;
    ids.reserve(words.size());
    for (const auto word : words) {
      ids.push_back(numbers_.try_emplace(fold_name(word), static_cast<std::uint32_t>(numbers_.size())).first->second);
    }
    return ids;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Which words of each side are in a longest common subsequence.
struct Common {
  std::vector<bool> a;
  std::vector<bool> b;
};

void mark_longest_common(const Ids& a, const Ids& b, std::size_t start, std::size_t a_end, std::size_t b_end,
                         Common& common) {
  const std::size_t rows = a_end - start;
  const std::size_t columns = b_end - start;
  const std::size_t width = columns + 1;
  std::vector<std::uint32_t> longest((rows + 1) * width, 0);
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      longest[i * width + j] = a[start + i] == b[start + j]
                                   ? longest[(i + 1) * width + j + 1] + 1
                                   : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (a[start + i] == b[start + j]) {
      common.a[start + i++] = common.b[start + j++] = true;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

Common find_common(const Ids& a, const Ids& b) {
  Common common = {std::vector<bool>(a.size(), false), std::vector<bool>(b.size(), false)};
  std::size_t start = 0;
  for (; start < a.size() && start < b.size() && a[start] == b[start]; ++start)
    common.a[start] = common.b[start] = true;
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  for (; a_end > start && b_end > start && a[a_end - 1] == b[b_end - 1]; --a_end, --b_end) {
    common.a[a_end - 1] = common.b[b_end - 1] = true;
  }
  if ((a_end - start) * (b_end - start) <= most_diff_cells) mark_longest_common(a, b, start, a_end, b_end, common);
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

std::string_view trimmed_text(std::string_view text) {
  for (std::size_t length = leading_space(text); length > 0; length = leading_space(text)) text.remove_prefix(length);
  for (std::size_t length = trailing_space(text); length > 0; length = trailing_space(text)) text.remove_suffix(length);
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && leading_space(text.substr(at)) == 0) ++at;
    if (at > begin) words.push_back(text.substr(begin, at - begin));
    if (at < text.size()) at += leading_space(text.substr(at));
  }
  return words;
}

std::pair<std::string, std::string> differing_words(Words a, Words b) {
  Numbering numbering;
  const Ids a_ids = numbering.number(a);
  const Ids b_ids = numbering.number(b);
  const Common common = find_common(a_ids, b_ids);
  return {join_differing(a, common.a), join_differing(b, common.b)};
}

}  // namespace planlint
