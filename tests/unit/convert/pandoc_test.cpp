// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "convert/documents.h"
#include "convert/pandoc_text.h"

namespace planlint {
namespace {

using test::converted;
using test::made_by_pandoc;

constexpr std::string_view markdown = R"(---
title: Verksamhetsplan 2023
author: Norra nämnden
---

# 1 En stad som håller samman

Nämnden **ansvarar** för *förskolan*[^1] i
stadsdelen.

[^1]: Enligt reglementet.

## 1.1 Alla barn

- Första\
  punkten
- Andra
    1. inre
    2. nästa

| Indikator | Årsmål |
|-----------|--------|
| Täthet    | 4,9    |
| A \| B    | 88 %   |

Slut.
)";

constexpr std::string_view tree = "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[";

std::string rendered(std::string_view blocks, std::size_t most = 1U << 20U) {
  return test::told(text_of_pandoc(std::string(tree).append(blocks).append("]}"), most));
}

TEST(Pandoc, ReadsWord) {
  PLANLINT_NEEDS("pandoc");
  const auto result = convert(made_by_pandoc(markdown, "docx"), Format::docx);
  EXPECT_EQ(test::told(result),
            "Verksamhetsplan 2023\n"
            "\n"
            "Norra nämnden\n"
            "\n"
            "# 1 En stad som håller samman\n"
            "\n"
            "Nämnden ansvarar för förskolan i stadsdelen.\n"
            "\n"
            "Enligt reglementet.\n"
            "\n"
            "## 1.1 Alla barn\n"
            "\n"
            "- Första\n"
            "  punkten\n"
            "- Andra\n"
            "  1. inre\n"
            "  2. nästa\n"
            "\n"
            "| Indikator | Årsmål |\n"
            "|---|---|\n"
            "| Täthet | 4,9 |\n"
            "| A \\| B | 88 % |\n"
            "\n"
            "Slut.\n");
  const auto& made = std::get<Converted>(result);
  const auto place = made.origin.place_of(static_cast<std::uint32_t>(made.text.find("4,9")));
  EXPECT_EQ(place.headings, (std::vector<std::string_view>{"1 En stad som håller samman", "1.1 Alla barn"}));
  EXPECT_FALSE(place.page);
}

TEST(Pandoc, ReadsOpenDocumentWithTheHeaderRowsOfTables) {
  PLANLINT_NEEDS("pandoc");
  const std::string text = converted(made_by_pandoc(markdown, "odt"), Format::odt);
  for (const auto* part : {"Verksamhetsplan 2023\n", "# 1 En stad som håller samman\n", "Enligt reglementet.\n",
                           "| Indikator | Årsmål |\n|---|---|\n| Täthet | 4,9 |\n"})
    EXPECT_NE(text.find(part), std::string::npos) << part << text;
}

TEST(Pandoc, KeepsTheColumnsOfMergedCellsInOpenDocument) {
  PLANLINT_NEEDS("pandoc");
  const auto cell = [](const std::string& text, const std::string& attributes = "") {
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
  };
  const std::string row = "<table:table-row>";
  const std::string end = "</table:table-row>";
  const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
  const std::string content =
      "<office:document-content xmlns:office=\"" + names + "office:1.0\" xmlns:text=\"" + names +
      "text:1.0\" xmlns:table=\"" + names + "table:1.0\"><office:body><office:text><table:table>" +
      "<table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows>" + row + cell("Namn") +
      cell("2022") + cell("2023") + end + "</table:table-header-rows>" + row +
      cell("Summa", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>" + cell("7") + end +
      "</table:table></office:text></office:body></office:document-content>";
  const std::string styles =
      "<office:document-styles xmlns:office=\"" + names + "office:1.0\"><office:styles/></office:document-styles>";
  EXPECT_EQ(converted(test::zip({test::stored("mimetype", "application/vnd.oasis.opendocument.text"),
                                 test::stored("content.xml", content), test::stored("styles.xml", styles)}),
                      Format::odt),
            "| Namn | 2022 | 2023 |\n|---|---|---|\n| Summa | | 7 |\n");
}

TEST(Pandoc, ReadsHtmlWithSpansInTables) {
  PLANLINT_NEEDS("pandoc");
  EXPECT_EQ(
      converted("<h2>1.1&shy;&nbsp;Mål</h2><table><thead><tr><th rowspan=2>Namn</th><th colspan=2>Budget</th></tr>"
                "<tr><th>2022</th><th>2023</th></tr></thead><tr><td>Täthet<br>i förskolan</td><td><p>1</p><p>2</p>"
                "</td><td><ul><li>a</li><li>b</li></ul></td></tr></table><p>Rad 1<br>Rad 2",
                Format::html),
      "## 1.1\u00A0Mål\n\n| Namn | Budget | |\n| | 2022 | 2023 |\n|---|---|---|\n"
      "| Täthet i förskolan | 1 2 | a b |\n\nRad 1\nRad 2\n");
}

TEST(Pandoc, PutsEachKindOfBlockIntoLines) {
  EXPECT_EQ(rendered(R"({"t":"CodeBlock","c":[["",[],[]],"a\nb"]},{"t":"HorizontalRule"})"), "a\nb\n");
  EXPECT_EQ(rendered(R"({"t":"LineBlock","c":[[{"t":"Str","c":"a"}],[{"t":"Str","c":"b"}]]})"), "a\n\nb\n");
  EXPECT_EQ(rendered(R"({"t":"OrderedList","c":[[2,{"t":"LowerAlpha"},{"t":"OneParen"}],)"
                     R"([[{"t":"Plain","c":[{"t":"Str","c":"x"}]}],[{"t":"Plain","c":[{"t":"Str","c":"y"}]}]]]})"),
            "b) x\nc) y\n");
  EXPECT_EQ(rendered(R"({"t":"DefinitionList","c":[[[{"t":"Str","c":"ord"}],)"
                     R"([[{"t":"Para","c":[{"t":"Quoted","c":[{"t":"DoubleQuote"},[{"t":"Str","c":"x"}]]}]}]]]]})"),
            "ord\n\n”x”\n");
  EXPECT_EQ(rendered(R"({"t":"Para","c":[{"t":"Strong","c":[{"t":"Link","c":[["",[],[]],[{"t":"Str","c":"a"}],)"
                     R"(["u",""]]}]},{"t":"Image","c":[["",[],[]],[{"t":"Str","c":"bild"}],["u",""]]}]})"),
            "a\n");
}

TEST(Pandoc, TreesThatAreTooDeepTooLargeOrNoneAreErrors) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += R"({"t":"BlockQuote","c":[)";
  for (int i = 0; i < 100'000; ++i) deep += "]}";
  EXPECT_EQ(rendered(deep), "[file/conversion-failed too_deep]");
  std::string inlines;
  for (int i = 0; i < 1000; ++i) inlines += R"({"t":"Emph","c":[)";
  for (int i = 0; i < 1000; ++i) inlines += "]}";
  EXPECT_EQ(rendered(R"({"t":"Para","c":[)" + inlines + "]}"), "[file/conversion-failed too_deep]");
  EXPECT_EQ(rendered(R"({"t":"Para","c":[{"t":"Str","c":"abcdef"}]})", 5), "[file/too-large text]");
  EXPECT_EQ(rendered(R"({"t":"Para"})"), "[file/conversion-failed failed]");
  EXPECT_EQ(test::told(text_of_pandoc("pandoc: nej", 100)), "[file/conversion-failed failed]");
}

}  // namespace
}  // namespace planlint
