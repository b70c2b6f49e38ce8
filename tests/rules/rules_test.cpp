// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs every plan in tests/rules/<category>/<rule-id>/ and holds the findings to its carets. Files that begin with `_`
// are there to be referred to; `case.fixed.plan` is what `case.plan` becomes by the rule's fixes. The plans of a folder
// in there are looked at together: a case of a rule that compares files.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "kit/caret_test.h"
#include "lint/lint.h"
#include "lua/rule_set.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

const fs::path cases_folder = PLANLINT_RULE_TESTS;
const fs::path rules_folder = PLANLINT_RULES;

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

const RuleSet& rules() {
  static const RuleSet set = [] {
    auto loaded = RuleSet::from_folder(rules_folder);
    if (auto* errors = std::get_if<RuleErrors>(&loaded)) {
      for (const auto& error : *errors) ADD_FAILURE() << error;
      return RuleSet();
    }
    return std::get<RuleSet>(std::move(loaded));
  }();
  return set;
}

struct Linted {
  std::shared_ptr<const Source> text;
  FileResult result;

  [[nodiscard]] const Source& source() const { return *text; }
};

/// Plans looked at together, each with its findings.
std::vector<Linted> lint_together(const std::vector<Input>& inputs) {
  std::vector<Linted> linted;
  for (const Input& input : inputs) {
    linted.push_back({.text = std::make_shared<Source>(input.path, *input.text), .result = {}});
  }
  lint_files(inputs, rules(), {}, [&](FileResult result) {
    const auto found = std::ranges::find(linted, result.path, [](const Linted& one) { return one.source().path(); });
    ASSERT_NE(linted.end(), found) << result.path;
    std::ranges::move(result.diagnostics, std::back_inserter(found->result.diagnostics));
  });
  return linted;
}

Linted lint_text(const fs::path& path, std::string text) {
  return lint_together({{.path = path.string(), .text = std::move(text)}}).front();
}

std::string findings_of(const FileResult& result, std::string_view rule) {
  std::string found;
  for (const auto& diagnostic : result.diagnostics) {
    if (is_accounted_for(diagnostic.rule, rule)) found += diagnostic.rule + ": " + diagnostic.message + "\n";
  }
  return found;
}

/// The plans in `folder` that are cases, sorted; those of folders in it too.
std::vector<fs::path> cases_in(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with('_') && name.ends_with(".plan") && !name.ends_with(".fixed.plan"))
      found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

struct RuleFolder {
  std::string rule;
  fs::path folder;
};

std::vector<RuleFolder> rule_folders() {
  std::vector<RuleFolder> found;
  for (const auto& category : fs::directory_iterator(cases_folder)) {
    if (!category.is_directory()) continue;
    for (const auto& rule : fs::directory_iterator(category)) {
      if (rule.is_directory()) {
        found.push_back({category.path().filename().string() + "/" + rule.path().filename().string(), rule.path()});
      }
    }
  }
  std::ranges::sort(found, {}, &RuleFolder::rule);
  return found;
}

class CaseTest : public testing::Test {
 public:
  CaseTest(std::string rule, fs::path path) : rule_(std::move(rule)), path_(std::move(path)) {}

  void TestBody() override {
    const Linted linted = lint_case();
    const auto& source = linted.source();
    const auto account = compare(read_carets(source), source, linted.result.diagnostics, rule_);
    EXPECT_TRUE(account.empty()) << path_.string() << "\n" << account;
    fs::path fixed = path_;
    fixed.replace_extension(".fixed.plan");
    if (fs::exists(fixed)) expect_fixed(linted, fixed);
  }

 private:
  /// The plan of the case, looked at with those beside it where it lies in a folder of its own.
  [[nodiscard]] Linted lint_case() const {
    if (path_.parent_path().parent_path().filename() == fs::path(rule_).parent_path())
      return lint_text(path_, read(path_));
    std::vector<Input> inputs;
    for (const auto& path : cases_in(path_.parent_path()))
      inputs.push_back({.path = path.string(), .text = read(path)});
    auto linted = lint_together(inputs);
    return *std::ranges::find(linted, path_.string(), [](const Linted& one) { return one.source().path(); });
  }

  void expect_fixed(const Linted& linted, const fs::path& path) {
    const Source mended(path.string(), apply_fixes(linted.source(), linted.result.diagnostics, rule_));
    EXPECT_EQ(read(path), without_carets(mended)) << path.string();
    EXPECT_EQ("", findings_of(lint_text(path, read(path)).result, rule_)) << path.string();
  }

  std::string rule_;
  fs::path path_;
};

