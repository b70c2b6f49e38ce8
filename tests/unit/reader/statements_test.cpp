// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Every statement and property fills its place in the model, with the range of what was written.
#include <gtest/gtest.h>

#include "reader/reading.h"

namespace planlint {
namespace {

/// The value as it was read, between bars, then the text in its range.
std::string shown(const Reading& reading, const Text& text) {
  return "|" + std::string(text.value) + "| " + std::string(reading.at(text.range));
}

/// All of a quantity: kind, operator, numbers, unit, and the texts of its ranges.
std::string shown(const Reading& reading, const Quantity& value) {
  return std::to_string(static_cast<int>(value.kind)) + "/" + std::to_string(static_cast<int>(value.op)) + "/" +
         std::to_string(static_cast<int>(value.direction)) + " " + value.number.to_string() + " " +
         value.upper.to_string() + " (" + std::string(value.unit) + ") " + std::to_string(value.year) + " |" +
         std::string(value.text) + "| " + std::string(reading.at(value.range)) + " | " +
         std::string(reading.at(value.number_range)) + " | " + std::string(reading.at(value.unit_range));
}

TEST(Statements, Header) {
  const auto plan = read(R"(verksamhetsplan 2024 "Skolnämnden" {
  titel "Plan \"A\""
  utgår från "kf.plan"
  följer upp "gammal.plan"
  beslutas 2023-12-14
  belopp mnkr
}
)");
  EXPECT_EQ(plan.findings(), Lines{});
  const Header& header = plan.plan.header;
  EXPECT_EQ(header.kind, DocumentKind::plan);
  EXPECT_EQ(header.range, (Range{.start = 0, .end = static_cast<std::uint32_t>(plan.source->text().size() - 1)}));
  EXPECT_EQ(plan.at(header.keyword), "verksamhetsplan");
  EXPECT_EQ(header.year, 2024);
  EXPECT_EQ(shown(plan, header.board), "|Skolnämnden| Skolnämnden");
  EXPECT_EQ(shown(plan, header.title), "|Plan \"A\"| Plan \\\"A\\\"");
  EXPECT_EQ(shown(plan, header.based_on), "|kf.plan| kf.plan");
  EXPECT_EQ(shown(plan, header.follows_up), "|gammal.plan| gammal.plan");
  ASSERT_TRUE(header.decided);
  EXPECT_EQ(plan.at(header.decided->range), "2023-12-14");
  EXPECT_EQ(shown(plan, header.money_unit), "|mnkr| mnkr");

