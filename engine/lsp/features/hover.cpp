// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/hover.h"

#include <algorithm>
#include <array>

#include "lsp/features/explain.h"
#include "lsp/features/global_goals.h"
#include "lsp/features/hover_texts.h"
#include "lsp/features/keyword_help.h"
#include "lsp/features/kf.h"
#include "lsp/features/site.h"
#include "reader/schema.h"
#include "report/words.h"
#include "text/prose_references.h"

namespace planlint::lsp {
namespace {

using Answer = std::optional<Hover>;

/// One question; asks one kind of thing after the other.
class Question {
 public:
  Question(const Snapshot& snapshot, std::uint32_t offset, std::span<const MoneyRelation> money)
      : snapshot_(snapshot), plan_(snapshot.plan()), offset_(offset), money_(money) {}

  Answer ask() {
    const auto node = node_at(*snapshot_.current, offset_);
    if (!node) return std::nullopt;
    if (node->kind() == Kind::comment) return rule();
    using Ask = Answer (Question::*)(Node);
    constexpr std::array<Ask, 6> asks = {&Question::goal_number, &Question::reference, &Question::file,
                                         &Question::global_goal, &Question::cell,      &Question::thing};
    for (const Ask one : asks) {
      if (auto answer = (this->*one)(*node)) return answer;
    }
    return keyword(*node);
  }

 private:
  Answer rule() {
    const Range id = rule_id_at(snapshot_, offset_);
    if (id.empty()) return std::nullopt;
    return Hover{.markdown = explain(snapshot_, snapshot_.file().source->slice(id))->markdown, .range = id};
  }

  /// The goal of that number here, or else in the catalogue.
  Answer goal_called(std::string_view number, Range range) {
    while (number.ends_with('.')) number.remove_suffix(1);
    const Index own = snapshot_.file().names().goal(number);
    if (own != no_index) return Hover{.markdown = text_on(snapshot_, plan_, plan_.goals[own]), .range = range};
    const LoadedFile* catalogue = snapshot_.current->document.catalogue.get();
    const Index kf = catalogue == nullptr ? no_index : catalogue->names().goal(number);
    if (kf == no_index) return std::nullopt;
    const std::string_view missing = in(snapshot_.language, "\nstår i KF:s budget, men inte i den här filen\n",
                                        "\nstands in the council's budget, but not in this file\n");
    return Hover{.markdown = text_on(snapshot_, catalogue->plan, catalogue->plan.goals[kf]) + std::string(missing),
                 .range = range};
  }

  Answer goal_number(Node node) {
    if (node.kind() != Kind::goal_number) return std::nullopt;
    return goal_called(snapshot_.file().source->slice(node.range()), node.range());
  }

  Answer reference(Node node) {
    if (node.kind() != Kind::string && node.kind() != Kind::text_block) return std::nullopt;
    const Range within = node.range();
    for (const GoalInProse& goal : goals_in_prose(snapshot_.file().source->slice(within))) {
      const Range range = {.start = within.start + goal.range.start, .end = within.start + goal.range.end};
      if (!goal.is_elsewhere && touches(range, offset_)) return goal_called(goal.number, range);
    }
    return std::nullopt;
  }

  Answer file(Node) {
    const Document& document = snapshot_.current->document;
    const auto said = [&](const Text& name, const std::shared_ptr<const LoadedFile>& target) -> Answer {
      if (!name || !touches(name.range, offset_) || target == nullptr) return std::nullopt;
      return Hover{.markdown = text_on(*target, snapshot_.language), .range = name.range};
    };
    if (auto answer = said(plan_.header.based_on, document.catalogue)) return answer;
    return said(plan_.header.follows_up, document.followed);
  }

  Answer global_goal(Node) {
    for (const SdgList& list : plan_.sdg_lists) {
      for (const Sdg& goal : list.goals) {
        if (!touches(goal.range, offset_) || goal.number < 1 || goal.number > 17) continue;
        return Hover{.markdown = "**Agenda 2030, " + std::string(in(snapshot_.language, "mål ", "goal ")) +
                                 std::to_string(goal.number) + "** " +
                                 std::string(global_goals[static_cast<std::size_t>(goal.number) - 1]) + '\n',
                     .range = goal.range};
      }
    }
    return std::nullopt;
  }

