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
#include <map>
#include <stdexcept>
#include <string>

#include "lua/rule_record.h"
#include "lua/state.h"
#include "standard/embedded_rules.h"
#include "standard/standard_rules.h"

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

/// What each rule of a set says of itself, by id.
std::map<std::string, std::string> records_of(const std::variant<RuleSet, RuleErrors>& loaded) {
  const auto* errors = std::get_if<RuleErrors>(&loaded);
  if (errors != nullptr) throw std::runtime_error(errors->front());
  const auto& rules = std::get<RuleSet>(loaded);
  std::map<std::string, std::string> records;
  for (const LoadedRule& rule : rules.rules()) {
    const RuleInfo& info = rules.infos()[rule.info];
    records[info.id] = write_rule_record(info, rule);
  }
  return records;
}

TEST(EmbeddedRules, CarryWhatTheirTablesSay) {
  std::vector<RuleSet::File> texts = standard_files();
  for (RuleSet::File& file : texts) file.bytecode = file.record = {};
  const auto read_anew = records_of(RuleSet::from_files(std::move(texts)));
  EXPECT_FALSE(read_anew.empty());
  EXPECT_TRUE(records_of(standard_rules()) == read_anew);
}

TEST(EmbeddedRules, ABrokenRecordIsNotRead) {
  const RuleSet rules = std::get<RuleSet>(standard_rules());
  const LoadedRule& rule = rules.rules().front();
  const std::string record = write_rule_record(rules.infos()[rule.info], rule);
  RuleInfo info;
  LoadedRule read;
  EXPECT_NO_THROW(read_rule_record(record, info, read));
  EXPECT_THROW(read_rule_record(record + 'x', info, read), std::logic_error);
  EXPECT_THROW(read_rule_record(record.substr(0, record.size() - 1), info, read), std::logic_error);
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
  void SetUp() override {
    for (const char* name : {"library", "lib", "a"}) fs::create_directories(folder_ / name);
  }
  void TearDown() override { fs::remove_all(folder_); }
  void write(const std::string& name, std::string_view text) const { std::ofstream(folder_ / name) << text; }

  const fs::path folder_ = fs::path(::testing::TempDir()) / ("planlint_embed_" + std::to_string(::getpid()));
};

TEST_F(EmbedTest, ARuleWithAFaultStopsTheBuildWithItsLine) {
  write("library/planlint.lua", "");
  write("lib/good.lua", "return {}\n");
  write("a/slip.lua", "local x = 1\nlocal = 2\n");
  write("a/bare.lua", "return {\n  sumary = {},\n}\n");
  const std::string to = folder_.string() + " " + (folder_ / "out.cpp").string();
  const Ending good = embed(to + " lib/good.lua");
  EXPECT_TRUE(good.is_success) << good.output;
  const Ending slip = embed(to + " lib/good.lua a/slip.lua");
  EXPECT_FALSE(slip.is_success);
  EXPECT_NE(slip.output.find("a/slip.lua:2:"), std::string::npos) << slip.output;
  const Ending bare = embed(to + " lib/good.lua a/bare.lua");
  EXPECT_FALSE(bare.is_success);
  EXPECT_NE(bare.output.find("a/bare.lua:2: sumary: is not known; there is summary"), std::string::npos) << bare.output;
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
