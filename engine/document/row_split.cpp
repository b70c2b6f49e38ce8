// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/row_split.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>

#include "document/quantities.h"

namespace planlint {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr std::size_t longest_cell = 9;   ///< words of a value
constexpr std::size_t longest_note = 30;  ///< words of a free cell behind the values
constexpr double empty_without_evidence = 1.0;
constexpr double unused_blank = 0.5;
constexpr double block_inside_cell = 0.7;

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

/// What it costs to take several words for the unit of a number.
double unit_cost(std::string_view unit) {
  const auto words = split_words(unit);
  if (words.empty()) return 0.05;
  constexpr auto known =
      std::to_array<std::string_view>({"%", "st", "procent", "gwh", "mwh", "kwh", "kr", "mnkr", "tkr", "kg", "ton",
                                       "personer", "barn", "st.", "dagar", "timmar"});
  constexpr auto never_units = std::to_array<std::string_view>(
      {"max", "minst", "tas", "faststalls", "oka",     "minska",  "ar",     "som",  "av",
       "i",   "pa",    "och", "med",        "for",     "att",     "till",   "den",  "de",
       "dag", "t1",    "t2",  "saknas",     "tertial", "kvartal", "halvar", "manad"});
  const std::string first = folded(words[0]);
  if (std::ranges::find(never_units, first) != never_units.end()) return never;
  bool per = false;
  for (const std::string_view word : words) {
    const std::string key = folded(word);
    if (has_digit(key) && !key.starts_with("co")) return never;
    per = per || key == "per" || key.find('/') != std::string::npos;
    if (key == "tas" || key == "max" || key == "faststalls") return never;
  }
  if (words.size() == 1) return std::ranges::find(known, first) != known.end() ? 0 : 0.25;
  if (per) return 0.1;
  return words.size() <= 3 ? 1.0 : never;
}

double value_cost(std::string_view run) {
  // The rest may stand on the next line of the page.
  if (const std::string key = folded(run); key == "tas fram av" || key == "tas fram") return 0.5;
  const Text cell{.value = run, .range = {.start = 0, .end = static_cast<std::uint32_t>(run.size())}, .present = true};
  if (run == "-" || run == "–") return 0;
  const Quantity value = quantity_of(cell);
  switch (value.kind) {
    case QuantityKind::number: return unit_cost(value.unit);
    case QuantityKind::interval: return 0.3 + unit_cost(value.unit);
    case QuantityKind::direction:
    case QuantityKind::deferred:
    case QuantityKind::missing: return 0;
    case QuantityKind::set_later: return split_words(run).size() > 1 ? 0 : 0.6;  // `Fastställs` goes on with a year
    default: return never;
  }
}

double cell_cost(RecordField field, const std::string& run) {
  switch (field) {
    case RecordField::period: return initial_of(run) != Initial::lower && is_period(folded(run)) ? 0 : never;
    case RecordField::start:
    case RecordField::end: return looks_like_date(run) ? 0 : never;
    case RecordField::kf_target: return value_cost(run);
    // Only KF leaves a value to others, or to later.
    case RecordField::target:
      return value_cost(run) + (folded(run).starts_with("tas fram") || folded(run).starts_with("faststalls") ? 1.0 : 0);
    case RecordField::outcome:
    case RecordField::outcome_men:
    case RecordField::outcome_women:
    case RecordField::previous:
    case RecordField::forecast: return value_cost(run);
    case RecordField::icon:
    case RecordField::none: return never;
    default: return 0.4;
  }
}

std::string text_of(const Page& page, const std::vector<RowWord>& words, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    const std::string_view word = page.slice(words[i].range);
    // A word that a narrow cell has cut goes on with the next line (`nämnd/styrel` + `se`).
    const bool cut = i > first && words[i].new_line && !words[i].new_block && word.size() <= 3 &&
                     initial_of(word) == Initial::lower && text.find('/') != std::string::npos;
    if (!text.empty() && !cut) text += ' ';
    text += word;
  }
  return text;
}

