// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <filesystem>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "kit/pack_tests.h"
#include "report/words.h"

namespace planlint {
namespace {

/// Prints what fails, and counts.
class Results {
 public:
  Results(Output& output, Language language) : output_(output), language_(language) {}

  /// One test; `account` says what is wrong with it, in lines, and is empty where it passes.
  void add(std::string_view what, std::string_view account) {
    if (account.empty()) {
      ++passed_;
      return;
    }
    ++failed_;
    std::string text = printable(what) + "\n";
    while (!account.empty()) {
      const auto line = account.substr(0, account.find('\n'));
      text += "  " + printable(line) + "\n";
      account.remove_prefix(std::min(account.size(), line.size() + 1));
    }
    output_.write(text + "\n");
  }

  int end() {
    const auto passed = std::to_string(passed_);
    const auto failed = std::to_string(failed_);
    output_.write(language_ == Language::swedish ? passed + " prov håller, " + failed + " faller\n"
                                                 : passed + " passed, " + failed + " failed\n");
    return failed_ > 0 ? exit_findings : exit_clean;
  }

 private:
  Output& output_;
  Language language_;
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
};

std::string lines_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

int run_tests(const PackTests& tests, const RuleSet& rules, Output& output, Language language) {
  Results results(output, language);
  RuleUses uses(rules.rules().size());
  for (const std::string& stray : tests.strays) {
    const auto colon = stray.find(": ");
    results.add(stray.substr(0, colon), stray.substr(colon + 2));
  }
  for (const auto& test : tests.helper_tests) results.add(test.string(), run_helper(test, rules, language));
  for (const RuleCase& test : tests.cases) results.add(test.path.string(), run_case(test, rules, language, &uses));
  const auto all = uses.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const RuleInfo& rule = rules.infos()[rules.rules()[i].info];
    results.add(rule.id, run_examples(rule, rules, tests.folder, language) +
                             lines_of(gaps_in(tests, rule, rules, all[i], language)));
  }
  return results.end();
}

}  // namespace

int run_test(Words words, Language language) {
  std::string rules_folder;
  std::vector<std::string> folders;
  const ArgumentSpec spec = {.options = {{"--rules", &rules_folder, {}}}, .operands = &folders};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "test", language);
  if (folders.size() > 1) {
    return usage_error("”" + folders[1] + "”" + std::string(in(language, " hör inte hit", " is one word too many")),
                       "test", language);
  }
  const std::filesystem::path folder = folders.empty() ? "." : folders.front();
  const auto rules = load_rules(rules_folder.empty() ? folder.string() : rules_folder, language);
  if (!rules) return exit_failed;
  if (rules->rules().empty()) {
    print_error((rules_folder.empty() ? folder.string() : rules_folder) +
                    std::string(in(
                        language, ": inga regler (<kategori>/<regel-id>.lua) i mappen; med --rules sägs var de ligger",
                        ": no rules (<category>/<rule-id>.lua) in this folder; --rules says where they are")),
                language);
    return exit_failed;
  }
  const std::filesystem::path tests = rules_folder.empty() ? (folder / "tests").lexically_normal() : folder;
  std::error_code ignored;
  const bool has_tests = std::filesystem::is_directory(tests, ignored);
  if (!has_tests && !rules_folder.empty()) {
    print_error(tests.string() + std::string(in(language, " är ingen mapp", " is no folder")), language);
    return exit_failed;
  }
  PackTests found{.folder = tests, .cases = {}, .helper_tests = {}, .strays = {}};
  if (has_tests) found = find_tests(tests, *rules, language);
  Output output;
  const int code = run_tests(found, *rules, output, language);
  return output.finish() ? exit_failed : code;
}

}  // namespace planlint
