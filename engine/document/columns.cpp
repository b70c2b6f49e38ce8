// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The part of the vocabulary that is about columns.
#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

#include "document/vocabulary.h"
#include "document/words.h"

namespace planlint {
namespace {

struct ColumnWords {
  std::string_view words;
  RecordField field;
  TableShape shape;
};
/// Longer ones first, as headings are split by taking the longest that fits.
constexpr auto column_words = std::to_array<ColumnWords>({
    {"kommunfullmaktiges arsmal", RecordField::kf_target, TableShape::indicators},
    {"kf:s arsmal", RecordField::kf_target, TableShape::indicators},
    {"kfs arsmal", RecordField::kf_target, TableShape::indicators},
    {"kf arsmal", RecordField::kf_target, TableShape::indicators},
    {"kf:s mal", RecordField::kf_target, TableShape::indicators},
    {"arsmal kf", RecordField::kf_target, TableShape::indicators},
    {"kommunfullmaktiges mal", RecordField::kf_target, TableShape::indicators},
    {"namndens arsmal", RecordField::target, TableShape::indicators},
    {"arsmal namnd", RecordField::target, TableShape::indicators},
    {"namndens mal", RecordField::target, TableShape::indicators},
    {"malvarde", RecordField::target, TableShape::indicators},
    {"arsmal", RecordField::target, TableShape::indicators},
    {"periodicitet", RecordField::period, TableShape::indicators},
    {"matperiod", RecordField::period, TableShape::indicators},
    {"period", RecordField::period, TableShape::indicators},
    {"periodens utfall", RecordField::outcome, TableShape::indicators},
    {"arets utfall", RecordField::outcome, TableShape::indicators},
    {"utfall helar", RecordField::outcome, TableShape::indicators},
    {"utfall arets", RecordField::outcome, TableShape::indicators},
    {"utfall man/pojkar", RecordField::outcome_men, TableShape::indicators},
    {"utfall man/ pojkar", RecordField::outcome_men, TableShape::indicators},
    {"utfall pojkar/man", RecordField::outcome_men, TableShape::indicators},
    {"utfall man", RecordField::outcome_men, TableShape::indicators},
    {"man/ pojkar", RecordField::outcome_men, TableShape::indicators},
    {"man/pojkar", RecordField::outcome_men, TableShape::indicators},
    {"utfall kvinnor/flickor", RecordField::outcome_women, TableShape::indicators},
    {"utfall kvinnor/ flickor", RecordField::outcome_women, TableShape::indicators},
    {"utfall flickor/kvinnor", RecordField::outcome_women, TableShape::indicators},
    {"utfall kvinnor", RecordField::outcome_women, TableShape::indicators},
    {"kvinnor/ flickor", RecordField::outcome_women, TableShape::indicators},
    {"kvinnor/flickor", RecordField::outcome_women, TableShape::indicators},
    {"utfall foregaende ar", RecordField::previous, TableShape::indicators},
    {"foregaende ars utfall", RecordField::previous, TableShape::indicators},
    {"utfall fg ar", RecordField::previous, TableShape::indicators},
    {"foregaende ar", RecordField::previous, TableShape::indicators},
    {"utfall vb", RecordField::previous, TableShape::indicators},
    {"utfall", RecordField::outcome, TableShape::indicators},
    {"prognos helar", RecordField::forecast, TableShape::indicators},
    {"helarsprognos", RecordField::forecast, TableShape::indicators},
    {"arsprognos", RecordField::forecast, TableShape::indicators},
    {"prognos", RecordField::forecast, TableShape::indicators},
    {"startdatum", RecordField::start, TableShape::activities},
    {"start", RecordField::start, TableShape::activities},
    {"slutdatum", RecordField::end, TableShape::activities},
    {"slut", RecordField::end, TableShape::activities},
    {"avvikelse", RecordField::deviation, TableShape::none},
    {"ansvarig enhet", RecordField::responsible, TableShape::none},
    {"ansvarig", RecordField::responsible, TableShape::none},
    {"ansvar", RecordField::responsible, TableShape::none},
    {"kommentar", RecordField::comment, TableShape::none},
    {"status", RecordField::other, TableShape::none},
});

constexpr auto indicator_names = std::to_array<std::string_view>(
    {"indikator", "indikatorer", "kf:s indikator", "kf:s indikatorer", "namndens indikator", "namndens indikatorer",
     "namndindikator", "kommunfullmaktiges indikator", "kommunfullmaktiges indikatorer"});
constexpr auto activity_names = std::to_array<std::string_view>(
    {"aktivitet", "aktiviteter", "kf:s aktivitet", "kf:s aktiviteter", "namndens aktivitet", "namndens aktiviteter",
     "namndaktivitet", "kommunfullmaktiges aktivitet", "kommunfullmaktiges aktiviteter"});

/// Words that say what figures are.
constexpr auto figure_words = std::to_array<std::string_view>({"kostnader",
                                                               "kostnad",
                                                               "intakter",
                                                               "intakt",
                                                               "netto",
                                                               "budget",
                                                               "prognos",
                                                               "utfall",
                                                               "bokslut",
                                                               "vp",
                                                               "verksamhetsplan",
                                                               "mnkr",
                                                               "mkr",
                                                               "tkr",
                                                               "jmf",
                                                               "jamforelse",
                                                               "avvikelse",
                                                               "forandring",
                                                               "omslutningsforandring",
                                                               "omslutningsforandringar",
                                                               "budgetjusteringar",
                                                               "budgetjustering",
                                                               "budgetjusteringar)",
                                                               "belopp",
                                                               "differens",
                                                               "vb",
                                                               "prestationsforandringar",
                                                               "resultatoverforing",
                                                               "resultatoverforingar",
                                                               "resultatoverforingar)",
                                                               "andring",
                                                               "nettokostnad",
                                                               "nettokostnader",
                                                               "bruttobudget",
                                                               "planering",
                                                               "%",
                                                               "antal"});
/// Words that stand beside them in headings.
constexpr auto heading_words = std::to_array<std::string_view>({"kf",
                                                                "kr",
                                                                "kronor",
                                                                "justerad",
                                                                "begarda",
                                                                "begard",
                                                                "ar",
                                                                "t1",
                                                                "t2",
                                                                "helar",
                                                                "verksamhet",
                                                                "verksamhetsomrade",
                                                                "summa",
                                                                "plan",
                                                                "och",
                                                                "projekt",
                                                                "investering",
                                                                "investeringar",
                                                                "ack",
                                                                "ackumulerat",
                                                                "periodens",
                                                                "prestations-",
                                                                "fore",
                                                                "efter",
                                                                "(fore",
                                                                "(efter",
                                                                "inkl",
                                                                "(inkl",
                                                                "exkl",
                                                                "(exkl",
                                                                "beviljade",
                                                                "procent",
                                                                "drift",
                                                                "-",
                                                                "jan",
                                                                "feb",
                                                                "mar",
                                                                "apr",
                                                                "maj",
                                                                "jun",
                                                                "jul",
                                                                "aug",
                                                                "sep",
                                                                "okt",
                                                                "nov",
                                                                "dec",
                                                                "januari",
                                                                "april",
                                                                "augusti",
                                                                "december",
                                                                "fran",
                                                                "till",
                                                                "beraknat",
                                                                "beraknad",
                                                                "resultat",
                                                                "overskott",
                                                                "underskott",
                                                                "(-)",
                                                                "(+)",
                                                                "i",
                                                                "mellan",
                                                                "jfr",
                                                                "resultatenhetens",
                                                                "resultatenheternas",
                                                                "namn"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Without years, `ar` before a year, and what a line end put between words.
std::string heading_core(std::string_view folded_heading, std::vector<int>& years) {
  std::string core;
  for (std::string_view word : split_words(folded_heading)) {
    std::string_view bare = word;
    while (!bare.empty() && (bare.front() == '(' || bare.front() == '*')) bare.remove_prefix(1);
    while (!bare.empty() && (bare.back() == ')' || bare.back() == ',' || bare.back() == '*')) bare.remove_suffix(1);
    if (is_year_word(bare)) {
      years.push_back((bare[2] - '0') * 10 + (bare[3] - '0') + (bare.starts_with("19") ? 1900 : 2000));
      if (core.ends_with(" ar")) core.resize(core.size() - 3);
      continue;
    }
    if (!core.empty()) core += ' ';
    core += bare;
  }
  return core;
}

}  // namespace

bool is_year_word(std::string_view word) {
  return word.size() == 4 && std::ranges::all_of(word, is_digit) && (word.starts_with("19") || word.starts_with("20"));
}

bool is_column_word(std::string_view folded_word) {
  static const auto known = [] {
    std::unordered_set<std::string> words = {"ar", "man/", "pojkar", "kvinnor/", "flickor", "man", "kvinnor"};
    for (const ColumnWords& column : column_words) {
      for (const std::string_view word : split_words(column.words)) words.emplace(word);
    }
    return words;
  }();
  return known.contains(std::string(folded_word)) || is_year_word(folded_word);
}

TableShape shape_of(std::string_view folded_heading) {
  if (contains(indicator_names, folded_heading)) return TableShape::indicators;
  if (contains(activity_names, folded_heading)) return TableShape::activities;
  return TableShape::none;
}

RecordField field_of(std::string_view folded_heading, TableShape shape, int year) {
  if (shape_of(folded_heading) != TableShape::none) return RecordField::name;
  std::vector<int> years;
  const std::string core = heading_core(folded_heading, years);
  static const auto squeezed_words = [] {
    std::vector<std::string> words;
    for (const ColumnWords& column : column_words) words.push_back(squeezed(column.words));
    return words;
  }();
  const std::string letters = squeezed(core);
  for (std::size_t i = 0; i < column_words.size(); ++i) {
    const ColumnWords& column = column_words[i];
    if (squeezed_words[i] != letters || (column.shape != TableShape::none && column.shape != shape)) continue;
    // An outcome of an earlier year is last year's.
    if (column.field == RecordField::outcome && !years.empty() && year != 0 && years.back() < year)
      return RecordField::previous;
    return column.field;
  }
  return core.empty() ? RecordField::none : RecordField::other;
}

std::vector<std::string_view> split_headings(std::string_view line, TableShape shape, int year) {
  constexpr std::size_t most_words = 6;  // of a heading
  const auto words = split_words(line);
  std::vector<std::size_t> ends(words.size(), 0);  // of the heading that begins at a word; 0 where none does
  std::vector<bool> is_dead(words.size(), false);
  const auto heading = [&](std::size_t first, std::size_t end) {
    const char* const start = words[first].data();
    return std::string_view(start, static_cast<std::size_t>(words[end - 1].data() + words[end - 1].size() - start));
  };
  // `Årsmål KF` is a heading, but not before `s årsmål`: the longest that lets the rest be headings, too.
  for (std::size_t first = 0; first < words.size();) {
    std::size_t end = ends[first] > 0 ? ends[first] : std::min(words.size(), first + most_words) + 1;
    while (--end > first) {
      if (end < words.size() && is_dead[end]) continue;
      const std::string key = folded(heading(first, end));
      const RecordField field = field_of(key, shape, year);
      if (field != RecordField::none && (field != RecordField::other || key == "status")) break;
    }
    ends[first] = end;
    if (end > first) {
      first = end;
      continue;
    }
    is_dead[first] = true;
    if (first == 0) return {};
    ends[first] = 0;
    while (ends[--first] == 0) {
    }
  }
  std::vector<std::string_view> result;
  for (std::size_t first = 0; first < words.size(); first = ends[first]) result.push_back(heading(first, ends[first]));
  return result;
}

HeadingWord heading_word(std::string_view folded_word) {
  static const auto known = [] {
    std::unordered_map<std::string_view, HeadingWord> map;
    for (const std::string_view word : figure_words) map.emplace(word, HeadingWord::figures);
    for (const std::string_view word : heading_words) map.emplace(word, HeadingWord::beside);
    return map;
  }();
  if (const auto found = known.find(folded_word); found != known.end()) return found->second;
  return is_year_word(folded_word) ? HeadingWord::beside : HeadingWord::none;
}

}  // namespace planlint
