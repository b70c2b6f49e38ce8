// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// One slip is one finding, at its place, and everything else is read as if it were not there.
#include <gtest/gtest.h>

#include <string>

#include "reader/reading.h"

namespace planlint {
namespace {

/// Swaps `right` (which stands there once) for `wrong` in a plan with something of everything.
std::string with(std::string_view right, std::string_view wrong) {
  std::string text = R"(verksamhetsplan 2024 "Nämnden" {
  utgår från "kf.plan"
  beslutas 2023-12-14
}
beslut 1 "Planen" {
  bilaga 1
}
inriktningsmål 1 "Fokus" {
  prioriterar {
    - "Närvaro"
  }
}
mål 1.1 "Skola" {
  förväntat resultat {
    - "Bättre"
  }
  kf-indikator "Behörighet" {
    årsmål 84 %
    periodicitet tertial
  }
  nämndmål 1.1.1 "Läsning" {
    indikator "Böcker" {
      årsmål minst 70 st
      bättre högre
    }
    aktivitet "Lånebibliotek" {
      tid 2024-02-01 till 2024-11-30
      ansvarig "Förskolan"
    }
  }
}
avsnitt "Ekonomi" {
  driftbudget "Budget" {
    belopp mnkr
    | Verksamhet | Netto |
    | Skola      | 12,0  |
  }
  direktiv "Digitalt" {
    beskrivs under 1.1
  }
}
mål 1.2 "Sist" {
  indikator "Sista" {
    ändrar årsmål från 1 % till 2 %
  }
}
)";
  const auto at = text.find(right);
  EXPECT_NE(at, std::string::npos) << right;
  return text.replace(at, right.size(), wrong);
}

/// Everything in the model of `with`, in one line.
std::string summary(const Plan& plan) {
  std::string text;
  const auto add = [&](std::string_view part) { text.append(part).append(" "); };
  add(plan.header.based_on.value);
  add(plan.header.decided ? plan.header.decided->text : "-");
  for (const auto& decision : plan.decisions) add(std::to_string(decision.appendices.size()));
  for (const auto& goal : plan.goals) {
    add(goal.number.value);
    add(goal.title.value);
    for (const auto& item : goal.priorities) add(item.value);
    for (const auto& item : goal.expected_results) add(item.value);
  }
  for (const auto& indicator : plan.indicators) {
    add(indicator.name.value);
    add(indicator.target.text);
    add(indicator.period_text.value);
    add(indicator.better == Better::higher ? "higher" : "?");
    add(std::to_string(indicator.changes.size()));
  }
  for (const auto& activity : plan.activities) {
    add(activity.name.value);
    if (activity.end) add(activity.end->text);
    for (const auto& name : activity.responsible) add(name.value);
  }
  for (const auto& section : plan.sections) add(section.title.value);
  for (const auto& table : plan.tables) add(std::string(table.unit.value) + std::to_string(table.cells.size()));
  for (const auto& directive : plan.directives) add(std::to_string(directive.described_under.size()));
  return text;
}

struct Slip {
  std::string_view right;
  std::string_view wrong;
  std::string finding;
};

void PrintTo(const Slip& slip, std::ostream* out) { *out << slip.wrong; }

/// Slips that lose nothing: the model is that of the right text.
class Harmless : public testing::TestWithParam<Slip> {};

TEST_P(Harmless, IsOneFindingAndLosesNothing) {
  const auto& [right, wrong, finding] = GetParam();
  const auto reading = read(with(right, wrong));
  EXPECT_EQ(reading.findings(), Lines{finding});
  EXPECT_EQ(summary(reading.plan), summary(read(with(right, right)).plan));
}

