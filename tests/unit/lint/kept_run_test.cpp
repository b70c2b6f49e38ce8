// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Findings that are kept from one view of a file to the next are those that a fresh run finds.
#include "lua/kept_run.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "lint/lint_texts.h"
#include "lint/workers.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

const RuleSet& standard_rules() {
  static const auto rules = RuleSet::standard();
  return std::get<RuleSet>(rules);
}

/// All of a finding, places and fixes included, in one text.
std::string whole(const Diagnostic& finding) {
  const auto place = [](const Range& range) {
    return std::to_string(range.start) + "-" + std::to_string(range.end) + " ";
  };
  std::string text = finding.rule + " " + finding.location.source->path() + " " + place(finding.location.range) +
                     finding.message + "|" + finding.label + "|" + finding.subject;
  for (const Related& related : finding.related)
    text += "\n  " + related.location.source->path() + " " + place(related.location.range) + related.message;
  for (const Fix& fix : finding.fixes) {
    text += "\n  " + fix.title;
    for (const Edit& edit : fix.edits) text += "\n    " + place(edit.range) + edit.replacement;
  }
  return text;
}

std::vector<std::string> whole(const FileResult& result) {
  std::vector<std::string> texts;
  for (const Diagnostic& finding : result.diagnostics) {
    texts.push_back(whole(finding));
    if (finding.location.source->path() == result.path) {
      EXPECT_EQ(finding.location.source, result.source) << "a place in a text that is not there any more";
    }
  }
  return texts;
}

/// A file that somebody types in: each view is checked with what is known of the one before.
class TypedFile {
 public:
  TypedFile(std::string path, const RuleSet& rules) : path_(std::move(path)), rules_(rules), kept_(rules) {}

  std::vector<std::string> check(const std::string& text) {
    LintOptions options;
    options.workers = &workers_;
    options.kept = &kept_;
    options.setup_of = [this](const std::string&) { return FileSetup{.profile = profile_}; };
    return whole(lint_document(open(text), rules_, options));
  }
  std::vector<std::string> check_afresh(const std::string& text) {
    return whole(lint_document(open(text), rules_, {}));
  }

  /// Whether what the rule finds is known once `text` follows on what was checked last.
  bool keeps(std::string_view rule, const std::string& text) {
    KeptRun kept = kept_;
    kept.begin(open(text), profile_, Language::swedish);
    for (std::size_t i = 0; i < rules_.rules().size(); ++i) {
      if (rules_.infos()[rules_.rules()[i].info].id == rule) return kept.find(i) != nullptr;
    }
    ADD_FAILURE() << "no rule " << rule;
    return false;
  }

 private:
  Document open(const std::string& text) { return workspace_.open_text(path_, text); }

  std::string path_;
  const RuleSet& rules_;
  const std::shared_ptr<const Profile> profile_ = std::make_shared<const Profile>();
  Workspace workspace_{Language::swedish};
  Workers workers_{2};
  KeptRun kept_;
};

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

TEST_F(KeptRunTest, AllElseConcernsAllRules) {
  EXPECT_EQ(kept("Kulturnämnden", "Idrottsnämnden"), Names{});
  EXPECT_EQ(kept("årsmål 5 }", "årsmål 5 }\n  indikator \"Besök\" { årsmål 7 }"), Names{});
  EXPECT_EQ(kept("öppna längre.\"", "öppna längre."), Names{});
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

/// An edit that somebody may make somewhere in a plan.
std::string edited(const std::string& text, std::mt19937& random) {
  const auto pick = [&](std::size_t count) { return random() % count; };
  static const std::vector<std::string> pieces = {
      "x", "å", " ", "2024", "mål 3.3 ", "1,5 mnkr ",    "\"",   "\n",      "5", "bilaga 2",
      "{", "}", "|", "# ",   "och och ", "Agenda 2030 ", "TODO", "procent", "-", "."};
  std::size_t at = pick(text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
  std::string result = text;
  if (pick(3) != 0) return result.insert(at, pieces[pick(pieces.size())]);
  std::size_t end = std::min(text.size(), at + 1 + pick(pick(8) == 0 ? 200 : 4));
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
  return result.erase(at, end - at);
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// PLANLINT_EDITS=100000 for a long run.
TEST(KeptRun, AfterAnyEditsTheFindingsAreThoseOfAFreshRun) {
  const char* asked = std::getenv("PLANLINT_EDITS");
  const int edits = asked == nullptr ? 15 : std::atoi(asked);
  std::mt19937 random(2024);
  for (const char* name : {"klar/barn-och-ungdom-2024.plan", "klar/tertialrapport-1-2024.plan",
                           "stockholm-2023/sodermalm-2023.plan", "stockholm-2023/kf-budget-2023.plan"}) {
    const fs::path path = fs::path(PLANLINT_EXAMPLES) / name;
    const std::string original = text_of(path);
    ASSERT_FALSE(original.empty()) << path;
    TypedFile file(path.string(), standard_rules());
    std::string text = original;
    for (int i = 0; i < edits; ++i) {
      if (i % 25 == 0) text = original;  // an author mends what is broken
      const std::string next = random() % 4 == 0 ? original : edited(text, random);
      const auto found = file.check(next);
      ASSERT_EQ(found, file.check_afresh(next)) << name << ", edit " << i;
      if (next != original) text = next;
    }
  }
}

}  // namespace
}  // namespace planlint
