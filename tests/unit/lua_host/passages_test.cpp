// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

using testing::document_of;
using testing::value_in;

TEST(Passages, KnowTheirWords) {
  const auto document = document_of(
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"Arbetssättet\" {\n  beskrivning \"Ett e-arbetssätt, arbetsättet och "
      "3arbetslag.\"\n"
      "  analys \"Det är är arbetssättet.\"\n}\n");
  const auto expect_in = [&](const char* code, const char* value) {
    EXPECT_EQ(value_in(document, code), value) << code;
  };
  expect_in("doc:passage(2).text", "\"Ett e-arbetssätt, arbetsättet och 3arbetslag.\"");
  expect_in("doc:passage(3).field", "\"analysis\"");
  expect_in("#doc:near_words(6)", "1");
  expect_in("doc:near_words(6)[1].rare", "{count=1, first=20, text=2, word=\"arbetsättet\"}");
  expect_in("doc:near_words(6)[1].common", "{count=2, first=1, text=1, word=\"Arbetssättet\"}");
  expect_in("doc:repeats()", "{{first=5, last=11, second=9, text=3}}");
  expect_in("doc:first_word('arbets', 'arbetss')", "\"arbetsättet\"");
  expect_in("doc:first_word('arbetssät', 'x')", "\"arbetssättet\"");
  expect_in("doc:first_word('arbetsl', 'x')", "\"arbetslag\"");
  expect_in("doc:first_word('arbetssätt', 'arbetssätte')", "nil");  // what follows a hyphen is no beginning
  expect_in("doc:first_word('ä', 'x')", "\"är\"");
  expect_in("doc:first_word('arbetslag', '3')", "\"arbetslag\"");
  expect_in("doc:first_word('3', 'x')", "nil");
  expect_in("select(2, pcall(doc.passage, doc, 4))",
            "\"bad argument #2 to '?' (there is no passage with that number)\"");
  expect_in("pcall(doc.near_words, doc, 3)", "false");
  expect_in("pcall(doc.repeats, 1)", "false");
  expect_in("pcall(doc.first_word, doc)", "false");
}

TEST(Passages, AreFoundByPatterns) {
  const auto document = document_of(
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"Agenda 2031\" {\n  beskrivning \"agenda 2030 och (SIP)\"\n"
      "  analys \"Ωmega 2030\"\n}\n");
  const auto expect_in = [&](const char* code, const char* value) {
    EXPECT_EQ(value_in(document, code), value) << code;
  };
  expect_in("#doc:passages('(?i)agenda 203[01]')", "2");
  expect_in("doc:passages('(?i)agenda 203[01]', true)[1].number", "2");
  expect_in("#doc:passages('(?i)agenda 203[01]') + #doc:passages('(?i)agenda 203[01]')", "4");  // as it is known
  expect_in("doc:passages('[Ͱ-ӿ]')[1].number", "3");
  expect_in("#doc:passages('20[0-9]+', false)", "3");
  expect_in("#doc:passages(nil, true) .. #doc:passages()", "\"23\"");
  expect_in("#doc:passages('SIP..')", "0");
  expect_in("pcall(doc.passages, doc, '(')", "false");
}

/// Two rules that ask for the same, of which the second is told what the first has found.
struct AskTwice {
  RuleSet rules;
  Document document;

  AskTwice() {
    const std::string ask = testing::document_rule("return #doc:passages('[a-d]g+enda 203[01]|(?i)m.l')");
    rules = testing::rules_of({{"a/first.lua", ask}, {"a/second.lua", ask}});
    std::string text = "verksamhetsplan 2024 \"N\"\n";
    for (int i = 0; i < 50; ++i) text += "mål 1.1 \"Mål\" { beskrivning \"Arbetet med agenda 2030\" }\n";
    document = document_of(text);
  }
};

TEST(Passages, CostAsMuchWhereTheyAreKnownAlready) {
  const AskTwice both;
  RuleUses uses(2);
  EXPECT_FALSE(run_rules(both.rules, both.document, Language::swedish, &uses).failed);
  EXPECT_EQ(uses.all()[0].work, uses.all()[1].work);
}