const Slip misspelt[] = {
    {"verksamhetsplan 2024", "verksamhetspln 2024", "syntax/unknown-keyword 1:1 nearest [verksamhetspln]"},
    {"utgår från", "utgar från", "syntax/unknown-keyword 2:3 nearest [utgar]"},
    {"beslutas 2023", "beslutad 2023", "syntax/unknown-keyword 3:3 nearest [beslutad]"},
    {"beslut 1", "besult 1", "syntax/unknown-keyword 5:1 nearest [besult]"},
    {"bilaga 1", "bilga 1", "syntax/unknown-keyword 6:3 nearest [bilga]"},
    {"inriktningsmål 1", "inrikningsmål 1", "syntax/unknown-keyword 8:1 nearest [inrikningsmål]"},
    {"prioriterar {", "prioritera {", "syntax/unknown-keyword 9:3 nearest [prioritera]"},
    {"mål 1.1", "mal 1.1", "syntax/unknown-keyword 13:1 nearest [mal]"},
    {"förväntat resultat", "förväntad resultat", "syntax/unknown-keyword 14:3 nearest [förväntad]"},
    {"kf-indikator", "kf-indikatorn", "syntax/unknown-keyword 17:3 nearest [kf-indikatorn]"},
    {"årsmål 84", "årsmal 84", "syntax/unknown-keyword 18:5 nearest [årsmal]"},
    {"periodicitet", "periodisitet", "syntax/unknown-keyword 19:5 nearest [periodisitet]"},
    {"nämndmål", "nämdmål", "syntax/unknown-keyword 21:3 nearest [nämdmål]"},
    {"indikator \"Böcker\"", "indikatorer \"Böcker\"", "syntax/unknown-keyword 22:5 nearest [indikatorer]"},
    {"bättre", "bätre", "syntax/unknown-keyword 24:7 nearest [bätre]"},
    {"aktivitet", "aktvitet", "syntax/unknown-keyword 26:5 nearest [aktvitet]"},
    {"tid 2024", "tidd 2024", "syntax/unknown-keyword 27:7 nearest [tidd]"},
    {"ansvarig", "ansvariga", "syntax/unknown-keyword 28:7 nearest [ansvariga]"},
    {"avsnitt", "avsnit", "syntax/unknown-keyword 32:1 nearest [avsnit]"},
    {"driftbudget", "driftsbudget", "syntax/unknown-keyword 33:3 nearest [driftsbudget]"},
    {"belopp", "belop", "syntax/unknown-keyword 34:5 nearest [belop]"},
    {"direktiv", "direktivet", "syntax/unknown-keyword 38:3 nearest [direktivet]"},
    {"beskrivs under", "beskrevs under", "syntax/unknown-keyword 39:5 nearest [beskrevs]"},
    {"ändrar årsmål", "ändra årsmål", "syntax/unknown-keyword 44:5 nearest [ändra]"},
};
INSTANTIATE_TEST_SUITE_P(Misspelt, Harmless, testing::ValuesIn(misspelt));

const Slip small_slips[] = {
    {"\"Nämnden\" {", "\"Nämnden\"\n{", "syntax/misplaced 2:1 braces_alone [{]"},
    {"\"Skola\" {", "\"Skola\"\n\n{", "syntax/misplaced 15:1 braces_alone [{]"},
    {"\"Böcker\" {", "\"Böcker\" # ja\n    {", "syntax/misplaced 23:5 braces_alone [{]"},
    {"\"Budget\" {", "\"Budget\"\n  {", "syntax/misplaced 34:3 braces_alone [{]"},
    {"\"Skola\"", "\"Skola", "syntax/unterminated-string 13:9 unterminated [\"Skola]"},
    {"\"kf.plan\"", "\"kf.plan", "syntax/unterminated-string 2:14 unterminated [\"kf.plan]"},
    {"\"Förskolan\"\n    }", "\"Förskolan }", "syntax/unterminated-string 28:16 unterminated [\"Förskolan]"},
    {"utgår från", "utgår", "syntax/missing-part 2:3 missing [utgår]"},
    {"förväntat resultat", "förväntat", "syntax/missing-part 14:3 missing [förväntat]"},
    {"beskrivs under", "beskrivs", "syntax/missing-part 39:5 missing [beskrivs]"},
    {"84 %\n", "84 % €€\n", "syntax/unexpected-text 18:17 unexpected_in [€€]"},
    {"84 %\n", "84 % och mer än så\n", "syntax/unknown-keyword 18:17 expected [och]"},
    {"mål 1.2", "; :\n? !\nmål 1.2", "syntax/unexpected-text 42:1 unexpected [; :]"},
    {"mål 1.2", "rader som inte\när någonting\nmål 1.2", "syntax/unknown-keyword 42:1 expected [rader]"},
    {"mål 1.2", "}\nmål 1.2", "syntax/missing-brace 42:1 surplus [}]"},
    {"  nämndmål", "  }\n  nämndmål", "syntax/missing-brace 21:3 surplus [}]"},
    {"    aktivitet", "    }\n    aktivitet", "syntax/missing-brace 26:5 surplus [}]"},
    {"  direktiv", "  }\n  direktiv", "syntax/missing-brace 38:3 surplus [}]"},
    {"  kf-indikator", "  }\n  kf-indikator", "syntax/missing-brace 17:3 surplus [}]"},
    {"    periodicitet", "    zzzzz 12\n    periodicitet", "syntax/unknown-keyword 19:5 expected [zzzzz]"},
    {"    - \"Bättre\"", "    - \"Bättre\"\n    årsmål 3 %", "syntax/misplaced 16:5 belongs_in [årsmål]"},
    {"    periodicitet", "    utfall 1 %\n    utfall 1 %\n    periodicitet", "syntax/repeated 20:5 repeated [utfall]"},
};

