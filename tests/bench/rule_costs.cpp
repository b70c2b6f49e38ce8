// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/rule_costs.h"

#include <time.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

#include "bench/generate_plan.h"
#include "bench/single_file.h"
#include "lint/lint.h"
#include "syntax/tree.h"

namespace planlint::bench {
namespace {

/// As many as take about as long for a short plan as for a long one, since what else runs on a machine disturbs a short
/// measurement more.
std::size_t rounds_for(const std::string& text) { return std::max<std::size_t>(5, 10 * large_bytes / text.size()); }

constexpr std::size_t shown = 12;
constexpr std::array<std::string_view, 4> searches = {"term/near-miss", "duplicate/paragraph", "duplicate/activity",
                                                      "duplicate/indicator"};

double seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double cpu_seconds() { return seconds(CLOCK_THREAD_CPUTIME_ID); }
double wall_seconds() { return seconds(CLOCK_MONOTONIC); }

/// Medians of several rounds.
struct Costs {
  double parse = 0;
  double lint = 0;            ///< of the document as it was read, by one thread
  double wait = 0;            ///< for the same by all cores, as `check` and the language server do it
  std::vector<double> rules;  ///< as in RuleSet::rules()
  bool whole = true;          ///< no rule was stopped
};

Costs measure(const RuleSet& rules, const std::string& text) {
  const Document document = {.file = load_text("bench.plan", text, Language::swedish),
                             .catalogue = nullptr,
                             .followed = nullptr,
                             .diagnostics = {}};
  std::vector<double> parse;
  std::vector<double> lint;
  std::vector<double> wait;
  Workers workers(std::max(1U, std::thread::hardware_concurrency()));
  LintOptions side_by_side;
  side_by_side.workers = &workers;
  std::vector<std::vector<double>> by_rule(rules.rules().size());
  Costs costs;
  for (std::size_t rounds = rounds_for(text); rounds > 0; --rounds) {
    double start = cpu_seconds();
    (void)SyntaxTree::parse(text);
    parse.push_back(cpu_seconds() - start);
    start = cpu_seconds();
    costs.whole = !lint_document(document, rules, {}).failed && costs.whole;
    lint.push_back(cpu_seconds() - start);
    start = wall_seconds();
    (void)lint_document(document, rules, side_by_side);
    wait.push_back(wall_seconds() - start);
    // By itself, as counting finely has a price of its own.
    RuleUses uses(rules.rules().size());
    LintOptions options;
    options.uses = &uses;
    (void)lint_document(document, rules, options);
    const auto all = uses.all();
    for (std::size_t rule = 0; rule < all.size(); ++rule)
      by_rule[rule].push_back(std::chrono::duration<double>(all[rule].time).count());
  }
  costs.parse = median(parse);
  costs.lint = median(lint);
  costs.wait = median(wait);
  for (const auto& times : by_rule) costs.rules.push_back(median(times));
  return costs;
}

void print_dearest(const RuleSet& rules, const char* plan, const Costs& costs) {
  std::vector<std::size_t> order(costs.rules.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t rule) { return costs.rules[rule]; });
  std::printf(
      "\n1 MB, %s: parse %.1f ms; lint of the document that was read %.1f ms, by all cores %.1f ms; the dearest rules "
      "/ "
      "parse\n",
      plan, costs.parse * 1e3, costs.lint * 1e3, costs.wait * 1e3);
  for (std::size_t i = 0; i < std::min(shown, order.size()); ++i) {
    const std::size_t rule = order[i];
    std::printf("  %-40s %8.3f x\n", rules.infos()[rules.rules()[rule].info].id.c_str(),
                costs.rules[rule] / costs.parse);
  }
}

double cost_of(const RuleSet& rules, const Costs& costs, std::string_view id) {
  for (std::size_t rule = 0; rule < costs.rules.size(); ++rule) {
    if (rules.infos()[rules.rules()[rule].info].id == id) return costs.rules[rule];
  }
  return 0;
}

}  // namespace

std::vector<Result> measure_rules(const RuleSet& rules) {
  const Costs of_usual_dense = measure(rules, generate_plan({.prose_share = dense}));
  const Costs of_usual_prose = measure(rules, generate_plan({.prose_share = prose}));
  const Costs of_dense = measure(rules, generate_plan({.bytes = large_bytes, .prose_share = dense}));
  const Costs of_prose = measure(rules, generate_plan({.bytes = large_bytes, .prose_share = prose}));
  const Costs of_long = measure(rules, generate_plan({.bytes = 4 * large_bytes, .prose_share = prose}));
  const Costs of_paragraphs = measure(rules, generate_paragraphs(large_bytes, 2000));
  print_dearest(rules, "dense", of_dense);
  print_dearest(rules, "prose", of_prose);
  print_dearest(rules, "2,000 paragraphs of many words", of_paragraphs);
  double search = 0;
  for (const auto id : searches) search += cost_of(rules, of_paragraphs, id);
  const double stopped = !of_dense.whole + !of_prose.whole + !of_long.whole + !of_paragraphs.whole;
  return {
      {.name = "200 KB, dense: all rules on one core / parse",
       .measured = of_usual_dense.lint / of_usual_dense.parse,
       .target = 1,
       .unit = "x"},
      {.name = "200 KB, prose: all rules on one core / parse",
       .measured = of_usual_prose.lint / of_usual_prose.parse,
       .target = 3,
       .unit = "x"},
      {.name = "1 MB, dense: all rules on all cores / parse",
       .measured = of_dense.wait / of_dense.parse,
       .target = 1,
       .unit = "x"},
      {.name = "1 MB, dense: all rules on one core / parse",
       .measured = of_dense.lint / of_dense.parse,
       .target = 1,
       .unit = "x"},
      {.name = "1 MB, prose: all rules on one core / parse",
       .measured = of_prose.lint / of_prose.parse,
       .target = 3,
       .unit = "x"},
      {.name = "prose: all rules per byte, 4 MB / 1 MB",
       .measured = of_long.lint / of_prose.lint / 4,
       .target = 1.25,
       .unit = "x"},
      {.name = "1 MB, 2,000 paragraphs: near misses and near duplicates / parse",
       .measured = search / of_paragraphs.parse,
       .target = 5,
       .unit = "x"},
      {.name = "plans of 1 and 4 MB on which a rule was stopped", .measured = stopped, .target = 0, .unit = "plans"}};
}

}  // namespace planlint::bench
