// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Unpacks deflated data (RFC 1951), to see how large an archive's parts really are before a converter sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planlint {

/// What `packed` holds; nothing where it is damaged or would be larger than `most` bytes.
[[nodiscard]] std::optional<std::string> inflate(std::string_view packed, std::size_t most);

/// The checksum that ZIP files carry (CRC-32).
[[nodiscard]] std::uint32_t checksum(std::string_view bytes);

}  // namespace planlint
