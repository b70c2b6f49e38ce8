// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/date.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

Date day(int year, int month, int day_of_month) {
  Date result;
  result.year = year;
  result.month = month;
  result.day = day_of_month;
  return result;
}

Date date(std::string_view text) { return Date::parse(text, {3, 13}); }

TEST(Date, ReadsIsoDates) {
  const Date read = date("2023-01-26");
  EXPECT_TRUE(read.well_formed);
  EXPECT_TRUE(read.exists());
  EXPECT_EQ(read.year, 2023);
  EXPECT_EQ(read.month, 1);
  EXPECT_EQ(read.day, 26);
  EXPECT_EQ(read.text, "2023-01-26");
  EXPECT_EQ(read.range, (Range{3, 13}));
}

TEST(Date, ReadsDatesThatDoNotExist) {
  for (const auto* text : {"2023-06-31", "2023-13-01", "2023-00-10", "2023-01-00", "2023-02-29", "2100-02-29",
                           "1900-02-29", "2023-04-99"}) {
    EXPECT_TRUE(date(text).well_formed) << text;
    EXPECT_FALSE(date(text).exists()) << text;
  }
}

TEST(Date, KnowsLeapYears) {
  for (const auto* text : {"2024-02-29", "2000-02-29", "2023-02-28", "2023-12-31"})
    EXPECT_TRUE(date(text).exists()) << text;
}

TEST(Date, KeepsWhatIsNotWellFormed) {
  for (const auto* text : {"", "2023", "2023-1-26", "2023-01-2", "20230126", "26/1 2023", "2023-01-26 ", "2023–01–26",
                           "2023.01.26", "ÅÅÅÅ-MM-DD", "2023-01-2x", "-023-01-26"}) {
    const Date read = date(text);
    EXPECT_FALSE(read.well_formed) << text;
    EXPECT_FALSE(read.exists()) << text;
    EXPECT_EQ(read.text, text);
    EXPECT_EQ(read.range, (Range{3, 13}));
  }
}

TEST(Date, CountsDays) {
  EXPECT_EQ(date("1970-01-01").days(), 0);
  EXPECT_EQ(date("1969-12-31").days(), -1);
  EXPECT_EQ(date("2023-01-01").days(), 19358);
  EXPECT_EQ(date("2024-03-01").days() - date("2024-02-28").days(), 2);
  EXPECT_EQ(date("2023-03-01").days() - date("2023-02-28").days(), 1);
}

TEST(Date, NumbersFarOutsideTheCalendarDoNotExist) {
  EXPECT_FALSE(day(70000, 1, 1).exists());
  EXPECT_FALSE(day(2023, 257, 1).exists());
  EXPECT_FALSE(day(2023, 1, -1).exists());
}

}  // namespace
}  // namespace planlint
