// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "syntax/query.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "cli/files.h"
#include "discover/find_plans.h"
#include "report/captures.h"
#include "report/words.h"
#include "text/source.h"

namespace planlint {
namespace {

std::string said_of(const QueryProblem& problem, Language language) {
  const std::string name = "”" + problem.name + "”";
  const auto say = [&](std::string_view swedish, std::string_view english) {
    return std::string(in(language, swedish, english));
  };
  switch (problem.kind) {
    case QueryProblem::Kind::node: return say("det finns ingen nod ", "there is no node ") + name;
    case QueryProblem::Kind::field: return say("det finns inget fält ", "there is no field ") + name;
    case QueryProblem::Kind::capture: return name + say(" fångas inte av frågan", " is not captured by the query");
    case QueryProblem::Kind::structure:
      return say("mönstret kan inte träffa något: så står noder aldrig",
                 "the pattern can match nothing: nodes never stand like that");
    case QueryProblem::Kind::predicate:
      return say("det finns inget villkor #", "there is no predicate #") + problem.name +
             say("; de som finns är #eq?, #not-eq?, #any-of? och #not-any-of?",
                 "; there are #eq?, #not-eq?, #any-of? and #not-any-of?");
    case QueryProblem::Kind::arguments:
      return "#" + problem.name +
             say(" behöver en @fångst och det som den jämförs med", " needs a @capture and what it is compared with");
    case QueryProblem::Kind::syntax: break;
  }
  return say("frågan går inte att läsa; ett mönster är som (indicator name: (string) @namn)",
             "the query cannot be read; a pattern is like (indicator name: (string) @name)");
}

/// The problem, and the query's line with `^` under the place.
std::string shown(const QueryProblem& problem, const std::string& text, Language language) {
  std::string message(in(language, "frågan, rad ", "query, line "));
  const Source source("query", text);
  const auto offset = std::min(problem.offset, static_cast<std::uint32_t>(text.size()));
  const Position place = source.position(offset);
  message += std::to_string(place.line) + std::string(in(language, ", kolumn ", ", column ")) +
             std::to_string(place.column) + ": " + said_of(problem, language);
  if (!problem.nearest.empty())
    message += std::string(in(language, "; närmast är ", "; the nearest is ")) + problem.nearest;
  return message;
}

std::string line_with_mark(const QueryProblem& problem, const std::string& text) {
  const Source source("query", text);
  const auto offset = std::min(problem.offset, static_cast<std::uint32_t>(text.size()));
  const Position place = source.position(offset);
  return "  " + printable(source.slice(source.line_range(place.line))) + "\n  " + std::string(place.column - 1, ' ') +
         "^\n";
}

/// The captures of one file; nothing where it cannot be read, which is said.
std::optional<FileCaptures> search(const Query& query, const std::string& path, const std::string& stdin_name,
                                   Language language) {
  const std::string& name = path == "-" ? stdin_name : path;
  if (is_document_name(name)) {
    print_error(name + std::string(in(language, " är ett dokument; query söker i planfiler (planlint import gör en)",
                                      " is a document; query searches plan files (planlint import makes one)")),
                language);
    return std::nullopt;
  }
  const auto loaded = load_plan(path, language, stdin_name);
  if (const auto* error = std::get_if<FileError>(&loaded)) {
    print_error(error->message, language);
    return std::nullopt;
  }
  FileCaptures file = {.source = std::get<std::shared_ptr<const LoadedFile>>(loaded)->source, .captures = {}};
  const auto text = file.source->text();
  for (const Captured& one : query.run(SyntaxTree::parse(text), text)) {
    file.captures.push_back({.name = std::string(one.name), .kind = std::string(one.kind), .range = one.range});
  }
  return file;
}

struct QueryOptions {
  std::string format = "text";
  std::string stdin_filename;
  std::vector<std::string> paths;
  SettingsChoice settings;
};

int search_all(const Query& query, QueryOptions options, Language language) {
  int code = exit_clean;
  if (options.paths.empty()) options.paths.emplace_back(".");
  const bool takes_input = std::erase(options.paths, "-") > 0;
  FoundPlans found = find_plans(options.paths);
  if (!drop_ignored(options.settings, found, language)) return exit_failed;
  if (takes_input) found.files.insert(found.files.begin(), "-");
  for (const FindProblem& problem : found.problems) {
    print_error(message_of(problem, language), language);
    code = exit_failed;
  }
  Output output;
  std::vector<FileCaptures> all;
  for (const std::string& path : found.files) {
    auto file = search(query, path, options.stdin_filename, language);
    if (!file) {
      code = exit_failed;
    } else if (options.format == "json") {
      all.push_back(std::move(*file));
    } else {
      output.write(captures_as_text(*file));
    }
  }
  if (options.format == "json") output.write(captures_as_json(all));
  return output.finish() ? exit_failed : code;
}

}  // namespace

int run_query(Words words, Language language) {
  QueryOptions options;
  ArgumentSpec spec = {
      .options = {{"--format", &options.format, {"text", "json"}}, {"--stdin-filename", &options.stdin_filename, {}}},
      .operands = &options.paths};
  std::ranges::move(options_for(options.settings), std::back_inserter(spec.options));
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "query", language);
  if (options.paths.empty()) {
    return usage_error(in(language, "FRÅGA saknas", "QUERY is missing"), "query", language);
  }
  const std::string text = options.paths.front();
  options.paths.erase(options.paths.begin());
  const auto query = Query::parse(text);
  if (const auto* problem = std::get_if<QueryProblem>(&query)) {
    print_error(shown(*problem, text, language), language);
    const std::string line = line_with_mark(*problem, text);
    std::fwrite(line.data(), 1, line.size(), stderr);
    return exit_failed;
  }
  return search_all(std::get<Query>(query), std::move(options), language);
}

}  // namespace planlint
