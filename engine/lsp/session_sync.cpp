// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "lsp/params.h"
#include "lsp/session.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

constexpr int message_error = 1;
/// FileChangeType.
constexpr int deleted = 3;

}  // namespace

Answer Session::initialize(const Json& params) {
  if (state_ != State::started)
    return RequestError{.code = ErrorCode::invalid_request, .message = "the server is initialized already"};
  const Client before = std::move(client_);
  client_ = read_client(params);
  client_.language = before.language;
  if (const auto locale = text_at(params, {"locale"}))
    client_.language = locale->starts_with("sv") ? Language::swedish : Language::english;
  if (client_.settings.rules.empty()) client_.settings.rules = before.settings.rules;
  files_.set_language(client_.used_language());
  files_.set_given(client_.settings.given);
  load_rules();
  files_.set_roots(client_.roots);
  state_ = State::initialized;
  return initialize_result(client_, options_.version);
}

void Session::initialized() {
  if (!client_.can.watch_files) return;
  Json watchers = Json::array();
  for (const char* pattern : {"**/*.plan", "**/planlint.json", "**/*.lua", "**/pack.json"})
    watchers.push_back({{"globPattern", pattern}});
  const Json registration = {{"id", "planlint-files"},
                             {"method", "workspace/didChangeWatchedFiles"},
                             {"registerOptions", {{"watchers", std::move(watchers)}}}};
  ask("client/registerCapability", {{"registrations", Json::array({registration})}});
}

void Session::did_open(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  auto text = text_at(params, {"textDocument", "text"});
  if (!uri || !text) return;
  const std::string path = uris_.path(*uri);
  OpenDocument& document = documents_.open(path, std::move(*text));
  document.version = number_at(params, {"textDocument", "version"}).value_or(0);
  active_ = path;
}

void Session::did_change(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  auto* document = uri ? documents_.find(path_of_uri(*uri)) : nullptr;
  if (document == nullptr) return;
  for (const TextChange& change : read_changes(at(params, {"contentChanges"})))
    document->apply(change, client_.encoding);
  document->version = number_at(params, {"textDocument", "version"}).value_or(document->version + 1);
  active_ = document->path();
}

void Session::did_close(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  if (!uri || documents_.find(path_of_uri(*uri)) == nullptr) return;
  const std::string path = path_of_uri(*uri);
  documents_.close(path);
  files_.close(path);
  if (files_.view(path) != nullptr) return;
  checker_.drop(path);
  publish(path);
}

/// For editors that watch no files: what is saved in one of them may be what another one refers to.
void Session::did_save(const Json& params) {
  if (const auto uri = text_at(params, {"textDocument", "uri"})) files_.changed_on_disk(path_of_uri(*uri));
}

void Session::did_change_folders(const Json& params) {
  for (const std::string& path : read_folders(at(params, {"event", "removed"}))) std::erase(client_.roots, path);
  for (std::string& path : read_folders(at(params, {"event", "added"}))) client_.roots.push_back(std::move(path));
  files_.set_roots(client_.roots);
  const auto kept = files_.to_check();
  for (const std::string& path : std::set(published_)) {
    if (!std::ranges::binary_search(kept, path)) publish(path);
  }
}

void Session::did_change_files(const Json& params) {
  const Json& changes = at(params, {"changes"});
  if (!changes.is_array()) return;
  bool rules_changed = false;
  for (const Json& one : changes) {
    const auto uri = text_at(one, {"uri"});
    if (!uri) continue;
    const std::string path = path_of_uri(*uri);
    if (!path.ends_with(".plan")) {
      rules_changed = true;
      continue;
    }
    files_.changed_on_disk(path);
    if (number_at(one, {"type"}) == deleted && documents_.find(path) == nullptr) {
      checker_.drop(path);
      publish(path);
    }
  }
  if (rules_changed) load_rules();
}

void Session::did_change_settings(const Json& params) {
  const Json& settings = at(params, {"settings"});
  const Json& own = at(settings, {"planlint"});
  const ClientSettings before = client_.settings;
  client_.settings = read_settings(own.is_object() ? own : settings, before);
  if (client_.settings == before) return;
  files_.set_language(client_.used_language());
  for (auto& [path, document] : documents_.all()) files_.put_open(path, document.read(client_.used_language()));
  files_.set_given(client_.settings.given);
  load_rules();
}

void Session::load_rules() {
  const std::string& folder = client_.settings.rules;
  auto loaded = folder.empty() ? RuleSet::standard() : RuleSet::from_folder(folder);
  if (const auto* errors = std::get_if<RuleErrors>(&loaded)) {
    const Language language = client_.used_language();
    std::string text(in(language, "reglerna kan inte läsas: ", "the rules cannot be read: "));
    for (const std::string& error : *errors) text += "\n" + error;
    notify("window/showMessage", {{"type", message_error}, {"message", text}});
    if (rules_ != nullptr) return;  // the rules as they were are better than none
    loaded = RuleSet::standard();
  }
  if (auto* rules = std::get_if<RuleSet>(&loaded)) rules_ = std::make_shared<const RuleSet>(std::move(*rules));
  files_.check_all_again();
}

}  // namespace planlint::lsp
