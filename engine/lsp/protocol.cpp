// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/protocol.h"

#include <algorithm>
#include <utility>

namespace planlint::lsp {
namespace {

int severity_number(Severity severity) {
  switch (severity) {
    case Severity::error: return 1;
    case Severity::warning: return 2;
    case Severity::note: break;
  }
  return 3;
}

/// What may go without a loss.
bool is_unnecessary(const Diagnostic& finding) {
  return finding.rule == "suppression/unused" || finding.rule == "suppression/expired";
}

}  // namespace

int symbol_kind(OutlineKind kind) {
  switch (kind) {
    case OutlineKind::document: return 1;   // File
    case OutlineKind::goal: return 5;       // Class
    case OutlineKind::indicator: return 8;  // Field
    case OutlineKind::activity: return 6;   // Method
    case OutlineKind::table: return 23;     // Struct
    case OutlineKind::section: return 3;    // Namespace
    case OutlineKind::decision: return 24;  // Event
    case OutlineKind::appendix: return 4;   // Package
  }
  return 5;
}

Json Protocol::position(const Source& source, std::uint32_t offset) const {
  const EncodedPosition place = encoded(source, offset, client_.encoding);
  return {{"line", place.line}, {"character", place.character}};
}

Json Protocol::range(const Source& source, Range range) const {
  return {{"start", position(source, range.start)}, {"end", position(source, std::max(range.start, range.end))}};
}

Json Protocol::location(const Location& location) const {
  return {{"uri", uri(*location.source)}, {"range", range(*location.source, location.range)}};
}

Json Protocol::diagnostic(const Diagnostic& finding) const {
  Json json = {{"range", range(*finding.location.source, finding.location.range)},
               {"severity", severity_number(finding.severity)},
               {"source", "planlint"},
               {"message", finding.message}};
  if (finding.rule.empty()) return json;
  json["code"] = finding.rule;
  if (client_.can.code_descriptions) json["codeDescription"] = {{"href", client_.rule_page(finding.rule)}};
  if (client_.can.tags && is_unnecessary(finding)) json["tags"] = Json::array({1});
  if (client_.can.related_information && !finding.related.empty()) {
    Json& related = json["relatedInformation"] = Json::array();
    for (const Related& one : finding.related)
      related.push_back({{"location", location(one.location)}, {"message", one.message}});
  }
  json["data"] = {{"message", finding.message_id}};
  return json;
}

Json Protocol::diagnostics(std::span<const Diagnostic> findings) const {
  Json list = Json::array();
  for (const Diagnostic& finding : findings) list.push_back(diagnostic(finding));
  return list;
}

Json Protocol::outline(const Source& source, std::span<const OutlineItem> items) const {
  Json list = Json::array();
  for (const OutlineItem& item : items) {
    if (!client_.can.nested_symbols) {
      add_symbols(source, item, {}, list);
      continue;
    }
    Json symbol = {{"name", item.name},
                   {"kind", symbol_kind(item.kind)},
                   {"range", range(source, item.range)},
                   {"selectionRange", range(source, item.name_range)}};
    if (!item.detail.empty() && item.detail != item.name) symbol["detail"] = item.detail;
    if (!item.children.empty()) symbol["children"] = outline(source, item.children);
    list.push_back(std::move(symbol));
  }
  return list;
}

void Protocol::add_symbols(const Source& source, const OutlineItem& item, const std::string& container,
                           Json& list) const {
  Json symbol = {{"name", item.name},
                 {"kind", symbol_kind(item.kind)},
                 {"location", {{"uri", uri(source)}, {"range", range(source, item.range)}}}};
  if (!container.empty()) symbol["containerName"] = container;
  list.push_back(std::move(symbol));
  for (const OutlineItem& child : item.children) add_symbols(source, child, item.name, list);
}

Json Protocol::text_edits(const Source& source, std::span<const Edit> edits) const {
  Json list = Json::array();
  for (const Edit& edit : edits) list.push_back({{"range", range(source, edit.range)}, {"newText", edit.replacement}});
  return list;
}

Json Protocol::workspace_edit(std::span<const FileEdits> edits,
                              const std::map<std::string, std::int64_t>& versions) const {
  Json changes = Json::object();
  Json document_changes = Json::array();
  for (const FileEdits& one : edits) {
    const auto version = versions.find(one.source->path());
    const Json known = version == versions.end() ? Json() : Json(version->second);
    Json list = text_edits(*one.source, one.edits);
    if (client_.can.document_changes) {
      document_changes.push_back(
          {{"textDocument", {{"uri", uri(*one.source)}, {"version", known}}}, {"edits", std::move(list)}});
    } else {
      changes[uri(*one.source)] = std::move(list);
    }
  }
  if (client_.can.document_changes) return {{"documentChanges", std::move(document_changes)}};
  return {{"changes", std::move(changes)}};
}

Json Protocol::goal_nodes(const Source& source, std::span<const GoalNode> nodes) const {
  Json list = Json::array();
  for (const GoalNode& node : nodes) {
    const bool both = !node.number.empty() && !node.title.empty();
    list.push_back({{"kind", name_of(node.kind)},
                    {"label", node.number + (both ? " " : "") + node.title},
                    {"detail", node.value},
                    {"kfValue", node.kf_value},
                    {"uri", uri(source)},
                    {"range", range(source, node.name_range)},
                    {"errors", node.total.errors},
                    {"warnings", node.total.warnings},
                    {"notes", node.total.notes},
                    {"children", goal_nodes(source, node.children)}});
  }
  return list;
}

std::uint32_t Protocol::offset(const Source& source, EncodedPosition position) const {
  return decoded(source, position, client_.encoding);
}

}  // namespace planlint::lsp
