// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/decimal.h"

#include <gtest/gtest.h>

#include <limits>
#include <ostream>

namespace planlint {
namespace {

Decimal number(std::string_view text) {
  const auto read = Decimal::parse(text);
  EXPECT_TRUE(read.has_value()) << text;
  return read.value_or(Decimal{});
}

struct Reading {
  std::string_view text;
  std::int64_t units;
  int scale;
  std::string_view written;

  friend void PrintTo(const Reading& reading, std::ostream* out) { *out << '"' << reading.text << '"'; }
};

class DecimalReading : public testing::TestWithParam<Reading> {};

TEST_P(DecimalReading, KeepsValueAndDigits) {
  const auto& [text, units, scale, written] = GetParam();
  const Decimal read = number(text);
  EXPECT_EQ(read.units, units);
  EXPECT_EQ(read.scale, scale);
  EXPECT_EQ(read.to_string(), written);
  EXPECT_EQ(number(read.to_string()), read);
}

INSTANTIATE_TEST_SUITE_P(
    Documents, DecimalReading,
    testing::Values(Reading{"0", 0, 0, "0"}, Reading{"77,0", 770, 1, "77,0"}, Reading{"77", 77, 0, "77"},
                    Reading{"1 100", 1100, 0, "1 100"}, Reading{"1\u00A0100", 1100, 0, "1 100"},
                    Reading{"1\u202F100", 1100, 0, "1 100"}, Reading{"131800", 131800, 0, "131 800"},
                    Reading{"3 128,8", 31288, 1, "3 128,8"}, Reading{"1 234 567,89", 123456789, 2, "1 234 567,89"},
                    Reading{"-0,0", 0, 1, "0,0"}, Reading{"+1,2", 12, 1, "1,2"}, Reading{"\u22123,0", -30, 1, "-3,0"},
                    Reading{"\u20133,0", -30, 1, "-3,0"}, Reading{"-42457", -42457, 0, "-42 457"},
                    Reading{"0,05", 5, 2, "0,05"}, Reading{"-0,05", -5, 2, "-0,05"}, Reading{"3.46", 346, 2, "3,46"},
                    Reading{"007", 7, 0, "7"}, Reading{"999", 999, 0, "999"},
                    Reading{"999999999999999", 999999999999999, 0, "999 999 999 999 999"},
                    Reading{"0,00000000000001", 1, 14, "0,00000000000001"}));

class NoDecimal : public testing::TestWithParam<std::string_view> {};

TEST_P(NoDecimal, IsNotRead) { EXPECT_EQ(Decimal::parse(GetParam()), std::nullopt) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Documents, NoDecimal,
                         testing::Values("", "-", "–", "+", "2 8552,4", "77%", "77 %", "1 10", "1 1000", "1000 000",
                                         "1  100", "1 100 ", " 1", "1,", ",5", "1,2,3", "1,2 3", "1.100.000", "--1",
                                         "-+1", "- 1", "1 ", "1-2", "1e5", "0x10", "x", "1,2x", "\u00A01", "1\u2009100",
                                         "1000000000000000", "1 000 000 000 000 000", "0,000000000000001",
                                         "99999999999999999999"));

TEST(Decimal, ComparesValues) {
  EXPECT_EQ(number("77,0"), number("77"));
  EXPECT_LT(number("-1"), number("0,5"));
  EXPECT_GT(number("1,10"), number("1,09"));
  EXPECT_LT(number("9,99"), number("10"));
  EXPECT_EQ(number("-0,0"), Decimal{});
}

TEST(Decimal, ComparesNumbersThatDoNotFitOneScale) {
  EXPECT_GT(number("999999999999999"), number("0,99999999999999"));
  EXPECT_LT(number("-999999999999999"), number("0,00000000000001"));
}

TEST(Decimal, AddsAndSubtractsExactly) {
  EXPECT_EQ((number("0,1") + number("0,2")).to_string(), "0,3");
  EXPECT_EQ((number("530,2") + number("-41,9")).to_string(), "488,3");
  EXPECT_EQ((number("1") - number("0,05")).to_string(), "0,95");
  EXPECT_EQ((number("999,9") + number("0,1")).to_string(), "1 000,0");
  EXPECT_EQ((number("1,5") - number("1,5")).to_string(), "0,0");
}

TEST(Decimal, SumsOfThousandsOfTheGreatestNumbersAreExact) {
  Decimal sum;
  for (int i = 0; i < 9000; ++i) sum = sum + number("999999999999999");
  EXPECT_EQ(sum.units, 9000 * 999999999999999);
}

TEST(Decimal, DropsDecimalsBeforeItOverflows) {
  const Decimal sum = number("999999999999999") + number("0,00000000000009");
  EXPECT_EQ(sum.units / 1000, 999999999999999);
  EXPECT_EQ(sum.scale, 3);
}

TEST(Decimal, StaysAtTheGreatestNumber) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const Decimal greatest{.units = most};
  EXPECT_EQ((greatest + Decimal{.units = 1}).units, most);
  EXPECT_EQ((greatest.negated() - Decimal{.units = 5}).units, -most);
  EXPECT_EQ(greatest.negated().negated().units, most);
  EXPECT_EQ((Decimal{.units = std::numeric_limits<std::int64_t>::min()}).to_string(), "-9 223 372 036 854 775 808");
}

TEST(Decimal, RescalesOnlyWider) {
  EXPECT_EQ(number("1,5").rescaled(3).to_string(), "1,500");
  EXPECT_EQ(number("1,50").rescaled(1).to_string(), "1,50");
  EXPECT_EQ(number("999999999999999").rescaled(9).scale, 3);
  EXPECT_EQ(number("0").rescaled(2).to_string(), "0,00");
}

TEST(Decimal, SignAndMagnitude) {
  EXPECT_EQ(number("-1,5").magnitude(), number("1,5"));
  EXPECT_EQ(number("1,5").magnitude(), number("1,5"));
  EXPECT_EQ(number("1,5").negated(), number("-1,5"));
  EXPECT_TRUE(number("-0,00").is_zero());
  EXPECT_FALSE(number("0,01").is_zero());
}

TEST(Decimal, ToDoubleIsTheNearest) {
  EXPECT_EQ(number("0,1").to_double(), 0.1);
  EXPECT_EQ(number("-3 128,8").to_double(), -3128.8);
  EXPECT_EQ(number("2762").to_double(), 2762.0);
}

}  // namespace
}  // namespace planlint
