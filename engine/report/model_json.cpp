// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/model_json.h"

#include <algorithm>
#include <array>

#include "report/json_values.h"

namespace planlint {
namespace {

/// Writes one plan; its pieces need the plan for owners and its source for lines.
class Writer {
 public:
  explicit Writer(const Plan& plan) : plan_(plan) {}

  [[nodiscard]] Json document() const;
  [[nodiscard]] Json goals(GoalLevel level) const;
  [[nodiscard]] Json indicators() const;
  [[nodiscard]] Json activities() const;
  [[nodiscard]] Json agenda2030() const;
  [[nodiscard]] Json decisions() const;
  [[nodiscard]] Json tables() const;
  [[nodiscard]] Json result_units() const;

 private:
  [[nodiscard]] std::uint32_t line(Range range) const { return plan_.source->position(range.start).line; }
  [[nodiscard]] Json parent(const Goal& goal) const;
  void add_owner(Json& json, const Owner& owner) const;
  [[nodiscard]] static Json rows(const Table& table, std::size_t columns);

  const Plan& plan_;
};

Json text_or_null(const Text& text) { return text ? Json(std::string(text.value)) : Json(); }

std::string text_of(const Text& text) { return std::string(text.value); }

/// A value as written, without the quotes that a unit of several words stands in; empty where there is none.
std::string value_of(const Quantity& quantity) {
  if (!quantity.present() || quantity.kind == QuantityKind::missing) return {};
  std::string text;
  for (std::string_view rest = quantity.text; !rest.empty();) {
    constexpr std::array<std::string_view, 3> quotes = {"\"", "“", "”"};
    const auto quote = std::ranges::find_if(quotes, [&](auto mark) { return rest.starts_with(mark); });
    if (quote == quotes.end()) text += rest.front();
    rest.remove_prefix(quote == quotes.end() ? 1 : quote->size());
  }
  return text;
}

std::string_view word_for(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::unknown: return "";
    case DocumentKind::plan: return "verksamhetsplan";
    case DocumentKind::catalogue: return "kf-budget";
    case DocumentKind::tertial_report: return "tertialrapport";
    case DocumentKind::annual_report: return "verksamhetsberättelse";
  }
  return "";
}

std::string_view word_for(Period period) {
  switch (period) {
    case Period::none: return "";
    case Period::year: return "År";
    case Period::half_year: return "Halvår";
    case Period::tertial: return "Tertial";
    case Period::quarter: return "Kvartal";
    case Period::month: return "Månad";
  }
  return "";
}

Json assessment_of(const Assessment& assessment) {
  switch (assessment.fulfilment) {
    case Fulfilment::none: return text_or_null(assessment.text);
    case Fulfilment::full: return "uppfylls helt";
    case Fulfilment::partial: return "uppfylls delvis";
    case Fulfilment::not_met: return "uppfylls inte";
  }
  return {};
}

/// What the document is called where it says no title of its own.
std::string usual_title(const Header& header) {
  std::string title(word_for(header.kind));
  if (title.empty()) return title;
  title[0] = header.kind == DocumentKind::catalogue ? 'K' : static_cast<char>(title[0] - 'a' + 'A');
  if (header.kind == DocumentKind::catalogue) title = "KF-budget";
  if (header.tertial != 0) title += ' ' + std::to_string(header.tertial);
  if (header.year != 0) title += ' ' + std::to_string(header.year);
  if (header.board) title.append(" för ").append(header.board.value);
  return title;
}

Json Writer::document() const {
  const Header& header = plan_.header;
  const auto kind = word_for(header.kind);
  const auto number = [](int value) { return value == 0 ? Json() : Json(value); };
  return {{"kind", kind.empty() ? Json() : Json(kind)},
          {"year", number(header.year)},
          {"board", text_or_null(header.board)},
          {"title", header.title ? text_of(header.title) : usual_title(header)},
          {"date", header.decided ? Json(std::string(header.decided->text)) : Json()},
          {"tertial", number(header.tertial)}};
}

Json name_of_goal(const Goal& goal) { return text_of(goal.number ? goal.number : goal.title); }

Json Writer::parent(const Goal& goal) const {
  if (goal.parent != no_index) return name_of_goal(plan_.goals[goal.parent]);
  return goal.supports.empty() ? Json() : Json(std::string(goal.supports.front().number));
}

Json Writer::goals(GoalLevel level) const {
  Json list = Json::array();
  for (const Goal& goal : plan_.goals) {
    if (goal.level != level) continue;
    Json json = {{"number", text_or_null(goal.number)}, {"title", text_of(goal.title)}};
    if (level != GoalLevel::focus) json["parent"] = parent(goal);
    json["line"] = line(goal.range);
    if (level == GoalLevel::board) {
      json["has_description"] = goal.description.present;
      json["expected_results"] = goal.expected_results.size();
    }
    json["assessment"] = assessment_of(goal.assessment);
    list.push_back(std::move(json));
  }
  return list;
}

void Writer::add_owner(Json& json, const Owner& owner) const {
  std::string name;
  std::string_view kind = "document";
  if (owner.goal != no_index) {
    constexpr std::array<std::string_view, 3> kinds = {"focus_goal", "area_goal", "board_goal"};
    const Goal& goal = plan_.goals[owner.goal];
    name = text_of(goal.number ? goal.number : goal.title);
    kind = kinds[static_cast<std::size_t>(goal.level)];
  } else if (owner.section != no_index) {
    name = text_of(plan_.sections[owner.section].title);
    kind = "section";
  }
  json["owner"] = name;
  json["owner_kind"] = kind;
}

/// The period that the values are for, or else how often the indicator is followed up.
std::string period_of(const Indicator& indicator) {
  const ValuePeriod& period = indicator.value_period;
  if (period.year != 0) {
    if (period.part == Period::none || period.part == Period::year) return std::to_string(period.year);
    const std::string number = period.number == 0 ? "" : ' ' + std::to_string(period.number);
    return std::string(word_for(period.part)) + number + ' ' + std::to_string(period.year);
  }
  const auto word = word_for(indicator.period);
  return word.empty() ? text_of(indicator.period_text) : std::string(word);
}

Json Writer::indicators() const {
  Json list = Json::array();
  for (const Indicator& indicator : plan_.indicators) {
    Json json = {{"name", text_of(indicator.name)}};
    add_owner(json, indicator.owner);
    json["target"] = value_of(indicator.target);
    json["kf_target"] = value_of(indicator.kf_target);
    json["period"] = period_of(indicator);
    json["outcome"] = value_of(indicator.outcome);
    json["outcome_men"] = value_of(indicator.outcome_men);
    json["outcome_women"] = value_of(indicator.outcome_women);
    json["outcome_previous"] = value_of(indicator.previous);
    json["forecast"] = value_of(indicator.forecast);
    json["line"] = line(indicator.range);
    list.push_back(std::move(json));
  }
  return list;
}

Json Writer::activities() const {
  Json list = Json::array();
  for (const Activity& activity : plan_.activities) {
    Json json = {{"name", text_of(activity.name)}};
    add_owner(json, activity.owner);
    json["start"] = activity.start ? std::string(activity.start->text) : std::string();
    json["end"] = activity.end ? std::string(activity.end->text) : std::string();
    json["deviation"] = dedent(activity.deviation.value);
    json["line"] = line(activity.range);
    list.push_back(std::move(json));
  }
  return list;
}

Json Writer::agenda2030() const {
  Json list = Json::array();
  for (const SdgList& sdgs : plan_.sdg_lists) {
    Json json = Json::object();
    add_owner(json, sdgs.owner);
    json.erase("owner_kind");
    json["goals"] = Json::array();
    for (const Sdg& sdg : sdgs.goals) json["goals"].push_back(sdg.number);
    json["line"] = line(sdgs.range);
    list.push_back(std::move(json));
  }
  return list;
}

Json Writer::decisions() const {
  Json list = Json::array();
  for (const Decision& decision : plan_.decisions) {
    list.push_back({{"number", decision.number ? Json(*decision.number) : Json()},
                    {"amount", decision.amount.present() ? Json(value_of(decision.amount)) : Json()},
                    {"subject", text_of(decision.subject)},
                    {"line", line(decision.range)}});
  }
  return list;
}

Json Writer::rows(const Table& table, std::size_t columns) {
  Json list = Json::array();
  for (const Row& row : table.rows) {
    if (row.role == RowRole::header || row.role == RowRole::separator) continue;
    Json cells = Json::array();
    for (std::size_t i = 0; i < std::max<std::size_t>(columns, row.cell_count); ++i) {
      const Cell* cell = table.cell(row, i);
      cells.push_back(cell == nullptr ? std::string() : text_of(cell->text));
    }
    list.push_back(std::move(cells));
  }
  return list;
}

Json Writer::tables() const {
  Json list = Json::array();
  for (const Table& table : plan_.tables) {
    if (table.kind == TableKind::result_units) continue;  // listed as result_units
    Json columns = Json::array();
    for (std::size_t i = 1; i < table.columns.size(); ++i) columns.push_back(text_of(table.columns[i].heading));
    list.push_back({{"title", text_of(table.title)},
                    {"line", line(table.range)},
                    {"unit", text_or_null(table.unit)},
                    {"columns", std::move(columns)},
                    {"rows", rows(table, table.columns.size())}});
  }
  return list;
}

Json Writer::result_units() const {
  Json list = Json::array();
  for (const ResultUnit& unit : plan_.result_units) list.push_back(text_of(unit.name));
  return list;
}

}  // namespace

std::string model_json(const Plan& plan) {
  const Writer writer(plan);
  const Json model = {{"document", writer.document()},
                      {"focus_goals", writer.goals(GoalLevel::focus)},
                      {"area_goals", writer.goals(GoalLevel::area)},
                      {"board_goals", writer.goals(GoalLevel::board)},
                      {"indicators", writer.indicators()},
                      {"activities", writer.activities()},
                      {"agenda2030", writer.agenda2030()},
                      {"decisions", writer.decisions()},
                      {"tables", writer.tables()},
                      {"result_units", writer.result_units()}};
  return dumped(model, 1) + '\n';
}

}  // namespace planlint
