// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "syntax/highlights.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "syntax/query.h"

namespace planlint {
namespace {

Range all_of(std::string_view text) { return {.start = 0, .end = static_cast<std::uint32_t>(text.size())}; }

std::vector<std::string> colours_by_table(std::string_view text) {
  std::vector<std::string> colours(text.size());
  const Highlights& table = Highlights::standard();
  for (const Highlighted& one : table.run(SyntaxTree::parse(text), all_of(text))) {
    for (std::uint32_t i = one.range.start; i < one.range.end; ++i) colours[i] = table.captures()[one.capture];
  }
  return colours;
}

/// As an editor does it: what is inside counts more, and of one node the last pattern.
std::vector<std::string> colours_by_query(std::string_view text) {
  std::vector<std::string> colours(text.size());
  // Each pattern by itself, in its order: run() sorts by place and does not say which pattern it was.
  const std::string_view all = highlights_query();
  std::vector<std::string> patterns(1);
  int depth = 0;
  bool is_comment = false;
  for (const char byte : all) {
    is_comment = byte == '\n' ? false : is_comment || byte == ';';
    if (is_comment) continue;
    depth += byte == '(' || byte == '[' ? 1 : byte == ')' || byte == ']' ? -1 : 0;
    patterns.back() += byte;
    const bool is_end = byte == '\n' && depth == 0 && patterns.back().find('@') != std::string::npos;
    if (is_end) patterns.emplace_back();
  }
  const SyntaxTree tree = SyntaxTree::parse(text);
  for (const std::string& pattern : patterns) {
    if (pattern.find('@') == std::string::npos) continue;
    const auto query = Query::parse(pattern);
    EXPECT_TRUE(std::holds_alternative<Query>(query)) << pattern;
    for (const Captured& one : std::get<Query>(query).run(tree, text)) {
      for (std::uint32_t i = one.range.start; i < one.range.end; ++i) colours[i] = one.name;
    }
  }
  return colours;
}

TEST(Highlights, AreThoseOfTheQuery) {
  for (const std::string_view text :
       {"verksamhetsplan 2024 \"Nämnden\" { utgår från \"kf.plan\"  belopp mnkr } # slut\n",
        "mål 1.2 \"Titel\" { agenda2030 4 \"Utbildning\", 5\n kf-indikator \"A\" { årsmål max 15 \"kg per barn\"\n"
        "kf-årsmål öka  periodicitet tertial  bättre högre  utfall män 10–12 %  prognos saknas } }\n",
        "nämndmål \"B\" { stödjer 1.2, 1.3  bedömning uppfylls delvis  text \"\"\"\n  Å\n  \"\"\" }\n",
        "tabell \"T\" { tecken intäkter positiva\n | a | 1,5 |\n }\n", "indikator \"A\" { årsmål tas fram av nämnd }\n",
        "okänd 12 \"x\" {\n  årsmål +/-1 %", "beslut 1 \"B\" { belopp 1,8 mnkr } }} ] \"x", ""}) {
    EXPECT_EQ(colours_by_table(text), colours_by_query(text)) << text;
  }
}

TEST(Highlights, RunOnAPartOfTheText) {
  const std::string text = "mål 1.1 \"A\"\nmål 1.2 \"B\" { årsmål 3 }\nmål 1.3 \"C\"\n";
  const Highlights& table = Highlights::standard();
  const auto first = static_cast<std::uint32_t>(text.find("årsmål"));
  const auto found = table.run(SyntaxTree::parse(text), {.start = first, .end = first + 3});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(table.captures()[found[0].capture], "property");
  EXPECT_TRUE(table.run(SyntaxTree::parse(text), {.start = first, .end = first}).size() <= 1);
}

TEST(Highlights, RefuseQueriesThatAreNoTable) {
  for (const std::string_view query : {"(nonsense) @x", "(unit", "\"nonsense\" @x", "(unit nonsense: (word) @x)",
                                       "((unit) @x (#eq? @x \"a\"))", "(_) @x", "[ \"mål\" ", "\"mål"})
    EXPECT_FALSE(Highlights::parse(query)) << query;
  EXPECT_TRUE(Highlights::parse("; nothing\n"));
}

}  // namespace
}  // namespace planlint
