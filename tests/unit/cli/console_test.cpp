// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "cli/help.h"
#include "support/temporary_folder.h"
#include "text/width.h"

namespace planlint {
namespace {

class Environment : public testing::Test {
 protected:
  void SetUp() override {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"}) ::unsetenv(name);
  }
};

TEST_F(Environment, TheFirstOfThreeVariablesThatIsSetDecidesTheLanguage) {
  EXPECT_EQ(language_of_environment(), Language::english);
  ::setenv("LANG", "sv_SE.UTF-8", 1);
  EXPECT_EQ(language_of_environment(), Language::swedish);
  ::setenv("LC_MESSAGES", "en_GB.UTF-8", 1);
  EXPECT_EQ(language_of_environment(), Language::english);
  ::setenv("LC_ALL", "sv", 1);
  EXPECT_EQ(language_of_environment(), Language::swedish);
  ::setenv("LC_ALL", "", 1);
  EXPECT_EQ(language_of_environment(), Language::english);
}

TEST_F(Environment, ColourIsForTerminalsUnlessItIsAskedFor) {
  const test::TemporaryFolder folder;
  auto file = Output::to_file((folder.path() / "out").string());
  ASSERT_TRUE(file);
  EXPECT_FALSE(wants_color("auto", *file));
  EXPECT_TRUE(wants_color("always", *file));
  EXPECT_FALSE(wants_color("never", *file));
}

TEST(Output, WritesEverythingWhenItIsFinished) {
  const test::TemporaryFolder folder;
  const std::string chunk(50'000, 'x');
  {
    auto output = Output::to_file((folder.path() / "out").string());
    ASSERT_TRUE(output);
    for (int i = 0; i < 5; ++i) output->write(chunk);
    EXPECT_EQ(output->finish(), std::nullopt);
  }
  EXPECT_EQ(folder.read("out").size(), 250'000U);
}

TEST(Output, SaysWhatCannotBeWritten) {
  EXPECT_FALSE(Output::to_file("/no/such/folder/out"));
  auto full = Output::to_file("/dev/full");
  if (!full) GTEST_SKIP() << "this system has no /dev/full";
  full->write("x");
  EXPECT_NE(full->finish(), std::nullopt);
}

TEST(Help, EveryVerbHasShortHelpWithExamplesInBothLanguages) {
  for (const auto* verb : {"", "check", "explain", "fmt", "model", "rules"}) {
    for (const auto language : {Language::swedish, Language::english}) {
      const auto help = help_for(verb, language);
      EXPECT_NE(help.find(language == Language::swedish ? "\nExempel:\n" : "\nExample"), std::string_view::npos)
          << verb;
      EXPECT_NE(help.find("planlint " + std::string(verb)), std::string_view::npos) << verb;
      EXPECT_LE(std::count(help.begin(), help.end(), '\n'), 40) << verb;  // one screen
      std::size_t columns = 0;
      for (std::size_t at = 0; at < help.size(); at += character_at(help, at).length) {
        columns = help[at] == '\n' ? 0 : columns + 1;
        ASSERT_LE(columns, 110U) << verb;
      }
    }
  }
  EXPECT_EQ(help_for("chekc", Language::english), "");
}

}  // namespace
}  // namespace planlint
