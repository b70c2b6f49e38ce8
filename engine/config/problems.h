// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What is wrong with a configuration: each problem says file, line and column.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// Problems in their order in a file, and in the order of files; each stands alone, for print_error.
using ConfigProblems = std::vector<std::string>;

/// Collects problems in one language.
class ProblemList {
 public:
  explicit ProblemList(Language language) : language_(language) {}

  [[nodiscard]] std::string in(std::string_view swedish, std::string_view english) const {
    return std::string(language_ == Language::swedish ? swedish : english);
  }
  [[nodiscard]] Language language() const { return language_; }

  void add(const Location& place, std::string_view swedish, std::string_view english);
  /// Of a thing that no line says.
  void add(const std::string& what, std::string_view swedish, std::string_view english);
  /// What stands alone already.
  void add_text(std::string problem) { problems_.push_back(std::move(problem)); }
  /// "; the nearest is …", or nothing where no candidate is near.
  [[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& candidates) const;

  [[nodiscard]] bool empty() const { return problems_.empty(); }
  [[nodiscard]] ConfigProblems take() && { return std::move(problems_); }

 private:
  Language language_;
  ConfigProblems problems_;
};

/// `file:line:column` of a place.
[[nodiscard]] std::string text_of(const Location& place);

}  // namespace planlint
