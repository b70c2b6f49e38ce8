// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Long documents in which nothing is wrong, and much is that looks as if it were: other documents' appendices and
// goals, empty cells, sums of several rows, notes in columns, years in names. No rule may warn of anything in them, and
// a slip in any of them is found.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lint/lint.h"
#include "standard/standard_rules.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(PLANLINT_RULE_TESTS) / "documents";

const RuleSet& rules() {
  static const RuleSet set = [] {
    auto loaded = standard_rules();
    if (const auto* errors = std::get_if<RuleErrors>(&loaded)) ADD_FAILURE() << errors->front();
    return std::get<RuleSet>(std::move(loaded));
  }();
  return set;
}

std::string read(const std::string& name) {
  std::ifstream stream(folder / name);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Rules of the findings that are more than notes, each with its message.
std::vector<std::string> warnings(const std::string& name, const std::string& text) {
  Workspace workspace(Language::swedish);
  const Document document = workspace.open_text((folder / name).string(), text);
  std::vector<std::string> found;
  for (const auto& diagnostic : lint_document(document, rules(), {}).diagnostics) {
    if (diagnostic.severity != Severity::note) found.push_back(diagnostic.rule + ": " + diagnostic.message);
  }
  return found;
}

TEST(Documents, CleanOnesHaveNoWarning) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    EXPECT_EQ(std::vector<std::string>(), warnings(name, read(name))) << name;
    ++count;
  }
  EXPECT_EQ(4U, count);
}

/// One slip in a clean document, and the rule that finds it, which is the only one.
struct Slip {
  const char* document;
  const char* right;
  const char* wrong;
  const char* rule;
};

constexpr Slip slips[] = {
    {"plan-intakter-utan-minus.txt", "Kostnader\t425,1\t426,9", "Kostnader\t425,1\t462,9", "sum/net-differs"},
    {"plan-intakter-utan-minus.txt", "vilket är 9,9 mnkr högre", "vilket är 9,9 mnkr lägre", "money/change-direction"},
    {"plan-intakter-utan-minus.txt", "Summa verksamheter\t980,9", "Summa verksamheter\t981,9", "sum/column-total"},
    {"plan-intakter-utan-minus.txt", "i mål 1.3 och 1.1", "i mål 1.7 och 1.1", "link/unknown-reference"},
    {"plan-fyra-inriktningsmal.txt", "av god kvalitet\t10", "av hög kvalitet\t10", "link/title-differs"},
    {"plan-fyra-inriktningsmal.txt", "-31 900", "31 900", "sum/column-total"},
    {"tertialrapport-efter-kon.txt", "35,2 %\t30,1 %\t35,6 %", "35,2 %\t30,1 %\t34,0 %",
     "report/outcome-outside-parts"},
    {"tertialrapport-efter-kon.txt", "Stadsmiljö\t33,7\t21,0\t20,6\t33,4\t0,3",
     "Stadsmiljö\t33,7\t21,0\t20,6\t33,4\t0,6", "sum/difference-column"},
    {"plan-omslutning.txt", "Äldreomsorg\t560,0\t-62,3", "Äldreomsorg\t560,0\t62,3", "sum/sign"},
    {"plan-omslutning.txt", "- Mål 16 - Fredliga", "- Mål 18 - Fredliga", "agenda2030/unknown-goal"},
    {"plan-omslutning.txt", "begär totalt 6,1 mnkr", "begär totalt 6,9 mnkr", "money/decision-differs"},
};

TEST(Documents, ASlipInThemIsFoundOnce) {
  for (const Slip& slip : slips) {
    std::string text = read(slip.document);
    const auto at = text.find(slip.right);
    ASSERT_NE(std::string::npos, at) << slip.right;
    text.replace(at, std::string(slip.right).size(), slip.wrong);
    const auto found = warnings(slip.document, text);
    ASSERT_EQ(1U, found.size()) << slip.wrong;
    EXPECT_TRUE(found.front().starts_with(slip.rule)) << found.front();
  }
}

}  // namespace
}  // namespace planlint