TEST(Slips, SmallOnesCostOneFinding) {
  for (const auto& [right, wrong, finding] : small_slips) {
    SCOPED_TRACE(wrong);
    EXPECT_EQ(read(with(right, wrong)).findings(), Lines{finding});
  }
}

TEST(Slips, AMisspeltStatementIsTheFirstOfThoseThatRepeatIt) {
  std::string text = "verksamhetsplan 2024 \"N\"\nnämndmål 1.1.1 \"M\" {\n  indikator \"I\" {\n    utfal 1 %\n";
  for (int i = 0; i < 100; ++i)
    text += "    utfal kvinor " + std::to_string(i) + " %\n    fråga \"" + std::to_string(i) + "\"\n";
  const auto reading = read(text + "    utfall 2 %\n  }\n}\n");
  const auto& repeated = reading.diagnostics.back();
  ASSERT_EQ(repeated.rule, "syntax/repeated");
  ASSERT_EQ(repeated.related.size(), 1U);
  const Range first = repeated.related.front().location.range;
  EXPECT_EQ(reading.at(first), "utfal");
  EXPECT_EQ(reading.source->position(first.start).line, 4U);
}

/// A `}` that is missing: of each kind of block, in the middle and at the end.
const Slip unclosed[] = {
    {"}\nbeslut 1", "beslut 1", "syntax/missing-brace 4:1 before [beslut]"},
    {"  }\n}\nmål 1.1", "}\nmål 1.1", "syntax/missing-brace 9:3 unclosed [prioriterar]"},
    {"\"Bättre\"\n  }", "\"Bättre\"", "syntax/missing-brace 16:3 before [kf-indikator]"},
    {"tertial\n  }", "tertial", "syntax/missing-brace 20:3 before [nämndmål]"},
    {"högre\n    }", "högre", "syntax/missing-brace 25:5 before [aktivitet]"},
    {"\"Förskolan\"\n    }", "\"Förskolan\"", "syntax/missing-brace 26:5 unclosed [aktivitet]"},
    {"\"Förskolan\"\n    }\n  }", "\"Förskolan\"\n    }", "syntax/missing-brace 21:3 unclosed [nämndmål]"},
    {"  }\n}\navsnitt", "  }\navsnitt", "syntax/missing-brace 31:1 before [avsnitt]"},
    {"12,0  |\n  }", "12,0  |", "syntax/missing-brace 37:3 before [direktiv]"},
    {"1.1\n  }\n}\n", "1.1\n  }\n", "syntax/missing-brace 41:1 before [mål]"},
    {"2 %\n  }\n}\n", "2 %\n  }\n", "syntax/missing-brace 42:1 unclosed [mål]"},
    {"2 %\n  }\n}\n", "2 %\n", "syntax/missing-brace 42:1 unclosed [mål]"},
};

