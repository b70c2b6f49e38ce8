// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which findings are kept from one view of a file to the next.
#include "lua/kept_run.h"

#include "lint/lint_texts.h"
#include "lint/typed_file.h"

namespace planlint {
namespace {

using testing::TypedFile;

std::string with(std::string text, std::string_view old, std::string_view now) {
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
}

// Each reads another part of a document.
const RuleSet& reading_rules() {
  static const RuleSet rules = [] {
    const auto each = [](const char* kind, const char* code) {
      return testing::rule_with("looks_at = '" + std::string(kind) + "', check = function(ctx, thing)\n" + code +
                                "\nend,");
    };
    return testing::rules_of(
        {{"a/title.lua", each("board_goal", "ctx:report(thing, 'value', { text = thing.title })")},
         {"a/description.lua", each("board_goal", "ctx:report(thing, 'value', { text = thing.description or '' })")},
         {"a/target.lua", each("indicator", "if thing.target then ctx:report(thing, 'plain') end")},
         {"a/cells.lua",
          each("table", "for _, row in ipairs(thing.rows) do if row.label then ctx:report(row, 'plain') end end")},
         {"a/years.lua", testing::document_rule("for _, p in ipairs(doc:passages('20[0-9][0-9]')) do\n"
                                                "ctx:report(p.thing, 'value', { text = p.text }) end")},
         {"a/words.lua", testing::document_rule("for _ in ipairs(doc:near_words(8)) do end ctx:report(doc, 'plain')")},
         {"a/place.lua", each("board_goal", "if thing.range.start > 0 then ctx:report(thing, 'plain') end")},
         {"lib/known.lua",
          "local known = { shared = true }\nlocal title\n"
          "function known.title(doc) title = title or doc.board_goals[1].description return title "
          "end\nreturn known\n"},
         {"a/first.lua", testing::document_rule("lib('known').title(doc) ctx:report(doc, 'plain')")},
         {"a/second.lua", testing::document_rule("ctx:report(doc, 'value', { text = lib('known').title(doc) })")}});
  }();
  return rules;
}

constexpr const char* plan = R"(verksamhetsplan 2024 "Kulturnämnden" {}
nämndmål 1.1.1 "Fler läser" {
  beskrivning "Biblioteken är öppna längre."
  indikator "Lån per invånare" { årsmål 5 }
  aktivitet "Öppna fler dagar" {
    analys "Det går bra."
  }
}
driftbudget "Budget 2024" {
  | Verksamhet | Netto |
  | Bibliotek  | 12,0  |
}
)";

class KeptRunTest : public ::testing::Test {
 protected:
  void SetUp() override { file_.check(plan); }

  /// The rules that are kept when `old` becomes `now`.
  std::vector<std::string> kept(std::string_view old, std::string_view now) {
    const std::string text = with(plan, old, now);
    std::vector<std::string> names;
    for (const char* name : {"title", "description", "target", "cells", "years", "words", "place", "first", "second"}) {
      if (file_.keeps("a/" + std::string(name), text)) names.emplace_back(name);
    }
    EXPECT_EQ(file_.check(text), file_.check_afresh(text));
    file_.check(plan);
    return names;
  }

