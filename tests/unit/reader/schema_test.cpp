// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The table "What may stand where" in docs/language.md and the reader say the same: every statement is read in every
// place, and a finding says whether it may stand there.
#include "reader/schema.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "reader/reading.h"

namespace planlint {
namespace {

struct Rule {
  std::set<std::string> places;
  bool once = false;
};

/// A statement as the table names it, written out.
const std::map<std::string, std::string> written = {
    {"verksamhetsplan", "verksamhetsplan 2024 \"N\""},
    {"kf-budget", "kf-budget 2024 \"K\""},
    {"tertialrapport", "tertialrapport 1 2024 \"N\""},
    {"verksamhetsberättelse", "verksamhetsberättelse 2024 \"N\""},
    {"utgår från", "utgår från \"a.plan\""},
    {"följer upp", "följer upp \"a.plan\""},
    {"beslutas", "beslutas 2024-01-01"},
    {"titel", "titel \"T\""},
    {"belopp with a money unit", "belopp mnkr"},
    {"belopp with an amount", "belopp 1,8 mnkr"},
    {"beslut", "beslut 1 \"B\""},
    {"bilaga with a title", "bilaga 1 \"B\""},
    {"bilaga without a title (a reference)", "bilaga 1"},
    {"inriktningsmål", "inriktningsmål 1 \"F\""},
    {"mål", "mål 1.1 \"M\""},
    {"nämndmål", "nämndmål 1.1.1 \"N\""},
    {"stödjer", "stödjer 1.1"},
    {"agenda2030", "agenda2030 4"},
    {"beskrivning", "beskrivning \"x\""},
    {"text", "text \"x\""},
    {"förväntat resultat", "förväntat resultat \"x\""},
    {"prioriterar", "prioriterar \"x\""},
    {"- (list item)", "- \"x\""},
    {"kf-indikator", "kf-indikator \"I\""},
    {"kf-aktivitet", "kf-aktivitet \"A\""},
    {"indikator", "indikator \"I\""},
    {"aktivitet", "aktivitet \"A\""},
    {"årsmål", "årsmål 3 %"},
    {"kf-årsmål", "kf-årsmål 3 %"},
    {"periodicitet", "periodicitet år"},
    {"enhet", "enhet st"},
    {"bättre", "bättre högre"},
    {"omfattar staden", "omfattar staden"},
    {"avser", "avser 2024"},
    {"utfall", "utfall 3 %"},
    {"utfall män", "utfall män 3 %"},
    {"utfall kvinnor", "utfall kvinnor 3 %"},
    {"prognos", "prognos 3 %"},
    {"föregående", "föregående 3 %"},
    {"ändrar årsmål without a name", "ändrar årsmål från 1 till 2"},
    {"ändrar årsmål \"…\" with the indicator's name", "ändrar årsmål \"I\" från 1 till 2"},
    {"bedömning", "bedömning uppfylls helt"},
    {"analys", "analys \"x\""},
    {"avvikelse", "avvikelse \"x\""},
    {"kommentar", "kommentar \"x\""},
    {"ansvarig", "ansvarig \"x\""},
    {"nämnder", "nämnder \"x\""},
    {"nämndgrupp", "nämndgrupp \"x\""},
    {"tid", "tid 2024-01-01 till 2024-02-01"},
    {"table", "tabell \"x\""},
    {"tecken intäkter", "tecken intäkter positiva"},
    {"row", "| a |"},
    {"avsnitt", "avsnitt \"x\""},
    {"direktiv", "direktiv \"x\""},
    {"beskrivs under", "beskrivs under 1.1"},
    {"program", "program \"x\" 2024"},
};

/// Each place as the table names it, with `@` where a statement goes.
const std::map<std::string, std::string> blocks = {
    {"top level", "@"},
    {"header", "verksamhetsplan 2024 \"N\" {\n@\n}"},
    {"inriktningsmål", "inriktningsmål 1 \"F\" {\n@\n}"},
    {"mål", "mål 1.1 \"M\" {\n@\n}"},
    {"nämndmål", "nämndmål 1.1.1 \"N\" {\n@\n}"},
    {"kf-indikator", "mål 1.1 \"M\" { kf-indikator \"I\" {\n@\n} }"},
    {"indikator", "mål 1.1 \"M\" { indikator \"I\" {\n@\n} }"},
    {"kf-aktivitet", "mål 1.1 \"M\" { kf-aktivitet \"A\" {\n@\n} }"},
    {"aktivitet", "mål 1.1 \"M\" { aktivitet \"A\" {\n@\n} }"},
    {"beslut", "beslut 1 \"B\" {\n@\n}"},
    {"table", "tabell {\n| a |\n@\n}"},
    {"resultatenheter", "resultatenheter {\n| a |\n@\n}"},
    {"avsnitt", "avsnitt \"S\" {\n@\n}"},
    {"direktiv", "direktiv \"D\" {\n@\n}"},
    {"förväntat resultat", "mål 1.1 \"M\" { förväntat resultat {\n@\n} }"},
    {"prioriterar", "mål 1.1 \"M\" { prioriterar {\n@\n} }"},
    {"nämndgrupp", "nämndgrupp \"G\" {\n@\n}"},
};

/// The words of the table that stand for several places.
const std::map<std::string, std::set<std::string>> groups = {
    {"goal", {"inriktningsmål", "mål", "nämndmål"}},
    {"indicator", {"indikator", "kf-indikator"}},
    {"activity", {"aktivitet", "kf-aktivitet"}},
    {"table", {"table", "resultatenheter"}},
};

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, by);) parts.push_back(trimmed(part));
  return parts;
}

