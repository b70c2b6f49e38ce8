// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Places and edits of a text as an editor has them that negotiates nothing: lines, and units of UTF-16 in them.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace planlint::test {

[[nodiscard]] nlohmann::json position_of(std::string_view text, std::size_t offset);

/// Throws `std::invalid_argument` where the text has no such place, or it is within a character.
[[nodiscard]] std::size_t offset_of(std::string_view text, const nlohmann::json& position);

/// The text with all TextEdits made; throws where they overlap.
[[nodiscard]] std::string with_edits(std::string_view text, const nlohmann::json& edits);

/// The TextEdits that a WorkspaceEdit has for a document.
[[nodiscard]] nlohmann::json edits_for(const nlohmann::json& workspace_edit, const std::string& uri);

}  // namespace planlint::test
