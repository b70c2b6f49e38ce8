// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Holds the lists in syntax/kinds.h to the generated parser, in both directions.
#include "syntax/kinds.h"

#include <gtest/gtest.h>
#include <tree_sitter/api.h>

#include <string>
#include <vector>

#include "syntax/language.h"

namespace planlint {
namespace {

constexpr Kind kinds[] = {
#define X(identifier, spelling) Kind::identifier,
    PLANLINT_NODE_KINDS(X)
#undef X
};

struct NamedField {
  Field field;
  std::string name;
};

const NamedField fields[] = {
#define X(identifier, spelling) {.field = Field::identifier, .name = #spelling},
    PLANLINT_NODE_FIELDS(X)
#undef X
};

TEST(Kinds, EachIsInTheLanguage) {
  const TSLanguage* language = tree_sitter_plan();
  for (const auto kind : kinds) {
    const std::string name(name_of(kind));
    const auto symbol =
        ts_language_symbol_for_name(language, name.data(), static_cast<std::uint32_t>(name.size()), true);
    ASSERT_NE(symbol, 0) << "the grammar has no node '" << name << "'";
    EXPECT_EQ(kind_of(symbol), kind) << name;
  }
}

TEST(Kinds, HaveEachNamedNodeOfTheLanguage) {
  const TSLanguage* language = tree_sitter_plan();
  std::size_t named = 0;
  for (std::uint32_t i = 0; i < ts_language_symbol_count(language); ++i) {
    const auto symbol = static_cast<TSSymbol>(i);
    const std::string name = ts_language_symbol_name(language, symbol);
    if (ts_language_symbol_type(language, symbol) == TSSymbolTypeRegular) {
      ++named;
      EXPECT_EQ(name_of(kind_of(symbol)), name) << "engine/syntax/kinds.h lacks '" << name << "'";
    } else {
      EXPECT_EQ(kind_of(symbol), Kind::other) << name;
    }
  }
  EXPECT_EQ(named, std::size(kinds));
}

TEST(Kinds, KnowTheErrorNode) {
  EXPECT_EQ(kind_of(static_cast<TSSymbol>(-1)), Kind::error);
  EXPECT_EQ(name_of(Kind::error), "ERROR");
  EXPECT_EQ(name_of(Kind::other), "");
}

TEST(Fields, EachIsInTheLanguage) {
  const TSLanguage* language = tree_sitter_plan();
  for (const auto& [field, name] : fields) {
    const auto id = id_of(field);
    ASSERT_NE(id, 0) << "the grammar has no field '" << name << "'";
    EXPECT_STREQ(ts_language_field_name_for_id(language, id), name.c_str());
    EXPECT_EQ(field_of(id), field) << name;
  }
}

TEST(Fields, HaveEachFieldOfTheLanguage) {
  const TSLanguage* language = tree_sitter_plan();
  EXPECT_EQ(ts_language_field_count(language), std::size(fields));
  EXPECT_EQ(field_of(0), Field::none);
  for (std::uint32_t id = 1; id <= ts_language_field_count(language); ++id) {
    const auto name = ts_language_field_name_for_id(language, static_cast<TSFieldId>(id));
    EXPECT_NE(field_of(static_cast<TSFieldId>(id)), Field::none) << "engine/syntax/kinds.h lacks '" << name << "'";
  }
}

TEST(Language, HasTheAbiThatOldLibrariesLoad) { EXPECT_EQ(ts_language_version(tree_sitter_plan()), 14U); }

}  // namespace
}  // namespace planlint
