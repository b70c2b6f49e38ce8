// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Random plans with texts of the worst kind.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "format/format.h"
#include "text/names.h"
#include "write/built_plan.h"
#include "write/plan_lines.h"
#include "write/write_plan.h"

namespace planlint::tests {
namespace {

constexpr int plans = 400;

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  BuiltPlan plan() {
    built_ = BuiltPlan();
    fill({}, 0);
    for (std::size_t i = 1 + below(3); i > 0; --i) area_goal(built_.goal(GoalLevel::area, number(2), text()));
    return std::move(built_);
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string text() {
    static constexpr auto pieces = std::to_array<std::string_view>(
        {"a",  "ö",   " ",   "  ",  "\n", "\n\n",   "\r\n",   "\r",     "\t",     "\f",     "\"",      "\"\"\"",
         "\\", "{",   "}",   "#",   "# ", "|",      "\u00a0", "\u2028", "\u201c", "\u201d", "mål 1.1", "text",
         "- ", "{\n", "\n}", "5 %", ",",  "saknas", "\u0301", "日本",   ".",      "1"});
    std::string result;
    for (std::size_t i = below(9); i > 0; --i) result += pieces[below(pieces.size())];
    return result;
  }

  std::string number(int parts) {
    std::string result = std::to_string(below(9));
    for (int i = 1; i < parts; ++i) result += "." + std::to_string(below(9));
    return result;
  }

  std::vector<Text> texts() {
    std::vector<Text> result;
    for (std::size_t i = below(3); i > 0; --i) result.push_back(built_.text(text()));
    return result;
  }

  Quantity value() {
    if (below(3) == 0) return built_.words(QuantityKind::unreadable, text());
    static constexpr std::array<std::string_view, 6> words = {"", "max ", "minst ", "+/-", "<", "Över "};
    const auto op = below(words.size());
    const Decimal number = {.units = static_cast<std::int64_t>(below(100000)) - 5000,
                            .scale = static_cast<std::uint8_t>(below(4))};
    const std::string digits = below(4) == 0 ? text() : number.to_string();
    return built_.number(std::string(words[op]) + digits, below(2) == 0 ? " " : text(), below(2) == 0 ? "%" : text(),
                         static_cast<Operator>(op), number);
  }

  void area_goal(Index goal) {
    built_.plan.goals[goal].description = built_.text(text());
    built_.plan.goals[goal].expected_results = texts();
    built_.plan.goals[goal].priorities = texts();
    built_.plan.goals[goal].responsible = texts();
    built_.plan.goals[goal].assessment.text = built_.text(text());
    fill({.goal = goal, .section = no_index}, 0);
    for (std::size_t i = below(3); i > 0; --i) {
      const Index board = built_.goal(GoalLevel::board, below(2) == 0 ? "" : number(3), text(), goal);
      fill({.goal = board, .section = no_index}, 1);
    }
  }

  void fill(Owner owner, int depth) {
    for (std::size_t i = 2 + below(5); i > 0; --i) {
      switch (below(6)) {
        case 0: built_.paragraphs(text(), owner); break;
        case 1: add_table(owner); break;
        case 2:
          if (owner.goal != no_index) add_indicator(owner);
          break;
        case 3:
          if (owner.goal != no_index) add_activity(owner);
          break;
        case 4:
          built_.plan.programmes.push_back({.title = built_.text(text()),
                                            .years = built_.text(text() + "x"),
                                            .owner = owner,
                                            .range = built_.range()});
          break;
        default: {
          if (depth > 2) break;
          const Index section = built_.section(text(), owner, owner.section);
          fill({.goal = owner.goal, .section = section}, depth + 1);
        }
      }
    }
  }

  void add_indicator(Owner owner) {
    const Quantity target = value();
    const Quantity outcome = value();
    Indicator& indicator = built_.indicator(text(), owner);
    indicator.target = target;
    indicator.outcome = outcome;
    indicator.period_text = built_.text(text());
    indicator.unit = built_.text(text());
    indicator.comment = built_.text(text());
    indicator.boards = texts();
  }

  void add_activity(Owner owner) {
    Activity& activity = built_.activity(text(), owner);
    if (below(2) == 0) activity.start = Date::parse(built_.text(text()).value, {});
    if (below(2) == 0) activity.end = Date::parse(built_.text("2024-0" + text()).value, {});
    activity.deviation = built_.text(text());
  }

  void add_table(Owner owner) {
    Table& table = built_.table(TableKind::other, owner);
    table.title = built_.text(text());
    for (std::size_t rows = 1 + below(4); rows > 0; --rows) {
      BuiltPlan::row(table, table.rows.empty() ? RowRole::header : RowRole::item);
      for (std::size_t cells = below(4); cells > 0; --cells) built_.cell(table, "x" + text() + "x");
      if (below(3) == 0) table.rows.back().comment = built_.text(text());
    }
    assign_roles(table);
  }

  std::mt19937 random_;
  BuiltPlan built_;
};

/// The years of a programme are read from its words, and those were not given to the random ones.
std::vector<std::string> without_years(std::vector<std::string> lines) {
  std::erase_if(lines, [](const std::string& line) {
    return line.starts_with("programme.first") || line.starts_with("programme.last");
  });
  return lines;
}

TEST(RandomPlans, ReadBackAsTheyAre) {
  for (unsigned seed = 0; seed < plans && !HasFailure(); ++seed) {
    const BuiltPlan built = Generator(seed).plan();
    const std::string text = write_plan(built.plan);
    const Read read = read_text(text);
    EXPECT_EQ(read.syntax, std::vector<std::string>()) << seed << '\n' << text;
    EXPECT_EQ(difference(without_years(lines_of(built.plan, Values::as_read)),
                         without_years(lines_of(read.plan, Values::as_read))),
              "")
        << seed << '\n'
        << text;
    EXPECT_EQ(write_plan(read.plan), text);
  }
}

TEST(RandomPlans, KeepTheirMeaningWhenFormatted) {
  for (unsigned seed = 0; seed < plans && !HasFailure(); ++seed) {
    const std::string text = write_plan(Generator(seed).plan().plan);
    const Source source("written.plan", to_nfc(text));
    const auto result = format(source);
    EXPECT_FALSE(result.broken) << seed << '\n' << text;
    EXPECT_EQ(difference(without_years(lines_of(read_text(std::string(source.text())).plan, Values::as_read)),
                         without_years(lines_of(read_text(result.text).plan, Values::as_read))),
              "")
        << seed << '\n'
        << text << "\n--- formatted ---\n"
        << result.text;
  }
}

}  // namespace
}  // namespace planlint::tests
