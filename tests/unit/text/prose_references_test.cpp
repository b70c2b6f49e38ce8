// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/prose_references.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace planlint {
namespace {

/// ”1.1 1.3<” for ”mål 1.1–1.3”: `<` marks the far end of a range, `!` what is another document's.
std::string goals(std::string_view text) {
  std::string all;
  for (const auto& goal : goals_in_prose(text)) {
    if (goal.is_elsewhere) continue;
    EXPECT_EQ(text.substr(goal.range.start, goal.range.end - goal.range.start), goal.number);
    all.append(all.empty() ? "" : " ").append(goal.number).append(goal.is_range_end ? "<" : "");
  }
  return all;
}

std::string appendices(std::string_view text) {
  std::string all;
  for (const auto& one : appendices_in_prose(text))
    all.append(all.empty() ? "" : " ")
        .append(std::to_string(one.number))
        .append(one.is_range_end ? "<" : "")
        .append(one.is_elsewhere ? "!" : "");
  return all;
}

TEST(ProseReferences, FindsGoalsByTheirNumbers) {
  EXPECT_EQ(goals("Det beskrivs under mål 3.1 - Ekonomin är stark, och mål 3.5."), "3.1 3.5");
  EXPECT_EQ(goals("Nämndmål 1.2.1 och verksamhetsområdesmål 3.3"), "1.2.1 3.3");
  EXPECT_EQ(goals("KF:s mål för verksamhetsområdet: 2.4 Hälsa"), "2.4");
  EXPECT_EQ(goals("Mål FÖR\nVERKSAMHETSOMRÅDET 2.4, mål fo\u0308r verksamhetsområdet 2.5"), "2.4 2.5");
  EXPECT_EQ(goals("inom mål\n3.2 finns"), "3.2");
  EXPECT_EQ(goals("(mål1.2)/mål:1.3"), "1.2 1.3");
  EXPECT_EQ(goals("mål 1.2.3.4.5"), "1.2.3.4");
  EXPECT_EQ(goals("se mål 3.3."), "3.3");
  EXPECT_EQ(goals("Mål 1.2.1: läsning"), "1.2.1");
  EXPECT_EQ(goals("nämndmålet 1.2.1 och verksamhetsområdesmålet 2.4"), "1.2.1 2.4");
  EXPECT_EQ(goals("målet för verksamhetsområdet 1.2"), "1.2");
  EXPECT_EQ(goals("KF-mål 2.1, MÅL 2.2"), "2.1 2.2");
  EXPECT_EQ(goals("mål\n    1.2 \"Alla elever\""), "1.2");
  EXPECT_EQ(goals("mål\u00a01.2"), "1.2");
  EXPECT_EQ(goals("m\u0061\u030al 1.2"), "1.2") << "decomposed, as macOS has it";
}

TEST(ProseReferences, FindsLists) {
  EXPECT_EQ(goals("målen 1.1–1.3, 2.4 och 3.1 samt annat"), "1.1 1.3< 2.4 3.1");
  EXPECT_EQ(goals("mål 1.1 respektive 1.2 eller mål 1.3"), "1.1 1.2 1.3");
  EXPECT_EQ(goals("mål 1.1, som gäller alla"), "1.1");
  EXPECT_EQ(goals("mål 1.1 - ett mål om 5.5 procent"), "1.1");
  EXPECT_EQ(goals("mål 1.1 , 1.2 – 1.4,\n1.6"), "1.1 1.2 1.4< 1.6");
  EXPECT_EQ(goals("mål 1.1, 2.5 procent och 1.3"), "1.1");
  EXPECT_EQ(goals("mål 1.1 och 2.5 % och 1.3"), "1.1");
  EXPECT_EQ(goals("mål 1.1\n\n- 1.2 Läsning"), "1.1") << "an item of a list";
}

TEST(ProseReferences, KnowsWhatIsNoGoalOfThePlan) {
  for (const std::string_view text : {"mål 16 i Agenda 2030",
                                      "Agenda 2030 och dess mål 3.3",
                                      "mål 3.3 i Agenda 2030",
                                      "FN:s mål 3.3",
                                      "programmets mål 1.2",
                                      "mål 1.5 %",
                                      "mål 1.5 mnkr",
                                      "årsmål 1.2",
                                      "delmål 1.2",
                                      "målarbete 1.2",
                                      "mål",
                                      "mål ",
                                      "mål 1.",
                                      "mål 2024",
                                      "mål 2024.1",
                                      "mål 1.234",
                                      "kommål 1.1",
                                      "måls 1.1",
                                      "mål 1.5 miljoner",
                                      "nå mål 3.5 % och mål 2.1 mnkr",
                                      "Åmål 3.1",
                                      "effektmål 1.1",
                                      "mål 5 i Agenda 2030",
                                      "nämndmål för 1.2",
                                      ""})
    EXPECT_EQ(goals(text), "") << text;
  EXPECT_EQ(goals("mål 1.2 i verksamhetsplanen"), "1.2");
}

TEST(ProseReferences, LeavesGoalsOfSentencesAboutOtherDocuments) {
  for (const std::string_view text :
       {"Agenda 2030, framför allt mål 16.2", "miljöprogrammets mål 2.3", "Enligt EU är mål 2.3 viktigt",
        "Luften är mål 3.9, vattnet delmål 6.3 och parkerna mål 11.7 i samma agenda.", "de GLOBALA MÅLEN, mål 3.3",
        "hållbarhetsmålen: mål 3.3", "strategins två mål, mål 1.1 och 1.2", "handlingsplanens mål 1.2", "FNs mål 3.3",
        "Stegen mot Agenda 2030. Mål 3.3 är ett.", "mål 3.3 gäller i hela Eu:s område"})
    EXPECT_EQ(goals(text), "") << text;
  EXPECT_EQ(goals("Det står i Agenda 2030. Se mål 1.2."), "1.2");
  EXPECT_EQ(goals("Se mål 1.2. Det står i Agenda 2030, och mål 1.3 gör det! Se mål 1.4"), "1.2 1.4");
  EXPECT_EQ(goals("Agenda 2030\nSe mål 1.2\nAgenda 2030: se mål 1.3"), "1.2 1.3");
  EXPECT_EQ(goals("Agenda 2030 beskrivs under verksamhetsområdesmål 3.7. Se även mål 1.2."), "3.7 1.2");
  EXPECT_EQ(goals("Agenda 2030 i KF-mål 2.1, inriktningsmål 1 och mål för verksamhetsområdet 2.2"), "2.1 1 2.2");
  EXPECT_EQ(goals("verksamhetsplanens mål 1.2, neutrala mål 1.3 och fna mål 1.4"), "1.2 1.3 1.4");
  const std::string far(240, 'x');
  EXPECT_EQ(goals("Agenda " + far + " mål 1.2 " + far + " Agenda"), "1.2");
  EXPECT_EQ(goals("Agenda " + far.substr(20) + " mål 1.2"), "");
  const auto others = goals_in_prose("programmets mål 1.2–1.4");
  ASSERT_EQ(others.size(), 2U);
  EXPECT_TRUE(others[0].is_elsewhere && others[1].is_elsewhere && others[1].is_range_end);
}

TEST(ProseReferences, TakesOnePartBehindInriktningsmal) {
  EXPECT_EQ(goals("inriktningsmål 1 och 2"), "1 2");
  EXPECT_EQ(goals("Inriktningsmål 3."), "3");
  EXPECT_EQ(goals("inriktningsmål 2024"), "");
}

TEST(ProseReferences, FindsAppendices) {
  EXPECT_EQ(appendices("se bilaga 7."), "7");
  EXPECT_EQ(appendices("bilagorna 2–4 och 6"), "2 4< 6");
  EXPECT_EQ(appendices("Bilaga sju, bilaga tjugofem, BILAGA NR 3"), "7 25 3");
  EXPECT_EQ(appendices("(bilaga 1)"), "1");
  EXPECT_EQ(appendices("Bilaga 01 SDN12"), "1");
  EXPECT_EQ(appendices("enligt bilagorna 2 och 3"), "2 3");
  EXPECT_EQ(appendices("bilaga nr 12, bilaga nr. 13, bilaga nummer 4 och bilaga fjorton"), "12 13 4 14");
  EXPECT_EQ(appendices("bilagorna ett\u2013tre, bilaga tjugoen, bilaga etthundra, bilaga aderton"), "1 3< 21 100 18");
  EXPECT_EQ(appendices("bilaga noll, bilaga 0"), "0 0");
  EXPECT_EQ(appendices("bilaga\u00a02, bilaga a\u030atta"), "2 8");
}

TEST(ProseReferences, KnowsWhatIsNoAppendix) {
  for (const std::string_view text :
       {"bilagor som visar", "bilaga", "bilaga ", "bilaga 1234", "felbilaga 2", "bilaga x", "Bilagor",
        "bilaga en karta", "i bilagan, och övriga bilagor", "bilagas 2", "bilaga1", "bilaga nr.",
        "bilaga sjuttonhundratalet", "bilaga tjugotio", "bilag 2", "bilaga\xC3", ""})
    EXPECT_EQ(appendices(text), "") << text;
}

TEST(ProseReferences, TellsOtherDocumentsAppendices) {
  EXPECT_EQ(appendices("i budgetens bilaga 3"), "3!");
  EXPECT_EQ(appendices("bilaga 2 till förordningen, bilagorna 2 och 3 av programmet"), "2! 2! 3!");
  EXPECT_EQ(appendices("Bilaga 1 från KF. Bilaga 2\nI den"), "1! 2");
  EXPECT_EQ(appendices("I kommunfullmäktiges budget för 2022, bilaga 11, finns taken."), "11!");
  EXPECT_EQ(appendices("Enligt anvisningarna (bilaga 9) gäller detta."), "9!");
  EXPECT_EQ(appendices("Enligt stadens riktlinjer (se  bilaga 9)"), "9!");
  EXPECT_EQ(appendices("Enligt skollagen, SE bilaga 9, och dnr 1.2-23 (se bilaga 8)"), "9! 8");
  EXPECT_EQ(appendices("Nämndens ärende 7 (bilaga 9)"), "9!");
  EXPECT_EQ(appendices("Enligt lagens anda (bilaga 9), huvudstadens budget, bilaga 8, (dnr, bilaga 7"), "9 8 7!");
  EXPECT_EQ(appendices("Överenskommelsen med polisen, bilaga 9, gäller."), "9");
  EXPECT_EQ(appendices("Planen överlämnas till kommunfullmäktige. Den är bilaga 9."), "9");
  EXPECT_EQ(appendices("fullmäktiges budget (se där), bilaga 9"), "9");
  EXPECT_EQ(appendices("ses bilaga 9, åtas bilaga 8, budgetens\u00a0bilaga 7"), "9 8! 7!");
}

TEST(ProseReferences, FindsATitleBehindANumber) {
  const auto title = [](std::string_view text, std::string_view name) -> std::string {
    const auto goal = goals_in_prose(text);
    const auto found = goal.empty() ? std::nullopt : title_behind(text, goal[0].range.end, name);
    return found ? std::string(text.substr(found->start, found->end - found->start)) : "-";
  };
  EXPECT_EQ(title("mål 1.2 Alla läser", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 – Alla läser.", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 \"Alla\n   läser\"", "Alla läser"), "Alla\n   läser");
  EXPECT_EQ(title("mål 1.2: ”Alla läser”", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 \\\"Alla läser\\\"", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 Alla läsera", "Alla läser"), "-");
  EXPECT_EQ(title("mål 1.2 Alla", "Alla läser"), "-");
  EXPECT_EQ(title("mål 1.2", "Alla läser"), "-");
}

TEST(ProseReferences, TakesTimeInProportionToTheText) {
  const auto seconds = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "måååmål mål 1.1, 1.2–";
    for (std::size_t i = 0; i < count; ++i) text += "bilaga 1, bilagabilaga bilaga ";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_GE(goals_in_prose(text).size(), count);
    EXPECT_FALSE(appendices_in_prose(text).empty());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  EXPECT_LT(seconds(80'000), 40 * (seconds(8'000) + 0.002));
}

}  // namespace
}  // namespace planlint
