// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <utility>

#include "lsp/params.h"
#include "lsp/session.h"

namespace planlint::lsp {
namespace {

/// A file nobody looks at, one that is open, the one that changed last.
constexpr int closed_priority = 0;
constexpr int open_priority = 1;
constexpr int active_priority = 2;

}  // namespace

void Session::refresh() {
  for (auto& [path, document] : documents_.all()) {
    if (document.changed()) files_.put_open(path, document.read(client_.used_language()));
  }
  auto unchecked = files_.refresh();
  if (unchecked.empty()) return;
  end_outdated();
  LintOptions lint;
  lint.language = client_.used_language();
  if (options_.today) lint.today = options_.today();
  lint.setup_of = [profiles = profiles_](const std::string& path) { return profiles->setup_of(path); };
  for (Unchecked& one : unchecked) {
    const int priority = one.path == active_ ? active_priority : one.open ? open_priority : closed_priority;
    checker_.submit({.path = std::move(one.path),
                     .stamp = one.stamp,
                     .document = std::move(one.document),
                     .rules = profiles_->rules(),
                     .options = lint,
                     .priority = priority});
  }
}

void Session::take_result(CheckResult result) {
  if (!files_.put_findings(result.path, result.stamp, std::move(result.result.diagnostics))) return;
  if (!client_.pulls()) publish(result.path);
  answer_waiting();
}

void Session::publish(const std::string& path) {
  const auto view = files_.view(path);
  const bool shows = published_.contains(path);
  auto* document = documents_.find(path);
  if (view == nullptr || (view->findings.empty() && document == nullptr)) {
    if (shows) notify("textDocument/publishDiagnostics", {{"uri", uris_.of(path)}, {"diagnostics", Json::array()}});
    published_.erase(path);
    return;
  }
  Json params = {{"uri", uris_.of(path)}, {"diagnostics", protocol_.diagnostics(view->findings)}};
  if (document != nullptr && client_.can.versions) params["version"] = document->version;
  notify("textDocument/publishDiagnostics", std::move(params));
  published_.insert(path);
}

void Session::end_outdated() {
  for (auto one = waiting_.begin(); one != waiting_.end();) {
    if (files_.stamp(one->path) == one->stamp) {
      ++one;
      continue;
    }
    RequestError error = {.code = ErrorCode::content_modified, .message = "the text has changed"};
    if (one->pulls)
      error = {.code = ErrorCode::server_cancelled, .message = error.message, .data = {{"retriggerRequest", true}}};
    reply(one->id, error);
    one = waiting_.erase(one);
  }
}

void Session::answer_waiting() {
  for (auto one = waiting_.begin(); one != waiting_.end();) {
    if (!files_.is_checked(one->path)) {
      ++one;
      continue;
    }
    const Waiting ready = std::move(*one);
    one = waiting_.erase(one);
    reply(ready.id, ready.answer());
  }
}

Answer Session::when_checked(const std::string& path, std::function<Answer()> answer, bool pulls) {
  if (files_.is_checked(path)) return answer();
  waiting_.push_back(
      {.id = asked_by_, .path = path, .stamp = files_.stamp(path), .answer = std::move(answer), .pulls = pulls});
  return Later();
}

Answer Session::pull(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  const std::string path = uri ? path_of_uri(*uri) : std::string();
  if (files_.view(path) == nullptr) return Json{{"kind", "full"}, {"items", Json::array()}};
  const auto known = text_at(params, {"previousResultId"});
  return when_checked(
      path,
      [this, path, known]() -> Answer {
        std::string id = std::to_string(files_.stamp(path));
        if (known == id) return Json{{"kind", "unchanged"}, {"resultId", id}};
        return Json{{"kind", "full"}, {"resultId", id}, {"items", protocol_.diagnostics(files_.view(path)->findings)}};
      },
      /*pulls=*/true);
}

}  // namespace planlint::lsp
