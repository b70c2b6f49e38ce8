// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/prose_references.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "text/prose_scanner.h"
#include "text/spaces.h"

namespace planlint {
namespace {

/// How far the words around a reference are looked at, in bytes.
constexpr std::size_t sentence_reach = 240;

/// Where the letters begin that end at `end`, at most `most` of them.
std::size_t word_start(std::string_view text, std::size_t end, std::size_t most) {
  std::size_t at = end;
  for (std::size_t length = 0; most > 0 && (length = trailing_letter(text.substr(0, at))) > 0; --most) at -= length;
  return at;
}

bool is_measure(ProseScanner scanner) {
  scanner.skip_space();
  if (scanner.skip("%")) return true;
  const std::string_view word = scanner.take_word();
  static constexpr std::array<std::string_view, 8> units = {"procent", "mnkr",     "tkr", "kronor",
                                                            "miljon",  "miljoner", "kg",  "km"};
  return std::ranges::find(units, word) != units.end();
}

/// Length of `word` at `at`, in any case, where it stands by itself or in the genitive; 0 where it does not.
std::size_t abbreviation_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at > 0 && is_word_byte(text[at - 1])) return 0;
  const auto ends = [&](std::size_t end) { return end >= text.size() || !is_word_byte(text[end]); };
  const std::size_t length = leading_folded(text.substr(at), word);
  if (length == 0 || ends(at + length)) return length;
  return lower_ascii(text[at + length]) == 's' && ends(at + length + 1) ? length + 1 : 0;
}

/// Length of the word at `at` that says that a goal is another document's; 0 for other text.
std::size_t others_word_at(std::string_view text, std::size_t at) {
  const auto is = [&](std::string_view word) { return leading_folded(text.substr(at), word); };
  switch (lower_ascii(text[at])) {
    case 'a': return is("agenda");
    case 'd': return is("delmål");
    case 'e': return abbreviation_at(text, at, "eu");
    case 'f': return abbreviation_at(text, at, "fn");
    case 'g': return is("globala mål");
    case 'h': return is("hållbarhetsmål");
    case 'p': {
      if (const std::size_t length = is("programmets")) return length;
      constexpr std::string_view own = "verksamhets";
      return at >= own.size() && leading_folded(text.substr(at - own.size()), own) > 0 ? 0 : is("planens");
    }
    case 's': return is("strategins");
    default: return 0;
  }
}

/// The words of a text that say that a goal is another document's; looked for from front to back, once.
class OthersWords {
 public:
  explicit OthersWords(std::string_view text) : text_(text) {}

