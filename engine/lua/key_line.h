// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where in a rule's text a key is set, so that what is wrong with a table can be said with its line.
#pragma once

#include <cstddef>
#include <string_view>

namespace planlint {

/// The line (from 1) of the key at `path` ("messages.missing.en") in the table that the file is; the line of its
/// nearest parent where it is not set, and 1 where none is.
[[nodiscard]] std::size_t line_of_key(std::string_view text, std::string_view path);

}  // namespace planlint
