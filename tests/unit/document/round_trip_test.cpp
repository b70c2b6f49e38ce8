// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A document that is read, written as a plan file and read again says the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "document/reading.h"
#include "document/words.h"
#include "reader/read_plan.h"
#include "report/model_json.h"
#include "write/write_plan.h"

namespace planlint::tests {
namespace {

/// The model line by line, without the places of things, case and blanks: a plan file writes `tas fram av nämnd` in
/// lower case.
Strings lines_of(const Plan& plan) {
  Strings lines;
  std::istringstream json(model_json(plan));
  for (std::string line; std::getline(json, line);) {
    if (line.find("\"line\": ") != std::string::npos) continue;
    // A text over several lines ends its last one in a plan file.
    lines.push_back(folded(std::regex_replace(line, std::regex("\\\\n| "), "")));
  }
  return lines;
}

Strings first_difference(const Strings& one, const Strings& other) {
  const auto [left, right] = std::ranges::mismatch(one, other);
  Strings result;
  if (left != one.end()) result.push_back(*left);
  if (right != other.end()) result.push_back(*right);
  return result;
}

TEST(PlanFiles, SayTheSameAsTheirDocuments) {
  for (const Sample& sample : samples()) {
    const auto document = read(sample.text);
    const auto source = std::make_shared<const Source>("import.plan", write_plan(document.plan));
    const auto again = read_plan(source, SyntaxTree::parse(source->text()), Language::english);
    EXPECT_EQ(first_difference(lines_of(document.plan), lines_of(again.plan)), Strings()) << sample.name;
    for (const Diagnostic& finding : again.diagnostics) {
      EXPECT_FALSE(finding.rule.starts_with("syntax/"))
          << sample.name << ": " << finding.rule << ": " << finding.message << ": "
          << source->slice(source->line_range(source->position(finding.location.range.start).line));
    }
  }
}

}  // namespace
}  // namespace planlint::tests
