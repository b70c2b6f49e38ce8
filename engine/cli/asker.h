// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `check --fix=ask`: shows a finding with its fixes, and asks which of them to apply.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "report/paint.h"

namespace planlint {

class Asker {
 public:
  /// Answers are lines of `answers`, which outlives the asker; their end means to stop.
  Asker(std::istream& answers, std::function<void(std::string_view)> show, Language language, Paint paint)
      : answers_(answers), show_(std::move(show)), language_(language), paint_(paint) {}

  /// Which of the offered fixes to apply; nothing for none of them. A rule that always may is not asked for, unless its
  /// fix wants filling in.
  [[nodiscard]] std::optional<std::size_t> choose(const Diagnostic& finding, std::span<const std::size_t> offered);

  /// Nothing more is to be asked.
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  void show_question(const Diagnostic& finding, std::span<const std::size_t> offered);

  std::istream& answers_;
  std::function<void(std::string_view)> show_;
  Language language_;
  Paint paint_;
  std::set<std::string> always_;  ///< rules
  bool stopped_ = false;
};

}  // namespace planlint
