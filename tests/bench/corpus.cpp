// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/corpus.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <thread>
#include <utility>

#include "bench/generate_plan.h"
#include "bench/process.h"
#include "bench/single_file.h"
#include "lint/lint.h"
#include "standard/standard_rules.h"
#include "syntax/tree.h"
#include "workspace/workspace.h"

namespace planlint::bench {
namespace {

namespace fs = std::filesystem;

constexpr int folders = 10;
constexpr int plans_per_folder = 100;
constexpr unsigned threads = 2;
constexpr int rounds = 3;

std::vector<fs::path> write_corpus(const fs::path& folder) {
  std::vector<fs::path> paths;
  fs::create_directories(folder);
  write_text(folder / "catalogue.plan", generate_catalogue());
  for (int i = 0; i < folders * plans_per_folder; ++i) {
    const fs::path subfolder = folder / std::to_string(i / plans_per_folder);
    fs::create_directories(subfolder);
    paths.push_back(subfolder / ("plan-" + std::to_string(i) + ".plan"));
    write_text(paths.back(), generate_plan({.bytes = plan_bytes,
                                            .prose_share = i % 2 == 0 ? prose : dense,
                                            .seed = static_cast<unsigned>(i),
                                            .catalogue = "../catalogue.plan"}));
  }
  return paths;
}

struct Seconds {
  double wall = 0;
  double cpu = 0;  ///< of all threads
};

template <class Action>
Seconds seconds_of(const Action& action) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t cpu_start = std::clock();
  action();
  return {.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
          .cpu = static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC};
}

/// What any tool on this parser has to do: read and parse.
void parse_all(const std::vector<fs::path>& paths) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      const auto text = read_file(paths[i]);
      (void)SyntaxTree::parse(std::get<std::string>(text));
    }
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < threads; ++i) workers.emplace_back(work);
}

double peak_mb_of_check(const fs::path& folder) {
  return run_process({PLANLINT_BINARY, "check", "--format", "json", folder.string()}).peak_mb;
}

/// What the lint of a file takes where no states are left of an earlier one, as in a process that has just begun.
double first_lint_ms(const fs::path& path) {
  const RuleSet rules = std::get<RuleSet>(standard_rules());
  const Input input = {.path = path.string(), .text = {}};
  const std::clock_t start = std::clock();
  lint_files({&input, 1}, rules, {.language = Language::swedish, .threads = 1}, [](const FileResult&) {});
  return static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "planlint-bench-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    std::perror("planlint_bench: mkdtemp");
    std::exit(2);
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) {
    std::fprintf(stderr, "planlint_bench: cannot write %s\n", path.c_str());
    std::exit(2);
  }
}

std::vector<Result> measure_corpus(const RuleSet& rules, const fs::path& folder, double engine_share) {
  std::printf("\ncorpus: writing %d plans of %zu KB …\n", folders * plans_per_folder, plan_bytes / 1000);
  const std::vector<fs::path> paths = write_corpus(folder);
  std::vector<Input> inputs;
  for (const fs::path& path : paths) inputs.push_back({.path = path.string(), .text = std::nullopt});

  std::vector<double> walls, cpus;
  std::size_t findings = 0;
  for (int round = 0; round < rounds; ++round) {
    const Seconds parsed = seconds_of([&] { parse_all(paths); });
    findings = 0;
    const Seconds linted = seconds_of([&] {
      lint_files(inputs, rules, {.language = Language::swedish, .threads = threads},
                 [&](const FileResult& result) { findings += result.diagnostics.size(); });
    });
    walls.push_back(linted.wall / parsed.wall);
    cpus.push_back(linted.cpu / parsed.cpu);
    std::printf("corpus: bare parse %.2f s (CPU %.2f s), lint %.2f s (CPU %.2f s), %zu findings\n", parsed.wall,
                parsed.cpu, linted.wall, linted.cpu, findings);
  }
  const double hundred = peak_mb_of_check(folder / "0");
  const double thousand = peak_mb_of_check(folder);
  std::printf("corpus: peak memory of planlint on 100 plans %.1f MB, on 1,000 plans %.1f MB\n", hundred, thousand);
  const double target = 1.2 + std::min(engine_share, 1.0);
  return {{.name = "corpus of 200 MB, 2 threads: lint / bare parse, wall",
           .measured = median(walls),
           .target = target,
           .unit = "x"},
          {.name = "corpus of 200 MB, 2 threads: lint / bare parse, CPU",
           .measured = median(cpus),
           .target = target,
           .unit = "x"},
          {.name = "corpus: peak memory of 1,000 plans / of 100",
           .measured = thousand / hundred,
           .target = 1.1,
           .unit = "x"}};
}

std::vector<Result> measure_start(const fs::path& folder) {
  write_text(folder / "empty.plan", "");
  write_text(folder / "start.plan", generate_plan({.bytes = plan_bytes, .catalogue = "catalogue.plan"}));
  std::vector<double> empty, whole, empty_first, whole_first, lint;
  for (int i = 0; i < 15; ++i) {
    const ProcessRun nothing = run_process({PLANLINT_BINARY, "check", folder / "empty.plan"});
    const ProcessRun plan = run_process({PLANLINT_BINARY, "check", folder / "start.plan"});
    empty.push_back(nothing.cpu_ms);
    empty_first.push_back(nothing.first_output_ms);
    whole.push_back(plan.cpu_ms);
    whole_first.push_back(plan.first_output_ms);
    lint.push_back(first_lint_ms(folder / "start.plan"));
  }
  std::printf("\nstart: first finding of an empty plan after %.1f ms, of a plan of 200 KB after %.1f ms (wall)\n",
              median(empty_first), median(whole_first));
  return {{.name = "planlint check, empty plan: CPU", .measured = median(empty), .target = 15, .unit = "ms"},
          {.name = "planlint check, 200 KB: CPU less parse and engine",
           .measured = median(whole) - median(lint),
           .target = 15,
           .unit = "ms"}};
}

}  // namespace planlint::bench
