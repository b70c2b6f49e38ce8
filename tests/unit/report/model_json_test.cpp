// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/model_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reader/read_plan.h"

namespace planlint {
namespace {

using nlohmann::json;

json model_of(std::string text) {
  const auto source = std::make_shared<const Source>("plan.plan", std::move(text));
  const auto tree = SyntaxTree::parse(source->text());
  return json::parse(model_json(read_plan(source, tree, Language::swedish).plan));
}

TEST(ModelJson, SaysWhatTheDocumentIs) {
  EXPECT_EQ(model_of("verksamhetsplan 2023 \"Norra nämnden\" {\n  beslutas 2023-01-26\n}\n")["document"],
            json::parse(R"({"kind":"verksamhetsplan","year":2023,"board":"Norra nämnden",
                            "title":"Verksamhetsplan 2023 för Norra nämnden","date":"2023-01-26","tertial":null})"));
  EXPECT_EQ(model_of("tertialrapport 1 2023 \"Norra nämnden\" {\n  titel \"Första tertialet\"\n}\n")["document"],
            json::parse(R"({"kind":"tertialrapport","year":2023,"board":"Norra nämnden",
                            "title":"Första tertialet","date":null,"tertial":1})"));
  EXPECT_EQ(model_of("kf-budget 2023 \"Staden\"\n")["document"]["title"], "KF-budget 2023 för Staden");
}

TEST(ModelJson, AnEmptyFileHasAllKindsAndNothingInThem) {
  const auto model = model_of("");
  EXPECT_EQ(model["document"]["kind"], nullptr);
  EXPECT_EQ(model["document"]["title"], "");
  for (const auto* kind : {"focus_goals", "area_goals", "board_goals", "indicators", "activities", "agenda2030",
                           "decisions", "tables", "result_units"}) {
    EXPECT_EQ(model[kind], json::array()) << kind;
  }
}

TEST(ModelJson, GoalsNameTheirParents) {
  const auto model = model_of(
      "inriktningsmål 1 \"Ett\"\n"
      "mål 1.1 \"Ett ett\" {\n"
      "  agenda2030 3, 4\n"
      "  nämndmål \"Utan nummer\" {\n"
      "    beskrivning \"Så här\"\n"
      "    förväntat resultat {\n      - \"a\"\n      - \"b\"\n    }\n"
      "    indikator \"Täthet\" { årsmål 1 }\n"
      "  }\n"
      "}\n"
      "nämndmål 2.1.1 \"Utanför\" { stödjer 2.1, 2.2 }\n");
  EXPECT_EQ(model["area_goals"][0]["parent"], "1");
  EXPECT_EQ(model["agenda2030"][0], json::parse(R"({"owner":"1.1","goals":[3,4],"line":3})"));
  EXPECT_EQ(model["board_goals"][0],
            json::parse(R"({"number":null,"title":"Utan nummer","parent":"1.1","line":4,"has_description":true,
                            "expected_results":2,"assessment":null})"));
  EXPECT_EQ(model["board_goals"][1]["parent"], "2.1");
  EXPECT_EQ(model["indicators"][0]["owner"], "Utan nummer");
  EXPECT_EQ(model["indicators"][0]["owner_kind"], "board_goal");
}

TEST(ModelJson, ValuesStandAsWritten) {
  const auto model = model_of(
      "mål 1.1 \"Ett\" {\n"
      "  kf-indikator \"Utsläpp\" {\n"
      "    årsmål 1,60 \"kg CO2 per kg\"\n    kf-årsmål tas fram av nämnd\n    periodicitet år\n"
      "    utfall saknas\n    utfall kvinnor 2 %\n  }\n"
      "  indikator \"Nöjda\" { årsmål +/-1 %  avser tertial 1 2023 }\n"
      "  aktivitet \"Odling\" { tid 2023-06-31 till 2023-12-31 }\n"
      "}\n");
  const auto& first = model["indicators"][0];
  EXPECT_EQ(first["target"], "1,60 kg CO2 per kg");
  EXPECT_EQ(first["kf_target"], "tas fram av nämnd");
  EXPECT_EQ(first["period"], "År");
  EXPECT_EQ(first["outcome"], "");
  EXPECT_EQ(first["outcome_women"], "2 %");
  EXPECT_EQ(first["forecast"], "");
  EXPECT_EQ(model["indicators"][1]["target"], "+/-1 %");
  EXPECT_EQ(model["indicators"][1]["period"], "Tertial 1 2023");
  EXPECT_EQ(model["activities"][0], json::parse(R"({"name":"Odling","owner":"1.1","owner_kind":"area_goal",
                                                    "start":"2023-06-31","end":"2023-12-31","deviation":"","line":10})"));
}

TEST(ModelJson, TablesLeaveOutTheirHeaderAndResultUnitsAreNames) {
  const auto model = model_of(
      "beslut 3 \"Justering\" { belopp 13,8 mnkr }\n"
      "beslut \"Anmäla\"\n"
      "driftbudget \"Budget\" {\n  belopp mnkr\n"
      "  | Verksamhet | Kostnader | Netto |\n  | --- | --- | --- |\n  | Grupp |\n  | Förskola | 1 530,20 | - |\n}\n"
      "resultatenheter {\n  - \"Norr\"\n  - \"Söder\"\n}\n");
  EXPECT_EQ(model["decisions"][0], json::parse(R"({"number":3,"amount":"13,8 mnkr","subject":"Justering","line":1})"));
  EXPECT_EQ(model["decisions"][1]["number"], nullptr);
  EXPECT_EQ(model["decisions"][1]["amount"], nullptr);
  ASSERT_EQ(model["tables"].size(), 1U);
  EXPECT_EQ(model["tables"][0], json::parse(R"({"title":"Budget","line":3,"unit":"mnkr","columns":["Kostnader","Netto"],
                                                "rows":[["Grupp","",""],["Förskola","1 530,20","-"]]})"));
  EXPECT_EQ(model["result_units"], json::parse(R"(["Norr","Söder"])"));
}

}  // namespace
}  // namespace planlint
