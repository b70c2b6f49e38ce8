// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Running lint_files on texts, and results as lines that can be compared.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/lint.h"
#include "lua_host/host_rules.h"

namespace planlint::testing {

inline std::vector<FileResult> lint_all(const std::vector<Input>& inputs, const RuleSet& rules, unsigned threads = 1) {
  std::vector<FileResult> results;
  lint_files(inputs, rules, {.language = Language::swedish, .threads = threads},
             [&](FileResult result) { results.push_back(std::move(result)); });
  return results;
}

inline FileResult lint_text(std::string_view text, const RuleSet& rules) {
  auto results = lint_all({{.path = "plan.plan", .text = std::string(text)}}, rules);
  FileResult all = std::move(results.front());
  for (std::size_t i = 1; i < results.size(); ++i) {
    all.failed = all.failed || results[i].failed;
    for (Diagnostic& diagnostic : results[i].diagnostics) all.diagnostics.push_back(std::move(diagnostic));
  }
  return all;
}

/// "path:line:column rule message", in the order of the results.
inline std::vector<std::string> lines_of(const std::vector<FileResult>& results) {
  std::vector<std::string> lines;
  for (const FileResult& result : results) {
    for (const Diagnostic& diagnostic : result.diagnostics) {
      const auto at = diagnostic.location.source->position(diagnostic.location.range.start);
      lines.push_back(result.path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                      diagnostic.rule + " " + diagnostic.message);
    }
  }
  return lines;
}

inline std::vector<std::string> lines_of(FileResult result) {
  std::vector<FileResult> results;
  results.push_back(std::move(result));
  return lines_of(results);
}

}  // namespace planlint::testing
