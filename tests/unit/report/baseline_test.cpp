// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "report/baseline_json.h"

namespace planlint {
namespace {

std::string problem(std::string_view text, Language language = Language::english) {
  const auto read = read_baseline(text, language);
  const auto* said = std::get_if<std::string>(&read);
  return said == nullptr ? "none" : *said;
}

const FindingCounts counts = {
    {{.file = "b.plan", .rule = "target/missing", .subject = "area_goal 1.2 > indicator \"å\"", .message_id = "m"}, 2},
    {{.file = "a.plan", .rule = "z/z", .subject = "document", .message_id = "m"}, 1}};

TEST(Baseline, IsSortedWithAFindingALine) {
  EXPECT_EQ(
      baseline_text(counts),
      "{\n\"version\": 1,\n\"findings\": [\n"
      R"({"file":"a.plan","rule":"z/z","subject":"document","message_id":"m","count":1},)"
      "\n"
      R"({"file":"b.plan","rule":"target/missing","subject":"area_goal 1.2 > indicator \"å\"","message_id":"m","count":2})"
      "\n]\n}\n");
  EXPECT_EQ(baseline_text({}), "{\n\"version\": 1,\n\"findings\": [\n]\n}\n");
}

TEST(Baseline, ComesBackAsItWas) {
  for (const FindingCounts& one : {counts, FindingCounts{}}) {
    const auto read = read_baseline(baseline_text(one), Language::swedish);
    ASSERT_TRUE(std::holds_alternative<FindingCounts>(read)) << std::get<std::string>(read);
    EXPECT_EQ(std::get<FindingCounts>(read), one);
  }
}

TEST(Baseline, EqualEntriesAreAddedUp) {
  const std::string entry = R"({"file":"a","rule":"r","subject":"s","message_id":"m","count":1})";
  const auto read =
      read_baseline(R"({"findings":[)" + entry + "," + entry + R"(],"version":1,"note":"x"})", Language::swedish);
  ASSERT_TRUE(std::holds_alternative<FindingCounts>(read));
  EXPECT_EQ(std::get<FindingCounts>(read).begin()->second, 2U);
}

TEST(Baseline, ThatIsNoneSaysWhy) {
  EXPECT_EQ(problem(""), "line 1 is no JSON");
  EXPECT_EQ(problem("{\n\"version\": 1,\n\"findings\": [\n{]\n}"), "line 4 is no JSON");
  EXPECT_EQ(problem("{}\n\xFF"), "line 2 is no JSON");
  EXPECT_EQ(problem("[]"), "the file is no baseline: ”version” is missing");
  EXPECT_EQ(problem("3"), "the file is no baseline: ”version” is missing");
  EXPECT_EQ(problem(R"({"version":"1"})"), "the file is no baseline: ”version” is missing");
  EXPECT_EQ(problem(R"({"version":2})"), "the file is of version 2; this planlint reads version 1");
  EXPECT_EQ(problem(R"({"version":1})"), "”findings” is missing or no list");
  EXPECT_EQ(problem(R"({"version":1,"findings":{}})"), "”findings” is missing or no list");
  EXPECT_EQ(problem(R"({"version":1,"findings":[3]})"), "entry 1 of ”findings”: is no object");
  const std::string start = R"({"version":1,"findings":[{"file":"a","rule":"r","subject":"s",)";
  EXPECT_EQ(problem(start + R"("count":1}]})"), "entry 1 of ”findings”: ”message_id” is missing or no text");
  EXPECT_EQ(problem(start + R"("message_id":3,"count":1}]})"),
            "entry 1 of ”findings”: ”message_id” is missing or no text");
  for (const std::string count : {"", ",\"count\":0", ",\"count\":-1", ",\"count\":1.5", ",\"count\":\"1\""}) {
    EXPECT_EQ(problem(start + R"("message_id":"m")" + count + "}]}"),
              "entry 1 of ”findings”: ”count” is missing or no number")
        << count;
  }
  EXPECT_EQ(problem(R"({"version":1})", Language::swedish), "”findings” saknas eller är ingen lista");
}

}  // namespace
}  // namespace planlint
