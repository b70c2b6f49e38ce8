// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/hover_texts.h"

#include <algorithm>
#include <filesystem>

#include "lsp/features/kf.h"
#include "lsp/features/phrases.h"
#include "outline/goal_tree.h"
#include "report/document_words.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

constexpr Noun area_goals = {"mål", "mål", "area goal", "area goals"};
constexpr Noun indicators = {"indikator", "indikatorer", "indicator", "indicators"};
constexpr Noun activities = {"aktivitet", "aktiviteter", "activity", "activities"};

/// A heading, then a list of facts; what is empty is left out.
class Card {
 public:
  Card(std::string_view keyword, std::string_view name, Language language) : language_(language) {
    text_ = "**" + std::string(keyword) + "** " + as_markdown(name) + "\n";
  }

  void fact(std::string_view swedish, std::string_view english, std::string_view value) {
    if (value.empty()) return;
    if (!listed_) text_ += '\n';
    listed_ = true;
    text_.append("- ").append(in(language_, swedish, english)).append(": ").append(as_markdown(value)).append("\n");
  }

  void line(std::string_view markdown) {
    text_.append("\n").append(markdown).append("\n");
    listed_ = false;
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  Language language_;
  std::string text_;
  bool listed_ = false;
};

std::string names_of(const std::vector<Text>& names) {
  std::string list;
  for (const Text& name : names) list.append(list.empty() ? "" : ", ").append(name.value);
  return list;
}

Index index_of(const Plan& plan, const Goal& goal) { return static_cast<Index>(&goal - plan.goals.data()); }

/// The goals above one, the outermost first. A goal in the one that it is above of, in a half-typed plan, ends it.
std::vector<const Goal*> chain_above(const Snapshot& snapshot, const Plan& plan, const Goal& goal) {
  std::vector<const Goal*> chain;
  const Goal* top = &goal;
  for (int steps = 0; steps < 4 && top->parent < plan.goals.size(); ++steps) {
    top = &plan.goals[top->parent];
    chain.insert(chain.begin(), top);
  }
  // A plan need not repeat focus goals: the catalogue knows them.
  const Goal* kf = top->level == GoalLevel::area ? kf_goal(snapshot, *top) : nullptr;
  if (kf != nullptr) {
    const Plan& catalogue = snapshot.current->document.catalogue->plan;
    if (kf->parent < catalogue.goals.size()) chain.insert(chain.begin(), &catalogue.goals[kf->parent]);
  }
  return chain;
}

template <class Measures>
std::size_t count_under(const Measures& measures, Index goal) {
  return static_cast<std::size_t>(
      std::ranges::count_if(measures, [&](const auto& one) { return one.owner.goal == goal; }));
}

std::string contents_of(const Plan& plan, const Goal& goal, Language language) {
  const Index index = index_of(plan, goal);
  const auto goals =
      static_cast<std::size_t>(std::ranges::count_if(plan.goals, [&](const Goal& one) { return one.parent == index; }));
  constexpr Noun board_goals = {"nämndmål", "nämndmål", "board goal", "board goals"};
  std::string text;
  const auto add = [&](std::size_t count, const Noun& noun) {
    if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, noun, language);
  };
  add(goals, goal.level == GoalLevel::focus ? area_goals : board_goals);
  add(count_under(plan.indicators, index), indicators);
  add(count_under(plan.activities, index), activities);
  return text;
}

std::string_view better_word(Better better, Language language) {
  switch (better) {
    case Better::unknown: return "";
    case Better::higher: return in(language, "högre", "högre (higher)");
    case Better::lower: return in(language, "lägre", "lägre (lower)");
  }
  return "";
}

std::string goal_line(const Plan& plan, const Owner& owner) {
  if (owner.goal >= plan.goals.size()) return {};
  const Goal& goal = plan.goals[owner.goal];
  return std::string(keyword_for(goal.level)) + ' ' + name_of(goal);
}

std::string signed_sum(const std::vector<Decimal>& terms) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms.size() > most && i == most - 2) {
      text += " + …";
      i = terms.size() - 1;
    }
    const bool minus = terms[i].units < 0;
    if (i > 0) text += minus ? " − " : " + ";
    text += i > 0 ? terms[i].magnitude().to_string() : terms[i].to_string();
  }
  return text;
}

