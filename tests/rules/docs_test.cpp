// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The snippets of docs/writing-rules.md are whole files, named in a comment above each: all of them are run.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kit/caret_test.h"
#include "kit/case_options.h"
#include "lint/lint.h"
#include "lua/helper_test.h"
#include "lua/rule_set.h"
#include "packs/profiles.h"
#include "support/temporary_folder.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

struct Snippet {
  std::string purpose;  ///< file, test, fixed, helper-test, pack or settings
  std::string name;
  std::string text;
};

/// The fenced blocks that follow a line `<!-- purpose: name -->`; one without such a line has no purpose.
std::vector<Snippet> snippets_in(const std::filesystem::path& path) {
  std::vector<Snippet> found;
  std::ifstream stream(path);
  Snippet next;
  bool inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("```")) {
      if (inside) found.push_back(std::exchange(next, {}));
      inside = !inside;
    } else if (inside) {
      next.text += line + "\n";
    } else if (line.starts_with("<!-- ") && line.ends_with(" -->")) {
      const auto colon = line.find(": ");
      if (colon == std::string::npos) continue;
      next.purpose = line.substr(5, colon - 5);
      next.name = line.substr(colon + 2, line.size() - colon - 6);
    }
  }
  return found;
}

/// Shell commands have no file; everything else in the document is one.
class WritingRules : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<RuleSet::File> files;
    for (auto& snippet : snippets_in(PLANLINT_WRITING_RULES)) {
      if (snippet.purpose == "file") files.push_back({.path = snippet.name, .text = snippet.text});
      snippets_.push_back(std::move(snippet));
    }
    ASSERT_FALSE(files.empty());
    auto loaded = RuleSet::from_files(std::move(files));
    if (const auto* errors = std::get_if<RuleErrors>(&loaded)) FAIL() << errors->front();
    rules_ = std::get<RuleSet>(std::move(loaded));
  }

  /// `rule`: of which the text is a case, if it is one.
  FileResult lint(const std::string& text, Document& document, const std::string& rule = {}) {
    Workspace workspace(Language::swedish);
    document = workspace.open_text(PLANLINT_RULE_TESTS "/example.plan", text);
    const CaseOptions options = options_of(*document.file->source, rule, rules_, Language::english);
    EXPECT_EQ("", options.problem);
    LintOptions run;
    run.setup_of = [&](const std::string&) { return FileSetup{.profile = options.profile}; };
    return lint_document(document, rules_, run);
  }

  std::vector<std::string> findings(const std::string& text) {
    Document document;
    std::vector<std::string> found;
    for (const auto& diagnostic : lint(text, document).diagnostics) found.push_back(diagnostic.rule);
    return found;
  }

  std::vector<Snippet> snippets_;
  RuleSet rules_;
};

std::string rule_of(const Snippet& snippet) { return snippet.name.substr(0, snippet.name.rfind('/')); }

TEST_F(WritingRules, EverySnippetOfLuaOrAPlanIsNamed) {
  for (const auto& snippet : snippets_) {
    if (snippet.text.starts_with("planlint ")) continue;
    const auto purposes = {"file", "test", "fixed", "helper-test", "pack", "settings"};
    EXPECT_NE(std::ranges::find(purposes, snippet.purpose), purposes.end()) << snippet.text;
  }
}

TEST_F(WritingRules, ItsCasesPass) {
  std::size_t cases = 0;
  for (const auto& snippet : snippets_) {
    if (snippet.purpose != "test" && snippet.purpose != "fixed") continue;
    ++cases;
    Document document;
    const auto result = lint(snippet.text, document, rule_of(snippet));
    const auto& source = *document.file->source;
    EXPECT_EQ("", compare(read_carets(source), source, result.diagnostics, rule_of(snippet))) << snippet.name;
    for (const auto& other : snippets_) {
      if (snippet.purpose != "test" || other.purpose != "fixed" || other.name != snippet.name) continue;
      const Source mended(snippet.name, apply_fixes(source, result.diagnostics, rule_of(snippet)));
      EXPECT_EQ(other.text, without_carets(mended)) << snippet.name;
    }
  }
  EXPECT_GE(cases, 4U);
}

TEST_F(WritingRules, ItsTestsOfHelpersPass) {
  std::size_t tests = 0;
  for (const auto& snippet : snippets_) {
    if (snippet.purpose != "helper-test") continue;
    ++tests;
    const auto result = run_helper_test(rules_, snippet.name, snippet.text);
    EXPECT_TRUE(result.ok()) << result.message;
  }
  EXPECT_GE(tests, 1U);
}

TEST_F(WritingRules, ItsPackRunsUnderItsName) {
  const test::TemporaryFolder folder;
  for (const auto& snippet : snippets_) {
    if (snippet.purpose == "file" || snippet.purpose == "pack") folder.write("my-rules/" + snippet.name, snippet.text);
    if (snippet.purpose == "settings") folder.write(snippet.name, snippet.text);
  }
  const std::string plan = (folder.path() / "plan.plan").string();
  const auto prepared = Profiles::prepare({}, {plan}, Language::english);
  if (const auto* problems = std::get_if<ConfigProblems>(&prepared)) FAIL() << text_of(problems->front());
  const auto& profiles = std::get<std::shared_ptr<Profiles>>(prepared);
  const LintOptions options = {.setup_of = [&](const std::string& path) { return profiles->setup_of(path); }};
  const Input input = {.path = plan, .text = profiles->rules()->find("office:house/long-name")->bad_example};
  std::vector<std::string> found;
  lint_files({&input, 1}, *profiles->rules(), options, [&](const FileResult& result) {
    for (const auto& diagnostic : result.diagnostics)
      found.push_back(std::string(name_of(diagnostic.severity)) + ' ' + diagnostic.rule);
  });
  EXPECT_NE(std::ranges::find(found, "note office:house/long-name"), found.end());
}

TEST_F(WritingRules, ItsExamplesShowTheRule) {
  for (const auto& loaded : rules_.rules()) {
    const RuleInfo& rule = rules_.infos()[loaded.info];
    EXPECT_EQ(std::vector<std::string>{rule.id}, findings(rule.bad_example)) << rule.id;
    EXPECT_EQ(std::vector<std::string>(), findings(rule.good_example)) << rule.id;
  }
}

}  // namespace
}  // namespace planlint
