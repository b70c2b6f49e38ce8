// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A language client without an editor: starts the real server, and talks to it through pipes.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planlint::test {

using Json = nlohmann::json;

class Client {
 public:
  /// Starts `planlint lsp` with more words, in the language `sv` or `en`, on a day when nothing has expired.
  explicit Client(std::vector<std::string> words = {}, std::string_view language = "sv");
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(const Json& message);
  void send_bytes(std::string_view bytes);
  void notify(std::string_view method, Json params);
  /// The request's id.
  int request(std::string_view method, Json params);

  /// The answer to a request, with `result` or `error`; nothing where none comes in time. What comes before it is kept
  /// for `next`.
  std::optional<Json> answer(const Json& id);
  Json result(std::string_view method, Json params);
  /// The first message of the server, kept or to come, that `wanted` takes; it is kept no more.
  std::optional<Json> next(const std::function<bool(const Json&)>& wanted);
  std::optional<Json> next(std::string_view method);
  /// Takes what has come already, without waiting. Each message once.
  std::vector<Json> drain();

  /// Closes the server's input, and waits.
  int close();
  /// Waits for the server's end: its exit code, or 128 and the signal's number where one ended it; -1 where it goes on.
  int wait();
  /// What it takes of memory, in KiB.
  [[nodiscard]] long resident_kilobytes() const;

  std::chrono::milliseconds patience = std::chrono::seconds(30);

 private:
  std::optional<Json> receive(std::chrono::milliseconds timeout);
  std::optional<Json> take_frame();

  int pid_ = 0;
  int to_server_ = -1;
  int from_server_ = -1;
  int last_id_ = 0;
  std::string bytes_;
  std::deque<Json> kept_;
};

/// `file:///…` for a path without anything that would have to be escaped.
[[nodiscard]] std::string uri_of(const std::string& path);

}  // namespace planlint::test
