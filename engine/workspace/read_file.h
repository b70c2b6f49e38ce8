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

/// The most bytes that a plan file, or a document's text, may have: some two hundred times a long plan.
inline constexpr std::size_t max_file_size = std::size_t{32} << 20U;

/// The most bytes that a file of that name may have: Word and PDF files have pictures in them, which are not read.
[[nodiscard]] std::size_t size_limit(const std::filesystem::path& path);

/// The bytes of a file, or why they cannot be had, in the words of the operating system. Of a file that is larger than
/// its limit a little more than that.
[[nodiscard]] std::variant<std::string, std::error_code> read_file(const std::filesystem::path& path);

}  // namespace planlint
