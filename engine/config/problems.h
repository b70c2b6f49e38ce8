// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What is wrong with a configuration: each problem knows the key or value at fault.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

struct ConfigProblem {
  Location place;       ///< of the key or value at fault; without a source where no file says it
  std::string about;    ///< `file:line:column`, or the thing itself; may be empty
  std::string message;  ///< stands behind a colon
};

/// Problems in their order in a file, and in the order of files.
using ConfigProblems = std::vector<ConfigProblem>;

/// The problem as it stands alone, for print_error.
[[nodiscard]] std::string text_of(const ConfigProblem& problem);

/// Collects problems in one language.
class ProblemList {
 public:
  explicit ProblemList(Language language) : language_(language) {}

  [[nodiscard]] std::string in(std::string_view swedish, std::string_view english) const {
    return std::string(language_ == Language::swedish ? swedish : english);
  }
  [[nodiscard]] Language language() const { return language_; }

  void add(const Location& place, std::string_view swedish, std::string_view english);
  /// Of a thing that no file says.
  void add(const std::string& what, std::string_view swedish, std::string_view english);
  /// Of a file that could not be read.
  void add_file(const std::string& path, std::string_view swedish, std::string_view english);
  /// What stands alone already.
  void add_text(std::string problem) { problems_.push_back({.place = {}, .about = {}, .message = std::move(problem)}); }
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
