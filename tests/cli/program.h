// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs planlint in a folder of its own, with nothing of the tester's environment.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/temporary_folder.h"

namespace planlint::test {

struct Outcome {
  int exit_code = 0;  ///< 128 + the signal's number where one ended it
  std::string out;
  std::string err;
};

/// Where standard output goes.
enum class Stdout { captured, closed_pipe, full_disk };

struct Surroundings {
  std::string_view input;
  std::vector<std::string> environment = {};  ///< "LC_ALL=sv_SE.UTF-8"
  Stdout standard_output = Stdout::captured;
};

class Program {
 public:
  [[nodiscard]] Outcome run(const std::vector<std::string>& words, const Surroundings& surroundings = {}) const;

  /// `check` in English with one rule of the test's own, `demo/name`, a warning: so that these tests do not depend on
  /// what the standard rules find.
  [[nodiscard]] Outcome check(std::vector<std::string> words, const Surroundings& surroundings = {}) const;

  /// As `run`, with all streams on a terminal: what it shows is in `out`. At the first question, which is what ends in
  /// a colon and a blank, `meanwhile` is called and `typed` is typed.
  [[nodiscard]] Outcome run_on_terminal(
      const std::vector<std::string>& words, std::string_view typed,
      const std::function<void()>& meanwhile = [] {}) const;

  std::string write(std::string_view name, std::string_view text) const { return folder.write(name, text); }  // NOLINT

  TemporaryFolder folder;
};

/// A plan without findings, and one with an error in line 2.
inline constexpr std::string_view clean_plan = "verksamhetsplan 2024 \"Norra nämnden\"\n";
inline constexpr std::string_view wrong_plan = "verksamhetsplan 2024 \"Norra nämnden\"\nnämdmål 1.1.1 \"Trygghet\"\n";

}  // namespace planlint::test
