// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Every field and method of docs/lua-api.md on every kind of thing.
#include "lua_host/host_rules.h"

namespace planlint {
namespace {

using testing::document_of;
using testing::value_in;

constexpr std::string_view catalogue = R"(kf-budget 2024 "Staden" { beslutas 2023-11-20 }
nämndgrupp "skolnämnderna" { - "Skolnämnden" }
inriktningsmål 1 "Staden växer"
mål 1.1 "Alla läser" {
  nämnder "skolnämnderna"
  kf-indikator "Andel läsare" { årsmål minst 80 %  periodicitet år  bättre högre  omfattar staden }
  kf-aktivitet "Läslyft" { tid 2024-01-01 till 2024-12-31  nämnder "Kulturnämnden" }
}
)";

constexpr std::string_view followed = R"(verksamhetsplan 2024 "Skolnämnden"
mål 1.1 "Alla läser" {
  indikator "Lån" { årsmål 5 }
  aktivitet "Boktips" { tid 2024-02-01 till 2024-03-01 }
}
mål 1.2 "Alla räknar" { indikator "Lån" { årsmål 6 } }
)";

constexpr std::string_view plan = R"(verksamhetsplan 2024 "Skolnämnden" {
  titel "Plan 2024"
  utgår från "kf.plan"
  beslutas 2023-12-14
  belopp mnkr
}
beslut 1 "Fastställa planen" { belopp 1,8 mnkr  bilaga 2  ändrar årsmål "Lån" från 5 till 6 }
bilaga 2 "Risker"
avsnitt "Inledning" {
  text """
    Rad ett.
    Rad två.
    """
  program "Skolplan" 2022–2026
  avsnitt "Direktiv" { direktiv "Digitalt" { beskrivs under 1.1, 1.2. } }
}
inriktningsmål 1 "Staden växer" { prioriterar { - "Språk" } }
mål 1.1 "Alla läser" {
  agenda2030 4 "God utbildning", 10
  bedömning uppfylls delvis
  analys "Det går bra."
  kommentar "Se över."
  kf-indikator "Andel läsare" {
    årsmål max 81,50 %
    årsmål 82 %
    kf-årsmål minst 80 %
    periodicitet halvår
    enhet %
    avser tertial 1 2024
    utfall 79 %
    utfall män 78 %
    utfall kvinnor 80 %
    föregående 77 %
    prognos 81 %
    analys "Ökar."
    kommentar "Mars."
    ansvarig "Skolan", "Biblioteket"
  }
  kf-aktivitet "Läslyft" { tid 2024-01-01 till 2024-02-30  avvikelse "Sen."  ansvarig "Skolan" }
  nämndmål 1.1.1 "Fler böcker" {
    stödjer 1.1, 1.2
    beskrivning "Vi köper böcker."
    förväntat resultat { - "Fler läser." }
    indikator "Lån" { årsmål 10–12 lån/barn }
    aktivitet "Boktips"
  }
}
indikator "Utan mål"
driftbudget "Budget" {
  | Verksamhet | Kostnader 2024 | Intäkter 2024 | Netto 2024 |
  | Skola      | 10,5           | -2,5          | 8,0        |  # dyr
  | varav mat  | 1              |               | 1          |
  | Summa      | 10,5           | -2,5          | 8,0        |
}
resultatenheter { - "Norra skolan" }
)";

std::string in_plan(std::string_view expression) { return value_in(document_of(plan, catalogue), expression); }

struct Case {
  std::string_view expression;
  std::string_view value;
};

void expect(std::initializer_list<Case> cases) {
  for (const auto& [expression, value] : cases) EXPECT_EQ(in_plan(expression), value) << expression;
}

