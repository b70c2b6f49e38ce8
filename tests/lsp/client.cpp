// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/client.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace planlint::test {
namespace {

std::array<int, 2> make_pipe() {
  std::array<int, 2> ends = {};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return ends;
}

}  // namespace

Client::Client(std::vector<std::string> words, std::string_view language) {
  std::signal(SIGPIPE, SIG_IGN);  // a server that is gone is found out by its silence
  words.insert(words.begin(), {PLANLINT_PROGRAM, "lsp"});
  words.insert(words.end(), {"--lang", std::string(language)});
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const auto input = make_pipe();
  const auto output = make_pipe();
  pid_ = ::fork();
  if (pid_ == 0) {
    ::setenv("SOURCE_DATE_EPOCH", "1704067200", 1);
    ::dup2(input[0], STDIN_FILENO);
    ::dup2(output[1], STDOUT_FILENO);
    ::execv(PLANLINT_PROGRAM, arguments.data());
    ::_exit(127);
  }
  ::close(input[0]);
  ::close(output[1]);
  to_server_ = input[1];
  from_server_ = output[0];
}

Client::~Client() {
  if (pid_ == 0) return;
  if (to_server_ >= 0) ::close(to_server_);
  ::close(from_server_);
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

void Client::send(const Json& message) {
  const std::string body = message.dump();
  send_bytes("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
}

void Client::send_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(to_server_, bytes.data(), bytes.size());
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void Client::notify(std::string_view method, Json params) {
  send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

int Client::request(std::string_view method, Json params) {
  send({{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", std::move(params)}});
  return last_id_;
}

std::optional<Json> Client::answer(const Json& id) {
  return next([&](const Json& message) {
    return !message.contains("method") && message.contains("id") && message["id"] == id;
  });
}

Json Client::result(std::string_view method, Json params) {
  const auto message = answer(request(method, std::move(params)));
  if (!message) throw std::runtime_error("no answer to " + std::string(method));
  if (!message->contains("result")) throw std::runtime_error(std::string(method) + ": " + message->dump());
  return (*message)["result"];
}

std::optional<Json> Client::next(const std::function<bool(const Json&)>& wanted) {
  const auto kept = std::ranges::find_if(kept_, wanted);
  if (kept != kept_.end()) {
    Json message = std::move(*kept);
    kept_.erase(kept);
    return message;
  }
  const auto end = std::chrono::steady_clock::now() + patience;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    auto message = receive(std::max(left, std::chrono::milliseconds(0)));
    if (!message) return std::nullopt;
    if (wanted(*message)) return message;
    kept_.push_back(std::move(*message));
  }
}

std::optional<Json> Client::next(std::string_view method) {
  return next([&](const Json& message) { return message.value("method", "") == method; });
}

std::vector<Json> Client::drain() {
  while (auto message = receive(std::chrono::milliseconds(0))) kept_.push_back(std::move(*message));
  std::vector<Json> all(std::make_move_iterator(kept_.begin()), std::make_move_iterator(kept_.end()));
  kept_.clear();
  return all;
}

std::optional<Json> Client::receive(std::chrono::milliseconds timeout) {
  while (true) {
    if (auto message = take_frame()) return message;
    pollfd readable = {.fd = from_server_, .events = POLLIN, .revents = 0};
    if (::poll(&readable, 1, static_cast<int>(timeout.count())) <= 0) return std::nullopt;
    std::array<char, std::size_t{64} << 10U> buffer;
    const auto count = ::read(from_server_, buffer.data(), buffer.size());
    if (count <= 0) return std::nullopt;
    bytes_.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

std::optional<Json> Client::take_frame() {
  constexpr std::string_view name = "Content-Length: ";
  const auto blank = bytes_.find("\r\n\r\n");
  if (blank == std::string::npos) return std::nullopt;
  if (!bytes_.starts_with(name)) throw std::runtime_error("no frame: " + bytes_.substr(0, blank));
  const auto length = std::stoul(bytes_.substr(name.size()));
  if (bytes_.size() < blank + 4 + length) return std::nullopt;
  Json message = Json::parse(bytes_.substr(blank + 4, length));
  bytes_.erase(0, blank + 4 + length);
  return message;
}

int Client::close() {
  if (to_server_ >= 0) ::close(std::exchange(to_server_, -1));
  return wait();
}

int Client::wait() {
  const auto end = std::chrono::steady_clock::now() + patience;
  int status = 0;
  while (::waitpid(pid_, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) return -1;
    if (auto message = receive(std::chrono::milliseconds(5))) kept_.push_back(std::move(*message));
  }
  ::close(from_server_);
  pid_ = 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

long Client::resident_kilobytes() const {
  std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
  }
  return 0;
}

std::string uri_of(const std::string& path) { return "file://" + path; }

}  // namespace planlint::test
