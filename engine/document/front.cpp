// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/front.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>

#include "document/records.h"

namespace planlint {
namespace {

constexpr std::size_t front_lines = 120;  ///< lines with text among which title and date are looked for

struct KindWord {
  std::string_view word;
  DocumentKind kind;
};
constexpr auto kind_words = std::to_array<KindWord>({{"verksamhetsplan", DocumentKind::plan},
                                                     {"tertialrapport", DocumentKind::tertial_report},
                                                     {"delarsrapport", DocumentKind::tertial_report},
                                                     {"verksamhetsberattelse", DocumentKind::annual_report},
                                                     {"arsredovisning", DocumentKind::annual_report}});

int number_of(std::string_view word) {
  int number = 0;
  for (const char c : word) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0 || number > 9999) return 0;
    number = number * 10 + (c - '0');
  }
  return word.empty() ? 0 : number;
}

bool is_year(int number) { return number >= 1990 && number <= 2099; }

/// Kind, year and tertial that a title names; unknown where it is none.
Header title_words(std::string_view folded_line) {
  Header header;
  const auto words = split_words(folded_line);
  for (std::size_t i = 0; i < words.size() && header.kind == DocumentKind::unknown; ++i) {
    for (const auto& [word, kind] : kind_words) {
      if (words[i] == word) header.kind = kind;
    }
    if (header.kind == DocumentKind::unknown && i > 2) return header;
  }
  for (const std::string_view word : words) {
    std::string_view bare = word;
    while (!bare.empty() && (bare.back() == ',' || bare.back() == ')')) bare.remove_suffix(1);
    if (bare.size() == 2 && bare[0] == 't' && bare[1] >= '1' && bare[1] <= '3') header.tertial = bare[1] - '0';
    const int number = number_of(bare);
    if (is_year(number) && header.year == 0) header.year = number;
    if (number >= 1 && number <= 3 && header.tertial == 0) header.tertial = number;
  }
  if (header.kind != DocumentKind::tertial_report) header.tertial = 0;
  return header;
}

/// The date in a line such as `26 januari 2023` or `2023-05-12`.
std::optional<Date> date_of(const Page& page, std::size_t line, TextPool& pool) {
  const std::string_view body = page.body(line);
  const Range range = page.lines[line].body;
  if (body.size() > 40) return std::nullopt;
  for (const std::string_view word : split_words(body)) {
    if (word.size() != 10 || !looks_like_date(word)) continue;
    const auto start = range.start + static_cast<std::uint32_t>(word.data() - body.data());
    const Date date = Date::parse(word, {.start = start, .end = start + 10});
    if (date.well_formed && date.exists()) return date;
  }
  constexpr auto months =
      std::to_array<std::string_view>({"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
                                       "september", "oktober", "november", "december"});
  const std::string& key = page.key(line);
  const auto words = split_words(key);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const auto month = std::ranges::find(months, words[i + 1]);
    const int day = number_of(words[i]);
    const int year = number_of(words[i + 2]);
    if (month == months.end() || day < 1 || day > 31 || !is_year(year)) continue;
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const Text text = pool.owned(std::to_string(year) + '-' + two(month - months.begin() + 1) + '-' + two(day), range);
    return Date::parse(text.value, range);
  }
  return std::nullopt;
}

/// The year that most dates of activities lie in: what a document without a title says of itself.
int usual_year(const Page& page) {
  std::map<int, std::size_t> counts;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const std::string_view whole = page.slice(page.lines[i].range);
    if (whole.find('-') == std::string_view::npos) continue;
    const auto words = split_words(whole);
    if (words.empty() || words.back().size() != 10 || !looks_like_date(words.back())) continue;
    ++counts[number_of(words.back().substr(0, 4))];
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most != counts.end() && is_year(most->first) ? most->first : 0;
}

/// `… för Södermalms stadsdelsnämnd`: what follows the last `för`.
std::size_t board_start(std::string_view title) {
  for (const std::string_view word : {" för ", " FÖR ", " - ", " – "}) {
    if (const auto found = title.rfind(word); found != std::string_view::npos) return found + word.size();
  }
  return std::string_view::npos;
}

bool names_board(std::string_view folded_text) {
  return folded_text.find("namnd") != std::string_view::npos || folded_text.ends_with("styrelse") ||
         folded_text.ends_with("styrelsen");
}

void read_board(const Page& page, Front& front, TextPool& pool, std::size_t last) {
  const std::string_view title = front.header.title.value;
  if (const auto start = board_start(title); start != std::string_view::npos) {
    const std::string_view board = trimmed(title.substr(start));
    if (names_board(folded(board)) && board.size() < 100) {
      front.header.board = {.value = board, .range = front.header.title.range, .present = true};
      return;
    }
  }
  // `Till` with the board on the next line or two.
  for (std::size_t i = 0; i < last; ++i) {
    if (page.is_empty(i) || page.key(i) != "till") continue;
    Parts parts;
    for (std::size_t k = page.next_filled(i + 1); k < last && parts.size() < 3; k = page.next_filled(k + 1)) {
      parts.push_back(page.lines[k].body);
      if (names_board(page.key(k))) {
        front.header.board = pool.name(parts);
        return;
      }
    }
  }
}

}  // namespace

Front read_front(const Page& page, TextPool& pool) {
  Front front;
  std::size_t filled = 0;
  std::size_t last = 0;
  for (; last < page.lines.size() && filled < front_lines; ++last) filled += page.is_empty(last) ? 0 : 1;
  for (std::size_t i = 0; i < last; ++i) {
    if (page.is_empty(i) || page.lines[i].form == LineForm::cells) continue;
    const std::string_view body = page.body(i);
    if (front.header.kind == DocumentKind::unknown && body.size() < 160 && !ends_sentence(body)) {
      const Header words = title_words(page.key(i));
      if (words.kind != DocumentKind::unknown && (words.year != 0 || page.lines[i].heading_level > 0)) {
        const auto decided = front.header.decided;
        front.header = words;
        front.header.decided = decided;
        front.title_lines = {i};
        Parts parts = {page.lines[i].body};
        // The board's name may go on with the next line.
        const std::size_t next = page.next_filled(i + 1);
        const bool open =
            page.key(i).ends_with("for") || (next < last && initial_of(page.body(next)) == Initial::lower);
        if (open && next < last && page.body(next).size() < 80 && !names_board(page.key(i))) {
          parts.push_back(page.lines[next].body);
          front.title_lines.push_back(next);
        }
        front.header.title = pool.name(parts);
      }
    }
    if (!front.header.decided) {
      front.header.decided = date_of(page, i, pool);
      if (front.header.decided) front.date_line = i;
    }
  }
  if (front.header.kind == DocumentKind::unknown) {
    // No title: the words that the document uses of itself.
    const std::string start = folded(page.text.substr(0, std::min<std::size_t>(page.text.size(), 20'000)));
    std::size_t most = 0;
    for (const auto& [word, kind] : kind_words) {
      std::size_t count = 0;
      for (std::size_t at = start.find(word); at != std::string::npos; at = start.find(word, at + 1)) ++count;
      if (count > most) {
        most = count;
        front.header.kind = kind;
      }
    }
  }
  if (front.header.year == 0) front.header.year = usual_year(page);
  if (!front.title_lines.empty()) {
    const Line& line = page.lines[front.title_lines.front()];
    front.header.range = line.body;
    front.header.keyword = line.body;
  }
  read_board(page, front, pool, last);
  return front;
}

}  // namespace planlint
