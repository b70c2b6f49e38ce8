// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <utility>

#include "lsp/params.h"
#include "lsp/session.h"
#include "packs/pack_file.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

constexpr int message_error = 1;
/// FileChangeType.
constexpr int deleted = 3;

namespace fs = std::filesystem;

/// An editor may hand over settings, too; they are read when they are saved.
bool is_settings(const std::string& path) { return fs::path(path).filename() == settings_name; }

/// Settings are called as they are from the folder of the process.
std::string whole_path(const std::string& path) {
  std::error_code error;
  return fs::absolute(path, error).lexically_normal().string();
}

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
  process_.watch(client_.process);
  files_.set_language(client_.used_language());
  files_.set_roots(client_.roots);
  load_rules();
  state_ = State::initialized;
  return initialize_result(client_, options_.version);
}

void Session::initialized() {
  Json registrations = Json::array();
  const auto add = [&](const char* method, Json options) {
    registrations.push_back(
        {{"id", std::string("planlint ") + method}, {"method", method}, {"registerOptions", std::move(options)}});
  };
  if (client_.can.watch_files) {
    Json watchers = Json::array();
    for (const char* pattern : {"**/*.plan", "**/*.json", "**/*.lua"})  // settings may extend others of any name
      watchers.push_back({{"globPattern", pattern}});
    add("workspace/didChangeWatchedFiles", {{"watchers", std::move(watchers)}});
  }
  if (client_.can.register_configuration) add("workspace/didChangeConfiguration", {{"section", "planlint"}});
  if (!registrations.empty()) ask("client/registerCapability", {{"registrations", std::move(registrations)}});
  publish_slips();
  if (client_.can.configuration) ask_for_settings();
}

void Session::did_open(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  auto text = text_at(params, {"textDocument", "text"});
  if (!uri || !text) return;
  const std::string path = uris_.path(*uri);
  if (is_settings(path)) return;
  OpenDocument& document = documents_.open(path, std::move(*text));
  document.version = number_at(params, {"textDocument", "version"}).value_or(0);
  active_ = path;
  const auto settings = profiles_->all_settings().size();
  static_cast<void>(profiles_->settings_of(path));
  if (profiles_->all_settings().size() != settings) load_rules();  // it is governed by a file that was not read yet
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
  tokens_.erase(path);
  files_.close(path);
  if (files_.view(path) != nullptr) return;
  checker_.drop(path);
  publish(path);
}

/// For editors that watch no files: what is saved in one of them may be what another one refers to.
void Session::did_save(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  if (!uri) return;
  const std::string path = path_of_uri(*uri);
  if (path.ends_with(".json") && are_settings_in(path)) return load_rules();
  files_.changed_on_disk(path);
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
      rules_changed |= !path.ends_with(".json") || are_settings_in(path);
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

/// Editors that can be asked often send nothing of use by themselves.
void Session::did_change_settings(const Json& params) {
  if (client_.can.configuration) return ask_for_settings();
  const Json& settings = at(params, {"settings"});
  const Json& own = at(settings, {"planlint"});
  take_settings(own.is_object() ? own : settings);
}

void Session::ask_for_settings() {
  ask("workspace/configuration", {{"items", Json::array({{{"section", "planlint"}}})}}, [this](const Json& result) {
    if (result.is_array() && !result.empty()) take_settings(result.front());
  });
}

void Session::take_settings(const Json& settings) {
  const ClientSettings before = client_.settings;
  client_.settings = read_settings(settings, before);
  if (client_.settings == before) return;
  files_.set_language(client_.used_language());
  for (auto& [path, document] : documents_.all()) files_.put_open(path, document.read(client_.used_language()));
  load_rules();
}

bool Session::are_settings_in(const std::string& path) {
  if (is_settings(path) || fs::path(path).filename() == pack_file_name) return true;
  // Nobody knows what settings extend that cannot be read.
  if (!slips_.empty()) return true;
  return std::ranges::any_of(profiles_->all_settings(), [&](const auto& settings) {
    return std::ranges::find(settings->sources(), path, whole_path) != settings->sources().end();
  });
}

void Session::load_rules() {
  ProfileRequest request;
  request.rules = client_.settings.rules;
  request.given = client_.settings.given;
  std::vector<std::string> files = files_.to_check();
  for (const std::string& root : client_.roots) files.push_back(root + "/.plan");  // settings there, without any plan
  const Language language = client_.used_language();
  auto prepared = Profiles::prepare(request, files, language);
  const auto* problems = std::get_if<ConfigProblems>(&prepared);
  show_problems(problems == nullptr ? ConfigProblems() : *problems);
  if (problems != nullptr) {
    if (profiles_ != nullptr) return;  // the rules as they were are better than none
    prepared = Profiles::prepare({.settings = {.file = {}, .none = true}}, {}, language);
  }
  if (auto* profiles = std::get_if<std::shared_ptr<Profiles>>(&prepared)) profiles_ = std::move(*profiles);
  files_.set_given([profiles = profiles_](const std::string& path) {
    const FileSetup setup = profiles->setup_of(path);
    return setup.given == nullptr ? Surroundings() : *setup.given;
  });
  files_.set_ignored(
      [profiles = profiles_](const std::string& path) { return profiles->settings_of(path)->ignores(path); });
  files_.check_all_again();
}

void Session::show_problems(const ConfigProblems& problems) {
  slips_.clear();
  std::string text;
  for (const ConfigProblem& problem : problems) {
    if (problem.place.source == nullptr) {
      text += "\n" + text_of(problem);
      continue;
    }
    Diagnostic& slip = slips_[whole_path(problem.place.source->path())].emplace_back();
    slip.location = problem.place;
    slip.message = problem.message;
  }
  if (!text.empty()) {
    const std::string_view what =
        in(client_.used_language(), "inställningar eller regler kan inte läsas:", "settings or rules cannot be read:");
    notify("window/showMessage", {{"type", message_error}, {"message", std::string(what) + text}});
  }
  if (state_ == State::initialized) publish_slips();
}

void Session::publish_slips() {
  for (const std::string& path : std::exchange(shown_slips_, {})) {
    if (!slips_.contains(path))
      notify("textDocument/publishDiagnostics", {{"uri", uris_.of(path)}, {"diagnostics", Json::array()}});
  }
  for (const auto& [path, slips] : slips_) {
    notify("textDocument/publishDiagnostics", {{"uri", uris_.of(path)}, {"diagnostics", protocol_.diagnostics(slips)}});
    shown_slips_.insert(path);
  }
}

}  // namespace planlint::lsp
