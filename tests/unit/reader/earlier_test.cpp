// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A text that is read with the help of an earlier one gives what it gives by itself.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "reader/read_plan.h"

namespace planlint {
namespace {

/// All that a plan says, places included.
class Written {
 public:
  explicit Written(const Plan& plan) : source_(*plan.source) {
    for (const Indicator& one : plan.indicators) write(one);
    for (const Activity& one : plan.activities) write(one);
    for (const Decision& one : plan.decisions) write(one);
    for (const Table& one : plan.tables) write(one);
    all(plan.goals, plan.sections, plan.sdg_lists, plan.paragraphs, plan.directives, plan.programmes, plan.appendices);
    for (const ResultUnit& unit : plan.result_units) all(unit.name, unit.group);
  }

  [[nodiscard]] std::string text() const { return out_.str(); }

 private:
  template <class... Parts>
  void all(const Parts&... parts) {
    (write(parts), ...);
    out_ << '\n';
  }
  template <class Part>
  requires std::is_arithmetic_v<Part> || std::is_enum_v<Part>
  void write(Part part) { out_ << static_cast<std::int64_t>(part) << ' '; }
  template <class Part>
  void write(const std::vector<Part>& parts) {
    out_ << '[';
    for (const Part& part : parts) write(part);
    out_ << ']';
  }
  template <class Part>
  void write(const std::optional<Part>& part) {
    part ? write(*part) : void(out_ << "- ");
  }
  void write(const Decimal& value) { out_ << value.to_string() << ' '; }
  void write(const Range& range) { out_ << range.start << '-' << range.end << ' '; }
  void write(std::string_view text) {
    const char* start = source_.text().data();
    const bool is_inside = text.empty() || (text.data() >= start && text.data() < start + source_.text().size());
    out_ << '"' << text << (is_inside ? "\" " : "\"* ");
  }
  void write(const Owner& owner) { all(owner.goal, owner.section); }
  void write(const Text& text) { all(text.value, text.range, text.present); }
  void write(const Quantity& q) {
    all(q.kind, q.op, q.direction, q.number, q.upper, q.unit, q.year, q.text, q.range, q.number_range, q.unit_range);
  }
  void write(const ValuePeriod& p) { all(p.part, p.number, p.year, p.range); }
  void write(const TargetChange& c) { all(c.indicator, c.from, c.to, c.range); }
  void write(const Date& d) { all(d.year, d.month, d.day, d.well_formed, d.text, d.range); }
  void write(const AppendixReference& r) { all(r.number, r.range); }
  void write(const Column& c) { all(c.heading, c.role, c.stage, c.year); }
  void write(const Row& r) { all(r.role, r.range, r.first_cell, r.cell_count, r.comment); }
  void write(const Cell& c) { all(c.text, c.value); }
  void write(const GoalReference& r) { all(r.number, r.range); }
  void write(const Assessment& a) { all(a.fulfilment, a.text); }
  void write(const Sdg& s) { all(s.number, s.name, s.range); }
  void write(const Goal& g) {
    all(g.level, g.range, g.keyword, g.number, g.title, g.parent, g.supports, g.description, g.expected_results,
        g.expected_results_range, g.priorities, g.assessment, g.analysis, g.deviation, g.comment, g.responsible,
        g.boards);
  }
  void write(const Section& s) { all(s.title, s.range, s.keyword, s.parent, s.owner); }
  void write(const SdgList& l) { all(l.owner, l.goals, l.range); }
  void write(const Paragraphs& p) { all(p.text, p.owner); }
  void write(const Directive& d) { all(d.title, d.range, d.described_under); }
  void write(const Programme& p) { all(p.title, p.years, p.first_year, p.last_year, p.owner, p.range); }
  void write(const Appendix& a) { all(a.number, a.range, a.title); }
  void write(const Indicator& i) {
    all(i.from_kf, i.range, i.keyword, i.name, i.owner, i.target, i.other_targets, i.kf_target, i.period, i.period_text,
        i.unit, i.better, i.scope_is_city, i.value_period, i.outcome, i.outcome_men, i.outcome_women, i.previous,
        i.forecast, i.analysis, i.deviation, i.comment, i.responsible, i.boards, i.changes);
  }
  void write(const Activity& a) {
    all(a.from_kf, a.range, a.keyword, a.name, a.owner, a.time_range, a.start, a.end, a.deviation, a.analysis,
        a.comment, a.responsible, a.boards);
  }
  void write(const Decision& d) { all(d.number, d.range, d.keyword, d.subject, d.amount, d.appendices, d.changes); }
  void write(const Table& t) {
    all(t.kind, t.owner, t.range, t.heading, t.title, t.unit, t.signs, t.signs_declared, t.columns, t.rows, t.cells);
  }