TEST(RuleTests, NoFolderIsOrphaned) {
  for (const auto& [rule, folder] : rule_folders()) {
    EXPECT_NE(nullptr, rules().find(rule)) << folder.string() << ": there is no such rule";
  }
  for (const auto& entry : fs::recursive_directory_iterator(cases_folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".fixed.plan")) continue;
    const auto stem = name.substr(0, name.size() - std::string_view(".fixed.plan").size());
    EXPECT_TRUE(fs::exists(entry.path().parent_path() / (stem + ".plan"))) << name << " belongs to no case";
  }
}

TEST(RuleTests, EveryRuleHasFiringAndSilentCases) {
  for (const auto& loaded : rules().rules()) {
    const RuleInfo& rule = rules().infos()[loaded.info];
    const fs::path folder = cases_folder / rule.id;
    if (!fs::is_directory(folder)) {
      ADD_FAILURE() << rule.id << " has no tests: " << folder.string() << " does not exist";
      continue;
    }
    bool has_silent = false;
    bool has_fixed = false;
    std::set<std::string> expected;
    for (const auto& path : cases_in(folder)) {
      const auto test = read_carets(Source(path.string(), read(path)));
      bool fires = false;
      for (const auto& expectation : test.expectations) {
        if (expectation.rule != rule.id) continue;
        expected.insert(expectation.message_id);
        fires = true;
      }
      has_silent = has_silent || !fires;
      has_fixed = has_fixed || fs::exists(fs::path(path).replace_extension(".fixed.plan"));
    }
    EXPECT_TRUE(has_silent) << rule.id << " has no case in which it is silent";
    EXPECT_FALSE(expected.empty()) << rule.id << " has no case in which it fires";
    EXPECT_EQ(rule.fixable, has_fixed) << rule.id << ": a fixable rule, and no other, has a case.fixed.plan";
  }
}

/// Messages are findings, labels, related places or titles of fixes: each is seen in some case.
TEST(RuleTests, EveryMessageIsSeen) {
  for (const auto& [rule, folder] : rule_folders()) {
    const RuleInfo* info = rules().find(rule);
    if (info == nullptr) continue;
    std::string seen;
    for (const auto& path : cases_in(folder)) {
      std::vector<Input> inputs = {{.path = path.string(), .text = read(path)}};
      if (path.parent_path() != folder) {
        for (const auto& other : cases_in(path.parent_path())) {
          if (other != path) inputs.push_back({.path = other.string(), .text = read(other)});
        }
      }
      const auto linted = lint_together(inputs);
      for (const auto& diagnostic : linted.front().result.diagnostics) {
        if (diagnostic.rule != rule) continue;
        seen += "\n" + diagnostic.message + "\n" + diagnostic.label + "\n";
        for (const auto& related : diagnostic.related) seen += "\n" + related.message + "\n";
        for (const auto& fix : diagnostic.fixes) seen += "\n" + fix.title + "\n";
      }
    }
    for (const auto& message : info->messages) {
      // The longest piece between placeholders tells a message from the others.
      std::string_view text = message.text.swedish;
      std::string_view longest;
      while (!text.empty()) {
        const auto open = std::min(text.find('{'), text.size());
        if (open > longest.size()) longest = text.substr(0, open);
        const auto close = text.find('}', open);
        text = close == std::string_view::npos ? std::string_view() : text.substr(close + 1);
      }
      EXPECT_NE(std::string::npos, seen.find(longest)) << rule << ": no case shows the message " << message.id;
    }
  }
}

TEST(RuleTests, ExamplesShowTheRule) {
  for (const auto& loaded : rules().rules()) {
    const RuleInfo& rule = rules().infos()[loaded.info];
    const auto bad = lint_text(cases_folder / "example.plan", rule.bad_example);
    const auto good = lint_text(cases_folder / "example.plan", rule.good_example);
    const auto fires = [&](const Diagnostic& diagnostic) { return diagnostic.rule == rule.id; };
    EXPECT_TRUE(std::ranges::any_of(bad.result.diagnostics, fires)) << rule.id << ": the bad example does not fire it";
    for (const auto& diagnostic : bad.result.diagnostics) {
      EXPECT_TRUE(diagnostic.rule == rule.id || !is_accounted_for(diagnostic.rule, rule.id))
          << rule.id << ", bad example: " << diagnostic.rule << ": " << diagnostic.message;
    }
    EXPECT_EQ("", findings_of(good.result, rule.id)) << rule.id << ", good example";
  }
}

}  // namespace
}  // namespace planlint

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const auto& [rule, folder] : planlint::rule_folders()) {
    for (const auto& path : planlint::cases_in(folder)) {
      const auto name = path.lexically_relative(folder).replace_extension().generic_string();
      testing::RegisterTest(rule.c_str(), name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [rule, path]() -> testing::Test* { return new planlint::CaseTest(rule, path); });
    }
  }
  return RUN_ALL_TESTS();
}
