// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/quantities.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

Quantity value(std::string_view text) {
  return quantity_of(
      {.value = text, .range = {.start = 100, .end = 100 + static_cast<std::uint32_t>(text.size())}, .present = true});
}

/// Operator as a sign, number, unit.
std::string shown(std::string_view text) {
  const Quantity quantity = value(text);
  constexpr std::string_view signs[] = {"", "max ", "minst ", "+/-", "<", ">"};
  if (quantity.kind == QuantityKind::unreadable) return "?";
  std::string result(signs[static_cast<std::size_t>(quantity.op)]);
  result += quantity.number.to_string();
  if (quantity.kind == QuantityKind::interval) result += '~' + quantity.upper.to_string();
  return quantity.unit.empty() ? result : result + '|' + std::string(quantity.unit);
}

TEST(QuantityOf, ReadsNumbersWithTheirUnits) {
  EXPECT_EQ(shown("33 %"), "33|%");
  EXPECT_EQ(shown("33%"), "33|%");
  EXPECT_EQ(shown("58,3"), "58,3");
  EXPECT_EQ(shown("58.3 %"), "58,3|%");
  EXPECT_EQ(shown("9 000 st"), "9 000|st");
  EXPECT_EQ(shown("9\u00A0000 st"), "9 000|st");
  EXPECT_EQ(shown("1,8 kg CO2 per kg livsmedel"), "1,8|kg CO2 per kg livsmedel");
  EXPECT_EQ(shown("10 % till 2019"), "10|% till 2019");
}
TEST(QuantityOf, ReadsOperators) {
  EXPECT_EQ(shown("Max 10 personer"), "max 10|personer");
  EXPECT_EQ(shown("högst 10"), "max 10");
  EXPECT_EQ(shown("Minst 80 %"), "minst 80|%");
  EXPECT_EQ(shown("lägst 80 %"), "minst 80|%");
  EXPECT_EQ(shown("+/- 1 %"), "+/-1|%");
  EXPECT_EQ(shown("±1 %"), "+/-1|%");
  EXPECT_EQ(shown("< 5"), "<5");
  EXPECT_EQ(shown("<=5"), "max 5");
  EXPECT_EQ(shown("över 5"), ">5");
}
TEST(QuantityOf, DoesNotTakeTheStartOfAWordForAnOperator) { EXPECT_EQ(shown("Minstingarna 5"), "?"); }
TEST(QuantityOf, ReadsIntervals) {
  EXPECT_EQ(shown("10-12 %"), "10~12|%");
  EXPECT_EQ(shown("10 – 12"), "10~12");
}
TEST(QuantityOf, ReadsNegativeNumbers) {
  EXPECT_EQ(shown("-0,5"), "-0,5");
  EXPECT_EQ(shown("−3 %"), "-3|%");
}

TEST(QuantityOf, ReadsWordsUsedInPlaceOfNumbers) {
  EXPECT_EQ(value("Öka").direction, Direction::increase);
  EXPECT_EQ(value("ska minska").direction, Direction::decrease);
  EXPECT_EQ(value("oförändrat").direction, Direction::unchanged);
  EXPECT_EQ(value("Tas fram av nämnd").kind, QuantityKind::deferred);
  EXPECT_EQ(value("Tas fram av nämnd/styrelse").kind, QuantityKind::deferred);
  EXPECT_EQ(value("saknas").kind, QuantityKind::missing);
}
TEST(QuantityOf, ReadsTheYearInWhichAValueIsSet) {
  EXPECT_EQ(value("Fastställs 2018").kind, QuantityKind::set_later);
  EXPECT_EQ(value("Fastställs 2018").year, 2018);
  EXPECT_EQ(value("Fastställs").year, 0);
}

TEST(QuantityOf, KeepsTheWordsOfWhatItCannotRead) {
  for (const char* text : {"-", "cirka tio", "2 8552,4", "1-3 år och äldre, och 14"}) {
    const Quantity quantity = value(text);
    EXPECT_EQ(quantity.text, text);
    EXPECT_TRUE(quantity.present());
  }
  EXPECT_EQ(value("2 8552,4").kind, QuantityKind::unreadable);
}
TEST(QuantityOf, IsAbsentForAnEmptyCell) {
  EXPECT_FALSE(quantity_of({}).present());
  EXPECT_FALSE(value(" ").present());
}

TEST(QuantityOf, TellsWhereNumberAndUnitStand) {
  const Quantity quantity = value("max 10 personer");
  EXPECT_EQ(quantity.number_range, (Range{.start = 104, .end = 106}));
  EXPECT_EQ(quantity.unit_range, (Range{.start = 107, .end = 115}));
  EXPECT_EQ(value("10").unit_range, (Range{.start = 102, .end = 102}));
}
TEST(QuantityOf, PointsAtTheWholeTextWhereItWasPutTogether) {
  const Quantity quantity = quantity_of({.value = "10 personer", .range = {.start = 5, .end = 40}, .present = true});
  EXPECT_EQ(quantity.number_range, (Range{.start = 5, .end = 40}));
}

TEST(IsValue, TakesValuesAndDashes) {
  for (const char* text : {"33 %", "-", "–", "öka", "Tas fram av nämnd", " 5 "}) EXPECT_TRUE(is_value(text)) << text;
  for (const char* text : {"", "Andel nöjda", "2023-01-01"}) EXPECT_FALSE(is_value(text)) << text;
}

std::string amount(std::string_view sentence) {
  const auto place = find_amount(sentence);
  return place ? std::string(sentence.substr(place->start, place->length)) : std::string();
}

TEST(FindAmount, TakesTheFirstSumOfMoney) {
  EXPECT_EQ(amount("begär 13,8 mnkr för lokaler och 2 tkr för skyltar"), "13,8 mnkr");
  EXPECT_EQ(amount("begär 383 887 kronor för år 2023."), "383 887 kronor");
  EXPECT_EQ(amount("om 1 250 tkr"), "1 250 tkr");
  EXPECT_EQ(amount("minskas med -2 mnkr"), "-2 mnkr");
}
TEST(FindAmount, PassesNumbersThatAreNoMoney) {
  EXPECT_EQ(amount("de 40 krukorna får 12 % mer"), "");
  EXPECT_EQ(amount(""), "");
  EXPECT_EQ(amount("enligt 1.1.1 år 2023"), "");
}

}  // namespace
}  // namespace planlint
