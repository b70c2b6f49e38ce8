// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "draft/new_plan.h"

#include <charconv>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/import.h"
#include "cli/console.h"
#include "cli/files.h"
#include "report/document_words.h"
#include "report/words.h"
#include "text/names.h"

namespace planlint {
namespace {

struct NewPlanOptions {
  std::string from;
  std::string board;
  std::string year;
  std::string output;  ///< empty or `-`: standard output
  bool force = false;
  std::vector<std::string> what;
};

/// 0 where the text is no year.
int year_of(const std::string& text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && year >= 1900 && year <= 2999 ? year : 0;
}

std::optional<std::string> parse(NewPlanOptions& options, Words words, Language language) {
  const ArgumentSpec spec = {.options = {{"--from", &options.from, {}},
                                         {"--board", &options.board, {}},
                                         {"--year", &options.year, {}},
                                         {"--output", &options.output, {}, "-o"},
                                         {"--force", &options.force, {}}},
                             .operands = &options.what,
                             .required = "plan"};
  if (auto problem = parse_arguments(spec, words, language)) return problem;
  const auto say = [&](std::string_view swedish, std::string_view english) {
    return std::string(in(language, swedish, english));
  };
  if (options.what.front() != "plan") {
    return say("det som kan börjas på är plan, inte ”", "what can be begun is plan, not ”") + options.what.front() +
           "”";
  }
  if (options.from.empty()) return say("--from KF-BUDGET saknas", "--from CATALOGUE is missing");
  if (options.board.empty()) return say("--board NÄMND saknas", "--board BOARD is missing");
  if (!options.year.empty() && year_of(options.year) == 0) {
    return say("--year är ett årtal som 2024, inte ”", "--year is a year such as 2024, not ”") + options.year + "”";
  }
  if (!options.output.empty() && options.output != "-" && !options.output.ends_with(".plan")) {
    return say("namnet på en planfil slutar på .plan, inte ”", "the name of a plan file ends in .plan, not ”") +
           options.output + "”";
  }
  return std::nullopt;
}

/// The catalogue; nothing where it cannot be had or is none, which is said.
std::shared_ptr<const LoadedFile> load_catalogue(const std::string& path, Language language) {
  const auto loaded = load_plan(path, language);
  if (const auto* error = std::get_if<FileError>(&loaded)) {
    print_error(error->message, language);
    return nullptr;
  }
  auto file = std::get<std::shared_ptr<const LoadedFile>>(loaded);
  if (file->plan.header.kind != DocumentKind::catalogue) {
    print_error(file->path + std::string(in(language, " är ingen kf-budget utan ", " is no KF budget but ")) +
                    document_words(file->plan.header, language) +
                    std::string(in(language, "; planlint import --catalogue-out gör en av nämndernas dokument",
                                   "; planlint import --catalogue-out makes one of the boards' documents")),
                language);
    return nullptr;
  }
  print_findings(file->diagnostics, language);
  return file;
}

/// Whether there is something to write a plan of. A board that the catalogue does not name gets what is given to all.
bool accept_board(const LoadedFile& catalogue, const BoardsShare& share, const std::string& board, Language language) {
  const auto say = [&](std::string_view swedish, std::string_view english) {
    return std::string(in(language, swedish, english));
  };
  if (share.named) return true;
  const auto boards = boards_of(catalogue.plan);
  const std::string unknown = catalogue.path + say(" nämner ingen nämnd ”", " names no board ”") + board + "”";
  if (const auto nearest = nearest_word(board, boards); !nearest.empty()) {
    print_error(unknown + say("; närmast är ”", "; the nearest is ”") + std::string(nearest) + "”", language);
    return false;
  }
  if (share.goals + share.indicators + share.activities == 0) {
    print_error(unknown + say(" och ger inget till alla nämnder", " and gives nothing to all boards"), language);
    return false;
  }
  if (!boards.empty()) {
    print_note(
        unknown + say("; planen får det som alla nämnder har fått", "; the plan gets what all boards were given"),
        language);
  }
  return true;
}

/// How the plan file (or, on standard output, one in the current folder) names the catalogue; standard input has no
/// name.
std::string reference_to(const std::string& catalogue, const std::string& output) {
  namespace fs = std::filesystem;
  if (catalogue == "-") return {};
  std::error_code error;
  const fs::path folder = output.empty() || output == "-" ? fs::path() : fs::path(output).parent_path();
  const auto relative = fs::proximate(catalogue, folder.empty() ? fs::path(".") : folder, error);
  return (error ? fs::path(catalogue) : relative).generic_string();
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string summary(const BoardsShare& share, Language language) {
  const bool swedish = language == Language::swedish;
  return "  " + counted(share.goals, swedish ? "mål" : "area goal", swedish ? "mål" : "area goals") + ", " +
         counted(share.indicators, swedish ? "kf-indikator" : "KF indicator",
                 swedish ? "kf-indikatorer" : "KF indicators") +
         ", " +
         counted(share.activities, swedish ? "kf-aktivitet" : "KF activity",
                 swedish ? "kf-aktiviteter" : "KF activities") +
         '\n';
}

}  // namespace

int run_new(Words words, Language language) {
  NewPlanOptions options;
  if (const auto problem = parse(options, words, language)) return usage_error(*problem, "new", language);
  const auto catalogue = load_catalogue(options.from, language);
  if (catalogue == nullptr) return exit_failed;
  const BoardsShare share = share_of(catalogue->plan, options.board);
  if (!accept_board(*catalogue, share, options.board, language)) return exit_failed;
  const NewPlan request = {
      .board = options.board, .year = year_of(options.year), .based_on = reference_to(options.from, options.output)};
  return write_import({.text = new_plan(catalogue->plan, request),
                       .path = options.output,
                       .summary = summary(share, language),
                       .next = "planlint check " + options.output,
                       .force = options.force},
                      language);
}

}  // namespace planlint
