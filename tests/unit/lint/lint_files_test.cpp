// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "lint/lint_texts.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;
using testing::lint_all;

const RuleSet& rules() {
  static const RuleSet set = testing::rules_of({{"a/plain.lua", testing::document_rule("ctx:report(doc, 'plain')")}});
  return set;
}

class LintFilesTest : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, std::string_view bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  static FileResult lint(const std::string& path) { return lint_all({{.path = path, .text = {}}}, rules()).at(0); }

  const fs::path folder_ = fs::path(::testing::TempDir()) / ("planlint_lint_" + std::to_string(::getpid()));
};

TEST_F(LintFilesTest, ReadsFilesAndWhatTheyReferTo) {
  write("kf.plan", "kf-budget 2024 \"S\"\nmål 1 \"x\" { kf-indikator \"I\" { årsmål 5 } }\n");
  const auto path =
      write("p.plan", "verksamhetsplan 2024 \"N\" { utgår från \"kf.plan\" }\nmål 1 \"x\" { kf-indikator \"I\" }\n");
  const auto set = testing::rules_of(
      {{"a/kf.lua", testing::document_rule("ctx:report(doc, 'value', { text = doc.indicators[1].kf.target })")}});
  const auto result = lint_all({{.path = path, .text = {}}}, set).at(0);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].message, "5");
  EXPECT_FALSE(result.failed);
}

TEST_F(LintFilesTest, FilesThatCannotBeReadSayWhy) {
  const auto is = [](const FileResult& result, std::string_view rule, std::string_view part) {
    EXPECT_TRUE(result.failed) << result.path;
    ASSERT_EQ(result.diagnostics.size(), 1U) << result.path;
    EXPECT_EQ(result.diagnostics[0].rule, rule);
    EXPECT_NE(result.diagnostics[0].message.find(part), std::string::npos) << result.diagnostics[0].message;
  };
  is(lint((folder_ / "none.plan").string()), "file/unreadable", "No such file");
  is(lint(folder_.string()), "file/unreadable", "directory");
  is(lint(write("16.plan", std::string("\xFF\xFEv\0e\0", 6))), "file/encoding", "UTF-16");
  is(lint(write("1252.plan", "verksamhetsplan 2024 \"F\xF6rskolan\"\n")), "file/encoding", "Windows-1252");
  is(lint(write("binary.plan", std::string("\x7F"
                                           "ELF\0\1\2\0",
                                           8))),
     "file/encoding", "text");
  if (::geteuid() != 0) {
    const auto secret = write("secret.plan", "verksamhetsplan 2024 \"N\"\n");
    fs::permissions(secret, fs::perms::none);
    is(lint(secret), "file/unreadable", "Permission denied");
  }
}

TEST_F(LintFilesTest, AByteOrderMarkIsRead) {
  const auto result = lint(write("bom.plan", "\xEF\xBB\xBFverksamhetsplan 2024 \"N\"\n"));
  EXPECT_FALSE(result.failed);
  EXPECT_EQ(result.diagnostics.size(), 1U);
}

TEST_F(LintFilesTest, WhatIsNoPlanIsNotHandedToRules) {
  for (const char* text : {"", "Hej!\n", "# bara en kommentar\n"}) {
    for (const Diagnostic& diagnostic : lint(write("no.plan", text)).diagnostics)
      EXPECT_NE(diagnostic.rule, "a/plain") << text;
  }
}

std::vector<Input> texts(std::size_t count) {
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < count; ++i) {
    inputs.push_back({.path = std::to_string(count - i) + ".plan", .text = "verksamhetsplan 2024 \"N\"\n"});
  }
  return inputs;
}

TEST_F(LintFilesTest, ResultsComeInTheOrderOfTheInputs) {
  const auto inputs = texts(50);
  for (const unsigned threads : {0U, 1U, 2U, 8U, 100U}) {
    const auto results = lint_all(inputs, rules(), threads);
    ASSERT_EQ(results.size(), inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) EXPECT_EQ(results[i].path, inputs[i].path);
  }
  EXPECT_TRUE(lint_all({}, rules(), 4).empty());
}

TEST_F(LintFilesTest, ResultsAreHandedOverBeforeTheLastFileIsRead) {
  // The last files are written only when the first result has come; the window keeps them from being read before.
  for (const unsigned threads : {1U, 2U}) {
    std::vector<Input> inputs = texts(20);
    const auto last = (folder_ / ("late" + std::to_string(threads) + ".plan")).string();
    inputs.push_back({.path = last, .text = {}});
    std::vector<FileResult> results;
    lint_files(inputs, rules(), {.language = Language::swedish, .threads = threads}, [&](FileResult result) {
      if (results.empty()) write(fs::path(last).filename().string(), "verksamhetsplan 2024 \"N\"\n");
      results.push_back(std::move(result));
    });
    ASSERT_EQ(results.size(), 21U);
    EXPECT_FALSE(results.back().failed) << threads;
  }
}

