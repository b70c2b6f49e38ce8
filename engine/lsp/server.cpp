// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/server.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <string_view>
#include <thread>

#include "lsp/client_process.h"
#include "lsp/inbox.h"
#include "lsp/session.h"
#include "lsp/transport.h"

namespace planlint::lsp {
namespace {

/// Between two looks at whether the server has ended, or the client's process.
constexpr int wait_milliseconds = 200;

void take_all(FrameReader& frames, Inbox& inbox) {
  while (auto item = frames.next()) {
    if (const auto* body = std::get_if<std::string>(&*item)) {
      inbox.put(read_message(*body));
    } else {
      inbox.put(Malformed{.id = nullptr, .code = ErrorCode::parse_error, .reason = std::get<FrameError>(*item).reason});
    }
  }
}

/// Reads until the pipe is closed, the client's process is gone or the server has ended.
void read_input(int descriptor, Inbox& inbox, const ClientProcess& client, const std::atomic<bool>& ended) {
  FrameReader frames;
  std::array<char, std::size_t{64} << 10U> bytes;
  while (!ended) {
    pollfd readable = {.fd = descriptor, .events = POLLIN, .revents = 0};
    if (::poll(&readable, 1, wait_milliseconds) == 0) {
      if (client.is_gone()) break;
      continue;
    }
    const auto count = ::read(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    frames.feed(std::string_view(bytes.data(), static_cast<std::size_t>(count)));
    take_all(frames, inbox);
  }
  inbox.put(ClientGone());
}

}  // namespace

int serve(const ServerOptions& options) {
  Inbox inbox;
  FrameWriter output(options.output);
  std::atomic<bool> ended = false;
  ClientProcess client;
  std::jthread reader([&] { read_input(options.input, inbox, client, ended); });
  const int code = Session(options, inbox, output, client).run();
  ended = true;
  return code;
}

}  // namespace planlint::lsp