  const Source& source_;
  std::ostringstream out_;
};

std::string written(const ReadPlan& read) {
  std::string text = Written(read.plan).text();
  for (const Diagnostic& one : read.diagnostics)
    text += one.rule + " " + std::to_string(one.location.range.start) + "-" + std::to_string(one.location.range.end) +
            " " + one.message + "\n";
  return text;
}

/// Reads one text after the other, each with the help of the one before.
class Reading {
 public:
  std::string read(const std::string& text) {
    const auto source = std::make_shared<const Source>("plan.plan", text);
    const SyntaxTree tree = SyntaxTree::parse(source->text());
    std::optional<EarlierReading> earlier;
    if (before_.plan.source != nullptr) earlier.emplace(before_.plan, before_.diagnostics, *source);
    ReadPlan now = read_plan(source, tree, Language::swedish, earlier ? &*earlier : nullptr);
    before_ = std::move(now);
    return written(before_);
  }
  static std::string read_afresh(const std::string& text) {
    const auto source = std::make_shared<const Source>("plan.plan", text);
    return written(read_plan(source, SyntaxTree::parse(source->text()), Language::swedish));
  }

 private:
  ReadPlan before_;
};

std::string with(std::string text, std::string_view old, std::string_view now) {
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
}

constexpr const char* plan = R"(verksamhetsplan 2024 "Kulturnämnden" {}
nämndmål 1.1.1 "Fler läser" {
  indikator "Lån per invånare" { årsmål minst 5 % }
  indikator "En \"citerad\" indikator" { årsmål 3 }
  aktivitet "Öppna fler dagar" { tid 2024-01-01 till 2024-12-31 }
}
driftbudget "Budget 2024" {
  | Verksamhet | Kostnader 2024 | Intäkter 2024 |
  | Bibliotek  | 12,0           | -1,0          |
}
beslut 1 "Budget" { belopp 12,0 mnkr }
)";

TEST(EarlierReading, WhatIsAsItWasIsTakenOverAndMoved) {
  const auto before = std::make_shared<const Source>("plan.plan", plan);
  const ReadPlan read = read_plan(before, SyntaxTree::parse(before->text()), Language::swedish);
  const Source after("plan.plan", with(plan, "Fler läser", "Många fler läser"));
  const EarlierReading earlier(read.plan, read.diagnostics, after);
  const auto range_of = [&](std::string_view first, std::string_view last) {
    const auto start = after.text().find(first);
    const auto end = after.text().find(last, start) + last.size();
    return Range{.start = static_cast<std::uint32_t>(start), .end = static_cast<std::uint32_t>(end)};
  };
  Indicator indicator;
  ASSERT_TRUE(earlier.take(range_of("indikator \"Lån", "}"), indicator));
  EXPECT_EQ(after.slice(indicator.name.range), "Lån per invånare");
  EXPECT_EQ(indicator.name.value.data(), after.text().data() + indicator.name.range.start);
  EXPECT_EQ(after.slice(indicator.target.unit_range), "%");
  EXPECT_FALSE(earlier.take(range_of("indikator \"En", "}"), indicator)) << "an escape was resolved";
  EXPECT_FALSE(earlier.take(range_of("indikator \"Lån", "%"), indicator)) << "another range";
  Table table;
  ASSERT_TRUE(earlier.take(range_of("driftbudget", "}"), table));
  EXPECT_EQ(after.slice(table.cells[3].text.range), "Bibliotek");
  EXPECT_EQ(table.columns[2].role, ColumnRole::revenues);
}

TEST(EarlierReading, AGoalIsTakenOverWithAllThatStandsInIt) {
  const std::string text = R"(verksamhetsplan 2024 "N" { belopp tkr }
inriktningsmål 1 "A" {
  mål 1.1 "B" {
    beskrivning "Nära till kultur."
    nämndmål 1.1.1 "C" {
      indikator "I" { årsmål 5 }
      avsnitt "Om oss" { text "Vi är många." tabell "T" { | Enhet | Netto | } }
    }
    agenda2030 4, 11
  }
}
mål 2.1 "D" { nämndmål 2.1.1 "E" { text "Slut." } }
)";
  const auto before = std::make_shared<const Source>("plan.plan", text);
  const ReadPlan read = read_plan(before, SyntaxTree::parse(before->text()), Language::swedish);
  ASSERT_EQ(read.diagnostics.size(), 0U) << read.diagnostics.front().message;
  Plan now;
  now.source = std::make_shared<const Source>("plan.plan", with(text, "tkr }", "mnkr }\nmål 0.1 \"Nytt\" {}"));
  now.goals.resize(1);
  const EarlierReading earlier(read.plan, read.diagnostics, *now.source);
  const auto start = static_cast<std::uint32_t>(now.source->text().find("mål 1.1"));
  const auto end = static_cast<std::uint32_t>(now.source->text().find("}\nmål 2.1") - 1);
  EXPECT_FALSE(earlier.take_goal({.start = start, .end = end - 1}, now)) << "another range";
  ASSERT_TRUE(earlier.take_goal({.start = start, .end = end}, now));
  ASSERT_EQ(now.goals.size(), 3U);
  EXPECT_EQ(now.goals[1].parent, no_index);
  EXPECT_EQ(now.goals[2].parent, 1U);
  EXPECT_EQ(now.goals[1].description.value, "Nära till kultur.");
  ASSERT_EQ(now.indicators.size(), 1U);
  EXPECT_EQ(now.indicators[0].owner.goal, 2U);
  ASSERT_EQ(now.tables.size(), 1U);
  EXPECT_EQ(now.tables[0].owner.section, 0U);
  EXPECT_FALSE(now.tables[0].unit) << "it was the document's";
  EXPECT_EQ(now.source->slice(now.paragraphs.at(0).text.range), "Vi är många.");
  EXPECT_EQ(now.sdg_lists.at(0).goals.size(), 2U);
}

