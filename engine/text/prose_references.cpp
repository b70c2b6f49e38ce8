// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/prose_references.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/letter_words.h"
#include "text/names.h"
#include "text/spaces.h"

namespace planlint {
namespace {

/// As far as the words around a reference are looked at, in bytes.
constexpr std::size_t words_before = 80;
constexpr std::size_t words_behind = 60;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Length of the letter or combining mark that `text` begins with; 0 where it is neither.
std::size_t leading_letter(std::string_view text) {
  if (text.empty()) return 0;
  const char first = text.front();
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return 1;
  return text.size() > 1 && (first == '\xC3' || first == '\xCC') ? 2 : 0;
}

/// Where the letters begin that end at `end`, at most `most` bytes back; a longer word has no such beginning.
std::size_t word_start(std::string_view text, std::size_t end, std::size_t most) {
  std::size_t at = end;
  while (at > 0 && end - at <= most) {
    const bool is_pair = at > 1 && leading_letter(text.substr(at - 2, 2)) == 2;
    if (!is_pair && leading_letter(text.substr(at - 1, 1)) != 1) break;
    at -= is_pair ? 2 : 1;
  }
  return at;
}

/// A place in a text that moves forward over what it is asked for.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }

  bool skip(std::string_view what) {
    if (!rest().starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  /// White space; how many characters of it.
  std::size_t skip_spaces() {
    std::size_t count = 0;
    for (std::size_t length = 0; (length = leading_space(rest())) > 0; ++count) at_ += length;
    return count;
  }

  /// The next word of letters, in lower case and composed; empty where there is none.
  std::string take_word() {
    const std::size_t start = at_;
    for (std::size_t length = 0; (length = leading_letter(rest())) > 0;) at_ += length;
    return lower_case(compose_letters(std::string(text_.substr(start, at_ - start))));
  }

  std::string_view take_digits(std::size_t most) {
    const std::size_t start = at_;
    while (at_ < text_.size() && at_ - start < most && is_digit(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// Moves over what joins the numbers of a list (”1.1–1.3, 2.4 och 3.1”); what it was.
enum class Joint { none, list, range };

Joint take_joint(Scanner& scanner) {
  const std::size_t spaces = scanner.skip_spaces();
  for (const std::string_view dash : {"-", "\u2013", "\u2014", "\u2011"}) {
    if (!scanner.skip(dash)) continue;
    scanner.skip_spaces();
    return Joint::range;
  }
  const bool comma = scanner.skip(",");
  if (comma) {
    scanner.skip_spaces();
    if (is_digit(scanner.rest().empty() ? ' ' : scanner.rest().front())) return Joint::list;
  }
  if (!comma && spaces == 0) return Joint::none;
  const Scanner before_word = scanner;
  const std::string word = scanner.take_word();
  if (word == "och" || word == "samt" || word == "eller" || word == "respektive") {
    return scanner.skip_spaces() > 0 ? Joint::list : Joint::none;
  }
  scanner = before_word;
  return comma ? Joint::list : Joint::none;
}

Range range_of(std::size_t start, std::size_t end) {
  return {.start = static_cast<std::uint32_t>(start), .end = static_cast<std::uint32_t>(end)};
}

/// The text before `at`, as far as it is looked at, in lower case; not cut inside a character.
std::string before(std::string_view text, std::size_t at, std::size_t most) {
  std::size_t start = at - std::min(at, most);
  while (start < at && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) ++start;
  return lower_case(compose_letters(std::string(text.substr(start, at - start))));
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + word.size();
    if (word_start(text, at, 1) == at && (end == text.size() || leading_letter(text.substr(end)) == 0)) return true;
  }
  return false;
}

// ---- goals ----------------------------------------------------------------------------------------------------------

bool is_measure(Scanner scanner) {
  scanner.skip_spaces();
  if (scanner.skip("%")) return true;
  const std::string word = scanner.take_word();
  static constexpr std::array<std::string_view, 7> units = {"procent", "mnkr",     "tkr", "kronor",
                                                            "miljon",  "miljoner", "kg"};
  return std::ranges::find(units, word) != units.end();
}

/// Whether the words around a list of numbers that begins behind `start` and ends at `end` give it to another document.
bool is_of_others(std::string_view text, std::size_t start, std::size_t end) {
  const std::string head = before(text, start, words_before);
  for (const std::string_view words : {"agenda 2030", "globala mål"}) {
    if (head.find(words) != std::string::npos) return true;
  }
  for (const std::string_view word : {"fn", "fns", "eu", "eus", "programmets", "planens", "strategins"}) {
    if (has_word(head, word)) return true;
  }
  Scanner behind(text.substr(0, std::min(text.size(), end + words_behind)), end);
  behind.skip_spaces();
  if (behind.take_word() != "i") return false;
  behind.skip_spaces();
  const std::string word = behind.take_word();
  return word == "agenda" || word == "fn";
}

/// `1.2`, `1.2.1`: digits in parts, at least `parts` of them; empty where they are fewer.
std::string_view take_goal_number(Scanner& scanner, std::size_t parts) {
  Scanner ahead = scanner;
  const std::string_view first = ahead.take_digits(2);
  if (first.empty()) return {};
  std::size_t count = 1;
  std::size_t end = ahead.at();
  while (count < 4 && ahead.skip(".") && !ahead.take_digits(2).empty()) {
    ++count;
    end = ahead.at();
  }
  const std::string_view rest = scanner.rest();
  const std::string_view number = rest.substr(0, end - scanner.at());
  const bool goes_on = rest.size() > number.size() && is_digit(rest[number.size()]);
  if (count < parts || goes_on) return {};
  scanner.skip(number);
  return number;
}

/// What a word for goals says of its numbers: how many parts they have at least; 0 for another word.
std::size_t parts_of(std::string_view prefix) {
  if (prefix == "inriktnings") return 1;
  static constexpr std::array<std::string_view, 5> prefixes = {"", "områdes", "verksamhetsområdes", "nämnd", "kf-"};
  return std::ranges::find(prefixes, prefix) != prefixes.end() ? 2 : 0;
}

/// Adds the numbers behind the stem ”mål” at `[start, end)`; where reading goes on.
std::size_t add_goals(std::string_view text, std::size_t start, std::size_t end, std::vector<GoalInProse>& found) {
  constexpr std::size_t longest_prefix = 30;
  std::size_t word = word_start(text, start, longest_prefix);
  if (word == start && start >= 3 && before(text, start, 3) == "kf-") word = start - 3;
  const std::size_t parts = parts_of(before(text, start, start - word));
  Scanner scanner(text, end);
  const std::string ending = scanner.take_word();
  if (parts == 0 || !(ending.empty() || ending == "et" || ending == "en")) return end;
  scanner.skip_spaces();
  const Scanner behind_word = scanner;
  if (scanner.take_word() == "för" && scanner.skip_spaces() > 0 && scanner.take_word() == "verksamhetsområdet") {
    scanner.skip_spaces();
  } else {
    scanner = behind_word;
  }
  scanner.skip(":");
  scanner.skip_spaces();
  const std::size_t first = found.size();
  std::size_t reached = scanner.at();
  for (Joint joint = Joint::list; joint != Joint::none; joint = take_joint(scanner)) {
    const std::size_t at = scanner.at();
    const std::string_view number = take_goal_number(scanner, parts);
    if (number.empty()) break;
    reached = scanner.at();
    if (!is_measure(scanner))
      found.push_back({.number = number, .range = range_of(at, reached), .is_range_end = joint == Joint::range});
  }
  if (found.size() > first && is_of_others(text, word, reached)) found.resize(first);
  return std::max(end, reached);
}

/// Length of a stem (”mål”, ”ilag”) in any case, å composed or not, that `text` begins with; 0 for other text.
std::size_t goal_stem(std::string_view text) {
  if (text.empty() || (text[0] != 'm' && text[0] != 'M')) return 0;
  for (const std::string_view a : {"\u00e5", "\u00c5", "a\u030a", "A\u030a"}) {
    if (!text.substr(1).starts_with(a)) continue;
    const std::size_t end = 1 + a.size();
    return end < text.size() && (text[end] == 'l' || text[end] == 'L') ? end + 1 : 0;
  }
  return 0;
}

// ---- appendices -----------------------------------------------------------------------------------------------------

/// The number that a word stands for, to 99; 0 for another word.
int number_of(std::string_view word) {
  static constexpr std::array<std::string_view, 20> small = {
      "noll", "ett",  "två",  "tre",     "fyra",    "fem",    "sex",    "sju",     "åtta",  "nio",
      "tio",  "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"};
  static constexpr std::array<std::string_view, 8> tens = {"tjugo",  "trettio", "fyrtio", "femtio",
                                                           "sextio", "sjuttio", "åttio",  "nittio"};
  if (word.empty()) return 0;
  const auto is_small = std::ranges::find(small, word);
  if (is_small != small.end()) return static_cast<int>(is_small - small.begin());
  for (std::size_t i = 0; i < tens.size(); ++i) {
    if (!word.starts_with(tens[i])) continue;
    const std::string_view rest = word.substr(tens[i].size());
    const int unit = rest.empty() ? 0 : number_of(rest);
    if (rest.empty() || (unit > 0 && unit < 10)) return static_cast<int>(i + 2) * 10 + unit;
  }
  return 0;
}

int take_appendix_number(Scanner& scanner) {
  const Scanner start = scanner;
  int number = 0;
  for (const char digit : scanner.take_digits(3)) number = number * 10 + (digit - '0');
  if (number == 0) number = number_of(scanner.take_word());
  if (number == 0 || is_digit(scanner.rest().empty() ? ' ' : scanner.rest().front())) {
    scanner = start;
    return 0;
  }
  return number;
}

/// A genitive before it, or ”till …” behind it.
bool is_elsewhere(std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view head = trimmed(text.substr(0, start));
  constexpr std::size_t longest_word = 60;
  if (head.size() < start && head.ends_with('s') && head.size() - word_start(head, head.size(), longest_word) > 3)
    return true;
  Scanner behind(text.substr(0, std::min(text.size(), end + words_behind)), end);
  if (behind.skip_spaces() == 0) return false;
  const std::string word = behind.take_word();
  return word == "till" || word == "i" || word == "av" || word == "från";
}

std::size_t add_appendices(std::string_view text, std::size_t start, std::vector<AppendixInProse>& found) {
  Scanner scanner(text, start);
  const std::string word = scanner.take_word();
  static constexpr std::array<std::string_view, 4> words = {"bilaga", "bilagan", "bilagor", "bilagorna"};
  const std::size_t behind_word = scanner.at();
  if (std::ranges::find(words, word) == words.end() || word_start(text, start, 1) != start) return behind_word;
  scanner.skip_spaces();
  const Scanner behind_spaces = scanner;
  const std::string abbreviation = scanner.take_word();
  if (abbreviation == "nr" || abbreviation == "nummer") {
    scanner.skip(".");
    scanner.skip_spaces();
  } else {
    scanner = behind_spaces;
  }
  const std::size_t first = found.size();
  std::size_t reached = behind_word;
  for (Joint joint = Joint::list; joint != Joint::none; joint = take_joint(scanner)) {
    const std::size_t at = scanner.at();
    const int number = take_appendix_number(scanner);
    if (number == 0) break;
    reached = scanner.at();
    found.push_back({.number = number, .range = range_of(at, reached), .is_range_end = joint == Joint::range});
  }
  if (found.size() > first && is_elsewhere(text, start, reached)) found.resize(first);
  return std::max(behind_word, reached);
}

}  // namespace

std::vector<GoalInProse> goals_in_prose(std::string_view text) {
  std::vector<GoalInProse> found;
  for (std::size_t at = 0; (at = text.find_first_of("mM", at)) != std::string_view::npos;) {
    const std::size_t stem = goal_stem(text.substr(at));
    at = stem > 0 ? add_goals(text, at, at + stem, found) : at + 1;
  }
  return found;
}

std::vector<AppendixInProse> appendices_in_prose(std::string_view text) {
  std::vector<AppendixInProse> found;
  for (std::size_t at = 0; (at = text.find_first_of("bB", at)) != std::string_view::npos;) {
    const std::string_view rest = text.substr(at);
    const bool is_stem = rest.size() > 5 && lower_case(rest.substr(0, 5)) == "bilag";
    at = is_stem ? add_appendices(text, at, found) : at + 1;
  }
  return found;
}

std::optional<Range> title_behind(std::string_view text, std::uint32_t at, std::string_view title) {
  Scanner scanner(text, at);
  if (title.empty()) return std::nullopt;
  scanner.skip(".");
  scanner.skip(":");
  scanner.skip_spaces();
  for (const std::string_view mark : {"-", "\u2013", "\u2014", ":", ",", "("}) {
    if (scanner.skip(mark)) break;
  }
  scanner.skip_spaces();
  for (const std::string_view mark : {"\\\"", "\"", "\u201c", "\u201d", "*", "_"}) {
    if (scanner.skip(mark)) break;
  }
  const std::size_t start = scanner.at();
  bool is_first = true;
  for (const std::string_view word : split_words(title)) {
    if (scanner.skip_spaces() == 0 && !is_first) return std::nullopt;
    if (!scanner.skip(word)) return std::nullopt;
    is_first = false;
  }
  if (is_first || leading_letter(scanner.rest()) > 0) return std::nullopt;
  return range_of(start, scanner.at());
}

}  // namespace planlint
