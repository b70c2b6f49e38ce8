// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <random>
#include <sstream>
#include <tuple>

#include "convert/documents.h"
#include "convert/pdf_text.h"

namespace planlint {
namespace {

using test::converted;

/// A word as `pdftotext -bbox` prints it.
std::string bbox(double left, double top, double width, const std::string& text) {
  const auto attribute = [](const char* name, double value) { return name + std::to_string(value) + '"'; };
  return "<word" + attribute(" xMin=\"", left) + attribute(" yMin=\"", top) + attribute(" xMax=\"", left + width) +
         attribute(" yMax=\"", top + 10) + ">" + text + "</word>\n";
}
using test::PdfWriter;

/// A table as Word prints one: rows of `pitch` points, the first column at the left, figures at the right.
PdfWriter budget() {
  PdfWriter pdf;
  pdf.text(70, 60, "1.1    Alla barn ska lyckas", 16);
  pdf.text(70, 90, "Nämnden har ansvar för förskolan och för dem som bor i");
  pdf.text(70, 103, "stadsdelen.");
  pdf.text(70, 140, "Verksamhet").text(300, 140, "Budget 2022").text(420, 140, "Budget 2023");
  pdf.text(70, 160, "Förskola").text(320, 160, "512,3").text(440, 160, "520,0");
  pdf.text(70, 180, "Äldreomsorg och").text(320, 180, "800,1").text(440, 180, "811,9");
  pdf.text(70, 193, "hemtjänst");
  pdf.text(70, 213, "Summa").text(313, 213, "1 312,4").text(433, 213, "1 331,9");
  return pdf;
}

TEST(Pdf, SetsCellsApartAndPutsWrappedRowsTogether) {
  PLANLINT_NEEDS("pdftotext");
  EXPECT_EQ(converted(budget().bytes(), Format::pdf),
            "1.1 Alla barn ska lyckas\n"
            "\n"
            "Nämnden har ansvar för förskolan och för dem som bor i\n"
            "stadsdelen.\n"
            "\n"
            "Verksamhet\tBudget 2022\tBudget 2023\n"
            "Förskola\t512,3\t520,0\n"
            "Äldreomsorg och hemtjänst\t800,1\t811,9\n"
            "Summa\t1 312,4\t1 331,9\n");
}

TEST(Pdf, PutsCentredCellsIntoTheRowTheyBelongTo) {
  PLANLINT_NEEDS("pdftotext");
  PdfWriter pdf;
  pdf.text(70, 60, "Indikator").text(300, 60, "Årsmål").text(400, 60, "Period");
  pdf.text(70, 85, "Andel barn som trivs i").text(70, 98, "sin förskola");
  pdf.text(300, 91.5, "88 %").text(400, 91.5, "År");
  pdf.text(70, 125, "Täthet").text(300, 125, "4,9").text(400, 125, "År");
  EXPECT_EQ(converted(pdf.bytes(), Format::pdf),
            "Indikator\tÅrsmål\tPeriod\n"
            "Andel barn som trivs i sin förskola\t88 %\tÅr\n"
            "Täthet\t4,9\tÅr\n");
}

TEST(Pdf, LeavesRowsApartThatStandAsCloseAsLines) {
  PLANLINT_NEEDS("pdftotext");
  PdfWriter pdf;
  for (int i = 0; i < 4; ++i) {
    pdf.text(70, 60 + 13 * i, "Rad " + std::to_string(i)).text(300, 60 + 13 * i, std::to_string(10 * i) + ",5");
  }
  pdf.text(70, 130, "Summa").text(300, 130, "62,0");
  EXPECT_EQ(converted(pdf.bytes(), Format::pdf), "Rad 0\t0,5\nRad 1\t10,5\nRad 2\t20,5\nRad 3\t30,5\nSumma\t62,0\n");
}

TEST(Pdf, KeepsEmptyCellsAndLabelsOfRowsUnderTheirColumns) {
  PLANLINT_NEEDS("pdftotext");
  PdfWriter pdf;
  pdf.text(70, 60, "Verksamhet").text(300, 60, "Kostnader").text(420, 60, "Intäkter");
  pdf.text(70, 80, "Äldreomsorg");
  pdf.text(70, 100, "hemtjänst").text(300, 100, "12,0").text(420, 100, "1,0");
  pdf.text(70, 120, "boende").text(420, 120, "3,0");
  EXPECT_EQ(converted(pdf.bytes(), Format::pdf),
            "Verksamhet\tKostnader\tIntäkter\nÄldreomsorg\nhemtjänst\t12,0\t1,0\nboende\t\t3,0\n");
}

/// Lines whose words stand where they are told to: "left right text", ten points high.
std::string placed(double top, std::initializer_list<std::tuple<double, double, const char*>> words) {
  std::string html;
  for (const auto& [left, right, text] : words) html += bbox(left, top, right - left, text);
  return html;
}

std::string read_placed(const std::string& lines) { return test::told(text_of_pdf("<page width=\"595\">" + lines)); }

TEST(Pdf, TellsColumnsABlankApartByTheLinesAround) {
  const std::string lines =
      placed(100, {{70, 110, "Indikator"}, {200, 230, "KF:s"}, {233, 260, "årsmål"}, {284, 320, "Period"}}) +
      placed(119, {{70, 100, "Andel"},
                   {103, 140, "barn"},
                   {200, 215, "Tas"},
                   {218, 240, "fram"},
                   {243, 253, "av"},
                   {256, 280, "nämnd"},
                   {284, 315, "Tertial"}}) +
      placed(132, {{70, 100, "som"}, {103, 130, "läser"}}) +
      placed(151, {{70, 100, "Antal"}, {103, 140, "grupper"}, {200, 210, "16"}, {284, 292, "År"}});
  EXPECT_EQ(read_placed(lines),
            "Indikator\tKF:s årsmål\tPeriod\n"
            "Andel barn som läser\tTas fram av nämnd\tTertial\n"
            "Antal grupper\t16\tÅr\n");
}

TEST(Pdf, KeepsTheBlankWithinFigures) {
  const std::string lines =
      placed(100, {{70, 100, "Mnkr"}, {190, 230, "Budget"}, {250, 290, "Utfall"}}) +
      placed(116, {{70, 100, "Drift"}, {195, 200, "1"}, {203, 230, "312,4"}, {255, 260, "1"}, {263, 290, "250,0"}}) +
      placed(132, {{70, 100, "Hyror"}, {203, 230, "120,1"}, {263, 290, "119,9"}}) +
      placed(148, {{70, 100, "Summa"}, {195, 200, "1"}, {203, 230, "432,5"}, {255, 260, "1"}, {263, 290, "369,9"}});
  EXPECT_EQ(read_placed(lines),
            "Mnkr\tBudget\tUtfall\nDrift\t1 312,4\t1 250,0\nHyror\t120,1\t119,9\nSumma\t1 432,5\t1 369,9\n");
}

TEST(Pdf, EndsATableWhereAHeadingStands) {
  const std::string heading =
      placed(100, {{70, 110, "Aktivitet"}, {200, 240, "Start"}, {284, 310, "Slut"}}) +
      placed(116, {{70, 100, "Kurs"}, {200, 250, "2022-01-01"}, {284, 334, "2022-12-31"}}) +
      placed(146, {{70, 110, "Nämndmål"}, {113, 190, "fjorton"}, {193, 240, "på"}, {243, 280, "ön"}});
  EXPECT_EQ(read_placed(heading), "Aktivitet\tStart\tSlut\nKurs\t2022-01-01\t2022-12-31\n\nNämndmål fjorton på ön\n");
}

TEST(Pdf, TellsTablesApartByTheirDistance) {
  const auto row = [](double top, const char* name, const char* value) {
    return placed(top, {{70, 110, name}, {200, 220, value}, {284, 300, "År"}});
  };
  const std::string lines = row(100, "Rad", "1") + row(116, "Rad", "2") + row(132, "Rad", "3") +
                            placed(158, {{70, 110, "Aktivitet"}, {130, 215, "Startdatum"}, {230, 290, "Slutdatum"}}) +
                            placed(174, {{70, 110, "Kurs"}, {130, 180, "2022-01-01"}, {230, 280, "2022-12-31"}});
  EXPECT_EQ(read_placed(lines),
            "Rad\t1\tÅr\nRad\t2\tÅr\nRad\t3\tÅr\n"
            "Aktivitet\tStartdatum\tSlutdatum\nKurs\t2022-01-01\t2022-12-31\n");
}

TEST(Pdf, GoesOnWithATableBelowAPageBreak) {
  const std::string above =
      placed(100, {{70, 110, "Namn"}, {150, 180, "Män"}, {200, 240, "Kvinnor"}, {284, 310, "År"}}) +
      placed(116, {{70, 100, "Ett"}, {150, 170, "7,1"}, {200, 220, "7,2"}, {284, 304, "2022"}});
  const std::string aligned = placed(60, {{70, 130, "Två"}, {200, 220, "8,2"}, {284, 304, "2022"}});
  const std::string other = placed(60, {{70, 100, "Två"}, {207, 227, "8,2"}, {291, 311, "2022"}});
  const std::string rows = "Namn\tMän\tKvinnor\tÅr\nEtt\t7,1\t7,2\t2022\n\f";
  const std::string page = "<page width=\"595\">";
  EXPECT_EQ(read_placed(above + page + aligned), rows + "Två\t\t8,2\t2022\n");
  EXPECT_EQ(read_placed(above + page + other), rows + "Två\t8,2\t2022\n");
  const std::string text =
      placed(200, {{70, 100, "Slut"}}) + placed(240, {{70, 100, "på"}}) + placed(280, {{70, 100, "det"}});
  EXPECT_TRUE(read_placed(above + text + page + aligned).ends_with("\fTvå\t8,2\t2022\n"));
}

TEST(Pdf, TakesAYearAboveOtherWordsForNoMarkOfAList) {
  const std::string lines = placed(100, {{70, 110, "Namn"}, {150, 180, "Utfall"}, {200, 240, "Utfall"}}) +
                            placed(112, {{150, 170, "2022"}, {200, 240, "flickor"}});
  EXPECT_EQ(read_placed(lines), "Namn\tUtfall 2022\tUtfall flickor\n");
}

TEST(Pdf, JoinsLinesThatHadNoRoomForTheNextWord) {
  const std::string full = placed(100, {{70, 170, "KF:s"}, {173, 380, "mål"}}) + placed(112, {{70, 130, "staden"}});
  EXPECT_EQ(read_placed(full + placed(200, {{70, 400, "bred"}})), "KF:s mål staden\n\nbred\n");
  EXPECT_EQ(read_placed(full + placed(200, {{70, 500, "bredare"}})), "KF:s mål\nstaden\n\nbredare\n");
  const std::string items = placed(100, {{70, 75, "•"}, {78, 380, "Ett"}}) + placed(112, {{78, 130, "mer"}}) +
                            placed(124, {{70, 75, "•"}, {78, 380, "Två"}}) + placed(200, {{70, 400, "bred"}});
  EXPECT_EQ(read_placed(items), "• Ett mer\n• Två\n\nbred\n");
  const std::string contents = placed(100, {{70, 120, "Inledning"}, {123, 380, "....."}, {383, 390, "3"}}) +
                               placed(112, {{70, 120, "Ekonomi"}, {123, 380, "....."}, {383, 390, "8"}});
  EXPECT_EQ(read_placed(contents), "Inledning ..... 3\nEkonomi ..... 8\n");
}

TEST(Pdf, MarksPagesAndWritesListsWithDashes) {
  PLANLINT_NEEDS("pdftotext");
  PdfWriter pdf;
  pdf.text(70, 60, "Första").page().page().text(70, 60, "•").text(88, 60, "Tredje <&>");
  const auto result = convert(pdf.bytes(), Format::pdf);
  ASSERT_EQ(test::told(result), "Första\n\f\f- Tredje <&>\n");
  const auto& origin = std::get<Converted>(result).origin;
  EXPECT_EQ(origin.pages, (std::vector<PageMark>{{0, 1}, {8, 2}, {9, 3}}));
  EXPECT_EQ(origin.place_of(0).page, 1U);
  EXPECT_EQ(origin.place_of(12).page, 3U);
}

TEST(Pdf, WithoutTextIsToldToBeScanned) {
  PLANLINT_NEEDS("pdftotext");
  EXPECT_EQ(converted(PdfWriter().page().page().bytes(), Format::pdf), "[file/no-text scanned]");
}

TEST(Pdf, DamagedIsAnErrorOfTheConverter) {
  PLANLINT_NEEDS("pdftotext");
  EXPECT_EQ(converted("%PDF-1.4\nnonsense", Format::pdf), "[file/conversion-failed failed]");
}

TEST(Pdf, LosesNoWordWhereverItStands) {
  std::mt19937 random(7);
  const auto below = [&](unsigned limit) { return static_cast<double>(random() % limit); };
  for (int round = 0; round < 300; ++round) {
    std::string html = "<page width=\"595\">";
    std::vector<std::string> words;
    for (int i = 0; i < 60; ++i) {
      words.push_back((i % 3 == 0 ? "" : "w") + std::to_string(1000 + i));
      html += bbox(40 * below(12), 7 * below(25), 15 + below(40), words.back());
    }
    std::istringstream text(test::told(text_of_pdf(html)));
    std::vector<std::string> found;
    for (std::string word; text >> word;) found.push_back(word);
    std::ranges::sort(found);
    std::ranges::sort(words);
    ASSERT_EQ(found, words) << round;
  }
}

TEST(Pdf, WithMoreWordsThanAPageHoldsIsReadInItsOrder) {
  std::string wide = "<page width=\"9\">";
  std::string tall = "<page width=\"9\">";
  for (int i = 0; i < 200'000; ++i) {
    wide += bbox(i * 18.0, 0, 10, "a");  // gaps that want evidence
    tall += bbox(0, i * 20.0, 10, "a") + (i % 2 == 0 ? bbox(100, i * 20.0, 10, "b") : "");
  }
  std::string dense = "<page width=\"9\">" + bbox(0, 0, 10, "a") + bbox(100, 0, 10, "b");
  for (int i = 0; i < 100'000; ++i) dense += bbox(200 + i * 12.0, 0, 10, "c");
  EXPECT_EQ(std::ranges::count(test::told(text_of_pdf(dense)), 'c'), 100'000);
  EXPECT_EQ(test::told(text_of_pdf(wide)).size(), 400'000U);
  EXPECT_EQ(std::ranges::count(test::told(text_of_pdf(tall)), 'a'), 200'000);
}

TEST(Pdf, PutsWordsWithoutAPlaceSomewhere) {
  EXPECT_EQ(
      test::told(text_of_pdf("<page width=\"9\"><word xMin=\"nan\" yMin=\"inf\" xMax=\"-nan\" yMax=\"x\">a</word>")),
      "a\n");
  EXPECT_EQ(test::told(text_of_pdf("<page width=\"9\"><word xMin=\"1\">a")), "[file/no-text scanned]");
  EXPECT_EQ(test::told(text_of_pdf("")), "[file/no-text scanned]");
}

}  // namespace
}  // namespace planlint
