// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/session.h"

#ifdef __linux__
#include <malloc.h>
#endif

#include <array>
#include <chrono>
#include <exception>
#include <utility>

#include "lsp/params.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

constexpr int message_error = 1;
/// From then on, the author is thinking.
constexpr std::chrono::milliseconds until_idle{2000};
constexpr std::chrono::milliseconds long_rest{3'600'000};
constexpr std::string_view did_change_method = "textDocument/didChange";

/// What a burst of work has freed: the C library keeps it for the next one, which may never come.
void give_memory_back() {
#ifdef __GLIBC__
  ::malloc_trim(0);
#endif
}

}  // namespace

Session::Session(const ServerOptions& options, Inbox& inbox, FrameWriter& output, ClientProcess& process)
    : options_(options),
      inbox_(inbox),
      output_(output),
      process_(process),
      protocol_(client_, uris_),
      background_([&inbox](Background::Then then) { inbox.put(std::move(then)); }),
      checker_(options.threads, [&inbox](CheckResult result) { inbox.put(std::move(result)); }) {
  client_.language = options.language;
  client_.settings.rules = options.rules;
}

int Session::run() {
  bool rests = false;
  while (!exit_code_) {
    // A burst of changes is read once, before whatever comes next.
    if (state_ == State::initialized && !inbox_.next_is(did_change_method)) refresh();
    const bool may_read = state_ == State::initialized && files_.has_unread();
    auto event = inbox_.take(may_read ? std::chrono::milliseconds(0) : rests ? long_rest : until_idle);
    rests = false;
    if (!event && may_read) {
      static_cast<void>(files_.read_one());
    } else if (!event) {
      give_memory_back();
      rests = true;
    } else if (auto* message = std::get_if<Message>(&*event)) {
      take(std::move(*message));
    } else if (auto* result = std::get_if<CheckResult>(&*event)) {
      take_result(std::move(*result));
    } else if (const auto* then = std::get_if<Background::Then>(&*event)) {
      (*then)();
    } else {
      exit_code_ = state_ == State::shut_down ? 0 : 1;
    }
  }
  return *exit_code_;
}

void Session::take(Message message) {
  try {
    if (auto* request = std::get_if<Request>(&message)) {
      take_request(std::move(*request));
    } else if (const auto* notification = std::get_if<Notification>(&message)) {
      take_notification(*notification);
    } else if (const auto* response = std::get_if<Response>(&message)) {
      const auto asked = asked_.extract(response->id);
      if (!asked.empty()) asked.mapped()(response->result);
    } else if (const auto* malformed = std::get_if<Malformed>(&message)) {
      send(error_message(malformed->id, {.code = malformed->code, .message = malformed->reason}));
    }
  } catch (const std::exception& error) {  // a mistake of ours, or no memory: the next message may fare better
    log(message_error, error.what());
  }
}

void Session::take_request(Request request) {
  const auto fail = [&](ErrorCode code, std::string_view reason) {
    send(error_message(request.id, {.code = code, .message = std::string(reason)}));
  };
  if (inbox_.take_cancelled(request.id)) return fail(ErrorCode::request_cancelled, "cancelled");
  if (state_ == State::shut_down) return fail(ErrorCode::invalid_request, "the server is shut down");
  if (state_ == State::started && request.method != "initialize")
    return fail(ErrorCode::server_not_initialized, "initialize comes first");
  try {
    asked_by_ = request.id;
    reply(request.id, answer(request));
  } catch (const std::exception& error) {
    fail(ErrorCode::internal_error, error.what());
  }
}

void Session::take_notification(const Notification& notification) {
  using Handler = void (Session::*)(const Json&);
  static constexpr std::array<std::pair<std::string_view, Handler>, 7> handlers = {{
      {"textDocument/didOpen", &Session::did_open},
      {"textDocument/didChange", &Session::did_change},
      {"textDocument/didClose", &Session::did_close},
      {"textDocument/didSave", &Session::did_save},
      {"workspace/didChangeWorkspaceFolders", &Session::did_change_folders},
      {"workspace/didChangeWatchedFiles", &Session::did_change_files},
      {"workspace/didChangeConfiguration", &Session::did_change_settings},
  }};
  const std::string& method = notification.method;
  if (method == "exit") {
    exit_code_ = state_ == State::shut_down ? 0 : 1;
  } else if (method == "$/cancelRequest") {
    const Json& id = at(notification.params, {"id"});
    const auto found = std::ranges::find(waiting_, id, &Waiting::id);
    if (found == waiting_.end()) return;
    reply(id, RequestError{.code = ErrorCode::request_cancelled, .message = "cancelled"});
    waiting_.erase(found);
    static_cast<void>(inbox_.take_cancelled(id));
  } else if (state_ == State::initialized) {
    if (method == "initialized") return initialized();
    const auto* const found = std::ranges::find(handlers, method, &std::pair<std::string_view, Handler>::first);
    if (found != handlers.end()) (this->*found->second)(notification.params);
  }
}

void Session::reply(const Json& id, const Answer& answer) {
  if (const auto* result = std::get_if<Json>(&answer)) {
    send(result_message(id, *result));
  } else if (const auto* error = std::get_if<RequestError>(&answer)) {
    send(error_message(id, *error));
  }
}

void Session::ask(std::string_view method, Json params, std::function<void(const Json&)> then) {
  const std::string id = "planlint-" + std::to_string(++requests_);
  if (then) asked_[id] = std::move(then);
  send(request_message(id, method, std::move(params)));
}

void Session::log(int type, const std::string& text) {
  notify("window/logMessage", {{"type", type}, {"message", "planlint: " + text}});
}

}  // namespace planlint::lsp
