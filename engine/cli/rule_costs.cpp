// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/rule_costs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <vector>

#include "report/words.h"

namespace planlint {
namespace {

constexpr std::size_t columns = 5;
using Row = std::array<std::string, columns + 1>;  // the rule, and figures

std::string share_of(std::uint64_t part, std::uint64_t whole) {
  const double percent = whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.1f %%", percent);
  return text.data();
}

std::string milliseconds(std::chrono::nanoseconds time) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f ms", std::chrono::duration<double, std::milli>(time).count());
  return text.data();
}

Row row_of(const std::string& name, const RuleUse& use, std::uint64_t all_work) {
  return {name,
          std::to_string(use.work),
          share_of(use.work, all_work),
          std::to_string(use.calls),
          std::to_string(use.findings),
          milliseconds(use.time)};
}

std::string as_table(const std::vector<Row>& rows) {
  std::array<std::size_t, columns + 1> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns_of(row[i]));
  }
  std::string table;
  for (const Row& row : rows) {
    table += padded(row[0], widths[0]);
    for (std::size_t i = 1; i < row.size(); ++i) {
      table += "  " + std::string(widths[i] - columns_of(row[i]), ' ') + row[i];
    }
    table += '\n';
  }
  return table;
}

}  // namespace

std::string rule_costs(const RuleSet& rules, std::span<const RuleUse> uses, Language language) {
  const auto id = [&](std::size_t rule) -> const std::string& { return rules.infos()[rules.rules()[rule].info].id; };
  std::vector<std::size_t> order(uses.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return uses[a].work != uses[b].work ? uses[a].work > uses[b].work : id(a) < id(b);
  });
  RuleUse total;
  for (const RuleUse& use : uses) {
    total.calls += use.calls;
    total.work += use.work;
    total.findings += use.findings;
    total.time += use.time;
  }
  const bool swedish = language == Language::swedish;
  std::vector<Row> rows;
  rows.push_back(swedish ? Row{"regel", "steg", "andel", "anrop", "fynd", "tid"}
                         : Row{"rule", "steps", "share", "calls", "findings", "time"});
  for (const std::size_t rule : order) rows.push_back(row_of(id(rule), uses[rule], total.work));
  rows.push_back(row_of(swedish ? "summa" : "total", total, total.work));
  return as_table(rows);
}

}  // namespace planlint
