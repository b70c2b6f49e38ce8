// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "kit/new_rule.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "report/words.h"
#include "standard/embedded_rules.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

using Files = std::vector<std::pair<fs::path, std::string>>;

int fail(const std::string& message, Language language) {
  print_error(message, language);
  return exit_failed;
}

/// Makes all files, or none where one is there already.
int write_all(const Files& files, Language language) {
  for (const auto& [path, text] : files) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored))) {
      return fail(path.string() + std::string(in(language, " finns redan; ta ett annat namn på regeln",
                                                 " is there already; take another id for the rule")),
                  language);
    }
  }
  for (const auto& [path, text] : files) {
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    if (error) {
      return fail(path.parent_path().string() + std::string(in(language, " kan inte göras (", " cannot be made (")) +
                      error.message() + ')',
                  language);
    }
    if (const auto problem = create_file(path.string(), text, false, language)) return fail(problem->message, language);
  }
  return exit_clean;
}

/// What an editor needs, once a folder of rules; what is there already may be newer or someone's own, and stays.
Files for_editors(const fs::path& pack) {
  Files files;
  for (const auto& [path, text] : {std::pair(pack / "library/planlint.lua", embedded_annotations()),
                                   std::pair(pack / ".luarc.json", language_server_settings())}) {
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(path, ignored))) files.emplace_back(path, std::string(text));
  }
  return files;
}

std::string next_steps(const Files& files, const std::string& command, Language language) {
  std::string text;
  for (const auto& [path, content] : files) text += path.generic_string() + "\n";
  return text +
         std::string(in(language, "\nSkriv regeln, och se vad som fattas:\n  ",
                        "\nWrite the rule, and see what is missing:\n  ")) +
         command + "\n";
}

}  // namespace

int run_new_rule(Words words, Language language) {
  std::string folder = ".";
  std::string tests;
  std::vector<std::string> ids;
  const ArgumentSpec spec = {.options = {{"--dir", &folder, {}}, {"--tests", &tests, {}}},
                             .operands = &ids,
                             .required = in(language, "KATEGORI/REGEL-ID", "CATEGORY/RULE-ID")};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "new-rule", language);
  const std::string& id = ids.front();
  if (const auto problem = problem_with_rule_id(id, language)) return usage_error(*problem, "new-rule", language);
  const NewRule rule = new_rule(id, language);
  const fs::path pack = folder == "." ? fs::path() : fs::path(folder).lexically_normal();
  const fs::path cases = (tests.empty() ? pack / "tests" : fs::path(tests).lexically_normal()) / id;
  Files files = {
      {pack / (id + ".lua"), rule.rule}, {cases / "fires.plan", rule.fires}, {cases / "silent.plan", rule.silent}};
  std::ranges::move(for_editors(pack), std::back_inserter(files));
  if (const int code = write_all(files, language); code != exit_clean) return code;
  const std::string command = tests.empty() ? "planlint test" + (folder == "." ? "" : " " + folder)
                                            : "planlint test --rules " + folder + " " + tests;
  Output output;
  output.write(next_steps(files, command, language));
  return output.finish() ? exit_failed : exit_clean;
}

}  // namespace planlint
