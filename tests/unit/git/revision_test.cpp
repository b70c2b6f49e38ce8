// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "git/revision.h"

#include <gtest/gtest.h>

#include "support/git_repository.h"
#include "support/temporary_folder.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;
using Kind = GitProblem::Kind;

class RevisionTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::has_git()) GTEST_SKIP() << "git is not installed";
    test::git(folder_.path(), "init -q");
  }

  [[nodiscard]] std::string at(std::string_view name) const { return (folder_.path() / name).string(); }

  [[nodiscard]] std::unique_ptr<Revision> open(const std::string& name) const {
    auto opened = Revision::open(folder_.path(), name);
    if (const auto* problem = std::get_if<GitProblem>(&opened)) {
      ADD_FAILURE() << message_of(*problem, Language::english);
      return nullptr;
    }
    return std::move(std::get<std::unique_ptr<Revision>>(opened));
  }

  /// The bytes of a file, or why there are none.
  static std::string read(const Revision& revision, const fs::path& path) {
    const auto bytes = revision.read(path);
    const auto* error = std::get_if<std::error_code>(&bytes);
    return error != nullptr ? "error: " + error->message() : std::get<std::string>(bytes);
  }

  test::TemporaryFolder folder_;
};

TEST_F(RevisionTest, HasTheFilesAsTheyWere) {
  folder_.write("a.plan", "gammal\n");
  folder_.write("mapp/å b.plan", std::string("rad\n\0rad", 8));
  folder_.write("mapp/tom.plan", "");
  test::commit_all(folder_.path());
  folder_.write("a.plan", "ny\n");
  folder_.write("c.plan", "ny fil\n");
  fs::remove(at("mapp/å b.plan"));
  test::commit_all(folder_.path());
  const auto revision = open("HEAD~1");
  ASSERT_NE(revision, nullptr);
  EXPECT_EQ(read(*revision, at("a.plan")), "gammal\n");
  EXPECT_EQ(read(*revision, at("mapp/../a.plan")), "gammal\n") << "again, by another way";
  EXPECT_EQ(read(*revision, at("mapp/å b.plan")), std::string("rad\n\0rad", 8));
  EXPECT_EQ(read(*revision, at("mapp/tom.plan")), "");
  EXPECT_TRUE(read(*revision, at("c.plan")).starts_with("error: No such file"));
  EXPECT_TRUE(revision->had(at("a.plan")) && !revision->had(at("c.plan")) && revision->holds(at("c.plan")));
  EXPECT_FALSE(revision->problem().has_value());
}

TEST_F(RevisionTest, ReadsAheadWhatIsExpected) {
  std::vector<std::string> paths;
  for (int i = 0; i < 600; ++i) paths.push_back(folder_.write(std::to_string(i) + ".plan", std::to_string(i)));
  test::commit_all(folder_.path());
  const auto revision = open("HEAD");
  ASSERT_NE(revision, nullptr);
  revision->expect(paths);
  for (int i = 0; i < 600; ++i) {
    EXPECT_EQ(read(*revision, paths[static_cast<std::size_t>(i)]), std::to_string(i));
    if (i > 590) {
      EXPECT_EQ(read(*revision, paths[7]), "7") << "again, as a file that others refer to";
    }
  }
}

TEST_F(RevisionTest, ListsThePlansOfAFolder) {
  for (const auto* name : {"m/a.plan", "m/under/b.plan", "m/.dold.plan", "m/.git2/c.plan", "m/d.txt", "mm/e.plan"})
    folder_.write(name, "x");
  test::commit_all(folder_.path());
  const auto revision = open("main");
  ASSERT_NE(revision, nullptr);
  EXPECT_EQ(revision->plans_below(at("m")), (std::vector<std::string>{at("m/a.plan"), at("m/under/b.plan")}));
  EXPECT_EQ(revision->plans_in(at("m")), std::vector<fs::path>{at("m/a.plan")});
  EXPECT_EQ(revision->plans_in(at("m/")), std::vector<fs::path>{at("m/a.plan")});
  EXPECT_EQ(revision->plans_below(at("finns-inte")), std::vector<std::string>{});
}