TEST_F(LintFilesTest, ASinkThatThrowsEndsTheRun) {
  for (const unsigned threads : {1U, 2U, 8U}) {
    int calls = 0;
    EXPECT_THROW(lint_files(texts(200), rules(), {.language = Language::swedish, .threads = threads},
                            [&](const FileResult&) {
                              if (++calls == 3) throw std::runtime_error("enough");
                            }),
                 std::runtime_error);
    EXPECT_EQ(calls, 3);
  }
}

TEST_F(LintFilesTest, FindingsOutliveTheRun) {
  const auto results = lint_all(texts(3), rules(), 2);
  for (const FileResult& result : results) {
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].location.source->slice(result.diagnostics[0].location.range), "N");
  }
}

/// 100 KB, enough for four threads.
std::string long_text() {
  std::string text = "verksamhetsplan 2024 \"N\"\n";
  while (text.size() < 100'000) text += "text \"Nämnden arbetar vidare med sina mål under hela året.\"\n";
  return text;
}

TEST_F(LintFilesTest, TheRulesOfALongFileRunSideBySide) {
  const std::string report = "ctx:report(doc, 'plain')";
  std::vector<RuleSet::File> files;
  for (const char* name : {"a", "b", "c", "d", "e", "f"})
    files.push_back({std::string("a/") + name + ".lua", testing::document_rule(report)});
  files.push_back({"a/broken.lua", testing::document_rule(report + " error('no')")});
  const auto set = testing::rules_of(files);
  const std::vector<Input> inputs = {{.path = "long.plan", .text = long_text()}};
  const auto alone = testing::lines_of(lint_all(inputs, set, 1));
  ASSERT_EQ(alone.size(), 7U);
  for (const unsigned threads : {2U, 4U, 100U}) EXPECT_EQ(testing::lines_of(lint_all(inputs, set, threads)), alone);
}

TEST_F(LintFilesTest, AThreadsShareOfSharedHelpersIsNoRulesLoss) {
  // The helper's work is done once for the rules of a thread; a rule that is the first there, and has work of its own,
  // does more than it may. On a single thread none is.
  std::vector<RuleSet::File> files = {
      {"lib/sums.lua",
       "local sums = { shared = true }\n"
       "local known\n"
       "function sums.get()\n"
       "  if known then return known end\n"
       "  known = 0\n"
       "  for i = 1, 100000 do known = known + i end\n"
       "  return known\n"
       "end\n"
       "return sums\n"},
      {"a/a.lua", testing::document_rule("lib('sums').get() ctx:report(doc, 'plain')")}};
  for (const char* name : {"b", "c", "d", "e", "f"}) {
    files.push_back({std::string("a/") + name + ".lua",
                     testing::document_rule("lib('sums').get() local n = 0 for i = 1, 100000 do n = n + i end "
                                            "ctx:report(doc, 'plain')")});
  }
  auto set = testing::rules_of(files);
  set.limits.work = 600'000;
  const std::vector<Input> inputs = {{.path = "long.plan", .text = long_text()}};
  const auto alone = lint_all(inputs, set, 1);
  ASSERT_FALSE(alone.at(0).failed);
  for (int round = 0; round < 20; ++round) {
    EXPECT_EQ(testing::lines_of(lint_all(inputs, set, 4)), testing::lines_of(alone));
  }
  set.limits.work = 300'000;
  EXPECT_EQ(testing::lines_of(lint_all(inputs, set, 4)), testing::lines_of(lint_all(inputs, set, 1)));
}

/// Resident memory in bytes; 0 where the system does not tell.
std::size_t resident() {
  std::size_t all = 0;
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> all >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

TEST_F(LintFilesTest, MemoryDoesNotGrowFromRunToRun) {
  std::string text = "verksamhetsplan 2024 \"N\"\n";
  for (int i = 0; i < 500; ++i) text += "indikator \"I" + std::to_string(i) + "\" { årsmål 5 }\n";
  const auto set =
      testing::rules_of({{"a/each.lua", testing::rule_with("looks_at = 'indicator', check = function(ctx, thing)\n"
                                                           "ctx:report(thing, 'plain') end,")}});
  const std::vector<Input> inputs(4, {.path = "p.plan", .text = text});
  const auto run = [&] { ASSERT_EQ(lint_all(inputs, set, 2).size(), 4U); };
  for (int i = 0; i < 30; ++i) run();
  const auto before = resident();
  for (int i = 0; i < 200; ++i) run();
  EXPECT_LT(resident(), before + (std::size_t{16} << 20U));
}

}  // namespace
}  // namespace planlint
