// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lint/suppress.h"

#include <algorithm>
#include <iterator>

#include "text/names.h"

namespace planlint {
namespace {

bool is_of_engine(const RuleInfo& rule) {
  return std::ranges::find(engine_rules(), rule.id, &RuleInfo::id) != engine_rules().end();
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
  for (const auto& entry : silences.entries) {
    const Suppression& other = entry.suppression;
    if (other.comment != unused.comment) continue;
    if (other.rule_range < unused.rule_range) before = &other;
    if (unused.rule_range < other.rule_range && behind == nullptr) behind = &other;
  }
  if (behind != nullptr) return {.start = unused.rule_range.start, .end = behind->rule_range.start};
  if (before != nullptr) return {.start = before->rule_range.end, .end = unused.rule_range.end};
  return whole_line(*silences.source, unused.comment);
}

}  // namespace

Silences read_silences(const LoadedFile& file, const RuleSet& rules, const SilenceOptions& options,
                       std::vector<Diagnostic>& diagnostics) {
  Silences silences = {.source = file.source, .entries = {}};
  Findings findings(file.source, options.language);
  for (const Suppression& suppression : file.suppressions) {
    const RuleInfo* rule = rules.find(suppression.rule);
    if (rule == nullptr) {
      if (!options.may_name_others) report_unknown_rule(suppression, rules, findings);
    } else if (!rule->suppressible) {
      findings.add("suppression/malformed", is_of_engine(*rule) ? "not_allowed" : "forbidden", suppression.rule_range,
                   {{"rule", suppression.rule}});
    } else {
      const auto& last = suppression.expires;
      const bool expired = last && options.today && *last < *options.today;
      silences.entries.push_back({.suppression = suppression, .expired = expired});
    }
  }
  std::ranges::move(findings.all(), std::back_inserter(diagnostics));
  return silences;
}

void silence(std::vector<Diagnostic>& diagnostics, Silences& silences) {
  const auto covered_by = [](const Suppression& suppression) {
    return [&suppression](const Diagnostic& diagnostic) {
      const auto start = diagnostic.location.range.start;
      return diagnostic.rule == suppression.rule && suppression.covers.start <= start && start < suppression.covers.end;
    };
  };
  for (auto& entry : silences.entries) {
    if (!entry.expired) entry.used |= std::erase_if(diagnostics, covered_by(entry.suppression)) > 0;
  }
  for (auto& entry : silences.entries) {
    if (entry.expired) entry.used |= std::ranges::any_of(diagnostics, covered_by(entry.suppression));
  }
}

Silences split_for_later(Silences& silences, const RuleSet& rules) {
  const auto is_done = [&](const Silences::Entry& entry) {
    return std::ranges::none_of(rules.rules(), [&](const LoadedRule& rule) {
      return rule.has_collect && rules.infos()[rule.info].id == entry.suppression.rule;
    });
  };
  Silences later = {.source = silences.source, .entries = {}};
  const auto first_later = std::stable_partition(silences.entries.begin(), silences.entries.end(), is_done);
  std::move(first_later, silences.entries.end(), std::back_inserter(later.entries));
  silences.entries.erase(first_later, silences.entries.end());
  return later;
}

void leave_undecided(Silences& silences, const RuleSet& rules, const Profile& profile) {
  for (auto& entry : silences.entries) {
    const RuleInfo* rule = rules.find(entry.suppression.rule);
    if (rule != nullptr) entry.undecided |= profile.is_off(static_cast<std::size_t>(rule - rules.infos().data()));
  }
}

SuppressionState Silences::Entry::state() const {
  if (expired) return SuppressionState::expired;
  if (used) return SuppressionState::used;
  return undecided ? SuppressionState::unknown : SuppressionState::unused;
}

void report_unneeded(std::vector<Diagnostic>& diagnostics, const Silences& silences, Language language) {
  Findings findings(silences.source, language);
  for (const auto& entry : silences.entries) {
    const Suppression& suppression = entry.suppression;
    const bool is_needed = entry.used || entry.undecided;
    if (is_needed && !entry.expired) continue;
    const std::string_view rule = entry.expired ? "suppression/expired" : "suppression/unused";
    const std::string_view id = !entry.expired ? "unused" : is_needed ? "expired" : "unneeded";
    auto& finding = findings.add(rule, id, suppression.rule_range,
                                 {{"rule", suppression.rule}, {"date", iso_text(suppression.expires)}});
    // Where the fault is still there, mending it or a new date may be what is wanted.
    finding.fixes.push_back({.title = findings.text(rule, "remove"),
                             .applicability = is_needed ? Applicability::suggested : Applicability::safe,
                             .edits = {{.range = removal(silences, suppression), .replacement = {}}}});
  }
  std::ranges::move(findings.all(), std::back_inserter(diagnostics));
}

}  // namespace planlint
