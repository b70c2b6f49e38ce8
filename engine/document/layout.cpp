// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/layout.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

#include "document/quantities.h"
#include "document/vocabulary.h"
#include "document/words.h"

namespace planlint {
namespace {

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 4 &&
         std::ranges::all_of(word, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

bool is_bracketed_number(std::string_view word) {
  return word.size() > 2 && word.front() == '(' && word.back() == ')' && is_number(word.substr(1, word.size() - 2));
}

/// `Sid 7 (74)`, `Sida 3 av 40`, `7 (74)`, `- 7 -`.
bool is_page_number(std::string_view folded_line) {
  auto words = split_words(folded_line);
  std::erase_if(words, [](std::string_view word) { return word == "-" || word == "|"; });
  bool named = false;
  if (!words.empty() && (words[0] == "sid" || words[0] == "sida" || words[0] == "sidan" || words[0] == "page")) {
    words.erase(words.begin());
    named = true;
  }
  if (words.empty() || !is_number(words[0])) {
    const std::size_t bracket = words.empty() ? std::string_view::npos : words[0].find('(');
    return words.size() == 1 && bracket != std::string_view::npos && bracket > 0 &&
           is_number(words[0].substr(0, bracket)) && is_bracketed_number(words[0].substr(bracket));
  }
  if (words.size() == 1) return named;  // a lone number: see page_chain
  if (words.size() == 2) return is_bracketed_number(words[1]);
  return words.size() == 3 && (words[1] == "av" || words[1] == "/" || words[1] == "of") && is_number(words[2]);
}

/// `Verksamhetsplan 2023   4 (39)`: a page head with its number.
bool ends_in_page_number(std::string_view folded_line) {
  const auto words = split_words(folded_line);
  return words.size() > 2 && is_bracketed_number(words.back()) && is_number(words[words.size() - 2]);
}

/// Lone numbers that count up through the document, as page numbers do.
std::vector<bool> page_chain(std::string_view text, const std::vector<Line>& lines,
                             const std::vector<std::size_t>& filled) {
  std::vector<bool> chain(filled.size());
  std::vector<std::size_t> links;
  int last = 0;
  for (std::size_t k = 0; k < filled.size(); ++k) {
    std::string_view body = body_of(text, lines[filled[k]]);
    if (body.size() > 5) continue;
    if (body.starts_with("- ") && body.ends_with(" -")) body = trimmed(body.substr(1, body.size() - 2));
    if (!is_number(body)) continue;
    int number = 0;
    for (const char digit : body) number = number * 10 + (digit - '0');
    if (links.empty() ? number > 3 || number < 1 : number != last + 1) continue;
    links.push_back(k);
    last = number;
  }
  if (links.size() >= 3) {
    for (const std::size_t k : links) chain[k] = true;
  }
  return chain;
}

/// A folded line with its digits masked, so that what differs by a page number only is equal.
std::string masked(const std::string& key) {
  bool in_number = false;
  std::string result;
  for (const char c : key) {
    const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
    if (!digit)
      result += c;
    else if (!in_number)
      result += '0';
    in_number = digit;
  }
  return result;
}

bool is_table_header(std::string_view folded_line) {
  return folded_line.starts_with("indikator ") || folded_line.starts_with("aktivitet ") ||
         split_headings(folded_line, TableShape::indicators, 0).size() > 1 ||
         split_headings(folded_line, TableShape::activities, 0).size() > 1;
}

constexpr std::size_t longest_furniture = 75;
constexpr std::size_t furniture_reach = 8;  ///< lines with text between a page number and the rest of head and foot

/// The title of an entry without leader dots and page number; empty where the line has none at its end.
std::string_view without_page(std::string_view line) {
  std::string_view rest = trimmed(line);
  std::size_t digits = 0;
  while (digits < rest.size() && digits < 4 &&
         std::isdigit(static_cast<unsigned char>(rest[rest.size() - 1 - digits])) != 0)
    ++digits;
  const std::string_view before = rest.substr(0, rest.size() - digits);
  std::string_view title = trimmed(before);
  std::size_t dots = 0;
  while (title.ends_with('.') || title.ends_with("…") || title.ends_with('_') || title.ends_with(' ')) {
    title.remove_suffix(title.ends_with("…") ? 3 : 1);
    ++dots;
  }
  const bool set_apart = before.ends_with('\t') || before.ends_with("  ") || dots >= 3;
  if (dots >= 3) return trimmed(title);
  return digits > 0 && digits <= 3 && set_apart ? trimmed(before) : std::string_view();
}

}  // namespace

Layout layout_of(std::string_view text, const std::vector<Line>& lines) {
  std::size_t pairs = 0;
  std::size_t continued = 0;
  std::array<std::size_t, 4> gaps{};
  std::vector<std::size_t> lengths;
  const Line* previous = nullptr;
  std::size_t gap = 0;
  for (const Line& line : lines) {
    if (line.form == LineForm::blank) {
      ++gap;
      continue;
    }
    const std::string_view body = body_of(text, line);
    if (line.form != LineForm::cells && previous != nullptr && previous->form != LineForm::cells) {
      const std::string_view before = body_of(text, *previous);
      ++pairs;
      if (line.form == LineForm::text && initial_of(body) == Initial::lower && !ends_sentence(before)) {
        ++continued;
        ++gaps[std::min<std::size_t>(gap, gaps.size() - 1)];
        lengths.push_back(length_of(before));
      }
    }
    previous = &line;
    gap = 0;
  }
  Layout layout;
  if (lengths.empty()) return layout;
  std::ranges::sort(lengths);
  const std::size_t longest = lengths[lengths.size() * 19 / 20];
  layout.wrapped = continued * 5 >= pairs && longest <= 160;
  layout.width = lengths[lengths.size() * 7 / 10];
  layout.spacing = static_cast<std::size_t>(std::ranges::max_element(gaps) - gaps.begin());
  return layout;
}

std::vector<bool> page_furniture(std::string_view text, const std::vector<Line>& lines) {
  std::vector<std::size_t> filled;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].form != LineForm::blank) filled.push_back(i);
  }
  std::unordered_map<std::string, std::size_t> counts;
  std::vector<std::string> keys(filled.size());
  std::vector<bool> page(filled.size());
  const std::vector<bool> chain = page_chain(text, lines, filled);
  std::size_t pages = 0;
  for (std::size_t k = 0; k < filled.size(); ++k) {
    const Line& line = lines[filled[k]];
    const std::string_view body = body_of(text, line);
    if (body.size() > longest_furniture || line.form == LineForm::bullet) continue;
    if (line.form == LineForm::text)
      keys[k] = masked(line.key);
    else
      keys[k] = masked(folded(body));
    ++counts[keys[k]];
    page[k] = chain[k] || is_page_number(line.key) || ends_in_page_number(line.key);
    if (page[k]) ++pages;
  }
  std::vector<bool> furniture(lines.size());
  if (pages < 2) return furniture;
  // A lone number is a page number only where such lines keep coming back beside other furniture or page breaks.
  for (std::size_t k = 0; k < filled.size(); ++k) {
    if (!page[k] || (!chain[k] && counts[keys[k]] < 2)) continue;
    furniture[filled[k]] = true;
    const std::size_t first = k > furniture_reach ? k - furniture_reach : 0;
    const std::size_t last = std::min(filled.size(), k + furniture_reach + 1);
    const auto take = [&](std::size_t other) {
      const bool repeated = !keys[other].empty() &&
                            counts[keys[other]] * 2 >= std::max<std::size_t>(std::min(counts[keys[k]], pages), 4) &&
                            !is_number(keys[other]);
      const bool known = label_of(keys[other]) != Label::none || goal_heading(keys[other]) ||
                         lines[filled[other]].form == LineForm::cells || is_table_header(keys[other]) ||
                         is_period(keys[other]) || heading_word(keys[other]) != HeadingWord::none ||
                         is_cell_text(body_of(text, lines[filled[other]]));
      if (repeated && !known) furniture[filled[other]] = true;
      return repeated && !known;
    };
    for (std::size_t other = k; other-- > first;) {
      if (!take(other)) break;
    }
    for (std::size_t other = k + 1; other < last; ++other) {
      if (!take(other)) break;
    }
  }
  return furniture;
}

