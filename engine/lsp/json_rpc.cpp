// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/json_rpc.h"

#include <utility>

namespace planlint::lsp {
namespace {

bool is_id(const Json& json) { return json.is_number_integer() || json.is_string(); }

Json take(Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? Json() : std::move(*found);
}

Malformed invalid(Json id, std::string reason) {
  return {.id = std::move(id), .code = ErrorCode::invalid_request, .reason = std::move(reason)};
}

}  // namespace

Message read_message(std::string_view body) {
  Json json = Json::parse(body, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return Malformed{.id = nullptr, .code = ErrorCode::parse_error, .reason = "no valid JSON"};
  if (!json.is_object()) return invalid(nullptr, "a message is a JSON object");
  Json id = take(json, "id");
  const bool has_id = !id.is_null();
  if (has_id && !is_id(id)) return invalid(nullptr, "an id is a number or a string");
  Json method = take(json, "method");
  if (method.is_null() && has_id && (json.contains("result") || json.contains("error")))
    return Response{.id = std::move(id), .result = take(json, "result")};
  if (!method.is_string()) return invalid(std::move(id), "a message has a method");
  Json params = take(json, "params");
  if (!params.is_null() && !params.is_object() && !params.is_array())
    return invalid(std::move(id), "params are an object or an array");
  auto name = method.get<std::string>();
  if (has_id) return Request{.id = std::move(id), .method = std::move(name), .params = std::move(params)};
  return Notification{.method = std::move(name), .params = std::move(params)};
}

Json result_message(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json error_message(const Json& id, const RequestError& error) {
  Json body = {{"code", static_cast<int>(error.code)}, {"message", error.message}};
  if (!error.data.is_null()) body["data"] = error.data;
  return {{"jsonrpc", "2.0"}, {"id", id}, {"error", std::move(body)}};
}

Json notification_message(std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

Json request_message(std::string_view id, std::string_view method, Json params) {
  Json message = {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
  if (!params.is_null()) message["params"] = std::move(params);
  return message;
}

std::string text_of(const Json& message) { return message.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace planlint::lsp