  EXPECT_EQ(read("kf-budget 2024 \"K\"").plan.header.kind, DocumentKind::catalogue);
  EXPECT_EQ(read("verksamhetsberättelse 2024 \"N\"").plan.header.kind, DocumentKind::annual_report);
  const auto report = read("tertialrapport 2 2024 \"N\"").plan.header;
  EXPECT_EQ(report.kind, DocumentKind::tertial_report);
  EXPECT_EQ(report.tertial, 2);
  EXPECT_EQ(report.year, 2024);
  EXPECT_EQ(read("tertialrapport 2024 \"N\"").plan.header.year, 2024);
}

TEST(Statements, Goals) {
  const auto plan = read(R"(tertialrapport 1 2024 "N"
inriktningsmål 1. "Fokus" {
  prioriterar { - "Ett" - "Två" }
  kommentar "K"
}
mål 1.1 "Verksamhet" {
  nämnder "N", "M"
  ansvarig "Enheten"
  agenda2030 4 "God utbildning", 10
  förväntat resultat "Bättre"
  nämndmål "Utan nummer" {
    beskrivning """
      Rad
      """
    förväntat resultat { - "R" }
    bedömning uppfylls delvis
    analys "A"
    avvikelse "V"
  }
}
nämndmål 1.1.2 "Utanför" { stödjer 9.9, 1.1.
bedömning "annat" }
nämndmål "Ensamt"
)");
  EXPECT_EQ(plan.findings(), Lines{});
  const auto& goals = plan.plan.goals;
  ASSERT_EQ(goals.size(), 5U);
  EXPECT_EQ(goals[0].level, GoalLevel::focus);
  EXPECT_EQ(shown(plan, goals[0].number), "|1| 1.");
  EXPECT_EQ(goals[0].priorities.size(), 2U);
  EXPECT_EQ(shown(plan, goals[0].priorities[1]), "|Två| Två");
  EXPECT_EQ(shown(plan, goals[0].comment), "|K| K");
  EXPECT_EQ(goals[1].level, GoalLevel::area);
  EXPECT_EQ(goals[1].parent, 0U);
  EXPECT_EQ(shown(plan, goals[1].number), "|1.1| 1.1");
  EXPECT_EQ(shown(plan, goals[1].title), "|Verksamhet| Verksamhet");
  EXPECT_EQ(plan.at(goals[1].keyword), "mål");
  EXPECT_EQ(plan.at(goals[1].range).substr(0, 8), "mål 1.1");
  EXPECT_EQ(plan.at(goals[1].range).substr(plan.at(goals[1].range).size() - 5), "  }\n}");
  EXPECT_EQ(shown(plan, goals[1].boards.at(1)), "|M| M");
  EXPECT_EQ(shown(plan, goals[1].responsible.at(0)), "|Enheten| Enheten");
  EXPECT_EQ(shown(plan, goals[1].expected_results.at(0)), "|Bättre| Bättre");
  EXPECT_EQ(plan.at(goals[1].expected_results_range), "förväntat resultat \"Bättre\"");
  EXPECT_EQ(goals[2].level, GoalLevel::board);
  EXPECT_EQ(goals[2].parent, 1U);
  EXPECT_FALSE(goals[2].number);
  EXPECT_EQ(shown(plan, goals[2].description), "|\n      Rad\n      | \n      Rad\n      ");
  EXPECT_EQ(goals[2].assessment.fulfilment, Fulfilment::partial);
  EXPECT_EQ(shown(plan, goals[2].assessment.text), "|uppfylls delvis| uppfylls delvis");
  EXPECT_EQ(shown(plan, goals[2].analysis), "|A| A");
  EXPECT_EQ(shown(plan, goals[2].deviation), "|V| V");
  EXPECT_EQ(goals[3].parent, 1U);
  ASSERT_EQ(goals[3].supports.size(), 2U);
  EXPECT_EQ(goals[3].supports[1].number, "1.1");
  EXPECT_EQ(plan.at(goals[3].supports[1].range), "1.1.");
  EXPECT_EQ(shown(plan, goals[3].assessment.text), "|annat| annat");
  EXPECT_EQ(goals[3].assessment.fulfilment, Fulfilment::none);
  EXPECT_EQ(goals[4].parent, no_index);
  ASSERT_EQ(plan.plan.sdg_lists.size(), 1U);
  EXPECT_EQ(plan.plan.sdg_lists[0].owner.goal, 1U);
  EXPECT_EQ(plan.at(plan.plan.sdg_lists[0].range), "agenda2030 4 \"God utbildning\", 10");
  EXPECT_EQ(plan.plan.sdg_lists[0].goals.at(0).number, 4);
  EXPECT_EQ(shown(plan, plan.plan.sdg_lists[0].goals[0].name), "|God utbildning| God utbildning");
  EXPECT_EQ(plan.at(plan.plan.sdg_lists[0].goals.at(1).range), "10");
}

TEST(Statements, Indicators) {
  const auto plan = read(R"(tertialrapport 1 2024 "N"
mål 1.1 "A" {
  kf-indikator "KF" {
    årsmål max 15 barn
    årsmål 16 barn
    kf-årsmål minst 70 %
    periodicitet halvår
    enhet "kg CO₂"
    bättre lägre
    omfattar staden
    avser tertial 1 2024
    utfall 14,6 barn
    utfall män 1 100 st
    utfall kvinnor 2
    föregående saknas
    prognos +/-1 %
    analys "A"
    avvikelse "V"
    kommentar "K"
    ansvarig "Enhet", "Annan"
    nämnder "Alla"
    ändrar årsmål från 1 % till 2 %
  }
  avsnitt "S" { indikator "Egen" { avser 2024 } }
}
)");
  EXPECT_EQ(plan.findings(), Lines{});
  ASSERT_EQ(plan.plan.indicators.size(), 2U);
  const Indicator& kf = plan.plan.indicators[0];
  EXPECT_TRUE(kf.from_kf);
  EXPECT_EQ(plan.at(kf.keyword), "kf-indikator");
  EXPECT_EQ(plan.at(kf.range).substr(0, 17), "kf-indikator \"KF\"");
  EXPECT_EQ(shown(plan, kf.name), "|KF| KF");
  EXPECT_EQ(kf.owner.goal, 0U);
  EXPECT_EQ(shown(plan, kf.target), "2/1/0 15 0 (barn) 0 |max 15 barn| max 15 barn | 15 | barn");
  ASSERT_EQ(kf.other_targets.size(), 1U);
  EXPECT_EQ(shown(plan, kf.other_targets[0]), "2/0/0 16 0 (barn) 0 |16 barn| 16 barn | 16 | barn");
  EXPECT_EQ(shown(plan, kf.kf_target), "2/2/0 70 0 (%) 0 |minst 70 %| minst 70 % | 70 | %");
  EXPECT_EQ(kf.period, Period::half_year);
  EXPECT_EQ(shown(plan, kf.period_text), "|halvår| halvår");
  EXPECT_EQ(shown(plan, kf.unit), "|kg CO₂| kg CO₂");
  EXPECT_EQ(kf.better, Better::lower);
  EXPECT_TRUE(kf.scope_is_city);
  EXPECT_EQ(kf.value_period.part, Period::tertial);
  EXPECT_EQ(kf.value_period.number, 1);
  EXPECT_EQ(kf.value_period.year, 2024);
  EXPECT_EQ(plan.at(kf.value_period.range), "avser tertial 1 2024");
  EXPECT_EQ(kf.outcome.text, "14,6 barn");
  EXPECT_EQ(shown(plan, kf.outcome_men), "2/0/0 1 100 0 (st) 0 |1 100 st| 1 100 st | 1 100 | st");
  EXPECT_EQ(shown(plan, kf.outcome_women), "2/0/0 2 0 () 0 |2| 2 | 2 | ");
  EXPECT_EQ(kf.previous.kind, QuantityKind::missing);
  EXPECT_EQ(shown(plan, kf.forecast), "2/3/0 1 0 (%) 0 |+/-1 %| +/-1 % | 1 | %");
  EXPECT_EQ(shown(plan, kf.analysis), "|A| A");
  EXPECT_EQ(shown(plan, kf.deviation), "|V| V");
  EXPECT_EQ(shown(plan, kf.comment), "|K| K");
  EXPECT_EQ(shown(plan, kf.responsible.at(1)), "|Annan| Annan");
  EXPECT_EQ(shown(plan, kf.boards.at(0)), "|Alla| Alla");
  ASSERT_EQ(kf.changes.size(), 1U);
  EXPECT_EQ(kf.changes[0].from.text, "1 %");
  EXPECT_EQ(kf.changes[0].to.text, "2 %");
  EXPECT_EQ(plan.at(kf.changes[0].range), "ändrar årsmål från 1 % till 2 %");
  const Indicator& own = plan.plan.indicators[1];
  EXPECT_FALSE(own.from_kf);
  EXPECT_EQ(own.owner.goal, 0U);
  EXPECT_EQ(own.owner.section, 0U);
  EXPECT_EQ(own.value_period.year, 2024);
  EXPECT_EQ(own.value_period.number, 0);
  EXPECT_EQ(own.value_period.part, Period::none);
}

TEST(Statements, Values) {
  const auto target = [](std::string_view value) {
    const auto plan =
        read("verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" { indikator \"I\" { årsmål " + std::string(value) + " } }\n");
    EXPECT_EQ(plan.findings(), Lines{}) << value;
    return shown(plan, plan.plan.indicators.at(0).target);
  };
  EXPECT_EQ(target("77,0"), "2/0/0 77,0 0 () 0 |77,0| 77,0 | 77,0 | ");
  EXPECT_EQ(target("−5 %"), "2/0/0 -5 0 (%) 0 |−5 %| −5 % | −5 | %");
  EXPECT_EQ(target("1,6 \"kg CO₂ per kg\""),
            "2/0/0 1,6 0 (kg CO₂ per kg) 0 |1,6 kg CO₂ per kg| 1,6 \"kg CO₂ per kg\" | 1,6 | \"kg CO₂ per kg\"");
  EXPECT_EQ(target("högst 10 st"), "2/1/0 10 0 (st) 0 |högst 10 st| högst 10 st | 10 | st");
  EXPECT_EQ(target("< 10"), "2/4/0 10 0 () 0 |< 10| < 10 | 10 | ");
  EXPECT_EQ(target("<= 10"), "2/1/0 10 0 () 0 |<= 10| <= 10 | 10 | ");
  EXPECT_EQ(target("≥ 10"), "2/2/0 10 0 () 0 |≥ 10| ≥ 10 | 10 | ");
  EXPECT_EQ(target("> 10"), "2/5/0 10 0 () 0 |> 10| > 10 | 10 | ");
  EXPECT_EQ(target("±1 %"), "2/3/0 1 0 (%) 0 |±1 %| ±1 % | 1 | %");
  EXPECT_EQ(target("10–12 %"), "3/0/0 10 12 (%) 0 |10–12 %| 10–12 % | 10–12 | %");
  EXPECT_EQ(target("1 000 - 2 000 st"),
            "3/0/0 1 000 2 000 (st) 0 |1 000 - 2 000 st| 1 000 - 2 000 st | 1 000 - 2 000 | st");
  EXPECT_EQ(target("10−12"), "3/0/0 10 12 () 0 |10−12| 10−12 | 10−12 | ");
  EXPECT_EQ(target("öka"), "4/0/1 0 0 () 0 |öka| öka |  | ");
  EXPECT_EQ(target("minska"), "4/0/2 0 0 () 0 |minska| minska |  | ");
  EXPECT_EQ(target("oförändrad"), "4/0/3 0 0 () 0 |oförändrad| oförändrad |  | ");
  EXPECT_EQ(target("tas fram av nämnd/styrelse"),
            "5/0/0 0 0 () 0 |tas fram av nämnd/styrelse| tas fram av nämnd/styrelse |  | ");
  EXPECT_EQ(target("fastställs 2024"), "6/0/0 0 0 () 2024 |fastställs 2024| fastställs 2024 |  | ");
  EXPECT_EQ(target("saknas"), "1/0/0 0 0 () 0 |saknas| saknas |  | ");
  EXPECT_EQ(target("\"ingen aning\""), "7/0/0 0 0 () 0 |ingen aning| \"ingen aning\" |  | ");
  EXPECT_EQ(target("ord"), "7/0/0 0 0 () 0 |ord| ord |  | ");
}

TEST(Statements, Activities) {
  const auto plan = read(R"(tertialrapport 1 2024 "N"
mål 1.1 "A" {
  kf-aktivitet "KF" { nämnder "N" }
  aktivitet "Egen" {
    tid 2024-02-01 till 2024-13-41
    ansvarig "E"
    analys "A"
    avvikelse "V"
    kommentar "K"
  }
  aktivitet "Öppen" { tid till 2024-05-01 }
}
)");
  EXPECT_EQ(plan.findings(), Lines{});
  ASSERT_EQ(plan.plan.activities.size(), 3U);
  EXPECT_TRUE(plan.plan.activities[0].from_kf);
  EXPECT_EQ(shown(plan, plan.plan.activities[0].boards.at(0)), "|N| N");
  const Activity& own = plan.plan.activities[1];
  EXPECT_FALSE(own.from_kf);
  EXPECT_EQ(plan.at(own.keyword), "aktivitet");
  EXPECT_EQ(shown(plan, own.name), "|Egen| Egen");
  EXPECT_EQ(plan.at(own.time_range), "tid 2024-02-01 till 2024-13-41");
  EXPECT_EQ(plan.at(own.start.value().range), "2024-02-01");
  EXPECT_EQ(plan.at(own.end.value().range), "2024-13-41");
  EXPECT_EQ(own.responsible.at(0).value, "E");
  EXPECT_EQ(own.analysis.value, "A");
  EXPECT_EQ(own.deviation.value, "V");
  EXPECT_EQ(own.comment.value, "K");
  EXPECT_FALSE(plan.plan.activities[2].start);
  EXPECT_EQ(plan.at(plan.plan.activities[2].end.value().range), "2024-05-01");
}

TEST(Statements, DecisionsAndAppendices) {
  const auto plan = read(R"(verksamhetsplan 2024 "N"
beslut 2 "Justering" {
  belopp 1,8 mnkr
  bilaga 7
  text "Fritext"
  ändrar årsmål "I" från minst 70 % till 74 %
}
bilaga 7 "Ansökan"
)");
  EXPECT_EQ(plan.findings(), Lines{});
  ASSERT_EQ(plan.plan.decisions.size(), 1U);
  const Decision& decision = plan.plan.decisions[0];
  EXPECT_EQ(decision.number, 2);
  EXPECT_EQ(shown(plan, decision.subject), "|Justering| Justering");
  EXPECT_EQ(plan.at(decision.keyword), "beslut");
  EXPECT_EQ(decision.amount.text, "1,8 mnkr");
  ASSERT_EQ(decision.appendices.size(), 1U);
  EXPECT_EQ(decision.appendices[0].number, 7);
  EXPECT_EQ(plan.at(decision.appendices[0].range), "bilaga 7");
  ASSERT_EQ(decision.changes.size(), 1U);
  EXPECT_EQ(shown(plan, decision.changes[0].indicator), "|I| I");
  ASSERT_EQ(plan.plan.appendices.size(), 1U);
  EXPECT_EQ(plan.plan.appendices[0].number, 7);
  EXPECT_EQ(plan.at(plan.plan.appendices[0].range), "bilaga 7 \"Ansökan\"");
  EXPECT_EQ(shown(plan, plan.plan.appendices[0].title), "|Ansökan| Ansökan");
  EXPECT_EQ(plan.plan.paragraphs.at(0).text.value, "Fritext");
}

TEST(Statements, Tables) {
  const auto plan = read(R"(verksamhetsplan 2024 "N" { belopp mnkr }
driftbudget "Budget" {
  tecken intäkter positiva
  | Verksamhet | Kostnader | Intäkter |
  | Skola      |     132,4 |     -9,6 |
  kommentar "K"
}
investeringar { belopp tkr }
budgetjusteringar {}
omslutningsförändringar {}
resultatenheter "Skolor" { - "A" }
resultatenheter { | Enhet | x |
| Grupp | |
| B | 1 | }
tabell {}
)");
  EXPECT_EQ(plan.findings(), Lines{});
  const auto& tables = plan.plan.tables;
  ASSERT_EQ(tables.size(), 7U);
  EXPECT_EQ(tables[0].kind, TableKind::operating_budget);
  EXPECT_EQ(plan.at(tables[0].heading), "driftbudget \"Budget\"");
  EXPECT_EQ(shown(plan, tables[0].title), "|Budget| Budget");
  EXPECT_EQ(tables[0].unit.value, "mnkr");
  EXPECT_TRUE(tables[0].signs_declared);
  EXPECT_EQ(tables[0].signs, SignConvention::revenues_positive);
  ASSERT_EQ(tables[0].rows.size(), 2U);
  EXPECT_EQ(tables[0].rows[1].comment.value, "K");
  EXPECT_EQ(plan.at(tables[0].rows[1].range), "| Skola      |     132,4 |     -9,6 |");
  EXPECT_EQ(shown(plan, tables[0].cell(tables[0].rows[1], 2)->text), "|-9,6| -9,6");
  EXPECT_EQ(tables[1].kind, TableKind::investments);
  EXPECT_EQ(tables[1].unit.value, "tkr");
  EXPECT_EQ(tables[2].kind, TableKind::budget_adjustments);
  EXPECT_EQ(tables[3].kind, TableKind::turnover_changes);
  EXPECT_EQ(tables[4].kind, TableKind::result_units);
  EXPECT_EQ(tables[6].kind, TableKind::other);
  ASSERT_EQ(plan.plan.result_units.size(), 2U);
  EXPECT_EQ(plan.plan.result_units[0].name.value, "A");
  EXPECT_EQ(plan.plan.result_units[0].group.value, "Skolor");
  EXPECT_EQ(plan.plan.result_units[1].name.value, "B");
  EXPECT_EQ(plan.plan.result_units[1].group.value, "Grupp");
}

TEST(Statements, WordsInPlaceOfDatesPeriodsAndAmounts) {
  const auto plan = read(R"(verksamhetsplan 2024 "N" { beslutas "i mars" }
avsnitt "A" {
  indikator "I" { periodicitet "vartannat år" }
  aktivitet "B" { tid "våren \"24" till "löpande" }
  program "P" "till och med 2026"
}
beslut 1 "S" { belopp "cirka 3 mnkr" }
)");
  EXPECT_EQ(plan.findings(), Lines());
  EXPECT_EQ(plan.plan.header.decided->text, "i mars");
  EXPECT_FALSE(plan.plan.header.decided->well_formed);
  EXPECT_EQ(plan.plan.indicators[0].period, Period::none);
  EXPECT_EQ(shown(plan, plan.plan.indicators[0].period_text), "|vartannat år| vartannat år");
  EXPECT_EQ(plan.plan.activities[0].start->text, "våren \"24");
  EXPECT_EQ(plan.at(plan.plan.activities[0].end->range), "\"löpande\"");
  EXPECT_EQ(shown(plan, plan.plan.programmes[0].years), "|till och med 2026| till och med 2026");
  EXPECT_EQ(plan.plan.programmes[0].last_year, 2026);
  EXPECT_EQ(plan.plan.decisions[0].amount.kind, QuantityKind::unreadable);
  EXPECT_EQ(plan.plan.decisions[0].amount.text, "cirka 3 mnkr");
}

TEST(Statements, EscapesInCells) {
  const auto plan = read("verksamhetsplan 2024 \"N\"\ntabell {\n  | in \\| ut | \\# 1 | \\} | C\\ | \\\\| slut |\n}\n");
  EXPECT_EQ(plan.findings(), Lines());
  std::vector<std::string> cells;
  for (const Cell& cell : plan.plan.tables[0].cells) cells.emplace_back(cell.text.value);
  EXPECT_EQ(cells, (std::vector<std::string>{"in | ut", "# 1", "}", "C\\", "\\| slut"}));
  EXPECT_EQ(plan.at(plan.plan.tables[0].cells[0].text.range), "in \\| ut");
}

TEST(Statements, SectionsDirectivesProgrammesAndGroups) {
  const auto plan = read(R"(kf-budget 2024 "K"
nämndgrupp "Skolnämnder" { - "A" - "B" }
avsnitt "Yttre" {
  avsnitt "Inre" { text "T" }
  direktiv "Digitalt" { beskrivs under 1.2, 2.2  text "D" }
  program "Ett" 2022–2026
  program "Två" 2018 - 22
  program "Tre" 2020-
  program "Fyra" 2019
  program "Fem"
}
text "Utanför"
)");
  EXPECT_EQ(plan.findings(), Lines{});
  ASSERT_EQ(plan.plan.board_groups.size(), 1U);
  EXPECT_EQ(plan.plan.board_groups[0].boards.at(1).value, "B");
  EXPECT_EQ(plan.at(plan.plan.board_groups[0].range), "nämndgrupp \"Skolnämnder\" { - \"A\" - \"B\" }");
  ASSERT_EQ(plan.plan.sections.size(), 2U);
  EXPECT_EQ(plan.plan.sections[1].parent, 0U);
  EXPECT_EQ(plan.at(plan.plan.sections[1].keyword), "avsnitt");
  EXPECT_EQ(shown(plan, plan.plan.sections[1].title), "|Inre| Inre");
  ASSERT_EQ(plan.plan.paragraphs.size(), 3U);
  EXPECT_EQ(plan.plan.paragraphs[0].owner.section, 1U);
  EXPECT_EQ(plan.plan.paragraphs[2].owner.section, no_index);
  ASSERT_EQ(plan.plan.directives.size(), 1U);
  EXPECT_EQ(plan.plan.directives[0].described_under.at(1).number, "2.2");
  const auto years = [&](std::size_t i) {
    const auto& programme = plan.plan.programmes.at(i);
    return std::to_string(programme.first_year) + " " + std::to_string(programme.last_year);
  };
  EXPECT_EQ(years(0), "2022 2026");
  EXPECT_EQ(years(1), "2018 2022");
  EXPECT_EQ(years(2), "2020 0");
  EXPECT_EQ(years(3), "2019 2019");
  EXPECT_EQ(years(4), "0 0");
}

}  // namespace
}  // namespace planlint
