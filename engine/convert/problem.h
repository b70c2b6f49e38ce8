// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Why a document could not be converted: a finding of the engine that does not know its file and language yet.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "diagnostics/engine_rules.h"

namespace planlint {

struct ConversionProblem {
  std::string_view rule;                                                ///< an entry of engine_rules(): "file/no-text"
  std::string_view message_id;                                          ///< one of its messages
  std::array<std::pair<std::string_view, std::string>, 2> values = {};  ///< for its placeholders
};

/// The problem as a finding on the whole file.
Diagnostic& add_problem(Findings& findings, const ConversionProblem& problem);

}  // namespace planlint
