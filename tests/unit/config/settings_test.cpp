// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "config/settings.h"

#include <gtest/gtest.h>

#include "config/find_settings.h"
#include "support/config_problems.h"
#include "support/temporary_folder.h"

namespace planlint {
namespace {

using Problems = std::vector<std::string>;

class SettingsTest : public testing::Test {
 protected:
  Problems problems_in(std::string_view text) {
    ProblemList problems(Language::english);
    (void)read_settings(std::make_shared<const Source>("planlint.json", std::string(text)), problems);
    const ConfigProblems found = std::move(problems).take();
    places_ = test::places_of(found);
    return test::texts_of(found);
  }
  Settings read(const std::string& name) {
    ProblemList problems(Language::english);
    Settings settings = Settings::read(folder_.path() / name, folder_.path(), problems);
    problems_ = test::texts_of(std::move(problems).take(), folder_.path().string() + "/");
    return settings;
  }
  std::string value(const Settings& settings, std::string_view key, const std::string& file) {
    const auto* setting = settings.value(key, settings.layers_for(folder_.path() / file));
    return setting == nullptr ? "" : setting->value;
  }

  test::TemporaryFolder folder_;
  Problems problems_;
  Problems places_;  ///< of what problems_in found: what is at fault
};

TEST_F(SettingsTest, CommentsAndAByteOrderMarkAreAllowed) {
  EXPECT_EQ(Problems(), problems_in("\xEF\xBB\xBF// a\n{ /* b */ \"fail_on\": \"note\" // c\n}\n"));
}

TEST_F(SettingsTest, WhatIsNoJsonIsSaidWithItsPlace) {
  EXPECT_EQ(Problems{"planlint.json:2:1: the last one has no comma behind it"},
            problems_in("{ \"fail_on\": \"note\",\n}"));
  EXPECT_EQ(Problems{"planlint.json:1:14: ”note” is no value; texts stand in \"…\""},
            problems_in("{ \"fail_on\": note }"));
  EXPECT_EQ(Problems{"planlint.json:1:21: a , or } is missing here"},
            problems_in("{ \"fail_on\": \"note\" \"x\": 1 }"));
  EXPECT_EQ(Problems{"planlint.json:1:3: the comment never ends"}, problems_in("{ /* x }"));
  EXPECT_EQ(Problems{"planlint.json:1:3: the text is never closed: \" is missing"}, problems_in("{ \"fail_on }\n"));
  EXPECT_EQ(Problems{"planlint.json:1:22: ”fail_on” is there twice"},
            problems_in("{ \"fail_on\": \"note\", \"fail_on\": \"error\" }"));
  EXPECT_EQ(Problems{"planlint.json:1:3: the settings end here; the rest does not belong"}, problems_in("{}x"));
  EXPECT_EQ(Problems{"planlint.json:1:1: the file ends where a value is expected"}, problems_in(""));
  EXPECT_EQ(Problems{"planlint.json:1:1: an object { … } is expected here, not a list"}, problems_in("[]"));
  EXPECT_EQ(Problems{"planlint.json: is not UTF-8"}, problems_in("{ \"\xE5\": 1 }"));
  EXPECT_EQ(Problems{""}, places_) << "the start of the file";
  EXPECT_EQ(1U, problems_in("{ \"x\": \"\\q\" }").size());
  EXPECT_EQ(1U, problems_in("{ \"x\": \"\\ud800\" }").size());
  EXPECT_EQ(1U, problems_in(std::string(200, '[')).size());
}

TEST_F(SettingsTest, AllThatIsWrongIsListedWithTheNearestName) {
  const Problems expected = {
      "planlint.json:2:3: ”fail_onn” is no key; the nearest is fail_on",
      "planlint.json:3:15: ”swedish” is none of sv, en",
      "planlint.json:4:34: ”of” is none of off, note, warning, error, on; the nearest is off",
      "planlint.json:5:24: a rule has severity and options, not ”severty”; the nearest is severity",
      "planlint.json:6:13: ”!” is no glob of files",
      "planlint.json:7:18: ”files” is missing",
      "planlint.json:7:20: ”packs” is no key",
  };
  EXPECT_EQ(expected, problems_in(R"({
  "fail_onn": "note",
  "language": "swedish",
  "rules": { "target/missing":   "of",
    "sum/sign":      { "severty": "note" } },
  "ignore": "!",
  "overrides": [ { "packs": [] } ]
})"));
}

TEST_F(SettingsTest, TheNearerFileWinsKeyByKey) {
  folder_.write("base/all.json", R"({ "fail_on": "note", "numbers": "en", "packs": "p", "overrides": [
    { "files": "*.x", "fail_on": "error" } ] })");
  folder_.write("planlint.json", R"({ "extends": "base/all.json", "fail_on": "warning", "packs": ["q"] })");
  const Settings settings = read("planlint.json");
  EXPECT_EQ(Problems(), problems_);
  EXPECT_EQ("warning", value(settings, "fail_on", "a.plan"));
  EXPECT_EQ("warning", value(settings, "fail_on", "a.x"));
  EXPECT_EQ("en", value(settings, "numbers", "a.plan"));
  ASSERT_EQ(2U, settings.packs().size());
  EXPECT_EQ((folder_.path() / "base/p").string(), settings.packs()[0].value);
  EXPECT_EQ((folder_.path() / "q").string(), settings.packs()[1].value);
}

