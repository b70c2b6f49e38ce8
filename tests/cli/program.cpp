// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "program.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace planlint::test {
namespace {

constexpr std::string_view demo_rule = R"lua(
return {
  summary = { sv = "Indikatorn heter Fel.", en = "The indicator is called Fel." },
  rationale = { sv = "För provets skull.", en = "For the test's sake." },
  severity = "warning",
  looks_at = "indicator",
  messages = {
    wrong = { sv = "indikatorn heter ”{name}”", en = "the indicator is called ”{name}”" },
  },
  examples = {
    bad = [[
verksamhetsplan 2024 "Norra nämnden"
mål 1.1 "X" { indikator "Fel" }
]],
    good = [[
verksamhetsplan 2024 "Norra nämnden"
mål 1.1 "X" { indikator "Rätt" }
]],
  },
  check = function(ctx, indicator)
    if indicator.name == "Fel" then
      ctx:report(indicator, "wrong", { name = indicator.name })
    end
  end,
}
)lua";

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (auto& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

int open_output(Stdout kind, const std::string& file) {
  if (kind == Stdout::full_disk) return ::open("/dev/full", O_WRONLY);
  if (kind == Stdout::captured) return ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  int ends[2] = {-1, -1};
  if (::pipe(ends) != 0) return -1;
  ::close(ends[0]);
  return ends[1];
}

int exit_code_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Outcome Program::run(const std::vector<std::string>& words, const Surroundings& surroundings) const {
  const TemporaryFolder streams;
  const auto input = streams.write("in", surroundings.input);
  std::vector<std::string> arguments = {PLANLINT_PROGRAM};
  arguments.insert(arguments.end(), words.begin(), words.end());
  auto environment = surroundings.environment;
  const auto argument_list = pointers(arguments);
  const auto environment_list = pointers(environment);
  const auto out_name = (streams.path() / "out").string();
  const auto err_name = (streams.path() / "err").string();

  const pid_t child = ::fork();
  if (child == 0) {
    const int in = ::open(input.c_str(), O_RDONLY);
    const int out = open_output(surroundings.standard_output, out_name);
    const int err = ::open(err_name.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const bool ready =
        ::dup2(in, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2 && ::chdir(folder.path().c_str()) == 0;
    if (ready) ::execve(PLANLINT_PROGRAM, argument_list.data(), environment_list.data());
    ::_exit(127);
  }
  const int code = exit_code_of(child);
  return {.exit_code = code, .out = streams.read("out"), .err = streams.read("err")};
}

Outcome Program::run_on_terminal(const std::vector<std::string>& words, std::string_view typed,
                                 const std::function<void()>& meanwhile) const {
  std::vector<std::string> arguments = {PLANLINT_PROGRAM};
  arguments.insert(arguments.end(), words.begin(), words.end());
  std::vector<std::string> environment = {"TERM=dumb"};
  const auto argument_list = pointers(arguments);
  const auto environment_list = pointers(environment);
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    if (::chdir(folder.path().c_str()) == 0) ::execve(PLANLINT_PROGRAM, argument_list.data(), environment_list.data());
    ::_exit(127);
  }
  Outcome outcome;
  if (child < 0) return {.exit_code = 127, .out = {}, .err = "no terminal"};
  char buffer[4096];
  bool asked = false;
  for (ssize_t got = 0; (got = ::read(terminal, buffer, sizeof buffer)) > 0;) {
    outcome.out.append(buffer, static_cast<std::size_t>(got));
    if (asked || !outcome.out.ends_with(": ")) continue;
    asked = true;
    meanwhile();
    if (::write(terminal, typed.data(), typed.size()) < 0) outcome.err = "cannot type";
  }
  outcome.exit_code = exit_code_of(child);
  ::close(terminal);
  return outcome;
}

Outcome Program::check(std::vector<std::string> words, const Surroundings& surroundings) const {
  if (!std::filesystem::exists(folder.path() / ".rules")) write(".rules/demo/name.lua", demo_rule);
  words.insert(words.begin(), {"check", "--rules", ".rules"});
  return run(words, surroundings);
}

}  // namespace planlint::test
