// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A document that is read, written as a plan file and read again says the same.
#include <gtest/gtest.h>

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

TEST(PlanFiles, SayTheSameAsTheirDocuments) {
  for (const Sample& sample : samples()) {
    const auto document = read(sample.text);
    const auto source = std::make_shared<const Source>("import.plan", write_plan(document.plan));
    const auto again = read_plan(source, SyntaxTree::parse(source->text()), Language::english);
    EXPECT_EQ(without_lines(document.plan), without_lines(again.plan)) << sample.name;
    for (const Diagnostic& finding : again.diagnostics) {
      EXPECT_FALSE(finding.rule.starts_with("syntax/"))
          << sample.name << ": " << finding.rule << ": " << finding.message << ": "
          << source->slice(source->line_range(source->position(finding.location.range.start).line));
    }
  }
}

}  // namespace
}  // namespace planlint::tests