TEST_F(SettingsTest, ARingOfExtendsIsAnErrorAndSoIsAFileThatIsNotThere) {
  folder_.write("a.json", R"({ "extends": ["b.json", "gone.json"] })");
  folder_.write("b.json", R"({ "extends": "a.json" })");
  (void)read("a.json");
  const Problems expected = {"b.json:1:14: extends goes round: a.json → b.json → a.json",
                             "a.json:1:25: gone.json cannot be read (No such file or directory)"};
  EXPECT_EQ(expected, problems_);
}

TEST_F(SettingsTest, OverridesHoldForWhatTheirGlobsMatch) {
  folder_.write("planlint.json", R"({ "overrides": [
    { "files": ["reports/", "!reports/last.plan"], "fail_on": "note" },
    { "files": "/a.plan", "fail_on": "warning" } ] })");
  const Settings settings = read("planlint.json");
  EXPECT_EQ("note", value(settings, "fail_on", "reports/deep/a.plan"));
  EXPECT_EQ("", value(settings, "fail_on", "reports/last.plan"));
  EXPECT_EQ("warning", value(settings, "fail_on", "a.plan"));
  EXPECT_EQ("", value(settings, "fail_on", "b/a.plan"));
  EXPECT_EQ("", value(settings, "fail_on", "../a.plan"));
}

TEST_F(SettingsTest, IgnoredIsWhatAGitignoreWouldIgnore) {
  folder_.write("planlint.json", R"({ "ignore": ["old/", "*draft*", "!final-draft.plan", "nothing"] })");
  const Settings settings = read("planlint.json");
  const auto ignores = [&](const char* name) { return settings.ignores(folder_.path() / name); };
  EXPECT_TRUE(ignores("old/x/a.plan"));
  EXPECT_TRUE(ignores("b/draft.plan"));
  EXPECT_FALSE(ignores("final-draft.plan"));
  EXPECT_FALSE(ignores("a.plan"));
  const auto unmatched =
      settings.unmatched({(folder_.path() / "old/a.plan").string(), (folder_.path() / "final-draft.plan").string()});
  ASSERT_EQ(1U, unmatched.size());
  EXPECT_EQ("nothing", unmatched[0].value);
}

TEST_F(SettingsTest, TheNearestFileGoverns) {
  folder_.write("planlint.json", "{}");
  folder_.write("a/b/planlint.json", "{}");
  SettingsFinder finder({}, Language::english);
  const auto file_of = [&](const char* name) { return finder.settings_for(folder_.path() / name)->file(); };
  EXPECT_EQ((folder_.path() / "planlint.json").string(), file_of("x.plan"));
  EXPECT_EQ((folder_.path() / "planlint.json").string(), file_of("a/not-there/x.plan"));
  EXPECT_EQ((folder_.path() / "a/b/planlint.json").string(), file_of("a/b/c/x.plan"));
  EXPECT_EQ(2U, finder.all().size());
  SettingsFinder none({.file = {}, .none = true}, Language::english);
  EXPECT_EQ("", none.settings_for(folder_.path() / "x.plan")->file());
}

}  // namespace
}  // namespace planlint
