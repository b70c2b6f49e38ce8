// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "meta/arrows.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace planlint::meta {
namespace {

constexpr std::string_view table =
    "| folder | what is in it | may use |\n"
    "|---|---|---|\n"
    "| `grammar/` | the grammar | |\n"
    "| `engine/text` | ranges | |\n"
    "| `engine/model` | `Plan` \\| and so on | text |\n"
    "| `engine/reader` | tree to model | model |\n"
    "| `engine/cli` | `main` | all |\n";

Complaints check(std::string_view path, std::string_view text) {
  Complaints complaints;
  const Arrows arrows = read_arrows(table, complaints);
  EXPECT_TRUE(complaints.empty()) << listed(complaints);
  return check_arrows({.path = std::string(path), .text = std::string(text)}, arrows);
}

TEST(Arrows, AllowWhatTheRowNamesAndWhatThatUses) {
  EXPECT_TRUE(
      check("engine/reader/a.cpp", "#include <vector>\n#include \"reader/a.h\"\n#include \"model/plan.h\"\n").empty());
  EXPECT_TRUE(check("engine/reader/a.cpp", "#include \"text/range.h\"\n").empty());
  EXPECT_TRUE(check("engine/cli/commands/a.cpp", "#include \"reader/a.h\"\n").empty());
}

TEST(Arrows, RefuseWhatTheRowDoesNotName) {
  EXPECT_EQ(
      check("engine/model/a.h", "\n  #  include \"reader/a.h\"\n"),
      Complaints{
          "engine/model/a.h:2: model includes \"reader/a.h\", which its row in docs/architecture.md does not allow"});
  EXPECT_EQ(check("engine/text/a.h", "#include \"range.h\"\n").size(), 1U)
      << "a header of its own is written with its folder";
}

TEST(Arrows, RefuseAFolderWithoutARow) {
  EXPECT_EQ(check("engine/lsp/a.cpp", ""),
            Complaints{"engine/lsp/a.cpp:1: engine/lsp has no row in docs/architecture.md"});
}

TEST(Arrows, MayNotGoRoundNorLeadNowhere) {
  Complaints complaints;
  (void)read_arrows("| `engine/a` | | b |\n| `engine/b` | | a |\n", complaints);
  EXPECT_EQ(complaints.size(), 2U) << listed(complaints);
  complaints.clear();
  (void)read_arrows("| `engine/a` | | c |\n", complaints);
  EXPECT_EQ(complaints, Complaints{"a may use c, which has no row"});
}

TEST(Doors, KeepForeignHeadersInTheirFolder) {
  const auto check = [](std::string path, std::string text) { return check_doors({std::move(path), std::move(text)}); };
  EXPECT_TRUE(check("engine/lua/a.cpp", "#include <lua.hpp>\n#include <re2/re2.h>\n").empty());
  EXPECT_EQ(check("engine/model/a.cpp", "#include <lua.hpp>\n"),
            Complaints{"engine/model/a.cpp:1: <lua.hpp> belongs in engine/lua"});
  EXPECT_EQ(check("engine/cli/a.cpp", "#include <nlohmann/json.hpp>\n").size(), 1U);
  EXPECT_EQ(check("engine/reader/a.cpp", "#include \"tree_sitter/api.h\"\n").size(), 1U);
  EXPECT_EQ(check("engine/report/a.cpp", "#include <CLI/CLI.hpp>\n").size(), 1U);
  EXPECT_EQ(check("engine/model/a.cpp", "#include <utf8proc.h>\n").size(), 1U);
}

TEST(Engine, HoldsTheArrowsOfTheArchitecture) {
  Complaints complaints;
  const Arrows arrows = read_arrows(file_named("docs/architecture.md").text, complaints);
  ASSERT_GE(arrows.size(), 5U) << "the table in docs/architecture.md was not found";
  for (const auto& [folder, uses] : arrows) {
    if (!exists("engine/" + folder))
      complaints.push_back("docs/architecture.md has a row for engine/" + folder + ", which is not there");
  }
  for (const File& file : repository()) {
    if (!is_source(file)) continue;
    for (const std::string& one : check_arrows(file, arrows)) complaints.push_back(one);
    for (const std::string& one : check_doors(file)) complaints.push_back(one);
  }
  EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

}  // namespace
}  // namespace planlint::meta