TEST(Passages, AreNotToBeHadForLessWhereTheyAreKnownAlready) {
  AskTwice both;
  std::size_t failures = 0;
  for (both.rules.limits.work = 5'000; both.rules.limits.work < 20'000; both.rules.limits.work += 50) {
    const auto run = run_rules(both.rules, both.document, Language::swedish);
    EXPECT_NE(run.diagnostics.size(), 1U) << both.rules.limits.work;
    failures += run.diagnostics.size() / 2;
  }
  EXPECT_GT(failures, 2U);
  EXPECT_LT(failures, 290U);
}

TEST(Passages, KnowTheirWordsWithCapitals) {
  const auto document = document_of(
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"KF och Äldre\" {\n  beskrivning \"Kf, eHälsa: KF 4H åÄ.\"\n"
      "  analys \"Éa ÉA kf KF\"\n}\n");
  EXPECT_EQ(value_in(document, "doc:capital_words()"),
            "{{count=3, first=1, text=1, word=\"KF\"}, {count=1, first=5, text=2, word=\"eHälsa\"}, "
            "{count=1, first=17, text=2, word=\"4H\"}, {count=1, first=20, text=2, word=\"åÄ\"}, "
            "{count=1, first=5, text=3, word=\"ÉA\"}}");
  EXPECT_EQ(value_in(document, "pcall(doc.capital_words, 1)"), "false");
}

TEST(Passages, KnowTheirReferences) {
  const auto document = document_of(
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"Se mål 7.1\" {\n  beskrivning \"Se målen 1.1–1.3.\"\n"
      "  analys \"Inriktningsmål 1, mål 2.4 - Alla, bilagorna 2–4\"\n}\nbeslut 1 \"Budgetens bilaga sju\"\n");
  const auto expect_in = [&](const char* code, const char* value) {
    EXPECT_EQ(value_in(document, code), value) << code;
  };
  expect_in("doc:goal_references()[1]", "{after=17, first=11, last=13, number=\"1.1\", range=false, text=2}");
  expect_in("doc:goal_references()[2]", "{after=21, first=17, last=19, number=\"1.3\", range=true, text=2}");
  expect_in("doc:goal_references()[3]", "{after=31, first=25, last=27, number=\"2.4\", range=false, text=3}");
  expect_in("#doc:goal_references()", "3");
  expect_in("doc:passage(3).text:sub(31)", "\"Alla, bilagorna 2–4\"");
  expect_in("doc:appendix_references()[2]", "{elsewhere=false, first=51, last=51, number=4, range=true, text=3}");
  expect_in("doc:appendix_references()[3]", "{elsewhere=true, first=18, last=20, number=7, range=false, text=4}");
  expect_in("#doc:appendix_references()", "3");
  expect_in("doc:passage(4).thing.kind", "\"decision\"");
  expect_in("text.goal_references('Se mål 1.2.')", "{{after=13, first=9, last=11, number=\"1.2\", range=false}}");
  expect_in("text.appendix_references('bilaga 2')", "{{elsewhere=false, first=8, last=8, number=2, range=false}}");
  expect_in("#text.goal_references('') + #text.appendix_references('')", "0");
  expect_in("pcall(doc.goal_references, doc.goals[1])", "false");
  expect_in("pcall(doc.appendix_references)", "false");
  expect_in("pcall(text.goal_references)", "false");
  expect_in("pcall(text.appendix_references, {})", "false");
}

TEST(Passages, KnowTheirParagraphs) {
  const auto document = document_of(
      "verksamhetsplan 2024 \"N\"\ntext \"\"\"\n    Ett två tre fyra fem.\n    Mer.\n\n     \n\n      Sex sju åtta.\n\n"
      "    Ett två tre fyra fyra mer.\n    \"\"\"\nmål 1.1 \"Ett två tre fyra fem mer\" {}\n"
      "avsnitt \"B\" { text \"fem ett två tre fyra\" }\n");
  const auto expect_in = [&](const char* code, const char* value) {
    EXPECT_EQ(value_in(document, code), value) << code;
  };
  expect_in("doc:near_paragraphs(0.8)",
            "{{first=1, likeness=0.83333333333333, second=3}, "
            "{first=1, likeness=0.83333333333333, second=4}}");
  expect_in("#doc:near_paragraphs(0.8, 6)", "0");
  expect_in("doc:paragraph(1).text", "\"Ett två tre fyra fem.\nMer.\"");
  expect_in("doc:paragraph(2).text", "\"  Sex sju åtta.\"");
  expect_in("doc:paragraph(3).text", "\"Ett två tre fyra fyra mer.\"");
  expect_in("doc:paragraph(4).text", "\"fem ett två tre fyra\"");
  expect_in("doc:paragraph(3).number", "3");
  expect_in("doc:paragraph(3).thing == doc.paragraphs[1]", "true");
  expect_in("doc.paragraphs[1].text:sub(doc:paragraph(3).before + 1) == doc:paragraph(3).text", "true");
  expect_in("select(2, pcall(doc.paragraph, doc, 5))",
            "\"bad argument #2 to '?' (there is no paragraph with that number)\"");
  expect_in("pcall(doc.near_paragraphs, doc, 0)", "false");
  expect_in("pcall(doc.near_paragraphs, doc, 0.8, 0)", "false");
  expect_in("pcall(doc.near_paragraphs, 1, 0.8)", "false");
}

