// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/commands/import.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/given.h"
#include "format/format.h"
#include "report/import_listing.h"
#include "report/import_summary.h"
#include "report/text.h"
#include "report/words.h"
#include "workspace/workspace.h"
#include "write/write_plan.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> parse(ImportOptions& options, Words words, Language language) {
  ArgumentSpec spec = {.options = {{"--output", &options.output, {}, "-o"},
                                   {"--force", &options.force, {}},
                                   {"--catalogue-out", &options.catalogue_out, {}},
                                   {"--city", &options.city, {}},
                                   {"--explain-import", &options.explain_import, {}},
                                   {"--format", &options.format, {"text", "json"}},
                                   {"--stdin-filename", &options.stdin_filename, {}}},
                       .operands = &options.paths};
  std::ranges::move(options_for(options.given), std::back_inserter(spec.options));
  if (auto problem = parse_arguments(spec, words, language)) return problem;
  const auto say = [&](std::string_view swedish, std::string_view english) {
    return std::string(in(language, swedish, english));
  };
  if (options.paths.empty()) return say("DOKUMENT saknas", "DOCUMENT is missing");
  if (!options.output.empty() && !options.catalogue_out.empty()) {
    return say("--output och --catalogue-out går inte att ge på en gång",
               "--output and --catalogue-out cannot be given together");
  }
  if (options.paths.size() > 1 && options.catalogue_out.empty() && !options.explain_import) {
    return say("importera ett dokument i taget; flera blir en kf-budget med --catalogue-out FIL.plan",
               "import one document at a time; several become a KF budget with --catalogue-out FILE.plan");
  }
  for (const std::string& path : {options.output, options.catalogue_out}) {
    if (path.empty() || path == "-" || path.ends_with(".plan")) continue;
    return say("namnet på en planfil slutar på .plan, inte ”", "the name of a plan file ends in .plan, not ”") + path +
           "”";
  }
  return std::nullopt;
}

/// How the plan file at `to` (or, on standard output, in the current folder) names another file.
std::string name_from(const std::string& to, const std::string& file) {
  std::error_code error;
  const fs::path folder = to.empty() || to == "-" ? fs::path(".") : fs::path(to).parent_path();
  const auto relative = fs::proximate(file, folder.empty() ? fs::path(".") : folder, error);
  return (error ? fs::path(file) : relative).generic_string();
}

Text named(const std::string& file) { return {.value = file, .range = {}, .present = true}; }

int import_one(const ImportOptions& options, Language language) {
  const auto loaded = load_plan(options.paths.front(), language, options.stdin_filename);
  if (const auto* error = std::get_if<FileError>(&loaded)) {
    print_error(error->message, language);
    return exit_failed;
  }
  const auto file = std::get<std::shared_ptr<const LoadedFile>>(loaded);
  if (!file->is_document) {
    print_error(file->path + std::string(in(language, " är redan en planfil", " is a plan file already")), language);
    return exit_failed;
  }
  const Document document = Workspace(language, options.given).surround(file);
  print_findings(file->diagnostics, language);
  print_findings(document.diagnostics, language);
  if (has_error(file->diagnostics) || has_error(document.diagnostics)) return exit_failed;
  if (const auto year = document.missing_catalogue; year && !options.given.catalogues.empty()) {
    print_note(missing_catalogue_note(file->path, *year, options.given, language), language);
  }

  const std::string catalogue = document.catalogue ? name_from(options.output, document.catalogue->path) : "";
  const std::string followed = document.followed ? name_from(options.output, document.followed->path) : "";
  Plan plan = file->plan;
  if (!catalogue.empty()) plan.header.based_on = named(catalogue);
  if (!followed.empty()) plan.header.follows_up = named(followed);
  const auto lines = count_lines(*file->source, file->pieces);
  return write_import({.text = write_plan(plan),
                       .path = options.output,
                       .summary = import_summary(file->plan, language) + "  " + counts_line(lines, language) + '\n',
                       .next = "planlint check " + options.output,
                       .force = options.force},
                      language);
}

}  // namespace

void print_findings(std::vector<Diagnostic> diagnostics, Language language) {
  sort_and_unique(diagnostics);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += framed(diagnostic, language, {});
  std::fwrite(text.data(), 1, text.size(), stderr);
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& one) { return one.severity == Severity::error; });
}

int write_import(const Import& import, Language language) {
  const bool to_file = !import.path.empty() && import.path != "-";
  const std::string name = to_file ? import.path : "import.plan";
  const std::string formatted = format(Source(name, import.text)).text;
  if (to_file) {
    if (const auto error = create_file(import.path, formatted, import.force, language)) {
      print_error(error->message, language);
      return exit_failed;
    }
  } else {
    Output output;
    output.write(formatted);
    if (output.finish()) return exit_failed;
  }
  // What the document itself leaves open (a year, a number) shows when its plan file is read.
  const auto read = load_text(name, formatted, language);
  print_findings(read->diagnostics, language);
  std::string said = import.summary;
  if (to_file) {
    said += std::string(in(language, "Skrev ", "Wrote ")) + import.path +
            std::string(in(language, "\nKör: ", "\nRun: ")) + import.next + '\n';
  } else {
    said += in(language, "Spara den med -o FIL.plan, och kör: planlint check FIL.plan\n",
               "Save it with -o FILE.plan, and run: planlint check FILE.plan\n");
  }
  std::fwrite(said.data(), 1, said.size(), stderr);
  return has_error(read->diagnostics) ? exit_findings : exit_clean;
}

int run_import(Words words, Language language) {
  ImportOptions options;
  if (const auto problem = parse(options, words, language)) return usage_error(*problem, "import", language);
  if (options.explain_import) {
    Output output;
    const int code = explain_import(options.paths, options.stdin_filename, options.format == "json", output, language);
    return output.finish() ? exit_failed : code;
  }
  const auto given = completed(options.given, language);
  if (!given) return exit_failed;
  options.given = *given;
  return options.catalogue_out.empty() ? import_one(options, language) : import_catalogue(options, language);
}

}  // namespace planlint
