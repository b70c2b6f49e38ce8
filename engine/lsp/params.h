// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the client sends, read out of its JSON. Nothing here trusts its shape: what is missing or of another type reads
// as nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/client.h"
#include "lsp/documents.h"
#include "lsp/json_rpc.h"

namespace planlint::lsp {

/// What stands under keys, one in the other (`"a", "b"` for `{"a": {"b": …}}`); null where it is not there.
[[nodiscard]] const Json& at(const Json& json, std::initializer_list<std::string_view> keys);
[[nodiscard]] std::optional<std::string> text_at(const Json& json, std::initializer_list<std::string_view> keys);
[[nodiscard]] std::optional<std::int64_t> number_at(const Json& json, std::initializer_list<std::string_view> keys);
[[nodiscard]] bool true_at(const Json& json, std::initializer_list<std::string_view> keys);

/// The lines and characters of LSP; numbers that are too large for any text are cut to the largest.
[[nodiscard]] std::optional<EncodedPosition> read_position(const Json& json);
[[nodiscard]] std::optional<std::pair<EncodedPosition, EncodedPosition>> read_range(const Json& json);
[[nodiscard]] std::vector<TextChange> read_changes(const Json& json);

/// `initialize`. What is not said has the value that LSP gives it.
[[nodiscard]] Client read_client(const Json& params);
/// Those settings that `json` has, the others as they are.
[[nodiscard]] ClientSettings read_settings(const Json& json, ClientSettings settings);
/// The paths in a list of `WorkspaceFolder`.
[[nodiscard]] std::vector<std::string> read_folders(const Json& json);

}  // namespace planlint::lsp
