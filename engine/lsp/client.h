// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the editor said of itself and of what it wants.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/encoded_position.h"
#include "workspace/surroundings.h"

namespace planlint::lsp {

/// What a user may set: `initializationOptions`, and `planlint` in the editor's settings.
struct ClientSettings {
  std::optional<Language> language;  ///< of messages; else that of the editor
  std::string rules;                 ///< a folder of rules in place of the standard ones; may be empty
  Surroundings given;
  /// What a rule's id is put behind for the address of its page, and `.md` behind that; an editor that can open such
  /// addresses says so with it. May be empty.
  std::string rule_pages;
  bool push = false;  ///< send findings, also where the editor would ask for them

  bool operator==(const ClientSettings&) const;
};

/// What an editor can do.
struct ClientAbilities {
  bool pull_diagnostics = false;
  bool refresh_diagnostics = false;
  bool refresh_lenses = false;
  bool refresh_hints = false;
  bool watch_files = false;
  bool configuration = false;  ///< it can be asked for settings
  bool register_configuration = false;
  bool related_information = false;
  bool code_descriptions = false;
  bool tags = false;
  bool versions = false;
  bool code_action_literals = false;
  bool nested_symbols = false;
  bool snippets = false;
  bool show_document = false;
  bool document_changes = false;
  bool lens_locations = false;  ///< it has a command that shows a list of places
  bool markdown = false;
};

struct Client {
  PositionEncoding encoding = PositionEncoding::utf16;
  std::vector<std::string> roots;  ///< paths of folders
  int process = 0;                 ///< the editor's, or 0
  Language language = Language::swedish;
  ClientSettings settings;
  ClientAbilities can;

  [[nodiscard]] Language used_language() const { return settings.language.value_or(language); }
  /// The address of a rule's page: where nobody gave one, a virtual document, as there is no public site.
  [[nodiscard]] std::string rule_page(const std::string& rule) const {
    return (settings.rule_pages.empty() ? "planlint:/rules/" : settings.rule_pages) + rule + ".md";
  }
  /// Whether the editor asks for findings, and is not sent them.
  [[nodiscard]] bool pulls() const { return can.pull_diagnostics && !settings.push; }
};

}  // namespace planlint::lsp
