// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a rule says of itself: everything that listings, pages and reports need without running it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// A text in both languages.
struct LocalText {
  std::string swedish;
  std::string english;

  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::swedish ? swedish : english;
  }
};

struct MessageInfo {
  std::string id;
  LocalText text;                    ///< with placeholders in braces: `{name}`
  std::optional<Severity> severity;  ///< where it differs from the rule's
};

struct OptionInfo {
  std::string name;
  std::string type;           ///< "number", "string" or "boolean"
  std::string default_value;  ///< as it would be written
  LocalText help;
};

struct RuleInfo {
  std::string id;  ///< `category/rule-id`, from its path
  std::string category;
  Severity severity = Severity::error;
  LocalText summary;                  ///< one sentence: what it flags
  LocalText rationale;                ///< why that matters
  LocalText limits;                   ///< what it does not look at; may be empty
  std::vector<MessageInfo> messages;  ///< sorted by id
  std::vector<OptionInfo> options;    ///< sorted by name
  std::string bad_example;            ///< a plan that it flags; empty for findings of the engine itself
  std::string good_example;           ///< the same plan, mended
  bool fixable = false;
  bool suppressible = true;  ///< whether a comment may silence it
};

}  // namespace planlint
