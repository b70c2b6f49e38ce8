// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Plans that no plan file gave are written so that they read back as they are.
#include "write/built_plan.h"

#include <gtest/gtest.h>

#include "format/format.h"
#include "write/plan_lines.h"
#include "write/write_plan.h"

namespace planlint::tests {
namespace {

using Lines = std::vector<std::string>;

Read read_back(const BuiltPlan& built) {
  const std::string text = write_plan(built.plan);
  Read read = read_text(text);
  EXPECT_EQ(read.syntax, Lines()) << text;
  const Source source("written.plan", text);
  EXPECT_FALSE(format(source).broken) << text;
  EXPECT_EQ(
      difference(lines_of(read.plan, Values::as_read), lines_of(read_text(format(source).text).plan, Values::as_read)),
      "")
      << text;
  return read;
}

void expect_same(const BuiltPlan& built) {
  const Read read = read_back(built);
  EXPECT_EQ(difference(lines_of(built.plan, Values::as_read), lines_of(read.plan, Values::as_read)), "")
      << write_plan(built.plan);
}

TEST(BuiltPlan, KeepsTexts) {
  BuiltPlan built;
  built.plan.header.title = built.text("En rubrik\npå två\r\nrader");
  const Index area = built.goal(GoalLevel::area, "1.1", "Mål med \"citat\" och \\");
  Goal& goal = built.plan.goals[area];
  goal.description = built.text(
      "sida ett\f\fsida två\n}\n mål 1.1 {\n\n\t- punkt\n\"\"\"\n\u00a0fast blank \u2028rad\rny rad\r\nslut");
  goal.expected_results = {built.text(""), built.text("två\nrader"), built.text(" # ingen kommentar ")};
  goal.comment = built.text("\n");
  goal.responsible = {built.text("a, b"), built.text("\"")};
  built.paragraphs("\"\"\"\"\"\"\"\n\\\n\"\"", {.goal = area, .section = no_index});
  built.paragraphs("", {});
  built.paragraphs("   \n\n  indrag\n    mer\n", {});
  built.paragraphs(std::string(100000, 'x') + "{", {});
  expect_same(built);
}

TEST(BuiltPlan, ReplacesWhatNoPlanFileHolds) {
  BuiltPlan built;
  built.paragraphs(std::string_view("noll\0byte\v\x01och \xff", 16), {});
  built.goal(GoalLevel::area, "1.1", std::string_view("a\0b", 3));
  const Read read = read_back(built);
  EXPECT_EQ(dedent(read.plan.paragraphs[0].text.value), "noll\uFFFDbyte \uFFFDoch \uFFFD");
  EXPECT_EQ(read.plan.goals[0].title.value, "a\uFFFDb");
}

TEST(BuiltPlan, KeepsNumbers) {
  BuiltPlan built;
  const Index area = built.goal(GoalLevel::area, "1.1", "A");
  Indicator& indicator = built.indicator("I", {.goal = area, .section = no_index});
  indicator.target = built.number("100", "  ", "%", Operator::none, {.units = 100, .scale = 0});
  const auto more = [&](const Quantity& value) { indicator.other_targets.push_back(value); };
  more(built.number("58.33", " ", "barn/avd.", Operator::none, {.units = 5833, .scale = 2}));
  more(built.number("Högst 1,6", " ", "kg CO2 per kg livsmedel", Operator::at_most, {.units = 16, .scale = 1}));
  more(built.number("mer än 70", "\n", "program", Operator::above, {.units = 70, .scale = 0}));
  more(built.number("1\u2009100", "\t", "till", Operator::none, {.units = 1100, .scale = 0}));
  more(built.number("≥ 5", "", "st\nper år", Operator::at_least, {.units = 5, .scale = 0}));
  more(built.number("", "", "", Operator::plus_minus, {.units = 1, .scale = 0}));
  more(built.number("minus fem", "", "", Operator::below, {.units = -50, .scale = 1}));
  more(built.number("010", " ", "år", Operator::at_least, {.units = 10, .scale = 0}));
  more(built.words(QuantityKind::unreadable, "2 8552,4"));
  more(built.words(QuantityKind::unreadable, "se \"bilaga\"\n1"));
  more(built.words(QuantityKind::unreadable, ""));
  more(built.words(QuantityKind::missing, "-"));
  more(built.words(QuantityKind::deferred, "Tas fram av nämnden\n/styrelsen"));
  Quantity later = built.words(QuantityKind::set_later, "Fastställs under 2018");
  later.year = 2018;
  more(later);
  Quantity direction = built.words(QuantityKind::direction, "Ska öka");
  direction.direction = Direction::increase;
  more(direction);
  Quantity interval = built.words(QuantityKind::interval, "10 till 12,5 procent");
  interval.number = {.units = 10, .scale = 0};
  interval.upper = {.units = 125, .scale = 1};
  interval.unit = interval.text.substr(interval.text.size() - 7);
  more(interval);
  expect_same(built);
}

TEST(BuiltPlan, KeepsIntervalsThatTheLanguageLacksAsWords) {
  BuiltPlan built;
  const Index area = built.goal(GoalLevel::area, "1.1", "A");
  Quantity& target = built.indicator("I", {.goal = area, .section = no_index}).target;
  target = built.words(QuantityKind::interval, "minst -2–4 %");
  target.number = {.units = -2, .scale = 0};
  target.upper = {.units = 4, .scale = 0};
  const Read read = read_back(built);
  EXPECT_EQ(read.plan.indicators[0].target.kind, QuantityKind::unreadable);
  EXPECT_EQ(read.plan.indicators[0].target.text, "minst -2–4 %");
}

TEST(BuiltPlan, KeepsWordsInPlaceOfValues) {
  BuiltPlan built;
  built.plan.header.decided = Date::parse("januari\n2024", {});
  const Index area = built.goal(GoalLevel::area, "1.1", "A");
  Indicator& indicator = built.indicator("I", {.goal = area, .section = no_index});
  indicator.period_text = built.text("Vartannat år (jämna)");
  indicator.unit = built.text("kg/m2 och år");
  Activity& activity = built.activity("B", {.goal = area, .section = no_index});
  activity.start = Date::parse("1 mars 2024", {});
  activity.end = Date::parse("tills vidare", {});
  built.plan.goals[area].assessment.text = built.text("Uppfylls till \"stor\" del");
  Decision& decision = built.plan.decisions.emplace_back();
  decision.range = built.range();
  decision.subject = built.text("Sak");
  decision.number = 1;
  decision.amount = built.words(QuantityKind::unreadable, "cirka 3 mnkr");
  Programme& programme = built.plan.programmes.emplace_back();
  programme.range = built.range();
  programme.title = built.text("P");
  programme.years = built.text("2020 till 2024");
  programme.first_year = 2020;
  programme.last_year = 2024;
  expect_same(built);
}

TEST(BuiltPlan, KeepsTablesWithoutHeader) {
  BuiltPlan built;
  const Index section = built.section("Ekonomi", {});
  Table& table = built.table(TableKind::operating_budget, {.goal = no_index, .section = section});
  table.title = built.text("Budget | #1");
  BuiltPlan::row(table, RowRole::item);
  for (const std::string_view cell : {"Skola |\nförskola", "12,5", "-3", "# fotnot", "} {", "C\\|D\\"})
    built.cell(table, cell);
  table.rows.back().comment = built.text("om\nraden");
  BuiltPlan::row(table, RowRole::item);
  for (const std::string_view cell : {"", "7"}) built.cell(table, cell);
  BuiltPlan::row(table, RowRole::item);
  const Read read = read_back(built);
  ASSERT_EQ(read.plan.tables.size(), 1U);
  const Table& again = read.plan.tables[0];
  EXPECT_EQ(again.owner.section, 0U);
  ASSERT_EQ(again.rows.size(), table.rows.size() + 1);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    ASSERT_EQ(again.rows[i + 1].cell_count, table.rows[i].cell_count);
    for (std::size_t column = 0; column < table.rows[i].cell_count; ++column) {
      const std::string_view cell = table.cell(table.rows[i], column)->text.value;
      EXPECT_EQ(again.cell(again.rows[i + 1], column)->text.value,
                cell.starts_with("Skola") ? "Skola | förskola" : cell);
    }
  }
  EXPECT_EQ(dedent(again.rows[1].comment.value), "om\nraden");
}

TEST(BuiltPlan, DeclaresASignConventionThatTheFiguresDoNotShow) {
  BuiltPlan built;
  Table& table = built.table(TableKind::operating_budget, {});
  BuiltPlan::row(table, RowRole::header);
  for (const std::string_view cell : {"A", "Kostnader", "Intäkter"}) built.cell(table, cell);
  BuiltPlan::row(table, RowRole::item);
  for (const std::string_view cell : {"Skola", "12", "-3"}) built.cell(table, cell);
  assign_roles(table);
  EXPECT_EQ(write_plan(built.plan).find("tecken"), std::string::npos);
  table.signs = SignConvention::revenues_positive;
  EXPECT_NE(write_plan(built.plan).find("tecken intäkter positiva"), std::string::npos);
  expect_same(built);
}

TEST(BuiltPlan, ListsLooseResultUnitsByGroup) {
  BuiltPlan built;
  for (const auto& [name, group] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"Ekens \"skola\"", "Grundskolor"},
                                                                  {"Lindens\nskola", "Grundskolor"},
                                                                  {"Asken", "Förskolor"},
                                                                  {"Boken", ""}}) {
    built.plan.result_units.push_back({.name = built.text(name), .group = group.empty() ? Text() : built.text(group)});
  }
  expect_same(built);
}

