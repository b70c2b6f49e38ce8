// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Whether JSON has in it what is expected.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace planlint::test {

/// What `actual` lacks of `expected`, with the way to it; empty where it has all. Objects may have more members than
/// expected, lists not. "*" stands for anything; a list that begins with "…" is one whose other elements are somewhere
/// in the actual one, in that order; "1:0-1:7" is a range, "1:0" a position; a text that ends in "…" is its beginning,
/// and one that begins so its end.
[[nodiscard]] std::string missing_in(const nlohmann::json& actual, const nlohmann::json& expected);

}  // namespace planlint::test
