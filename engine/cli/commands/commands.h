// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The verbs, one source each. They take the words behind the verb and return the exit code (cli/console.h).
#pragma once

#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "diagnostics/diagnostic.h"
#include "lint/lint.h"
#include "lua/rule_set.h"

namespace planlint {

using Words = std::span<const std::string>;

int run_api(Words words, Language language);
int run_check(Words words, Language language);
int run_config(Words words, Language language);
int run_explain(Words words, Language language);
int run_fmt(Words words, Language language);
int run_import(Words words, Language language);
int run_lsp(Words words, Language language);
int run_model(Words words, Language language);
int run_new(Words words, Language language);
int run_new_rule(Words words, Language language);
int run_query(Words words, Language language);
int run_rules(Words words, Language language);
int run_suppressions(Words words, Language language);
int run_test(Words words, Language language);
int run_tree(Words words, Language language);

/// `--explain-import`: writes what the lines of the documents were taken for; the exit code. `-` is standard input.
int explain_import(std::span<const std::string> paths, const std::string& stdin_name, bool as_json, Output& output,
                   Language language);

/// What a run works on.
struct Inputs {
  std::vector<Input> inputs;
  std::set<std::string> named = {};  ///< the paths that were named themselves; the others were found in folders
  std::size_t failed = 0;            ///< paths that are none, each of which was said
};

/// The files that `paths` lead to; `-` is standard input, no paths are the current folder (they are changed so).
[[nodiscard]] Inputs inputs_of(std::vector<std::string>& paths, const std::string& stdin_filename, Language language);

/// Prints what is wrong with the command line and where help is.
int usage_error(std::string_view message, std::string_view verb, Language language);

/// The rules of a folder, whatever settings say; prints what is broken, and null then.
[[nodiscard]] std::shared_ptr<const RuleSet> load_rules(const std::string& folder, Language language);

}  // namespace planlint
