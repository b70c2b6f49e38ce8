// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs a program and measures it from outside.
#pragma once

#include <string>
#include <vector>

namespace planlint::bench {

struct ProcessRun {
  double first_output_ms =
      0;               ///< from the start to the first byte on standard output, or to the end where there is none
  double wall_ms = 0;  ///< from the start to the end
  double cpu_ms = 0;   ///< of all its threads
  double peak_mb = 0;  ///< of its resident memory
  int exit_code = 0;   ///< -1 where a signal ended it
};

/// Its output is read and dropped. Ends the benchmark with a message where the program cannot be started.
[[nodiscard]] ProcessRun run_process(std::vector<std::string> words);

}  // namespace planlint::bench
