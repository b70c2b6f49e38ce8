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
#include <string>
#include <vector>

#include "lsp/json_subset.h"

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
  EXPECT_EQ(play(text), "");
}

INSTANTIATE_TEST_SUITE_P(All, Transcripts, testing::ValuesIn(transcripts()),
                         [](const auto& test) { return test.param; });

TEST(Transcript, FailsWhereSomethingElseHappens) {
  EXPECT_NE(play("→ initialize {\"capabilities\": {}}\n← {\"capabilities\": {\"positionEncoding\": \"utf-7\"}}\n"), "");
  EXPECT_NE(play("→ shutdown {}\n← null\n"), "");
  EXPECT_NE(play("close 0\n"), "");
  EXPECT_NE(play("dance\n"), "");
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