TEST(Passages, KnowWhichNamesAreNearlyTheSame) {
  const auto document = document_of(
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"Nöjda barn\" {\n"
      "  indikator \"Andel nöjda barn 1\" {}\n"
      "  indikator \"Andel nöjda barn 2\" {}\n"       // other figures
      "  indikator \"Andel nöjda vuxna 2\" {}\n"      // less like the one above than 0.7
      "  indikator \"1 andel, nöjda barn\" {}\n"      // the first one again
      "  indikator \"Andel nöjda små barn 1\" {}\n"   // like the first one, and like the fourth
      "  indikator \"Andel nöjda små barn 12\" {}\n"  // most like the fifth, which has other figures
      "  aktivitet \"Andel nöjda barn 1\" {}\n}\n");
  const auto expect_in = [&](const char* code, const char* value) {
    EXPECT_EQ(value_in(document, code), value) << code;
  };
  expect_in("#doc:near_names('indicator', 0.7)", "2");
  expect_in("doc:near_names('indicator', 0.7)[1].first == doc.indicators[1]", "true");
  expect_in("doc:near_names('indicator', 0.7)[1].second == doc.indicators[4]", "true");
  expect_in("doc:near_names('indicator', 0.7)[2].first == doc.indicators[1]", "true");
  expect_in("doc:near_names('indicator', 0.7)[2].second == doc.indicators[5]", "true");
  expect_in("#doc:near_names('activity', 0.7)", "0");
  expect_in("select(2, pcall(doc.near_names, doc, 'goal', 0.7))", "\"bad argument #2 to '?' (invalid option 'goal')\"");
  expect_in("pcall(doc.near_names, doc, 'indicator', 1.1)", "false");
  expect_in("pcall(doc.near_names, 1, 'indicator', 0.7)", "false");
}

TEST(Passages, NamesOfManyPiecesAreComparedAsWholes) {
  std::string name;
  for (int i = 0; i < 1000; ++i)
    name += "ord" + std::string(1, static_cast<char>('a' + i % 26)) + std::string(i % 7, 'x') + " ";
  const auto document = document_of("verksamhetsplan 2024 \"N\"\nmål 1.1 \"M\" {\n  indikator \"" + name + name +
                                    "ett\" {}\n  indikator \"" + name + name + "två\" {}\n  indikator {}\n}\n");
  EXPECT_EQ(value_in(document, "#doc:near_names('indicator', 0.95)"), "1");
}

TEST(Passages, OfLongTextsComeInPieces) {
  std::string lines;
  for (int i = 0; i < 600; ++i) lines += "    Rad " + std::to_string(i) + " av många.\n" + (i % 50 == 0 ? "\n" : "");
  const auto document = document_of("verksamhetsplan 2024 \"N\"\ntext \"\"\"\n" + lines + "    \"\"\"\n");
  EXPECT_EQ(value_in(document, "#doc:passages()"), "2");
  EXPECT_EQ(value_in(document, "doc:passages()[1].text .. doc:passages()[2].text == doc.paragraphs[1].text"), "true");
  EXPECT_EQ(value_in(document, "doc:passages()[1].text:sub(-2) == '\\n\\n' and #doc:passages()[1].text <= 8192"),
            "true");
  EXPECT_EQ(value_in(document, "doc:passages('Rad 599 ')[1].before == #doc:passages()[1].text"), "true");
  EXPECT_EQ(value_in(document, "doc:passages('Rad 599 ')[1].of == #doc.paragraphs[1].text"), "true");
  EXPECT_EQ(value_in(document, "#doc:passages('Rad 7 ')"), "1");
}

}  // namespace
}  // namespace planlint
