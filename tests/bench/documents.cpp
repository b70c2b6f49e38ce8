// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/documents.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <memory>
#include <string>

#include "bench/corpus.h"
#include "bench/generate_document.h"
#include "bench/generate_plan.h"
#include "bench/process.h"
#include "document/read_document.h"
#include "reader/read_plan.h"
#include "syntax/tree.h"
#include "write/write_plan.h"

namespace planlint::bench {
namespace {

constexpr int runs = 15;
constexpr std::pair<const char*, Shape> shapes[] = {{"tabs", Shape::tabs}, {"wrapped", Shape::wrapped}};

/// A document of some 250 KB: what the layout adds to a plan file or takes from it differs by shape.
std::string document(Shape shape) {
  std::string text;
  for (std::size_t bytes = document_bytes; text.size() < document_bytes; bytes += document_bytes / 10) {
    const auto source = std::make_shared<const Source>(
        "bench.plan", generate_plan({.bytes = bytes, .prose_share = prose, .catalogue = "catalogue.plan"}));
    text = generate_document(read_plan(source, SyntaxTree::parse(source->text()), Language::swedish).plan, shape);
  }
  return text;
}

std::shared_ptr<const Source> source_of(const std::string& text) {
  return std::make_shared<const Source>("bench.txt", text);
}

template <class Body>
void add(const std::string& name, std::size_t bytes, Body body) {
  benchmark::RegisterBenchmark(
      name.c_str(),
      [bytes, body](benchmark::State& state) {
        for (auto _ : state) body();
        state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
      })
      ->MeasureProcessCPUTime()
      ->Unit(benchmark::kMillisecond);
}

}  // namespace

void register_documents() {
  for (const auto& [name, shape] : shapes) {
    const std::string text = document(shape);
    const std::string imported = write_plan(read_document(source_of(text)).plan);
    add(std::string("document/") + name, text.size(),
        [text] { benchmark::DoNotOptimize(read_document(source_of(text))); });
    add(std::string("imported/") + name, imported.size(),
        [imported] { benchmark::DoNotOptimize(SyntaxTree::parse(imported)); });
  }
}

std::vector<Result> document_results(const Times& times) {
  std::vector<Result> results;
  for (const auto& [name, shape] : shapes) {
    const auto read = times.find(std::string("document/") + name);
    const auto parse = times.find(std::string("imported/") + name);
    if (read == times.end() || parse == times.end()) continue;
    results.push_back({.name = std::string("250 KB document, ") + name + ": reading / parse of its plan file",
                       .measured = median(read->second) / median(parse->second),
                       .target = 3,
                       .unit = "x"});
  }
  return results;
}

std::vector<Result> measure_document_check(const std::filesystem::path& folder) {
  std::vector<Result> results;
  for (const auto& [name, shape] : shapes) {
    const auto path = folder / (std::string(name) + ".txt");
    write_text(path, document(shape));
    std::vector<double> walls;
    for (int i = 0; i < runs; ++i) {
      walls.push_back(run_process({PLANLINT_BINARY, "check", path, "--catalogue", folder / "catalogue.plan"}).wall_ms);
    }
    results.push_back({.name = std::string("planlint check, 250 KB document, ") + name + ": wall",
                       .measured = median(walls),
                       .target = 150,
                       .unit = "ms"});
  }
  return results;
}

}  // namespace planlint::bench
