// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The engine's own messages: both languages say the same, and nothing in them stays unfilled.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "diagnostics/engine_rules.h"
#include "reader/reading.h"

namespace planlint {
namespace {

std::set<std::string> placeholders(const std::string& text) {
  static const std::regex name(R"(\{([a-z_]+)\})");
  std::set<std::string> names;
  for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

TEST(Messages, BothLanguagesHaveTheSamePlaceholders) {
  for (const auto& rule : engine_rules()) {
    EXPECT_FALSE(rule.summary.swedish.empty() || rule.summary.english.empty()) << rule.id;
    EXPECT_TRUE(rule.summary.swedish.ends_with('.') && rule.summary.english.ends_with('.')) << rule.id;
    for (const auto& message : rule.messages) {
      EXPECT_EQ(placeholders(message.text.swedish), placeholders(message.text.english)) << rule.id << ' ' << message.id;
      EXPECT_FALSE(message.text.swedish.empty() || message.text.swedish.ends_with('.')) << rule.id << ' ' << message.id;
      EXPECT_FALSE(message.text.english.empty() || message.text.english.ends_with('.')) << rule.id << ' ' << message.id;
    }
  }
}

TEST(Messages, IdsAreSortedAndThereOnce) {
  const auto sorted = [](const auto& things) {
    return std::ranges::adjacent_find(things, [](const auto& a, const auto& b) { return a.id >= b.id; }) ==
           things.end();
  };
  EXPECT_TRUE(sorted(engine_rules()));
  for (const auto& rule : engine_rules()) EXPECT_TRUE(sorted(rule.messages)) << rule.id;
}

/// Plans that between them have every finding of the reader.
constexpr std::string_view everything_wrong[] = {
    "",
    "namn;värde\n1;2\n",
    "mål 1.1 \"A\"\n",
    "verksamhetsplan 2024 \"N\"\n{\n  beslutas 2023-01-01\n  beslutas 2023-01-01\n}\nmål 1.1 \"A\" {\n  årsmål 3 "
    "%\n}\n",
    "verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" {\n  indikator \"I\" {\n  årsmål 4.9 %\nmål 1.2 \"B\" {\n",
    "verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" {\n  text \"\"\"\n",
    "verksamhetsplan 2024 \"N\"\n}\nmål 1.1\n€\nmål 1.1 \"A {\n  €\n  indikator \"I\" {\n    årsmål mins 3 %\n"
    "    kf-årsmål kanske 3 %\n    periodicitet tertail\n    bättre x\n    €\n    årsml 3\n  }\n  zzzz\n}\n",
    "verksamhetsplan 2024 \"N\"\n# planlint: x\n# planlint: ignorera a/b\n# planlint: ignorera a/b till -- x\n"
    "# planlint: ignorera a/b till 2024-02-30 -- x\n# planlint: ignorera a/b ansvarig -- x\n"
    "# planlint: ignorera a/b c/d -- x\n",
};

TEST(Messages, NothingStaysUnfilled) {
  std::set<std::string> seen;
  const auto check = [](const std::string& text) {
    EXPECT_EQ(placeholders(text), std::set<std::string>()) << text;
    EXPECT_EQ(text.find("  "), std::string::npos) << text;
    EXPECT_FALSE(text.empty());
  };
  std::string deep = "verksamhetsplan 2024 \"N\"\n";
  for (int i = 0; i < 101; ++i) deep += "avsnitt \"A\" {\n";
  for (const auto language : {Language::swedish, Language::english}) {
    Lines texts(std::begin(everything_wrong), std::end(everything_wrong));
    texts.push_back(deep);
    for (const auto& text : texts) {
      for (const auto& finding : read(text, language).diagnostics) {
        seen.insert(finding.rule + " " + finding.message_id);
        check(finding.message);
        for (const auto& related : finding.related) check(related.message);
        for (const auto& fix : finding.fixes) check(fix.title);
      }
    }
  }
  // What is said in titles and related places, or by others than the reader.
  const std::set<std::string> elsewhere = {"suppression/expired expired",
                                           "suppression/expired remove",
                                           "suppression/expired unneeded",
                                           "suppression/malformed forbidden",
                                           "suppression/malformed not_allowed",
                                           "suppression/malformed unknown_rule",
                                           "suppression/malformed unknown_rule_nearest",
                                           "syntax/decimal-point replace",
                                           "syntax/missing-brace insert",
                                           "syntax/missing-brace opened_here",
                                           "syntax/repeated first_here",
                                           "syntax/unknown-keyword replace",
                                           "syntax/unknown-value replace",
                                           "syntax/unterminated-string insert",
                                           "suppression/unused remove",
                                           "suppression/unused unused"};
  for (const auto& rule : engine_rules()) {
    if (rule.category != "syntax" && rule.category != "suppression") continue;
    for (const auto& message : rule.messages) {
      const auto name = rule.id + " " + message.id;
      EXPECT_NE(seen.contains(name), elsewhere.contains(name)) << name;
    }
  }
}

}  // namespace
}  // namespace planlint
