// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "workspace/workspace.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "workspace/references.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// A catalogue is referred to by many plans, a plan by a few reports.
constexpr std::size_t kept_files = 8;
/// A chain of references longer than that is a ring that does not pass its start.
constexpr int longest_chain = 16;

}  // namespace

Document Workspace::open(const fs::path& path) {
  auto bytes = files_.read(path);
  if (auto* text = std::get_if<std::string>(&bytes)) return open_text(path.string(), std::move(*text));
  auto file = std::make_shared<LoadedFile>();
  file->path = path.string();
  file->is_refused = true;
  file->source = std::make_shared<const Source>(path.string(), std::string());
  file->plan.source = file->source;
  Findings findings(file->source, language_);
  findings.add("file/unreadable", "unreadable", {}, {{"reason", std::get<std::error_code>(bytes).message()}});
  file->diagnostics = std::move(findings.all());
  Document document;
  document.file = std::move(file);
  return document;
}

Document Workspace::open_text(const std::string& path, std::string text) {
  return surround(load_text(path, std::move(text), language_));
}

Document Workspace::surround(Shared file) {
  Document document;
  document.file = std::move(file);
  const LoadedFile& self = *document.file;
  Findings findings(self.source, language_);
  follow_own_references(document, findings);
  const DocumentKind kind = self.plan.header.kind;
  // A text that could not be read has no surroundings, and a budget stands on its own.
  if (!self.is_refused && kind != DocumentKind::catalogue) {
    if (kind == DocumentKind::tertial_report || kind == DocumentKind::annual_report)
      take_given_plan(document, findings);
    take_catalogue(document, findings);
  }
  document.diagnostics = std::move(findings.all());
  return document;
}

void Workspace::follow_own_references(Document& document, Findings& findings) {
  const LoadedFile& self = *document.file;
  const Header& header = self.plan.header;
  for (const Text& reference : {header.based_on, header.follows_up}) {
    if (!reference) continue;
    const std::string name(reference.value);
    std::string trail = name;
    const auto path = referenced_path(self, reference);
    const auto target = follow(self, reference, findings.all());
    if (target == nullptr) continue;
    if (is_same_file(path, self.path) || leads_back(*target, self.path, 0, trail)) {
      findings.add("file/cycle", "cycle", reference.range, {{"file", name}, {"path", trail}});
      continue;
    }
    const bool to_catalogue = reference.range == header.based_on.range;
    const auto expected = to_catalogue ? DocumentKind::catalogue : DocumentKind::plan;
    if (check_kind(self, *target, {.name = name, .range = reference.range}, expected, findings))
      (to_catalogue ? document.catalogue : document.followed) = target;
  }
}

void Workspace::take_given_plan(Document& document, Findings& findings) {
  const LoadedFile& self = *document.file;
  if (given_.plan.empty() || self.plan.header.follows_up) return;
  document.followed = take_given(self, given_.plan, DocumentKind::plan, findings);
}

void Workspace::take_catalogue(Document& document, Findings& findings) {
  const LoadedFile& self = *document.file;
  if (self.plan.header.based_on) return;  // what it names, or a finding that says why it has none
  if (!given_.catalogue.empty()) {
    document.catalogue = take_given(self, given_.catalogue, DocumentKind::catalogue, findings);
    return;
  }
  if (document.followed != nullptr && document.followed->plan.header.based_on) {
    std::vector<Diagnostic> of_the_plan;  // the plan's own, and reported there
    const auto catalogue = follow(*document.followed, document.followed->plan.header.based_on, of_the_plan);
    if (catalogue != nullptr && catalogue->plan.header.kind == DocumentKind::catalogue) document.catalogue = catalogue;
    if (document.catalogue != nullptr) return;
  }
  if (!given_.catalogues.empty()) {
    document.catalogue = take_from_folder(document, findings);
  } else if (self.is_document && self.plan.header.kind != DocumentKind::unknown) {
    document.missing_catalogue = self.plan.header.year;
  }
}

