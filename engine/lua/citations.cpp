// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/citations.h"

#include <algorithm>
#include <utility>

#include "text/names.h"

namespace planlint {
namespace {

/// Longer words are cut.
constexpr std::size_t longest_word = 201;
constexpr std::size_t longest_tag = 8;  // characters between its brackets

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/// Length of the character that `text` begins with; 0 where it is none.
std::size_t leading_character(std::string_view text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length > text.size()) return 0;
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  return std::ranges::all_of(text.substr(0, length).substr(length == 0 ? 0 : 1), continues) ? length : 0;
}

/// Length of the quotation mark, sign of emphasis or tag that `text` begins with; 0 where it begins with none.
std::size_t leading_mark(std::string_view text) {
  if (text.empty()) return 0;
  const char first = text.front();
  if (first == '"' || first == '*' || first == '_') return 1;
  if (first == '\xE2') return text.starts_with("“") || text.starts_with("”") ? 3 : 0;
  if (first != '<') return 0;
  std::size_t at = 1;
  for (std::size_t count = 0; at < text.size() && text[at] != '>'; ++count) {
    const std::size_t length = text[at] == '<' || is_blank(text[at]) ? 0 : leading_character(text.substr(at));
    if (length == 0 || count == longest_tag) return 0;
    at += length;
  }
  return at > 1 && at < text.size() ? at + 1 : 0;
}

std::size_t behind_marks(std::string_view text, std::size_t at) {
  for (std::size_t length = 0; (length = leading_mark(text.substr(at))) > 0;) at += length;
  return at;
}

/// Length of what may stand in a word and `text` begins with.
std::size_t leading_part(std::string_view text) {
  if (text.empty() || is_blank(text.front()) || text.front() == '<' || text.front() == '>') return 0;
  return leading_mark(text) > 0 ? 0 : leading_character(text);
}

/// The next word from `at` on, with the marks behind it in `end`; nothing where there is none.
std::string_view next_word(std::string_view text, std::size_t& at) {
  std::size_t start = behind_marks(text, at);
  while (at < text.size() && leading_part(text.substr(start)) == 0) start = behind_marks(text, ++at);
  at = start;
  for (std::size_t length = 0; (length = leading_part(text.substr(at))) > 0;) at += length;
  const std::string_view word = text.substr(start, at - start);
  at = behind_marks(text, at);
  return word;
}

std::string_view without_punctuation(std::string_view word) {
  const std::size_t last = word.find_last_not_of(".,;:)");
  return word.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool is_dash(std::string_view word) { return word == "-" || word == "–" || word == "—"; }

bool is_number(std::string_view word) { return word.find_first_not_of("0123456789") == std::string_view::npos; }

/// How many words of two beginnings differ, by the lengths of both.
class Costs {
 public:
  Costs(std::span<const std::string_view> title, std::span<const CitedWord> words)
      : width_(words.size() + 1), costs_((title.size() + 1) * width_) {
    for (std::size_t j = 0; j < width_; ++j) costs_[j] = j;
    for (std::size_t i = 1; i <= title.size(); ++i) {
      costs_[i * width_] = i;
      for (std::size_t j = 1; j < width_; ++j) {
        const std::size_t replaced = at(i - 1, j - 1) + (title[i - 1] == words[j - 1].key ? 0 : 1);
        costs_[i * width_ + j] = std::min({replaced, at(i - 1, j) + 1, at(i, j - 1) + 1});
      }
    }
  }

  [[nodiscard]] std::size_t at(std::size_t i, std::size_t j) const { return costs_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::size_t> costs_;
};

}  // namespace

std::vector<CitedWord> citation_words(std::string_view text, std::size_t at, std::size_t most) {
  std::vector<CitedWord> words;
  bool after_dots = false;
  while (words.size() < most && at < text.size()) {
    const std::string_view window = text.substr(at, longest_word);
    std::size_t end = 0;
    const std::string_view word = next_word(window, end);
    if (word.empty()) break;
    const std::string_view bare = without_punctuation(word);
    const bool is_page = after_dots && is_number(bare);
    after_dots = bare.empty() && word.size() > 2;
    if (!bare.empty() && !is_page && !is_dash(bare)) {
      const auto first = static_cast<std::size_t>(word.data() - text.data());
      words.push_back({.key = fold_name(bare), .first = first, .end = first + bare.size()});
    }
    at += end;
  }
  return words;
}

Citation align_citation(std::span<const std::string_view> title, std::span<const CitedWord> words) {
  const Costs costs(title, words);
  const std::size_t all = title.size();
  Citation best{.cost = all};
  for (std::size_t j = 1; j <= words.size(); ++j) {
    if (costs.at(all, j) <= best.cost) best = {.length = j, .cost = costs.at(all, j)};
  }
  while (best.lacking < all &&
         costs.at(all - best.lacking, best.length) > costs.at(all - best.lacking - 1, best.length))
    ++best.lacking;
  return best;
}

}  // namespace planlint
