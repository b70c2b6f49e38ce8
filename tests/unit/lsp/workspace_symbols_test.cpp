// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/workspace_symbols.h"

#include <gtest/gtest.h>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

std::string found(std::string_view query) {
  const auto marked = snapshot_of(
      {{"a.plan",
        "verksamhetsplan 2024 \"Ålderdomsnämnden\" {}\nmål 1.1 \"Äldre bor tryggt\" { indikator \"Andel nöjda\" }\n"},
       {"b.plan", "mål 1.2 \"Alla läser\" { aktivitet \"Läslust för äldre\" }\ntabell \"Ändringar\" { | a | b | }\n"}});
  std::string list;
  for (const WorkspaceSymbol& one : workspace_symbols(marked.snapshot, query))
    list += one.name + " (" + one.container + ", " + one.location.source->path() + "); ";
  return list;
}

TEST(WorkspaceSymbols, FindsNamesInAllFiles) {
  EXPECT_EQ(found("läs"), "Läslust för äldre (1.2 Alla läser, b.plan); 1.2 Alla läser (, b.plan); ");
  EXPECT_EQ(found("nöjda"), "Andel nöjda (1.1 Äldre bor tryggt, a.plan); ");
  EXPECT_EQ(found("1.1"), "1.1 Äldre bor tryggt (Ålderdomsnämnden, a.plan); ");
}

TEST(WorkspaceSymbols, FoldsCaseAlsoOfSwedishLetters) {
  EXPECT_EQ(found("ÄLDRE BOR"), "1.1 Äldre bor tryggt (Ålderdomsnämnden, a.plan); ");
  EXPECT_EQ(found("a\u0308ldre bor"), found("äldre bor")) << "decomposed";
  EXPECT_EQ(found("aldre bor"), "");
}

TEST(WorkspaceSymbols, TakesLettersInTheirOrder) {
  EXPECT_EQ(found("äbtr"), "1.1 Äldre bor tryggt (Ålderdomsnämnden, a.plan); ");
  EXPECT_EQ(found("xyz"), "");
}

TEST(WorkspaceSymbols, RanksWordsBeforeLetters) {
  EXPECT_GT(fit_of("andel", "andel"), fit_of("andel nöjda", "andel"));
  EXPECT_GT(fit_of("andel nöjda", "andel"), fit_of("en andel nöjda", "andel"));
  EXPECT_GT(fit_of("en andel nöjda", "andel"), fit_of("bandel", "andel"));
  EXPECT_GT(fit_of("bandel", "andel"), fit_of("a n d e l", "andel"));
  EXPECT_LT(fit_of("ledna", "andel"), 0);
}

TEST(WorkspaceSymbols, ShowsAllForNoLettersButNotTooMany) {
  EXPECT_NE(found("").find("Ändringar"), std::string::npos);
  const auto large = snapshot_of({{"a.plan", large_plan()}});
  EXPECT_EQ(workspace_symbols(large.snapshot, "").size(), most_symbols);
  EXPECT_EQ(workspace_symbols(large.snapshot, "lån").size(), most_symbols);
}

}  // namespace
}  // namespace planlint::lsp::test
