// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The standard rules, compiled in, so that an installed planlint needs no files beside it. embed_rules.cpp writes
// the definition from `rules/`.
#pragma once

#include <span>
#include <string_view>

namespace planlint {

struct EmbeddedFile {
  std::string_view path;  ///< relative to `rules/`, with forward slashes: "target/missing.lua"
  std::string_view text;
  std::string_view bytecode;  ///< of the text, by the Lua that `embedded_lua` names
  std::string_view record;    ///< of a rule: what it says of itself, see lua/rule_record.h
};

/// Every rule, sorted by path (in bytes). What is in them lives as long as the program.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();

/// `lua_ident` of the Lua that compiled them: another release may have other bytecode.
[[nodiscard]] std::string_view embedded_lua();

/// rules/library/planlint.lua: what rules can use, for editors.
[[nodiscard]] std::string_view embedded_annotations();

}  // namespace planlint