/// What a word may be the first of; a word that may begin no value is not tried as one.
constexpr std::uint8_t some_value = 1;
constexpr std::uint8_t some_period = 2;
constexpr std::uint8_t some_date = 4;

std::uint8_t begins_what(std::string_view word) {
  constexpr auto value_words = std::to_array<std::string_view>(
      {"max",       "maximalt",   "hogst",      "minst", "min",        "lagst",  "under",
       "over",      "oka",        "okar",       "ska",   "okning",     "minska", "minskar",
       "minskning", "oforandrad", "oforandrat", "tas",   "faststalls", "saknas"});
  std::uint8_t kinds = 0;
  const std::string key = folded(word);
  const bool sign = word.find_first_of("+-<>") == 0 || word.starts_with("−") || word.starts_with("–") ||
                    word.starts_with("±") || word.starts_with("≤") || word.starts_with("≥");
  if (has_digit(word) || sign || std::ranges::find(value_words, key) != value_words.end()) kinds |= some_value;
  if (is_period(key) || key == "vb" || key == "t1" || key == "t2" || key == "t3") kinds |= some_period;
  if (looks_like_date(word)) kinds |= some_date;
  return kinds;
}

std::uint8_t kind_of(RecordField field) {
  if (field == RecordField::period) return some_period;
  return field == RecordField::start || field == RecordField::end ? some_date : some_value;
}

/// The cheapest way to put words behind a name into columns: `cost[column][word]` is that of the words from `word` on.
class Splitter {
 public:
  Splitter(const Page& page, const std::vector<RowWord>& words, const std::vector<RecordField>& fields)
      : page_(page), words_(words), fields_(fields), states_((fields.size() + 1) * (words.size() + 1)) {
    begins_.reserve(words.size());
    for (const RowWord& word : words) begins_.push_back(begins_what(page.slice(word.range)));
  }

  std::optional<SplitRow> best() {
    double best_cost = never;
    std::size_t best_end = 0;
    for (std::size_t end = 1; end <= words_.size(); ++end) {
      const double cost = name_cost(end) + cost_from(1, end);
      if (cost < best_cost) {
        best_cost = cost;
        best_end = end;
      }
    }
    if (best_cost == never) return std::nullopt;
    SplitRow row{.cells = std::vector<std::vector<RowWord>>(fields_.size()), .cost = best_cost};
    row.cells[0].assign(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(best_end));
    std::size_t column = 1;
    for (std::size_t at = best_end; at < words_.size();) {
      const State& next = state(column, at);
      row.cells[next.taker].assign(words_.begin() + static_cast<std::ptrdiff_t>(at),
                                   words_.begin() + static_cast<std::ptrdiff_t>(next.end));
      column = next.taker + 1;
      at = next.end;
    }
    return row;
  }

 private:
  struct State {
    double cost = -1;
    std::size_t taker = 0;  ///< the column that takes the next words
    std::size_t end = 0;    ///< of those words
  };
  State& state(std::size_t column, std::size_t word) { return states_[column * (words_.size() + 1) + word]; }

  /// A name seldom ends in a number: that is rather a value.
  double name_cost(std::size_t end) const {
    const std::string last(page_.slice(words_[end - 1].range));
    if (looks_like_date(last)) return 2;
    double cost = 0;
    // A line of figures is no part of it.
    for (std::size_t i = 1; i < end; ++i) {
      const std::string word(page_.slice(words_[i].range));
      if (words_[i].new_block && has_digit(word) && value_cost(word) != never) cost += 1.0;
    }
    if (end < 2 || value_cost(last) == never || last == "-" || last == "–") return cost;
    if (words_[end - 1].new_line) return cost + 2;
    return cost + (last.find_first_of("-–") == std::string::npos ? 0.8 : 0.3);
  }