TEST(FieldsTest, Documents) {
  expect({{"doc.kind", "\"document\""},
          {"doc.document_kind", "\"plan\""},
          {"doc.year", "2024"},
          {"doc.tertial", "nil"},
          {"doc.board", "\"Skolnämnden\""},
          {"doc.title", "\"Plan 2024\""},
          {"doc.file", "\"plan.plan\""},
          {"doc.decided", "2023-12-14"},
          {"doc.based_on", "\"kf.plan\""},
          {"doc.money_unit", "\"mnkr\""},
          {"doc.goals", "{focus_goal Staden växer, area_goal Alla läser, board_goal Fler böcker}"},
          {"doc.focus_goals", "{focus_goal Staden växer}"},
          {"doc.area_goals", "{area_goal Alla läser}"},
          {"doc.board_goals", "{board_goal Fler böcker}"},
          {"doc.indicators", "{indicator Andel läsare, indicator Lån, indicator Utan mål}"},
          {"doc.activities", "{activity Läslyft, activity Boktips}"},
          {"doc.tables", "{table Budget, table resultatenheter}"},
          {"doc.decisions", "{decision Fastställa planen}"},
          {"doc.appendices", "{appendix Risker}"},
          {"doc.sections", "{section Inledning, section Direktiv}"},
          {"doc.directives", "{directive Digitalt}"},
          {"doc.programmes", "{programme Skolplan}"},
          {"doc.result_units", "{\"Norra skolan\"}"},
          {"doc.board_groups", "{}"},
          {"ctx.catalogue.board_groups", "{{boards={\"Skolnämnden\"}, name=\"skolnämnderna\"}}"},
          {"#doc.sdg_lists", "1"},
          {"#doc.paragraphs", "1"},
          {"doc.name_range", "<Skolnämnden>"},
          {"doc.document == doc", "true"},
          {"doc:text():sub(1, 15)", "\"verksamhetsplan\""}});
  EXPECT_EQ(value_in(document_of("tertialrapport 1 2024 \"N\"\n"), "doc.document_kind"), "\"report\"");
  EXPECT_EQ(value_in(document_of("tertialrapport 1 2024 \"N\"\n"), "doc.tertial"), "1");
  EXPECT_EQ(value_in(document_of("kf-budget 2024 \"S\"\n"), "doc.document_kind"), "\"catalogue\"");
  for (const char* absent : {"decided", "based_on", "money_unit", "title", "year", "board", "range", "document_kind"}) {
    EXPECT_EQ(value_in(document_of("mål 1 \"x\"\n"), std::string("doc.") + absent), "nil") << absent;
  }
}

TEST(FieldsTest, Passages) {
  const std::string names =
      "(function(list) local s = '' for _, p in ipairs(list) do s = s .. p.thing.kind .. ':' .. (p.field or '') .. "
      "(p.item or '') .. ' ' end return s end)";
  const auto passages = [&](std::string_view arguments) {
    return in_plan(names + "(doc:passages(" + std::string(arguments) + "))");
  };
  EXPECT_EQ(
      passages(""),
      "\"paragraphs: focus_goal: focus_goal:priorities1 area_goal: area_goal:analysis area_goal:comment "
      "board_goal: board_goal:description board_goal:expected_results1 section: "
      "section: indicator: indicator:analysis indicator:comment indicator: indicator: activity: activity:deviation "
      "activity: decision: appendix: \"");
  EXPECT_EQ(passages("nil, true"),
            "\"paragraphs: focus_goal:priorities1 area_goal:analysis area_goal:comment board_goal:description "
            "board_goal:expected_results1 indicator:analysis indicator:comment "
            "activity:deviation decision: \"");
  EXPECT_EQ(passages("'(?i)LÄS'"), "\"area_goal: board_goal:expected_results1 indicator: activity: \"");
  EXPECT_EQ(passages("'läser|böcker'"),
            "\"area_goal: board_goal: board_goal:description board_goal:expected_results1 \"");
  EXPECT_EQ(passages("'^Rad .*'"), "\"paragraphs: \"");
  EXPECT_EQ(passages("'finns inte'"), "\"\"");
  expect({{"doc:passages('två')[1].text", "\"Rad ett.\nRad två.\""},
          {"doc:passages('två')[1].of", "18"},
          {"doc:passages('två')[1].before", "0"},
          {"doc:passages('Sen')[1].number == #doc:passages() - 3", "true"},
          {"doc:passages('Sen')[1].thing:part(1, 3, 'deviation')", "<Sen>"},
          {"#ctx.catalogue:passages('Finns inte')", "0"},
          {"pcall(doc.passages, doc, '(')", "false"},
          {"pcall(doc.passages, doc.goals[1], 'x')", "false"}});
}

