// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "workspace/references.h"

#include <algorithm>
#include <system_error>

#include "text/names.h"

namespace planlint {

namespace fs = std::filesystem;

namespace {

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

}  // namespace

fs::path referenced_path(const LoadedFile& from, const Text& reference) {
  return (fs::path(from.path).parent_path() / fs::path(std::string(reference.value))).lexically_normal();
}

bool is_same_file(const fs::path& a, const fs::path& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) || a.lexically_normal() == b.lexically_normal();
}

std::string nearest_neighbour(const fs::path& path, const fs::path& referring, const FileStore& files) {
  std::vector<std::string> names;
  for (const fs::path& plan : files.plans_in(path.parent_path().empty() ? "." : path.parent_path())) {
    if (!is_same_file(plan, referring)) names.push_back(plan.filename().string());
  }
  std::ranges::sort(names);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto found = nearest_name(path.filename().string(), candidates);
  return found ? names[*found] : std::string();
}

bool check_kind(const LoadedFile& file, const LoadedFile& target, const Mention& mention, DocumentKind expected,
                Findings& findings) {
  const Header& header = target.plan.header;
  if (header.kind != expected) {
    findings.add("file/wrong-kind", "wrong_kind", mention.range,
                 {{"file", mention.name},
                  {"actual", kind_phrase(header.kind, findings.language())},
                  {"expected", kind_phrase(expected, findings.language())}});
    return false;
  }
  const int year = file.plan.header.year;
  if (header.year != 0 && year != 0 && header.year != year) {
    findings.add("file/year-differs", "year_differs", mention.range,
                 {{"file", mention.name}, {"actual", std::to_string(header.year)}, {"expected", std::to_string(year)}});
  }
  return true;
}

}  // namespace planlint