std::string verdict(const TableRelation& relation, Language language) {
  const auto agrees = relation.agrees();
  if (!agrees) return {};
  if (*relation.stated == *relation.expected) return std::string(in(language, " – stämmer", " – agrees"));
  if (*agrees)
    return std::string(in(language, " – stämmer med avrundning, där står ", " – agrees as rounded, there stands ")) +
           relation.stated->to_string();
  return std::string(in(language, " – **stämmer inte**, där står ", " – **does not agree**, there stands ")) +
         relation.stated->to_string();
}

std::string called(std::string_view name) { return name.empty() ? std::string() : " ”" + as_markdown(name) + "”"; }

std::string sentence_on(const TableRelation& relation, Language language) {
  const auto say = [&](std::string_view swedish, std::string_view english) {
    return std::string(in(language, swedish, english));
  };
  std::string sum = relation.expected ? relation.expected->to_string() : std::string();
  if (relation.terms.size() > 1) sum.insert(0, signed_sum(relation.terms) + " = ");
  switch (relation.kind) {
    case RelationKind::sum:
      return say("summan av raderna ovanför: ", "the sum of the rows above: ") + sum + verdict(relation, language);
    case RelationKind::in_sum:
      return say("ingår i", "part of") + called(relation.other) + ": " + sum + verdict(relation, language);
    case RelationKind::net:
      return say("kostnader och intäkter ger netto: ", "costs and revenues make the net: ") + sum +
             verdict(relation, language);
    case RelationKind::part_of:
      return say("en del av", "a part of") + called(relation.other) +
             (relation.stated ? ": " + relation.stated->to_string() : "");
    case RelationKind::copy:
      return say("samma post i", "the same item in") + called(relation.other) +
             (relation.stated ? ": " + relation.stated->to_string() : "") +
             (relation.agrees().value_or(true) ? "" : say(" – **skiljer sig**", " – **differs**"));
    case RelationKind::plan:
      return say("KF:s budget och omslutningsförändringarna ger planens budget: ",
                 "the council's budget and the turnover changes make the plan's budget: ") +
             sum + verdict(relation, language);
    case RelationKind::decision:
      return say("beslutet säger ", "the decision says ") + sum +
             (relation.agrees().value_or(true) ? say(" – stämmer", " – agrees")
                                               : say(" – **skiljer sig**", " – **differs**"));
  }
  return {};
}

}  // namespace

std::string text_on(const Snapshot& snapshot, const Plan& plan, const Goal& goal) {
  const Language language = snapshot.language;
  Card card(keyword_for(goal.level), name_of(goal), language);
  std::string chain;
  std::string indent;
  for (const Goal* above : chain_above(snapshot, plan, goal)) {
    chain += indent + "- " + std::string(keyword_for(above->level)) + ' ' + as_markdown(name_of(*above)) + '\n';
    indent += "  ";
  }
  if (!chain.empty()) {
    chain += indent + "- **" + std::string(keyword_for(goal.level)) + ' ' + as_markdown(goal.number.value) + "**";
    card.line(chain);
  }
  const Goal* kf = &plan == &snapshot.plan() ? kf_goal(snapshot, goal) : nullptr;
  if (kf != nullptr && kf->title.value != goal.title.value)
    card.fact("KF:s titel", "the council's title", kf->title.value);
  std::string supports;
  for (const GoalReference& one : goal.supports) supports.append(supports.empty() ? "" : ", ").append(one.number);
  card.fact("stödjer", "supports", supports);
  card.fact("nämnder", "boards", names_of(goal.boards));
  card.fact("bedömning", "assessment", goal.assessment.text.value);
  card.fact("här finns", "holds", contents_of(plan, goal, language));
  return card.take();
}

