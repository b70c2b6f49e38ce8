// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/explain.h"

#include <algorithm>

#include "lsp/features/site.h"
#include "report/rule_page.h"

namespace planlint::lsp {
namespace {

std::uint32_t length(Range range) { return range.end - range.start; }

}  // namespace

std::optional<Explanation> explain(const Snapshot& snapshot, std::string_view rule) {
  const RuleInfo* info = snapshot.rules->find(rule);
  if (info == nullptr) return std::nullopt;
  return Explanation{.rule = info->id, .markdown = rule_page(*info, snapshot.language)};
}

std::vector<Explanation> explain_at(const Snapshot& snapshot, std::uint32_t offset) {
  const Source& source = *snapshot.file().source;
  std::vector<const Diagnostic*> here;
  std::vector<const Diagnostic*> on_line;
  const std::uint32_t line = source.position(offset).line;
  for (const Diagnostic& finding : snapshot.current->findings) {
    if (touches(finding.location.range, offset)) here.push_back(&finding);
    if (source.position(finding.location.range.start).line == line) on_line.push_back(&finding);
  }
  if (here.empty()) here = std::move(on_line);
  std::ranges::stable_sort(here, {}, [](const Diagnostic* one) { return length(one->location.range); });
  std::vector<std::string_view> ids;
  const Range named = rule_id_at(snapshot, offset);
  if (!named.empty()) ids.push_back(source.slice(named));
  for (const Diagnostic* one : here) {
    if (std::ranges::find(ids, one->rule) == ids.end()) ids.emplace_back(one->rule);
  }
  std::vector<Explanation> explanations;
  for (const std::string_view id : ids) {
    if (auto page = explain(snapshot, id)) explanations.push_back(std::move(*page));
  }
  return explanations;
}

Range rule_id_at(const Snapshot& snapshot, std::uint32_t offset) {
  const auto node = node_at(*snapshot.current, offset);
  if (!node || node->kind() != Kind::comment) return {};
  const auto text = snapshot.file().source->text();
  const Range word = word_around(text, offset);
  const auto id = text.substr(word.start, word.end - word.start);
  return snapshot.rules->find(id) == nullptr ? Range{} : word;
}

}  // namespace planlint::lsp