  Answer cell(Node) {
    const Index index = thing_at(plan_.tables, offset_);
    if (index == no_index) return std::nullopt;
    const Table& table = plan_.tables[index];
    const auto place = cell_at(table, offset_);
    if (!place) return std::nullopt;
    std::string text = text_on(table, *place, relations_of(plan_, table, *place, money_), snapshot_.language);
    if (text.empty()) return std::nullopt;
    return Hover{.markdown = std::move(text), .range = table.cell(table.rows[place->row], place->column)->text.range};
  }

  /// A goal, indicator or activity where its keyword or name is, and an indicator's or activity's values.
  Answer thing(Node node) {
    const auto said = [&](const auto& things, auto name_of) -> Answer {
      const Index index = thing_at(things, offset_);
      if (index == no_index) return std::nullopt;
      const auto& one = things[index];
      const Range range = touches(one.keyword, offset_) ? one.keyword : node.range();
      if (!touches(one.keyword, offset_) && !touches(name_of(one), offset_) && !is_value_of(node, one.range))
        return std::nullopt;
      return Hover{.markdown = text_on(snapshot_, plan_, one), .range = range};
    };
    if (auto answer = said(plan_.indicators, [](const Indicator& one) { return one.name.range; })) return answer;
    if (auto answer = said(plan_.activities, [](const Activity& one) { return one.name.range; })) return answer;
    const Index index = thing_at(plan_.goals, offset_);
    if (index == no_index) return std::nullopt;
    const Goal& goal = plan_.goals[index];
    const bool is_title = goal.title && touches(goal.title.range, offset_);
    if (!is_title && !touches(goal.keyword, offset_)) return std::nullopt;
    return Hover{.markdown = text_on(snapshot_, plan_, goal), .range = is_title ? goal.title.range : goal.keyword};
  }

  /// Whether a node is a number, a date or another word of a value, in a property of the thing at `around`.
  static bool is_value_of(Node node, Range around) {
    constexpr std::array<Kind, 9> values = {Kind::quantity,  Kind::number,    Kind::unit,
                                            Kind::interval,  Kind::direction, Kind::deferred,
                                            Kind::set_later, Kind::date,      Kind::missing_value};
    return around.contains(node.range()) && std::ranges::find(values, node.kind()) != values.end();
  }

  /// The keyword that a statement begins with.
  Answer keyword(Node node) {
    for (auto statement = std::optional(node); statement; statement = parent_of(*statement)) {
      const std::string_view keyword = keyword_at(*statement);
      if (keyword.empty()) continue;
      const std::uint32_t start = statement->range().start;
      const Range range = {.start = start, .end = start + static_cast<std::uint32_t>(keyword.size())};
      const auto help = keyword_help(keyword, snapshot_.language);
      if (help.empty() || !touches(range, offset_)) return std::nullopt;
      return Hover{.markdown = "**" + std::string(keyword) + "**: " + std::string(help) + '\n', .range = range};
    }
    return std::nullopt;
  }

  /// The keyword at the start of a statement, as it is written there; empty for what is none.
  [[nodiscard]] std::string_view keyword_at(Node statement) const {
    const auto text = snapshot_.file().source->text().substr(statement.range().start);
    if (place_of(statement.kind()) == Place::table || statement.kind() == Kind::report_header) {
      const auto word = text.substr(0, text.find_first_of(" \t\r\n\"{"));
      return keyword_help(word, snapshot_.language).empty() ? std::string_view() : word;
    }
    const auto keyword = keyword_of(statement.kind());
    return text.starts_with(keyword) ? keyword : std::string_view();
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  std::uint32_t offset_;
  std::span<const MoneyRelation> money_;
};

}  // namespace

std::optional<Hover> hover(const Snapshot& snapshot, std::uint32_t offset, std::span<const MoneyRelation> money) {
  return Question(snapshot, offset, money).ask();
}

bool is_on_money(const Snapshot& snapshot, std::uint32_t offset) {
  const Index index = thing_at(snapshot.plan().tables, offset);
  if (index == no_index) return false;
  const Table& table = snapshot.plan().tables[index];
  const auto place = cell_at(table, offset);
  return place && has_money(table, *place);
}

}  // namespace planlint::lsp
