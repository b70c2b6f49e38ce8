// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The plans of examples/felsamling, in which every rule finds something. Each finding is announced by a comment of its
// own, `# Fel: what is wrong (rule/id).`, so a rule that falls silent or goes wild is named with its file.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lint/lint.h"
#include "standard/standard_rules.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// How many there are of each rule in each file, as "file: rule".
using Counts = std::map<std::string, int>;

std::vector<std::string> showcase() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(PLANLINT_EXAMPLES) / "felsamling")) {
    if (entry.path().extension() == ".plan") paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

std::string key(const std::string& path, const std::string& rule) {
  return fs::path(path).filename().string() + ": " + rule;
}

/// What the comments announce; one without a rule is a failure.
Counts announced(const std::vector<std::string>& paths) {
  Counts counts;
  for (const std::string& path : paths) {
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);) {
      if (line.find("# Fel:") == std::string::npos) continue;
      const auto open = line.rfind('(');
      const auto close = line.rfind(')');
      if (open == std::string::npos || close == std::string::npos || close < open) {
        ADD_FAILURE() << path << " announces no rule: " << line;
        continue;
      }
      ++counts[key(path, line.substr(open + 1, close - open - 1))];
    }
  }
  return counts;
}

TEST(Showcase, EveryRuleFindsWhatIsAnnounced) {
  auto loaded = standard_rules();
  const auto* rules = std::get_if<RuleSet>(&loaded);
  ASSERT_NE(nullptr, rules);
  const auto paths = showcase();
  ASSERT_FALSE(paths.empty());

  Counts found;
  std::set<std::string> silent;
  for (const LoadedRule& rule : rules->rules()) silent.insert(rules->infos()[rule.info].id);
  std::vector<Input> inputs;
  for (const std::string& path : paths) inputs.push_back({.path = path, .text = std::nullopt});
  lint_files(inputs, *rules, {}, [&](const FileResult& result) {
    for (const Diagnostic& diagnostic : result.diagnostics) {
      ++found[key(result.path, diagnostic.rule)];
      silent.erase(diagnostic.rule);
    }
  });
  EXPECT_EQ(std::set<std::string>(), silent) << "rules that find nothing in examples/felsamling";
  Counts expected = announced(paths);
  for (const auto& [place, count] : found) expected.try_emplace(place, 0);
  for (const auto& [place, count] : expected) EXPECT_EQ(count, found[place]) << place;
}

}  // namespace
}  // namespace planlint
