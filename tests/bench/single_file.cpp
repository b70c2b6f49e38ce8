// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/single_file.h"

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <tree_sitter/api.h>

#include <cstdlib>
#include <memory>

#include "bench/generate_plan.h"
#include "lint/lint.h"
#include "reader/read_plan.h"
#include "syntax/language.h"
#include "syntax/tree.h"

namespace planlint::bench {
namespace {

using benchmark::State;

template <class Body>
void add(const std::string& name, Body body) {
  benchmark::RegisterBenchmark(name.c_str(), body)->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);
}

void add_parse(const std::string& name, const std::string& text) {
  add(name, [text](State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(SyntaxTree::parse(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * static_cast<std::int64_t>(state.iterations()));
  });
}

void add_read(const std::string& name, const std::string& text) {
  add(name, [text](State& state) {
    for (auto _ : state) {
      const auto source = std::make_shared<const Source>("bench.plan", text);
      benchmark::DoNotOptimize(read_plan(source, SyntaxTree::parse(source->text()), Language::swedish));
    }
  });
}

void add_lint(const std::string& name, const RuleSet& rules, const Input& input) {
  add(name, [&rules, input](State& state) {
    std::size_t findings = 0;
    for (auto _ : state) {
      lint_files({&input, 1}, rules, {.language = Language::swedish, .threads = 1},
                 [&](const FileResult& result) { findings = result.diagnostics.size(); });
    }
    state.counters["findings"] = static_cast<double>(findings);
  });
}

struct DeleteTree {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
using TreePointer = std::unique_ptr<TSTree, DeleteTree>;
using ParserPointer = std::unique_ptr<TSParser, DeleteParser>;

ParserPointer new_parser() {
  ParserPointer parser(ts_parser_new());
  ts_parser_set_language(parser.get(), tree_sitter_plan());
  return parser;
}

TreePointer parse(TSParser* parser, const TSTree* old, const std::string& text) {
  return TreePointer(ts_parser_parse_string(parser, old, text.data(), static_cast<std::uint32_t>(text.size())));
}

/// A character typed in the name of an indicator in the middle.
void add_edit(const std::string& name, const std::string& before) {
  add(name, [before](State& state) {
    const std::size_t place = before.find("indikator \"", before.size() / 2) + std::size("indikator \"");
    std::string after = before;
    after.insert(place, 1, 'x');
    const ParserPointer parser = new_parser();
    const TreePointer tree = parse(parser.get(), nullptr, before);
    const auto start = static_cast<std::uint32_t>(place);
    const auto row = static_cast<std::uint32_t>(std::count(before.begin(), before.begin() + start, '\n'));
    const auto column = static_cast<std::uint32_t>(place - before.rfind('\n', place) - 1);
    const TSInputEdit edit = {.start_byte = start,
                              .old_end_byte = start,
                              .new_end_byte = start + 1,
                              .start_point = {row, column},
                              .old_end_point = {row, column},
                              .new_end_point = {row, column + 1}};
    for (auto _ : state) {
      const TreePointer copy(ts_tree_copy(tree.get()));
      ts_tree_edit(copy.get(), &edit);
      benchmark::DoNotOptimize(parse(parser.get(), copy.get(), after));
    }
  });
}

// What tree-sitter holds, by its own allocator.
std::size_t held_bytes = 0;
void* count_new(void* made) {
  held_bytes += malloc_usable_size(made);
  return made;
}
void* counting_malloc(std::size_t size) { return count_new(std::malloc(size)); }
void* counting_calloc(std::size_t count, std::size_t size) { return count_new(std::calloc(count, size)); }
void counting_free(void* memory) {
  held_bytes -= malloc_usable_size(memory);
  std::free(memory);
}
void* counting_realloc(void* memory, std::size_t size) {
  held_bytes -= malloc_usable_size(memory);
  return count_new(std::realloc(memory, size));
}

}  // namespace

double tree_bytes_per_byte(const std::string& text) {
  ts_set_allocator(counting_malloc, counting_calloc, counting_realloc, counting_free);
  double bytes = 0;
  {
    ParserPointer parser = new_parser();
    const TreePointer tree = parse(parser.get(), nullptr, text);
    parser.reset();
    bytes = static_cast<double>(held_bytes);
  }
  ts_set_allocator(nullptr, nullptr, nullptr, nullptr);
  return bytes / static_cast<double>(text.size());
}

void register_single_file(const RuleSet& rules, const std::string& folder) {
  for (const auto& [profile, share] : {std::pair{"dense", dense}, std::pair{"prose", prose}}) {
    const std::string text = generate_plan({.bytes = plan_bytes, .prose_share = share, .catalogue = "catalogue.plan"});
    add_parse(std::string("parse/") + profile, text);
    add_read(std::string("read/") + profile, text);
    add_lint(std::string("lint/") + profile, rules, {.path = folder + "/bench.plan", .text = text});
  }
  const std::string large = generate_plan({.bytes = large_bytes, .prose_share = dense});
  add_parse("parse/1MB", large);
  add_edit("edit/1MB", large);
}

std::vector<Result> single_file_results(const Times& times) {
  std::vector<Result> results;
  const auto of = [&](const std::string& name) {
    const auto found = times.find(name);
    return found == times.end() ? 0.0 : median(found->second);
  };
  for (const std::string profile : {"dense", "prose"}) {
    const double parse = of("parse/" + profile);
    if (parse == 0) continue;
    if (const double read = of("read/" + profile); read != 0) {
      results.push_back(
          {.name = "200 KB, " + profile + ": reader / parse", .measured = read / parse - 1, .target = 1, .unit = "x"});
    }
    if (const double lint = of("lint/" + profile); lint != 0) {
      results.push_back({.name = "200 KB, " + profile + ": whole engine / parse",
                         .measured = lint / parse - 1,
                         .target = 1,
                         .unit = "x"});
    }
  }
  if (const double parse = of("parse/1MB"); parse != 0) {
    results.push_back({.name = "1 MB, dense: parse",
                       .measured = large_bytes / parse / 1e6,
                       .target = 20,
                       .unit = "MB/s",
                       .at_least = true});
  }
  if (const double edit = of("edit/1MB"); edit != 0) {
    results.push_back({.name = "1 MB, dense: one-character edit", .measured = edit * 1e3, .target = 1.2, .unit = "ms"});
  }
  return results;
}

}  // namespace planlint::bench