TEST(FieldsTest, PartsOfTexts) {
  expect({{"doc.paragraphs[1].text", "\"Rad ett.\nRad två.\""},
          {"doc.paragraphs[1]:part(1, 3)", "<Rad>"},
          {"doc.paragraphs[1]:part(5, 7)", "<ett>"},
          {"doc.paragraphs[1]:part(11, 17)", "<ad två>"},
          {"doc.paragraphs[1]:part(14, 17)", "<två>"},  // an å is two bytes
          {"doc.paragraphs[1]:part(1, 3)", "<Rad>"},    // before what was asked for last
          {"doc.paragraphs[1]:part(5, 12).text == 'ett.\\n    Rad'", "true"},
          {"doc.goals[2]:part(1, 4)", "<Alla>"},
          {"doc.goals[3]:part(1, 2, 'description')", "<Vi>"},
          {"doc.goals[3]:part(6, 11, 'expected_results', 1)", "<läser>"},
          {"doc.indicators[1]:part(1, 5)", "<Andel>"},
          {"doc.indicators[1].target:part(5, 6)", "<81>"},
          {"doc.activities[1]:part(1, 3, 'deviation')", "<Sen>"},
          {"doc.indicators[1].target.range:part(1, 3)", "<max>"},
          {"doc.decisions[1]:part(1, 4)", "<Fast>"}});
  const auto error = [](std::string_view expression) { return in_plan(expression); };
  EXPECT_NE(error("doc.goals[1]:part(0, 1)").find("positions are from 1"), std::string::npos);
  EXPECT_NE(error("doc.goals[1]:part(2, 1)").find("not in the text"), std::string::npos);
  EXPECT_NE(error("doc.goals[1]:part(1, 99)").find("not in the text"), std::string::npos);
  EXPECT_NE(error("doc.paragraphs[1]:part(1, 99)").find("not in the text"), std::string::npos);
  EXPECT_NE(error("doc.goals[1]:part(1, 1, 'analysis')").find("has no text ”analysis” to take a part of"),
            std::string::npos);
  EXPECT_NE(error("doc.goals[3]:part(1, 1, 'expected_results', 2)").find("has no text"), std::string::npos);
  EXPECT_NE(error("doc.sdg_lists[1]:part(1, 1)").find("sdg_list has no text of its own"), std::string::npos);
  EXPECT_NE(error("doc.goals[1].part(1, 1)").find("is the method called with a colon?"), std::string::npos);
}

TEST(FieldsTest, MethodsOfDocuments) {
  expect({{"doc:goal('1.1')", "area_goal Alla läser"},
          {"doc:goal('9')", "nil"},
          {"doc:indicator('andel  läsare')", "indicator Andel läsare"},
          {"doc:indicator('Andel läsare', '1.1')", "indicator Andel läsare"},
          {"doc:indicator('Lån')", "nil"},
          {"doc:activity('läslyft')", "activity Läslyft"},
          {"doc:activity('Boktips')", "nil"},
          {"doc:nearest_goal('Alla läsar')", "area_goal Alla läser"},
          {"doc:nearest_goal('något helt annat')", "nil"},
          {"doc:nearest_indicator('Andel läsarre')", "indicator Andel läsare"},
          {"doc:nearest_activity('Läslyfft')", "activity Läslyft"},
          {"doc:nearest_activity('Xyz')", "nil"}});
  const std::string_view c = "ctx.catalogue";
  const auto gives = [&](std::string_view thing, std::string_view board) {
    return in_plan(std::string(c) + ":gives_to(" + std::string(thing) + ", '" + std::string(board) + "')");
  };
  EXPECT_EQ(gives("ctx.catalogue.indicators[1]", "Skolnämnden"), "true");  // its goal's boards, through the group
  EXPECT_EQ(gives("ctx.catalogue.indicators[1]", "Kulturnämnden"), "false");
  EXPECT_EQ(gives("ctx.catalogue.activities[1]", "Kulturnämnden"), "true");  // its own boards
  EXPECT_EQ(gives("ctx.catalogue.activities[1]", "Skolnämnden"), "false");
  EXPECT_EQ(gives("ctx.catalogue.focus_goals[1]", "Vilken nämnd som helst"), "true");
  EXPECT_NE(gives("doc.indicators[1]", "Skolnämnden").find("a thing of the same document"), std::string::npos);
  EXPECT_NE(gives("ctx.catalogue", "Skolnämnden").find("takes a goal, an indicator or an activity"), std::string::npos);
  EXPECT_NE(in_plan("doc.goal('1.1')").find("document (is the method called with a colon?) expected"),
            std::string::npos);
}

