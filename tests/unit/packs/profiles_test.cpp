// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "packs/profiles.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/config_problems.h"
#include "support/temporary_folder.h"

namespace planlint {
namespace {

/// A rule that finds each indicator, and says its option and the helper of its pack.
std::string rule(std::string_view severity) {
  return R"(local who = lib("who")
return {
  summary = { sv = "s", en = "s" }, rationale = { sv = "r", en = "r" }, severity = ")" +
         std::string(severity) + R"(",
  looks_at = "indicator", documents = { "plan" },
  options = {
    most = { type = "number", default = 3, help = { sv = "h", en = "h" } },
    mark = { type = "string", default = "m", help = { sv = "h", en = "h" } },
    loud = { type = "boolean", default = false, help = { sv = "h", en = "h" } },
  },
  messages = { found = { sv = "{who} {most} {mark} {sum}", en = "{who} {most} {mark} {sum}" } },
  examples = { bad = "x", good = "x" },
  check = function(ctx, indicator)
    who.count = nil
    ctx:report(indicator, "found", { who = who.name, most = ctx.options.most, mark = ctx.options.mark,
                                     sum = decimal("1 100,5") })
  end,
}
)";
}

constexpr std::string_view plan = "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" { indikator \"A\" { årsmål 1 st } }\n";

using Problems = std::vector<std::string>;

class ProfilesTest : public testing::Test {
 protected:
  void add_pack(const std::string& folder, const std::string& name, const std::string& rules = "{}") {
    folder_.write(folder + "/pack.json", R"({ "name": ")" + name + R"(", "api": 1, "rules": )" + rules + " }");
    std::string code = rule("warning");
    code.replace(code.find("who.count = nil"), 15, "");
    folder_.write(folder + "/link/x.lua", code);
    folder_.write(folder + "/lib/who.lua", "return { name = '" + name + "' }\n");
  }

  /// Prepares for a file; the problems with paths from the folder.
  Problems prepare(const std::vector<std::string>& files = {"a.plan"}, ProfileRequest request = {}) {
    std::vector<std::string> paths;
    for (const auto& name : files) paths.push_back((folder_.path() / name).string());
    auto prepared = Profiles::prepare(std::move(request), paths, Language::english);
    if (auto* good = std::get_if<std::shared_ptr<Profiles>>(&prepared)) {
      profiles_ = *good;
      return {};
    }
    problems_ = std::get<ConfigProblems>(prepared);
    return test::texts_of(problems_, folder_.path().string() + "/");
  }

  /// "rule: message" of each finding.
  std::vector<std::string> lint(const std::string& name = "a.plan", std::string_view text = plan) {
    const LintOptions options = {.language = Language::english,
                                 .setup_of = [&](const std::string& path) { return profiles_->setup_of(path); }};
    const Input input = {.path = (folder_.path() / name).string(), .text = std::string(text)};
    std::vector<std::string> found;
    lint_files({&input, 1}, *profiles_->rules(), options, [&](const FileResult& result) {
      for (const Diagnostic& one : result.diagnostics)
        found.push_back(std::string(name_of(one.severity)) + " " + one.rule + ": " + one.message);
    });
    return found;
  }

  test::TemporaryFolder folder_;
  std::shared_ptr<Profiles> profiles_;
  ConfigProblems problems_;  ///< of the last time that there were some
};

using Lines = std::vector<std::string>;

TEST_F(ProfilesTest, TwoPacksHaveTheirOwnNamesAndHelpers) {
  add_pack("p", "north");
  add_pack("q", "south");
  folder_.write("planlint.json",
                R"({ "packs": ["p", "q"], "rules": { "target/*": "off", "complete/*": "off", "link/*": "off" } })");
  ASSERT_EQ(Problems(), prepare());
  EXPECT_EQ((Lines{"warning north:link/x: north 3 m 1 100,5", "warning south:link/x: south 3 m 1 100,5"}), lint());
}

TEST_F(ProfilesTest, SettingsAreStrongerThanPacksAndPacksThanRules) {
  add_pack("p", "north", R"({ "complete/*": "off", "target/*": "off" })");
  folder_.write("planlint.json", R"({ "packs": "p", "numbers": "en",
    "rules": { "*": "error", "north:*": "off", "north:link/*": "warning",
               "north:link/x": { "severity": "note", "options": { "most": 7.5, "mark": "z", "loud": true } } },
    "overrides": [ { "files": "b.plan", "rules": { "*": "off", "north:link/x": "on" } } ] })");
  ASSERT_EQ(Problems(), prepare());
  const auto found = lint();
  EXPECT_NE(std::ranges::find(found, "note north:link/x: north 7.5 z 1,100.5"), found.end());
  EXPECT_EQ((Lines{"warning north:link/x: north 7.5 z 1,100.5"}), lint("b.plan"));
}

TEST_F(ProfilesTest, APackThatSwitchesAllOffKeepsItsOwnRules) {
  add_pack("p", "north", R"({ "*": "off" })");
  add_pack("q", "south");
  folder_.write("planlint.json", R"({ "packs": ["p", "q"] })");
  ASSERT_EQ(Problems(), prepare());
  EXPECT_EQ((Lines{"warning north:link/x: north 3 m 1 100,5", "warning south:link/x: south 3 m 1 100,5"}), lint());
  ASSERT_EQ(Problems(), prepare({"a.plan"}, {.rules = (folder_.path() / "p").string()}));
  EXPECT_EQ((Lines{"warning north:link/x: north 3 m 1 100,5"}), lint());
}

TEST_F(ProfilesTest, AFilesSettingsDoNotReachItsNeighbours) {
  add_pack("p", "north");
  folder_.write("a/planlint.json",
                R"({ "packs": "../p", "rules": { "target/*": "off", "complete/*": "off", "link/*": "off" } })");
  folder_.write("b/planlint.json", R"({ "rules": { "target/*": "off", "complete/*": "off", "link/*": "off" } })");
  ASSERT_EQ(Problems(), prepare({"a/x.plan", "b/x.plan"}));
  EXPECT_EQ(1U, lint("a/x.plan").size());
  EXPECT_EQ(Lines(), lint("b/x.plan"));
}

TEST_F(ProfilesTest, RulesThatAreNotThereAreSaidWithTheNearest) {
  folder_.write("planlint.json", R"({ "rules": {
    "target/mising": "off",
    "targt/*": "off",
    "north:link/x": "off",
    "file/empty": "off",
    "target/miss*": "off",
    "target/*": { "options": { "x": 1 } },
    "complete/empty-section": { "options": { "mots": 1 } }
  } })");
  const Problems expected = {
      "planlint.json:2:5: there is no rule ”target/mising”; the nearest is target/missing",
      "planlint.json:3:5: there is no rule ”targt/*”; the nearest is target/*",
      "planlint.json:4:5: there is no pack ”north”; packs says where they are",
      "planlint.json:5:5: file/empty cannot be set: it says what could not be read or checked",
      "planlint.json:6:5: there is no rule ”target/miss*”; the nearest is target/*",
      "planlint.json:7:32: options are set for one rule at a time, not for ”target/*”",
      "planlint.json:8:46: complete/empty-section has no option ”mots”",
  };
  EXPECT_EQ(expected, prepare());
}

TEST_F(ProfilesTest, OptionsAreOfTheTypeThatTheRuleSays) {
  add_pack("p", "north");
  folder_.write("planlint.json", R"({ "packs": "p", "rules": { "north:link/x": { "options": {
    "loud": 1, "mark": true, "most": "3", "mst": 3 } } } })");
  const Problems expected = {
      "planlint.json:2:13: loud is true or false, not the number 1",
      "planlint.json:2:24: mark is a text, not true",
      "planlint.json:2:38: most is a number, not ”3”",
      "planlint.json:2:43: north:link/x has no option ”mst”; the nearest is most",
  };
  EXPECT_EQ(expected, prepare());
  EXPECT_EQ((Problems{"1", "true", "\"3\"", "\"mst\""}), test::places_of(problems_));
}

TEST_F(ProfilesTest, APackThatIsNoneIsSaidWhereItIsNamed) {
  folder_.write("empty/a.txt", "");
  folder_.write("new/pack.json", R"({ "name": "north", "api": 2 })");
  folder_.write("bad/pack.json", R"({ "name": "North", "api": 1 })");
  folder_.write("own/pack.json", R"({ "name": "planlint", "api": 1 })");
  folder_.write("half/pack.json", R"({ "api": 1 })");
  folder_.write("planlint.json", R"({ "packs": ["gone", "empty", "new", "bad", "own", "half"] })");
  const Problems expected = {
      "planlint.json:1:13: gone is no folder",
      "planlint.json:1:21: empty is no pack of rules: it has no pack.json",
      "new/pack.json:1:27: the pack is written for rule interface 2; this planlint has 1",
      "bad/pack.json:1:11: a pack's name is in the letters a to z, digits and -, not ”North”",
      "own/pack.json:1:11: the name ”planlint” is planlint's own",
      "half/pack.json:1:1: ”name” is missing",
  };
  EXPECT_EQ(expected, prepare());
  EXPECT_EQ((Problems{"\"gone\"", "\"empty\"", "2", "\"North\"", "\"planlint\"", R"({ "api": 1 })"}),
            test::places_of(problems_));
}

TEST_F(ProfilesTest, TwoPacksWithOneNameAndBrokenRulesAreErrors) {
  add_pack("p", "north");
  add_pack("q", "north");
  folder_.write("planlint.json", R"({ "packs": ["p", "q"] })");
  EXPECT_EQ((Problems{"planlint.json:1:18: q is called ”north”, as is p; the names of packs differ"}), prepare());
  folder_.write("planlint.json", R"({ "packs": ["p", "p"] })");
  EXPECT_EQ(Problems(), prepare());
  folder_.write("p/link/x.lua", "return 1");
  EXPECT_EQ((Problems{"p/link/x.lua:1: the file does not return a table"}), prepare());
  EXPECT_EQ(Problems{"nothing"}, test::places_of(problems_));
}

TEST_F(ProfilesTest, APackSetsStandardRulesOnly) {
  add_pack("p", "north", R"({ "south:link/x": "off" })");
  folder_.write("planlint.json", R"({ "packs": "p" })");
  EXPECT_EQ((Problems{"p/pack.json:1:41: a pack sets standard rules, not ”south:link/x”"}), prepare());
  add_pack("p", "north", R"({ "target/mising": "off" })");
  EXPECT_EQ((Problems{"p/pack.json:1:41: there is no rule ”target/mising”; the nearest is target/missing"}), prepare());
}

TEST_F(ProfilesTest, RulesOfAFolderTakeThePlaceOfAllOthers) {
  add_pack("p", "north");
  add_pack("q", "south");
  folder_.write("planlint.json", R"({ "packs": "p", "rules": { "target/missing": "error", "south:link/x": "note" } })");
  ASSERT_EQ(Problems(), prepare({"a.plan"}, {.rules = (folder_.path() / "q").string()}));
  EXPECT_EQ((Lines{"note south:link/x: south 3 m 1 100,5"}), lint());
}

TEST_F(ProfilesTest, ACatalogueThatIsNotThereIsSaidOnce) {
  folder_.write("planlint.json", R"({ "catalogue": "gone.plan", "catalogues": "planlint.json" })");
  EXPECT_EQ((Problems{"planlint.json:1:3: gone.plan is no file", "planlint.json:1:29: planlint.json is no folder"}),
            prepare());
}

TEST_F(ProfilesTest, TheCatalogueOfTheSettingsIsUsedUnlessTheCommandLineNamesOne) {
  folder_.write("kf.plan", "kf-budget 2024 \"Staden\" {}\n");
  folder_.write("planlint.json", R"({ "catalogue": "kf.plan" })");
  ASSERT_EQ(Problems(), prepare());
  EXPECT_EQ((folder_.path() / "kf.plan").string(),
            profiles_->setup_of((folder_.path() / "a.plan").string()).given->catalogue);
  ASSERT_EQ(Problems(), prepare({"a.plan"}, {.given = {.catalogue = "other.plan"}}));
  EXPECT_EQ("other.plan", profiles_->setup_of((folder_.path() / "a.plan").string()).given->catalogue);
}

TEST_F(ProfilesTest, ASuppressionOfARuleThatIsOffIsNotUnneeded) {
  folder_.write("planlint.json", R"({ "rules": { "target/missing": "off", "complete/*": "off", "link/*": "off" } })");
  ASSERT_EQ(Problems(), prepare());
  EXPECT_EQ(Lines(), lint("a.plan",
                          "verksamhetsplan 2024 \"N\"\n# planlint: ignorera target/missing -- sätts i mars\n"
                          "mål 1.1 \"X\" { indikator \"A\" }\n"));
}

TEST_F(ProfilesTest, ASuppressionNamesARuleOfAPack) {
  add_pack("p", "north");
  folder_.write("planlint.json",
                R"({ "packs": "p", "rules": { "target/*": "off", "complete/*": "off", "link/*": "off" } })");
  ASSERT_EQ(Problems(), prepare());
  EXPECT_EQ(Lines(), lint("a.plan",
                          "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" {\n"
                          "  # planlint: ignorera north:link/x -- den är som den ska\n"
                          "  indikator \"A\" { årsmål 1 st }\n}\n"));
}

}  // namespace
}  // namespace planlint