  /// Whether such a word stands in `[start, end)`; `start` is never before that of the last question.
  bool is_in(std::size_t start, std::size_t end) {
    for (at_ = std::max(at_, start); at_ < end; ++at_) {
      if (end_ <= at_) end_ = at_ + others_word_at(text_, at_);
      if (end_ > at_) return end_ <= end;
    }
    return false;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;   // there is none before it
  std::size_t end_ = 0;  // of the word that begins at `at_`, where one was found
};

bool ends_sentence(char byte) { return byte == '.' || byte == '!' || byte == '?'; }

/// Where the sentence begins that goes on at `at`: behind a full stop, a colon or a line.
std::size_t sentence_start(std::string_view text, std::size_t at) {
  const std::size_t least = at - std::min(at, sentence_reach);
  for (std::size_t start = at; start > least; --start) {
    if (text[start - 1] == '\n') return start;
    if (start - least < 2 || leading_space(text.substr(start - 1)) == 0) continue;
    if (ends_sentence(text[start - 2]) || text[start - 2] == ':') return start;
  }
  return least;
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
  const std::size_t most = std::min(text.size(), at + sentence_reach);
  for (std::size_t end = at; end < most; ++end) {
    if (text[end] == '\n') return end;
    if (ends_sentence(text[end]) && (end + 1 == most || leading_space(text.substr(end + 1)) > 0)) return end;
  }
  return most;
}

/// `1.2`, `1.2.1`: digits in parts, at least `parts` of them; empty where they are fewer.
std::string_view take_goal_number(ProseScanner& scanner, std::size_t parts) {
  ProseScanner ahead = scanner;
  const std::string_view rest = scanner.rest();
  std::size_t count = 0;
  std::size_t length = 0;
  while (count < 4 && (count == 0 || ahead.skip(".")) && !ahead.take_digits(2).empty()) {
    ++count;
    length = ahead.at() - scanner.at();
  }
  const bool goes_on = rest.size() > length && is_digit(rest[length]);
  if (count < parts || goes_on) return {};
  scanner.skip(rest.substr(0, length));
  return rest.substr(0, length);
}

/// What a word for goals says of its numbers: how many parts they have at least; 0 for another word.
std::size_t parts_of(std::string_view prefix) {
  if (prefix == "inriktnings") return 1;
  static constexpr std::array<std::string_view, 5> prefixes = {"", "områdes", "verksamhetsområdes", "nämnd", "kf-"};
  return std::ranges::find(prefixes, prefix) != prefixes.end() ? 2 : 0;
}

/// What stands in front of the stem ”mål” at `start`.
struct GoalWord {
  std::size_t start = 0;
  std::size_t parts = 0;  ///< that its numbers have at least; 0 where it is another word
  bool is_own = false;    ///< a word that only the plan's and KF's goals are called by
};

GoalWord goal_word(std::string_view text, std::size_t start) {
  constexpr std::size_t longest_prefix = 30;
  GoalWord word = {.start = word_start(text, start, longest_prefix)};
  const std::size_t kf = start - std::min(start, std::size_t{3});
  if (leading_folded(text.substr(kf), "kf-") > 0 && trailing_letter(text.substr(0, kf)) == 0) word.start = kf;
  word.parts = parts_of(folded_letters(text.substr(word.start, start - word.start)));
  word.is_own = word.parts > 0 && word.start < start;
  return word;
}

/// Moves over ”för verksamhetsområdet” where it comes next.
bool skip_for_area(ProseScanner& scanner) {
  ProseScanner ahead = scanner;
  if (!ahead.skip_spaces() || !ahead.skip_folded("för") || !ahead.skip_spaces()) return false;
  if (!ahead.skip_folded("verksamhetsområdet")) return false;
  scanner = ahead;
  return true;
}

/// Adds the numbers behind the stem ”mål” at `[start, end)`; where reading goes on.
std::size_t add_goals(std::string_view text, std::size_t start, std::size_t end, OthersWords& others,
                      std::vector<GoalInProse>& found) {
  ProseScanner scanner(text, end);
  if (!scanner.skip_folded("et")) scanner.skip_folded("en");
  const bool is_for_area = skip_for_area(scanner);
  scanner.skip_spaces();
  scanner.skip(":");
  scanner.skip_spaces();
  if (!scanner.is_at_digit()) return end;
  const GoalWord word = goal_word(text, start);
  if (word.parts == 0) return end;
  const std::size_t first = found.size();
  std::size_t first_end = 0;
  std::size_t reached = end;
  for (Joint joint = Joint::list; joint != Joint::none; joint = take_joint(scanner)) {
    const std::size_t at = scanner.at();
    const std::string_view number = take_goal_number(scanner, word.parts);
    if (number.empty()) break;
    reached = scanner.at();
    if (first_end == 0) first_end = reached;
    if (!is_measure(scanner))
      found.push_back({.number = number, .range = range_of(at, reached), .is_range_end = joint == Joint::range});
  }
  if (found.size() > first && !word.is_own && !is_for_area) {
    // What comes right before the word is not the end of another sentence: ”… i Agenda 2030. Mål 16.2 …” goes on.
    const std::size_t behind = word.start - std::min(word.start, std::size_t{1});
    const bool is_elsewhere = others.is_in(sentence_start(text, behind), sentence_end(text, first_end));
    for (std::size_t i = first; i < found.size(); ++i) found[i].is_elsewhere = is_elsewhere;
  }
  return reached;
}

}  // namespace

std::vector<GoalInProse> goals_in_prose(std::string_view text) {
  std::vector<GoalInProse> found;
  OthersWords others(text);
  LetterSearch search(text, 'm');
  for (std::size_t at = 0; (at = search.from(at)) != std::string_view::npos;) {
    const std::size_t stem = leading_folded(text.substr(at), "mål");
    at = stem > 0 ? add_goals(text, at, at + stem, others, found) : at + 1;
  }
  return found;
}

std::size_t title_start(std::string_view text, std::size_t at) {
  ProseScanner scanner(text, at);
  scanner.skip(".");
  const auto skip_one = [&](std::initializer_list<std::string_view> marks) {
    return std::ranges::any_of(marks, [&](std::string_view mark) { return scanner.skip(mark); });
  };
  skip_one({":", ","});
  scanner.skip_spaces();
  skip_one({"-", "\u2013", "\u2014", ":", ","});
  scanner.skip_spaces();
  return scanner.at();
}

std::optional<Range> title_behind(std::string_view text, std::uint32_t at, std::string_view title) {
  ProseScanner scanner(text, title_start(text, at));
  if (title.empty()) return std::nullopt;
  scanner.skip("(");
  scanner.skip_spaces();
  for (const std::string_view mark : {"\\\"", "\"", "\u201c", "\u201d", "*", "_"}) {
    if (scanner.skip(mark)) break;
  }
  const std::size_t start = scanner.at();
  bool is_first = true;
  for (const std::string_view word : split_words(title)) {
    if (!scanner.skip_spaces() && !is_first) return std::nullopt;
    if (!scanner.skip(word)) return std::nullopt;
    is_first = false;
  }
  if (is_first || leading_letter(scanner.rest()) > 0) return std::nullopt;
  return range_of(start, scanner.at());
}

}  // namespace planlint
