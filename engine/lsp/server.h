// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `planlint lsp`: a language server over a pair of pipes. One thread reads, one answers in order, others check.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "diagnostics/suppression.h"
#include "lua/rule_set.h"

namespace planlint::lsp {

struct ServerOptions {
  int input = 0;  ///< file descriptors
  int output = 1;
  std::string version;
  Language language = Language::swedish;      ///< of messages, where the editor says nothing
  std::string rules;                          ///< a folder, in place of the standard rules; may be empty
  unsigned threads = 1;                       ///< that check
  std::function<std::optional<Day>()> today;  ///< asked before each check
};

/// Serves until the client says `exit` or goes away. The exit code that LSP asks for: 0 where `shutdown` came before.
[[nodiscard]] int serve(const ServerOptions& options);

}  // namespace planlint::lsp
