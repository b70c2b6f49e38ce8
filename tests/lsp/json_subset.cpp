// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/json_subset.h"

#include <string_view>

namespace planlint::test {
namespace {

using Json = nlohmann::json;
constexpr std::string_view dots = "…";

std::string short_position(const Json& position) {
  return std::to_string(position.value("line", -1)) + ":" + std::to_string(position.value("character", -1));
}

/// A range or position as it is written in short; empty for anything else.
std::string shortened(const Json& json) {
  if (!json.is_object()) return {};
  if (json.contains("start") && json.contains("end"))
    return short_position(json["start"]) + "-" + short_position(json["end"]);
  return json.contains("line") && json.contains("character") ? short_position(json) : std::string();
}

bool is_text(const std::string& actual, std::string_view expected) {
  const bool ends_open = expected.ends_with(dots);
  const bool begins_open = expected.starts_with(dots);
  if (ends_open) expected.remove_suffix(dots.size());
  if (begins_open && !expected.empty()) expected.remove_prefix(dots.size());
  if (ends_open && begins_open) return actual.find(expected) != std::string::npos;
  if (ends_open) return actual.starts_with(expected);
  return begins_open ? actual.ends_with(expected) : actual == expected;
}

std::string differ(const Json& actual, const Json& expected) {
  std::string text = actual.dump(1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > 2000) text = text.substr(0, 2000) + " …";
  return ": expected " + expected.dump() + ", got " + text;
}

std::string missing_in_list(const Json& actual, const Json& expected) {
  if (!actual.is_array()) return differ(actual, expected);
  if (expected.empty() || expected.front() != dots) {
    if (actual.size() != expected.size()) return differ(actual, expected);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto missing = missing_in(actual[i], expected[i]);
      if (!missing.empty()) return "[" + std::to_string(i) + "]" + missing;
    }
    return {};
  }
  std::size_t at = 0;
  for (std::size_t i = 1; i < expected.size(); ++i) {
    while (at < actual.size() && !missing_in(actual[at], expected[i]).empty()) ++at;
    if (at++ == actual.size()) return " lacks " + expected[i].dump() + differ(actual, expected);
  }
  return {};
}

}  // namespace

std::string missing_in(const Json& actual, const Json& expected) {
  if (expected == "*") return {};
  if (expected.is_array()) return missing_in_list(actual, expected);
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!actual.contains(key)) return "." + key + " is missing" + differ(actual, expected);
      const auto missing = missing_in(actual[key], value);
      if (!missing.empty()) return "." + key + missing;
    }
    return {};
  }
  if (expected.is_string() && actual.is_object() && shortened(actual) == expected) return {};
  if (expected.is_string() && actual.is_string() &&
      is_text(actual.get<std::string>(), expected.get_ref<const std::string&>()))
    return {};
  return actual == expected ? std::string() : differ(actual, expected);
}

}  // namespace planlint::test
