// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/convert.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "convert/documents.h"
#include "diagnostics/engine_rules.h"

namespace planlint {
namespace {

using test::converted;
using test::made_by_pandoc;
using test::stored;
using test::zip;

/// A file with a secret that no document may reach.
class Outside : public testing::Test {
 protected:
  Outside() : path_(std::filesystem::temp_directory_path() / ("planlint_secret_" + std::to_string(getpid()) + ".txt")) {
    std::ofstream(path_) << "HEMLIGT";
  }
  ~Outside() override { std::filesystem::remove(path_); }
  [[nodiscard]] std::string url() const { return "file://" + path_.string(); }
  [[nodiscard]] std::string entity() const {
    return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + url() + "\">]>";
  }
  std::filesystem::path path_;
};

std::string word(std::string_view document) {
  const std::string relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zip({stored("[Content_Types].xml", "<Types/>"),
              stored("_rels/.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r\" Type=\"" +
                                        office + "\" Target=\"word/document.xml\"/></Relationships>"),
              stored("word/document.xml", std::string(document))});
}

std::string word_body(const std::string& text) {
  return "<w:document "
         "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" +
         text + "</w:t></w:r></w:p></w:body></w:document>";
}

TEST(Convert, LeavesTextAsItIs) {
  EXPECT_EQ(converted("Mål\r\n", Format::text), "Mål\r\n");
  EXPECT_EQ(converted("# Mål\n", Format::markdown), "# Mål\n");
  EXPECT_EQ(converted("M\xE5l\n", Format::text), "[file/encoding other]");
  EXPECT_EQ(converted("<p>M\xE5l</p>\n", Format::html), "[file/encoding other]");
  EXPECT_EQ(converted(std::string_view("M\0\0\0\1", 5), Format::text), "[file/encoding binary]");
}

TEST(Convert, SaysWhatTheContentsAreInstead) {
  EXPECT_EQ(converted("<!DOCTYPE html><p>a", Format::docx), "[file/not-a-document renamed]");
  EXPECT_EQ(converted("%PDF-1.4", Format::odt), "[file/not-a-document renamed]");
  EXPECT_EQ(converted(word(""), Format::pdf), "[file/not-a-document renamed]");
  EXPECT_EQ(converted("\xD0\xCF\x11\xE0 more", Format::docx), "[file/not-a-document old_word]");
  EXPECT_EQ(converted(std::string_view("\x7F"
                                       "ELF\x02\x01\0\0",
                                       8),
                      Format::docx),
            "[file/not-a-document other]");
  EXPECT_EQ(converted(zip({stored("a.exe", "MZ")}), Format::docx), "[file/not-a-document other]");
  EXPECT_EQ(converted("bara ord", Format::html), "[file/not-a-document other]");
  EXPECT_EQ(converted("", Format::pdf), "[file/no-text empty]");
  EXPECT_EQ(converted(word(word_body("a")).substr(0, 700), Format::docx), "[file/not-a-document damaged]");
}

TEST(Convert, NamesThePackageThatIsMissing) {
  const auto result = convert("<p>a</p>", Format::html, {}, "/nowhere");
  const auto* problem = std::get_if<ConversionProblem>(&result);
  ASSERT_NE(problem, nullptr);
  Findings findings(std::make_shared<const Source>("a.html", ""), Language::swedish);
  add_problem(findings, *problem);
  ASSERT_EQ(findings.all().size(), 1U);
  EXPECT_EQ(findings.all()[0].rule, "file/converter-missing");
  EXPECT_EQ(findings.all()[0].message, "pandoc behövs för att läsa filen; installera det: sudo apt-get install pandoc");
  EXPECT_EQ(test::told(convert("%PDF-1.4", Format::pdf, {}, "/nowhere")), "[file/converter-missing missing]");
}

TEST(Convert, HoldsItsLimits) {
  PLANLINT_NEEDS("pandoc");
  EXPECT_EQ(converted("<p>a</p>", Format::html, {.input = 4}), "[file/too-large too_large]");
  EXPECT_EQ(converted("<p>a</p>", Format::html, {.output = 4}), "[file/too-large text]");
  EXPECT_EQ(converted(word(word_body("a")), Format::docx, {.unpacked = 100}), "[file/too-large unpacked]");
  std::string long_page = "<p>";
  for (int i = 0; i < 300'000; ++i) long_page += "<b>ett <i>ord</i></b> ";
  EXPECT_EQ(converted(long_page, Format::html, {.processor = std::chrono::seconds(1)}),
            "[file/conversion-failed time]");
  EXPECT_EQ(converted(long_page, Format::html, {.clock = std::chrono::seconds(1)}), "[file/conversion-failed time]");
  EXPECT_EQ(converted(long_page, Format::html, {.memory = std::size_t{256} << 20U}), "[file/conversion-failed memory]");
}

TEST_F(Outside, IsNotReachedFromHtml) {
  PLANLINT_NEEDS("pandoc");
  const std::string page = "<p>före</p><iframe src=\"" + url() + "\"></iframe><img src=\"" + url() +
                           "\"><object data=\"" + url() + "\"></object><embed src=\"" + url() +
                           "\"><link rel=import href=\"" + url() + "\"><p>efter</p>";
  const std::string text = converted(page, Format::html);
  EXPECT_NE(text.find("före"), std::string::npos) << text;
  EXPECT_NE(text.find("efter"), std::string::npos) << text;
  EXPECT_EQ(text.find("HEMLIGT"), std::string::npos) << text;
  EXPECT_EQ(converted(entity() + "<p>a &e; b</p>", Format::html).find("HEMLIGT"), std::string::npos);
}

TEST_F(Outside, IsNotReachedFromWordAndOpenDocument) {
  PLANLINT_NEEDS("pandoc");
  EXPECT_EQ(converted(word(word_body("hej")), Format::docx), "hej\n");
  EXPECT_EQ(converted(word(entity() + word_body("a &e; b")), Format::docx).find("HEMLIGT"), std::string::npos);
  const std::string names =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
  const auto odt = [&](const std::string& head, const std::string& text) {
    return zip(
        {stored("mimetype", "application/vnd.oasis.opendocument.text"),
         stored("content.xml", head + "<office:document-content " + names + "><office:body><office:text><text:p>" +
                                   text + "</text:p></office:text></office:body></office:document-content>"),
         stored("styles.xml", "<office:document-styles " + names + "><office:styles/></office:document-styles>"),
         stored("../../outside.txt", "x")});
  };
  EXPECT_EQ(converted(odt("", "hej"), Format::odt), "hej\n");
  EXPECT_EQ(converted(odt(entity(), "a &e; b"), Format::odt).find("HEMLIGT"), std::string::npos);
}

TEST(Convert, StopsEntitiesThatGrow) {
  PLANLINT_NEEDS("pandoc");
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">";
  for (int i = 1; i < 12; ++i) {
    bomb += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int n = 0; n < 10; ++n) bomb += "&a" + std::to_string(i - 1) + ";";
    bomb += "\">";
  }
  const auto text = converted(word(bomb + "]>" + word_body("&a11;")), Format::docx,
                              {.output = 1U << 20U, .processor = std::chrono::seconds(10)});
  EXPECT_LT(text.size(), std::size_t{1} << 20U);
}

TEST(Convert, SaysThatADocumentIsLocked) {
  const std::string odt =
      zip({stored("mimetype", "application/vnd.oasis.opendocument.text"), stored("content.xml", "nonsense"),
           stored("META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>")});
  EXPECT_EQ(converted(odt, Format::odt), "[file/conversion-failed locked]");
}

TEST(Convert, OfADocumentWithoutWordsSaysSo) {
  PLANLINT_NEEDS("pandoc");
  EXPECT_EQ(converted("<html><body></body></html>", Format::html), "[file/no-text empty]");
}

TEST(Convert, IsSafeFromSeveralThreadsAndLeavesNoFiles) {
  PLANLINT_NEEDS("pandoc");
  const auto count = [] {
    return std::distance(std::filesystem::directory_iterator(std::filesystem::temp_directory_path()), {});
  };
  const std::string docx = made_by_pandoc("# A\n\nText.\n", "docx");
  const auto before = count();
  std::vector<std::string> texts(4);
  std::vector<std::thread> threads;
  for (auto& text : texts) threads.emplace_back([&] { text = converted(docx, Format::docx); });
  for (auto& thread : threads) thread.join();
  for (const auto& text : texts) EXPECT_EQ(text, "# A\n\nText.\n");
  EXPECT_LE(count(), before + 2) << "others work there, too, but we leave nothing behind";
}

}  // namespace
}  // namespace planlint