TEST(FieldsTest, Goals) {
  expect({{"doc.goals[2].kind", "\"area_goal\""},
          {"doc.goals[1].level", "\"focus\""},
          {"doc.goals[2].level", "\"area\""},
          {"doc.goals[3].level", "\"board\""},
          {"doc.goals[2].number", "\"1.1\""},
          {"doc.goals[2].number_parent .. '/' .. doc.goals[2].number_last", "\"1/1\""},
          {"doc.goals[1].number_parent or doc.goals[1].number_last", "nil"},
          {"doc.goals[2].number_range", "<1.1>"},
          {"doc.goals[2].title", "\"Alla läser\""},
          {"doc.goals[2].title_range", "<Alla läser>"},
          {"doc.goals[2].name_range", "<Alla läser>"},
          {"doc.goals[2].parent", "focus_goal Staden växer"},
          {"doc.goals[1].parent", "nil"},
          {"doc.goals[2].goals", "{board_goal Fler böcker}"},
          {"doc.goals[2].indicators", "{indicator Andel läsare}"},
          {"doc.goals[2].activities", "{activity Läslyft}"},
          {"doc.goals[3].supports", "{{number=\"1.1\", range=<1.1>}, {number=\"1.2\", range=<1.2>}}"},
          {"doc.goals[2].kf", "area_goal Alla läser"},
          {"doc.goals[2].kf.document == ctx.catalogue", "true"},
          {"doc.goals[3].kf", "nil"},
          {"doc.goals[3].description", "\"Vi köper böcker.\""},
          {"doc.goals[3].expected_results", "{\"Fler läser.\"}"},
          {"doc.goals[1].priorities", "{\"Språk\"}"},
          {"doc.goals[2].assessment", "\"partial\""},
          {"doc.goals[1].assessment", "nil"},
          {"doc.goals[2].analysis", "\"Det går bra.\""},
          {"doc.goals[2].comment", "\"Se över.\""},
          {"doc.goals[2].boards", "{}"},
          {"ctx.catalogue.area_goals[1].boards", "{\"skolnämnderna\"}"}});
}

TEST(FieldsTest, Indicators) {
  expect({{"doc.indicators[1].kind", "\"indicator\""},
          {"doc.indicators[1].name", "\"Andel läsare\""},
          {"doc.indicators[1].folded_name", "\"andel läsare\""},
          {"doc.indicators[1].from_kf", "true"},
          {"doc.indicators[2].from_kf", "false"},
          {"doc.indicators[1].goal", "area_goal Alla läser"},
          {"doc.indicators[3].goal", "nil"},
          {"doc.indicators[1].section", "nil"},
          {"doc.indicators[1].target", "max 81,50 %"},
          {"doc.indicators[3].target", "nil"},
          {"doc.indicators[3].lacks_target", "true"},
          {"doc.indicators[1].lacks_target", "false"},
          {"doc.indicators[1].lacks_unit", "false"},
          {"doc.indicators[2].lacks_unit", "false"},
          {"doc.indicators[1].other_targets", "{82 %}"},
          {"doc.indicators[1].kf_target", "minst 80 %"},
          {"doc.indicators[1].kf_value", "minst 80 %"},
          {"doc.indicators[1].kf_value.range == doc.indicators[1].kf.target.range", "true"},
          {"doc.indicators[3].kf_value", "nil"},
          {"doc.indicators[1].period", "\"half_year\""},
          {"doc.indicators[3].period", "nil"},
          {"doc.indicators[1].unit", "\"%\""},
          {"doc.indicators[1].better", "\"higher\""},
          {"doc.indicators[2].better", "nil"},
          {"doc.indicators[1].scope_is_city", "true"},
          {"doc.indicators[2].scope_is_city", "false"},
          {"doc.indicators[1].outcome", "79 %"},
          {"doc.indicators[1].outcome_men", "78 %"},
          {"doc.indicators[1].outcome_women", "80 %"},
          {"doc.indicators[1].previous", "77 %"},
          {"doc.indicators[1].forecast", "81 %"},
          {"doc.indicators[1].kf.target", "minst 80 %"},
          {"doc.indicators[2].kf", "nil"},
          {"doc.indicators[1].kf.kf", "nil"},
          {"doc.indicators[1].planned", "nil"},
          {"doc.indicators[1].analysis", "\"Ökar.\""},
          {"doc.indicators[1].comment", "\"Mars.\""},
          {"doc.indicators[1].responsible", "{\"Skolan\", \"Biblioteket\"}"},
          {"doc.indicators[1].boards", "{}"},
          {"doc.indicators[1].changes", "{}"},
          {"#doc.decisions[1].changes", "1"},
          {"doc.decisions[1].changes[1].indicator", "\"Lån\""},
          {"doc.decisions[1].changes[1].from", "5"},
          {"doc.decisions[1].changes[1].to", "6"},
          {"doc.decisions[1].changes[1].range.text:sub(1, 6)", "\"ändra\""},
          {"doc.indicators[1].value_period.part", "\"tertial\""},
          {"doc.indicators[1].value_period.number", "1"},
          {"doc.indicators[1].value_period.year", "2024"},
          {"doc.indicators[3].value_period", "nil"},
          {"doc.indicators[3]:text()", "\"indikator \"Utan mål\"\""},
          {"doc.indicators[3].range == doc.indicators[3].range", "true"}});
}

