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

Json Protocol::folds(const Source& source, std::span<const Fold> folds) const {
  Json list = Json::array();
  for (const Fold& one : folds) {
    const EncodedPosition start = encoded(source, one.range.start, client_.encoding);
    const EncodedPosition end = encoded(source, one.range.end, client_.encoding);
    Json fold = {{"startLine", start.line},
                 {"startCharacter", start.character},
                 {"endLine", end.line},
                 {"endCharacter", end.character}};
    if (one.kind == FoldKind::comments || one.kind == FoldKind::suppressions) fold["kind"] = "comment";
    list.push_back(std::move(fold));
  }
  return list;
}

Json Protocol::links(const Source& source, std::span<const Link> links) const {
  Json list = Json::array();
  for (const Link& one : links) {
    std::string target = one.target;
    if (one.kind == LinkKind::file) target = uris_.of(one.target);
    if (one.kind == LinkKind::rule) target = client_.rule_page(one.target);
    list.push_back({{"range", range(source, one.range)}, {"target", std::move(target)}});
  }
  return list;
}

Json Protocol::selection(const Source& source, std::span<const Range> ranges, std::uint32_t offset) const {
  Json nested;
  for (std::size_t i = ranges.size(); i-- > 0;) {
    Json outer = std::exchange(nested, Json{{"range", range(source, ranges[i])}});
    if (!outer.is_null()) nested["parent"] = std::move(outer);
  }
  if (nested.is_null()) nested["range"] = range(source, {.start = offset, .end = offset});
  return nested;
}

Json Protocol::symbols(std::span<const WorkspaceSymbol> symbols) const {
  Json list = Json::array();
  for (const WorkspaceSymbol& one : symbols) {
    Json symbol = {{"name", one.name}, {"kind", symbol_kind(one.kind)}, {"location", location(one.location)}};
    if (!one.container.empty()) symbol["containerName"] = one.container;
    list.push_back(std::move(symbol));
  }
  return list;
}

std::vector<std::uint32_t> Protocol::tokens(const Source& source, std::span<const SemanticToken> tokens) const {
  std::vector<std::uint32_t> data;
  data.reserve(tokens.size() * 5);
  EncodedPosition before;
  for (const SemanticToken& one : tokens) {
    const EncodedPosition start = encoded(source, one.range.start, client_.encoding);
    const std::uint32_t line = start.line - before.line;
    const std::uint32_t character = line == 0 ? start.character - before.character : start.character;
    data.insert(data.end(),
                {line, character, units_in(source.slice(one.range), client_.encoding), one.type, one.modifiers});
    before = start;
  }
  return data;
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
