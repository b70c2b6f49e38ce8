// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The tests of our own rules, as `planlint test --rules rules tests/rules` runs them: one test a case and a helper.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "kit/pack_tests.h"

namespace planlint {
namespace {

constexpr Language language = Language::english;

const RuleSet& rules() {
  static const RuleSet set = [] {
    auto loaded = RuleSet::from_folder(PLANLINT_RULES);
    if (auto* errors = std::get_if<RuleErrors>(&loaded)) {
      for (const auto& error : *errors) ADD_FAILURE() << error;
      return RuleSet();
    }
    return std::get<RuleSet>(std::move(loaded));
  }();
  return set;
}

const PackTests& tests() {
  static const PackTests found = find_tests(PLANLINT_RULE_TESTS, rules(), language);
  return found;
}

class CaseTest : public testing::Test {
 public:
  explicit CaseTest(RuleCase test) : test_(std::move(test)) {}
  void TestBody() override { EXPECT_EQ("", run_case(test_, rules(), language)) << test_.path.string(); }

 private:
  RuleCase test_;
};

class HelperTest : public testing::Test {
 public:
  explicit HelperTest(std::filesystem::path path) : path_(std::move(path)) {}
  void TestBody() override { EXPECT_EQ("", run_helper(path_, rules(), language)); }

 private:
  std::filesystem::path path_;
};

TEST(RuleTests, NothingIsOrphaned) { EXPECT_EQ(std::vector<std::string>(), tests().strays); }

TEST(RuleTests, EveryRuleHasItsCasesAndEveryMessageIsSeen) {
  RuleUses uses(rules().rules().size());
  for (const RuleCase& test : tests().cases) (void)run_case(test, rules(), language, &uses);
  const auto all = uses.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const RuleInfo& rule = rules().infos()[rules().rules()[i].info];
    EXPECT_EQ(std::vector<std::string>(), gaps_in(tests(), rule, rules(), all[i], language)) << rule.id;
  }
}

TEST(RuleTests, ExamplesShowTheRule) {
  for (const LoadedRule& loaded : rules().rules()) {
    const RuleInfo& rule = rules().infos()[loaded.info];
    EXPECT_EQ("", run_examples(rule, rules(), tests().folder, language)) << rule.id;
  }
}

}  // namespace
}  // namespace planlint

int main(int argc, char** argv) {
  using namespace planlint;
  testing::InitGoogleTest(&argc, argv);
  for (const RuleCase& test : tests().cases) {
    testing::RegisterTest(test.rule.c_str(), test.path.stem().string().c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [test]() -> testing::Test* { return new CaseTest(test); });
  }
  for (const auto& path : tests().helper_tests) {
    testing::RegisterTest("lib", path.stem().string().c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [path]() -> testing::Test* { return new HelperTest(path); });
  }
  return RUN_ALL_TESTS();
}
