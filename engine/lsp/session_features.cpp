// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <utility>

#include "lsp/features/outline.h"
#include "lsp/params.h"
#include "lsp/session.h"

namespace planlint::lsp {

std::optional<Snapshot> Session::snapshot(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  if (!uri) return std::nullopt;
  auto view = files_.view(path_of_uri(*uri));
  if (view == nullptr) return std::nullopt;
  return Snapshot{.current = std::move(view),
                  .files = files_.views(),
                  .rules = profiles_->rules(),
                  .language = client_.used_language()};
}

Answer Session::answer(const Request& request) {
  const std::string& method = request.method;
  if (method == "initialize") return initialize(request.params);
  if (method == "shutdown") {
    state_ = State::shut_down;
    return Json();
  }
  if (method == "textDocument/diagnostic") return pull(request.params);
  if (method == "textDocument/documentSymbol") {
    const auto now = snapshot(request.params);
    if (!now) return RequestError{.code = ErrorCode::invalid_params, .message = "the document is not known"};
    return protocol_.outline(*now->file().source, outline(*now));
  }
  return RequestError{.code = ErrorCode::method_not_found, .message = "there is no method " + method};
}

}  // namespace planlint::lsp
