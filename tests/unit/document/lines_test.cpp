// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/lines.h"

#include <gtest/gtest.h>

#include "document/figures.h"

namespace planlint {
namespace {

struct Single {
  explicit Single(std::string text) : source("a.txt", std::move(text)), lines(read_lines(source)) {}
  [[nodiscard]] std::string_view body() const { return source.slice(lines.at(0).body); }
  [[nodiscard]] std::vector<std::string> cells() const {
    std::vector<std::string> result;
    for (const Range cell : cells_of(source.text(), lines.at(0))) result.emplace_back(source.slice(cell));
    return result;
  }
  Source source;
  std::vector<Line> lines;
};
using Cells = std::vector<std::string>;

TEST(Lines, CoverTheWholeTextWithTheirBreaks) {
  const Single text("a\r\n\nb");
  ASSERT_EQ(text.lines.size(), 3U);
  EXPECT_EQ(text.lines[0].range, (Range{.start = 0, .end = 3}));
  EXPECT_EQ(text.lines[1].form, LineForm::blank);
  EXPECT_EQ(text.lines[2].range.end, 5U);
}
TEST(Lines, TakeIconsOffTheStart) {
  for (const char* icon : {"♀", "●", "✓", "▶", "\uE0A1", "\uF0A1", "🟢 ♂"}) {
    const Single text(std::string(icon) + " Andel nöjda");
    EXPECT_EQ(text.body(), "Andel nöjda") << icon;
    EXPECT_TRUE(text.lines[0].marked);
  }
}
TEST(Lines, AreBlankWhereOnlyAnIconStands) {
  EXPECT_EQ(Single("  ●").lines[0].form, LineForm::blank);
  EXPECT_TRUE(is_blank_cell(" \uF0B7 "));
  EXPECT_FALSE(is_blank_cell("● 5"));
}
TEST(Lines, AreBlankWhereNothingIsSeen) {
  for (const char* text : {"\u00AD", "  \u200B\u00AD ", "\uFEFF"})
    EXPECT_EQ(Single(text).lines[0].form, LineForm::blank) << text;
  EXPECT_EQ(Single("\u00ADParker").lines[0].form, LineForm::text);
}
TEST(Lines, KnowHeadingsBulletsAndBoldText) {
  EXPECT_EQ(Single("### Parker ##").body(), "Parker");
  EXPECT_EQ(Single("### Parker").lines[0].heading_level, 3);
  EXPECT_EQ(Single("#parker").lines[0].heading_level, 0);
  EXPECT_EQ(Single("• Fler träd").body(), "Fler träd");
  EXPECT_EQ(Single("\uF0B7 Fler träd").lines[0].form, LineForm::bullet);
  EXPECT_EQ(Single("– Fler träd").lines[0].form, LineForm::bullet);
  EXPECT_EQ(Single("-5 grader").lines[0].form, LineForm::text);
  EXPECT_TRUE(Single("**Parker**").lines[0].bold);
  EXPECT_FALSE(Single("**Parker** och **gator**").lines[0].bold);
}
TEST(Lines, SayWhetherAPageBreaksBeforeThem) {
  EXPECT_TRUE(Single("\fParker").lines[0].breaks_page);
  EXPECT_FALSE(Single("Parker").lines[0].breaks_page);
}

TEST(Cells, StandBetweenTabs) {
  EXPECT_EQ(Single("Andel\t 80 % \t\tÅr").cells(), (Cells{"Andel", "80 %", "", "År"}));
  EXPECT_EQ(Single("\tAndel").cells(), (Cells{"", "Andel"}));
}
TEST(Cells, StandBetweenPipes) {
  EXPECT_EQ(Single("| Andel | 80 % |  | År |").cells(), (Cells{"Andel", "80 %", "", "År"}));
  EXPECT_EQ(Single("| a \\| b | c").cells(), (Cells{"a \\| b", "c"}));
}

TEST(FigureText, TakesNumbersOfTables) {
  for (const char* text : {"1 006,7", "-111,0", "−3", "2 8552,4", "0", "5 %", "+1,2"})
    EXPECT_TRUE(is_figure_text(text)) << text;
  for (const char* text : {"", "2023", "Netto", "5 st", "1-2", "-"}) EXPECT_FALSE(is_figure_text(text)) << text;
}
TEST(UnitLine, NamesTheUnitOfWhatFollows) {
  EXPECT_EQ(unit_line("belopp, mnkr"), "mnkr");
  EXPECT_EQ(unit_line("belopp i miljoner kronor"), "mnkr");
  EXPECT_EQ(unit_line("(tkr)"), "tkr");
  EXPECT_EQ(unit_line("belopp anges i kronor"), "kr");
  EXPECT_EQ(unit_line("belopp for mnkr"), "");
}
TEST(Flattened, SpreadsAHeadingOverTheColumnsBelowIt) {
  const std::vector<std::vector<std::string>> rows = {{"", "2022", "", "2023", ""},
                                                      {"Område", "Kostnad", "Netto", "Kostnad", "Netto"}};
  EXPECT_EQ(flattened(rows, 5), (Cells{"Område", "2022 Kostnad", "2022 Netto", "2023 Kostnad", "2023 Netto"}));
}
TEST(Flattened, KeepsASingleRowAsItIs) {
  EXPECT_EQ(flattened({{"", "Budget", ""}}, 3), (Cells{"", "Budget", ""}));
  EXPECT_EQ(flattened({}, 2), (Cells{"", ""}));
}

}  // namespace
}  // namespace planlint
