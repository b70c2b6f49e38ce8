// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The fixes of all rules together, on every plan there is: none is a mistake, none leaves work behind, and what was
// fixed stays as it is.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fix/fix_text.h"
#include "fix/promise.h"
#include "lint/lint.h"
#include "lua/rule_set.h"
#include "text/encoding.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

const RuleSet& rules() {
  static const RuleSet set = std::get<RuleSet>(RuleSet::from_folder(PLANLINT_RULES));
  return set;
}

std::vector<fs::path> plans() {
  std::vector<fs::path> found;
  for (const auto* folder : {PLANLINT_RULE_TESTS, PLANLINT_EXAMPLES}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".plan") found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

FixResult fix(const fs::path& path, std::string text) {
  Workspace workspace(Language::swedish);
  const FixCheck check = [&](const std::string& now) {
    return lint_document(workspace.open_text(path.string(), now), rules(), {}).diagnostics;
  };
  return fix_text(std::move(text), check, {.up_to = Applicability::suggested});
}

std::string as_windows_writes(std::string_view text) {
  std::string written(byte_order_mark);
  for (const char c : text) written.append(c == '\n' ? "\r" : "").push_back(c);
  return written;
}

std::string said_of(const FixResult& result) {
  std::string said;
  const Source source("", result.text);
  for (const FixMistake& mistake : result.mistakes) {
    said += "line " + std::to_string(source.position(mistake.range.start).line) + ": mistake " +
            std::to_string(static_cast<int>(mistake.kind)) + " of";
    for (const std::string& rule : mistake.rules) said += ' ' + rule;
    said += ": " + mistake.title + '\n';
  }
  for (const Diagnostic& finding : result.left) {
    if (offered_fixes(finding, Applicability::suggested).empty()) continue;
    said += "not fixed: " + finding.rule + ": " + finding.message + '\n';
  }
  return said;
}

std::ptrdiff_t syntax_errors(const fs::path& path, const std::string& text) {
  Workspace workspace(Language::swedish);
  return std::ranges::count_if(workspace.open_text(path.string(), text).file->diagnostics, is_about_syntax);
}

TEST(Fixes, KeepTheirPromisesInEveryPlan) {
  std::size_t fixed = 0;
  for (const fs::path& path : plans()) {
    const std::string text = read(path);
    const FixResult result = fix(path, text);
    fixed += result.fixed;
    EXPECT_EQ("", said_of(result)) << path.string();
    EXPECT_EQ(result.text == text, result.fixed == 0) << path.string();
    EXPECT_LE(syntax_errors(path, result.text), syntax_errors(path, text)) << path.string();
    const FixResult again = fix(path, result.text);
    EXPECT_EQ(again.fixed, 0U) << path.string();
    EXPECT_EQ(again.text, result.text) << path.string();
  }
  EXPECT_GT(fixed, 50U) << "the plans have something to fix";
}

TEST(Fixes, KeepByteOrderMarkAndLineBreaks) {
  for (const fs::path& path : plans()) {
    const std::string text = read(path);
    EXPECT_EQ(fix(path, as_windows_writes(text)).text, as_windows_writes(fix(path, text).text)) << path.string();
  }
}

}  // namespace
}  // namespace planlint
