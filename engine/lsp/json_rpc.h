// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// JSON-RPC 2.0 as values: what came, and what is answered.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <variant>

namespace planlint::lsp {

using Json = nlohmann::json;

/// Of JSON-RPC and of LSP.
enum class ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_cancelled = -32800,
  content_modified = -32801,
  server_cancelled = -32802,
  request_failed = -32803,
};

struct Request {
  Json id;  ///< a number or a string
  std::string method;
  Json params;  ///< null where there are none
};

struct Notification {
  std::string method;
  Json params;
};

/// The client's answer to a request of ours.
struct Response {
  Json id;
  Json result;  ///< null for an error
};

/// What is no message.
struct Malformed {
  Json id;  ///< where it could be read; else null
  ErrorCode code = ErrorCode::parse_error;
  std::string reason;
};

using Message = std::variant<Request, Notification, Response, Malformed>;

/// Never fails: what is no JSON, or no message, is `Malformed`.
[[nodiscard]] Message read_message(std::string_view body);

/// What a request comes to instead of a result.
struct RequestError {
  ErrorCode code = ErrorCode::internal_error;
  std::string message;
  Json data = nullptr;
};

[[nodiscard]] Json result_message(const Json& id, Json result);
[[nodiscard]] Json error_message(const Json& id, const RequestError& error);
[[nodiscard]] Json notification_message(std::string_view method, Json params);
[[nodiscard]] Json request_message(std::string_view id, std::string_view method, Json params);

/// The message's text; bytes that are no UTF-8 as U+FFFD.
[[nodiscard]] std::string text_of(const Json& message);

}  // namespace planlint::lsp
