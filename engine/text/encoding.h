// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which bytes planlint reads as text: UTF-8, with or without a byte-order mark.
#pragma once

#include <optional>
#include <string_view>

namespace planlint {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What bytes that are not UTF-8 text look like.
enum class Encoding { utf16_le, utf16_be, windows_1252, binary };

/// Nothing where `bytes` is valid UTF-8 (Unicode 15, table 3-7) without NUL characters; else what it looks like.
[[nodiscard]] std::optional<Encoding> detect_other_encoding(std::string_view bytes);

/// The name that a person knows the encoding by ("UTF-16", "Windows-1252"); empty for binary data.
[[nodiscard]] std::string_view name_of(Encoding encoding);

}  // namespace planlint