TEST(EarlierReading, AGoalWithAnEscapeInItIsReadAgain) {
  const auto before = std::make_shared<const Source>("plan.plan", plan);
  const ReadPlan read = read_plan(before, SyntaxTree::parse(before->text()), Language::swedish);
  Plan now;
  now.source = std::make_shared<const Source>("plan.plan", with(plan, "12,0 mnkr", "13,0 mnkr"));
  const EarlierReading earlier(read.plan, read.diagnostics, *now.source);
  EXPECT_FALSE(earlier.take_goal(read.plan.goals[0].range, now));
  EXPECT_TRUE(now.goals.empty() && now.indicators.empty() && now.activities.empty());
}

TEST(EarlierReading, WhatThereWasSomethingToSayAboutIsReadAgain) {
  Reading reading;
  const std::string wrong = with(plan, "minst 5 %", "mints 5 %");
  reading.read(wrong);
  EXPECT_EQ(reading.read(with(wrong, "Fler läser", "Alla läser")),
            Reading::read_afresh(with(wrong, "Fler läser", "Alla läser")));
}

TEST(EarlierReading, WhatWasMisplacedIsReadAgain) {
  // Of statements out of place only the first is told, and what they lack is not.
  Reading reading;
  const std::string outside = "verksamhetsplan 2024 \"N\"\nindikator \"A\" { årsmål 1 }\nindikator { årsmål 2 }\n}\n";
  reading.read(outside);
  const std::string inside = with(outside, "indikator", "nämndmål 1.1.1 \"M\" {\nindikator");
  EXPECT_EQ(reading.read(inside), Reading::read_afresh(inside));
  EXPECT_NE(Reading::read_afresh(inside).find("saknar namn"), std::string::npos);
}

TEST(EarlierReading, ATableWithoutAUnitHasThatOfItsDocument) {
  Reading reading;
  const std::string start = with(plan, "{}", "{ belopp mnkr }");
  reading.read(start);
  for (const char* unit : {"tkr", "kr"}) {
    const std::string now = with(start, "mnkr", unit);
    EXPECT_EQ(reading.read(now), Reading::read_afresh(now));
  }
}

std::string edited(const std::string& text, std::mt19937& random) {
  const auto pick = [&](std::size_t count) { return random() % count; };
  static const std::vector<std::string> pieces = {"x",
                                                  "å",
                                                  " ",
                                                  "\"",
                                                  "\n",
                                                  "5",
                                                  "{",
                                                  "}",
                                                  "|",
                                                  "# ",
                                                  "\\",
                                                  "\"\"\"",
                                                  "\nindikator \"I\" {",
                                                  "\n}\n",
                                                  "mål 9 \"M\" {\n",
                                                  ","};
  std::size_t at = pick(text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
  std::string result = text;
  if (pick(3) == 0) {  // a keyword that is none any more
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::size_t word = std::min(text.find_first_not_of(" \t", line), text.size());
    return pick(2) == 0 ? result.insert(word, "x") : result.erase(word, word < text.size() ? 1 : 0);
  }
  if (pick(3) != 0) return result.insert(at, pieces[pick(pieces.size())]);
  std::size_t end = std::min(text.size(), at + 1 + pick(pick(6) == 0 ? 300 : 4));
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
  return result.erase(at, end - at);
}

// PLANLINT_EDITS=100000 for a long run.
TEST(EarlierReading, AfterAnyEditsThePlanIsThatOfAFreshReading) {
  const char* asked = std::getenv("PLANLINT_EDITS");
  const int edits = asked == nullptr ? 25 : std::atoi(asked);
  std::mt19937 random(7);
  for (const char* name : {"klar/barn-och-ungdom-2024.plan", "klar/tertialrapport-1-2024.plan",
                           "stockholm-2023/sodermalm-2023.plan", "stockholm-2023/kf-budget-2023.plan"}) {
    std::ifstream file(std::filesystem::path(PLANLINT_EXAMPLES) / name, std::ios::binary);
    const std::string original(std::istreambuf_iterator<char>(file), {});
    ASSERT_FALSE(original.empty()) << name;
    Reading reading;
    std::string text = original;
    for (int i = 0; i < edits; ++i) {
      if (i % 20 == 0) text = original;
      const std::string next = random() % 4 == 0 ? original : edited(text, random);
      ASSERT_EQ(reading.read(next), Reading::read_afresh(next)) << name << ", edit " << i;
      if (next != original) text = next;
    }
  }
}

}  // namespace
}  // namespace planlint