  /// The words from `at` on in the columns from `column` on. Blanks before a word that empty columns do not account for
  /// are paid when it is taken.
  double cost_from(std::size_t column, std::size_t at) {
    if (column == fields_.size()) return at == words_.size() ? 0 : never;
    State& known = state(column, at);
    if (known.cost >= 0) return known.cost;
    State best{.cost = never};
    // Empty columns up to the one that takes the next words.
    for (std::size_t taker = column; taker < fields_.size(); ++taker) {
      const std::size_t skipped = taker - column;
      if (at == words_.size()) break;
      const std::size_t evidence = words_[at].blanks;
      const std::size_t missing = skipped > evidence ? skipped - evidence : 0;
      const std::size_t unused = evidence > skipped ? evidence - skipped : 0;
      const double before =
          static_cast<double>(missing) * empty_without_evidence + static_cast<double>(unused) * unused_blank;
      const bool free = !is_value_field(fields_[taker]);
      if (!free && (begins_[at] & kind_of(fields_[taker])) == 0) continue;
      double inside = 0;
      for (std::size_t end = at + 1; end <= words_.size() && end - at <= (free ? longest_note : longest_cell); ++end) {
        if (end > at + 1) {
          if (words_[end - 1].new_block) inside += block_inside_cell;
          inside += static_cast<double>(words_[end - 1].blanks) * unused_blank;
        }
        if (before + inside >= best.cost) break;
        const double cell = cell_cost(fields_[taker], text_of(page_, words_, at, end));
        if (cell == never) continue;
        const double rest = cost_from(taker + 1, end);
        const double total = before + inside + cell + rest;
        if (total < best.cost) best = {.cost = total, .taker = taker, .end = end};
      }
    }
    if (at == words_.size()) best.cost = cost_of_empty_end(column);
    known = best;
    return best.cost;
  }

  /// What it costs that nothing is left for the columns from `column` on: every row has its values.
  [[nodiscard]] double cost_of_empty_end(std::size_t column) const {
    double cost = 0;
    for (; column < fields_.size(); ++column) cost += is_value_field(fields_[column]) ? empty_without_evidence : 0.1;
    return cost;
  }

  static bool is_value_field(RecordField field) {
    return field != RecordField::deviation && field != RecordField::responsible && field != RecordField::comment &&
           field != RecordField::other;
  }

  const Page& page_;
  const std::vector<RowWord>& words_;
  const std::vector<RecordField>& fields_;
  std::vector<State> states_;
  std::vector<std::uint8_t> begins_;  ///< what each word may begin
};

}  // namespace

std::vector<RowWord> row_words(const Page& page, std::span<const std::size_t> lines) {
  std::vector<RowWord> words;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::size_t i = lines[at];
    const bool gap = at > 0 && lines[at - 1] + 1 != i;
    const Line& line = page.lines[i];
    const std::string_view whole = page.slice(line.range);
    const std::size_t indent = line.body.start - line.range.start;
    bool start = true;
    const char* previous_end = nullptr;
    for (const std::string_view word : split_words(page.slice(line.body))) {
      RowWord row_word;
      row_word.range.start = line.range.start + static_cast<std::uint32_t>(word.data() - whole.data());
      row_word.range.end = row_word.range.start + static_cast<std::uint32_t>(word.size());
      row_word.new_line = start;
      row_word.new_block = start && gap;
      const std::size_t blanks =
          start ? (at > 0 && line.indented ? indent : 0)
                : length_of(std::string_view(previous_end, static_cast<std::size_t>(word.data() - previous_end))) - 1;
      row_word.blanks = std::min<std::size_t>(blanks, 8);
      words.push_back(row_word);
      previous_end = word.data() + word.size();
      start = false;
    }
  }
  return words;
}

std::optional<SplitRow> split_row(const Page& page, const std::vector<RowWord>& words,
                                  const std::vector<RecordField>& fields) {
  if (words.empty() || words.size() > 200) return std::nullopt;
  return Splitter(page, words, fields).best();
}

Parts parts_of(const std::vector<RowWord>& words) {
  Parts parts;
  for (const RowWord& word : words) {
    if (!parts.empty() && !word.new_line)
      parts.back().end = word.range.end;
    else
      parts.push_back(word.range);
  }
  return parts;
}

}  // namespace planlint
