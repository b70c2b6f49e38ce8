// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// rules/library/planlint.lua tells editors which fields a thing has: they are those that the engine gives.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "lua/fields.h"

namespace planlint {
namespace {

using Names = std::set<std::string>;

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
