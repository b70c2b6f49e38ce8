// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua_host/host_rules.h"

namespace planlint {
namespace {

std::string in_plan(std::string_view expression) {
  static const Document document = testing::document_of(R"(verksamhetsplan 2024 "N"
indikator "a" { årsmål högst 1 100,50 kr }
indikator "b" { årsmål 10–12 % }
indikator "c" { årsmål öka }
indikator "d" { årsmål tas fram av nämnd }
indikator "e" { årsmål fastställs 2025 }
indikator "f" { årsmål saknas }
indikator "g" { årsmål "ungefär lika" }
indikator "h" { årsmål +/-1 }
indikator "i" { årsmål < 5 st }
aktivitet "x" { tid 2024-01-31 till 31/12 2024 }
aktivitet "y" { tid 30/12 2024 till 2024-01-31 }
)");
  return testing::value_in(document, expression);
}

struct Case {
  std::string_view expression;
  std::string_view value;
};

void expect(std::initializer_list<Case> cases) {
  for (const auto& [expression, value] : cases) EXPECT_EQ(in_plan(expression), value) << expression;
}

void expect_error(std::string_view expression, std::string_view part) {
  const auto value = in_plan(expression);
  EXPECT_EQ(value.rfind("error: ", 0), 0U) << expression << " gave " << value;
  EXPECT_NE(value.find(part), std::string::npos) << value;
}

TEST(ValuesTest, Quantities) {
  const auto of = [](int indicator, const char* field) {
    return in_plan("doc.indicators[" + std::to_string(indicator) + "].target." + field);
  };
  EXPECT_EQ(of(1, "value_kind"), "\"number\"");
  EXPECT_EQ(of(1, "operator"), "\"at_most\"");
  EXPECT_EQ(of(1, "number"), "1 100,50");
  EXPECT_EQ(of(1, "number.scale"), "2");
  EXPECT_EQ(of(1, "upper"), "nil");
  EXPECT_EQ(of(1, "unit"), "\"kr\"");
  EXPECT_EQ(of(1, "direction"), "nil");
  EXPECT_EQ(of(1, "year"), "nil");
  EXPECT_EQ(of(1, "text"), "\"högst 1 100,50 kr\"");
  EXPECT_EQ(of(1, "range"), "<högst 1 100,50 kr>");
  EXPECT_EQ(of(1, "number_range"), "<1 100,50>");
  EXPECT_EQ(of(1, "unit_range"), "<kr>");
  EXPECT_EQ(of(2, "value_kind"), "\"interval\"");
  EXPECT_EQ(of(2, "number"), "10");
  EXPECT_EQ(of(2, "upper"), "12");
  EXPECT_EQ(of(2, "operator"), "nil");
  EXPECT_EQ(of(3, "value_kind"), "\"direction\"");
  EXPECT_EQ(of(3, "direction"), "\"increase\"");
  EXPECT_EQ(of(3, "number"), "nil");
  EXPECT_EQ(of(4, "value_kind"), "\"deferred\"");
  EXPECT_EQ(of(5, "value_kind"), "\"set_later\"");
  EXPECT_EQ(of(5, "year"), "2025");
  EXPECT_EQ(of(6, "value_kind"), "\"missing\"");
  EXPECT_EQ(of(7, "value_kind"), "\"unreadable\"");
  EXPECT_EQ(of(8, "operator"), "\"plus_minus\"");
  EXPECT_EQ(of(8, "unit"), "nil");
  EXPECT_EQ(of(9, "operator"), "\"below\"");
}

TEST(ValuesTest, DecimalsAreExact) {
  expect({{"decimal('0,1') + decimal('0,2')", "0,3"},
          {"decimal('0,1') + decimal('0,2') == decimal('0,3')", "true"},
          {"decimal('1 100,5') - 100", "1 000,5"},
          {"1 + decimal('0,5')", "1,5"},
          {"-decimal('0,5')", "-0,5"},
          {"decimal('-3'):abs()", "3"},
          {"decimal('0,00'):is_zero()", "true"},
          {"decimal('0,01'):is_zero()", "false"},
          {"decimal('77,0').units", "770"},
          {"decimal('77,0').scale", "1"},
          {"decimal('77,0') == decimal('77')", "true"},
          {"decimal(5) == decimal('5')", "true"},
          {"decimal('5') == 5", "false"},  // Lua asks no metamethod
          {"decimal('5') == doc", "false"},
          {"decimal('5') ~= doc.decided", "true"},
          {"decimal('4,9') < 5", "true"},
          {"5 < decimal('4,9')", "false"},
          {"decimal('5') <= 5", "true"},
          {"5 >= decimal('5,01')", "false"},
          {"decimal('inget tal')", "nil"},
          {"decimal('1234567890123456')", "nil"},
          {"decimal('999 999 999 999 999') + 1", "1 000 000 000 000 000"},
          {"tostring(decimal('−1234,5'))", "\"-1 234,5\""}});
}

TEST(ValuesTest, DecimalsRefuseWhatTheyCannotHold) {
  expect_error("decimal(math.maxinteger)", "too large");
  expect_error("-decimal(math.mininteger)", "too large");
  expect_error("decimal(1000000000000000000) + 1", "too large");
  expect_error("decimal(900000000000000000) + decimal('0,01')", "too large");
  expect_error("decimal('1') + 0.5", "decimal or integer expected");
  expect_error("decimal('1') + '1'", "decimal or integer expected");
  expect_error("decimal('1') < 'x'", "decimal or integer expected");
  expect_error("decimal(0.5)", "decimal or integer expected");
  expect_error("decimal(nil)", "string expected");
  expect_error("decimal('1') * 2", "arithmetic");
  EXPECT_EQ(
      in_plan(
          "(function() local sum = decimal(0) for i = 1, 10000 do sum = sum + decimal('0,01') end return sum end)()"),
      "100,00");
}

TEST(ValuesTest, Dates) {
  expect({{"date(2023, 12, 31)", "2023-12-31"},
          {"date(2023, 12, 31).year", "2023"},
          {"date(2023, 12, 31).month", "12"},
          {"date(2023, 12, 31).day", "31"},
          {"date(1970, 1, 2).days", "1"},
          {"date(2023, 2, 29).exists", "false"},
          {"date(2023, 2, 29).days", "nil"},
          {"date(2024, 2, 29).exists", "true"},
          {"date(2024, 2, 29).range", "nil"},
          {"date(2024, 2, 29).text", "\"2024-02-29\""},
          {"date(2024, 1, 1) < date(2024, 1, 2)", "true"},
          {"date(2024, 1, 2) <= date(2024, 1, 1)", "false"},
          {"doc.activities[1].start", "2024-01-31"},
          {"doc.activities[1].start.range", "<2024-01-31>"},
          {"doc.activities[1].start.well_formed", "true"},
          {"doc.activities[1].finish.well_formed", "false"},
          {"doc.activities[1].finish.exists", "false"},
          {"doc.activities[1].finish.text", "\"31/12 2024\""},
          {"doc.activities[1].start == doc.activities[2].finish", "true"},
          {"doc.activities[1].start == date(2024, 1, 31)", "true"},
          {"doc.activities[1].finish == doc.activities[2].start", "false"},  // neither is a date, and they differ
          {"doc.activities[1].start == doc.range", "false"}});
  expect_error("date(2024, 13, 40) < date(2024, 1, 1)", "does not exist cannot be compared");
  expect_error("date(2024, 1, 1) < decimal('1')", "expected");
  expect_error("date(4294969319, 1, 1)", "out of range");
  expect_error("date(2024, 1)", "expected");
  expect_error("date(2024, 1, -1)", "out of range");
}

TEST(ValuesTest, Ranges) {
  expect({{"doc.range.start", "0"},
          {"doc.range.finish", "24"},
          {"doc.range.text", "\"verksamhetsplan 2024 \"N\"\""},
          {"doc.range == doc.range", "true"},
          {"doc.range == doc.name_range", "false"},
          {"doc.range == doc", "false"},
          {"tostring(doc.range)", "\"range\""}});
}

}  // namespace
}  // namespace planlint