TEST(FieldsTest, Activities) {
  expect({{"doc.activities[1].name", "\"Läslyft\""},
          {"doc.activities[1].folded_name", "\"läslyft\""},
          {"doc.activities[1].from_kf", "true"},
          {"doc.activities[1].goal", "area_goal Alla läser"},
          {"doc.activities[2].goal", "board_goal Fler böcker"},
          {"doc.activities[1].section", "nil"},
          {"doc.activities[1].start", "2024-01-01"},
          {"doc.activities[1].finish", "2024-02-30"},
          {"doc.activities[1].finish.exists", "false"},
          {"doc.activities[1].time_range", "<tid 2024-01-01 till 2024-02-30>"},
          {"doc.activities[1].odd_dates", "true"},
          {"doc.activities[2].odd_dates", "true"},
          {"doc.activities[1].kf.odd_dates", "false"},
          {"doc.activities[2].start", "nil"},
          {"doc.activities[2].time_range", "nil"},
          {"doc.activities[1].kf.finish", "2024-12-31"},
          {"doc.activities[2].kf", "nil"},
          {"doc.activities[1].planned", "nil"},
          {"doc.activities[1].deviation", "\"Sen.\""},
          {"doc.activities[1].analysis", "nil"},
          {"doc.activities[1].comment", "nil"},
          {"doc.activities[1].responsible", "{\"Skolan\"}"},
          {"ctx.catalogue.activities[1].boards", "{\"Kulturnämnden\"}"}});
}

TEST(FieldsTest, TablesRowsAndCells) {
  const std::string t = "doc.tables[1]";
  const auto is = [&](const std::string& expression, std::string_view value) {
    EXPECT_EQ(in_plan(t + expression), value) << expression;
  };
  is(".table_kind", "\"operating_budget\"");
  is(".title", "\"Budget\"");
  is(".unit", "\"mnkr\"");
  is(".signs", "\"revenues_negative\"");
  is(".goal", "nil");
  is(".section", "nil");
  is(".columns[2].heading", "\"Kostnader 2024\"");
  is(".columns[1].role", "\"label\"");
  is(".columns[2].role", "\"costs\"");
  is(".columns[2].year", "2024");
  is(".columns[1].year", "nil");
  is(".columns[2].stage", "nil");
  is(".columns[2].index", "2");
  is(".rows[1].role", "\"header\"");
  is(".rows[2].role", "\"item\"");
  is(".rows[3].role", "\"part\"");
  is(".rows[4].role", "\"total\"");
  is(".rows[2].label", "\"Skola\"");
  is(".rows[2].index", "2");
  is(".rows[2].comment", "nil");
  is(".rows[2].name_range", "<Skola>");
  is(".rows[2].cells[2].text", "\"10,5\"");
  is(".rows[2].cells[2].value", "10,5");
  is(".rows[2].cells[1].value", "nil");
  is(".rows[2].cells[2].range", "<10,5>");
  is(".rows[3].cells[3].text", "nil");
  is(".rows[2].cells[2].column.role", "\"costs\"");
  is(".rows[2].cells[2].row == doc.tables[1].rows[2]", "true");
  is(".rows[2].cells[2].row.document == doc", "true");
  EXPECT_EQ(in_plan("doc.tables[2].table_kind"), "\"result_units\"");
}