  TypedFile file_{"plan.plan", reading_rules()};
};

using Names = std::vector<std::string>;

TEST_F(KeptRunTest, ProseConcernsThoseThatReadItAndThoseWhosePatternItHas) {
  EXPECT_EQ(kept("öppna längre", "öppna mycket längre"), (Names{"title", "target", "cells", "years"}));
  EXPECT_EQ(kept("öppna längre", "öppna längre 2024"), (Names{"title", "target", "cells"}));
  EXPECT_EQ(kept("går bra", "går väl"), (Names{"title", "description", "target", "cells", "years", "first", "second"}));
}

TEST_F(KeptRunTest, AThingsOwnValuesConcernThoseThatReadItsKind) {
  EXPECT_EQ(kept("årsmål 5", "årsmål 15"),
            (Names{"title", "description", "cells", "years", "words", "first", "second"}));
  EXPECT_EQ(kept("12,0", "13,0"), (Names{"title", "description", "target", "years", "words", "first", "second"}));
}

TEST_F(KeptRunTest, NamesConcernThoseThatReadTheirKind) {
  EXPECT_EQ(kept("Fler läser", "Alla läser"), (Names{"target", "cells", "years"}));
  EXPECT_EQ(kept("Öppna fler dagar", "Öppna fler kvällar"),
            (Names{"title", "description", "target", "cells", "years", "first", "second"}));
}

TEST_F(KeptRunTest, WhatTheDocumentItselfIsConcernsAllRules) {
  EXPECT_EQ(kept("Kulturnämnden", "Idrottsnämnden"), Names{});
  EXPECT_EQ(kept("2024", "2025"), Names{});
}

TEST(KeptRun, AFieldThatThingsMustHaveIsReadByEachRuleThatSaysSo) {
  const auto rule = testing::rule_with(
      "looks_at = 'activity', having = 'analysis', check = function(ctx, thing) ctx:report(thing, 'plain') end,");
  const auto rules = testing::rules_of({{"a/one.lua", rule}, {"a/two.lua", rule}});
  TypedFile file("plan.plan", rules);
  EXPECT_EQ(file.check(plan).size(), 2U);
  for (const char* name : {"a/one", "a/two"}) {
    EXPECT_TRUE(file.keeps(name, with(plan, "öppna längre", "öppna mycket längre")));
    EXPECT_FALSE(file.keeps(name, with(plan, "Det går bra.", "")));
  }
  const std::string without = with(plan, "Det går bra.", "");
  EXPECT_EQ(file.check(without), file.check_afresh(without));
}

TEST_F(KeptRunTest, ThingsThatComeAndGoConcernThoseThatLookForThem) {
  EXPECT_EQ(kept("årsmål 5 }", "årsmål 5 }\n  indikator \"Besök\" { årsmål 7 }"),
            (Names{"title", "description", "cells", "years", "first", "second"}));
  EXPECT_EQ(kept("aktivitet", "aktivtet"),
            (Names{"title", "description", "target", "cells", "years", "first", "second"}));
  EXPECT_EQ(kept("nämndmål", "nämdmål"), (Names{"target", "cells", "years"}));
  EXPECT_EQ(kept("driftbudget", "?"), (Names{"title", "description", "target", "years", "words", "first", "second"}));
}

TEST_F(KeptRunTest, TextsThatComeAndGoConcernThoseThatReadThem) {
  EXPECT_EQ(kept("öppna längre.\"", "öppna längre."), (Names{"title", "target", "cells", "years"}));
  EXPECT_EQ(kept("analys ", "? "), (Names{"title", "description", "target", "cells", "years", "first", "second"}));
  EXPECT_EQ(kept("årsmål 5 }", "årsmål 5 analys \"Sedan 2023.\" }"),
            (Names{"title", "description", "target", "cells", "first", "second"}));
}

TEST_F(KeptRunTest, BracesConcernThoseThatReadWhatBelongsWhere) {
  const auto rules =
      testing::rules_of({{"a/goal.lua", testing::rule_with("looks_at = 'activity', check = function(ctx, thing)\n"
                                                           "if thing.goal then ctx:report(thing, 'plain') end end,")},
                         {"a/range.lua", testing::rule_with("looks_at = 'activity', check = function(ctx, thing)\n"
                                                            "ctx:report(thing.range, 'plain') end,")},
                         {"a/name.lua", testing::rule_with("looks_at = 'activity', check = function(ctx, thing)\n"
                                                           "ctx:report(thing, 'value', { text = thing.name }) end,")}});
  TypedFile file("plan.plan", rules);
  const auto expect_kept = [&](const std::string& now, bool goal, bool range, bool name) {
    file.check(plan);
    EXPECT_EQ(file.keeps("a/goal", now), goal);
    EXPECT_EQ(file.keeps("a/range", now), range);
    EXPECT_EQ(file.keeps("a/name", now), name);
    EXPECT_EQ(file.check(now), file.check_afresh(now));
  };
  expect_kept(with(plan, "längre.\"\n", "längre.\"\n}\n"), false, true, true);
  expect_kept(with(plan, "    analys \"Det går bra.\"\n  }\n", "    analys \"Det går bra.\"\n"), true, false, true);
}

TEST(KeptRun, APassageBehindOneThatComesHasAnotherNumber) {
  const auto rules = testing::rules_of(
      {{"a/last.lua", testing::document_rule("for _, p in ipairs(doc:passages('dagar')) do\n"
                                             "ctx:report(p.thing, 'value', { text = p.number }) end")},
       {"a/first.lua", testing::document_rule("for _, p in ipairs(doc:passages('läser')) do\n"
                                              "ctx:report(p.thing, 'value', { text = p.number }) end")}});
  TypedFile file("plan.plan", rules);
  file.check(plan);
  const std::string now = with(plan, "årsmål 5 }", "årsmål 5 }\n  indikator \"Besök\" { årsmål 7 }");
  EXPECT_TRUE(file.keeps("a/first", now));
  EXPECT_FALSE(file.keeps("a/last", now));
  EXPECT_EQ(file.check(now), file.check_afresh(now));
}

TEST(KeptRun, WhatWasReadIsKnownByTheIndicesThatThingsHaveNow) {
  const auto rules = testing::rules_of(
      {{"a/part.lua", testing::document_rule("for _, p in ipairs(doc:passages('bra')) do\n"
                                             "ctx:report(p.thing:part(1, 3, p.field), 'plain') end")}});
  TypedFile file("plan.plan", rules);
  file.check(plan);
  const std::string before = with(plan, "  aktivitet", "  aktivitet \"Ny\" { analys \"Nytt.\" }\n  aktivitet");
  EXPECT_FALSE(file.keeps("a/part", before));  // the passage has another number
  const std::string more = with(plan, "}\ndriftbudget", "  aktivitet \"Ny\" { analys \"Nytt.\" }\n}\ndriftbudget");
  EXPECT_TRUE(file.keeps("a/part", more));
  file.check(more);
  EXPECT_FALSE(file.keeps("a/part", with(more, "Det går bra", "Dt går bra")));
  const std::string first = with(plan, "  aktivitet \"Öppna", "  # ny:\n  aktivitet\n  aktivitet \"Öppna");
  file.check(plan);
  EXPECT_TRUE(file.keeps("a/part", first)) << "it has no text";
  file.check(first);
  EXPECT_FALSE(file.keeps("a/part", with(first, "Det går bra", "Dt går bra")));
}

TEST(KeptRun, AThingInABlockThatWasLeftOpenIsTheOneThatChanges) {
  const auto rules = testing::rules_of(
      {{"a/start.lua", testing::rule_with("looks_at = 'activity', check = function(ctx, thing)\n"
                                          "if thing.start then ctx:report(thing, 'plain') end end,")}});
  const std::string open =
      "verksamhetsplan 2024 \"N\"\nnämndmål 1.1.1 \"M\" {\n  indikator \"I\" {\n    årsmål 5\n"
      "  aktivitet \"A\" {\n    tid 2024-01-01 till 2024-12-31\n  }\n}\n";
  TypedFile file("plan.plan", rules);
  file.check(open);
  const std::string now = with(open, "2024-01-01", "2024-01-0x1");
  EXPECT_FALSE(file.keeps("a/start", now));
  EXPECT_EQ(file.check(now), file.check_afresh(now));
}

TEST_F(KeptRunTest, FindingsAtTheEditAreFoundAnew) {
  // `a/cells` underlines the label whose end the edit is at.
  EXPECT_EQ(kept("| Bibliotek  |", "| Biblioteken  |"),
            (Names{"title", "description", "target", "years", "words", "first", "second"}));
}

TEST_F(KeptRunTest, AnotherProfileOrLanguageKeepsNothing) {
  KeptRun run(reading_rules());
  Workspace workspace(Language::swedish);
  const Document document = workspace.open_text("plan.plan", plan);
  const auto profile = std::make_shared<const Profile>();
  const auto put_and_find = [&](const std::shared_ptr<const Profile>& next, Language language) {
    run.begin(document, profile, Language::swedish);
    run.put(0, {}, {});
    run.begin(document, next, language);
    return run.find(0) != nullptr;
  };
  EXPECT_TRUE(put_and_find(profile, Language::swedish));
  EXPECT_FALSE(put_and_find(profile, Language::english));
  EXPECT_FALSE(put_and_find(std::make_shared<const Profile>(), Language::swedish));
}

TEST(KeptRun, ARuleThatBreaksIsRunAgain) {
  const auto rules = testing::rules_of({{"a/broken.lua", testing::document_rule("error('no')")}});
  TypedFile file("plan.plan", rules);
  const auto first = file.check(plan);
  EXPECT_FALSE(file.keeps("a/broken", plan));
  EXPECT_EQ(file.check(plan), first);
}

}  // namespace
}  // namespace planlint
