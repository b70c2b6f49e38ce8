// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The bytes of a file, within limits.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <system_error>
#include <variant>

namespace planlint {

/// The most bytes that one file may have: some two hundred times a long plan.
inline constexpr std::size_t max_file_size = std::size_t{32} << 20U;

/// The bytes of a file, or why they cannot be had, in the words of the operating system. Of a file that is larger than
/// `max_file_size` a little more than that.
[[nodiscard]] std::variant<std::string, std::error_code> read_file(const std::filesystem::path& path);

}  // namespace planlint
