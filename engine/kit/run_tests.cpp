// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <system_error>
#include <variant>

#include "kit/caret_test.h"
#include "kit/case_files.h"
#include "kit/case_options.h"
#include "kit/pack_tests.h"
#include "lint/lint.h"
#include "lua/helper_test.h"
#include "report/words.h"
#include "workspace/read_file.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// Findings by the path of their plan.
using Findings = std::map<std::string, std::vector<Diagnostic>>;

/// The profiles of plans that set options, by path.
using CaseProfiles = std::map<std::string, std::shared_ptr<const Profile>>;

Findings lint(const std::vector<Input>& inputs, const RuleSet& rules, const CaseProfiles& profiles, Language language,
              RuleUses* uses) {
  LintOptions options = {.language = language, .threads = 1, .given = {}, .uses = uses};
  options.setup_of = [&](const std::string& path) {
    const auto found = profiles.find(path);
    return FileSetup{.profile = found == profiles.end() ? nullptr : found->second};
  };
  Findings found;
  lint_files(inputs, rules, options, [&](FileResult result) {
    auto& all = found[result.path];
    std::ranges::move(result.diagnostics, std::back_inserter(all));
  });
  for (auto& [path, diagnostics] : found) sort_and_unique(diagnostics);
  return found;
}

/// The findings that a test of `rule` accounts for, one a line.
std::string listed(const std::vector<Diagnostic>& diagnostics, std::string_view rule) {
  std::string list;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!is_accounted_for(diagnostic.rule, rule)) continue;
    const auto line = diagnostic.location.source->position(diagnostic.location.range.start).line;
    list += "  " + std::to_string(line) + ": " + diagnostic.rule + ": " + diagnostic.message + "\n";
  }
  return list;
}

std::string line_at(std::string_view text, std::size_t number) {
  for (; number > 1; --number) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return std::string(text.substr(0, text.find('\n')));
}

/// The first line in which two texts differ; empty where they are the same.
std::string difference(std::string_view expected, std::string_view found, const fs::path& path, Language language) {
  if (expected == found) return {};
  const auto at = std::ranges::mismatch(expected, found).in1;
  const auto line = 1 + static_cast<std::size_t>(std::count(expected.begin(), at, '\n'));
  return path.filename().string() +
         std::string(
             in(language, ": rättningarna ger något annat på rad ", ": the fixes give something else in line ")) +
         std::to_string(line) + "\n" + std::string(in(language, "  väntat: ", "  expected: ")) +
         line_at(expected, line) + "\n" + std::string(in(language, "  blev:   ", "  found:    ")) +
         line_at(found, line) + "\n";
}

/// The results of the fixes, which must not fire again.
std::string check_fixes(const CaseFiles& files, const Findings& found, const std::string& rule, const RuleSet& rules,
                        const CaseProfiles& profiles, Language language) {
  std::string account;
  std::vector<Input> mended;
  for (const CasePlan& plan : files.plans) {
    mended.push_back({.path = plan.path.string(), .text = plan.fixed.value_or(plan.text)});
    if (!plan.fixed) continue;
    const Source source(plan.path.string(), plan.text);
    const auto diagnostics = found.find(source.path());
    const Source result(source.path(),
                        diagnostics == found.end() ? plan.text : apply_fixes(source, diagnostics->second, rule));
    const auto fixed = fs::path(plan.path).replace_extension(".fixed.plan");
    account += difference(*plan.fixed, without_carets(result), fixed, language);
  }
  const auto again = lint(mended, rules, profiles, language, nullptr);
  for (const CasePlan& plan : files.plans) {
    const auto findings = again.find(plan.path.string());
    if (!plan.fixed || findings == again.end()) continue;
    const std::string list = listed(findings->second, rule);
    if (list.empty()) continue;
    account += plan.path.stem().string() +
               std::string(in(language, ".fixed.plan har fynd kvar:\n", ".fixed.plan still has findings:\n")) + list;
  }
  return account;
}

}  // namespace

std::string run_case(const RuleCase& test, const RuleSet& rules, Language language, RuleUses* uses) {
  const CaseFiles files = files_of(test);
  if (!files.problem.empty()) return files.problem;
  std::vector<Input> inputs;
  CaseProfiles profiles;
  std::string account;
  for (const CasePlan& plan : files.plans) {
    inputs.push_back({.path = plan.path.string(), .text = plan.text});
    auto options = options_of(Source(plan.path.string(), plan.text), test.rule, rules, language);
    account += options.problem;
    profiles[plan.path.string()] = std::move(options.profile);
  }
  if (!account.empty()) return account;
  const auto found = lint(inputs, rules, profiles, language, uses);
  for (const CasePlan& plan : files.plans) {
    const Source source(plan.path.string(), plan.text);
    const auto diagnostics = found.find(source.path());
    const auto part =
        compare(read_carets(source), source,
                diagnostics == found.end() ? std::vector<Diagnostic>() : diagnostics->second, test.rule, language);
    if (!part.empty() && files.plans.size() > 1) account += plan.path.filename().string() + "\n";
    account += part;
  }
  const bool has_fixed = std::ranges::any_of(files.plans, [](const CasePlan& plan) { return plan.fixed.has_value(); });
  return has_fixed ? account + check_fixes(files, found, test.rule, rules, profiles, language) : account;
}

std::string run_helper(const fs::path& test, const RuleSet& rules, Language language) {
  const auto bytes = read_file(test);
  if (const auto* error = std::get_if<std::error_code>(&bytes)) {
    return std::string(in(language, "kan inte läsas: ", "cannot be read: ")) + error->message() + "\n";
  }
  const CallResult result = run_helper_test(rules, test.string(), std::get<std::string>(bytes), rules.first_pack());
  return result.ok() ? std::string() : result.message + "\n";
}

std::string run_examples(const RuleInfo& rule, const RuleSet& rules, const fs::path& folder, Language language) {
  const std::string path = (folder / "example.plan").string();
  const auto findings = [&](const std::string& text) {
    return std::move(lint({{.path = path, .text = text}}, rules, {}, language, nullptr)[path]);
  };
  std::string account;
  auto bad = findings(rule.bad_example);
  const auto own = [&](const Diagnostic& diagnostic) { return diagnostic.rule == rule.id; };
  if (std::ranges::none_of(bad, own)) {
    account += in(language, "det dåliga exemplet (examples.bad) utlöser inte regeln\n",
                  "the bad example (examples.bad) does not fire the rule\n");
  }
  std::erase_if(bad, own);
  if (const auto list = listed(bad, rule.id); !list.empty()) {
    account += std::string(in(language, "det dåliga exemplet (examples.bad) har andra fynd:\n",
                              "the bad example (examples.bad) has other findings:\n")) +
               list;
  }
  if (const auto list = listed(findings(rule.good_example), rule.id); !list.empty()) {
    account += std::string(in(language, "det goda exemplet (examples.good) har fynd:\n",
                              "the good example (examples.good) has findings:\n")) +
               list;
  }
  return account;
}

}  // namespace planlint
