// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/key_line.h"

#include <gtest/gtest.h>

#include "lua/placeholders.h"

namespace planlint {
namespace {

constexpr std::string_view rule = R"(-- summary = in a comment
local other = { summary = 1 }
local long = [[
  summary = "not here"
]]
return {
  rationale = { sv = "summary = 1", en = 'messages = { "' }, --[==[ summary = ]] { ]==]
  ["summary"] = { sv = "a" },
  messages = {
    first = { sv = "en = 1" },
    second = { sv = "x",
      en = "y" },
  },
  check = function(ctx, thing)
    if thing.severity == 1 then return end
  end,
}
)";

TEST(KeyLineTest, FindsKeysWhereTheyAreSet) {
  EXPECT_EQ(line_of_key(rule, "rationale"), 7U);
  EXPECT_EQ(line_of_key(rule, "summary"), 8U);
  EXPECT_EQ(line_of_key(rule, "summary.sv"), 8U);
  EXPECT_EQ(line_of_key(rule, "messages"), 9U);
  EXPECT_EQ(line_of_key(rule, "messages.first"), 10U);
  EXPECT_EQ(line_of_key(rule, "messages.second.en"), 12U);
  EXPECT_EQ(line_of_key(rule, "check"), 14U);
}

TEST(KeyLineTest, TakesTheParentOfWhatIsNotSet) {
  EXPECT_EQ(line_of_key(rule, "messages.first.en"), 10U);
  EXPECT_EQ(line_of_key(rule, "summary.en"), 8U);
  EXPECT_EQ(line_of_key(rule, "severity"), 1U);  // read in the check, but not set
  EXPECT_EQ(line_of_key(rule, ""), 1U);
  EXPECT_EQ(line_of_key("", "summary"), 1U);
  EXPECT_EQ(line_of_key("return { a = \"never closed", "b"), 1U);
  EXPECT_EQ(line_of_key("return { [==[ never closed", "b"), 1U);
}

TEST(PlaceholdersTest, AreNamesInBraces) {
  const auto found = placeholders_in("mål {a} { … } {b_2}{}{ c }{");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, "a");
  EXPECT_EQ(found[1].name, "b_2");
  EXPECT_EQ(found[0].end - found[0].start, 3U);
  EXPECT_TRUE(placeholders_in("{never closed").empty());
  EXPECT_TRUE(placeholders_in("").empty());
}

}  // namespace
}  // namespace planlint
