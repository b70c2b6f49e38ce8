// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// docs/lua-api.md names exactly the fields that there are.
#include <algorithm>
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

/// The names in the table below the heading of a class.
Names documented(const std::string& entry) {
  const auto start = api().find("\n### " + entry + "\n");
  EXPECT_NE(start, std::string::npos) << entry;
  if (start == std::string::npos) return {};
  const std::string text =
      api().substr(start, std::min(api().find("\n## ", start), api().find("\n### ", start + 1)) - start);
  Names names;
  const std::regex name("\n\\| `[.:]?([a-z_]+)");
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
  EXPECT_EQ(documented("Document"), actual(document_fields()));
  EXPECT_EQ(documented("Goal"), actual(goal_fields()));
  EXPECT_EQ(documented("Indicator"), actual(indicator_fields()));
  EXPECT_EQ(documented("Activity"), actual(activity_fields()));
  EXPECT_EQ(documented("Table"), actual(table_fields()));
  EXPECT_EQ(documented("Column"), actual(column_fields()));
  EXPECT_EQ(documented("Row"), actual(row_fields()));
  EXPECT_EQ(documented("Cell"), actual(cell_fields()));
  EXPECT_EQ(documented("Decision"), actual(decision_fields()));
  EXPECT_EQ(documented("Appendix"), actual(appendix_fields()));
  EXPECT_EQ(documented("Section"), actual(section_fields()));
  EXPECT_EQ(documented("Directive"), actual(directive_fields()));
  EXPECT_EQ(documented("Programme"), actual(programme_fields()));
  EXPECT_EQ(documented("SdgList"), actual(sdg_list_fields()));
  EXPECT_EQ(documented("Paragraphs"), actual(paragraphs_fields()));
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
  readable(documented("Context"), "ctx");
  readable(documented("Thing"), "doc.indicators[1]");
  readable(documented("Quantity"), "doc.indicators[1].target");
  readable(documented("Range"), "doc.range");
  readable(documented("Date"), "doc.decided");
  readable(documented("Decimal"), "doc.indicators[1].target.number");
}

TEST(ApiDocTest, KindsForLooksAt) {
  Names kinds;
  const auto start = api().find("## Kinds for `looks_at`");
  const std::string text = api().substr(start + 20, api().find("In the document", start) - start - 20);
  const std::regex name("`([a-z0-9_]+)`");
  for (std::sregex_iterator match(text.begin(), text.end(), name), none; match != none; ++match)
    kinds.insert((*match)[1]);
  EXPECT_EQ(kinds.erase("goal"), 1U);
  Names actual_kinds;
  for (int kind = 0; kind <= static_cast<int>(ThingKind::paragraphs); ++kind) {
    actual_kinds.insert(lua_name(static_cast<ThingKind>(kind)));
  }
  EXPECT_EQ(kinds, actual_kinds);
}

}  // namespace
}  // namespace planlint
