// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// docs/lua-api.md names exactly the fields that there are.
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "lua/fields.h"
#include "lua_host/host_rules.h"

namespace planlint {
namespace {

using Names = std::set<std::string>;

const std::string& api() {
  static const std::string text = [] {
    std::ifstream file(PLANLINT_SOURCE_DIR "/docs/lua-api.md");
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return text;
}

/// The names in backquotes between `begin` and the next of `ends`; values of enumerations are in quotation marks and do
/// not count, `:goal(number)` counts as `goal`, and what stands in parentheses behind a name explains it.
Names documented(const std::string& begin, std::initializer_list<const char*> ends) {
  const auto start = api().find(begin);
  EXPECT_NE(start, std::string::npos) << begin;
  if (start == std::string::npos) return {};
  auto end = api().size();
  for (const char* candidate : ends) end = std::min(end, api().find(candidate, start + begin.size()));
  std::string text = api().substr(start + begin.size(), end - start - begin.size());
  text = std::regex_replace(text, std::regex(R"(\((?:[^()]|\([^()]*\))*\)(?!`))"), "");
  Names names;
  const std::regex name("`:?([a-z_]+)(?:\\([^`]*\\))?`");
  for (std::sregex_iterator match(text.begin(), text.end(), name), none; match != none; ++match)
    names.insert((*match)[1]);
  return names;
}

Names actual(std::span<const FieldGetter> fields) {
  Names names;
  for (const FieldGetter& field : fields) names.emplace(field.name);
  return names;
}

TEST(ApiDocTest, FieldsOfThings) {
  EXPECT_EQ(documented("**document**:", {"\n\n"}), actual(document_fields()));
  EXPECT_EQ(documented("**focus_goal, area_goal, board_goal**:", {"\n\n"}), actual(goal_fields()));
  EXPECT_EQ(documented("**indicator**:", {"\n\n"}), actual(indicator_fields()));
  EXPECT_EQ(documented("**activity**:", {"\n\n"}), actual(activity_fields()));
  EXPECT_EQ(documented("**table**:", {"A column:"}), actual(table_fields()));
  EXPECT_EQ(documented("A column:", {"A row:"}), actual(column_fields()));
  EXPECT_EQ(documented("A row:", {"A cell:"}), actual(row_fields()));
  Names cell = documented("A cell:", {"\n\n"});
  EXPECT_EQ(cell.erase("range"), 1U);  // which all things have
  EXPECT_EQ(cell, actual(cell_fields()));
  EXPECT_EQ(documented("**decision**:", {"**"}), actual(decision_fields()));
  EXPECT_EQ(documented("**appendix**:", {"**"}), actual(appendix_fields()));
  EXPECT_EQ(documented("**section**:", {"**"}), actual(section_fields()));
  EXPECT_EQ(documented("**directive**:", {"**"}), actual(directive_fields()));
  EXPECT_EQ(documented("**programme**:", {"**"}), actual(programme_fields()));
  EXPECT_EQ(documented("**sdg_list**:", {"**"}), actual(sdg_list_fields()));
  EXPECT_EQ(documented("**paragraphs**:", {"\n\n"}), actual(paragraphs_fields()));
}

TEST(ApiDocTest, FieldsOfValuesCanBeRead) {
  const auto document = testing::document_of(
      "verksamhetsplan 2024 \"N\" { beslutas 2023-12-14 }\nindikator \"I\" { årsmål minst 10 % }\n");
  const auto readable = [&](const Names& names, const std::string& value) {
    EXPECT_GE(names.size(), 2U) << value;
    for (const std::string& name : names) {
      const auto result = testing::value_in(document, value + "." + name);
      EXPECT_EQ(result.find("error"), std::string::npos) << value << "." << name << ": " << result;
    }
  };
  readable(documented("**quantity**:", {"\n\n"}), "doc.indicators[1].target");
  readable(documented("**range**:", {"\n\n"}), "doc.range");
  readable(documented("**date**:", {"; `==`"}), "doc.decided");
  readable({"units", "scale", "abs", "is_zero"}, "doc.indicators[1].target.number");
}

TEST(ApiDocTest, KindsForLooksAt) {
  Names kinds = documented("## Kinds for `looks_at`", {"In the document"});
  EXPECT_EQ(kinds.erase("goal"), 1U);
  Names actual_kinds;
  for (int kind = 0; kind <= static_cast<int>(ThingKind::paragraphs); ++kind) {
    actual_kinds.insert(lua_name(static_cast<ThingKind>(kind)));
  }
  EXPECT_EQ(kinds, actual_kinds);
}

}  // namespace
}  // namespace planlint
