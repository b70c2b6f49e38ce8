// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// planlint_bench: how fast planlint is, as ratios to the bare parse of the same bytes, taken in one run. Options are
// those of Google Benchmark, --no-corpus for the quick part only, and --lsp for the language server alone.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <variant>
#include <vector>

#include "bench/corpus.h"
#include "bench/documents.h"
#include "bench/generate_plan.h"
#include "bench/lsp.h"
#include "bench/rule_costs.h"
#include "bench/single_file.h"
#include "standard/standard_rules.h"

namespace planlint::bench {
namespace {

/// Keeps the times of all repetitions, and prints their medians.
class KeepingReporter : public benchmark::ConsoleReporter {
 public:
  KeepingReporter() : ConsoleReporter(isatty(STDOUT_FILENO) != 0 ? OO_Color : OO_None) {}

  void ReportRuns(const std::vector<Run>& runs) override {
    std::vector<Run> medians;
    for (const Run& run : runs) {
      if (run.run_type == Run::RT_Aggregate) {
        if (run.aggregate_name == "median") medians.push_back(run);
      } else if (!run.error_occurred) {
        times[run.run_name.function_name].push_back(run.cpu_accumulated_time / static_cast<double>(run.iterations));
      }
    }
    ConsoleReporter::ReportRuns(medians);
  }

  Times times;
};

int run(std::vector<char*> words) {
  const TemporaryFolder folder;
  if (words.size() == 2 && words[1] == std::string_view("--lsp")) {
    print_results(measure_lsp(folder.path()));
    return 0;
  }
  const auto quick = std::remove(words.begin() + 1, words.end(), std::string_view("--no-corpus"));
  const bool corpus = quick == words.end();
  words.erase(quick, words.end());
  // Before the user's own words, which so have the last say.
  static std::string defaults[] = {"--benchmark_repetitions=9", "--benchmark_enable_random_interleaving=true",
                                   "--benchmark_min_time=0.1"};
  for (std::string& word : defaults) words.insert(words.begin() + 1, word.data());
  int count = static_cast<int>(words.size());
  benchmark::Initialize(&count, words.data());
  if (benchmark::ReportUnrecognizedArguments(count, words.data())) return 2;

  write_text(folder.path() / "catalogue.plan", generate_catalogue());
  const auto loaded = standard_rules();
  if (const auto* errors = std::get_if<RuleErrors>(&loaded)) {
    for (const std::string& error : *errors) std::fprintf(stderr, "planlint_bench: %s\n", error.c_str());
    return 2;
  }
  const RuleSet& rules = std::get<RuleSet>(loaded);
  register_single_file(rules, folder.path().string());
  register_documents();
  KeepingReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);

  std::vector<Result> results = single_file_results(reporter.times);
  results.push_back({.name = "1 MB, dense: bytes of tree for each byte",
                     .measured = tree_bytes_per_byte(generate_plan({.bytes = large_bytes})),
                     .target = 13,
                     .unit = "B"});
  const auto append = [&](const std::vector<Result>& more) { results.insert(results.end(), more.begin(), more.end()); };
  append(document_results(reporter.times));
  if (reporter.times.contains("document/tabs")) append(measure_document_check(folder.path()));
  if (reporter.times.contains("lint/dense")) append(measure_rules(rules));
  const auto lint = reporter.times.find("lint/dense");
  const auto lint_prose = reporter.times.find("lint/prose");
  if (lint != reporter.times.end() && lint_prose != reporter.times.end()) {
    append(measure_start(folder.path()));
    const double share = (median(lint->second) + median(lint_prose->second)) /
                             (median(reporter.times["parse/dense"]) + median(reporter.times["parse/prose"])) -
                         1;
    append(measure_lsp(folder.path() / "lsp"));
    if (corpus) append(measure_corpus(rules, folder.path() / "corpus", share));
  }
  print_results(results);
  return 0;
}

}  // namespace
}  // namespace planlint::bench

int main(int argc, char** argv) { return planlint::bench::run({argv, argv + argc}); }
