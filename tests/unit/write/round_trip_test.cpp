// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A plan file that is read, written and read again says the same.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "format/format.h"
#include "report/model_json.h"
#include "text/names.h"
#include "write/plan_lines.h"
#include "write/write_plan.h"

namespace planlint::tests {
namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> plans_in(std::string_view folder) {
  std::vector<std::string> plans;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::string(PLANLINT_ROOT "/") + std::string(folder))) {
    if (entry.path().extension() == ".plan") plans.push_back(content_of(entry.path()));
  }
  return plans;
}

std::vector<std::string> plans_in_the_reference() {
  const std::string page = content_of(PLANLINT_ROOT "/docs/language.md");
  std::vector<std::string> plans;
  for (std::size_t at = 0; (at = page.find("```plan\n", at)) != std::string::npos;) {
    at += 8;
    const std::size_t end = page.find("```", at);
    plans.push_back(page.substr(at, end - at));
    std::string& plan = plans.back();
    if (plan.starts_with("kf-indikator") || plan.starts_with("kf-aktivitet")) plan = "avsnitt \"A\" {\n" + plan + "}\n";
    const auto has = [&](std::string_view start) { return plan.starts_with(start); };
    if (!has("#") && !has("kf-budget") && !has("tertial")) plan.insert(0, "verksamhetsplan 2024 \"N\"\n");
    at = end + 3;
  }
  return plans;
}

std::string json_without_lines(const Plan& plan) {
  return std::regex_replace(model_json(plan), std::regex("\"line\": [0-9]+"), "");
}

/// With letters composed, as the formatter has them.
std::vector<std::string> composed(std::vector<std::string> lines) {
  for (std::string& line : lines) line = to_nfc(line);
  return lines;
}

std::string formatted(const std::string& text) {
  const Source source("written.plan", text);
  const auto result = format(source);
  EXPECT_FALSE(result.broken) << text;
  return result.text;
}

void expect_round_trip(const std::string& text) {
  const Read first = read_text(text);
  const std::string written = write_plan(first.plan);
  const Read second = read_text(written);
  EXPECT_EQ(second.syntax, std::vector<std::string>()) << written;
  EXPECT_EQ(json_without_lines(first.plan), json_without_lines(second.plan)) << written;
  EXPECT_EQ(difference(lines_of(first.plan), lines_of(second.plan)), "") << text << "\n--- written ---\n" << written;
  EXPECT_EQ(write_plan(second.plan), written);
  const std::string canonical = formatted(written);
  EXPECT_EQ(difference(composed(lines_of(first.plan, Values::as_read)),
                       composed(lines_of(read_text(canonical).plan, Values::as_read))),
            "")
      << written << "\n--- formatted ---\n"
      << canonical;
}

void expect_round_trips(const std::vector<std::string>& plans, std::size_t least) {
  std::size_t count = 0;
  for (const std::string& plan : plans) {
    if (!read_text(plan).syntax.empty()) continue;
    expect_round_trip(plan);
    ++count;
    if (testing::Test::HasFailure()) break;
  }
  EXPECT_GE(count, least) << "too few plans to show anything";
}

TEST(RoundTrip, HoldsForExamples) { expect_round_trips(plans_in("examples"), 5); }
TEST(RoundTrip, HoldsForTestsOfRules) { expect_round_trips(plans_in("tests/rules"), 100); }
TEST(RoundTrip, HoldsForTheReference) { expect_round_trips(plans_in_the_reference(), 10); }

void expect_in_plan(std::string_view body) { expect_round_trip("verksamhetsplan 2024 \"N\"\n" + std::string(body)); }

TEST(RoundTrip, HoldsForTexts) {
  expect_in_plan(R"(mål 1.1 "Ett \"mål\" med \\ och \\" { beskrivning "" kommentar "\\\"" })");
  expect_in_plan(
      "text \"\"\"\n  en rad {\n  }\n  \\{ \\}\n\n  - punkt\n      djupare \\\"\"\" \\\\ slut\n  # ingen kommentar\n\n "
      " } {\n  \"\"\"\n");
  expect_in_plan(
      "text \"\"\"på första raden\n    andra\n      tredje\n\"\"\"\ntext \"\"\"\"\"\"\ntext \"\"\"\n\n\n\"\"\"\n");
  expect_in_plan("text \"\"\"\n\ta\n\t  b\n \tc  \n\"\"\"\ntext \" inledande blanktecken\"\n");
  expect_in_plan("avsnitt \"“Citat” och # och }\" { text \"a { b }\" }\r\n");
  expect_in_plan("text \"\"\"\r\n  rad ett\r\n\r\n  rad två {\r\n  \"\"\"\r\n");
  expect_in_plan("text \"" + std::string(20000, 'x') + " {\"\n");
  expect_in_plan("ma\u030Al 1.1 \"A\u030Atga\u0308rd\" { kommentar \"sid 1\fsid 2\" }\n");
}

