// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lint/suppress.h"

#include <algorithm>
#include <iterator>

#include "text/names.h"

namespace planlint {
namespace {

bool can_be_silenced(std::string_view rule) {
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
  const auto line = source.position(comment.start).line;
  const Range own = source.line_range(line);
  const auto before = source.slice({.start = own.start, .end = comment.start});
  if (before.find_first_not_of(" \t") != std::string_view::npos || line == source.line_count()) return comment;
  return {.start = own.start, .end = source.line_range(line + 1).start};
}

/// What to delete for one suppression: its comment or, where that names other rules too, its rule with a comma.
Range removal(const Silences& silences, const Suppression& unused) {
  const Suppression* before = nullptr;
  const Suppression* behind = nullptr;
  for (const auto& [other, used] : silences.entries) {
    if (other.comment != unused.comment) continue;
    if (other.rule_range < unused.rule_range) before = &other;
    if (unused.rule_range < other.rule_range && behind == nullptr) behind = &other;
  }
  if (behind != nullptr) return {.start = unused.rule_range.start, .end = behind->rule_range.start};
  if (before != nullptr) return {.start = before->rule_range.end, .end = unused.rule_range.end};
  return whole_line(*silences.source, unused.comment);
}

}  // namespace

Silences read_silences(const LoadedFile& file, const RuleSet& rules, Language language,
                       std::vector<Diagnostic>& diagnostics) {
  Silences silences = {.source = file.source, .entries = {}};
  Findings findings(file.source, language);
  for (const Suppression& suppression : file.suppressions) {
    if (rules.find(suppression.rule) == nullptr) {
      report_unknown_rule(suppression, rules, findings);
    } else if (!can_be_silenced(suppression.rule)) {
      findings.add("suppression/malformed", "not_allowed", suppression.rule_range, {{"rule", suppression.rule}});
    } else {
      silences.entries.push_back({.suppression = suppression, .used = false});
    }
  }
  std::ranges::move(findings.all(), std::back_inserter(diagnostics));
  return silences;
}

void silence(std::vector<Diagnostic>& diagnostics, Silences& silences) {
  for (auto& [suppression, used] : silences.entries) {
    const auto erased = std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
      const auto start = diagnostic.location.range.start;
      return diagnostic.rule == suppression.rule && suppression.covers.start <= start && start < suppression.covers.end;
    });
    used = used || erased > 0;
  }
}

Silences split_for_later(Silences& silences, const RuleSet& rules) {
  const auto is_done = [&](const Silences::Entry& entry) {
    return std::ranges::none_of(rules.rules(), [&](const LoadedRule& rule) {
      return rule.has_collect && rules.infos()[rule.info].id == entry.suppression.rule;
    });
  };
  Silences later = {.source = silences.source, .entries = {}};
  const auto first_later = std::ranges::stable_partition(silences.entries, is_done).begin();
  std::move(first_later, silences.entries.end(), std::back_inserter(later.entries));
  silences.entries.erase(first_later, silences.entries.end());
  return later;
}

void report_unused(std::vector<Diagnostic>& diagnostics, const Silences& silences, Language language) {
  Findings findings(silences.source, language);
  for (const auto& [suppression, used] : silences.entries) {
    if (used) continue;
    auto& unused = findings.add("suppression/unused", "unused", suppression.rule_range, {{"rule", suppression.rule}});
    unused.fixes.push_back({.title = findings.text("suppression/unused", "remove"),
                            .applicability = Applicability::suggested,
                            .edits = {{.range = removal(silences, suppression), .replacement = {}}}});
  }
  std::ranges::move(findings.all(), std::back_inserter(diagnostics));
}

}  // namespace planlint