ContentsList find_contents(std::string_view text, const std::vector<Line>& lines) {
  ContentsList contents;
  std::size_t heading = 0;
  while (heading < lines.size() && (lines[heading].form == LineForm::blank || lines[heading].form == LineForm::cells ||
                                    label_of(lines[heading].key) != Label::contents))
    ++heading;
  if (heading == lines.size()) return contents;
  // What stands as a line of its own further down is a heading, and an entry for it here needs no page number.
  std::unordered_map<std::string_view, std::size_t> times;
  for (std::size_t i = heading + 1; i < lines.size(); ++i) {
    if (!lines[i].key.empty()) ++times[lines[i].key];
  }
  contents.first = heading;
  contents.end = heading + 1;
  std::size_t misses = 0;
  std::size_t listed = 0;                   // titles up to contents.end
  std::unordered_set<std::string> entries;  // contents.titles
  for (std::size_t i = heading + 1; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.form == LineForm::blank) continue;
    const std::string_view body = body_of(text, line);
    const std::string_view title = without_page(body);
    const std::string key = folded(title.empty() ? body : title);
    const bool again = title.empty() && line.form != LineForm::cells && times[key] >= 2;
    const auto goal = goal_heading(body);
    const bool cut_goal = title.empty() && goal && !again && misses < 2 && !contents.titles.empty();
    if (title.empty() && !again && !cut_goal) {
      // An entry that is wrapped goes on before its page number.
      if (misses < 2 && !contents.titles.empty() && label_of(key) == Label::none && body.size() < 120 &&
          line.form == LineForm::text && i + 1 < lines.size()) {
        std::size_t next = i + 1;
        while (next < lines.size() && next < i + 3 && lines[next].form == LineForm::blank) ++next;
        if (next < lines.size() && next < i + 3 && !without_page(body_of(text, lines[next])).empty()) {
          ++misses;
          continue;
        }
      }
      break;
    }
    // Entries without page numbers: the first heading that has come before is the document's own.
    const bool label_alone = goal && goal->title.empty();  // the title is on the next line
    if (again && !label_alone && entries.contains(key)) break;
    if (cut_goal && entries.contains(key)) break;
    misses = cut_goal ? misses + 1 : 0;
    if (!label_alone) {
      contents.titles.push_back(key);
      entries.insert(key);
    }
    if (cut_goal) continue;  // an entry only where its page number follows
    contents.end = i + 1;
    listed = contents.titles.size();
  }
  contents.titles.resize(listed);
  if (contents.titles.size() < 3) return {};
  return contents;
}

}  // namespace planlint
