// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/completion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "lsp/readings.h"
#include "lsp/snapshots.h"

namespace planlint::lsp::test {
namespace {

/// What is offered at the mark in a plan on the small budget.
class Offered {
 public:
  explicit Offered(const Marked& marked) : marked_(marked), items_(complete(marked.snapshot, marked.offset).items) {
    const auto text = marked.snapshot.file().source->text();
    for (const CompletionItem& one : items_) {
      EXPECT_LE(one.edit.range.start, marked.offset);
      EXPECT_GE(one.edit.range.end, marked.offset);
      EXPECT_FALSE(one.filter_text.empty()) << one.label;
      EXPECT_FALSE(one.sort_text.empty()) << one.label;
      EXPECT_EQ(text.substr(one.edit.range.start, one.edit.range.end - one.edit.range.start).find('\n'),
                std::string_view::npos)
          << one.label;
    }
  }
  explicit Offered(const std::string& body) : Offered(snapshot_of({small_budget, plan_with(body)})) {}

  [[nodiscard]] bool has(std::string_view label) const { return find(label) != nullptr; }

  [[nodiscard]] std::string labels(CompletionKind kind) const {
    std::string all;
    for (const CompletionItem& one : items_) {
      if (one.kind == kind) all += (all.empty() ? "" : ", ") + one.label;
    }
    return all;
  }
  [[nodiscard]] std::string labels() const {
    std::string all;
    for (const CompletionItem& one : items_) all += (all.empty() ? "" : ", ") + one.label;
    return all;
  }

  /// The file behind its head (of a plan) after an item was taken.
  [[nodiscard]] std::string after(std::string_view label) const {
    const CompletionItem* item = find(label);
    if (item == nullptr) return "not offered: " + labels();
    std::string text(marked_.snapshot.file().source->text());
    text.replace(item->edit.range.start, item->edit.range.end - item->edit.range.start, item->edit.replacement);
    return text.substr(text.starts_with(plan_head) ? std::string_view(plan_head).size() : 0);
  }

  [[nodiscard]] const CompletionItem* find(std::string_view label) const {
    const auto found = std::ranges::find(items_, label, &CompletionItem::label);
    return found == items_.end() ? nullptr : &*found;
  }

