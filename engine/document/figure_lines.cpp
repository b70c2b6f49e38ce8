// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/figure_lines.h"

#include <algorithm>
#include <cctype>
#include <span>

namespace planlint {
namespace {

constexpr std::size_t most_other_words = 11;  ///< in a line that may be a heading

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool is_figure_word(std::string_view word) {
  for (const std::string_view sign : {"-", "−", "–", "+"}) {
    if (word.starts_with(sign)) {
      word.remove_prefix(sign.size());
      break;
    }
  }
  return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
         std::ranges::all_of(word, [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

bool has_decimals(std::string_view word) { return word.find(',') != std::string_view::npos; }

/// Whether `second` carries on the thousands of a number that ends in `first`.
bool carries_on(std::string_view first, std::string_view second) {
  if (has_decimals(first) || second.size() < 3 || !std::ranges::all_of(second.substr(0, 3), is_digit)) return false;
  if (second.size() > 3 && second[3] != ',') return false;
  std::size_t digits = 0;
  for (const char c : first) digits += is_digit(c) ? 1 : 0;
  return digits <= 3;
}

bool has_year(const Page& page, std::size_t line) {
  const auto words = split_words(page.body(line));
  return words.size() > 1 && std::ranges::any_of(words, is_year_word);
}

}  // namespace

std::vector<Parts> figures_of(const Page& page, const std::vector<RowWord>& words, std::size_t first,
                              std::size_t wanted) {
  std::vector<Parts> figures;
  std::vector<std::string_view> last;  // the word that a figure ends with
  const std::size_t count = words.size() - first;
  bool decimals = false;
  for (std::size_t i = first; i < words.size(); ++i) decimals = decimals || has_decimals(page.slice(words[i].range));
  std::size_t merges_left = wanted > 0 && count > wanted ? count - wanted : 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    const std::string_view word = page.slice(words[i].range);
    const bool thousands = i > first && words[i].blanks == 0 && carries_on(last.back(), word);
    // With decimals in the table, a number without them goes on; without, only as often as the columns want it.
    const bool merge = thousands && (decimals || wanted == 0 ? decimals || last.back().size() < 3 : merges_left > 0);
    if (merge) {
      figures.back().back().end = words[i].range.end;
      last.back() = word;
      if (merges_left > 0) --merges_left;
      continue;
    }
    figures.push_back({words[i].range});
    last.push_back(word);
  }
  // `2 8552,4`: a misprint that leaves one figure too many.
  for (std::size_t i = 1; decimals && wanted > 0 && figures.size() > wanted && i < figures.size();) {
    const auto next =
        std::ranges::find(words, figures[i].front().start, [](const RowWord& word) { return word.range.start; });
    if (!has_decimals(page.slice(figures[i - 1].back())) && next->blanks == 0) {
      figures[i - 1].back().end = figures[i].back().end;
      figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  return figures;
}

FigureLine figure_line(const Page& page, std::size_t line) {
  const std::string_view body = page.body(line);
  if (body.empty() || !is_digit(body.back())) return {};  // no figure at its end
  FigureLine result{.words = row_words(page, std::span<const std::size_t>(&line, 1)), .first_figure = 0};
  result.first_figure = result.words.size();
  while (result.first_figure > 0 && is_figure_word(page.slice(result.words[result.first_figure - 1].range)))
    --result.first_figure;
  const auto figure = [&](std::size_t i) { return page.slice(result.words[i].range); };
  bool decimals = false;
  for (std::size_t i = result.first_figure; i < result.words.size(); ++i)
    decimals = decimals || has_decimals(figure(i));
  // A year before figures with decimals is the label's (`Budget KF 2023`).
  while (decimals && is_year_word(figure(result.first_figure))) ++result.first_figure;
  if (result.first_figure == 0 && !result.words.empty()) {
    const Line& whole = page.lines[line];
    result.words[0].blanks = std::min<std::size_t>(whole.body.start - whole.range.start, 12);
  }
  // Years are no figures of their own.
  if (std::ranges::all_of(result.words.begin() + static_cast<std::ptrdiff_t>(result.first_figure), result.words.end(),
                          [&](const RowWord& word) { return is_year_word(page.slice(word.range)); }))
    result.first_figure = result.words.size();
  return result;
}

bool is_row(const Page& page, const FigureLine& line) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < line.first_figure; ++i) length += length_of(page.slice(line.words[i].range)) + 1;
  return line.first_figure < line.words.size() && length <= longest_label;
}

HeadingWords heading_words(const Page& page, std::size_t line) {
  HeadingWords result;
  if (page.lines[line].form != LineForm::text || initial_of(page.body(line)) == Initial::lower) return result;
  for (std::string_view word : split_words(page.key(line))) {
    if (result.all - result.known > most_other_words) break;  // prose
    while (!word.empty() && (word.back() == ',' || word.back() == ':')) word.remove_suffix(1);
    ++result.all;
    const HeadingWord kind = heading_word(word);
    if (kind == HeadingWord::none && !word.empty()) continue;
    ++result.known;
    result.telling = result.telling || kind == HeadingWord::figures;
  }
  return result;
}

bool is_heading_line(const Page& page, std::size_t line) {
  const HeadingWords words = heading_words(page, line);
  return words.all > 0 && words.all <= 24 && words.known == words.all && (words.telling || has_year(page, line));
}

bool may_be_heading(const Page& page, std::size_t line) {
  const HeadingWords words = heading_words(page, line);
  const std::string_view body = page.body(line);
  if (!words.telling || words.all > 16 || words.known * 3 < words.all || ends_sentence(body)) return false;
  return !page.layout.wrapped || words.known * 2 > words.all || length_of(body) * 20 < page.layout.width * 19;
}

}  // namespace planlint
