// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/process.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace planlint::bench {
namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double ms_of(timeval time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; }

[[noreturn]] void fail(const char* what, int error) {
  std::fprintf(stderr, "planlint_bench: %s: %s\n", what, std::strerror(error));
  std::exit(2);
}

}  // namespace

ProcessRun run_process(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) fail("pipe", errno);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[1]);

  ProcessRun run;
  pid_t child = 0;
  const auto start = Clock::now();
  const int error = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) fail(words[0].c_str(), error);
  close(pipe_ends[1]);
  std::array<char, 65536> buffer{};
  while (read(pipe_ends[0], buffer.data(), buffer.size()) > 0) {
    if (run.first_output_ms == 0) run.first_output_ms = ms_since(start);
  }
  close(pipe_ends[0]);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) fail("wait4", errno);
  run.wall_ms = ms_since(start);
  if (run.first_output_ms == 0) run.first_output_ms = ms_since(start);
  run.cpu_ms = ms_of(usage.ru_utime) + ms_of(usage.ru_stime);
  run.peak_mb = static_cast<double>(usage.ru_maxrss) / 1024;
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return run;
}

}  // namespace planlint::bench
