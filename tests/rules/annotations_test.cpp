// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// rules/library/planlint.lua tells editors what rules can use: it is what the engine gives and docs/lua-api.md
// describes.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "kit/api_reference.h"
#include "kit/new_rule.h"
#include "lua/fields.h"
#include "lua/helper_test.h"
#include "standard/embedded_rules.h"

namespace planlint {
namespace {

using Names = std::set<std::string>;

std::string text_of(const char* path) {
  std::ifstream stream(path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Fields and methods of each class in the annotations.
std::map<std::string, Names> annotated_classes() {
  std::map<std::string, Names> classes;
  std::ifstream stream(PLANLINT_RULES "/library/planlint.lua");
  std::string current;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words(line);
    std::string first;
    std::string name;
    words >> first >> name;
    while (name.ends_with('?') || name.ends_with(':')) name.pop_back();
    if (first == "---@class") classes[current = name];
    if (first == "---@field") classes[current].insert(name);
    if (first == "function" && name.find(':') != std::string::npos) {
      const auto colon = name.find(':');
      classes["planlint." + name.substr(0, colon)].insert(name.substr(colon + 1, name.find('(') - colon - 1));
    }
  }
  return classes;
}

Names names_of(std::span<const FieldGetter> fields) {
  Names names;
  for (const auto& field : fields) names.emplace(field.name);
  return names;
}

/// What stands in the first group of each match.
Names matches(const std::string& text, const std::regex& pattern) {
  Names names;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
    names.insert((*match)[1]);
  return names;
}

/// The names in a table of the sandbox.
Names names_in_sandbox(const std::string& table) {
  const auto result = run_helper_test(RuleSet(), "names",
                                      "local names = {}\nfor name in pairs(" + table +
                                          ") do names[#names + 1] = '<' .. name .. '>' end\n"
                                          "error(table.concat(names), 0)");
  return matches(result.message, std::regex("<(\\w+)>"));
}

/// The names in backquotes that docs/lua-api.md has between two texts; those in parentheses behind a name explain it.
Names documented(const std::string& begin, const std::string& end) {
  static const std::string api = text_of(PLANLINT_LUA_API);
  const auto start = api.find(begin);
  if (start == std::string::npos) return {};
  const auto part = api.substr(start + begin.size(), api.find(end, start + begin.size()) - start - begin.size());
  const auto plain = std::regex_replace(part, std::regex(R"(\((?:[^()]|\([^()]*\))*\)(?!`))"), "");
  return matches(plain, std::regex("`[:.]?([a-z_]+)(?:\\([^`]*\\))?`"));
}

TEST(Annotations, AreLua) {
  LuaState state;
  const auto result = state.load("planlint.lua", text_of(PLANLINT_RULES "/library/planlint.lua"));
  EXPECT_TRUE(result.ok()) << result.message;
}

TEST(Annotations, HaveTheLibrary) {
  const std::string annotations = text_of(PLANLINT_RULES "/library/planlint.lua");
  for (const std::string library : {"text", "re"}) {
    const auto annotated = matches(annotations, std::regex("\nfunction " + library + R"(\.(\w+)\()"));
    EXPECT_GE(annotated.size(), 4U);
    EXPECT_EQ(annotated, names_in_sandbox(library)) << library;
  }
  const auto globals = matches(annotations, std::regex(R"(\nfunction (\w+)\()"));
  EXPECT_EQ(globals, (Names{"date", "decimal", "lib"}));
  for (const auto& name : globals) {
    EXPECT_TRUE(run_helper_test(RuleSet(), "globals", "assert(type(" + name + ") == 'function')").ok()) << name;
  }
}

TEST(Annotations, HaveWhatDecimalsCan) {
  EXPECT_EQ(annotated_classes().at("planlint.Decimal"), (Names{"abs", "is_zero", "scale", "units"}));
  EXPECT_EQ(matches(text_of(PLANLINT_RULES "/library/planlint.lua"), std::regex("---@operator (\\w+)")),
            (Names{"add", "sub", "unm"}));
}

TEST(Annotations, AreTheReferenceOfTheApi) {
  const std::string api = text_of(PLANLINT_LUA_API);
  const std::string mark = "<!-- generated: planlint api -->\n\n";
  const auto at = api.find(mark);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(api.substr(at + mark.size()), api_reference(embedded_annotations()))
      << "to mend, put what planlint api prints below the mark";
  EXPECT_EQ(embedded_annotations(), text_of(PLANLINT_RULES "/library/planlint.lua"));
}

TEST(Annotations, AreSetUpForOurRulesAsForNewOnes) {
  EXPECT_EQ(text_of(PLANLINT_RULES "/.luarc.json"), language_server_settings());
}

TEST(Annotations, HaveTheKindsOfThings) {
  const std::string annotations = text_of(PLANLINT_RULES "/library/planlint.lua");
  const auto line = matches(annotations, std::regex("---@alias planlint.Kind (.*)"));
  ASSERT_EQ(line.size(), 1U);
  EXPECT_EQ(matches(*line.begin(), std::regex("\"(\\w+)\"")), documented("## Kinds for `looks_at`", "In the document"));
}

TEST(Annotations, HaveTheFieldsThatTheEngineGives) {
  const auto classes = annotated_classes();
  const std::map<std::string, std::span<const FieldGetter>> things = {{"planlint.Document", document_fields()},
                                                                      {"planlint.Goal", goal_fields()},
                                                                      {"planlint.Indicator", indicator_fields()},
                                                                      {"planlint.Activity", activity_fields()},
                                                                      {"planlint.Table", table_fields()},
                                                                      {"planlint.Column", column_fields()},
                                                                      {"planlint.Row", row_fields()},
                                                                      {"planlint.Cell", cell_fields()},
                                                                      {"planlint.Decision", decision_fields()},
                                                                      {"planlint.Appendix", appendix_fields()},
                                                                      {"planlint.Section", section_fields()},
                                                                      {"planlint.Directive", directive_fields()},
                                                                      {"planlint.Programme", programme_fields()},
                                                                      {"planlint.SdgList", sdg_list_fields()},
                                                                      {"planlint.Paragraphs", paragraphs_fields()}};
  for (const auto& [name, fields] : things) {
    ASSERT_TRUE(classes.contains(name)) << name;
    EXPECT_EQ(names_of(fields), classes.at(name)) << name;
  }
}

}  // namespace
}  // namespace planlint