TEST(Slips, AMissingBraceCostsOneFinding) {
  for (const auto& [right, wrong, finding] : unclosed) {
    SCOPED_TRACE(wrong);
    const auto reading = read(with(right, wrong));
    EXPECT_EQ(reading.findings(), Lines{finding});
    EXPECT_EQ(reading.plan.goals.size(), 4U);
    EXPECT_EQ(reading.plan.indicators.size(), 3U);
    EXPECT_EQ(reading.plan.activities.size(), 1U);
    EXPECT_EQ(reading.plan.tables.size(), 1U);
  }
}

TEST(Slips, AMissingBraceNamesTheBlockAndMendsIt) {
  const auto broken = with("tertial\n  }", "tertial");
  const auto reading = read(broken);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  const auto& finding = reading.diagnostics.front();
  EXPECT_EQ(finding.message, "} saknas: blocket kf-indikator ”Behörighet” är inte avslutat när nämndmål börjar");
  ASSERT_EQ(finding.related.size(), 1U);
  EXPECT_EQ(reading.at(finding.related.front().location.range), "kf-indikator");
  ASSERT_EQ(finding.fixes.size(), 1U);
  auto mended = broken;
  const auto& edit = finding.fixes.front().edits.front();
  mended.replace(edit.range.start, edit.range.end - edit.range.start, edit.replacement);
  EXPECT_EQ(mended, with("tertial\n  }", "tertial\n  }"));
}

TEST(Slips, FixesOfMisspeltKeywordsGiveTheRightText) {
  for (const auto& [right, wrong, finding] : misspelt) {
    SCOPED_TRACE(wrong);
    auto text = with(right, wrong);
    const auto reading = read(text);
    ASSERT_EQ(reading.diagnostics.size(), 1U);
    ASSERT_EQ(reading.diagnostics.front().fixes.size(), 1U);
    const auto& edit = reading.diagnostics.front().fixes.front().edits.front();
    text.replace(edit.range.start, edit.range.end - edit.range.start, edit.replacement);
    EXPECT_EQ(text, with(right, right));
  }
}

TEST(Slips, SurplusBracesDoNotHideWhatFollows) {
  const auto reading = read(with("  kf-indikator", "  }\n  kf-indikator"));
  EXPECT_EQ(summary(reading.plan), summary(read(with("  kf-indikator", "  kf-indikator")).plan));
}

TEST(Slips, AnUnknownBlockKeepsWhatIsInIt) {
  const auto reading = read(
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" {\n  zzzzzzz \"x\" {\n    periodicitet år\n"
      "    indikator \"I\" { årsmål 3 % }\n  }\n  indikator \"J\"\n}\n");
  EXPECT_EQ(reading.findings(), Lines{"syntax/unknown-keyword 3:3 expected [zzzzzzz]"});
  ASSERT_EQ(reading.plan.indicators.size(), 2U);
  EXPECT_EQ(reading.plan.indicators[0].target.text, "3 %");
}

TEST(Slips, WordsWithoutQuotationMarks) {
  const auto reading =
      read("verksamhetsplan 2024 \"N\"\nmål 1.1 Alla barn lär sig {\n  indikator \"I\" { årsmål 3 % }\n}\n");
  EXPECT_EQ(reading.findings(), Lines{"syntax/missing-part 2:1 missing [mål]"});
  ASSERT_EQ(reading.plan.indicators.size(), 1U);
  EXPECT_EQ(reading.plan.indicators[0].owner.goal, 0U);
}

TEST(Slips, UnterminatedTexts) {
  EXPECT_EQ(findings_behind_header("mål 1.1 \"A {\n  text \"x\"\n}\nmål 1.2 \"B\"\n"),
            Lines{"syntax/unterminated-string 2:9 unterminated [\"A]"});
  EXPECT_EQ(findings_behind_header("mål 1.1 \"A\" {\n  text \"\"\"\n    rad\n}\nmål 1.2 \"B\"\n"),
            Lines{"syntax/unterminated-text 3:8 unterminated [\"\"\"]"});
  EXPECT_EQ(findings_behind_header("text \"\"\"\n    rad\nmål 1.2 \"B\" {\n  indikator \"I\"\n}\n"),
            Lines{"syntax/unterminated-text 2:6 unterminated [\"\"\"]"});
  const auto reading = read("verksamhetsplan 2024 \"N {\n  beslutas 2023-12-14\n}\n");
  EXPECT_EQ(reading.plan.header.board.value, "N");
  EXPECT_TRUE(reading.plan.header.decided);
}

