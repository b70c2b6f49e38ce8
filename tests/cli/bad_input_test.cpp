// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Whatever is given to `check`: a clear message, the right exit code, and the rest is still checked.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "program.h"

namespace planlint::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view rest = "z-rest.plan:2:1: error[syntax/unknown-keyword]: ";

class BadInput : public testing::Test {
 protected:
  /// Checks everything in the folder together with a plan that has an error of its own.
  Outcome check_all(std::vector<std::string> words = {}) {
    program_.write("z-rest.plan", wrong_plan);
    words.insert(words.begin(), {"--format", "short"});
    Outcome run = program_.check(words);
    EXPECT_NE(run.out.find(rest), std::string::npos) << "the rest is not checked:\n" << run.out << run.err;
    return run;
  }

  /// Writes `text` to a.plan, and expects the exit code and a finding on it that says `message`.
  void expect(std::string_view text, int exit_code, std::string_view message) {
    program_.write("a.plan", text);
    const Outcome run = check_all();
    EXPECT_EQ(run.exit_code, exit_code);
    EXPECT_EQ(run.err, "");
    ASSERT_TRUE(run.out.starts_with("a.plan:")) << run.out;
    EXPECT_NE(run.out.substr(0, run.out.find('\n')).find(message), std::string::npos) << run.out;
  }

  /// How often a.plan is named in the output.
  [[nodiscard]] std::size_t findings_on_a(const Outcome& run) const {
    std::size_t count = 0;
    for (auto at = run.out.find("a.plan:"); at != std::string::npos; at = run.out.find("a.plan:", at + 1)) ++count;
    return count;
  }

  Program program_;
};

TEST_F(BadInput, NotAPlan) { expect("Kära nämnd,\nhär kommer planen som ni bad om.\n", 1, "error[file/not-a-plan]"); }

TEST_F(BadInput, Empty) {
  program_.write("a.plan", "");
  const Outcome run = program_.check({"a.plan", "--format", "short"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_TRUE(run.out.starts_with("a.plan:1:1: warning[file/empty]: the file is empty")) << run.out;
}

TEST_F(BadInput, AHundredMegabytes) {
  program_.write("a.plan", "");
  fs::resize_file(program_.folder.path() / "a.plan", 100U << 20U);
  const Outcome run = check_all();
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.out.find("a.plan:1:1: error[file/too-large]: "), std::string::npos) << run.out;
}

TEST_F(BadInput, Binary) {
  expect(std::string_view("\x7F"
                          "ELF\0\x01\x02\0\0\x03",
                          10),
         2, "error[file/encoding]: the file is not text");
}

TEST_F(BadInput, Utf16) {
  std::string text = "\xFF\xFE";
  for (const char c : std::string_view("verksamhetsplan 2024\n")) text.append(1, c).append(1, '\0');
  expect(text, 2, "error[file/encoding]: the file looks like UTF-16");
  EXPECT_EQ(findings_on_a(check_all()), 1U);  // and nothing else is said of it
}

TEST_F(BadInput, Windows1252) {
  expect("verksamhetsplan 2024 \"Norra n\xE4mnden\"\n", 2, "error[file/encoding]: the file looks like Windows-1252");
}

TEST_F(BadInput, ByteOrderMarkCarriageReturnsAndCombiningLettersAreFine) {
  program_.write("bom.plan", "\xEF\xBB\xBF" + std::string(clean_plan));
  program_.write("crlf.plan", "verksamhetsplan 2024 \"Norra nämnden\"\r\nnämndmål 1.1.1 \"Å\" {\r\n}\r\n");
  program_.write("nfd.plan", "verksamhetsplan 2024 \"Norra na\u0308mnden\"\nna\u0308mndma\u030Al 1.1.1 \"A\u030A\"\n");
  const Outcome run = program_.check({});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "no findings in 3 files\n");
}

TEST_F(BadInput, PlacesInCarriageReturnFilesAreThoseOfLines) {
  program_.write("a.plan", "\xEF\xBB\xBFverksamhetsplan 2024 \"Norra nämnden\"\r\n  nämdmål 1.1.1 \"Å\"\r\n");
  EXPECT_TRUE(program_.check({"--format", "short"}).out.starts_with("a.plan:2:3: error["));
}

TEST_F(BadInput, UnterminatedTextBlock) {
  expect(
      "verksamhetsplan 2024 \"Norra nämnden\"\nnämndmål 1.1.1 \"Å\" {\n  beskrivning \"\"\"\n    Text utan slut.\n}\n",
      1, "error[syntax/unterminated-text]");
}