Workspace::Shared Workspace::take_given(const LoadedFile& self, const std::string& path, DocumentKind expected,
                                        Findings& findings) {
  if (is_same_file(path, self.path)) return nullptr;
  const Mention mention = {.name = path, .range = {}};
  const auto target = load_referenced(path);
  if (target == nullptr) {
    findings.add("file/missing-reference", "missing", mention.range, {{"file", path}, {"path", path}});
    return nullptr;
  }
  return check_kind(self, *target, mention, expected, findings) ? target : nullptr;
}

Workspace::Shared Workspace::take_from_folder(Document& document, Findings& findings) {
  std::call_once(listed_, [this] { in_folder_ = catalogues_in(given_.catalogues, files_); });
  const int year = document.file->plan.header.year;
  std::vector<std::string> paths;
  std::string names;
  for (const CatalogueFile& one : in_folder_) {
    if (one.year != year || year == 0) continue;
    paths.push_back(one.path);
    names += (names.empty() ? "" : ", ") + fs::path(one.path).filename().string();
  }
  if (paths.size() == 1) return load_referenced(paths.front());
  if (paths.empty()) {
    if (document.file->plan.header.kind != DocumentKind::unknown) document.missing_catalogue = year;
  } else {
    findings.add("file/ambiguous-catalogue", "several", {},
                 {{"folder", given_.catalogues}, {"year", std::to_string(year)}, {"files", names}});
  }
  return nullptr;
}

Workspace::Shared Workspace::follow(const LoadedFile& from, const Text& reference,
                                    std::vector<Diagnostic>& diagnostics) {
  const auto path = referenced_path(from, reference);
  const std::string name(reference.value);
  auto target = load_referenced(path);
  if (target != nullptr) return target;
  Findings findings(from.source, language_);
  const auto bytes = files_.read(path);
  const auto* reason = std::get_if<std::error_code>(&bytes);
  const bool is_there =
      reason == nullptr || (*reason != std::errc::no_such_file_or_directory && *reason != std::errc::not_a_directory);
  if (is_there) {
    findings.add("file/missing-reference", "unreadable", reference.range,
                 {{"file", name}, {"reason", reason == nullptr ? std::string() : reason->message()}});
  } else if (const auto nearest = nearest_neighbour(path, from.path, files_); !nearest.empty()) {
    findings.add("file/missing-reference", "nearest", reference.range, {{"file", name}, {"nearest", nearest}});
  } else {
    findings.add("file/missing-reference", "missing", reference.range, {{"file", name}, {"path", path.string()}});
  }
  std::ranges::move(findings.all(), std::back_inserter(diagnostics));
  return nullptr;
}

Workspace::Shared Workspace::load_referenced(const fs::path& path) {
  const std::string key = path.string();
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(recent_, key, [](const auto& entry) { return entry.first; });
  if (found != recent_.end()) {
    recent_.splice(recent_.begin(), recent_, found);
    return recent_.front().second;
  }
  Shared file = files_.loaded(path);
  if (file == nullptr) {
    auto bytes = files_.read(path);
    auto* text = std::get_if<std::string>(&bytes);
    if (text == nullptr) return nullptr;
    file = load_text(key, std::move(*text), language_);
  }
  recent_.emplace_front(key, std::move(file));
  if (recent_.size() > kept_files) recent_.pop_back();
  return recent_.front().second;
}

bool Workspace::leads_back(const LoadedFile& file, const fs::path& start, int steps, std::string& trail) {
  if (steps == longest_chain) return false;
  const Header& header = file.plan.header;
  for (const Text& reference : {header.based_on, header.follows_up}) {
    if (!reference) continue;
    const auto path = referenced_path(file, reference);
    const auto length = trail.size();
    trail += " → " + std::string(reference.value);
    if (is_same_file(path, start)) return true;
    if (const auto next = load_referenced(path); next != nullptr && leads_back(*next, start, steps + 1, trail))
      return true;
    trail.resize(length);
  }
  return false;
}

}  // namespace planlint
