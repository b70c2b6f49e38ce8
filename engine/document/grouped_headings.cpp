// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Headings of columns from lines that stand over groups of them.
#include <algorithm>
#include <array>
#include <cctype>

#include "document/figures.h"

namespace planlint {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// Column headings of a line: each begins with a word that says what the figures are.
std::vector<std::string> heading_groups(std::string_view line) {
  constexpr auto beginnings = std::to_array<std::string_view>({"budget",
                                                               "prognos",
                                                               "utfall",
                                                               "bokslut",
                                                               "verksamhetsplan",
                                                               "vp",
                                                               "justerad",
                                                               "begarda",
                                                               "begard",
                                                               "avvikelse",
                                                               "jmf",
                                                               "jamforelse",
                                                               "forandring",
                                                               "kostnader",
                                                               "intakter",
                                                               "netto",
                                                               "omslutningsforandring",
                                                               "differens",
                                                               "andring",
                                                               "prestationsforandringar",
                                                               "bruttobudget",
                                                               "belopp",
                                                               "mnkr",
                                                               "tkr",
                                                               "%"});
  std::vector<std::string> groups;
  std::string before;
  for (const std::string_view word : split_words(line)) {
    const std::string key = folded(word);
    // `VP Budget`, `Budget VP 2021`, `Budget KF`: such words begin a heading only where none has just begun.
    const bool second = before == "vp" || before == "justerad" ||
                        (key == "vp" && (before == "budget" || before == "utfall")) || before == "begarda" ||
                        before == "begard";
    if (groups.empty() || (std::ranges::find(beginnings, key) != beginnings.end() && !second))
      groups.emplace_back(word);
    else
      groups.back().append(" ").append(word);
    before = key;
  }
  return groups;
}

}  // namespace

std::vector<std::string> grouped_headings(const std::vector<std::string>& lines, std::size_t columns) {
  std::vector<std::string> headings(columns + 1);
  if (lines.empty()) return headings;
  // The last lines are taken until their headings are as many as the columns, with one more for the labels.
  std::vector<std::string> bottom;
  std::size_t used = lines.size();
  std::string text;
  while (used > 0) {
    text = text.empty() ? lines[used - 1] : lines[used - 1] + ' ' + text;
    --used;
    bottom = heading_groups(text);
    if (bottom.size() >= columns) break;
  }
  if (bottom.size() == columns + 1) {
    headings[0] = bottom.front();
    bottom.erase(bottom.begin());
  }
  if (bottom.size() != columns) {
    for (const std::string& line : lines) headings[0] += headings[0].empty() ? line : ' ' + line;
    return headings;
  }
  for (std::size_t i = 0; i < columns; ++i) headings[i + 1] = bottom[i];
  // Lines above stand over groups of columns: costs, revenues, net; then a net of its own.
  std::vector<std::size_t> group_of(columns);
  std::size_t groups = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string key = folded(bottom[i]);
    const std::string before = i == 0 ? std::string() : folded(bottom[i - 1]);
    if (i > 0 && (key == before || key == "kostnader" || before == "netto")) ++groups;
    group_of[i] = groups;
  }
  ++groups;
  std::string above;
  std::vector<std::string> years;
  for (std::size_t i = 0; i < used; ++i) {
    const auto words = split_words(lines[i]);
    const bool only_years =
        std::ranges::all_of(words, [](std::string_view w) { return w.size() == 4 && is_digit(w[0]); });
    // Years on a line of their own stand over everything below; behind a heading they belong to it.
    if (only_years && above.empty() && words.size() > 1)
      years.assign(words.begin(), words.end());
    else
      above += (above.empty() ? "" : " ") + lines[i];
  }
  auto upper = heading_groups(above);
  if (upper.size() != groups) {
    if (above.empty() && years.empty()) return headings;
    // Which columns the lines above are for is not known, so no column may claim to be one of two alike.
    headings.assign(columns + 1, {});
    for (const std::string& line : lines) headings[0] += headings[0].empty() ? line : ' ' + line;
    return headings;
  }
  const std::string first = folded(upper[0]);
  std::size_t year = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    if (g > 0 && year + 1 < years.size() && folded(upper[g]) == first) ++year;
    if (!years.empty()) upper[g] = years[year] + ' ' + upper[g];
  }
  for (std::size_t i = 0; i < columns; ++i) headings[i + 1] = upper[group_of[i]] + ' ' + bottom[i];
  return headings;
}

}  // namespace planlint