TEST(RoundTrip, HoldsForValues) {
  for (const std::string_view value : {"saknas",
                                       "fastställs 2018",
                                       "fastställs",
                                       "+/-1 %",
                                       "± 1 %",
                                       "±1",
                                       "10–12 %",
                                       "10 - 12 st",
                                       "10-12",
                                       "1 000–2 000 kr",
                                       "öka",
                                       "minska",
                                       "oförändrad",
                                       "tas fram av nämnd",
                                       "tas fram av nämnd/styrelse",
                                       "tas fram",
                                       "\"2 8552,4\"",
                                       "\"cirka \\\"tio\\\"\"",
                                       "okänt",
                                       "\"saknas\"",
                                       "max 10 personer",
                                       "högst 10",
                                       "< 10",
                                       "<= 10",
                                       "≤10",
                                       "> 70 %",
                                       ">=70%",
                                       "minst   70   %",
                                       "1\u00a0100\u00a0st",
                                       "5st",
                                       "100  %",
                                       "77,0",
                                       "58,33",
                                       "-0,5",
                                       "−3",
                                       "–3 %",
                                       "+4",
                                       "1,6 \"kg CO2 per kg livsmedel\"",
                                       "2 \"barn/avd.\"",
                                       "3 \"program\"",
                                       "5 ‰",
                                       "21 °C",
                                       "7 m²",
                                       "+/--3"}) {
    expect_in_plan("avsnitt \"A\" { indikator \"I\" {\n  årsmål " + std::string(value) + "\n  årsmål " +
                   std::string(value) + "\n  kf-årsmål " + std::string(value) + "\n  utfall män " + std::string(value) +
                   "\n  ändrar årsmål från " + std::string(value) + " till " + std::string(value) + "\n} }\n");
    if (HasFailure()) break;
  }
}

TEST(RoundTrip, HoldsForCells) {
  expect_in_plan(
      "tabell {\n  | a | b | c |\n  | x \\| y | \\# 1 | \\} |\n  | d#e | C\\\\# | \\\\ | \n  | | |\n  |\n  | \\n | å } "
      "|\n}\n");
  expect_in_plan(
      "driftbudget \"B\" {\n  belopp tkr\n  tecken intäkter positiva\n  |---|---|\n  | A | Kostnader | Intäkter |\n"
      "  kommentar \"om huvudet\"\n  | b | 1 | 2 |\n  kommentar \"\"\"\n    två\n\n    rader\n    \"\"\"\n  | Summa | "
      "1 | 2\n}\n");
  expect_in_plan(
      "resultatenheter \"F\" { - \"a\"\n - \"b \\\"c\\\"\" }\nresultatenheter { - \"d\" }\n"
      "resultatenheter {\n  | Grupp | Enhet |\n  | G | |\n  | e | f |\n}\n");
}

TEST(RoundTrip, HoldsForWordsInPlaceOfValues) {
  expect_in_plan(
      R"(beslut 1 "A" { belopp "cirka 3 mnkr" })"
      "\n"
      R"(program "P" "tills vidare")"
      "\n"
      R"(avsnitt "A" { indikator "I" { periodicitet "vartannat år" } aktivitet "B" { tid "våren" till "löpande 2024" } })");
  expect_round_trip("verksamhetsplan 2024 \"N\" { beslutas \"i mars\" }\nmål 1.1 \"A\" { bedömning \"på god väg\" }\n");
  for (const std::string_view date : {"2024-02-30", "31/12 2024", "12 januari 2024", "1.3.2024", "2024"}) {
    expect_in_plan("avsnitt \"A\" { aktivitet \"B\" { tid " + std::string(date) + " till " + std::string(date) +
                   " } }\n");
  }
}

TEST(RoundTrip, KeepsWhatStandsWhere) {
  expect_in_plan(R"(
inriktningsmål 1 "F" { text "i F" indikator "i F" { } mål 1.1 "A" { text "i A" } text "sist i F" }
mål 1.2 "B" { avsnitt "S" { text "a" nämndmål 1.2.1 "N" { text "i N" } text "b" } text "c" }
text "mellan"
nämndmål "Stöd" { stödjer 1.2, 1.1 text "i Stöd" }
avsnitt "Ute" { text "d" nämndmål "Inne" { stödjer 1.1 agenda2030 3 "Hälsa", 4 } direktiv "D" { beskrivs under 1.1 text "i D" } text "e"
  beslut 1 "Sak" { bilaga 2 text "i beslutet" ändrar årsmål "i F" från 1 till 2 } bilaga 2 "T" avsnitt "Under" { agenda2030 5 } }
nämndmål "Lös" { text "f" förväntat resultat { } prioriterar "g" }
inriktningsmål 2 "G"
mål 2.1 "H"
)");
  expect_round_trip(
      "tertialrapport 1 2024 \"N\" { följer upp \"p.plan\" }\nmål 1.1 \"A\" { bedömning delvis\n indikator \"I\" {\n"
      "avser tertial 1 2024\nutfall 5\nutfall kvinnor 6\nprognos 7 st\nföregående 4\nanalys \"a\"\n} }\n");
  expect_round_trip(
      "kf-budget 2024 \"K\" { belopp mnkr }\nnämndgrupp \"alla\" { - \"A\" - \"B\" }\nmål 1.1 \"A\" { nämnder "
      "\"alla\", \"C\"\n"
      "kf-indikator \"I\" { enhet \"kg per barn\" bättre lägre omfattar staden nämnder \"A\" ansvarig \"B\" } }\n");
}

}  // namespace
}  // namespace planlint::tests
