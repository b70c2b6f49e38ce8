// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/said.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>

#include "document/vocabulary.h"
#include "document/words.h"

namespace planlint::tests {
namespace {

class Collector {
 public:
  explicit Collector(const Plan& plan) : plan_(plan) {}

  void text(const Text& text) {
    if (text.present) said.push_back({.text = std::string(text.value), .range = text.range});
  }
  void texts(const std::vector<Text>& all) {
    for (const Text& one : all) text(one);
  }
  void quantity(const Quantity& value) {
    if (value.present()) said.push_back({.text = std::string(value.text), .range = value.range});
  }
  void date(const std::optional<Date>& date) {
    if (date) said.push_back({.text = std::string(date->text), .range = date->range});
  }
  void number(int number, Range range) { said.push_back({.text = std::to_string(number), .range = range}); }
  void source(Range range) { said.push_back({.text = std::string(plan_.source->slice(range)), .range = range}); }

  std::vector<Said> said;

 private:
  const Plan& plan_;
};

void collect_goals(const Plan& plan, Collector& out) {
  for (const Goal& goal : plan.goals) {
    out.source(goal.keyword);  // the level
    for (const Text& text :
         {goal.number, goal.title, goal.description, goal.assessment.text, goal.analysis, goal.deviation, goal.comment})
      out.text(text);
    for (const auto* texts : {&goal.expected_results, &goal.priorities, &goal.responsible}) out.texts(*texts);
  }
}

/// `Tertial 1 2023`, as its three parts say it.
std::string words_of(const ValuePeriod& period) {
  std::string words;
  if (period.part == Period::tertial) words = "Tertial ";
  if (period.part == Period::quarter) words = "Kvartal ";
  if (period.part == Period::half_year) words = "Halvår ";
  if (period.part == Period::year) words = "År ";
  if (period.part == Period::month) words = "Månad ";
  if (period.number > 0) words += std::to_string(period.number) + ' ';
  return words + std::to_string(period.year);
}

void collect_measures(const Plan& plan, Collector& out) {
  for (const Indicator& one : plan.indicators) {
    const ValuePeriod& period = one.value_period;
    if (period.year != 0) out.said.push_back({.text = words_of(period), .range = period.range});
    for (const Text& text : {one.name, one.period_text, one.unit, one.analysis, one.deviation, one.comment})
      out.text(text);
    for (const Quantity* value : {&one.target, &one.kf_target, &one.outcome, &one.outcome_men, &one.outcome_women,
                                  &one.previous, &one.forecast})
      out.quantity(*value);
    out.texts(one.responsible);
  }
  for (const Activity& one : plan.activities) {
    for (const Text& text : {one.name, one.deviation, one.analysis, one.comment}) out.text(text);
    out.date(one.start);
    out.date(one.end);
    out.texts(one.responsible);
  }
}

void collect_rest(const Plan& plan, Collector& out) {
  for (const Section& section : plan.sections) out.text(section.title);
  for (const Paragraphs& one : plan.paragraphs) out.text(one.text);
  for (const Decision& one : plan.decisions) {
    if (one.number) out.number(*one.number, one.range);
    out.text(one.subject);
  }
  for (const Appendix& one : plan.appendices) {
    if (one.number) out.number(*one.number, one.range);
    out.text(one.title);
  }
  for (const Table& table : plan.tables) {
    const auto& rows = table.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out.text(rows[i].comment);
      for (std::size_t c = 0; i > 0 && c < rows[i].cell_count; ++c) out.text(table.cell(rows[i], c)->text);
    }
  }
  // Units that a table lists are its cells.
  const auto in_table = [&](const Text& text) {
    return std::ranges::any_of(plan.tables, [&](const Table& table) { return table.range.contains(text.range); });
  };
  Range last_group;
  for (const ResultUnit& unit : plan.result_units) {
    if (!in_table(unit.name)) out.text(unit.name);
    if (unit.group && !in_table(unit.group) && unit.group.range != last_group) out.text(unit.group);
    last_group = unit.group.range;
  }
}

PieceKind kind_at(const std::vector<Piece>& pieces, std::uint32_t offset) {
  const auto behind =
      std::ranges::upper_bound(pieces, offset, {}, [](const Piece& piece) { return piece.range.start; });
  return behind == pieces.begin() ? PieceKind::blank : std::prev(behind)->kind;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

std::size_t character_size(unsigned char first) { return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4; }

/// Letters and digits, folded; icons, dashes and quotes are none.
std::string letters_of(std::string_view text) {
  std::string result;
  const std::string key = folded(text);
  for (std::size_t at = 0; at < key.size();) {
    const auto byte = static_cast<unsigned char>(key[at]);
    const std::size_t size = character_size(byte);
    if ((size == 1 && std::isalnum(byte) != 0) || (size == 2 && byte > 0xC2)) result += key.substr(at, size);
    at += size;
  }
  return result;
}

/// What a line says beside the labels that its kind stands for.
std::string needed(std::string_view line, PieceKind kind) {
  std::string text(line);
  for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&#39;"})
    replace_all(text, entity, " ");
  for (const std::string_view tag : {"<br>", "<br/>"}) replace_all(text, tag, " ");
  for (const std::string_view tag : {"<b>", "</b>", "<i>", "</i>"}) replace_all(text, tag, "");
  std::string_view rest = trimmed(text);
  while (!rest.empty()) {
    const std::size_t size = character_size(static_cast<unsigned char>(rest[0]));
    if (!letters_of(rest.substr(0, size)).empty()) break;
    rest = trimmed(rest.substr(std::min(size, rest.size())));
  }
  if (rest.starts_with("o ")) rest.remove_prefix(2);  // Word's second kind of bullet
  if (kind == PieceKind::table_remark) {
    const auto words = split_words(rest);
    const std::string first = words.empty() ? std::string() : letters_of(words[0]);
    if (first == "kommentar" || first == "analys" || first == "avvikelse")
      rest = rest.substr(static_cast<std::size_t>(words[0].end() - rest.begin()));
  }
  if (kind == PieceKind::list_item) {
    for (const std::string_view word : {"Mål ", "mål ", "Globalt mål ", "SDG ", "Bilaga "})
      if (rest.starts_with(word)) rest.remove_prefix(word.size());
    if (rest.starts_with("1. ")) rest.remove_prefix(2);   // renderers number anew, and the reader on
    while (rest.starts_with('0')) rest.remove_prefix(1);  // `Bilaga 01`
  }
  if (kind == PieceKind::heading && rest.ends_with("**Beskrivning**"))
    rest.remove_suffix(std::string_view("**Beskrivning**").size());
  return std::string(rest);
}

bool need_not_be_said(PieceKind kind) {
  return kind == PieceKind::furniture || kind == PieceKind::blank || kind == PieceKind::label ||
         kind == PieceKind::table_header || kind == PieceKind::property;
}

using Counts = std::array<int, 256>;

void add(Counts& counts, std::string_view letters, int sign) {
  for (const char c : letters) counts[static_cast<unsigned char>(c)] += sign;
}

}  // namespace

std::vector<Said> all_said(const Plan& plan) {
  Collector out(plan);
  collect_goals(plan, out);
  collect_measures(plan, out);
  collect_rest(plan, out);
  return std::move(out.said);
}

std::vector<std::string> lost_lines(const ReadDocument& read) {
  std::vector<Said> said = all_said(read.plan);
  // Numbers and names of listed SDGs; those named in prose are in the prose.
  for (const SdgList& list : read.plan.sdg_lists) {
    for (const Sdg& sdg : list.goals) {
      if (kind_at(read.pieces, sdg.range.start) != PieceKind::list_item) continue;
      said.push_back({.text = std::to_string(sdg.number), .range = sdg.range});
      if (sdg.name) said.push_back({.text = std::string(sdg.name.value), .range = sdg.range});
    }
  }
  return lost_lines(read, said);
}

std::vector<std::string> lost_lines(const ReadDocument& read, const std::vector<Said>& said) {
  const Source& source = *read.plan.source;
  const std::size_t count = source.line_count();
  // Lines that one text reaches over are one group, named by its first line.
  std::vector<std::size_t> reach(count);
  std::iota(reach.begin(), reach.end(), 0);
  const auto line_at = [&](std::uint32_t offset) { return std::size_t{source.position(offset).line - 1}; };
  for (const Said& one : said) {
    if (one.range.empty()) continue;
    const std::size_t first = line_at(one.range.start);
    reach[first] = std::max(reach[first], line_at(one.range.end - 1));
  }
  std::vector<std::size_t> group(count);
  std::size_t open = 0;
  for (std::size_t line = 0; line < count; ++line) {
    group[line] = line > 0 && open >= line ? group[line - 1] : line;
    open = std::max(open, reach[line]);
  }
  std::vector<std::vector<std::string>> texts(count);
  std::vector<Counts> counts(count, Counts{});
  for (const Said& one : said) {
    if (one.range.empty()) continue;
    const std::size_t at = group[line_at(one.range.start)];
    texts[at].push_back(letters_of(one.text));
    add(counts[at], texts[at].back(), 1);
  }
  std::vector<std::string> lost;
  for (std::size_t line = 0; line < count; ++line) {
    const Range range = source.line_range(static_cast<std::uint32_t>(line + 1));
    const PieceKind kind = kind_at(read.pieces, range.start);
    if (range.empty() || need_not_be_said(kind)) continue;
    const std::string words = needed(source.slice(range), kind);
    add(counts[group[line]], letters_of(words), -1);
    bool missing = std::ranges::any_of(counts[group[line]], [](int n) { return n < 0; });
    std::string spaced = words;
    std::ranges::replace_if(
        spaced, [](char c) { return c == '|' || c == '\t'; }, ' ');
    for (const std::string_view word : split_words(spaced)) {
      const std::string letters = letters_of(word);
      const auto says = [&](const std::string& text) { return text.find(letters) != std::string::npos; };
      missing = missing || (!letters.empty() && std::ranges::none_of(texts[group[line]], says));
    }
    if (missing) lost.push_back(std::to_string(line + 1) + ": " + std::string(source.slice(range)));
    for (int& n : counts[group[line]]) n = std::max(n, 0);
  }
  return lost;
}

std::string piece_fault(const ReadDocument& read) {
  const std::string_view text = read.plan.source->text();
  std::uint32_t end = 0;
  for (const Piece& piece : read.pieces) {
    if (piece.range.start != end) return "a gap or overlap at byte " + std::to_string(end);
    if (piece.range.empty()) return "an empty piece at byte " + std::to_string(end);
    end = piece.range.end;
    if (end < text.size() && text[end - 1] != '\n') return "a piece ends inside a line, at byte " + std::to_string(end);
  }
  return end == text.size() ? std::string()
                            : "the pieces end at byte " + std::to_string(end) + " of " + std::to_string(text.size());
}

}  // namespace planlint::tests
