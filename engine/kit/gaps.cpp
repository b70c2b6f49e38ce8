// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "kit/caret_test.h"
#include "kit/case_files.h"
#include "kit/case_options.h"
#include "kit/pack_tests.h"
#include "report/words.h"

namespace planlint {
namespace {

struct Coverage {
  std::size_t cases = 0;
  bool fires = false;
  bool is_silent = false;
  bool has_fixed = false;
  std::set<std::string> options;  ///< that some case sets
};

/// What the cases of a rule say that it does.
Coverage coverage_of(const PackTests& tests, std::string_view rule, const RuleSet& rules, Language language) {
  Coverage coverage;
  for (const RuleCase& test : tests.cases) {
    if (test.rule != rule) continue;
    ++coverage.cases;
    bool fires = false;
    for (const CasePlan& plan : files_of(test).plans) {
      const Source source(plan.path.string(), plan.text);
      const auto carets = read_carets(source);
      for (auto& name : options_of(source, rule, rules, language).names) coverage.options.insert(std::move(name));
      fires = fires || std::ranges::find(carets.expectations, rule, &Expectation::rule) != carets.expectations.end();
      coverage.has_fixed = coverage.has_fixed || plan.fixed.has_value();
    }
    coverage.fires = coverage.fires || fires;
    coverage.is_silent = coverage.is_silent || !fires;
  }
  return coverage;
}

}  // namespace

std::vector<std::string> gaps_in(const PackTests& tests, const RuleInfo& rule, const RuleSet& rules, const RuleUse& use,
                                 Language language) {
  std::vector<std::string> gaps;
  const auto gap = [&](std::string_view swedish, std::string_view english) {
    gaps.emplace_back(in(language, swedish, english));
  };
  const Coverage coverage = coverage_of(tests, rule.id, rules, language);
  if (coverage.cases == 0) {
    const std::string folder = (tests.folder / rule.id).generic_string();
    gap("har inga fall: skriv planer i " + folder + "/, en där regeln slår till och en där den tiger",
        "has no cases: write plans in " + folder + "/, one in which the rule fires and one in which it is silent");
    return gaps;
  }
  if (!coverage.fires) gap("inget fall där regeln slår till", "no case in which the rule fires");
  if (!coverage.is_silent) gap("inget fall där regeln tiger", "no case in which the rule is silent");
  if (rule.fixable && !coverage.has_fixed) {
    gap("regeln rättar (fixable), men inget fall har någon <fall>.fixed.plan med resultatet",
        "the rule is fixable, but no case has a <case>.fixed.plan with the result");
  }
  if (!rule.fixable && coverage.has_fixed) {
    gap("ett fall har en .fixed.plan, men regeln säger inte fixable = true",
        "a case has a .fixed.plan, but the rule does not say fixable = true");
  }
  for (const MessageInfo& message : rule.messages) {
    if (use.messages.contains(message.id)) continue;
    gap("inget fall visar meddelandet " + message.id, "no case shows the message " + message.id);
  }
  for (const OptionInfo& option : rule.options) {
    if (coverage.options.contains(option.name)) continue;
    const std::string line = "# options: { \"" + option.name + "\": … }";
    gap("inget fall prövar valet " + option.name + ": sätt det i ett med " + line,
        "no case tries the option " + option.name + ": set it in one with " + line);
  }
  return gaps;
}

}  // namespace planlint
