// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/reading.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace planlint {

std::vector<std::string> Reading::findings() const {
  std::vector<std::string> lines;
  for (const auto& finding : diagnostics) {
    const auto [line, column] = source->position(finding.location.range.start);
    lines.push_back(finding.rule + " " + std::to_string(line) + ":" + std::to_string(column) + " " +
                    finding.message_id + " [" + std::string(at(finding.location.range)) + "]");
  }
  return lines;
}

Reading read(std::string text, Language language) {
  auto source = std::make_shared<const Source>("test.plan", std::move(text));
  auto result = read_plan(source, SyntaxTree::parse(source->text()), language);
  sort_and_unique(result.diagnostics);
  return {.source = std::move(source),
          .plan = std::move(result.plan),
          .diagnostics = std::move(result.diagnostics),
          .suppressions = std::move(result.suppressions)};
}

std::vector<std::string> findings_behind_header(std::string_view text) {
  return read("verksamhetsplan 2024 \"N\"\n" + std::string(text)).findings();
}

std::string example(std::string_view path) {
  std::ifstream file(PLANLINT_EXAMPLES "/" + std::string(path), std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace planlint
