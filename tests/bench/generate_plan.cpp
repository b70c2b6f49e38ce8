// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/generate_plan.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <random>
#include <span>
#include <string_view>
#include <vector>

namespace planlint::bench {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 8> groups = {"barn",      "elever",  "äldre",  "unga vuxna",
                                                    "föräldrar", "brukare", "boende", "medarbetare"};
constexpr std::array<std::string_view, 8> places = {"förskolan",   "hemtjänsten", "parkleken",     "biblioteket",
                                                    "öppenvården", "stadsmiljön", "fritidsgården", "samlingslokalerna"};
constexpr std::array<std::string_view, 8> qualities = {"nöjda",   "trygga",   "delaktiga", "aktiva",
                                                       "bemötta", "erbjudna", "berörda",   "återkommande"};
constexpr std::array<std::string_view, 8> verbs = {"Utveckla", "Stärka",   "Genomföra", "Följa upp",
                                                   "Pröva",    "Förenkla", "Samordna",  "Kartlägga"};
constexpr std::array<std::string_view, 8> matters = {"arbetet med tidiga insatser", "rutinerna för överlämning",
                                                     "dialogen med invånarna",      "den gemensamma planeringen",
                                                     "skötseln av grönytor",        "introduktionen av nya kollegor",
                                                     "uppföljningen av inköp",      "tillgängligheten i lokalerna"};
constexpr std::array<std::string_view, 10> clauses = {
    "Förvaltningen fortsätter att utveckla arbetet tillsammans med föreningar och grannar i området",
    "Insatserna följs upp varje tertial och justeras när underlaget visar att det behövs",
    "Under året prövas ett nytt arbetssätt på tre enheter, och erfarenheterna tas till vara",
    "Medarbetarna får stöd av en handledare och av de rutiner som togs fram föregående år",
    "Barn och unga ska märka skillnad, och därför frågar enheterna dem innan något ändras",
    "Kostnaden ryms inom den beslutade ramen och påverkar inte andra verksamheter",
    "Samarbetet med skolorna fördjupas så att färre faller mellan två ansvar",
    "Lokalerna ses över med hänsyn till buller, ljus och framkomlighet för alla",
    "Resultatet redovisas för nämnden i samband med tertialrapport 2 och verksamhetsberättelsen",
    "Arbetet bidrar även till mål 3.3 och beskrivs närmare i bilaga 7"};

constexpr std::array<int, 3> area_goals_of = {5, 6, 5};
constexpr int kf_indicators = 62;
constexpr int kf_activities = 80;

/// A source of chance that is the same everywhere (the standard's distributions are not).
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  unsigned below(unsigned limit) { return static_cast<unsigned>(engine_() % limit); }
  std::string_view any(Words words) { return words[below(static_cast<unsigned>(words.size()))]; }
  int between(int least, int most) { return least + static_cast<int>(below(static_cast<unsigned>(most - least + 1))); }
  bool one_in(unsigned n) { return below(n) == 0; }

 private:
  std::mt19937 engine_;
};

/// The parts behind each other. Braces evaluate from left to right, so dice may be thrown in them.
std::string join(std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const std::string_view part : parts) joined += part;
  return joined;
}
std::string quoted(std::string_view text) { return join({"\"", text, "\""}); }

/// Tenths as a Swedish figure: `1 234,5`.
std::string figure(int tenths) {
  const int whole = std::abs(tenths) / 10;
  std::string digits = std::to_string(whole);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, " ");
  return (tenths < 0 ? "-" : "") + digits + ',' + std::to_string(std::abs(tenths) % 10);
}

/// The name of KF's indicator or activity `index`, the same in the catalogue and in every plan.
std::string kf_indicator_name(int index) {
  Dice dice(static_cast<unsigned>(index) + 1000);
  return join({"Andel ", dice.any(qualities), " ", dice.any(groups), " i ", dice.any(places), ", mått ",
               std::to_string(index + 1)});
}
std::string kf_activity_name(int index) {
  Dice dice(static_cast<unsigned>(index) + 2000);
  return join({dice.any(verbs), " ", dice.any(matters), ", uppdrag ", std::to_string(index + 1)});
}
int kf_target(int index) { return 400 + index * 7 % 500; }  // in tenths of a per cent

struct AreaGoal {
  std::string number;
  int first_indicator, last_indicator;
  int first_activity, last_activity;
};

/// The area goals with their shares of KF's indicators and activities.
std::vector<AreaGoal> area_goals() {
  std::vector<AreaGoal> goals;
  int total = 0;
  for (const int count : area_goals_of) total += count;
  for (int focus = 0; focus < static_cast<int>(area_goals_of.size()); ++focus) {
    for (int area = 0; area < area_goals_of[static_cast<std::size_t>(focus)]; ++area) {
      const int i = static_cast<int>(goals.size());
      goals.push_back({.number = std::to_string(focus + 1) + "." + std::to_string(area + 1),
                       .first_indicator = kf_indicators * i / total,
                       .last_indicator = kf_indicators * (i + 1) / total,
                       .first_activity = kf_activities * i / total,
                       .last_activity = kf_activities * (i + 1) / total});
    }
  }
  return goals;
}

