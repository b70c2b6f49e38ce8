// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "git/git.h"

#include <chrono>
#include <cstdlib>
#include <utility>

#include "convert/child.h"

namespace planlint {
namespace {

using Kind = GitProblem::Kind;

/// Generous: a city's whole history of plans is far below, and git maps its packs into memory.
constexpr ChildLimits limits = {.output = std::size_t{1} << 30U,
                                .memory = std::size_t{8} << 30U,
                                .processor = std::chrono::seconds(120),
                                .clock = std::chrono::seconds(300)};

/// The user's own settings say which repositories of others are to be trusted. GIT_DIR and its like, which hooks set,
/// stay behind: the repository is the one that the files are in.
std::vector<std::string> environment() {
  std::vector<std::string> variables = {"GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1"};
  for (const char* name : {"HOME", "XDG_CONFIG_HOME"}) {
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + '=' + value);
  }
  return variables;
}

std::string first_line(std::string_view text) {
  std::string line(text.substr(0, text.find('\n')));
  if (line.starts_with("fatal: ")) line.erase(0, 7);
  return line;
}

}  // namespace

std::string message_of(const GitProblem& problem, Language language) {
  const bool swedish = language == Language::swedish;
  const std::string name = "”" + problem.subject + "”";
  switch (problem.kind) {
    case Kind::missing:
      return swedish ? "git behövs för --since men är inte installerat" : "git is needed for --since but not installed";
    case Kind::no_repository:
      return swedish ? name + " ligger inte i något gitförråd, så --since har inget att jämföra med"
                     : name + " is in no git repository, so --since has nothing to compare with";
    case Kind::unknown_revision:
      return swedish ? "gitförrådet har ingen version " + name +
                           "; en kopia i CI har kanske bara den senaste (fetch-depth: 0 hämtar alla)"
                     : "the git repository has no revision " + name +
                           "; a clone in CI may have the latest only (fetch-depth: 0 gets them all)";
    case Kind::outside_repository:
      return swedish ? name + " ligger utanför gitförrådet som --since jämför med"
                     : name + " is outside of the git repository that --since compares with";
    case Kind::failed: break;
  }
  return (swedish ? "git misslyckades: " : "git failed: ") + problem.subject;
}

std::variant<std::string, GitProblem> run_git(const std::filesystem::path& folder,
                                              const std::vector<std::string>& words, std::string_view input) {
  const char* own_path = std::getenv("PATH");
  std::vector<std::string> arguments = {find_program("git", own_path == nullptr ? "/usr/bin:/bin" : own_path)};
  if (arguments.front().empty()) return GitProblem{.kind = Kind::missing, .subject = {}};
  arguments.insert(arguments.end(), {"-C", folder.string()});
  arguments.insert(arguments.end(), words.begin(), words.end());
  ChildResult ran = run_child(arguments, input, limits, environment());
  switch (ran.end) {
    case ChildEnd::done: break;
    case ChildEnd::not_started: return GitProblem{.kind = Kind::failed, .subject = ran.error};
    case ChildEnd::signalled:
      return GitProblem{.kind = Kind::failed, .subject = "signal " + std::to_string(ran.status)};
    case ChildEnd::out_of_time:
      return GitProblem{.kind = Kind::failed, .subject = std::to_string(limits.clock.count()) + " s"};
    case ChildEnd::too_much_output:
      return GitProblem{.kind = Kind::failed, .subject = "> " + std::to_string(limits.output >> 20U) + " MB"};
  }
  if (ran.status == 0) return std::move(ran.output);
  if (ran.error.find("not a git repository") != std::string::npos)
    return GitProblem{.kind = Kind::no_repository, .subject = folder.string()};
  return GitProblem{.kind = Kind::failed, .subject = first_line(ran.error)};
}

}  // namespace planlint