TEST_F(RevisionTest, WhatFilesReferToIsOfTheRevision) {
  folder_.write("kf/kf.plan", "kf-budget 2024 \"Gamla staden\"\n");
  folder_.write("p.plan", "verksamhetsplan 2024 \"N\" { utgår från \"kf/kf.plan\" }\n");
  folder_.write("q.plan", "verksamhetsplan 2024 \"N\" { utgår från \"kf/kff.plan\" }\n");
  folder_.write("doc.txt", "Verksamhetsplan 2024\nN\n\n1.1 Mål\n");
  test::commit_all(folder_.path());
  folder_.write("kf/kf.plan", "kf-budget 2024 \"Nya staden\"\n");
  const auto revision = open("HEAD");
  ASSERT_NE(revision, nullptr);
  Workspace workspace(Language::swedish, {.catalogues = at("kf")}, *revision);
  const Document plan = workspace.open(at("p.plan"));
  ASSERT_NE(plan.catalogue, nullptr);
  EXPECT_EQ(plan.catalogue->plan.header.board.value, "Gamla staden");
  const Document astray = workspace.open(at("q.plan"));
  ASSERT_EQ(astray.diagnostics.size(), 1U);
  EXPECT_NE(astray.diagnostics[0].message.find("finns ”kf.plan”"), std::string::npos) << astray.diagnostics[0].message;
}

TEST_F(RevisionTest, OutsideOfTheRepositoryTheDiskIsRead) {
  test::commit_all(folder_.path());
  const test::TemporaryFolder other;
  const auto file = other.write("x.plan", "utanför");
  const auto revision = open("HEAD");
  ASSERT_NE(revision, nullptr);
  EXPECT_FALSE(revision->holds(file));
  EXPECT_EQ(read(*revision, file), "utanför");
  EXPECT_EQ(revision->plans_in(other.path()), std::vector<fs::path>{file});
}

TEST_F(RevisionTest, WhatDoesNotExistIsSaid) {
  folder_.write("a.plan", "x");
  test::commit_all(folder_.path());
  for (const std::string name : {"finns-inte", "", "--help", "-x", "HEAD:a.plan", "HEAD~7", "; ls"}) {
    const auto opened = Revision::open(folder_.path(), name);
    ASSERT_TRUE(std::holds_alternative<GitProblem>(opened)) << name;
    EXPECT_EQ(std::get<GitProblem>(opened).kind, Kind::unknown_revision) << name;
  }
  const test::TemporaryFolder lone;
  const auto opened = Revision::open(lone.path(), "HEAD");
  ASSERT_TRUE(std::holds_alternative<GitProblem>(opened));
  EXPECT_EQ(std::get<GitProblem>(opened).kind, Kind::no_repository);
}

TEST_F(RevisionTest, ADamagedRepositoryIsAProblemAndNoCrash) {
  folder_.write("a.plan", "x");
  test::commit_all(folder_.path());
  const auto revision = open("HEAD");
  ASSERT_NE(revision, nullptr);
  for (const auto& entry : fs::directory_iterator(folder_.path() / ".git/objects")) fs::remove_all(entry.path());
  EXPECT_TRUE(read(*revision, at("a.plan")).starts_with("error: "));
  ASSERT_TRUE(revision->problem().has_value());
  EXPECT_EQ(revision->problem()->kind, Kind::failed);
}

TEST(Git, ThatIsMissingIsSaid) {
  const char* path = std::getenv("PATH");
  const std::string before = path == nullptr ? "" : path;
  setenv("PATH", "/nowhere", 1);
  const auto ran = run_git(".", {"--version"});
  setenv("PATH", before.c_str(), 1);
  ASSERT_TRUE(std::holds_alternative<GitProblem>(ran));
  EXPECT_EQ(std::get<GitProblem>(ran).kind, Kind::missing);
}

TEST(Git, EveryProblemHasAMessageInBothLanguages) {
  for (const Kind kind :
       {Kind::missing, Kind::no_repository, Kind::unknown_revision, Kind::outside_repository, Kind::failed}) {
    const GitProblem problem = {.kind = kind, .subject = "X"};
    const auto swedish = message_of(problem, Language::swedish);
    EXPECT_FALSE(swedish.empty());
    EXPECT_NE(swedish, message_of(problem, Language::english));
    EXPECT_EQ(swedish.find('X') != std::string::npos, kind != Kind::missing) << swedish;
  }
}

}  // namespace
}  // namespace planlint
