// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Everything in a plan has the place that it was read from.
#include <gtest/gtest.h>

#include <functional>

#include "document/mutations.h"
#include "document/reading.h"
#include "document/said.h"

namespace planlint::tests {
namespace {

TEST(Ranges, LieInsideTheDocumentAndAreNotEmpty) {
  const auto check = [](const std::string& text, const std::string& what) {
    const auto read = tests::read(text);
    for (const Said& one : all_said(read.plan)) {
      EXPECT_LE(one.range.end, text.size()) << what << one.text;
      EXPECT_TRUE(one.range.start < one.range.end || one.text.empty()) << what << one.text;
    }
  };
  for (const Sample& sample : samples()) {
    check(sample.text, sample.name);
    shuffled(sample.text, 7, check);
  }
}

bool is_in(std::string_view whole, std::string_view part) {
  const std::less_equal<const char*> before;
  return before(whole.data(), part.data()) && before(part.data() + part.size(), whole.data() + whole.size());
}

TEST(Ranges, OfViewsAreWhatTheySay) {
  for (const Sample& sample : samples()) {
    const auto plan = read(sample.text).plan;
    std::size_t views = 0;
    const auto check = [&](const Text& text) {
      if (!text.present || !is_in(plan.source->text(), text.value)) return;
      ++views;
      if (text.range.end - text.range.start == text.value.size()) {
        EXPECT_EQ(plan.source->slice(text.range), text.value) << sample.name;
      } else {
        EXPECT_NE(plan.source->slice(text.range).find(text.value), std::string_view::npos) << sample.name;
      }
    };
    for (const Goal& goal : plan.goals) {
      for (const Text& text : {goal.number, goal.title, goal.description, goal.assessment.text}) check(text);
      for (const Text& text : goal.expected_results) check(text);
    }
    for (const Indicator& one : plan.indicators) {
      for (const Text& text : {one.name, one.period_text, one.comment, one.analysis}) check(text);
    }
    for (const Activity& one : plan.activities) check(one.name);
    for (const Section& one : plan.sections) check(one.title);
    for (const Table& table : plan.tables) {
      for (const Cell& cell : table.cells) check(cell.text);
    }
    EXPECT_GT(views, 20U) << sample.name;
  }
}

TEST(Ranges, OfNumbersInValuesAreTheirDigits) {
  for (const Sample& sample : samples()) {
    const auto plan = read(sample.text).plan;
    for (const Indicator& one : plan.indicators) {
      if (!one.target.is_number() || one.target.range.end - one.target.range.start != one.target.text.size()) continue;
      const auto digits = Decimal::parse(plan.source->slice(one.target.number_range));
      ASSERT_TRUE(digits) << sample.name << ": " << one.target.text;
      EXPECT_EQ(digits->units, one.target.number.units) << one.target.text;
    }
  }
}

TEST(Lines, OfThingsAreWhereTheirNamesBegin) {
  const auto plan =
      read(
          "Inledning\n\nNämndmål:\n\n1.1.1 Parker\n\nIndikator Årsmål Periodicitet \nAndel nöjda \nboende 80 % År "
          "\n\nAktivitet\tStartdatum\tSlutdatum\n\tScenen byggs\t2022-05-01\t2022-08-31\n")
          .plan;
  ASSERT_EQ(plan.goals.size(), 1U);
  ASSERT_EQ(plan.indicators.size(), 1U);
  ASSERT_EQ(plan.activities.size(), 1U);
  EXPECT_EQ(line_of(plan, plan.goals[0].range.start), 3U);
  EXPECT_EQ(line_of(plan, plan.goals[0].title.range.start), 5U);
  EXPECT_EQ(line_of(plan, plan.indicators[0].keyword.start), 8U);
  EXPECT_EQ(line_of(plan, plan.activities[0].keyword.start), 12U);
}

}  // namespace
}  // namespace planlint::tests
