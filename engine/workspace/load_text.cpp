// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "text/encoding.h"
#include "workspace/loaded_file.h"

namespace planlint {
namespace {

constexpr std::array<std::string_view, 7> document_endings = {".txt", ".md", ".docx", ".odt", ".html", ".htm", ".pdf"};

/// The ending in small letters: Word's own computers write `PLAN.DOCX`.
std::string ending_of(std::string_view path) {
  const auto name = path.substr(path.find_last_of("/\\") + 1);
  const auto dot = name.find_last_of('.');
  std::string ending(dot == std::string_view::npos ? std::string_view() : name.substr(dot));
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending;
}

/// One finding at the start of the file, and nothing else.
void refuse(LoadedFile& file, Language language, std::string_view rule, std::string_view message,
            Findings::Values values = {}) {
  file.is_refused = true;
  file.source = std::make_shared<const Source>(file.path, std::string());
  Findings findings(file.source, language);
  findings.add(rule, message, {}, values);
  file.diagnostics = std::move(findings.all());
  file.plan.source = file.source;
}

bool says_something(const Plan& plan) {
  return plan.header.kind != DocumentKind::unknown || !plan.goals.empty() || !plan.indicators.empty() ||
         !plan.activities.empty() || !plan.tables.empty() || !plan.decisions.empty();
}

void read_as_document(LoadedFile& file, Language language) {
  auto read = read_document(file.source);
  file.plan = std::move(read.plan);
  file.pieces = std::move(read.pieces);
  Findings findings(file.source, language);
  if (file.source->text().find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
    findings.add("file/empty", "document", {});
  } else if (!says_something(file.plan)) {
    findings.add("file/not-a-plan", "document", {});
  }
  file.diagnostics = std::move(findings.all());
}

void read_as_plan(LoadedFile& file, Language language) {
  auto read = read_plan(file.source, SyntaxTree::parse(file.source->text()), language);
  file.plan = std::move(read.plan);
  file.diagnostics = std::move(read.diagnostics);
  file.suppressions = std::move(read.suppressions);
}

}  // namespace

bool is_document_name(std::string_view path) {
  return std::ranges::find(document_endings, ending_of(path)) != document_endings.end();
}

std::shared_ptr<const LoadedFile> load_text(std::string path, std::string text, Language language) {
  auto file = std::make_shared<LoadedFile>();
  file->is_document = is_document_name(path);
  file->path = std::move(path);
  if (text.size() > max_file_size) {
    refuse(*file, language, "file/too-large", "too_large", {{"limit", std::to_string(max_file_size >> 20U)}});
  } else if (const auto encoding = detect_other_encoding(text)) {
    const std::string name(name_of(*encoding));
    refuse(*file, language, "file/encoding", name.empty() ? "binary" : "other", {{"encoding", name}});
  } else {
    file->source = std::make_shared<const Source>(file->path, std::move(text));
    file->is_document ? read_as_document(*file, language) : read_as_plan(*file, language);
  }
  return file;
}

}  // namespace planlint
