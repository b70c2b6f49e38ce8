// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/params.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "lsp/uri.h"

namespace planlint::lsp {
namespace {

std::optional<std::uint32_t> read_unsigned(const Json& json) {
  if (!json.is_number_integer()) return std::nullopt;
  constexpr auto largest = std::numeric_limits<std::uint32_t>::max();
  if (json.is_number_unsigned())
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(json.get<std::uint64_t>(), largest));
  return 0;  // below zero
}

bool has(const Json& list, std::string_view text) {
  return list.is_array() && std::ranges::any_of(list, [&](const Json& one) { return one == text; });
}

std::optional<PositionEncoding> encoding_named(const Json& name) {
  if (name == "utf-8") return PositionEncoding::utf8;
  if (name == "utf-16") return PositionEncoding::utf16;
  if (name == "utf-32") return PositionEncoding::utf32;
  return std::nullopt;
}

/// The first that both sides know; the client's order says what it likes best. Some clients (ALE for Vim) count in
/// bytes and have no way to say so in their abilities: for them, it is in the options.
PositionEncoding read_encoding(const Json& params) {
  if (const auto chosen = encoding_named(at(params, {"initializationOptions", "positionEncoding"}))) return *chosen;
  const Json& offered = at(params, {"capabilities", "general", "positionEncodings"});
  if (!offered.is_array()) return PositionEncoding::utf16;
  for (const Json& one : offered)
    if (const auto known = encoding_named(one)) return *known;
  return PositionEncoding::utf16;
}

ClientAbilities read_abilities(const Json& can) {
  ClientAbilities abilities;
  const Json& text = at(can, {"textDocument"});
  const Json& workspace = at(can, {"workspace"});
  abilities.pull_diagnostics = at(text, {"diagnostic"}).is_object();
  abilities.refresh_diagnostics = true_at(workspace, {"diagnostics", "refreshSupport"});
  abilities.refresh_lenses = true_at(workspace, {"codeLens", "refreshSupport"});
  abilities.refresh_hints = true_at(workspace, {"inlayHint", "refreshSupport"});
  abilities.watch_files = true_at(workspace, {"didChangeWatchedFiles", "dynamicRegistration"});
  abilities.register_configuration = true_at(workspace, {"didChangeConfiguration", "dynamicRegistration"});
  abilities.configuration = true_at(workspace, {"configuration"});
  abilities.related_information = true_at(text, {"publishDiagnostics", "relatedInformation"});
  abilities.code_descriptions = true_at(text, {"publishDiagnostics", "codeDescriptionSupport"});
  abilities.tags = at(text, {"publishDiagnostics", "tagSupport"}).is_object();
  abilities.versions = true_at(text, {"publishDiagnostics", "versionSupport"});
  abilities.code_action_literals = at(text, {"codeAction", "codeActionLiteralSupport"}).is_object();
  abilities.nested_symbols = true_at(text, {"documentSymbol", "hierarchicalDocumentSymbolSupport"});
  abilities.snippets = true_at(text, {"completion", "completionItem", "snippetSupport"});
  abilities.show_document = true_at(can, {"window", "showDocument", "support"});
  abilities.document_changes = true_at(workspace, {"workspaceEdit", "documentChanges"});
  abilities.markdown = has(at(text, {"hover", "contentFormat"}), "markdown");
  if (abilities.pull_diagnostics) {
    // LSP 3.17 has no words for these among the abilities of asking: who asks can show them.
    abilities.related_information = abilities.code_descriptions = abilities.tags = true;
  }
  return abilities;
}

}  // namespace

bool ClientSettings::operator==(const ClientSettings& other) const {
  return language == other.language && rules == other.rules && given.catalogue == other.given.catalogue &&
         given.catalogues == other.given.catalogues && given.plan == other.given.plan &&
         rule_pages == other.rule_pages && push == other.push;
}

const Json& at(const Json& json, std::initializer_list<std::string_view> keys) {
  static const Json nothing;
  const Json* found = &json;
  for (const std::string_view key : keys) {
    if (!found->is_object()) return nothing;
    const auto member = found->find(key);
    if (member == found->end()) return nothing;
    found = &*member;
  }
  return *found;
}

std::optional<std::string> text_at(const Json& json, std::initializer_list<std::string_view> keys) {
  const Json& found = at(json, keys);
  return found.is_string() ? std::optional(found.get<std::string>()) : std::nullopt;
}

std::optional<std::int64_t> number_at(const Json& json, std::initializer_list<std::string_view> keys) {
  const Json& found = at(json, keys);
  return found.is_number_integer() ? std::optional(found.get<std::int64_t>()) : std::nullopt;
}

bool true_at(const Json& json, std::initializer_list<std::string_view> keys) { return at(json, keys) == true; }

std::optional<EncodedPosition> read_position(const Json& json) {
  const auto line = read_unsigned(at(json, {"line"}));
  const auto character = read_unsigned(at(json, {"character"}));
  if (!line || !character) return std::nullopt;
  return EncodedPosition{.line = *line, .character = *character};
}

std::optional<std::pair<EncodedPosition, EncodedPosition>> read_range(const Json& json) {
  const auto start = read_position(at(json, {"start"}));
  const auto end = read_position(at(json, {"end"}));
  if (!start || !end) return std::nullopt;
  return std::pair(*start, *end);
}

std::vector<TextChange> read_changes(const Json& json) {
  std::vector<TextChange> changes;
  if (!json.is_array()) return changes;
  for (const Json& one : json) {
    auto text = text_at(one, {"text"});
    if (text) changes.push_back({.range = read_range(at(one, {"range"})), .text = std::move(*text)});
  }
  return changes;
}

std::vector<std::string> read_folders(const Json& json) {
  std::vector<std::string> paths;
  if (!json.is_array()) return paths;
  for (const Json& one : json) {
    const auto uri = text_at(one, {"uri"});
    if (uri && uri->starts_with("file:")) paths.push_back(path_of_uri(*uri));
  }
  return paths;
}

ClientSettings read_settings(const Json& json, ClientSettings settings) {
  const auto take = [&](std::string_view key, std::string& into) {
    if (auto text = text_at(json, {key})) into = std::move(*text);
  };
  if (const auto language = text_at(json, {"language"})) {
    if (*language == "sv") settings.language = Language::swedish;
    if (*language == "en") settings.language = Language::english;
    if (*language == "auto") settings.language.reset();
  }
  take("rules", settings.rules);
  take("catalogue", settings.given.catalogue);
  take("catalogues", settings.given.catalogues);
  take("plan", settings.given.plan);
  take("rulePages", settings.rule_pages);
  if (const auto how = text_at(json, {"diagnostics"})) settings.push = *how == "push";
  return settings;
}

Client read_client(const Json& params) {
  Client client;
  client.encoding = read_encoding(params);
  client.roots = read_folders(at(params, {"workspaceFolders"}));
  if (client.roots.empty()) {
    if (const auto uri = text_at(params, {"rootUri"})) {
      client.roots.push_back(path_of_uri(*uri));
    } else if (const auto path = text_at(params, {"rootPath"})) {
      client.roots.push_back(*path);
    }
  }
  const auto process = number_at(params, {"processId"}).value_or(0);
  client.process = std::in_range<int>(process) ? static_cast<int>(process) : 0;
  client.can = read_abilities(at(params, {"capabilities"}));
  client.can.lens_locations = true_at(params, {"initializationOptions", "showLocations"});
  client.settings = read_settings(at(params, {"initializationOptions"}), client.settings);
  return client;
}

}  // namespace planlint::lsp
