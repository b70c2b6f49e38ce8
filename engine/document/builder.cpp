// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/builder.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "document/quantities.h"

namespace planlint {
namespace {

Range hull_of(const Record& record) {
  Range hull = record.name.empty() ? Range{} : record.name.front();
  const auto take = [&](const Parts& parts) {
    for (const Range part : parts) {
      if (hull.empty()) hull = part;
      hull.start = std::min(hull.start, part.start);
      hull.end = std::max(hull.end, part.end);
    }
  };
  take(record.name);
  for (const Parts& parts : record.values) take(parts);
  for (const Parts& parts : record.other_cells) take(parts);
  return hull;
}

Quantity quantity(TextPool& pool, const Parts& parts) {
  if (parts.empty()) return {};
  Text text = pool.name(parts);
  // A narrow column cuts the word anywhere (`nämnd/styrel` + `se`).
  if (parts.size() > 1 && squeezed(folded(text.value)) == "tasframavnamndstyrelse")
    text = pool.owned("Tas fram av nämnd/styrelse", text.range);
  return quantity_of(text);
}

std::optional<Date> date(TextPool& pool, const Parts& parts) {
  if (parts.empty()) return std::nullopt;
  const Text text = pool.name(parts);
  const Date date = Date::parse(text.value, text.range);
  if (date.well_formed || text.value.find(' ') == std::string_view::npos) return date;
  // A narrow column breaks it at a hyphen: `2022-01- 01`.
  std::string whole(text.value);
  std::erase(whole, ' ');
  if (!Date::parse(whole, text.range).well_formed) return date;
  return Date::parse(pool.owned(std::move(whole), text.range).value, text.range);
}

/// The remarks of one kind, and with the comments what stands in columns that the model has no place for.
Text remarks(TextPool& pool, const Record& record, Label label, const Parts& column) {
  std::vector<Text> texts;
  for (const Remark& remark : record.remarks) {
    if (remark.label == label && !remark.parts.empty()) texts.push_back(pool.paragraph(remark.parts));
  }
  if (!column.empty()) texts.push_back(pool.paragraph(column));
  if (label == Label::comment) {
    for (std::size_t i = 0; i < record.other_cells.size(); ++i) {
      const Text cell = pool.name(record.other_cells[i]);
      const Text heading = record.other_headings[i].empty() ? Text{} : pool.name(record.other_headings[i]);
      if (!cell) continue;
      texts.push_back(heading ? pool.owned(std::string(heading.value) + ": " + std::string(cell.value), cell.range)
                              : cell);
    }
  }
  // A column stands beside its row, remarks below it.
  std::ranges::stable_sort(texts, {}, [](const Text& text) { return text.range.start; });
  return pool.block(texts);
}

Period period_word(std::string_view word) {
  if (word == "ar" || word == "arsvis" || word == "helar") return Period::year;
  if (word == "halvar") return Period::half_year;
  if (word == "tertial") return Period::tertial;
  if (word == "kvartal") return Period::quarter;
  if (word == "manad" || word == "manadsvis") return Period::month;
  return Period::none;
}

int number_of(std::string_view word) {
  int number = 0;
  if (word.empty() || word.size() > 4) return 0;
  for (const char c : word) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

void read_period(Indicator& indicator, const Text& text) {
  if (!text) return;
  const std::string key = folded(text.value);
  Period part = Period::none;
  for (const std::string_view word : split_words(key)) {
    if (const Period named = period_word(word); named != Period::none) part = named;
    const int number = number_of(word);
    if (number >= 1990)
      indicator.value_period.year = number;
    else if (number > 0)
      indicator.value_period.number = number;
  }
  if (indicator.value_period.year != 0) {
    ValuePeriod& period = indicator.value_period;
    period.part = part;
    period.range = text.range;
    // Words that say more than that are kept.
    const std::size_t words = 1U + (part != Period::none ? 1U : 0U) + (period.number > 0 ? 1U : 0U);
    if (split_words(key).size() > words) indicator.period_text = text;
  } else {
    indicator.value_period = {};
    indicator.period = part;
    indicator.period_text = text;
  }
}

bool is_board_goal(const Plan& plan, Owner owner) {
  return owner.goal != no_index && plan.goals[owner.goal].level == GoalLevel::board;
}

bool is_from_kf(const Plan& plan, Owner owner, bool has_kf_value) {
  if (owner.goal == no_index) return has_kf_value;
  return !is_board_goal(plan, owner);
}

std::vector<Text> one_or_none(const Text& text) { return text ? std::vector{text} : std::vector<Text>(); }

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TableKind kind_of(std::string_view title, const FigureTable& table) {
  const std::string key = folded(title);
  bool costs = false;
  bool net = false;
  for (const std::string& heading : table.headings) {
    const std::string words = folded(heading);
    costs = costs || contains(words, "kostnader");
    net = net || contains(words, "netto");
  }
  if (contains(key, "resultatenhet")) return TableKind::other;
  if (contains(key, "omslutningsforandring")) return costs && net ? TableKind::turnover_changes : TableKind::other;
  if (contains(key, "budgetjustering")) return TableKind::budget_adjustments;
  if (contains(key, "investering")) return TableKind::investments;
  if (costs && net) return TableKind::operating_budget;
  if (contains(key, "driftbudget") || contains(key, "driftsbudget")) return TableKind::operating_budget;
  return TableKind::other;
}

void add_result_units(Plan& plan, const Table& table) {
  Text group;
  for (const Row& row : table.rows) {
    if (row.role == RowRole::header || row.role == RowRole::separator || row.role == RowRole::total) continue;
    const Cell* label = table.cell(row, 0);
    if (label == nullptr || !label->text) continue;
    const std::string key = folded(label->text.value);
    if (key.starts_with("summa") || key.starts_with("totalt")) continue;
    bool figures = false;
    for (std::size_t i = 1; i < row.cell_count; ++i) {
      const Cell* cell = table.cell(row, i);
      figures = figures || (cell->text && !(cell->value && cell->value->is_zero()));
    }
    if (!figures)
      group = label->text;
    else
      plan.result_units.push_back({.name = label->text, .group = group});
  }
}

/// `från 14,0 procent till 11,5 procent`.
void read_change(Decision& decision, std::string_view sentence, Range range, TextPool& pool) {
  const std::size_t from = sentence.find(" från ");
  const std::string key = folded(sentence);
  if (from == std::string_view::npos || !contains(key, "arsmal")) return;
  const std::size_t to = sentence.find(" till ", from);
  if (to == std::string_view::npos) return;
  const auto value = [&](std::string_view text) {
    text = trimmed(text);
    while (text.ends_with('.') || text.ends_with(',')) text = trimmed(text.substr(0, text.size() - 1));
    return quantity_of({.value = text, .range = range, .present = !text.empty()});
  };
  TargetChange change;
  change.from = value(sentence.substr(from + 7, to - from - 7));
  change.to = value(sentence.substr(to + 6));
  if (!change.from.is_number() || !change.to.is_number()) return;
  change.range = range;
  for (const std::string_view before : {"årsmålet för ", "årsmål för ", "årsmålet på ", "årsmålet gällande "}) {
    const std::size_t start = sentence.find(before);
    if (start == std::string_view::npos || start > from) continue;
    change.indicator =
        pool.owned(std::string(trimmed(sentence.substr(start + before.size(), from - start - before.size()))), range);
    break;
  }
  decision.changes.push_back(change);
}

}  // namespace

void add_indicator(Plan& plan, TextPool& pool, const Record& record, Owner owner) {
  Indicator indicator;
  indicator.range = hull_of(record);
  indicator.name = pool.name(record.name);
  indicator.keyword = indicator.name ? indicator.name.range : indicator.range;
  indicator.owner = owner;
  const Parts& target = record[RecordField::target];
  const Parts& kf_target = record[RecordField::kf_target];
  // Under a board goal, a value that may stand in either column is the board's.
  const bool swapped = record.lost_cell && target.empty() && is_board_goal(plan, owner);
  indicator.target = quantity(pool, swapped ? kf_target : target);
  indicator.kf_target = quantity(pool, swapped ? target : kf_target);
  indicator.outcome = quantity(pool, record[RecordField::outcome]);
  indicator.outcome_men = quantity(pool, record[RecordField::outcome_men]);
  indicator.outcome_women = quantity(pool, record[RecordField::outcome_women]);
  indicator.previous = quantity(pool, record[RecordField::previous]);
  indicator.forecast = quantity(pool, record[RecordField::forecast]);
  if (!record[RecordField::period].empty()) read_period(indicator, pool.name(record[RecordField::period]));
  indicator.from_kf = is_from_kf(plan, owner, indicator.kf_target.present());
  indicator.analysis = remarks(pool, record, Label::analysis, {});
  indicator.deviation = remarks(pool, record, Label::deviation, record[RecordField::deviation]);
  indicator.comment = remarks(pool, record, Label::comment, record[RecordField::comment]);
  if (!record[RecordField::responsible].empty())
    indicator.responsible = one_or_none(pool.name(record[RecordField::responsible]));
  plan.indicators.push_back(std::move(indicator));
}

void add_activity(Plan& plan, TextPool& pool, const Record& record, Owner owner) {
  Activity activity;
  activity.range = hull_of(record);
  activity.name = pool.name(record.name);
  activity.keyword = activity.name ? activity.name.range : activity.range;
  activity.owner = owner;
  activity.from_kf = is_from_kf(plan, owner, false);
  activity.start = date(pool, record[RecordField::start]);
  activity.end = date(pool, record[RecordField::end]);
  if (activity.start) activity.time_range = activity.start->range;
  if (activity.end)
    activity.time_range = {.start = activity.start ? activity.start->range.start : activity.end->range.start,
                           .end = activity.end->range.end};
  activity.analysis = remarks(pool, record, Label::analysis, {});
  activity.deviation = remarks(pool, record, Label::deviation, record[RecordField::deviation]);
  activity.comment = remarks(pool, record, Label::comment, record[RecordField::comment]);
  if (!record[RecordField::responsible].empty())
    activity.responsible = one_or_none(pool.name(record[RecordField::responsible]));
  plan.activities.push_back(std::move(activity));
}

void add_table(Plan& plan, TextPool& pool, const Page& page, const FigureTable& figures, const TableSetting& setting) {
  Table table;
  table.title = setting.title;
  table.unit = figures.unit ? figures.unit : setting.unit;
  table.owner = setting.owner;
  table.kind = kind_of(setting.title.value, figures);
  table.heading = figures.header;
  table.range = {.start = figures.header.start, .end = page.lines[figures.end - 1].body.end};

  const auto add_row = [&](Range range) {
    table.rows.push_back({.range = range, .first_cell = static_cast<std::uint32_t>(table.cells.size()), .comment = {}});
  };
  const auto add_cell = [&](const Text& text) {
    Cell cell{.text = text, .value = std::nullopt};
    if (text) cell.value = Decimal::parse(text.value);
    table.cells.push_back(std::move(cell));
    ++table.rows.back().cell_count;
  };
  add_row(figures.header);
  for (const std::string& heading : figures.headings)
    add_cell(heading.empty() ? Text{} : pool.owned(heading, figures.header));
  for (const FigureRow& row : figures.rows) {
    Range range = page.lines[row.line].body;
    for (const Parts& parts : row.cells) {
      for (const Range part : parts) range.end = std::max(range.end, part.end);
    }
    add_row(range);
    add_cell(row.label.empty() ? Text{} : pool.name(row.label));
    for (const Parts& parts : row.cells) add_cell(parts.empty() ? Text{} : pool.name(parts));
    if (!row.comment.empty()) table.rows.back().comment = pool.paragraph(row.comment);
  }
  if (!table.unit) {
    for (const std::string& heading : figures.headings) {
      if (const auto unit = unit_line(folded(heading)); !unit.empty())
        table.unit = pool.owned(std::string(unit), figures.header);
    }
  }
  assign_roles(table);
  const bool nameless =
      std::ranges::all_of(figures.headings, [](const std::string& heading) { return heading.empty(); });
  if (figures.uncertain || nameless) {
    for (Column& column : table.columns)
      column.role = column.role == ColumnRole::label ? column.role : ColumnRole::other;
  }
  const bool units = contains(folded(setting.title.value), "resultatenhet") ||
                     (!figures.headings.empty() && folded(figures.headings[0]).starts_with("resultatenhet"));
  if (units) add_result_units(plan, table);
  plan.tables.push_back(std::move(table));
}

void add_decision(Plan& plan, TextPool& pool, Text sentence, std::optional<int> number, Range range) {
  Decision decision;
  decision.number = number;
  decision.range = range;
  decision.keyword = range;
  decision.subject = sentence;
  if (const auto place = find_amount(sentence.value)) {
    const bool in_place = sentence.range.end - sentence.range.start == sentence.value.size();
    const auto start = sentence.range.start + static_cast<std::uint32_t>(place->start);
    const Range at =
        in_place ? Range{.start = start, .end = start + static_cast<std::uint32_t>(place->length)} : sentence.range;
    decision.amount =
        quantity_of({.value = sentence.value.substr(place->start, place->length), .range = at, .present = true});
  }
  // `i enlighet med bilaga 2`
  const std::string key = folded(sentence.value);
  for (std::size_t at = key.find("bilaga "); at != std::string::npos; at = key.find("bilaga ", at + 1)) {
    const auto words = split_words(std::string_view(key).substr(at + 7, 6));
    if (const int appendix = words.empty() ? 0 : number_of(words[0]); appendix > 0)
      decision.appendices.push_back({.number = appendix, .range = sentence.range});
  }
  read_change(decision, sentence.value, sentence.range, pool);
  plan.decisions.push_back(std::move(decision));
}

}  // namespace planlint
