// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The findings that the engine makes itself (syntax, files, suppressions, broken rules), described as rules are, so
// that listings, pages and reports treat all findings alike.
#pragma once

#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/rule_info.h"

namespace planlint {

/// All of them, sorted by id.
[[nodiscard]] std::span<const RuleInfo> engine_rules();

/// The message with its placeholders filled; a placeholder without a value stays as it is.
[[nodiscard]] std::string fill_placeholders(std::string_view text,
                                            std::span<const std::pair<std::string_view, std::string>> values);

/// Collects the engine's own findings on one source, in one language.
class Findings {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

  Findings(std::shared_ptr<const Source> source, Language language) : source_(std::move(source)), language_(language) {}

  /// `rule` and `message_id` name an entry of engine_rules().
  Diagnostic& add(std::string_view rule, std::string_view message_id, Range range, Values values = {});
  /// Another place that `finding` speaks of.
  void relate(Diagnostic& finding, std::string_view message_id, Range range, Values values = {});
  /// The text of a message of `rule`, for titles of fixes and labels.
  [[nodiscard]] std::string text(std::string_view rule, std::string_view message_id, Values values = {}) const;

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const std::shared_ptr<const Source>& source() const { return source_; }
  [[nodiscard]] std::vector<Diagnostic>& all() { return diagnostics_; }

 private:
  std::shared_ptr<const Source> source_;
  Language language_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace planlint
