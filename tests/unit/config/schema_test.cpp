// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The schemas and docs/configuration.md are what the table of keys says.
#include "config/schema.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace planlint {
namespace {

std::string file(const std::string& name) {
  std::ifstream stream(std::string(PLANLINT_DOCS "/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

TEST(Schema, IsCurrent) {
  EXPECT_EQ(settings_schema(SettingsPart::file), file("planlint.schema.json")) << "planlint config --schema writes it";
  EXPECT_EQ(settings_schema(SettingsPart::pack), file("planlint-pack.schema.json"))
      << "planlint config --schema=pack writes it";
}

TEST(Schema, IsJsonWithEveryKey) {
  const auto schema = nlohmann::json::parse(settings_schema(SettingsPart::file));
  const auto& properties = schema.at("properties");
  for (const KeyInfo& key : settings_keys()) {
    const std::string name(key.name);
    EXPECT_EQ(key.stands_in(SettingsPart::file), properties.contains(name)) << name;
    const auto& in_override = schema.at("$defs").at("override").at("properties");
    EXPECT_EQ(key.stands_in(SettingsPart::overrides), in_override.contains(name)) << name;
  }
  EXPECT_TRUE(nlohmann::json::parse(settings_schema(SettingsPart::pack)).at("properties").contains("api"));
}

TEST(Schema, TheDocumentedKeysAreThoseThatThereAre) {
  const std::string page = file("configuration.md");
  for (const auto part : {SettingsPart::file, SettingsPart::overrides, SettingsPart::pack})
    EXPECT_NE(page.find(settings_table(part)), std::string::npos) << settings_table(part);
}

}  // namespace
}  // namespace planlint