TEST(FieldsTest, SmallThings) {
  expect({{"doc.decisions[1].number", "1"},
          {"doc.decisions[1].subject", "\"Fastställa planen\""},
          {"doc.decisions[1].amount", "1,8 mnkr"},
          {"doc.decisions[1].appendices[1].number", "2"},
          {"doc.decisions[1].appendices[1].range.start > 0", "true"},
          {"doc.appendices[1].number", "2"},
          {"doc.appendices[1].title", "\"Risker\""},
          {"doc.sections[2].title", "\"Direktiv\""},
          {"doc.sections[2].parent", "section Inledning"},
          {"doc.sections[1].parent", "nil"},
          {"doc.sections[1].goal", "nil"},
          {"doc.directives[1].title", "\"Digitalt\""},
          {"doc.directives[1].described_under[2].number", "\"1.2\""},
          {"doc.programmes[1].title", "\"Skolplan\""},
          {"doc.programmes[1].first_year", "2022"},
          {"doc.programmes[1].last_year", "2026"},
          {"doc.sdg_lists[1].goal", "area_goal Alla läser"},
          {"doc.sdg_lists[1].goals[1].number", "4"},
          {"doc.sdg_lists[1].goals[1].name", "\"God utbildning\""},
          {"doc.sdg_lists[1].goals[2].name", "nil"},
          {"doc.paragraphs[1].text", "\"Rad ett.\nRad två.\""},
          {"doc.paragraphs[1].section", "section Inledning"},
          {"doc.paragraphs[1].goal", "nil"}});
}

TEST(FieldsTest, WhatAReportFollowsUpIsFoundUnderItsGoal) {
  const auto document = document_of(R"(tertialrapport 1 2024 "Skolnämnden"
mål 1.2 "Alla räknar" { indikator "Lån" { årsmål 6 } }
mål 1.3 "Annat" { indikator "lån" { årsmål 7 }  aktivitet "Boktips"  indikator "Ny" }
)",
                                    catalogue, followed);
  EXPECT_EQ(value_in(document, "doc.indicators[1].planned.goal.number"), "\"1.2\"");
  EXPECT_EQ(value_in(document, "doc.indicators[2].planned.goal.number"), "\"1.1\"");  // the first of that name
  EXPECT_EQ(value_in(document, "doc.indicators[3].planned"), "nil");
  EXPECT_EQ(value_in(document, "doc.activities[1].planned.start"), "2024-02-01");
  EXPECT_EQ(value_in(document, "ctx.followed.indicators[1].planned"), "nil");
  EXPECT_EQ(value_in(document, "ctx.followed.document_kind"), "\"plan\"");
  EXPECT_EQ(value_in(document_of("verksamhetsplan 2024 \"N\"\n"), "ctx.followed"), "nil");
  EXPECT_EQ(value_in(document_of("verksamhetsplan 2024 \"N\"\n"), "ctx.catalogue"), "nil");
}

TEST(FieldsTest, AnUnknownFieldIsAnErrorThatNamesThingAndField) {
  const auto has = [](std::string_view expression, std::string_view part) {
    const std::string value = in_plan(expression);
    EXPECT_NE(value.find(part), std::string::npos) << expression << " gave " << value;
    EXPECT_EQ(value.rfind("error: ", 0), 0U) << value;
    EXPECT_NE(value.find("test/rule.lua:"), std::string::npos) << value;
  };
  has("doc.indicators[1].titel", "an indicator has no field titel");
  has("doc.indicators[1].taget", "an indicator has no field taget; there is target");
  has("doc.goals[3].xyz", "a board_goal has no field xyz");
  has("doc.goals[3][1]", "a board_goal has no field of that type");
  has("doc.tables[1].rows[1].cells[1].xyz", "a cell has no field xyz");
  has("doc.decided.xyz", "a date has no field xyz");
  has("doc.indicators[1].target.xyz", "a quantity has no field xyz");
  has("doc.indicators[1].target.number.xyz", "a decimal has no field xyz");
  has("doc.range.xyz", "a range has no field xyz");
  has("ctx.xyz", "a ctx has no field xyz");
}