TEST(BuiltPlan, KeepsGoalsInTheirPlaces) {
  BuiltPlan built;
  const Index focus = built.goal(GoalLevel::focus, "1", "F");
  built.indicator("i F", {.goal = focus, .section = no_index}, true);
  built.plan.goals[focus].expected_results = {built.text("Resultat")};
  const Index first = built.goal(GoalLevel::area, "1.1", "A", focus);
  built.goal(GoalLevel::board, "1.1.1", "I A", first);
  const Index second = built.goal(GoalLevel::area, "1.1", "Samma nummer", focus);
  built.goal(GoalLevel::board, "", "Utan nummer", second);
  built.goal(GoalLevel::board, "", "Utan mål");
  built.paragraphs("text", {});
  expect_same(built);
}

TEST(BuiltPlan, GivesASectionToWhatMayNotStandWhereItBelongs) {
  BuiltPlan built;
  built.indicator("utan mål", {}, true);
  built.indicator("utan mål 2", {});
  built.activity("utan mål", {});
  const Index area = built.goal(GoalLevel::area, "1.1", "A");
  const Index board = built.goal(GoalLevel::board, "", "B", area);
  built.indicator("KF:s", {.goal = board, .section = no_index}, true);
  built.goal(GoalLevel::board, "", "C", board);
  for (const int number : {3, 4}) {
    SdgList& list = built.plan.sdg_lists.emplace_back();
    list.range = built.range();
    list.owner.goal = area;
    list.goals.push_back({.number = number, .name = {}, .range = {}});
  }
  const Read read = read_back(built);
  ASSERT_EQ(read.plan.indicators.size(), 3U);
  EXPECT_EQ(read.plan.indicators[0].owner.goal, no_index);
  EXPECT_EQ(read.plan.sections.size(), 5U);
  EXPECT_EQ(read.plan.indicators[2].owner.goal, board);
  EXPECT_EQ(read.plan.goals[2].parent, board);
  ASSERT_EQ(read.plan.sdg_lists.size(), 2U);
  EXPECT_EQ(read.plan.sdg_lists[1].owner.goal, area);
}

TEST(BuiltPlan, PutsANumberThatIsNoneBeforeTheTitle) {
  BuiltPlan built;
  built.goal(GoalLevel::board, "1:2", "Titel");
  built.plan.goals[0].supports = {{.number = "1.1", .range = {}}, {.number = "x", .range = {}}};
  const Read read = read_back(built);
  EXPECT_EQ(read.plan.goals[0].title.value, "1:2 Titel");
  ASSERT_EQ(read.plan.goals[0].supports.size(), 1U);
}

TEST(BuiltPlan, SaysNothingOfWhatIsNotThere) {
  Plan plan;
  EXPECT_EQ(write_plan(plan), "");
  plan.header.kind = DocumentKind::annual_report;
  plan.header.year = 2024;
  EXPECT_EQ(write_plan(plan), "verksamhetsberättelse 2024\n");
}

}  // namespace
}  // namespace planlint::tests
