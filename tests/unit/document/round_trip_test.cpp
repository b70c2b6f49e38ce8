// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A document that is read, written as a plan file and read again says the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "document/reading.h"
#include "reader/read_plan.h"
#include "report/model_json.h"
#include "write/write_plan.h"

namespace planlint::tests {
namespace {

std::string without_lines(const Plan& plan) {
  return std::regex_replace(model_json(plan), std::regex("\"line\": [0-9]+"), "\"line\": 0");
}

std::string first_difference(std::string_view one, std::string_view other) {
  const auto [left, right] = std::ranges::mismatch(one, other);
  if (left == one.end() && right == other.end()) return {};
  const auto at = static_cast<std::size_t>(left - one.begin());
  const std::size_t start = at > 200 ? at - 200 : 0;
  return std::string(one.substr(start, 300)) + "\n--- or ---\n" + std::string(other.substr(start, 300));
}

TEST(PlanFiles, SayTheSameAsTheirDocuments) {
  for (const Sample& sample : samples()) {
    const auto document = read(sample.text);
    const auto source = std::make_shared<const Source>("import.plan", write_plan(document.plan));
    const auto again = read_plan(source, SyntaxTree::parse(source->text()), Language::english);
    EXPECT_EQ(first_difference(without_lines(document.plan), without_lines(again.plan)), "") << sample.name;
    for (const Diagnostic& finding : again.diagnostics) {
      EXPECT_FALSE(finding.rule.starts_with("syntax/"))
          << sample.name << ": " << finding.rule << ": " << finding.message << ": "
          << source->slice(source->line_range(source->position(finding.location.range.start).line));
    }
  }
}

}  // namespace
}  // namespace planlint::tests
