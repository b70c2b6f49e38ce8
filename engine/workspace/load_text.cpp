// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <utility>

#include "convert/convert.h"
#include "text/encoding.h"
#include "text/names.h"
#include "workspace/loaded_file.h"

namespace planlint {
namespace {

/// An empty file with the one finding that `problem` is.
void refuse(LoadedFile& file, Language language, const ConversionProblem& problem) {
  file.is_refused = true;
  file.source = std::make_shared<const Source>(file.path, std::string());
  Findings findings(file.source, language);
  add_problem(findings, problem);
  file.diagnostics = std::move(findings.all());
  file.plan.source = file.source;
}

/// Why a text cannot be read; nothing where it can.
std::optional<ConversionProblem> problem_with(std::string_view text) {
  if (text.size() > max_file_size) {
    return ConversionProblem{.rule = "file/too-large",
                             .message_id = "too_large",
                             .values = {{{"limit", std::to_string(max_file_size >> 20U)}}}};
  }
  const auto encoding = detect_other_encoding(text);
  if (!encoding) return std::nullopt;
  const std::string name(name_of(*encoding));
  return ConversionProblem{
      .rule = "file/encoding", .message_id = name.empty() ? "binary" : "other", .values = {{{"encoding", name}}}};
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

void read_as_plan(LoadedFile& file, const SyntaxTree& tree, Language language, const LoadedFile* earlier = nullptr) {
  std::optional<EarlierReading> known;
  if (earlier != nullptr) known.emplace(earlier->plan, earlier->diagnostics, *file.source);
  auto read = read_plan(file.source, tree, language, known ? &*known : nullptr);
  file.plan = std::move(read.plan);
  file.diagnostics = std::move(read.diagnostics);
  file.suppressions = std::move(read.suppressions);
}

}  // namespace

bool is_document_name(std::string_view path) { return format_of(path).value_or(Format::plan) != Format::plan; }

std::shared_ptr<const LoadedFile> load_text(std::string path, std::string text, Language language) {
  auto file = std::make_shared<LoadedFile>();
  const Format format = format_of(path).value_or(Format::plan);
  file->is_document = format != Format::plan;
  file->path = std::move(path);
  std::optional<Origin> origin;
  if (!is_text(format)) {
    auto converted = convert(text, format, {.output = max_file_size});
    if (const auto* problem = std::get_if<ConversionProblem>(&converted)) {
      refuse(*file, language, *problem);
      return file;
    }
    text = std::move(std::get<Converted>(converted).text);
    origin = std::move(std::get<Converted>(converted).origin);
  }
  if (const auto problem = problem_with(text)) {
    refuse(*file, language, *problem);
    return file;
  }
  if (file->is_document && !origin) text = compose_letters(std::move(text));
  const auto source = std::make_shared<Source>(file->path, std::move(text));
  if (origin) source->set_origin(std::move(*origin));
  file->source = source;
  if (file->is_document) {
    read_as_document(*file, language);
  } else {
    read_as_plan(*file, SyntaxTree::parse(file->source->text()), language);
  }
  return file;
}

std::shared_ptr<const LoadedFile> load_parsed(std::shared_ptr<const Source> source, const SyntaxTree& tree,
                                              Language language, const LoadedFile* earlier) {
  auto file = std::make_shared<LoadedFile>();
  file->path = source->path();
  if (const auto problem = problem_with(source->text())) {
    refuse(*file, language, *problem);
    return file;
  }
  file->source = std::move(source);
  read_as_plan(*file, tree, language, earlier);
  return file;
}

}  // namespace planlint
