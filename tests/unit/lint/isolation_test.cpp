// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// No file sees another: results depend on neither order nor threads.
#include <algorithm>

#include "lint/lint_texts.h"

namespace planlint {
namespace {

using testing::lines_of;
using testing::lint_all;
using testing::rules_of;

std::vector<Input> many(int count) {
  std::vector<Input> inputs;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(100 + i);
    std::string text = "verksamhetsplan 2024 \"N" + number + "\"\nmål 1 \"m\" {\n";
    for (int j = 0; j <= i % 7; ++j) text += "indikator \"I" + std::to_string(j) + "\" { årsmål " + number + " % }\n";
    text += "}\n";
    if (i % 5 == 0) text += "okänt ord\n";
    inputs.push_back({.path = "p" + number + ".plan", .text = std::move(text)});
  }
  return inputs;
}

const RuleSet& rules() {
  static const RuleSet set = rules_of({
      {"a/count.lua", "local count, seen = 0, {}\n" +
                          testing::rule_with("looks_at = 'indicator', check = function(ctx, thing)\n"
                                             "  count = count + 1 seen[thing.name] = true\n"
                                             "  ctx:report(thing, 'value', { text = count .. show(seen) })\n"
                                             "end,")},
      {"a/helper.lua", testing::rule_with("looks_at = 'indicator', check = function(ctx, thing)\n"
                                          "  ctx:report(thing, 'value', { text = lib('counter').next() })\n"
                                          "end,")},
      {"a/sometimes.lua", testing::document_rule("if #doc.indicators > 5 then error('many') end")},
      {"lib/counter.lua", "local n = 0\nreturn { next = function() n = n + 1 return n end }"},
  });
  return set;
}

TEST(IsolationTest, UpvaluesStartAnewForEachFile) {
  const auto set = rules_of(
      {{"a/count.lua", "local count = 0\n" + testing::document_rule("count = count + 1\n"
                                                                    "ctx:report(doc, 'value', { text = count })")}});
  for (const FileResult& result : lint_all(many(5), set)) {
    const auto finding = std::ranges::find(result.diagnostics, "a/count", &Diagnostic::rule);
    ASSERT_NE(finding, result.diagnostics.end());
    EXPECT_EQ(finding->message, "1") << result.path;
  }
}

TEST(IsolationTest, ThreadsAndOrderChangeNothing) {
  auto inputs = many(24);
  const auto expected = lines_of(lint_all(inputs, rules()));
  EXPECT_GT(expected.size(), 100U);
  unsigned random = 1;
  for (int repetition = 0; repetition < 20; ++repetition) {
    for (std::size_t i = inputs.size() - 1; i > 0; --i) {
      random = random * 1664525U + 1013904223U;
      std::swap(inputs[i], inputs[(random >> 8U) % (i + 1)]);
    }
    for (const unsigned threads : {1U, 2U, 8U}) {
      auto results = lint_all(inputs, rules(), threads);
      ASSERT_EQ(results.size(), inputs.size());
      for (std::size_t i = 0; i < inputs.size(); ++i) ASSERT_EQ(results[i].path, inputs[i].path);
      std::ranges::sort(results, {}, &FileResult::path);
      ASSERT_EQ(lines_of(results), expected) << threads << " threads";
    }
  }
}

TEST(IsolationTest, AFailureStaysInItsFile) {
  const auto set =
      rules_of({{"a/sometimes.lua", testing::document_rule("if #doc.indicators > 5 then error('many') end\n"
                                                           "ctx:report(doc, 'plain')")}});
  for (const FileResult& result : lint_all(many(14), set, 4)) {
    const bool broke =
        std::ranges::find(result.diagnostics, "rule/failed", &Diagnostic::rule) != result.diagnostics.end();
    const auto document =
        load_text(result.path, *many(14)[static_cast<std::size_t>(std::stoi(result.path.substr(1)) - 100)].text,
                  Language::swedish);
    EXPECT_EQ(broke, document->plan.indicators.size() > 5) << result.path;
    EXPECT_EQ(result.failed, broke);
  }
}

}  // namespace
}  // namespace planlint