/// The places that a cell such as "top level, `avsnitt`, goal" names. What stands in parentheses is explanation.
std::set<std::string> places_in(std::string cell) {
  for (auto open = cell.find('('); open != std::string::npos; open = cell.find('('))
    cell.erase(open, cell.find(')') - open + 1);
  std::ranges::replace(cell, ';', ',');
  std::set<std::string> places;
  for (auto part : split(cell, ',')) {
    std::erase(part, '`');
    for (const auto* filler : {" or ", "in a "}) {
      if (const auto at = part.find(filler); at == 0) part.erase(0, std::string(filler).size());
    }
    if (part.find(" or ") != std::string::npos) {
      places.insert(trimmed(part.substr(0, part.find(" or "))));
      part = trimmed(part.substr(part.find(" or ") + 4));
    }
    if (part.empty() || part.starts_with("with ") || part.starts_with("before ") || part.starts_with("behind "))
      continue;
    if (const auto group = groups.find(part); group != groups.end()) {
      places.insert(group->second.begin(), group->second.end());
    } else {
      EXPECT_TRUE(blocks.contains(part)) << "docs/language.md names a place that the test does not know: " << part;
      places.insert(part);
    }
  }
  return places;
}

std::map<std::string, Rule> documented() {
  std::ifstream file(PLANLINT_DOCS "/language.md");
  std::map<std::string, Rule> rules;
  std::string line;
  while (std::getline(file, line) && line != "| statement | where it may stand | documents | how often |") {
  }
  std::getline(file, line);
  while (std::getline(file, line) && line.starts_with("| ")) {
    if (line.starts_with("| <code>")) line.replace(2, line.find("</code>") + 5, "row");
    const auto cells = split(line, '|');
    EXPECT_EQ(cells.size(), 5U) << line;
    if (cells.size() < 5) continue;
    const Rule rule = {.places = places_in(cells[2]), .once = cells[4].starts_with("once")};
    for (auto name : split(cells[1], ',')) {
      std::erase(name, '`');
      if (name == "row (row)") name = "row";
      EXPECT_TRUE(rules.emplace(name, rule).second) << name << " has two rows";
    }
  }
  return rules;
}

/// The findings of statements in a place, apart from what the place itself lacks.
Lines findings_in(const std::string& place, const std::string& statements) {
  std::string text = blocks.at(place);
  text.replace(text.find('@'), 1, statements);
  const bool has_header = text.starts_with("verksamhetsplan") || text.starts_with("kf-budget") ||
                          text.starts_with("tertialrapport") || text.starts_with("verksamhetsberättelse");
  return read(has_header ? text : "verksamhetsplan 2024 \"N\"\n" + text).findings();
}

TEST(Schema, TheReferenceNamesEveryStatement) {
  const auto rules = documented();
  for (const auto& [name, text] : written) EXPECT_TRUE(rules.contains(name)) << name;
  for (const auto& [name, rule] : rules) EXPECT_TRUE(written.contains(name)) << name;
}

TEST(Schema, TheReaderAcceptsWhatTheReferenceSays) {
  for (const auto& [name, rule] : documented()) {
    for (const auto& place : rule.places) {
      EXPECT_EQ(findings_in(place, written.at(name)), Lines{}) << name << " in " << place;
    }
  }
}

TEST(Schema, TheReaderRefusesWhatTheReferenceDoesNotSay) {
  for (const auto& [name, rule] : documented()) {
    for (const auto& [place, block] : blocks) {
      if (rule.places.contains(place)) continue;
      const bool needs_name = name.find("name") != std::string::npos || name.starts_with("bilaga");
      if (needs_name) continue;  // with or without: which it is, the reader tells by the place
      EXPECT_EQ(findings_in(place, written.at(name)).size(), 1U) << name << " in " << place;
    }
  }
}

TEST(Schema, WhatStandsOnceIsFoundTwice) {
  for (const auto& [name, rule] : documented()) {
    if (name == "årsmål") continue;  // a rule says so, with both values
    for (const auto& place : rule.places) {
      const auto findings = findings_in(place, written.at(name) + "\n" + written.at(name));
      const bool header = name == "verksamhetsplan" || name == "kf-budget" || name == "tertialrapport" ||
                          name == "verksamhetsberättelse";
      ASSERT_EQ(findings.size(), rule.once ? 1U : 0U) << name << " in " << place << testing::PrintToString(findings);
      const std::string repeated = header ? "syntax/repeated 2" : "syntax/repeated ";
      if (rule.once) {
        EXPECT_TRUE(findings[0].starts_with(repeated)) << findings[0];
      }
    }
  }
}

TEST(Schema, EveryKeywordOfAPlaceMayStandThere) {
  for (auto place = static_cast<int>(Place::file); place <= static_cast<int>(Place::list); ++place) {
    EXPECT_FALSE(keywords_in(static_cast<Place>(place)).empty());
  }
  EXPECT_EQ(in_place("mål", Language::swedish), "i mål");
  EXPECT_EQ(in_place({}, Language::english), "outside all blocks");
  EXPECT_EQ(places_for(Kind::board_goal, Language::swedish), "utanför alla block eller i mål eller avsnitt");
  EXPECT_EQ(places_for(Kind::focus_goal, Language::swedish), "utanför alla block");
  EXPECT_EQ(places_for(Kind::list_item, Language::english),
            "in förväntat resultat, prioriterar, nämndgrupp or resultatenheter");
}

}  // namespace
}  // namespace planlint
