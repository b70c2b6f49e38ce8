// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The door to CLI11: what a verb takes, and how its words on the command line are read.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

struct Option {
  std::string name;                        ///< `--format`
  std::variant<bool*, std::string*> into;  ///< a flag, or an option with a value; the last one given holds
  std::vector<std::string_view> choices;   ///< the values it may have; none for any
  std::string letter = {};                 ///< `-o`; empty where there is none
  std::string bare = {};                   ///< its value where it is given without one; `=` alone brings another
};

struct ArgumentSpec {
  std::vector<Option> options;
  std::vector<std::string>* operands = nullptr;  ///< words that are no options; null where the verb takes none
  std::string_view required = {};                ///< what the one operand that there must be is called; empty for any
};

/// Fills in what `spec` points to. What is wrong with the words, with the nearest name, or nothing.
[[nodiscard]] std::optional<std::string> parse_arguments(const ArgumentSpec& spec, std::span<const std::string> words,
                                                         Language language);

}  // namespace planlint
