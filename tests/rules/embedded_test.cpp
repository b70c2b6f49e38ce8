// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the program carries of the rules: their texts, and bytecode that is nothing but these texts compiled.
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "lua/embedded_rules.h"
#include "lua/state.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

TEST(EmbeddedRules, CarryTheBytecodeOfTheirTexts) {
  ASSERT_EQ(embedded_lua(), lua_ident) << "built with one Lua, run with another";
  for (const EmbeddedFile& file : embedded_rules()) {
    LuaState lua;
    const CallResult result = lua.load(file.path, file.text);
    ASSERT_TRUE(result.ok()) << result.message;
    EXPECT_TRUE(lua.dump() == file.bytecode) << file.path;
  }
}

/// What the build's program for embedding says and how it ends.
struct Ending {
  std::string output;
  bool is_success = false;
};

Ending embed(const std::string& arguments) {
  FILE* pipe = popen((PLANLINT_EMBED " " + arguments + " 2>&1").c_str(), "r");
  Ending ending;
  std::array<char, 256> buffer{};
  while (fgets(buffer.data(), buffer.size(), pipe) != nullptr) ending.output += buffer.data();
  ending.is_success = pclose(pipe) == 0;
  return ending;
}

class EmbedTest : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_ / "library"); }
  void TearDown() override { fs::remove_all(folder_); }
  void write(const std::string& name, std::string_view text) const { std::ofstream(folder_ / name) << text; }

  const fs::path folder_ = fs::path(::testing::TempDir()) / ("planlint_embed_" + std::to_string(::getpid()));
};

TEST_F(EmbedTest, ARuleThatDoesNotCompileStopsTheBuildWithItsLine) {
  write("library/planlint.lua", "");
  write("good.lua", "return {}\n");
  write("bad.lua", "local x = 1\nlocal = 2\n");
  const std::string to = folder_.string() + " " + (folder_ / "out.cpp").string();
  EXPECT_TRUE(embed(to + " good.lua").is_success);
  const Ending bad = embed(to + " good.lua bad.lua");
  EXPECT_FALSE(bad.is_success);
  EXPECT_NE(bad.output.find("bad.lua:2:"), std::string::npos) << bad.output;
}

TEST_F(EmbedTest, WhatCannotBeReadOrWrittenStopsIt) {
  write("library/planlint.lua", "");
  const Ending unread = embed(folder_.string() + " " + (folder_ / "out.cpp").string() + " none.lua");
  EXPECT_FALSE(unread.is_success);
  EXPECT_NE(unread.output.find("none.lua: cannot be read"), std::string::npos) << unread.output;
  const Ending unwritten = embed(folder_.string() + " " + (folder_ / "none" / "out.cpp").string());
  EXPECT_FALSE(unwritten.is_success);
  EXPECT_NE(unwritten.output.find("cannot be written"), std::string::npos) << unwritten.output;
  EXPECT_NE(embed("").output.find("usage"), std::string::npos);
}

}  // namespace
}  // namespace planlint
