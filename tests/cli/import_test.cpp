// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `planlint import`: a plan file of a document.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"
#include "sample_document.h"

namespace planlint::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Whether a plan is based on a file; however its header is laid out.
bool names(const std::string& plan, std::string_view catalogue) {
  const auto at = plan.find("utgår från");
  return at != std::string::npos &&
         plan.substr(at, plan.find('\n', at) - at).ends_with("\"" + std::string(catalogue) + "\"");
}

class Import : public testing::Test {
 protected:
  Import() { program_.write("plan-2024.txt", sample_document); }

  /// The model without the lines, which a plan file has elsewhere.
  [[nodiscard]] json model_of(const std::string& file) const {
    auto model = json::parse(program_.run({"model", file}).out);
    for (auto& things : model) {
      if (!things.is_array()) continue;
      for (auto& thing : things) {
        if (thing.is_object()) thing.erase("line");
      }
    }
    return model;
  }

  Program program_;
};

TEST_F(Import, WritesAPlanFileThatSaysTheSame) {
  const Outcome run = program_.run({"import", "plan-2024.txt", "-o", "ut.plan"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(program_.folder.read("ut.plan").starts_with("verksamhetsplan 2024 \"Norra stadsdelsnämnd\""));
  EXPECT_EQ(model_of("ut.plan"), model_of("plan-2024.txt"));
  EXPECT_EQ(program_.run({"fmt", "--check", "ut.plan"}).exit_code, 0) << "it has the common form";
}

TEST_F(Import, SaysWhatWasReadAndWhatToDoNext) {
  const Outcome run = program_.run({"import", "plan-2024.txt", "--output", "ut.plan", "--lang", "sv"});
  EXPECT_TRUE(
      run.err.starts_with("plan-2024.txt: verksamhetsplan 2024, Norra stadsdelsnämnd\n"
                          "  1 inriktningsmål, 1 mål för verksamhetsområdet, 1 nämndmål\n"
                          "  1 indikator (1 KF:s)\n"
                          "  13 rader: "))
      << run.err;
  EXPECT_TRUE(run.err.ends_with("\nSkrev ut.plan\nKör: planlint check ut.plan\n")) << run.err;
}

TEST_F(Import, WithoutAFileGoesToStandardOutput) {
  const Outcome run = program_.run({"import", "plan-2024.txt"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("verksamhetsplan 2024 \"Norra stadsdelsnämnd\"")) << run.out;
  EXPECT_TRUE(has(run.err, "Save it with -o FILE.plan")) << run.err;
  EXPECT_EQ(program_.run({"import", "plan-2024.txt", "-o", "-"}).out, run.out);
  const Surroundings piped = {.input = sample_document, .environment = {}};
  EXPECT_EQ(program_.run({"import", "-", "--stdin-filename", "plan-2024.txt"}, piped).out, run.out);
  const Surroundings full = {.input = {}, .environment = {}, .standard_output = Stdout::full_disk};
  EXPECT_EQ(program_.run({"import", "plan-2024.txt"}, full).exit_code, 2);
}

TEST_F(Import, OverwritesOnlyWhenToldTo) {
  const auto path = program_.write("ut.plan", "gammal");
  ::chmod(path.c_str(), 0640);
  const Outcome refused = program_.run({"import", "plan-2024.txt", "-o", "ut.plan"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(refused.err, "planlint: error: ut.plan is there already; --force overwrites it\n");
  EXPECT_EQ(program_.folder.read("ut.plan"), "gammal");
  EXPECT_EQ(program_.run({"import", "plan-2024.txt", "-o", "ut.plan", "--force"}).exit_code, 0);
  EXPECT_TRUE(program_.folder.read("ut.plan").starts_with("verksamhetsplan 2024"));
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST_F(Import, SaysWhatCannotBeWritten) {
  const Outcome nowhere = program_.run({"import", "plan-2024.txt", "-o", "borta/ut.plan"});
  EXPECT_EQ(nowhere.exit_code, 2);
  EXPECT_TRUE(has(nowhere.err, "planlint: error: borta/ut.plan cannot be written (")) << nowhere.err;
  fs::create_directory(program_.folder.path() / "mapp.plan");
  EXPECT_EQ(program_.run({"import", "plan-2024.txt", "-o", "mapp.plan", "--force"}).exit_code, 2);
  const Outcome name = program_.run({"import", "plan-2024.txt", "-o", "ut.txt"});
  EXPECT_EQ(name.exit_code, 2);
  EXPECT_TRUE(has(name.err, "the name of a plan file ends in .plan, not ”ut.txt”")) << name.err;
  if (::geteuid() == 0) GTEST_SKIP() << "root may write in every folder";
  fs::permissions(program_.folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  const Outcome locked = program_.run({"import", "plan-2024.txt", "-o", "ut.plan"});
  fs::permissions(program_.folder.path(), fs::perms::owner_all);
  EXPECT_EQ(locked.exit_code, 2);
}

TEST_F(Import, NamesTheCatalogueFromWhereThePlanFileIs) {
  program_.write("kf/kf-2024.plan", "kf-budget 2024 \"Staden\"\n");
  for (const std::string option : {"--catalogue=kf/kf-2024.plan", "--catalogues=kf"}) {
    EXPECT_EQ(program_.run({"import", "plan-2024.txt", "-o", "planer/ut.plan", option}).exit_code, 2)
        << "folders are not made";
    fs::create_directories(program_.folder.path() / "planer");
    const Outcome run = program_.run({"import", "plan-2024.txt", "-o", "planer/ut.plan", option});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_TRUE(names(program_.folder.read("planer/ut.plan"), "../kf/kf-2024.plan"));
    EXPECT_EQ(program_.run({"check", "planer"}).exit_code, program_.run({"check", "plan-2024.txt", option}).exit_code);
    fs::remove_all(program_.folder.path() / "planer");
  }
  EXPECT_TRUE(names(program_.run({"import", "plan-2024.txt", "--catalogues=kf"}).out, "kf/kf-2024.plan"));
}

TEST_F(Import, RefusesAWrongCatalogueAndSaysWhenTheFolderHasNone) {
  program_.write("kf/kf-2023.plan", "kf-budget 2023 \"Staden\"\n");
  program_.write("annan.plan", clean_plan);
  const Outcome wrong = program_.run({"import", "plan-2024.txt", "-o", "ut.plan", "--catalogue", "annan.plan"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_TRUE(has(wrong.err, "error[file/wrong-kind]")) << wrong.err;
  EXPECT_FALSE(fs::exists(program_.folder.path() / "ut.plan"));
  const Outcome none = program_.run({"import", "plan-2024.txt", "--catalogues", "kf"});
  EXPECT_EQ(none.exit_code, 0);
  EXPECT_TRUE(has(none.err, "no KF budget for 2024 in kf")) << none.err;
  EXPECT_EQ(program_.run({"import", "plan-2024.txt", "--catalogue", "borta.plan"}).exit_code, 2);
}

TEST_F(Import, RefusesWhatIsNoDocument) {
  program_.write("a.plan", clean_plan);
  const Outcome plan = program_.run({"import", "a.plan"});
  EXPECT_EQ(plan.exit_code, 2);
  EXPECT_EQ(plan.err, "planlint: error: a.plan is a plan file already\n");
  program_.write("brev.txt", "Kära du,\nhär kommer ett brev om ingenting alls.\n");
  const Outcome letter = program_.run({"import", "brev.txt", "-o", "brev.plan"});
  EXPECT_EQ(letter.exit_code, 2);
  EXPECT_TRUE(has(letter.err, "error[file/not-a-plan]: the document does not look like a plan or a report"))
      << letter.err;
  EXPECT_FALSE(fs::exists(program_.folder.path() / "brev.plan"));
  program_.write("binär.txt", std::string_view("\0\1\2\3", 4));
  EXPECT_EQ(program_.run({"import", "binär.txt"}).err,
            "planlint: error: binär.txt: the file is not text; planlint reads text in UTF-8\n");
  EXPECT_EQ(program_.run({"import", "plan-2025.txt"}).err,
            "planlint: error: plan-2025.txt does not exist; the folder has ”plan-2024.txt”\n");
}

TEST_F(Import, SaysWhatIsWrongWithTheCommandLine) {
  for (const auto& [words, message] :
       {std::pair{std::vector<std::string>{}, "DOCUMENT is missing"},
        std::pair{std::vector<std::string>{"a.txt", "b.txt"}, "import one document at a time"},
        std::pair{std::vector<std::string>{"a.txt", "-o", "a.plan", "--catalogue-out", "b.plan"},
                  "cannot be given together"},
        std::pair{std::vector<std::string>{"a.txt", "--forec"}, "the nearest is --force"},
        std::pair{std::vector<std::string>{"a.txt", "-o"}, "--output needs a value"},
        std::pair{std::vector<std::string>{"a.txt", "--format", "jsno"}, "the nearest is json"}}) {
    auto all = words;
    all.insert(all.begin(), "import");
    const Outcome run = program_.run(all);
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_TRUE(has(run.err, message)) << run.err;
    EXPECT_TRUE(has(run.err, "\nsee planlint import --help\n")) << run.err;
  }
  EXPECT_TRUE(has(program_.run({"improt", "a.txt"}).err, "the nearest is import"));
}

}  // namespace
}  // namespace planlint::test