TEST(FieldsTest, AThingIsOneValue) {
  expect({{"doc.indicators[1] == doc.goals[2].indicators[1]", "true"},
          {"doc.indicators[1] == doc.indicators[2]", "false"},
          {"doc.indicators[1] == doc.indicators[1].kf", "false"},
          {"({ [doc.indicators[1]] = 5 })[doc.goals[2].indicators[1]]", "5"},
          {"doc.tables[1].rows[2].cells[3] == doc.tables[1].rows[2].cells[3]", "true"},
          {"doc.tables[1].rows[2].cells[3] == doc.tables[1].rows[3].cells[2]", "false"}});
  // As keys they come in the document's order, whatever the order they were put in.
  EXPECT_EQ(in_plan("(function() local t, names = {}, {} for i = 3, 1, -1 do t[doc.indicators[i]] = i end "
                    "for thing in pairs(t) do names[#names + 1] = thing.name end return names end)()"),
            "{\"Andel läsare\", \"Lån\", \"Utan mål\"}");
}

TEST(FieldsTest, CellsOfLargeTablesAreDifferentThings) {
  std::string text = "verksamhetsplan 2024 \"N\"\ntabell {\n |";
  for (int i = 0; i < 5000; ++i) text += "1|";
  text += "\n | 2 |\n | 3 |\n}\n";
  const auto document = document_of(text);
  EXPECT_EQ(value_in(document, "#doc.tables[1].rows[1].cells"), "5000");
  EXPECT_EQ(value_in(document,
                     "(function() local seen, count = {}, 0 for _, row in ipairs(doc.tables[1].rows) do "
                     "for _, cell in ipairs(row.cells) do if seen[cell] then return 'twice' end seen[cell] = true "
                     "count = count + 1 end end return count end)()"),
            "5002");
}

TEST(FieldsTest, RulesCannotChangeThings) {
  for (const char* code : {"doc.year = 1", "doc.decided.year = 1", "ctx.options = 1", "doc.range.start = 1",
                           "doc.indicators[1].target.number.scale = 1", "rawset(doc, 'year', 1)",
                           "setmetatable(doc, {})", "getmetatable(doc).__index = 1"}) {
    const auto run = testing::run_on(document_of(plan, catalogue), code);
    EXPECT_TRUE(run.failed) << code;
  }
  EXPECT_EQ(in_plan("getmetatable(doc)"), "false");
  EXPECT_EQ(in_plan("getmetatable(ctx)"), "false");
  EXPECT_EQ(in_plan("getmetatable(doc.decided)"), "false");
  const auto run = testing::run_on(document_of(plan, catalogue), "doc.year = 1");
  EXPECT_NE(run.diagnostics.at(0).message.find("a rule cannot change the document"), std::string::npos);
}

TEST(FieldsTest, AListBelongsToWhoAskedForIt) {
  EXPECT_EQ(
      in_plan("(function() local list = doc.indicators list[1] = nil table.remove(list) return #doc.indicators end)()"),
      "3");
}

TEST(FieldsTest, ThingsComeInTheOrderOfTheDocument) {
  const auto ordered = testing::rules_of({{"test/rule.lua", testing::rule_with(R"(
    looks_at = { 'activity', 'goal', 'indicator', 'document' },
    collect = function(ctx, doc) return {} end, check_all = function() end,
    check = (function() local last = -1 return function(ctx, thing)
      local start = thing.kind == 'document' and 0 or thing.range.start
      if start < last then error('out of order') end
      last = start
      ctx:report(thing, 'value', { text = thing.kind })
    end end)(),)")}});
  const auto run = run_rules(ordered, document_of(plan, catalogue), Language::swedish);
  EXPECT_FALSE(run.failed);
  EXPECT_EQ(testing::messages_of(run.diagnostics),
            (std::vector<std::string>{"document", "focus_goal", "area_goal", "indicator", "activity", "board_goal",
                                      "indicator", "activity", "indicator"}));
}

}  // namespace
}  // namespace planlint
