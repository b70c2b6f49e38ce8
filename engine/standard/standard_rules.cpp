// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "standard/standard_rules.h"

#include <string>

#include "standard/embedded_rules.h"

namespace planlint {

std::vector<RuleSet::File> standard_files() {
  // The library that is linked at run time may be a later one than at the time of building.
  const bool is_same_lua = embedded_lua() == lua_ident;
  std::vector<RuleSet::File> files;
  for (const EmbeddedFile& file : embedded_rules()) {
    files.push_back({.path = std::string(file.path),
                     .text = std::string(file.text),
                     .bytecode = is_same_lua ? file.bytecode : std::string_view(),
                     .record = file.record});
  }
  return files;
}

std::variant<RuleSet, RuleErrors> standard_rules() { return RuleSet::from_files(standard_files()); }

}  // namespace planlint