std::string text_on(const Snapshot& snapshot, const Plan& plan, const Indicator& indicator) {
  const Language language = snapshot.language;
  const bool is_own = &plan == &snapshot.plan();
  const Indicator* kf = is_own ? kf_entry(snapshot, indicator) : nullptr;
  const bool is_catalogues = plan.header.kind == DocumentKind::catalogue;
  Card card(indicator.from_kf ? "kf-indikator" : "indikator", indicator.name.value, language);
  card.fact(is_catalogues ? "KF:s årsmål" : "årsmål", is_catalogues ? "the council's target" : "target",
            indicator.target.text);
  const std::string_view restated = indicator.kf_target.text;
  const std::string_view kf_target = kf != nullptr && kf->target.present() ? kf->target.text : restated;
  card.fact("KF:s årsmål", "the council's target", kf_target);
  if (!restated.empty() && restated != kf_target) card.fact("återgivet som", "restated as", restated);
  const Better better = indicator.better != Better::unknown || kf == nullptr ? indicator.better : kf->better;
  card.fact("bättre", "better", better_word(better, language));
  const std::string period = period_of(indicator);
  card.fact("periodicitet", "period", period.empty() && kf != nullptr ? period_of(*kf) : period);
  card.fact("enhet", "unit", indicator.unit.value);
  if (indicator.scope_is_city || (kf != nullptr && kf->scope_is_city))
    card.fact("omfattar", "scope", in(language, "hela staden", "the whole municipality"));
  card.fact("utfall", "outcome", indicator.outcome.text);
  card.fact("prognos", "forecast", indicator.forecast.text);
  if (const auto last = is_own ? last_outcome(snapshot, indicator) : std::nullopt) {
    const std::string year = last->year > 0 ? " " + std::to_string(last->year) : std::string();
    const bool elsewhere = last->source != std::filesystem::path(snapshot.file().path).filename().string();
    card.fact("utfall förra året" + year, "last year's outcome" + year,
              last->value + (elsewhere ? " (" + last->source + ")" : ""));
  }
  card.fact("ansvarig", "responsible", names_of(indicator.responsible));
  card.fact("nämnder", "boards", names_of(kf != nullptr ? kf->boards : indicator.boards));
  card.fact("hör till", "belongs to", goal_line(plan, indicator.owner));
  return card.take();
}

std::string text_on(const Snapshot& snapshot, const Plan& plan, const Activity& activity) {
  const Activity* kf = &plan == &snapshot.plan() ? kf_entry(snapshot, activity) : nullptr;
  Card card(activity.from_kf ? "kf-aktivitet" : "aktivitet", activity.name.value, snapshot.language);
  const std::string dates = dates_of(activity);
  card.fact("tid", "dates", dates);
  const std::string kf_dates = kf == nullptr ? std::string() : dates_of(*kf);
  if (kf_dates != dates) card.fact("KF:s tid", "the council's dates", kf_dates);
  card.fact("ansvarig", "responsible", names_of(activity.responsible));
  card.fact("nämnder", "boards", names_of(kf != nullptr ? kf->boards : activity.boards));
  card.fact("hör till", "belongs to", goal_line(plan, activity.owner));
  return card.take();
}

std::string text_on(const Table& table, CellPlace cell, const std::vector<TableRelation>& relations,
                    Language language) {
  if (relations.empty()) return {};
  const Cell* own = table.cell(table.rows[cell.row], cell.column);
  std::string text =
      "**" + as_markdown(own->text.value) + "** " + as_markdown(table.columns[cell.column].heading.value);
  if (table.unit) text += ", " + as_markdown(table.unit.value);
  text += "\n\n";
  for (const TableRelation& relation : relations) text += "- " + sentence_on(relation, language) + '\n';
  return text;
}

std::string text_on(const LoadedFile& file, Language language) {
  const Plan& plan = file.plan;
  std::string text = "**" + as_markdown(document_words(plan.header, language)) + "**\n";
  if (plan.header.title) text += '\n' + as_markdown(plan.header.title.value) + '\n';
  text += "\n- " + counted(plan.goals.size(), area_goals, language) + ", " +
          counted(plan.indicators.size(), indicators, language) + ", " +
          counted(plan.activities.size(), activities, language) + "\n- `" + file.path + "`\n";
  return text;
}

}  // namespace planlint::lsp
