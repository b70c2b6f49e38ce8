// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include "lsp/protocol.h"

namespace planlint::lsp {

Json initialize_result(const Client& client, std::string_view version) {
  constexpr std::array<const char*, 3> encodings = {"utf-8", "utf-16", "utf-32"};
  constexpr int incremental = 2;
  Json can = {
      {"positionEncoding", encodings.at(static_cast<std::size_t>(client.encoding))},
      {"textDocumentSync", {{"openClose", true}, {"change", incremental}, {"save", true}}},
      {"codeActionProvider", {{"codeActionKinds", {"quickfix", "source.fixAll.planlint"}}}},
      {"codeLensProvider", {{"resolveProvider", false}}},
      {"completionProvider", {{"triggerCharacters", {"\"", " ", ","}}, {"resolveProvider", false}}},
      {"definitionProvider", true},
      {"documentFormattingProvider", true},
      {"documentHighlightProvider", true},
      {"documentLinkProvider", {{"resolveProvider", false}}},
      {"documentOnTypeFormattingProvider", {{"firstTriggerCharacter", "|"}, {"moreTriggerCharacter", {"\n", "}"}}}},
      {"documentRangeFormattingProvider", true},
      {"documentSymbolProvider", true},
      {"executeCommandProvider",
       {{"commands",
         {"planlint.explain", "planlint.openRule", "planlint.goalTree", "planlint.fixAll", "planlint.rules"}}}},
      {"foldingRangeProvider", true},
      {"hoverProvider", true},
      {"inlayHintProvider", true},
      {"referencesProvider", true},
      {"renameProvider", {{"prepareProvider", true}}},
      {"selectionRangeProvider", true},
      {"semanticTokensProvider",
       {{"legend", {{"tokenTypes", token_types}, {"tokenModifiers", token_modifiers}}},
        {"range", true},
        {"full", {{"delta", true}}}}},
      {"workspaceSymbolProvider", true},
      {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
  };
  if (client.pulls()) {
    can["diagnosticProvider"] = {
        {"identifier", "planlint"}, {"interFileDependencies", true}, {"workspaceDiagnostics", true}};
  }
  return {{"capabilities", std::move(can)}, {"serverInfo", {{"name", "planlint"}, {"version", version}}}};
}

}  // namespace planlint::lsp
