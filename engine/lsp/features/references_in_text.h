// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// References to goals in prose: `mål 3.3 "…"`, `nämndmål 1.1.1`, `inriktningsmål 2`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/range.h"

namespace planlint::lsp {

struct GoalMention {
  std::string_view number;
  Range range;  ///< of the number
  Range whole;  ///< with the word before it
};

/// The reference whose word or number a place is on, in the text at `within`.
[[nodiscard]] std::optional<GoalMention> goal_reference_at(std::string_view text, Range within, std::uint32_t offset);

/// Whether what stands before a place, on its line, ends in a goal's word and perhaps the beginning of a number: then
/// where the number begins.
[[nodiscard]] std::optional<std::uint32_t> goal_number_begins(std::string_view text, std::uint32_t offset);

}  // namespace planlint::lsp
