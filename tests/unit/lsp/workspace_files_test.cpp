// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which files a change reaches: those that it concerns, all of them and no others.
#include "lsp/workspace_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/temporary_folder.h"

namespace planlint::lsp {
namespace {

constexpr const char* budget = "kf-budget 2024 \"Staden\"\nmål 1.2 \"Barn\"\n";
constexpr const char* plan = "verksamhetsplan 2024 \"Norra nämnden\" {\n  utgår från \"kf.plan\"\n}\n";
constexpr const char* other = "verksamhetsplan 2024 \"Södra nämnden\"\n";

class Files : public testing::Test {
 protected:
  std::string path(const char* name) const { return (folder.path() / name).string(); }

  void open(const char* name, const std::string& text) {
    files.put_open(path(name), read_text(path(name), text, Language::swedish));
  }

  void read_all() {
    files.set_roots({folder.path().string()});
    while (files.read_one()) {
    }
  }

  /// The names of the files that are to be checked now.
  std::string refreshed() {
    std::string names;
    for (const Unchecked& one : files.refresh())
      names += (names.empty() ? "" : " ") + std::filesystem::path(one.path).filename().string();
    return names;
  }

  const LoadedFile* catalogue_of(const char* name) {
    const auto view = files.view(path(name));
    return view == nullptr ? nullptr : view->document.catalogue.get();
  }

  test::TemporaryFolder folder;
  WorkspaceFiles files;
};

TEST_F(Files, BelowTheRootsAreAllChecked) {
  folder.write("kf.plan", budget);
  folder.write("a.plan", plan);
  folder.write("b/c.plan", other);
  read_all();
  EXPECT_EQ(refreshed(), "a.plan c.plan kf.plan");
  EXPECT_EQ(refreshed(), "");
  ASSERT_NE(catalogue_of("a.plan"), nullptr);
  EXPECT_EQ(catalogue_of("a.plan"), files.view(path("kf.plan"))->document.file.get());
}

TEST_F(Files, AreReachedByAChangeOfWhatTheyReferTo) {
  folder.write("kf.plan", budget);
  folder.write("a.plan", plan);
  folder.write("c.plan", other);
  read_all();
  static_cast<void>(refreshed());
  open("kf.plan", "kf-budget 2024 \"Staden\"\nmål 1.3 \"Unga\"\n");
  EXPECT_EQ(refreshed(), "kf.plan a.plan");  // what is open comes first
  EXPECT_EQ(catalogue_of("a.plan")->plan.goals.front().number.value, "1.3");
  open("c.plan", other);
  EXPECT_EQ(refreshed(), "c.plan");
}

TEST_F(Files, AreReachedByWhatIsMadeAndDeleted) {
  folder.write("a.plan", plan);
  read_all();
  EXPECT_EQ(refreshed(), "a.plan");
  EXPECT_EQ(files.view(path("a.plan"))->document.diagnostics.size(), 1U);
  folder.write("kf.plan", budget);
  files.changed_on_disk(path("kf.plan"));
  while (files.read_one()) {
  }
  EXPECT_EQ(refreshed(), "a.plan kf.plan");
  EXPECT_TRUE(files.view(path("a.plan"))->document.diagnostics.empty());
  std::filesystem::remove(path("kf.plan"));
  files.changed_on_disk(path("kf.plan"));
  EXPECT_EQ(refreshed(), "a.plan");
  EXPECT_EQ(files.view(path("a.plan"))->document.diagnostics.size(), 1U);
}

TEST_F(Files, OutsideTheRootsAreKnownButNotChecked) {
  const test::TemporaryFolder elsewhere;
  const std::string budget_path = elsewhere.write("kf.plan", budget);
  open("a.plan", "verksamhetsplan 2024 \"Norra nämnden\" {\n  utgår från \"" + budget_path + "\"\n}\n");
  EXPECT_EQ(refreshed(), "a.plan");
  ASSERT_NE(catalogue_of("a.plan"), nullptr);
  EXPECT_NE(files.view(budget_path), nullptr);
}

TEST_F(Files, AreThoseOnDiskOnceTheyAreClosed) {
  folder.write("a.plan", other);
  read_all();
  open("a.plan", plan);
  static_cast<void>(refreshed());
  files.close(path("a.plan"));
  while (files.read_one()) {
  }
  EXPECT_EQ(refreshed(), "a.plan");
  EXPECT_EQ(files.view(path("a.plan"))->document.file->source->text(), other);
}

TEST_F(Files, LoseTheirFindingsWithTheirText) {
  open("a.plan", other);
  const auto first = files.refresh();
  open("a.plan", plan);
  static_cast<void>(files.refresh());
  EXPECT_FALSE(files.put_findings(path("a.plan"), first.front().stamp, {}));
  EXPECT_FALSE(files.is_checked(path("a.plan")));
  EXPECT_TRUE(files.put_findings(path("a.plan"), files.stamp(path("a.plan")), {}));
  EXPECT_TRUE(files.is_checked(path("a.plan")));
}

TEST_F(Files, AreReadWithoutTheirByteOrderMark) {
  folder.write("a.plan", "\xEF\xBB\xBF" + std::string(other));
  read_all();
  static_cast<void>(refreshed());
  EXPECT_EQ(files.view(path("a.plan"))->document.file->source->text(), other);
}

TEST_F(Files, AreLeftOutWhereSettingsSaySo) {
  folder.write("a.plan", other);
  folder.write("b.plan", other);
  files.set_ignored([](const std::string& one) { return one.ends_with("b.plan"); });
  read_all();
  EXPECT_EQ(refreshed(), "a.plan");
}

}  // namespace
}  // namespace planlint::lsp
