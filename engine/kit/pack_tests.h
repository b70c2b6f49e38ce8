// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The tests of a pack of rules: what there is, what each comes to, and what is not tested. `planlint test` and
// tests/rules share it. A folder of tests has
//
//     <category>/<rule-id>/<case>.plan         a plan with carets (caret_test.h)
//     <category>/<rule-id>/<case>.fixed.plan   what the rule's fixes make of it
//     <category>/<rule-id>/<case>/*.plan       plans that are looked at together, for rules that compare files
//     lib/<name>.lua                           a test of the helper lib/<name>.lua
//
// Plans whose names begin with `_`, and those in the folder itself, are there to be referred to.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/rule_set.h"
#include "lua/rule_uses.h"

namespace planlint {

struct RuleCase {
  std::string rule;            ///< `category/rule-id`
  std::filesystem::path path;  ///< a plan, or a folder of plans
};

struct PackTests {
  std::filesystem::path folder;
  std::vector<RuleCase> cases;                      ///< sorted by path
  std::vector<std::filesystem::path> helper_tests;  ///< sorted
  std::vector<std::string> strays;                  ///< what lies there and tests nothing, each with what to do
};

/// Looks for tests. A folder that cannot be read is a stray.
[[nodiscard]] PackTests find_tests(const std::filesystem::path& folder, const RuleSet& rules, Language language);

/// Each gives a readable account of what is wrong, empty where the test passes. What the rules did is added to `uses`,
/// where it is given.
[[nodiscard]] std::string run_case(const RuleCase& test, const RuleSet& rules, Language language,
                                   RuleUses* uses = nullptr);
[[nodiscard]] std::string run_helper(const std::filesystem::path& test, const RuleSet& rules, Language language);
/// Runs the rule's own examples, as if they were plans in `folder`.
[[nodiscard]] std::string run_examples(const RuleInfo& rule, const RuleSet& rules, const std::filesystem::path& folder,
                                       Language language);

/// What the tests of a rule lack, one line each: a case in which it fires or is silent, the result of a fix, a message
/// that none shows, an option that none sets. `use` is what the rule, which is one of `rules`, did in all its cases.
[[nodiscard]] std::vector<std::string> gaps_in(const PackTests& tests, const RuleInfo& rule, const RuleSet& rules,
                                               const RuleUse& use, Language language);

}  // namespace planlint
