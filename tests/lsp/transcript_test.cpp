// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Plays tests/lsp/transcripts/*.lsp. What a transcript says that does not happen must make it fail, too.
#include "lsp/transcript.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/client.h"
#include "lsp/json_subset.h"
#include "lsp/text_edits.h"

namespace planlint::test {
namespace {

std::vector<std::string> transcripts() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(PLANLINT_TRANSCRIPTS))
    names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

class Transcripts : public testing::TestWithParam<std::string> {};

TEST_P(Transcripts, HappenAsWritten) {
  std::ifstream file(std::string(PLANLINT_TRANSCRIPTS) + "/" + GetParam() + ".lsp", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(read_steps(text).empty());
  const std::string failure = play(text);
  EXPECT_TRUE(failure.empty()) << failure;
}

INSTANTIATE_TEST_SUITE_P(All, Transcripts, testing::ValuesIn(transcripts()),
                         [](const auto& test) { return test.param; });

TEST(Transcript, FailsWhereSomethingElseHappens) {
  EXPECT_NE(play("→ initialize {\"capabilities\": {}}\n← {\"capabilities\": {\"positionEncoding\": \"utf-7\"}}\n"), "");
  EXPECT_NE(play("→ shutdown {}\n← null\n"), "");
  EXPECT_NE(play("close 0\n"), "");
  EXPECT_NE(play("dance\n"), "");
  // Edits, tokens and places that are others.
  const std::string opened =
      "file a.plan\n| mål 1.1   \"Å 🌲\"\n→ initialize {}\n← \"*\"\nopen a.plan\nat a.plan 🌲‸\"\n";
  const std::string formatted = opened + "→ textDocument/formatting {\"options\": {}}\n← \"*\"\nmakes a.plan\n";
  EXPECT_EQ(play(formatted + "| mål 1.1 \"Å 🌲\"\n"), "");
  EXPECT_NE(play(formatted + "| mål 1.1  \"Å 🌲\"\n"), "");
  const std::string coloured = opened + "→ textDocument/semanticTokens/full\n← \"*\"\ntokens a.plan\n| keyword: mål\n";
  EXPECT_EQ(play(coloured + "| number: 1.1\n| class declaration: \"Å 🌲\"\n"), "");
  EXPECT_NE(play(coloured + "| number: 1.1\n| class: \"Å 🌲\"\n"), "");
  const std::string completed = opened + "→ textDocument/completion\n← \"*\"\n";
  EXPECT_NE(play(completed + "makes a.plan an entry that is not there\n| x\n"), "");
  EXPECT_NE(play(opened + "at a.plan ö‸\n"), "") << "not in the file";
  EXPECT_NE(play(opened + "at a.plan 1‸\n"), "") << "twice in the file";
  EXPECT_NE(play(opened + "at a.plan 🌲\n"), "") << "no mark";
}

TEST(TextEdits, CountInUtf16) {
  constexpr std::string_view text = "å\n🌲é x\n";
  EXPECT_EQ(position_of(text, text.find('x')), Json({{"line", 1}, {"character", 4}}));
  EXPECT_EQ(offset_of(text, {{"line", 1}, {"character", 4}}), text.find('x'));
  EXPECT_EQ(offset_of(text, {{"line", 2}, {"character", 0}}), text.size());
  EXPECT_THROW(static_cast<void>(offset_of(text, {{"line", 1}, {"character", 1}})), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(offset_of(text, {{"line", 1}, {"character", 6}})), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(offset_of(text, {{"line", 3}, {"character", 0}})), std::invalid_argument);
  const auto edit = [](int line, int start, int end, const char* by) {
    return Json{
        {"range", {{"start", {{"line", line}, {"character", start}}}, {"end", {{"line", line}, {"character", end}}}}},
        {"newText", by}};
  };
  EXPECT_EQ(with_edits(text, {edit(1, 4, 5, "y"), edit(0, 0, 1, "a")}), "a\n🌲é y\n");
  EXPECT_THROW(static_cast<void>(with_edits(text, {edit(1, 0, 3, ""), edit(1, 2, 4, "")})), std::invalid_argument);
}

TEST(JsonSubset, HasWhatIsExpected) {
  using nlohmann::json;
  const auto has = [](const char* actual, const char* expected) {
    return missing_in(json::parse(actual), json::parse(expected)).empty();
  };
  EXPECT_TRUE(has(R"({"a": 1, "b": 2})", R"({"a": 1})"));
  EXPECT_FALSE(has(R"({"a": 1})", R"({"a": 2})"));
  EXPECT_FALSE(has(R"({"a": 1})", R"({"b": "*"})"));
  EXPECT_TRUE(has(R"([1, 2, 3])", R"(["…", 1, 3])"));
  EXPECT_FALSE(has(R"([1, 2, 3])", R"(["…", 3, 1])"));
  EXPECT_FALSE(has(R"([1, 2])", R"([1])"));
  EXPECT_TRUE(has(R"({"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 7}})", R"("1:0-1:7")"));
  EXPECT_FALSE(has(R"({"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 8}})", R"("1:0-1:7")"));
  EXPECT_TRUE(has(R"("abcd")", R"("ab…")"));
  EXPECT_TRUE(has(R"("abcd")", R"("…bc…")"));
  EXPECT_FALSE(has(R"("abcd")", R"("b…")"));
}

}  // namespace
}  // namespace planlint::test
