// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What waits for the server's answering thread: messages of the client, in their order, and before results of checks:
// findings are never looked at while a newer text is here already.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "lsp/background.h"
#include "lsp/checker.h"
#include "lsp/json_rpc.h"

namespace planlint::lsp {

/// The client's end of the pipe is closed, or its process is gone.
struct ClientGone {};

using Event = std::variant<Message, CheckResult, Background::Then, ClientGone>;

class Inbox {
 public:
  /// Takes `$/cancelRequest` at once, past all that waits before it.
  void put(Message message);
  void put(CheckResult result);
  void put(Background::Then then);
  void put(ClientGone gone);

  /// The next one; nothing if there is none in that time.
  [[nodiscard]] std::optional<Event> take(std::chrono::milliseconds patience);
  /// Whether the next message is a notification of that method.
  [[nodiscard]] bool next_is(std::string_view method) const;

  /// Whether a request was cancelled; forgets it then.
  [[nodiscard]] bool take_cancelled(const Json& id);

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Message> messages_;
  std::deque<Event> results_;  ///< of checks, and of work in the background
  std::set<Json> cancelled_;
  bool gone_ = false;
};

}  // namespace planlint::lsp
