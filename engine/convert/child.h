// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs a program on bytes, without a shell, where it can do no harm: its own process group, next to no environment,
// no files but its input, little memory and time.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace planlint {

struct ChildLimits {
  std::size_t output = 0;  ///< bytes on its standard output
  std::size_t memory = 0;  ///< bytes of address space
  std::chrono::seconds processor{0};
  std::chrono::seconds clock{0};
};

enum class ChildEnd {
  done,         ///< exited by itself, with a status
  signalled,    ///< died of a signal that we did not send
  not_started,  ///< `error` says why
  out_of_time,
  too_much_output
};

struct ChildResult {
  ChildEnd end = ChildEnd::done;
  int status = 0;      ///< the exit status, or the signal
  std::string output;  ///< all of its standard output
  std::string error;   ///< the beginning of its standard error
};

/// The path of a program in a list of folders as in $PATH; empty where none has it.
[[nodiscard]] std::string find_program(std::string_view name, std::string_view search_path);

/// `arguments[0]` is the program's path. It reads `input` from a file without a name. `environment` ("HOME=/x") is all
/// that it gets beside LANG and PATH. Returns when the program and all that it started are gone.
[[nodiscard]] ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input,
                                    const ChildLimits& limits, const std::vector<std::string>& environment = {});

}  // namespace planlint