TEST(Slips, UnknownValues) {
  const auto in_indicator = [](std::string_view line) {
    return findings_behind_header("mål 1.1 \"A\" {\n  indikator \"I\" { " + std::string(line) + " }\n}\n");
  };
  EXPECT_EQ(in_indicator("periodicitet tertail"), Lines{"syntax/unknown-value 3:32 nearest [tertail]"});
  EXPECT_EQ(in_indicator("periodicitet ibland"), Lines{"syntax/unknown-value 3:32 expected [ibland]"});
  EXPECT_EQ(in_indicator("bättre störst"), Lines{"syntax/unknown-value 3:26 expected [störst]"});
  EXPECT_EQ(in_indicator("omfattar landet"), Lines{"syntax/unknown-value 3:28 expected [landet]"});
  EXPECT_EQ(in_indicator("avser tretial 1 2024"), Lines{"syntax/unknown-value 3:25 nearest [tretial]"});
  EXPECT_EQ(in_indicator("årsmål minsta 70 %"), Lines{"syntax/unknown-value 3:26 operator_nearest [minsta]"});
  EXPECT_EQ(in_indicator("årsmål ungefär 70 %"), Lines{"syntax/unknown-value 3:26 operator [ungefär]"});
  EXPECT_EQ(findings_behind_header("mål 1.1 \"A\" { bedömning uppfylls halvt }\n"),
            Lines{"syntax/unknown-value 2:34 expected [halvt]"});
  EXPECT_EQ(findings_behind_header("mål 1.1 \"A\" { bedömning bra }\n"),
            Lines{"syntax/unknown-value 2:25 expected [bra]"});
  EXPECT_EQ(findings_behind_header("tabell { tecken intäkter positvia }\n"),
            Lines{"syntax/unknown-value 2:26 nearest [positvia]"});
  EXPECT_EQ(findings_behind_header("tabell { belopp mkr }\n"), Lines{"syntax/unknown-value 2:17 nearest [mkr]"});
  EXPECT_EQ(findings_behind_header("beslut 1 \"A\" { belopp mnkr }\n"),
            Lines{"syntax/unexpected-text 2:23 unexpected_in [mnkr]"});
}

