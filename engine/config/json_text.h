// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// JSON with comments, each value with its place: what settings are written in. A reader of its own, as those of
// libraries forget where a value stood.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/problems.h"
#include "text/source.h"

namespace planlint {

struct JsonMember;

struct JsonValue {
  enum class Kind { null, boolean, number, text, list, object };
  Kind kind = Kind::null;
  Range range;
  bool boolean = false;
  double number = 0;
  std::string text;                 ///< of a text, its value; of a number, as it is written
  std::vector<JsonValue> items;     ///< of a list
  std::vector<JsonMember> members;  ///< of an object, in their order

  [[nodiscard]] const JsonMember* find(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  Range key_range;
  JsonValue value;
};

/// "a text", "a list": what a value is, for messages.
[[nodiscard]] std::string kind_of(const JsonValue& value, const ProblemList& problems);

/// The one value of a text in UTF-8, with `//` and `/* */` comments. What is wrong, the first thing only, goes to
/// `problems`; a key that an object has twice is wrong, too.
[[nodiscard]] std::optional<JsonValue> read_json(const std::shared_ptr<const Source>& source, ProblemList& problems);

/// A text as JSON writes it, in quotes.
[[nodiscard]] std::string json_quoted(std::string_view text);

}  // namespace planlint