std::string focus_goal_line(std::string_view area_number) {
  const std::string number(area_number.substr(0, 1));
  return "inriktningsmål " + number + " " + quoted("Ett Stockholm för alla, inriktning " + number) + "\n\n";
}
std::string area_goal_head(const AreaGoal& goal) {
  return "mål " + goal.number + " " + quoted("Verksamhetsområde " + goal.number + " har god kvalitet och når alla") +
         " {\n";
}

class PlanWriter {
 public:
  explicit PlanWriter(const PlanRequest& request) : request_(request), dice_(request.seed) {}

  std::string write() {
    header();
    const std::vector<AreaGoal> goals = area_goals();
    for (std::size_t i = 0; i < goals.size(); ++i) {
      if (goals[i].number.ends_with(".1")) out_ += focus_goal_line(goals[i].number);
      // The last twentieth is for the tables.
      area_goal(goals[i], request_.bytes * 95 * (i + 1) / goals.size() / 100);
    }
    do operating_budget();
    while (out_.size() < request_.bytes);
    return std::move(out_);
  }

 private:
  void header() {
    out_ += "# Skriven av planlints generator, för mätningar.\nverksamhetsplan 2023 \"Provby stadsdelsnämnd\" {\n";
    if (!request_.catalogue.empty()) out_ += "  utgår från " + quoted(request_.catalogue) + "\n";
    out_ += "  beslutas 2023-01-26\n  belopp mnkr\n}\n\n";
    for (int i = 1; i <= 4; ++i) {
      const std::string number = std::to_string(i);
      out_ += join({"beslut ", number, " \"Budgetjustering ", number, "\" { belopp ", amount(1, 300), " mnkr  bilaga ",
                    number, " }\nbilaga ", number, " \"Underlag ", number, "\"\n"});
    }
    out_ += "\n";
  }

  void area_goal(const AreaGoal& goal, std::size_t until) {
    out_ += area_goal_head(goal) + "  agenda2030 3, 4, " + std::to_string(5 + dice_.below(12)) + "\n\n";
    for (int i = goal.first_indicator; i < goal.last_indicator; ++i) {
      const std::string value = figure(kf_target(i)) + " %";
      indicator("  ", "kf-indikator", kf_indicator_name(i), value, "    kf-årsmål     " + value + "\n");
    }
    for (int i = goal.first_activity; i < goal.last_activity; ++i) activity("  ", "kf-aktivitet", kf_activity_name(i));
    int number = 0;
    do board_goal(goal.number + "." + std::to_string(++number));
    while (out_.size() < until);
    out_ += "}\n\n";
  }

  void board_goal(const std::string& number) {
    const std::size_t start = out_.size();
    const std::size_t prose_before = prose_bytes_;
    out_ += join({"  nämndmål ", number, " \"Fler ", dice_.any(groups), " är ", dice_.any(qualities), ", mål ", number,
                  "\" {\n    beskrivning \"\"\"\n"});
    paragraph(2);
    out_ += "      \"\"\"\n    förväntat resultat {\n";
    repeat(1, 3, [&](unsigned) { out_ += join({"      - \"", dice_.any(clauses), ".\"\n"}); });
    out_ += "    }\n";
    repeat(2, 4, [&](unsigned i) {
      const std::string name = join({"Andel ", dice_.any(qualities), " ", dice_.any(groups), " i ", dice_.any(places),
                                     " ", number, " ", std::to_string(i)});
      indicator("    ", "indikator", name, amount(100, 900) + " %", "");
    });
    repeat(2, 4, [&](unsigned i) {
      activity("    ", "aktivitet",
               join({dice_.any(verbs), " ", dice_.any(matters), " ", number, " ", std::to_string(i)}));
    });
    if (dice_.one_in(4)) investments(number);
    while (static_cast<double>(prose_bytes_ - prose_before) <
           request_.prose_share * static_cast<double>(out_.size() - start)) {
      out_ += "    text \"\"\"\n";
      for (int i = 0; i < 3; ++i) paragraph(8);
      out_ += "      \"\"\"\n";
    }
    out_ += "  }\n\n";
  }

  void indicator(std::string_view indent, std::string_view keyword, const std::string& name, std::string value,
                 std::string_view kf_target_line) {
    if (dice_.one_in(10)) value = value.substr(0, value.find(' '));  // the slip: no unit
    out_ += join({indent, keyword, " \"", name, "\" {\n", indent, "  årsmål        ", value, "\n", kf_target_line,
                  indent, "  periodicitet  ", dice_.one_in(3) ? "tertial" : "år", "\n", indent, "}\n"});
  }

  void activity(std::string_view indent, std::string_view keyword, const std::string& name) {
    out_ += join({indent, keyword, " \"", name, "\" {\n", indent, "  tid 2023-01-01 till 2023-",
                  dice_.one_in(2) ? "06-30" : "12-31", "\n", indent, "}\n"});
  }

