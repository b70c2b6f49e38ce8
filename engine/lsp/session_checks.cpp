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
  const bool others_changed =
      std::ranges::any_of(unchecked, [&](const Unchecked& one) { return one.open && one.path != active_; });
  if (others_changed && client_.can.refresh_lenses) ask("workspace/codeLens/refresh", nullptr);
  if (others_changed && client_.can.refresh_hints) ask("workspace/inlayHint/refresh", nullptr);
  const LintOptions lint = lint_options();
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

LintOptions Session::lint_options() const {
  LintOptions lint;
  lint.language = client_.used_language();
  if (options_.today) lint.today = options_.today();
  lint.setup_of = [profiles = profiles_](const std::string& path) { return profiles->setup_of(path); };
  return lint;
}

void Session::take_result(CheckResult result) {
  std::set<std::string> changed;
  if (files_.put_findings(result.path, result.stamp, std::move(result.findings))) changed.insert(result.path);
  bool others = false;
  for (auto& one : result.compared) {
    if (!files_.put_compared(one.path, one.stamp, std::move(one.findings))) continue;
    others |= changed.insert(one.path).second;
  }
  if (!client_.pulls()) {
    for (const std::string& path : changed) publish(path);
  } else if (others && client_.can.refresh_diagnostics) {
    ask("workspace/diagnostic/refresh", nullptr);
  }
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
    if (one->path.empty() || files_.stamp(one->path) == one->stamp) {
      ++one;
      continue;
    }
    RequestError error = {.code = ErrorCode::content_modified, .message = "the text has changed"};
    if (one->pulls) {
      error.code = ErrorCode::server_cancelled;
      error.data = {{"retriggerRequest", true}};
    }
    reply(one->id, error);
    one = waiting_.erase(one);
  }
}

void Session::answer_waiting() {
  for (auto one = waiting_.begin(); one != waiting_.end();) {
    const bool is_ready = one->path.empty() ? files_.all_checked() : files_.is_checked(one->path);
    if (!is_ready) {
      ++one;
      continue;
    }
    const Waiting ready = std::move(*one);
    one = waiting_.erase(one);
    asked_by_ = ready.id;
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
        const std::string id = files_.result_id(path);
        if (known == id) return Json{{"kind", "unchanged"}, {"resultId", id}};
        return Json{{"kind", "full"}, {"resultId", id}, {"items", protocol_.diagnostics(files_.view(path)->findings)}};
      },
      /*pulls=*/true);
}

Answer Session::pull_workspace(const Json& params) {
  if (files_.all_checked()) return workspace_report(params);
  waiting_.push_back({.id = asked_by_,
                      .path = {},
                      .stamp = 0,
                      .answer = [this, params]() -> Answer { return workspace_report(params); },
                      .pulls = true});
  return Later();
}

Json Session::workspace_report(const Json& params) const {
  std::map<std::string, std::string> known;  // result ids by path
  const Json& previous = at(params, {"previousResultIds"});
  for (const Json& one : previous.is_array() ? previous : Json::array()) {
    const auto uri = text_at(one, {"uri"});
    const auto id = text_at(one, {"value"});
    if (uri && id) known[path_of_uri(*uri)] = *id;
  }
  Json items = Json::array();
  for (const std::string& path : files_.to_check()) {
    const auto view = files_.view(path);
    if (view == nullptr) continue;
    const auto document = documents_.all().find(path);
    const std::string id = files_.result_id(path);
    Json item = {{"uri", uris_.of(path)}, {"resultId", id}, {"version", nullptr}};
    if (document != documents_.all().end()) item["version"] = document->second.version;
    const auto before = known.extract(path);
    const bool is_same = !before.empty() && before.mapped() == id;
    item["kind"] = is_same ? "unchanged" : "full";
    if (!is_same) item["items"] = protocol_.diagnostics(view->findings);
    items.push_back(std::move(item));
  }
  for (const auto& [path, id] : known)  // files that are gone
    items.push_back({{"uri", uris_.of(path)}, {"version", nullptr}, {"kind", "full"}, {"items", Json::array()}});
  return {{"items", std::move(items)}};
}

}  // namespace planlint::lsp
