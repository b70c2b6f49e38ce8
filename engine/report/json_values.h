// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the JSON writers share. Only sources of this folder include it: no other header names the JSON library.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace planlint {

/// Keys keep the order they were written in, so that output is the same everywhere and reads as documented.
using Json = nlohmann::ordered_json;

/// On one line (or with `indent` blanks a level); bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] inline std::string dumped(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace planlint