  void investments(const std::string& goal) {
    out_ += join({"    investeringar \"Investeringar ", goal, "\" {\n      | Objekt | Belopp |\n"});
    int sum = 0;
    repeat(3, 6, [&](unsigned i) {
      const int tenths = dice_.between(10, 900);
      sum += tenths;
      out_ += join({"      | Åtgärd ", std::to_string(i + 1), " | ", figure(tenths), " |\n"});
    });
    out_ += join({"      | Summa | ", figure(sum), " |\n    }\n"});
  }

  void operating_budget() {
    out_ += "driftbudget " + quoted("Nämndens budget, del " + std::to_string(++tables_)) +
            " {\n  | Verksamhet                 | Kostnader | Intäkter |    Netto |\n";
    int costs = 0;
    int revenues = 0;
    for (int i = 1; i <= 14; ++i) {
      const int cost = dice_.between(1000, 9000);
      const int revenue = -dice_.between(10, 900);
      costs += cost;
      revenues += revenue;
      row(join({"Verksamhet i ", dice_.any(places), " ", std::to_string(i)}), cost, revenue);
    }
    if (dice_.one_in(10)) costs += 3;  // the slip: a total that is no sum
    row("Summa", costs, revenues);
    out_ += "}\n\n";
  }

  void row(const std::string& label, int costs, int revenues) {
    out_ +=
        join({"  | ", label, " | ", figure(costs), " | ", figure(revenues), " | ", figure(costs + revenues), " |\n"});
  }

  /// Sentences, up to `most` of them, each a line of some hundred bytes, and a blank line.
  void paragraph(int most) {
    const std::size_t start = out_.size();
    repeat((most + 1) / 2, most, [&](unsigned) { out_ += join({"      ", dice_.any(clauses), ".\n"}); });
    out_ += "\n";
    prose_bytes_ += out_.size() - start;
  }

  std::string amount(int least, int most) { return figure(dice_.between(least, most)); }

  template <class Action>
  void repeat(int least, int most, const Action& action) {
    const auto times = static_cast<unsigned>(dice_.between(least, most));
    for (unsigned i = 0; i < times; ++i) action(i);
  }

  const PlanRequest& request_;
  Dice dice_;
  std::string out_;
  std::size_t prose_bytes_ = 0;
  int tables_ = 0;
};

/// Syllables that make words of a length that Swedish has.
constexpr std::array<std::string_view, 24> syllables = {
    "för", "verk", "sam",   "het",  "ning",  "skol", "barn", "om", "stad", "del",  "upp", "följ",
    "ar",  "lek",  "plats", "vård", "miljö", "kul",  "tur",  "an", "svar", "stöd", "in",  "sats"};

std::string word_of(Dice& dice, int number) {
  std::string word;
  for (const int count = dice.between(1, 4); static_cast<int>(word.size()) < 3 * count;) word += dice.any(syllables);
  // A third of the words stand once or twice, as names and compounds do.
  return dice.one_in(3) ? word + std::string(dice.any(places)) + std::string(dice.any(syllables))
                        : word + (number % 7 == 0 ? "s" : "");
}

}  // namespace

std::string generate_paragraphs(std::size_t bytes, int paragraphs) {
  Dice dice(5);
  std::string out = "verksamhetsplan 2023 \"Provby stadsdelsnämnd\" { beslutas 2023-01-26 }\n";
  for (int i = 1; i <= paragraphs; ++i) {
    if (i % 10 == 1)
      out += join({i == 1 ? "" : "  \"\"\"\n}\n", "avsnitt \"Del ", std::to_string(i), "\" {\n  text \"\"\"\n"});
    const std::size_t until = bytes * static_cast<std::size_t>(i) / static_cast<std::size_t>(paragraphs);
    out += "    Stycke";
    for (int number = 0; out.size() < until; ++number)
      out += (number % 12 == 11 ? ".\n    " : " ") + word_of(dice, number);
    out += ".\n\n";
  }
  return out + "  \"\"\"\n}\n";
}

std::string generate_plan(const PlanRequest& request) { return PlanWriter(request).write(); }

std::string generate_catalogue() {
  std::string out = "# Skriven av planlints generator, för mätningar.\nkf-budget 2023 \"Provstaden\"\n\n";
  for (const AreaGoal& goal : area_goals()) {
    if (goal.number.ends_with(".1")) out += focus_goal_line(goal.number);
    out += area_goal_head(goal);
    for (int i = goal.first_indicator; i < goal.last_indicator; ++i) {
      out += "  kf-indikator " + quoted(kf_indicator_name(i)) + " {\n    årsmål        " + figure(kf_target(i)) +
             " %\n    periodicitet  år\n    bättre        högre\n  }\n";
    }
    for (int i = goal.first_activity; i < goal.last_activity; ++i) {
      out += "  kf-aktivitet " + quoted(kf_activity_name(i)) + " { tid 2023-01-01 till 2023-12-31 }\n";
    }
    out += "}\n\n";
  }
  return out;
}

}  // namespace planlint::bench
