// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "workspace/workspace.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "text/names.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// A catalogue is referred to by many plans, a plan by a few reports.
constexpr std::size_t kept_files = 8;
/// A chain of references longer than that is a ring that does not pass its start.
constexpr int longest_chain = 16;

fs::path referenced_path(const LoadedFile& from, const Text& reference) {
  return (fs::path(from.path).parent_path() / fs::path(std::string(reference.value))).lexically_normal();
}

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) || a.lexically_normal() == b.lexically_normal();
}

std::string kind_phrase(DocumentKind kind, Language language) {
  const bool swedish = language == Language::swedish;
  switch (kind) {
    case DocumentKind::plan: return swedish ? "en verksamhetsplan" : "an activity plan";
    case DocumentKind::catalogue: return swedish ? "en kf-budget" : "a kf-budget";
    case DocumentKind::tertial_report: return swedish ? "en tertialrapport" : "a tertialrapport";
    case DocumentKind::annual_report: return swedish ? "en verksamhetsberättelse" : "a verksamhetsberättelse";
    case DocumentKind::unknown: break;
  }
  return swedish ? "en fil som inte säger vad den är" : "a file that does not say what it is";
}

/// The plan file beside `path` with the nearest name, other than the file that refers to it.
std::string nearest_neighbour(const fs::path& path, const fs::path& referring) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path.parent_path().empty() ? "." : path.parent_path(), error)) {
    if (entry.path().extension() == ".plan" && !same_file(entry.path(), referring))
      names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto found = nearest_name(path.filename().string(), candidates);
  return found ? names[*found] : std::string();
}

/// Says when what a reference leads to is of the wrong kind or for another year.
bool check_kind(const LoadedFile& file, const LoadedFile& target, const Text& reference, DocumentKind expected,
                Findings& findings) {
  const Header& header = target.plan.header;
  const std::string name(reference.value);
  if (header.kind != expected) {
    findings.add("file/wrong-kind", "wrong_kind", reference.range,
                 {{"file", name},
                  {"actual", kind_phrase(header.kind, findings.language())},
                  {"expected", kind_phrase(expected, findings.language())}});
    return false;
  }
  const int year = file.plan.header.year;
  if (header.year != 0 && year != 0 && header.year != year) {
    findings.add("file/year-differs", "year_differs", reference.range,
                 {{"file", name}, {"actual", std::to_string(header.year)}, {"expected", std::to_string(year)}});
  }
  return true;
}

}  // namespace

std::variant<std::string, std::error_code> read_file(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return std::make_error_code(std::errc::is_a_directory);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return std::error_code(errno, std::generic_category());
  std::string bytes;
  if (const auto size = fs::file_size(path, error); !error)
    bytes.reserve(std::min<std::size_t>(size, max_file_size) + 1);
  std::size_t read = 0;
  char buffer[1U << 16U];
  // Of a file that is too large only enough is read to know it.
  while (bytes.size() <= max_file_size && (read = std::fread(buffer, 1, sizeof buffer, file.get())) > 0) {
    bytes.append(buffer, read);
  }
  if (std::ferror(file.get()) != 0) return std::error_code(errno, std::generic_category());
  return bytes;
}

Document Workspace::open(const fs::path& path) {
  auto bytes = read_file(path);
  if (auto* text = std::get_if<std::string>(&bytes)) return open_text(path.string(), std::move(*text));
  auto file = std::make_shared<LoadedFile>();
  file->path = path.string();
  file->source = std::make_shared<const Source>(path.string(), std::string());
  file->plan.source = file->source;
  Findings findings(file->source, language_);
  findings.add("file/unreadable", "unreadable", {}, {{"reason", std::get<std::error_code>(bytes).message()}});
  file->diagnostics = std::move(findings.all());
  return {.file = std::move(file), .catalogue = nullptr, .followed = nullptr, .diagnostics = {}};
}

Document Workspace::open_text(const std::string& path, std::string text) {
  return resolve(load_text(path, std::move(text), language_));
}

Document Workspace::resolve(Shared file) {
  Document document;
  document.file = std::move(file);
  const LoadedFile& self = *document.file;
  const Header& header = self.plan.header;
  Findings findings(self.source, language_);
  for (const Text& reference : {header.based_on, header.follows_up}) {
    if (!reference) continue;
    std::string trail(reference.value);
    const auto path = referenced_path(self, reference);
    const auto target = follow(self, reference, findings.all());
    if (target == nullptr) continue;
    if (same_file(path, self.path) || leads_back(*target, self.path, 0, trail)) {
      findings.add("file/cycle", "cycle", reference.range, {{"file", std::string(reference.value)}, {"path", trail}});
      continue;
    }
    const bool to_catalogue = reference.range == header.based_on.range;
    const auto expected = to_catalogue ? DocumentKind::catalogue : DocumentKind::plan;
    if (check_kind(self, *target, reference, expected, findings))
      (to_catalogue ? document.catalogue : document.followed) = target;
  }
  if (document.catalogue == nullptr && document.followed != nullptr && document.followed->plan.header.based_on) {
    std::vector<Diagnostic> of_the_plan;  // the plan's own, and reported there
    const auto catalogue = follow(*document.followed, document.followed->plan.header.based_on, of_the_plan);
    if (catalogue != nullptr && catalogue->plan.header.kind == DocumentKind::catalogue) document.catalogue = catalogue;
  }
  document.diagnostics = std::move(findings.all());
  return document;
}

Workspace::Shared Workspace::follow(const LoadedFile& from, const Text& reference,
                                    std::vector<Diagnostic>& diagnostics) {
  const auto path = referenced_path(from, reference);
  const std::string name(reference.value);
  auto target = load_referenced(path);
  if (target != nullptr) return target;
  Findings findings(from.source, language_);
  std::error_code error;
  if (fs::exists(path, error)) {
    const auto bytes = read_file(path);
    const auto* reason = std::get_if<std::error_code>(&bytes);
    findings.add("file/missing-reference", "unreadable", reference.range,
                 {{"file", name}, {"reason", reason == nullptr ? std::string() : reason->message()}});
  } else if (const auto nearest = nearest_neighbour(path, from.path); !nearest.empty()) {
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
  auto bytes = read_file(path);
  auto* text = std::get_if<std::string>(&bytes);
  if (text == nullptr) return nullptr;
  recent_.emplace_front(key, load_text(key, std::move(*text), language_));
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
    if (same_file(path, start)) return true;
    if (const auto next = load_referenced(path); next != nullptr && leads_back(*next, start, steps + 1, trail))
      return true;
    trail.resize(length);
  }
  return false;
}

}  // namespace planlint
