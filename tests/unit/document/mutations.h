// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Documents that extraction has damaged: what a reader of documents must bear.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace planlint::tests {

/// Takes a damaged text, and what was done to it.
using Use = std::function<void(const std::string& text, const std::string& what)>;

void with_every_line_deleted(std::string_view text, const Use& use);
/// Each 7th line twice, from each of the first 7 on.
void with_lines_doubled(std::string_view text, const Use& use);
/// Cut after every `step` bytes, never inside a character.
void truncated(std::string_view text, std::size_t step, const Use& use);
/// Lines in another order within blocks of 3, the same each time for one seed.
void shuffled(std::string_view text, unsigned seed, const Use& use);

}  // namespace planlint::tests
