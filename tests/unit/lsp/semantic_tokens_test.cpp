// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/semantic_tokens.h"

#include <gtest/gtest.h>

#include <chrono>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

std::string coloured(const Snapshot& snapshot, const std::vector<SemanticToken>& tokens) {
  std::string list;
  std::uint32_t end = 0;
  for (const SemanticToken& one : tokens) {
    EXPECT_GE(one.range.start, end);
    EXPECT_FALSE(one.range.empty());
    end = one.range.end;
    list.append(snapshot.file().source->slice(one.range)).append("=").append(token_types[one.type]);
    for (std::size_t bit = 0; bit < token_modifiers.size(); ++bit) {
      if ((one.modifiers >> bit & 1U) != 0) list.append("+").append(token_modifiers[bit]);
    }
    list += "; ";
  }
  return list;
}

std::string coloured(const std::string& text) {
  const auto marked = snapshot_of({{"a.plan", text}});
  return coloured(marked.snapshot, semantic_tokens(marked.snapshot));
}

TEST(SemanticTokens, HaveTheColoursOfTheQuery) {
  EXPECT_EQ(coloured("mål 1.2 \"Å ä\" { årsmål max 3 st } # ö\n"),
            "mål=keyword; 1.2=number; \"Å ä\"=class+declaration; årsmål=property; max=operator; 3=number; st=type; "
            "# ö=comment; ");
}

TEST(SemanticTokens, AreOneALine) {
  EXPECT_EQ(coloured("\xEF\xBB\xBFtext \"\"\"\r\n  Å\r\n\r\n  \"\"\"\r\n"),
            "text=property; \"\"\"=string+documentation; Å=string+documentation; \"\"\"=string+documentation; ");
}

TEST(SemanticTokens, StandHalfTypedText) {
  EXPECT_EQ(coloured("mål 1.2 \"Å"), "mål=keyword; 1.2=number; \"Å=class+declaration; ");
  EXPECT_EQ(coloured(""), "");
}

TEST(SemanticTokens, CanBeHadForARange) {
  const auto marked = snapshot_of({{"a.plan", "mål 1.1 \"A\"\ntext \"\"\"\n  B\n  C\n  \"\"\"\nmål 1.2 \"D\"\n"}});
  const auto at = static_cast<std::uint32_t>(marked.snapshot.file().source->text().find('C'));
  EXPECT_EQ(coloured(marked.snapshot, semantic_tokens(marked.snapshot, {.start = at, .end = at + 1})),
            "C=string+documentation; ");
}

TEST(SemanticTokens, DifferInOneStretch) {
  const std::vector<std::uint32_t> before = {0, 0, 3, 1, 0, 0, 4, 3, 3, 0, 1, 0, 5, 2, 0};
  const std::vector<std::uint32_t> after = {0, 0, 3, 1, 0, 0, 4, 5, 3, 0, 1, 0, 5, 2, 0};
  const TokenEdit edit = token_edit(before, after);
  EXPECT_EQ(edit.start, 5U);
  EXPECT_EQ(edit.removed, 5U);
  EXPECT_EQ(edit.data, (std::vector<std::uint32_t>{0, 4, 5, 3, 0}));
  EXPECT_EQ(token_edit(before, before).removed, 0U);
  EXPECT_EQ(token_edit({}, after).data, after);
  EXPECT_EQ(token_edit(before, {}).removed, before.size());
  const std::vector<std::uint32_t> twice = {0, 0, 3, 1, 0, 0, 0, 3, 1, 0};
  const TokenEdit grown = token_edit(std::span(twice).first(5), twice);
  EXPECT_EQ(grown.removed, 0U);
  EXPECT_EQ(grown.data.size(), 5U);
}

TEST(SemanticTokens, AreFastInAMegabyte) {
  const auto marked = snapshot_of({{"plan.plan", large_plan()}});
  (void)semantic_tokens(marked.snapshot, {.start = 0, .end = 1});
  const auto start = std::chrono::steady_clock::now();
  EXPECT_GT(semantic_tokens(marked.snapshot).size(), 50'000U);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  RecordProperty("milliseconds", std::to_string(took.count()));
  EXPECT_LT(took.count(), 2000) << "a machine with work to do; some 20 ms where there is none";
}

}  // namespace
}  // namespace planlint::lsp::test
