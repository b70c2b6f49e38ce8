// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill is POSIX
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/close_range.h>
#include <sys/prctl.h>
#endif

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace planlint {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kept_error = 4096;
constexpr rlim_t open_files = 64;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read;
  Descriptor write;

  /// Closed on exec, and away from the three numbers that the child fills.
  bool open() {
    std::array<int, 2> ends = {-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read = Descriptor(fcntl(ends[0], F_DUPFD_CLOEXEC, 3));
    write = Descriptor(fcntl(ends[1], F_DUPFD_CLOEXEC, 3));
    for (const int end : ends) ::close(end);
    return read.get() >= 0 && write.get() >= 0;
  }
};

std::string reason(int error) { return std::system_category().message(error); }

/// The bytes as a file that has no name, so that nothing is left behind whatever happens.
Descriptor as_file(std::string_view bytes) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), &std::fclose);
  if (!file) return {};
  if (!bytes.empty() && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) return {};
  if (std::fflush(file.get()) != 0 || std::fseek(file.get(), 0, SEEK_SET) != 0) return {};
  return Descriptor(fcntl(fileno(file.get()), F_DUPFD_CLOEXEC, 3));
}

void set_limit(decltype(RLIMIT_CPU) what, rlim_t soft, rlim_t hard) {
  rlimit limit = {};
  if (getrlimit(what, &limit) == 0) hard = std::min(hard, limit.rlim_max);  // what is lower already stays lower
  limit = {.rlim_cur = std::min(soft, hard), .rlim_max = hard};
  setrlimit(what, &limit);
}

void set_limits(const ChildLimits& limits) {
  const auto seconds = static_cast<rlim_t>(limits.processor.count());
  set_limit(RLIMIT_CPU, seconds, seconds + 1);
  set_limit(RLIMIT_AS, limits.memory, limits.memory);
  set_limit(RLIMIT_FSIZE, 0, 0);
  set_limit(RLIMIT_CORE, 0, 0);
  set_limit(RLIMIT_NOFILE, open_files, open_files);
}

/// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* arguments, char* const* environment, int in, int out, int error, int failed,
                         const ChildLimits& limits) {
  setpgid(0, 0);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // a terminal's Ctrl-C reaches our group only
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
  signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  if (dup2(in, 0) >= 0 && dup2(out, 1) >= 0 && dup2(error, 2) >= 0) {
#ifdef CLOSE_RANGE_CLOEXEC
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);  // what others in this process have open
#endif
    set_limits(limits);
    execve(arguments[0], arguments, environment);
  }
  const int why = errno;
  (void)!write(failed, &why, sizeof why);
  _exit(127);
}

/// As the system wants a list of texts, which must outlive it.
std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// A child that is running, with the ends of its pipes that are ours. Kills its group and waits for it at the end.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ > 0) (void)kill_and_wait();
  }

  /// How it ended. The group goes first: while its leader is not waited for, no other group can have its number.
  int kill_and_wait() {
    kill(-pid_, SIGKILL);
    return reap();
  }

  /// Waits for the end until `deadline`; false where it goes on behind that.
  bool ended_before(Clock::time_point deadline) const {
    while (true) {
      siginfo_t info = {};
      if (waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid_)
        return true;
      if (Clock::now() >= deadline) return false;
      poll(nullptr, 0, 1);
    }
  }

 private:
  int reap() {
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
  }

  pid_t pid_;
};

/// Takes what is there; false at the end.
bool take(int descriptor, std::string& into, std::size_t most) {
  std::array<char, 65536> buffer;
  const auto count = read(descriptor, buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  into.append(buffer.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, into.size())));
  return count > 0;
}

/// Reads both pipes to their ends; what went wrong, or `done`.
ChildEnd drain(Pipe& out, Pipe& error, ChildResult& result, std::size_t most, Clock::time_point deadline) {
  std::array<pollfd, 2> ends = {{{out.read.get(), POLLIN, 0}, {error.read.get(), POLLIN, 0}}};
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildEnd::out_of_time;
    if (poll(ends.data(), ends.size(), static_cast<int>(left)) <= 0) continue;
    if (ends[0].revents != 0 && !take(ends[0].fd, result.output, most + 1)) ends[0].fd = -1;
    if (ends[1].revents != 0 && !take(ends[1].fd, result.error, kept_error)) ends[1].fd = -1;
    if (result.output.size() > most) return ChildEnd::too_much_output;
  }
  return ChildEnd::done;
}

ChildEnd finish(Child& child, ChildEnd end, ChildResult& result) {
  const int status = child.kill_and_wait();
  if (end != ChildEnd::done) return end;
  result.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  if (!WIFSIGNALED(status)) return ChildEnd::done;
  return result.status == SIGXCPU ? ChildEnd::out_of_time : ChildEnd::signalled;
}

}  // namespace

std::string find_program(std::string_view name, std::string_view search_path) {
  while (!search_path.empty()) {
    const auto end = std::min(search_path.find(':'), search_path.size());
    const std::string path = std::string(search_path.substr(0, end)) + '/' + std::string(name);
    // A relative folder would make it depend on where planlint is started.
    if (path.starts_with('/') && access(path.c_str(), X_OK) == 0) return path;
    search_path.remove_prefix(std::min(end + 1, search_path.size()));
  }
  return {};
}

ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input, const ChildLimits& limits,
                      const std::vector<std::string>& environment) {
  const auto deadline = Clock::now() + limits.clock;
  const auto refuse = [](int why) {
    return ChildResult{.end = ChildEnd::not_started, .status = 0, .output = {}, .error = reason(why)};
  };
  const Descriptor in = as_file(input);
  Pipe out;
  Pipe error;
  Pipe failed;
  if (in.get() < 0 || !out.open() || !error.open() || !failed.open()) return refuse(errno);
  std::vector<std::string> words = arguments;
  std::vector<std::string> variables = {"LANG=C.UTF-8", "PATH=/usr/bin:/bin"};
  variables.insert(variables.end(), environment.begin(), environment.end());
  const auto argument_list = pointers_to(words);
  const auto variable_list = pointers_to(variables);

  const pid_t pid = fork();
  if (pid < 0) return refuse(errno);
  if (pid == 0) {
    become(argument_list.data(), variable_list.data(), in.get(), out.write.get(), error.write.get(), failed.write.get(),
           limits);
  }
  setpgid(pid, pid);  // as the child does: whoever is first
  Child child(pid);
  for (Pipe* pipe : {&out, &error, &failed}) pipe->write.close();
  int why = 0;
  if (read(failed.read.get(), &why, sizeof why) == sizeof why) return refuse(why);
  ChildResult result;
  auto end = drain(out, error, result, limits.output, deadline);
  if (end == ChildEnd::done && !child.ended_before(deadline)) end = ChildEnd::out_of_time;
  result.end = finish(child, end, result);
  return result;
}

}  // namespace planlint
