// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lint/suppress.h"

#include <algorithm>
#include <iterator>

#include "text/names.h"

namespace planlint {
namespace {

bool can_be_silenced(const Diagnostic& diagnostic) {
  const std::string_view rule = diagnostic.rule;
  return !rule.starts_with("file/") && !rule.starts_with("rule/") && !rule.starts_with("suppression/");
}

void report_unknown_rule(const Suppression& suppression, const RuleSet& rules, Findings& findings) {
  std::vector<std::string_view> ids;
  std::ranges::transform(rules.infos(), std::back_inserter(ids), &RuleInfo::id);
  if (const auto nearest = nearest_name(suppression.rule, ids)) {
    findings.add("suppression/malformed", "unknown_rule_nearest", suppression.rule_range,
                 {{"rule", suppression.rule}, {"nearest", std::string(ids[*nearest])}});
  } else {
    findings.add("suppression/malformed", "unknown_rule", suppression.rule_range, {{"rule", suppression.rule}});
  }
}

/// The comment with the line it has for itself.
Range whole_line(const Source& source, Range comment) {
  const Range line = source.line_range(source.position(comment.start).line);
  const auto before = source.slice({.start = line.start, .end = comment.start});
  if (before.find_first_not_of(" \t") != std::string_view::npos || line.end >= source.text().size()) return comment;
  return {.start = line.start, .end = source.line_range(source.position(comment.start).line + 1).start};
}

}  // namespace

void suppress(std::vector<Diagnostic>& diagnostics, const LoadedFile& file, const RuleSet& rules, Language language) {
  Findings findings(file.source, language);
  for (const Suppression& suppression : file.suppressions) {
    if (rules.find(suppression.rule) == nullptr) {
      report_unknown_rule(suppression, rules, findings);
      continue;
    }
    const auto silenced = std::remove_if(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
      const auto start = diagnostic.location.range.start;
      return diagnostic.rule == suppression.rule && can_be_silenced(diagnostic) && suppression.covers.start <= start &&
             start < suppression.covers.end;
    });
    if (silenced == diagnostics.end()) {
      auto& unused = findings.add("suppression/unused", "unused", suppression.rule_range, {{"rule", suppression.rule}});
      unused.fixes.push_back({.title = findings.text("suppression/unused", "remove"),
                              .applicability = Applicability::suggested,
                              .edits = {{.range = whole_line(*file.source, suppression.comment), .replacement = {}}}});
    }
    diagnostics.erase(silenced, diagnostics.end());
  }
  std::ranges::move(findings.all(), std::back_inserter(diagnostics));
}

}  // namespace planlint