TEST_F(BadInput, DeepNesting) {
  std::string text(clean_plan);
  for (int i = 0; i < 100'000; ++i) text += "mål 1.1 \"Å\" {\n";
  program_.write("a.plan", text);
  const Outcome run = check_all();
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_NE(run.out.find("error[syntax/"), std::string::npos);
}

TEST_F(BadInput, HalfTyped) {
  for (const auto* text :
       {"verksamhetsplan", "verksamhetsplan 2024 \"", "mål 1.", "{", "}", "|", "\"\"\"", "#", "årsmål"}) {
    program_.write("a.plan", text);
    const Outcome run = check_all();
    EXPECT_EQ(run.exit_code, 1) << text << run.out;
  }
}

TEST_F(BadInput, AMissingFileNamesTheNearest) {
  program_.write("södermalm.plan", clean_plan);
  const Outcome run = check_all({"sodermalm.plan", "z-rest.plan"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "planlint: error: sodermalm.plan does not exist; the folder has ”södermalm.plan”\n");
}

TEST_F(BadInput, ABrokenLink) {
  fs::create_symlink("gone", program_.folder.path() / "a.plan");
  const Outcome run = check_all();
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(run.err.starts_with("planlint: error: a.plan is a link to nothing")) << run.err;
}

TEST_F(BadInput, AFolderThatCannotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read every folder";
  program_.write("x/a.plan", clean_plan);
  fs::permissions(program_.folder.path() / "x", fs::perms::none);
  const Outcome run = check_all();
  fs::permissions(program_.folder.path() / "x", fs::perms::owner_all);
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(run.err.starts_with("planlint: error: x cannot be read (")) << run.err;
}

TEST_F(BadInput, AFileThatCannotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read every file";
  program_.write("a.plan", clean_plan);
  fs::permissions(program_.folder.path() / "a.plan", fs::perms::none);
  const Outcome run = check_all();
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.out.find("a.plan:1:1: error[file/unreadable]: "), std::string::npos) << run.out;
}

TEST_F(BadInput, AFolderWithoutPlans) {
  program_.write("x/a.txt", "");
  const Outcome run = program_.check({"x"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "planlint: error: there are no .plan files in x\n");
}

TEST_F(BadInput, AMissingRulesFolder) {
  program_.write("a.plan", clean_plan);
  const Outcome run = program_.run({"check", "a.plan", "--rules", "borta"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("borta"), std::string::npos) << run.err;
}

TEST_F(BadInput, ARuleThatIsNoLua) {
  program_.write("a.plan", clean_plan);
  program_.write("pack/demo/broken.lua", "return {");
  const Outcome run = program_.run({"check", "a.plan", "--rules", "pack"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("broken.lua"), std::string::npos) << run.err;
}

/// A rule whose check runs `code`.
std::string rule_that(const std::string& code) {
  return "return { summary = { sv = \"S.\", en = \"S.\" }, rationale = { sv = \"R.\", en = \"R.\" }, severity = "
         "\"error\",\n"
         "looks_at = \"document\", messages = { found = { sv = \"funnet\", en = \"found\" } },\n"
         "examples = { bad = \"verksamhetsplan 2024 \\\"A\\\"\", good = \"kf-budget 2024 \\\"A\\\"\" },\n"
         "check = function(ctx, document)\n" +
         code + "\nif document.year == 1 then ctx:report(document, \"found\") end\nend }\n";
}

TEST_F(BadInput, ARuleThatErrsLoopsOrEatsMemoryIsNamedAndTheOthersRun) {
  for (const auto* code : {"error(\"trasig\")", "while true do end",
                           "local t = {} while true do t[#t + 1] = (\"x\"):rep(1000) .. #t end"}) {
    program_.write(".rules/demo/harmful.lua", rule_that(code));
    program_.write(".rules/demo/fine.lua",
                   rule_that("if document.year == 2024 then ctx:report(document, \"found\") end"));
    const Outcome run = check_all();
    EXPECT_EQ(run.exit_code, 2) << code;
    EXPECT_NE(run.out.find("error[rule/failed]"), std::string::npos) << code << run.out;
    EXPECT_NE(run.out.find("demo/harmful"), std::string::npos) << code << run.out;
    EXPECT_NE(run.out.find("error[demo/fine]"), std::string::npos) << code << run.out;
  }
}

}  // namespace
}  // namespace planlint::test
