// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>

#include "cli/commands/import.h"
#include "cli/console.h"
#include "cli/files.h"
#include "report/import_summary.h"
#include "report/words.h"
#include "write/catalogue.h"

namespace planlint {
namespace {

using Files = std::vector<std::shared_ptr<const LoadedFile>>;

/// All of them, or nothing where one cannot serve, each of which was said.
std::optional<Files> load_all(const ImportOptions& options, Language language) {
  Files files;
  bool failed = false;
  const auto fail = [&](const std::string& message) {
    print_error(message, language);
    failed = true;
  };
  for (const std::string& path : options.paths) {
    auto loaded = load_plan(path, language, options.stdin_filename);
    if (const auto* error = std::get_if<FileError>(&loaded)) {
      fail(error->message);
      continue;
    }
    const auto& file = files.emplace_back(std::get<std::shared_ptr<const LoadedFile>>(std::move(loaded)));
    print_findings(file->diagnostics, language);
    failed = failed || has_error(file->diagnostics);
    if (file->plan.header.kind == DocumentKind::catalogue) {
      fail(file->path + std::string(in(language, " är redan en kf-budget", " is a KF budget already")));
    }
  }
  return failed ? std::nullopt : std::optional(std::move(files));
}

/// "a.txt gäller 2023, b.txt 2024" where the documents are not all for one year; one that says no year may be of any.
std::optional<std::string> different_years(const Files& files, Language language) {
  const LoadedFile* first = nullptr;
  for (const auto& file : files) {
    if (file->plan.header.year == 0) continue;
    if (first == nullptr) first = file.get();
    if (file->plan.header.year == first->plan.header.year) continue;
    return first->path + std::string(in(language, " gäller ", " is for ")) + std::to_string(first->plan.header.year) +
           ", " + file->path + ' ' + std::to_string(file->plan.header.year) +
           std::string(in(language, "; en kf-budget är för ett år", "; a KF budget is for one year"));
  }
  return std::nullopt;
}

std::string listed(const CatalogueDifference& difference, const Files& files, Language language) {
  std::string out = printable(difference.what) + '\n';
  for (const CatalogueVariant& variant : difference.variants) {
    const bool chosen = &variant == &difference.variants.front();
    if (variant.value.empty())
      out += in(language, "  (inget)", "  (nothing)");
    else
      out.append("  ”").append(printable(variant.value)).append("”");
    std::string names;
    for (const std::size_t i : variant.documents)
      names.append(names.empty() ? ": " : ", ").append(printable(files.at(i)->path));
    out += names;
    if (chosen) out += in(language, "  – står i budgeten", "  – stands in the budget");
    out += '\n';
  }
  return out;
}

std::string count_of(const std::vector<CatalogueDifference>& differences, Language language) {
  if (differences.empty()) {
    return std::string(in(language, "  Dokumenten säger samma sak.\n", "  The documents say the same.\n"));
  }
  return "  " + std::to_string(differences.size()) +
         std::string(in(language, differences.size() == 1 ? " skillnad" : " skillnader",
                        differences.size() == 1 ? " difference" : " differences")) +
         std::string(in(language, " mellan dokumenten: det som flest skriver står i budgeten.\n",
                        " between the documents: what most of them write stands in the budget.\n"));
}

}  // namespace

int import_catalogue(const ImportOptions& options, Language language) {
  const auto files = load_all(options, language);
  if (!files) return exit_failed;
  if (const auto problem = different_years(*files, language)) {
    print_error(*problem, language);
    return exit_failed;
  }
  std::vector<const Plan*> plans;
  for (const auto& file : *files) plans.push_back(&file->plan);
  const MergedCatalogue merged = options.city.empty() ? merge_catalogue(plans) : merge_catalogue(plans, options.city);
  const auto read = load_text(options.catalogue_out, merged.text, language);
  const int code =
      write_import({.text = merged.text,
                    .path = options.catalogue_out,
                    .summary = import_summary(read->plan, language) + count_of(merged.differences, language),
                    .next = "planlint check " + options.paths.front() + " --catalogue " + options.catalogue_out,
                    .force = options.force},
                   language);
  if (code == exit_failed || merged.differences.empty()) return code;
  std::string differences;
  for (const CatalogueDifference& difference : merged.differences) differences += listed(difference, *files, language);
  // Where the budget goes to standard output, nothing else may.
  if (options.catalogue_out == "-") {
    std::fwrite(differences.data(), 1, differences.size(), stderr);
    return code;
  }
  Output output;
  output.write(differences);
  return output.finish() ? exit_failed : code;
}

}  // namespace planlint
