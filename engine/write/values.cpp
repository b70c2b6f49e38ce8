// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/values.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>
#include <vector>

#include "text/names.h"
#include "write/number_text.h"
#include "write/spelling.h"

namespace planlint::writer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool are_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t space = at == text.size() ? 1 : text[at] == '\n' ? 1 : blank_length(text, at);
    if (space > 0 && at > start) words.push_back(text.substr(start, at - start));
    at += std::max<std::size_t>(space, 1);
    if (space > 0) start = at;
  }
  return words;
}

bool is_on_one_line(std::string_view text) { return text.find_first_of("\r\n") == std::string_view::npos; }

std::string direction_text(const Quantity& value) {
  const std::string_view usual = value.direction == Direction::decrease    ? "minska"
                                 : value.direction == Direction::unchanged ? "oförändrad"
                                                                           : "öka";
  return std::string(to_nfc(value.text) == usual ? value.text : usual);
}

/// `tas fram av nämnd`, also cut short while it was typed.
std::string deferred_text(std::string_view text) {
  constexpr std::array<std::string_view, 3> start = {"tas", "fram", "av"};
  const auto words = words_of(text);
  const std::size_t fixed = std::min(words.size(), start.size());
  const bool fits = !words.empty() &&
                    std::equal(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(fixed), start.begin()) &&
                    (words.size() <= 3 || (words.size() == 4 && is_plain_word(words[3])));
  if (fits && is_on_one_line(text)) return std::string(text);
  const bool company = text.find("styrelse") != std::string_view::npos;
  return company ? "tas fram av nämnd/styrelse" : "tas fram av nämnd";
}

std::string set_later_text(const Quantity& value) {
  const auto words = words_of(value.text);
  const bool fits = !words.empty() && to_nfc(words[0]) == "fastställs" &&
                    (words.size() == 1 ? value.year == 0
                                       : words.size() == 2 && are_digits(words[1]) && words[1].size() <= 9 &&
                                             std::stoi(std::string(words[1])) == value.year);
  if (fits && is_on_one_line(value.text)) return std::string(value.text);
  // `Fastställs t1`: what the language has no place for is kept as words.
  if (value.year == 0 && words.size() > 1) return quoted(value.text);
  return value.year > 0 ? "fastställs " + std::to_string(value.year) : "fastställs";
}

constexpr std::array<std::pair<std::string_view, Period>, 5> periods = {{{"år", Period::year},
                                                                         {"halvår", Period::half_year},
                                                                         {"tertial", Period::tertial},
                                                                         {"kvartal", Period::quarter},
                                                                         {"månad", Period::month}}};

std::string_view word_for(Period period) {
  const auto* found = std::ranges::find(periods, period, [](const auto& pair) { return pair.second; });
  return found == periods.end() ? std::string_view() : found->first;
}

std::string_view word_for(Fulfilment fulfilment) {
  switch (fulfilment) {
    case Fulfilment::none: return "";
    case Fulfilment::full: return "helt";
    case Fulfilment::partial: return "delvis";
    case Fulfilment::not_met: return "inte";
  }
  return "";
}

bool is_month(std::string_view word) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "maj", "jun",
                                                       "jul", "aug", "sep", "okt", "nov", "dec"};
  if (word.ends_with('.')) word.remove_suffix(1);
  return std::ranges::find(months, word.substr(0, 3)) != months.end() &&
         std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// What the grammar takes for a date: `2023-13-01`, `31/12 2023`, `12 januari 2023`.
bool looks_like_date(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() &&
         (is_digit(text[end]) || (end > 0 && (text[end] == '-' || text[end] == '/' || text[end] == '.'))))
    ++end;
  if (end == 0) return false;
  std::string_view rest = text.substr(end);
  const auto next_word = [&]() -> std::string_view {
    for (const std::string_view space : {" ", "\u00a0"}) {
      if (rest.starts_with(space))
        return rest.substr(space.size(), rest.find_first_of(" \n\xC2", space.size()) - space.size());
    }
    return {};
  };
  const auto take = [&](std::string_view word) {
    rest.remove_prefix(static_cast<std::size_t>(word.data() - rest.data()) + word.size());
  };
  if (const auto word = next_word(); is_month(word)) take(word);
  if (const auto word = next_word(); word.size() == 4 && are_digits(word)) take(word);
  return rest.empty();
}

/// `2022–2026`, `2018 - 22`, `2022`.
bool is_year_range(std::string_view text) {
  const auto take_digits = [&] {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end > 0;
  };
  const auto take = [&](std::string_view what) {
    const bool found = text.starts_with(what);
    if (found) text.remove_prefix(what.size());
    return found;
  };
  if (!take_digits()) return false;
  if (text.empty()) return true;
  take(" ");
  if (!take("-") && !take("–")) return false;
  if (text.empty()) return true;
  take(" ");
  return take_digits() && text.empty();
}

}  // namespace

std::string value_text(const Quantity& value) {
  switch (value.kind) {
    case QuantityKind::absent: return {};
    case QuantityKind::missing: return "saknas";
    case QuantityKind::number: return number_text(value);
    case QuantityKind::interval: return interval_text(value);
    case QuantityKind::direction: return direction_text(value);
    case QuantityKind::deferred: return deferred_text(value.text);
    case QuantityKind::set_later: return set_later_text(value);
    case QuantityKind::unreadable: return quoted(value.text);
  }
  return {};
}

std::string date_text(const Date& date) {
  if (date.text.empty() && date.well_formed) {
    std::array<char, 32> iso{};
    std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return iso.data();
  }
  return looks_like_date(date.text) ? std::string(date.text) : quoted(date.text);
}

std::string period_text(Period period, const Text& text) {
  const auto word = word_for(period);
  if (!word.empty()) return std::string(text && to_nfc(text.value) == word ? text.value : word);
  return text ? quoted(text.value) : std::string();
}

std::string value_period_text(const ValuePeriod& period) {
  std::string result(word_for(period.part));
  for (const int number : {period.number, period.year}) {
    if (number > 0) result.append(result.empty() ? "" : " ").append(std::to_string(number));
  }
  return result;
}

std::string assessment_text(const Assessment& assessment) {
  const auto degree = word_for(assessment.fulfilment);
  if (degree.empty()) return assessment.text ? quoted(assessment.text.value) : std::string();
  const auto words = words_of(assessment.text.value);
  const bool fits = (words.size() == 1 || (words.size() == 2 && words[0] == "uppfylls")) && words.back() == degree;
  return fits && is_on_one_line(assessment.text.value) ? std::string(assessment.text.value)
                                                       : "uppfylls " + std::string(degree);
}

std::string years_text(const Programme& programme) {
  if (!programme.years) {
    if (programme.first_year <= 0) return {};
    const std::string first = std::to_string(programme.first_year);
    return programme.last_year == programme.first_year ? first
           : programme.last_year > 0                   ? first + "–" + std::to_string(programme.last_year)
                                                       : first + "–";
  }
  return is_year_range(programme.years.value) ? std::string(programme.years.value) : quoted(programme.years.value);
}

}  // namespace planlint::writer
