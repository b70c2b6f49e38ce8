// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include "text/prose_references.h"
#include "text/prose_scanner.h"
#include "text/spaces.h"

namespace planlint {
namespace {

/// How far the words before a reference are looked at, in bytes.
constexpr std::size_t words_before = 120;

/// The number that a word in lower case stands for, to a hundred. No article is one: ”bilaga en” is seldom the first.
std::optional<int> number_of(std::string_view word) {
  static constexpr std::array<std::string_view, 20> small = {
      "noll", "ett",  "två",  "tre",     "fyra",    "fem",    "sex",    "sju",     "åtta",  "nio",
      "tio",  "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"};
  static constexpr std::array<std::string_view, 8> tens = {"tjugo",  "trettio", "fyrtio", "femtio",
                                                           "sextio", "sjuttio", "åttio",  "nittio"};
  const auto is_small = std::ranges::find(small, word);
  if (is_small != small.end()) return static_cast<int>(is_small - small.begin());
  if (word == "aderton") return 18;
  if (word == "hundra" || word == "etthundra") return 100;
  for (std::size_t i = 0; i < tens.size(); ++i) {
    if (!word.starts_with(tens[i])) continue;
    const int ten = static_cast<int>(i + 2) * 10;
    const std::string_view rest = word.substr(tens[i].size());
    if (rest.empty() || rest == "en") return rest.empty() ? ten : ten + 1;
    const auto unit = std::ranges::find(small.begin() + 1, small.begin() + 10, rest);
    if (unit != small.begin() + 10) return ten + static_cast<int>(unit - small.begin());
  }
  return std::nullopt;
}

std::optional<int> take_appendix_number(ProseScanner& scanner) {
  constexpr std::size_t longest_word = 20;  // in bytes; ”sjuttiofjärde” is none
  const std::string_view digits = scanner.take_digits(3);
  if (scanner.is_at_digit()) return std::nullopt;
  if (digits.empty()) {
    const std::string_view word = scanner.take_word();
    return word.size() > longest_word ? std::nullopt : number_of(folded_letters(word));
  }
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

/// Whether a word of some letters in the genitive ends there: ”budgetens”.
bool ends_in_genitive(std::string_view text) {
  if (!text.ends_with('s')) return false;
  std::size_t at = text.size() - 1;
  for (int i = 0; i < 3; ++i) {
    const std::size_t length = trailing_letter(text.substr(0, at));
    if (length == 0) return false;
    at -= length;
  }
  return true;
}

/// Whether a text has `words`: some of these letters, or a whole word where there is a blank at its ends.
bool has_words(std::string_view text, std::string_view words) {
  const std::string_view bare = trimmed(words);
  const bool begins = words.front() == ' ';
  const bool ends = words.back() == ' ';
  for (std::size_t at = 0; (at = text.find(bare, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + bare.size();
    const bool is_begin = at == 0 || !is_word_byte(text[at - 1]);
    if ((is_begin || !begins) && (!ends || end == text.size() || !is_word_byte(text[end]))) return true;
  }
  return false;
}

/// Whether the clause right before ”, bilaga 3” or ”(se bilaga 3)” names what has appendices of its own.
bool names_another(std::string_view head) {
  if (head.size() > 1 && leading_folded(head.substr(head.size() - 2), "se") > 0)
    head = trimmed(head.substr(0, head.size() - 2));
  if (!head.ends_with(',') && !head.ends_with('(')) return false;
  head.remove_suffix(1);
  const std::string clause = folded_letters(head.substr(head.find_last_of(".;:()") + 1));
  static constexpr std::array<std::string_view, 14> others = {
      "fullmäktiges", " stadens budget", " stadens regler", " stadens program", " stadens riktlinje",
      "utlåtande",    "förordning",      "föreskrift",      "anvisning",        "ärende",
      "lagen ",       " dnr ",           "förra årets",     "föregående års"};
  return std::ranges::any_of(others, [&](std::string_view words) { return has_words(clause, words); });
}

/// Whether the words before an appendix, or those behind its last number, say that it is another document's.
bool is_elsewhere(std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view before_word = text.substr(0, start).substr(start - std::min(start, words_before));
  const std::string_view head = trimmed(before_word);
  if (!before_word.ends_with(head) && ends_in_genitive(head)) return true;
  ProseScanner behind(text, end);
  if (behind.skip_spaces()) {
    const std::string_view word = behind.take_word();
    if (word == "till" || word == "i" || word == "av" || word == "från") return true;
  }
  return names_another(head);
}

/// Adds the numbers behind the word that begins with ”bilag” at `start`; where reading goes on.
std::size_t add_appendices(std::string_view text, std::size_t start, std::vector<AppendixInProse>& found) {
  ProseScanner scanner(text, start);
  scanner.skip_folded("bilag");
  const std::size_t behind_stem = scanner.at();
  bool is_word = false;
  for (const std::string_view ending : {"orna", "or", "an", "a"}) is_word = is_word || scanner.skip_folded(ending);
  const std::string_view rest = scanner.rest();
  const bool goes_on = !rest.empty() && (is_word_byte(rest.front()) || leading_letter(rest) > 0);
  if (!is_word || goes_on || (start > 0 && is_word_byte(text[start - 1]))) return behind_stem;
  scanner.skip_spaces();
  ProseScanner abbreviated = scanner;
  if (abbreviated.skip_folded("nummer") || (abbreviated.skip_folded("nr") && (abbreviated.skip("."), true))) {
    if (abbreviated.skip_spaces()) scanner = abbreviated;
  }
  const std::size_t first = found.size();
  std::size_t reached = behind_stem;
  for (Joint joint = Joint::list; joint != Joint::none; joint = take_joint(scanner)) {
    const std::size_t at = scanner.at();
    const auto number = take_appendix_number(scanner);
    if (!number) break;
    reached = scanner.at();
    found.push_back({.number = *number, .range = range_of(at, reached), .is_range_end = joint == Joint::range});
  }
  if (found.size() > first && is_elsewhere(text, start, reached)) {
    for (std::size_t i = first; i < found.size(); ++i) found[i].is_elsewhere = true;
  }
  return reached;
}

}  // namespace

std::vector<AppendixInProse> appendices_in_prose(std::string_view text) {
  std::vector<AppendixInProse> found;
  LetterSearch search(text, 'b');
  for (std::size_t at = 0; (at = search.from(at)) != std::string_view::npos;)
    at = leading_folded(text.substr(at), "bilag") > 0 ? add_appendices(text, at, found) : at + 1;
  return found;
}

}  // namespace planlint
