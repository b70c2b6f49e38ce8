// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/workspace_files.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "discover/find_plans.h"
#include "text/encoding.h"
#include "workspace/read_file.h"

namespace planlint::lsp {
namespace {

namespace fs = std::filesystem;

std::string key_of(const fs::path& path) { return path.lexically_normal().string(); }

/// What a header says of other files, and what decides whether they fit.
bool refer_alike(const Header& a, const Header& b) {
  return a.kind == b.kind && a.year == b.year && a.based_on.value == b.based_on.value &&
         a.follows_up.value == b.follows_up.value && a.based_on.present == b.based_on.present &&
         a.follows_up.present == b.follows_up.present;
}

/// A file as editors show it, without a byte-order mark; nothing where it cannot be read.
std::optional<ReadFile> read_from_disk(const std::string& path, Language language) {
  auto bytes = read_file(path);
  auto* text = std::get_if<std::string>(&bytes);
  if (text == nullptr) return std::nullopt;
  if (text->starts_with(byte_order_mark)) text->erase(0, byte_order_mark.size());
  return read_text(path, *text, language);
}

}  // namespace

void WorkspaceFiles::set_language(Language language) {
  if (language == language_) return;
  language_ = language;
  for (auto& [path, known] : known_) {  // findings of reading are in it
    if (!known.open && known.text.file != nullptr) to_read_.insert(path);
  }
}

void WorkspaceFiles::set_given(std::function<Surroundings(const std::string&)> given_to) {
  given_to_ = std::move(given_to);
  for (auto& [path, known] : known_) known.stale = true;
}

void WorkspaceFiles::set_roots(std::vector<std::string> roots) {
  roots_ = std::move(roots);
  list();
}

void WorkspaceFiles::set_ignored(std::function<bool(const std::string&)> is_ignored) {
  is_ignored_ = std::move(is_ignored);
  list();
}

void WorkspaceFiles::list() {
  for (auto& [path, known] : known_) known.listed = false;
  const FoundPlans found = find_plans(roots_);
  for (const std::string& file : found.files) {
    const std::string path = key_of(file);
    if (is_ignored_ && is_ignored_(path)) continue;
    Known& known = known_[path];
    known.listed = true;
    if (known.text.file == nullptr) to_read_.insert(path);
  }
  std::erase_if(known_, [](const auto& entry) { return !entry.second.listed && entry.second.text.file == nullptr; });
}

void WorkspaceFiles::put_open(const std::string& path, ReadFile read) {
  Known& known = known_[path];
  if (!known.open) mark_those_who_asked(path);
  known.open = true;
  to_read_.erase(path);
  put_text(path, known, std::move(read));
}

void WorkspaceFiles::close(const std::string& path) {
  const auto found = known_.find(path);
  if (found == known_.end()) return;
  found->second.open = false;
  changed_on_disk(path);
}

void WorkspaceFiles::changed_on_disk(const std::string& path) {
  const auto found = known_.find(path);
  if (found != known_.end() && found->second.open) return;  // the editor's text is what counts
  std::error_code error;
  const bool is_there = fs::is_regular_file(path, error);
  mark_those_who_asked(path);
  mark_those_who_asked(fs::path(path).parent_path().string());
  if (found == known_.end()) {
    if (is_there) list();
  } else if (!is_there) {
    to_read_.erase(path);
    known_.erase(found);
  } else if (found->second.text.file != nullptr) {
    to_read_.insert(path);
    if (!found->second.listed) list();
  }
}

void WorkspaceFiles::check_all_again() {
  for (auto& [path, known] : known_) known.unseen = true;
}

bool WorkspaceFiles::read_one() {
  if (to_read_.empty()) return false;
  const std::string path = to_read_.extract(to_read_.begin()).value();
  const auto known = known_.find(path);
  if (known == known_.end() || known->second.open) return true;
  auto read = read_from_disk(path, language_);
  if (read) {
    put_text(path, known->second, std::move(*read));
  } else {
    mark_those_who_asked(path);
    known_.erase(known);
  }
  return true;
}

void WorkspaceFiles::put_text(const std::string& path, Known& known, ReadFile read) {
  const bool keeps_surroundings = known.view != nullptr && known.view->document.diagnostics.empty() &&
                                  refer_alike(known.text.file->plan.header, read.file->plan.header);
  if (!keeps_surroundings) known.stale = true;
  known.text = std::move(read);
  known.unseen = true;
  mark_those_who_asked(path);
}

void WorkspaceFiles::mark_those_who_asked(const std::string& path) {
  for (auto& [other, known] : known_) {
    if (other != path && known.asked.contains(path)) known.stale = true;
  }
}

void WorkspaceFiles::surround(Known& known) {
  auto view = std::make_shared<FileView>();
  view->tree = known.text.tree;
  if (known.stale || known.view == nullptr) {
    known.asked.clear();
    asked_ = &known.asked;
    Workspace workspace(language_, given_to_ ? given_to_(known.text.file->path) : Surroundings(), *this);
    view->document = workspace.surround(known.text.file);
    asked_ = nullptr;
  } else {
    view->document = known.view->document;
    view->document.file = known.text.file;
  }
  known.view = std::move(view);
  known.stamp = ++last_stamp_;
  known.stale = known.unseen = known.checked = false;
  known.own.clear();
  known.compared.clear();
}

std::vector<Unchecked> WorkspaceFiles::refresh() {
  std::vector<Unchecked> views;
  const auto is_due = [](const auto& entry) {
    return (entry.second.stale || entry.second.unseen) && entry.second.text.file != nullptr;
  };
  // What is looked for may be read then, and wants a view too.
  for (auto due = std::ranges::find_if(known_, is_due); due != known_.end();
       due = std::ranges::find_if(known_, is_due)) {
    Known& known = due->second;
    surround(known);
    if (known.open || known.listed)
      views.push_back({.path = due->first, .stamp = known.stamp, .document = known.view->document, .open = known.open});
  }
  std::stable_partition(views.begin(), views.end(), [](const Unchecked& view) { return view.open; });
  return views;
}

bool WorkspaceFiles::put_findings(const std::string& path, std::uint64_t stamp, std::vector<Diagnostic> findings) {
  const auto found = known_.find(path);
  if (found == known_.end() || found->second.stamp != stamp) return false;
  found->second.own = std::move(findings);
  found->second.checked = true;
  join_findings(found->second);
  return true;
}

bool WorkspaceFiles::put_compared(const std::string& path, std::uint64_t stamp, std::vector<Diagnostic> findings) {
  const auto found = known_.find(path);
  if (found == known_.end() || found->second.stamp != stamp) return false;
  found->second.compared = std::move(findings);
  join_findings(found->second);
  return true;
}

/// Into a view of its own: others may look at the one that is there.
void WorkspaceFiles::join_findings(Known& known) {
  auto view = std::make_shared<FileView>();
  view->document = known.view->document;
  view->tree = known.view->tree;
  view->findings = known.own;
  view->findings.insert(view->findings.end(), known.compared.begin(), known.compared.end());
  sort_and_unique(view->findings);
  known.view = std::move(view);
  ++known.result;
}

std::span<const Diagnostic> WorkspaceFiles::own_findings(const std::string& path) const {
  const auto found = known_.find(path);
  return found == known_.end() ? std::span<const Diagnostic>() : found->second.own;
}

std::shared_ptr<const FileView> WorkspaceFiles::view(const std::string& path) const {
  const auto found = known_.find(path);
  return found == known_.end() ? nullptr : found->second.view;
}

std::vector<std::shared_ptr<const FileView>> WorkspaceFiles::views() const {
  std::vector<std::shared_ptr<const FileView>> views;
  for (const auto& [path, known] : known_) {
    if (known.view != nullptr) views.push_back(known.view);
  }
  return views;
}

std::string WorkspaceFiles::result_id(const std::string& path) const {
  const auto found = known_.find(path);
  if (found == known_.end()) return {};
  return std::to_string(found->second.stamp) + '.' + std::to_string(found->second.result);
}

std::uint64_t WorkspaceFiles::stamp(const std::string& path) const {
  const auto found = known_.find(path);
  return found == known_.end() ? 0 : found->second.stamp;
}

bool WorkspaceFiles::is_checked(const std::string& path) const {
  const auto found = known_.find(path);
  return found != known_.end() && found->second.checked;
}

bool WorkspaceFiles::all_checked() const {
  return to_read_.empty() && std::ranges::all_of(known_, [](const auto& entry) {
           const Known& known = entry.second;
           return known.checked || !(known.open || known.listed);
         });
}

std::vector<std::string> WorkspaceFiles::to_check() const {
  std::vector<std::string> paths;
  for (const auto& [path, known] : known_) {
    if (known.open || known.listed) paths.push_back(path);
  }
  return paths;
}

std::variant<std::string, std::error_code> WorkspaceFiles::read(const fs::path& path) const {
  const std::string key = key_of(path);
  if (asked_ != nullptr) asked_->insert(key);
  const auto found = known_.find(key);
  if (found != known_.end() && found->second.open) return std::string(found->second.text.file->source->text());
  return read_file(path);
}

std::shared_ptr<const LoadedFile> WorkspaceFiles::loaded(const fs::path& path) const {
  const std::string key = key_of(path);
  if (asked_ != nullptr) asked_->insert(key);
  const auto found = known_.find(key);
  if (found != known_.end() && found->second.text.file != nullptr) return found->second.text.file;
  auto read = read_from_disk(key, language_);
  if (!read) return nullptr;
  Known& known = known_[key];
  known.text = std::move(*read);
  to_read_.erase(key);
  return known.text.file;
}

std::vector<fs::path> WorkspaceFiles::plans_in(const fs::path& folder) const {
  if (asked_ != nullptr) asked_->insert(key_of(folder));
  return files_on_disk().plans_in(folder);
}

}  // namespace planlint::lsp
