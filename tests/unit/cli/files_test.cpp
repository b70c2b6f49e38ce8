// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "support/temporary_folder.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

std::string error_of(const std::string& path) {
  const auto loaded = load_plan(path, Language::swedish);
  const auto* error = std::get_if<FileError>(&loaded);
  return error == nullptr ? "" : error->message;
}

TEST(ReplaceFile, KeepsPermissionsAndLeavesNothingBeside) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("a.plan", "gammal");
  ::chmod(path.c_str(), 0640);
  EXPECT_FALSE(replace_file(path, "ny", Language::english));
  EXPECT_EQ(folder.read("a.plan"), "ny");
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(ReplaceFile, ALinkStaysALink) {
  const test::TemporaryFolder folder;
  folder.write("x/a.plan", "gammal");
  fs::create_symlink("x/a.plan", folder.path() / "b.plan");
  EXPECT_FALSE(replace_file((folder.path() / "b.plan").string(), "ny", Language::english));
  EXPECT_TRUE(fs::is_symlink(folder.path() / "b.plan"));
  EXPECT_EQ(folder.read("x/a.plan"), "ny");
}

TEST(ReplaceFile, SaysWhatCannotBeWritten) {
  const auto error = replace_file("/no/such/folder/a.plan", "x", Language::english);
  ASSERT_TRUE(error);
  EXPECT_TRUE(error->message.starts_with("/no/such/folder/a.plan cannot be written (")) << error->message;
}

TEST(ReplaceFile, AWriteProtectedFileIsLeftAlone) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write every file";
  const test::TemporaryFolder folder;
  const auto path = folder.write("a.plan", "gammal");
  ::chmod(path.c_str(), 0444);
  EXPECT_TRUE(replace_file(path, "ny", Language::english));
  EXPECT_EQ(folder.read("a.plan"), "gammal");
}

TEST(ReplaceUnchangedFile, LeavesAloneWhatChangedMeanwhileOrHasGone) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("a.plan", "gammal");
  EXPECT_FALSE(replace_unchanged_file(path, "gammal", "ny", Language::english));
  EXPECT_EQ(folder.read("a.plan"), "ny");
  const auto changed = replace_unchanged_file(path, "gammal", "nyare", Language::english);
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->message, path + " was changed meanwhile and is left as it is; run again");
  EXPECT_EQ(folder.read("a.plan"), "ny");
  fs::remove(path);
  const auto gone = replace_unchanged_file(path, "ny", "nyare", Language::english);
  ASSERT_TRUE(gone);
  EXPECT_TRUE(gone->message.starts_with(path + " cannot be read (")) << gone->message;
  EXPECT_FALSE(fs::exists(path));
}

TEST(LoadPlan, ReadsAPlanAndRefusesWhatIsNoText) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(error_of(folder.write("a.plan", "mål 1.1 \"Å\"\n")), "");
  EXPECT_EQ(error_of(folder.write("empty.plan", "")), "");
  const auto windows = folder.write("w.plan", "m\xE5l 1.1 \"\xC5\"\n");
  EXPECT_EQ(error_of(windows), windows + ": filen ser ut att vara Windows-1252; spara den som UTF-8");
  const auto binary = folder.write("b.plan", std::string_view("\x7F"
                                                              "ELF\x01\0\0\0",
                                                              8));
  EXPECT_NE(error_of(binary), "");
}

TEST(LoadPlan, NamesWhatStandsBesideAMissingFile) {
  const test::TemporaryFolder folder;
  folder.write("söder-2023.plan", "");
  const auto error = error_of((folder.path() / "soder-2023.plan").string());
  EXPECT_TRUE(error.ends_with("finns inte; i samma mapp finns ”söder-2023.plan”")) << error;
  EXPECT_NE(error_of(folder.path().string()), "");
}

}  // namespace
}  // namespace planlint