 private:
  Marked marked_;
  std::vector<CompletionItem> items_;
};

TEST(Completion, OffersKeywordsThatFitAndAreNotThereYet) {
  const Offered offered("mål 1.1 \"A\" {\n  indikator \"B\" {\n    årsmål 3 st\n    bättre högre\n    ‸\n  }\n}\n");
  EXPECT_EQ(offered.labels(CompletionKind::keyword),
            "årsmål, kf-årsmål, periodicitet, enhet, omfattar, föregående, kommentar, ansvarig")
      << "in a plan; a second årsmål is a rule's matter";
  EXPECT_EQ(offered.after("periodicitet"),
            "mål 1.1 \"A\" {\n  indikator \"B\" {\n    årsmål 3 st\n    bättre högre\n    periodicitet \n  }\n}\n");
}

TEST(Completion, ReplacesTheHalfTypedKeyword) {
  EXPECT_EQ(Offered("mål 1.1 \"A\" {\n  nämndm‸").after("nämndmål"), "mål 1.1 \"A\" {\n  nämndmål ");
  EXPECT_EQ(Offered("mål 1.1 \"A\" {\n  förväntat r‸\n}").after("förväntat resultat"),
            "mål 1.1 \"A\" {\n  förväntat resultat \n}");
  EXPECT_EQ(Offered("mål 1.1 \"A\" { nämndmål \"B\" { stö‸ } }").after("stödjer"),
            "mål 1.1 \"A\" { nämndmål \"B\" { stödjer  } }");
  EXPECT_TRUE(Offered("mål‸").has("mål")) << "a keyword that is whole is offered while it is typed";
}

TEST(Completion, KnowsTheDocument) {
  const Offered start(snapshot_of({{"plan.plan", "\xEF\xBB\xBF‸"}}));
  EXPECT_TRUE(start.has("verksamhetsplan"));
  EXPECT_TRUE(start.has("kf-budget"));
  const Offered later("‸");
  EXPECT_FALSE(later.has("verksamhetsplan"));
  EXPECT_FALSE(later.has("nämndgrupp")) << "that is the catalogue's";
  const Offered catalogue(snapshot_of({{"kf.plan", "kf-budget 2024 \"B\"\nmål 1.1 \"A\" {\n  ‸\n}\n"}}));
  EXPECT_TRUE(catalogue.has("nämnder"));
  EXPECT_FALSE(catalogue.has("nämndmål"));
  EXPECT_TRUE(Offered(snapshot_of({{"r.plan", "verksamhetsberättelse 2024 \"B\"\nmål 1.1 \"A\" {\n  ‸\n}\n"}}))
                  .has("bedömning"));
}

TEST(Completion, InsertsTheCouncilsIndicatorWhole) {
  const std::string body = "mål 1.1 \"Förskolan är likvärdig\" {\n  ‸\n}\n";
  const Offered offered(body);
  EXPECT_EQ(offered.labels(CompletionKind::indicator), "kf-indikator Antal barn per grupp, kf-indikator Andel lärare")
      << "what this board was given";
  EXPECT_EQ(offered.after("kf-indikator Antal barn per grupp"),
            "mål 1.1 \"Förskolan är likvärdig\" {\n"
            "  kf-indikator \"Antal barn per grupp\" {\n"
            "    årsmål        max 15 barn\n"
            "    kf-årsmål     max 15 barn\n"
            "    periodicitet  tertial\n"
            "  }\n"
            "}\n");
  EXPECT_NE(offered.find("kf-indikator Antal barn per grupp")->snippet.find("årsmål        ${1:max 15 barn}\n"),
            std::string::npos);
  EXPECT_NE(offered.find("kf-indikator Antal barn per grupp")->documentation.find("bättre: lägre"), std::string::npos);
  // What is left to the board has no value yet.
  EXPECT_EQ(offered.after("kf-indikator Andel lärare"),
            "mål 1.1 \"Förskolan är likvärdig\" {\n"
            "  kf-indikator \"Andel lärare\" {\n"
            "    kf-årsmål     tas fram av nämnd\n"
            "    periodicitet  år\n"
            "    enhet         %\n"
            "  }\n"
            "}\n");
  EXPECT_NE(offered.find("kf-indikator Andel lärare")->snippet.find("årsmål        ${1:}\n"), std::string::npos)
      << offered.find("kf-indikator Andel lärare")->snippet;
  EXPECT_EQ(offered.after("kf-aktivitet Språkstöd"),
            "mål 1.1 \"Förskolan är likvärdig\" {\n"
            "  kf-aktivitet \"Språkstöd\" {\n"
            "    tid 2024-02-01 till 2024-11-30\n"
            "  }\n"
            "}\n");
}

TEST(Completion, LeavesOutWhatIsTakenUp) {
  const Offered offered(
      "mål 1.1 \"A\" {\n  kf-indikator \"antal barn per grupp.\" { årsmål 3 }\n  ‸\n}\nmål 1.2 \"B\" {\n"
      "  kf-aktivitet \"Språkstöd\"\n}\n");
  EXPECT_EQ(offered.labels(CompletionKind::indicator), "kf-indikator Andel lärare") << "names compared as everywhere";
  EXPECT_EQ(offered.labels(CompletionKind::activity), "") << "wherever it stands";
  EXPECT_EQ(Offered("mål 1.2 \"B\" {\n  ‸\n}\n").labels(CompletionKind::indicator), "") << "of this goal only";
  EXPECT_EQ(Offered(snapshot_of({plan_with("mål 1.1 \"A\" {\n  ‸\n}\n")})).labels(CompletionKind::indicator), "")
      << "no catalogue";
}

TEST(Completion, CompletesANameThatIsBegun) {
  EXPECT_EQ(Offered("mål 1.1 \"A\" {\n  kf-aktivitet \"Sp‸\n}\n").after("Språkstöd"),
            "mål 1.1 \"A\" {\n  kf-aktivitet \"Språkstöd\" {\n    tid 2024-02-01 till 2024-11-30\n  }\n}\n");
  EXPECT_EQ(Offered("mål 1.1 \"A\" {\n  kf-aktivitet \"‸\"\n}\n").after("Språkstöd"),
            "mål 1.1 \"A\" {\n  kf-aktivitet \"Språkstöd\" {\n    tid 2024-02-01 till 2024-11-30\n  }\n}\n");
  EXPECT_EQ(Offered("mål 1.1 \"A\" {\n  kf-aktivitet \"‸\" {\n  }\n}\n").after("Språkstöd"),
            "mål 1.1 \"A\" {\n  kf-aktivitet \"Språkstöd\" {\n  }\n}\n");
}

TEST(Completion, OffersGoalsWithTitles) {
  EXPECT_EQ(Offered("mål ‸").after("1.2 Alla når målen"), "mål 1.2 \"Alla når målen\"");
  EXPECT_EQ(Offered("mål 1.1 \"A\"\nmål ‸").labels(CompletionKind::goal), "1.2 Alla når målen")
      << "2.1 is another board's, 1.1 is there";
  EXPECT_EQ(Offered("mål 1.2 ‸").after("Alla når målen"), "mål 1.2 \"Alla når målen\"");
  EXPECT_EQ(Offered("inriktningsmål ‸").labels(CompletionKind::goal), "1 Barn lär sig, 2 Hållbart");
  const std::string own = "mål 1.1 \"A\"\nmål 1.2 \"B\"\n";
  EXPECT_EQ(Offered(own + "nämndmål \"C\" { stödjer 1.1, ‸ }").after("1.2 B"),
            own + "nämndmål \"C\" { stödjer 1.1, 1.2 }");
  EXPECT_FALSE(Offered(own + "nämndmål \"C\" { stödjer 1.1, ‸ }").has("1.1 A"));
  EXPECT_EQ(Offered("mål 1.1 \"A\" {\n  nämndmål 1.1.1 \"B\"\n  nämndmål ‸\n}").after("1.1.2"),
            "mål 1.1 \"A\" {\n  nämndmål 1.1.1 \"B\"\n  nämndmål 1.1.2 \"titel\"\n}");
  EXPECT_EQ(Offered(own + "avsnitt \"X\" {\n  text \"\"\"\n    Se mål 1.‸\n    \"\"\"\n}").after("1.2 B"),
            own + "avsnitt \"X\" {\n  text \"\"\"\n    Se mål 1.2\n    \"\"\"\n}");
  EXPECT_EQ(Offered(own + "avsnitt \"X\" { text \"Se normål ‸\" }").labels(), "");
}

TEST(Completion, OffersValues) {
  const auto in_indicator = [](const std::string& line) {
    return Offered("mål 1.1 \"A\" {\n  kf-indikator \"Antal barn per grupp\" {\n    " + line + "\n  }\n}\n");
  };
  EXPECT_TRUE(in_indicator("årsmål ‸").labels().starts_with("max 15 barn, minst, max, öka, minska"));
  EXPECT_TRUE(in_indicator("kf-årsmål ‸").has("tas fram av nämnd"));
  EXPECT_TRUE(in_indicator("årsmål minst 70 ‸").labels().starts_with("barn, %, st, "));
  EXPECT_TRUE(in_indicator("årsmål minst 70 ‸").has("periodicitet")) << "or the next statement of the line";
  EXPECT_EQ(in_indicator("årsmål 1‸").labels(), "") << "in a number";
  EXPECT_EQ(in_indicator("periodicitet ‸").labels(), "år, halvår, tertial, kvartal, månad");
  EXPECT_EQ(in_indicator("bättre lä‸").labels(), "högre, lägre");
  EXPECT_EQ(in_indicator("omfattar ‸").labels(), "staden");
  EXPECT_TRUE(in_indicator("enhet ‸").labels().starts_with("barn, "));
  EXPECT_TRUE(in_indicator("utfall ‸").has("kvinnor"));
  EXPECT_TRUE(in_indicator("avser ‸").has("tertial 1 2024"));
  const std::string activity = "mål 1.1 \"A\" {\n  kf-aktivitet \"Språkstöd\" { tid ‸ }\n}\n";
  EXPECT_EQ(Offered(activity).labels(), "2024-02-01 till 2024-11-30, 2024-01-01 till 2024-12-31");
  EXPECT_EQ(Offered("mål 1.1 \"A\" {\n  bedömning uppfylls ‸\n}").labels(CompletionKind::value), "helt, delvis, inte");
  EXPECT_EQ(Offered("beslut 1 \"A\" { belopp 1,8 ‸ }").labels(CompletionKind::unit), "mnkr, tkr, kr");
  EXPECT_EQ(Offered("bilaga 2 \"Risker\"\nbeslut 1 \"A\" { bilaga ‸ }").after("2 Risker"),
            "bilaga 2 \"Risker\"\nbeslut 1 \"A\" { bilaga 2 }");
}

TEST(Completion, OffersGlobalGoalsByNumberAndName) {
  const Offered offered("mål 1.1 \"A\" { agenda2030 3, ‸ }");
  EXPECT_EQ(offered.after("4 God utbildning för alla"),
            "mål 1.1 \"A\" { agenda2030 3, 4 \"God utbildning för alla\" }");
  EXPECT_FALSE(offered.has("3 God hälsa och välbefinnande"));
  EXPECT_TRUE(Offered("mål 1.1 \"A\" {\n  agenda2030 3,\n    ‸\n}").has("17 Genomförande och globalt partnerskap"))
      << "a list goes on behind a comma";
}

TEST(Completion, OffersFilesAndBoards) {
  const std::pair<std::string, std::string> plan = {"x/plan.plan", "verksamhetsplan 2024 \"B\" {\n  utgår från ‸\n}\n"};
  const std::pair<std::string, std::string> budget = {"kf/kf.plan", small_budget.second};
  const Offered files(snapshot_of({budget, plan}));
  EXPECT_EQ(files.labels(), "../kf/kf.plan");
  EXPECT_EQ(files.after("../kf/kf.plan"), "verksamhetsplan 2024 \"B\" {\n  utgår från \"../kf/kf.plan\"\n}\n");
  EXPECT_EQ(files.find("../kf/kf.plan")->detail, "kf-budget 2024, Björkvik");
  EXPECT_EQ(Offered(snapshot_of({small_budget, {"plan.plan", "verksamhetsplan 2024 \"B\" { utgår från \"k‸f\" }\n"}}))
                .after("kf-2024.plan"),
            "verksamhetsplan 2024 \"B\" { utgår från \"kf-2024.plan\" }\n");
  EXPECT_EQ(
      Offered(snapshot_of({small_budget, {"plan.plan", "verksamhetsplan 2024 \"‸"}})).labels(CompletionKind::board),
      "Barnnämnden, Gymnasienämnden");
  EXPECT_EQ(Offered(snapshot_of({{"kf.plan", small_budget.second + "mål 3.1 \"Ö\" { nämnder ‸ }\n"}})).labels(),
            "skolnämnderna, Barnnämnden, Gymnasienämnden");
}

TEST(Completion, OffersRulesInSuppressions) {
  const std::string wrong = "mål 1.1 \"A\" {\n  indikator \"B\"\n}\n";
  const Offered rules(snapshot_of({plan_with("# planlint: ignorera tar‸\n" + wrong)}, true));
  ASSERT_TRUE(rules.has("target/missing"));
  EXPECT_TRUE(rules.after("target/missing").starts_with("# planlint: ignorera target/missing\n"));
  EXPECT_LT(rules.find("target/missing")->sort_text, rules.find("agenda2030/name-differs")->sort_text)
      << "what was found here comes first";
  EXPECT_FALSE(rules.has("suppression/unused")) << "cannot be silenced";
  EXPECT_TRUE(Offered("# planlint: ignorera target/missing, ‸").has("date/outside-year"));
  EXPECT_EQ(Offered("# planlint: ‸").labels(), "ignorera, ignorera-block, ignorera-fil");
  EXPECT_EQ(Offered("# planlint: ignorera target/missing ‸").labels(), "--, till, ansvarig");
  EXPECT_EQ(Offered("# planlint: ignorera target/missing -- ‸").labels(), "");
  EXPECT_EQ(Offered("# ‸").after("planlint: ignorera …"), "# planlint: ignorera regel -- skäl");
  EXPECT_EQ(Offered("# en vanlig ‸").labels(), "");
}

TEST(Completion, OffersSnippetsWithAPlainForm) {
  const Offered offered("mål 1.1 \"A\" {\n  ‸\n}\n");
  EXPECT_EQ(offered.after("indikator …"),
            "mål 1.1 \"A\" {\n  indikator \"namn\" {\n    årsmål        minst 70 %\n    periodicitet  år\n  }\n}\n");
  EXPECT_EQ(offered.find("indikator …")->snippet,
            "indikator \"${1:namn}\" {\n    årsmål        ${2:minst 70 %}\n    periodicitet  ${3:år}\n  \\}$0");
  for (const auto* label : {"nämndmål …", "aktivitet …", "driftbudget …", "investeringar …", "förväntat resultat …"}) {
    const std::string text = offered.after(label);
    const auto tree = SyntaxTree::parse(text);
    EXPECT_FALSE(tree.root().has_error()) << text;
    EXPECT_NE(offered.find(label)->snippet.find("$0"), std::string::npos);
  }
}

TEST(Completion, IsSilentWhereNothingFits) {
  EXPECT_EQ(Offered("driftbudget {\n  | A | ‸ |\n}").labels(), "");
  EXPECT_EQ(Offered("mål 1.1 \"Ett ‸\"").labels(), "Förskolan är likvärdig") << "the council's title";
  EXPECT_EQ(Offered("avsnitt \"X\" {\n  text \"\"\"\n    mål ‸\"\"\"\n}").labels(CompletionKind::keyword), "");
}

TEST(Completion, NeverFailsInHalfTypedFiles) {
  const std::string half =
      "mål 1.1 \"A {\n kf-indikator \"\n | 3 | \n nämndmål { stödjer \n # planlint: ignorera \n beskrivning \"\"\" "
      "{\n}}\n å";
  for (std::size_t i = 0; i <= half.size(); ++i) {
    const auto marked = snapshot_of({small_budget, plan_with(half.substr(0, i))});
    (void)complete(marked.snapshot, static_cast<std::uint32_t>(std::string(plan_head).size() + i));
    (void)complete(marked.snapshot, 0);
    (void)complete(marked.snapshot, 100000);
  }
  EXPECT_EQ(Offered(snapshot_of({{"plan.plan", ""}})).has("mål"), true);
}

TEST(Completion, DoesNotReadTheWholePlanForEachItem) {
  std::string body;
  for (int i = 0; i < 9000; ++i)
    body += "mål 5." + std::to_string(i) + " \"Ett mål\" { kf-indikator \"Namn " + std::to_string(i) +
            "\" { årsmål 3 st } }\n";
  const auto marked = snapshot_of({small_budget, plan_with(body + "mål 1.1 \"A\" {\n  ‸\n}\n")});
  const auto before = std::chrono::steady_clock::now();
  const Completion list = complete(marked.snapshot, marked.offset);
  const auto took = std::chrono::steady_clock::now() - before;
  EXPECT_GT(list.items.size(), 2U);
  // A scan for each item would take minutes; on an idle machine this takes a few milliseconds.
  EXPECT_LT(took, std::chrono::seconds(2));
  std::printf("completion in %zu kB: %.2f ms\n", marked.snapshot.file().source->text().size() / 1000,
              std::chrono::duration<double, std::milli>(took).count());
  const auto goals = snapshot_of({small_budget, plan_with(body + "nämndmål \"A\" { stödjer ‸ }\n")});
  const Completion numbers = complete(goals.snapshot, goals.offset);
  EXPECT_EQ(numbers.items.size(), 500U);
  EXPECT_FALSE(numbers.is_complete);
}

}  // namespace
}  // namespace planlint::lsp::test