TEST(Slips, Numbers) {
  const auto target = [](std::string_view value) {
    return findings_behind_header("mål 1.1 \"A\" {\n  indikator \"I\" { årsmål " + std::string(value) + " }\n}\n");
  };
  EXPECT_EQ(target("4.9 %"), Lines{"syntax/decimal-point 3:26 point [4.9]"});
  EXPECT_EQ(target("1 2 3"), Lines{"syntax/unexpected-text 3:26 unexpected [1 2 3]"});
  EXPECT_EQ(target("1234567890123456 %"), Lines{"syntax/unexpected-text 3:26 unexpected [1234567890123456]"});
  EXPECT_EQ(target("1 2–3 %"), Lines{"syntax/unexpected-text 3:26 unexpected [1 2–3]"});
  EXPECT_EQ(findings_behind_header("bilaga 1234567890 \"A\"\n"),
            Lines{"syntax/unexpected-text 2:8 unexpected [1234567890]"});
  const auto reading = read("verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" { indikator \"I\" { årsmål 4.9 % } }\n");
  EXPECT_EQ(reading.plan.indicators[0].target.number.to_string(), "4,9");
  EXPECT_EQ(reading.diagnostics[0].fixes[0].edits[0].replacement, "4,9");
}

TEST(Slips, MisplacedStatements) {
  EXPECT_EQ(findings_behind_header("årsmål 3 %\n"), Lines{"syntax/misplaced 2:1 belongs_in [årsmål]"});
  EXPECT_EQ(findings_behind_header("mål 1.1 \"A\" {\n  utgår från \"x\"\n}\n"),
            Lines{"syntax/misplaced 3:3 belongs_in [utgår från]"});
  EXPECT_EQ(findings_behind_header("driftbudget {\n  - \"x\"\n}\n"), Lines{"syntax/misplaced 3:3 belongs_in [-]"});
  EXPECT_EQ(findings_behind_header("tabell {\n  kommentar \"x\"\n  | a |\n}\n"),
            Lines{"syntax/missing-part 3:3 missing [kommentar]"});
  const auto reading =
      read("verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" {\n  mål 1.2 \"B\" {\n    indikator \"I\"\n  }\n}\n");
  EXPECT_EQ(reading.findings(), Lines{"syntax/misplaced 3:3 belongs_in [mål]"});
  EXPECT_EQ(reading.diagnostics[0].message,
            "mål hör inte hemma i mål; det hör hemma utanför alla block eller i inriktningsmål");
  EXPECT_EQ(reading.plan.indicators[0].owner.goal, 1U);
}

TEST(Slips, MissingParts) {
  const auto part = [](std::string_view text) {
    const auto reading = read("verksamhetsplan 2024 \"N\"\n" + std::string(text));
    return reading.diagnostics.size() == 1 ? reading.diagnostics[0].message
                                           : testing::PrintToString(reading.findings());
  };
  EXPECT_EQ(part("mål\n"), "mål saknar nummer och titel inom citattecken");
  EXPECT_EQ(part("mål 1.1\n"), "mål saknar titel inom citattecken");
  EXPECT_EQ(part("mål \"A\"\n"), "mål saknar nummer");
  EXPECT_EQ(part("nämndmål\n"), "nämndmål saknar titel inom citattecken");
  EXPECT_EQ(part("nämndmål \"A\" { stödjer }\n"), "stödjer saknar målets nummer");
  EXPECT_EQ(part("nämndmål \"A\" { agenda2030 }\n"), "agenda2030 saknar målens nummer");
  EXPECT_EQ(part("nämndmål \"A\" { beskrivning }\n"), "beskrivning saknar text inom citattecken");
  EXPECT_EQ(part("nämndmål \"A\" { förväntat resultat }\n"), "förväntat resultat saknar text inom citattecken");
  EXPECT_EQ(part("nämndmål \"A\" { bedömning uppfylls }\n"),
            "bedömning saknar uppfylls helt, uppfylls delvis eller uppfylls inte");
  EXPECT_EQ(part("nämndmål \"A\" { indikator { årsmål 3 } }\n"), "indikator saknar namn inom citattecken");
  EXPECT_EQ(part("nämndmål \"A\" { indikator \"I\" { årsmål } }\n"), "årsmål saknar värde");
  EXPECT_EQ(part("nämndmål \"A\" { indikator \"I\" { periodicitet } }\n"), "periodicitet saknar värde");
  EXPECT_EQ(part("nämndmål \"A\" { indikator \"I\" { avser } }\n"),
            "avser saknar period, till exempel 2024 eller tertial 1 2024");
  EXPECT_EQ(part("nämndmål \"A\" { indikator \"I\" { ändrar årsmål från 1 % } }\n"),
            "ändrar årsmål saknar det nya årsmålet");
  EXPECT_EQ(part("nämndmål \"A\" { aktivitet }\n"), "aktivitet saknar namn inom citattecken");
  EXPECT_EQ(part("nämndmål \"A\" { aktivitet \"A\" { ansvarig } }\n"), "ansvarig saknar namn inom citattecken");
  EXPECT_EQ(part("beslut \"A\"\n"), "beslut saknar nummer");
  EXPECT_EQ(part("beslut 1 \"A\" { belopp }\n"), "belopp saknar ett tal, till exempel 1,8 mnkr");
  EXPECT_EQ(part("bilaga\n"), "bilaga saknar nummer");
  EXPECT_EQ(part("tabell { belopp }\n"), "belopp saknar mnkr, tkr eller kr");
  EXPECT_EQ(part("tabell { tecken intäkter }\n"), "tecken intäkter saknar positiva eller negativa");
  EXPECT_EQ(part("tabell { tecken positiva }\n"), "tecken saknar ”intäkter”");
  EXPECT_EQ(part("avsnitt\n"), "avsnitt saknar rubrik inom citattecken");
  EXPECT_EQ(part("direktiv\n"), "direktiv saknar rubrik inom citattecken");
  EXPECT_EQ(part("direktiv \"A\" { beskrivs under }\n"), "beskrivs under saknar målens nummer");
  EXPECT_EQ(part("program 2022–2026\n"), "program saknar titel inom citattecken");
  EXPECT_EQ(part("nämndgrupp\n"), "nämndgrupp saknar namn inom citattecken");
  const auto header = [](std::string text) { return read(std::move(text)).diagnostics.at(0).message; };
  EXPECT_EQ(header("verksamhetsplan\n"), "verksamhetsplan saknar år och nämndens namn");
  EXPECT_EQ(header("kf-budget 2024\n"), "kf-budget saknar kommunens namn");
  EXPECT_EQ(header("tertialrapport 2024 \"N\"\n"), "tertialrapport saknar tertialens nummer");
  EXPECT_EQ(header("verksamhetsberättelse \"N\"\n"), "verksamhetsberättelse saknar år");
  EXPECT_EQ(header("verksamhetsplan 2024 \"N\" { beslutas }\n"), "beslutas saknar datum");
}

TEST(Slips, DeepNestingIsOneFinding) {
  std::string deep = "verksamhetsplan 2024 \"N\"\n";
  for (int i = 0; i < 100'000; ++i) deep += "avsnitt \"A\" {\n";
  for (int i = 0; i < 100'000; ++i) deep += "}\n";
  deep += "mål 1.1 \"A\"\n";
  const auto reading = read(deep);
  EXPECT_EQ(reading.findings(), Lines{"syntax/too-deep 102:1 too_deep [avsnitt]"});
  EXPECT_EQ(reading.plan.goals.size(), 1U);

  const auto bare = read("verksamhetsplan 2024 \"N\"\n" + std::string(100'000, '{') + std::string(100'000, '}'));
  EXPECT_LE(bare.diagnostics.size(), 2U) << testing::PrintToString(bare.findings().size());
  EXPECT_LE(read(std::string(100'000, '{')).diagnostics.size(), 3U);
  EXPECT_LE(read(std::string(100'000, '}')).diagnostics.size(), 3U);
}

TEST(Slips, WhatIsNoPlanIsOneFinding) {
  const Lines not_a_plan = {"file/not-a-plan 1:1 not_a_plan []"};
  EXPECT_EQ(read("Nämnden har beslutat om följande. Planen gäller från årsskiftet.\nMålen är många.\n\n"
                 "Den här texten är ingen plan. Text skrivs ofta så.\nmål är bra.\n")
                .findings(),
            not_a_plan);
  EXPECT_EQ(read("namn;värde;år\na;1;2023\nb;2;2024\n").findings(), not_a_plan);
  EXPECT_EQ(read("{\n  \"a\": 1,\n  \"b\": [1, 2, 3],\n  \"c\": { \"d\": null }\n}\n").findings(), not_a_plan);
  EXPECT_EQ(read("local rule = {}\nfunction rule.check(plan)\n  for _, goal in ipairs(plan.goals) do\n"
                 "    if goal.title == \"\" then report { message = \"x\" } end\n  end\nend\nreturn rule\n")
                .findings(),
            not_a_plan);
  EXPECT_EQ(read("# Rubrik\n\n- en punkt\n- en till\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").findings(), not_a_plan);
  EXPECT_EQ(read("").findings(), Lines{"file/empty 1:1 empty []"});
  EXPECT_EQ(read("\xEF\xBB\xBF \r\n\t\n").findings().at(0).substr(0, 10), "file/empty");
  EXPECT_EQ(read("mål 1.1 \"A\" {\n  indikator \"I\"\n}\nmål 1.2 \"B\"\n").findings(),
            Lines{"file/not-a-plan 1:1 no_header []"});
}

}  // namespace
}  // namespace planlint
