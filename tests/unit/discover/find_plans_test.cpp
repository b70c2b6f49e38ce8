// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "discover/find_plans.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "support/temporary_folder.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

class FindPlans : public testing::Test {
 protected:
  /// Looks for `names` under the folder, and gives what was found relative to it.
  FoundPlans find(const Names& names) {
    Names paths;
    for (const auto& name : names) paths.push_back(at(name));
    FoundPlans found = find_plans(paths);
    for (auto& file : found.files) file = relative(file);
    for (auto& problem : found.problems) problem.path = relative(problem.path);
    return found;
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_.path().string() + '/' + name; }
  void write(const std::string& name, std::string_view text = "") { folder_.write(name, text); }

  test::TemporaryFolder folder_;

 private:
  [[nodiscard]] std::string relative(const std::string& path) const {
    return path.starts_with(at("")) ? path.substr(at("").size()) : path;
  }
};

TEST_F(FindPlans, FindsPlansInFoldersBytewiseSorted) {
  for (const auto* name : {"b.plan", "a/z.plan", "a.plan", "a/x/y.plan", "Z.plan", "å.plan", "a.txt", "a/plan"})
    write(name);
  const auto found = find({""});
  EXPECT_EQ(found.files, (Names{"Z.plan", "a.plan", "a/x/y.plan", "a/z.plan", "b.plan", "å.plan"}));
  EXPECT_TRUE(found.problems.empty());
}

TEST_F(FindPlans, TakesNamedFilesWhateverTheyAreCalled) {
  write("utkast.txt");
  write(".gömd/a.plan");
  write(".gitignore", "*.txt\n.gömd\n");
  EXPECT_EQ(find({"utkast.txt", ".gömd"}).files, (Names{".gömd/a.plan", "utkast.txt"}));
}

TEST_F(FindPlans, SkipsWhatIsHidden) {
  write(".git/a.plan");
  write(".#a.plan");
  write("a.plan");
  EXPECT_EQ(find({""}).files, Names{"a.plan"});
}

TEST_F(FindPlans, RespectsIgnoreFilesAtEveryLevel) {
  write(".gitignore", "build/\n*-utkast.plan\n");
  write("build/a.plan");
  write("a-utkast.plan");
  write("x/.gitignore", "!a-utkast.plan\n/b.plan\n");
  write("x/a-utkast.plan");
  write("x/b.plan");
  write("x/y/b.plan");
  write("z/a-utkast.plan");
  write("z/c.plan");
  EXPECT_EQ(find({""}).files, (Names{"x/a-utkast.plan", "x/y/b.plan", "z/c.plan"}));
}

TEST_F(FindPlans, NothingInAnIgnoredFolderComesBack) {
  write(".gitignore", "x/\n!x/a.plan\n");
  write("x/a.plan");
  write("b.plan");
  EXPECT_EQ(find({""}).files, Names{"b.plan"});
}

TEST_F(FindPlans, IgnoreFilesAboveHoldInsideARepository) {
  write(".gitignore", "/x/a.plan\n");
  write("x/a.plan");
  write("x/b.plan");
  EXPECT_EQ(find({"x"}).files, (Names{"x/a.plan", "x/b.plan"}));  // no repository: that file is not ours
  fs::create_directory(at(".git"));
  EXPECT_EQ(find({"x"}).files, Names{"x/b.plan"});
}

TEST_F(FindPlans, ReadsAFileOnceUnderItsFirstName) {
  write("a.plan");
  fs::create_symlink("a.plan", at("b.plan"));
  EXPECT_EQ(find({"", "a.plan", "./a.plan", "b.plan"}).files, Names{"./a.plan"});
}

TEST_F(FindPlans, FollowsLinksToFilesButNotIntoALoopOfFolders) {
  write("x/a.plan");
  fs::create_directory_symlink("..", at("x/up"));
  fs::create_directory_symlink("x", at("y.plan"));
  EXPECT_EQ(find({""}).files, Names{"x/a.plan"});
  EXPECT_EQ(find({"x/up"}).files, Names{"x/up/x/a.plan"});
}

TEST_F(FindPlans, ABrokenLinkIsAProblemAndTheRestGoesOn) {
  write("a.plan");
  fs::create_symlink("borta.plan", at("b.plan"));
  fs::create_symlink("c.plan", at("c.plan"));
  fs::create_symlink("borta", at("mapp"));
  const auto found = find({""});
  EXPECT_EQ(found.files, Names{"a.plan"});
  ASSERT_EQ(found.problems.size(), 2U);
  EXPECT_EQ(found.problems[0].kind, FindProblem::Kind::broken_link);
  EXPECT_EQ(found.problems[0].path, "b.plan");
  EXPECT_EQ(found.problems[1].path, "c.plan");
  EXPECT_EQ(find({"b.plan"}).problems.at(0).kind, FindProblem::Kind::broken_link);
}

TEST_F(FindPlans, AMissingPathNamesTheNearestOne) {
  write("södermalm-2023.plan");
  const auto found = find({"sodermalm-2023.plan", "något-helt-annat.plan", "a.plan/b.plan"});
  ASSERT_EQ(found.problems.size(), 3U);
  EXPECT_EQ(found.problems[1].nearest, "");
  EXPECT_EQ(found.problems[2].nearest, "södermalm-2023.plan");
  EXPECT_EQ(message_of(found.problems[2], Language::swedish),
            "sodermalm-2023.plan finns inte; i samma mapp finns ”södermalm-2023.plan”");
  EXPECT_EQ(message_of(found.problems[1], Language::english), "något-helt-annat.plan does not exist");
}

TEST_F(FindPlans, AFolderWithoutPlansIsAProblem) {
  write("x/a.txt");
  const auto found = find({"x"});
  ASSERT_EQ(found.problems.size(), 1U);
  EXPECT_EQ(message_of(found.problems[0], Language::swedish), "det finns inga .plan-filer i x");
}

TEST_F(FindPlans, AFolderThatCannotBeReadIsAProblemAndTheRestGoesOn) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read every folder";
  write("a.plan");
  write("låst/b.plan");
  fs::permissions(at("låst"), fs::perms::none);
  const auto found = find({""});
  fs::permissions(at("låst"), fs::perms::owner_all);
  EXPECT_EQ(found.files, Names{"a.plan"});
  ASSERT_EQ(found.problems.size(), 1U);
  EXPECT_EQ(found.problems[0].kind, FindProblem::Kind::unreadable);
  EXPECT_EQ(found.problems[0].path, "låst");
  EXPECT_NE(found.problems[0].reason, "");
}

TEST(FindPlansHere, PathsStandAsThePersonWroteThem) {
  const test::TemporaryFolder folder;
  folder.write("x/a.plan", "");
  const auto before = fs::current_path();
  fs::current_path(folder.path());
  const Names dot = {"."};
  const Names written = {"./x//"};
  const auto from_dot = find_plans(dot).files;
  const auto from_written = find_plans(written).files;
  fs::current_path(before);
  EXPECT_EQ(from_dot, Names{"x/a.plan"});
  EXPECT_EQ(from_written, Names{"x/a.plan"});
}

}  // namespace
}  // namespace planlint
