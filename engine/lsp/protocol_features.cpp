// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the features say, as JSON.
#include <array>
#include <utility>

#include "lsp/protocol.h"

namespace planlint::lsp {
namespace {

/// CompletionItemKind, SymbolKind and so on are numbers of LSP.
int completion_kind(CompletionKind kind) {
  switch (kind) {
    case CompletionKind::keyword: return 14;
    case CompletionKind::goal: return 7;       // Class
    case CompletionKind::indicator: return 5;  // Field
    case CompletionKind::activity: return 2;   // Method
    case CompletionKind::unit: return 11;
    case CompletionKind::value: return 12;
    case CompletionKind::global_goal: return 20;  // EnumMember
    case CompletionKind::rule: return 21;         // Constant
    case CompletionKind::file: return 17;
    case CompletionKind::board: return 9;  // Module
    case CompletionKind::snippet: return 15;
  }
  return 1;
}

constexpr int plain_format = 1;
constexpr int snippet_format = 2;
constexpr int as_it_is = 1;  // InsertTextMode

Json markdown(const std::string& text) { return {{"kind", "markdown"}, {"value", text}}; }

}  // namespace

Json Protocol::locations(std::span<const Location> places) const {
  Json list = Json::array();
  for (const Location& place : places) list.push_back(location(place));
  return list;
}

Json Protocol::hover(const Source& source, const Hover& hover) const {
  return {{"contents", {{"kind", client_.can.markdown ? "markdown" : "plaintext"}, {"value", hover.markdown}}},
          {"range", range(source, hover.range)}};
}

Json Protocol::completion(const Source& source, const Completion& completion) const {
  Json items = Json::array();
  for (const CompletionItem& one : completion.items) {
    const bool as_snippet = one.is_snippet() && client_.can.snippets;
    Json item = {
        {"label", one.label},
        {"kind", completion_kind(one.kind)},
        {"filterText", one.filter_text},
        {"sortText", one.sort_text},
        {"insertTextFormat", as_snippet ? snippet_format : plain_format},
        {"insertTextMode", as_it_is},
        {"textEdit",
         {{"range", range(source, one.edit.range)}, {"newText", as_snippet ? one.snippet : one.edit.replacement}}}};
    if (!one.detail.empty()) item["detail"] = one.detail;
    if (!one.documentation.empty()) item["documentation"] = markdown(one.documentation);
    items.push_back(std::move(item));
  }
  return {{"isIncomplete", !completion.is_complete}, {"items", std::move(items)}};
}

Json Protocol::hints(const Source& source, std::span<const InlayHint> hints) const {
  Json list = Json::array();
  for (const InlayHint& one : hints) {
    Json hint = {{"position", position(source, one.offset)}, {"label", one.label}, {"paddingLeft", true}};
    if (!one.tooltip.empty()) hint["tooltip"] = one.tooltip;
    list.push_back(std::move(hint));
  }
  return list;
}

Json Protocol::lenses(const Source& source, std::span<const CodeLens> lenses) const {
  Json list = Json::array();
  for (const CodeLens& one : lenses) {
    const Json place = range(source, one.range);
    Json command = {{"title", one.title}, {"command", ""}};
    if (!one.locations.empty() && client_.can.lens_locations) {
      command["command"] = "planlint.showLocations";
      command["arguments"] = {uri(source), place["start"], locations(one.locations)};
    }
    list.push_back({{"range", place}, {"command", std::move(command)}});
  }
  return list;
}

Json Protocol::highlights(const Source& source, std::span<const Highlight> highlights) const {
  constexpr int read = 2;
  constexpr int write = 3;
  Json list = Json::array();
  for (const Highlight& one : highlights)
    list.push_back({{"range", range(source, one.range)}, {"kind", one.is_declaration ? write : read}});
  return list;
}

}  // namespace planlint::lsp
