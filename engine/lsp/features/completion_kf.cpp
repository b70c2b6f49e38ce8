// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The council's goals, indicators and activities that a plan has not taken up yet.
#include <algorithm>
#include <unordered_set>

#include "draft/kf_entries.h"
#include "lsp/features/completion_items.h"
#include "lsp/features/hover_texts.h"
#include "lsp/features/phrases.h"
#include "lsp/features/site.h"
#include "outline/goal_tree.h"
#include "text/names.h"
#include "workspace/loaded_file.h"

namespace planlint::lsp {
namespace {

const LoadedFile* catalogue_for(const Items& items) { return items.snapshot().current->document.catalogue.get(); }

/// The goal whose block the cursor is in, in a section of it too.
Index goal_around(const Items& items) {
  const CompletionSite& site = items.site();
  if (!site.opener) return no_index;
  const auto& goals = items.snapshot().plan().goals;
  const Index own = thing_of(goals, *site.opener);
  return own != no_index ? own : thing_at(goals, site.opener->range().start);
}

/// The names that the plan restates, as written anywhere and as compared in the goal itself.
template <class Measures>
class Taken {
 public:
  Taken(const Measures& measures, Index goal, std::uint32_t typed) {
    for (const auto& one : measures) {
      const bool is_typed = one.range.start <= typed && typed <= one.keyword.end;
      if (!one.from_kf || !one.name || is_typed) continue;
      written_.insert(one.name.value);
      if (one.owner.goal == goal) folded_.insert(fold_name(one.name.value));
    }
  }

  [[nodiscard]] bool has(std::string_view name) const {
    return written_.contains(name) || folded_.contains(fold_name(name));
  }

 private:
  std::unordered_set<std::string_view> written_;
  std::unordered_set<std::string> folded_;
};

/// Calls `use` for each of the council's measures of the goal that the board was given and the plan lacks.
template <class Measures, class Use>
void for_each_missing(const Items& items, const Measures& own, const Measures& of_kf, Use use) {
  const LoadedFile& catalogue = *catalogue_for(items);
  const Plan& plan = items.snapshot().plan();
  const Index goal = goal_around(items);
  if (goal == no_index || !plan.goals[goal].number) return;
  const Index kf_goal = catalogue.names().goal(plan.goals[goal].number.value);
  if (kf_goal == no_index) return;
  const Taken<Measures> taken(own, goal, items.site().statement);
  for (const auto& one : of_kf) {
    if (!one.from_kf || !one.name || one.owner.goal != kf_goal || taken.has(one.name.value)) continue;
    const Text& board = plan.header.board;
    if (board && !is_given_to(catalogue.plan, one.boards, board.value)) continue;
    use(one);
  }
}

/// A statement with its board's target as the place to fill in: the line `årsmål` of `text`.
Snippet with_place(std::string_view text, bool is_known) {
  constexpr std::string_view keyword = "årsmål";
  Snippet snippet;
  const auto line = text.find("\n");
  const auto at = line == std::string_view::npos ? line : text.find(keyword, line);
  if (at == std::string_view::npos) return snippet.text(text);
  const auto value = text.find_first_not_of(' ', at + keyword.size());
  const auto end = text.find('\n', value);
  snippet.text(text.substr(0, value)).place(is_known ? text.substr(value, end - value) : std::string_view());
  return snippet.text(text.substr(end)).end();
}

/// The council's target to begin with; where it is left to the board, there is nothing to write yet.
void fill_in(CompletionItem& item, const Indicator& kf, std::string_view indentation) {
  Indicator own = restated(kf);
  const bool is_known = kf.target.is_number() || kf.target.kind == QuantityKind::direction;
  if (is_known) own.target = kf.target;
  item.edit.replacement = statement_of(own, indentation);
  if (!is_known) {
    own.target = {};
    own.target.kind = QuantityKind::missing;
    own.target.text = "saknas";
  }
  item.snippet = with_place(statement_of(own, indentation), is_known).snippet();
}

void fill_in(CompletionItem& item, const Activity& kf, std::string_view indentation) {
  item.edit.replacement = statement_of(restated(kf), indentation);
}

std::string detail_of(const Indicator& kf) {
  return kf.target.present() ? "KF: " + std::string(kf.target.text) : std::string();
}
std::string detail_of(const Activity& kf) { return dates_of(kf); }

template <class Measures>
void add_missing(Items& items, CompletionKind kind, std::string_view keyword, const Measures& own,
                 const Measures& of_kf, std::string_view filter) {
  const Plan& catalogue = catalogue_for(items)->plan;
  for_each_missing(items, own, of_kf, [&](const auto& one) {
    auto& item = items.add(kind, std::string(one.name.value), {}, detail_of(one));
    fill_in(item, one, items.site().indentation);
    item.filter_text = std::string(filter) + std::string(one.name.value);
    item.label = std::string(keyword) + ' ' + item.label;
    item.documentation = text_on(items.snapshot(), catalogue, one);
  });
}

/// Whether the statement has a block already, so that only its name is to be written.
bool has_block(const Items& items) {
  const auto text = items.snapshot().file().source->text();
  const CompletionSite& site = items.site();
  const auto next = text.find_first_not_of(" \t", site.typed.end + (site.closed_quotes ? 1 : 0));
  return next != std::string_view::npos && text[next] == '{';
}

template <class Measures>
void add_names(Items& items, CompletionKind kind, std::string_view keyword, const Measures& own,
               const Measures& of_kf) {
  const CompletionSite& site = items.site();
  if (has_block(items)) {
    for_each_missing(items, own, of_kf,
                     [&](const auto& one) { items.add_quoted(kind, one.name.value, detail_of(one)); });
    return;
  }
  const Plan& catalogue = catalogue_for(items)->plan;
  for_each_missing(items, own, of_kf, [&](const auto& one) {
    auto& item = items.add(kind, std::string(one.name.value), {}, detail_of(one));
    fill_in(item, one, site.indentation);
    item.edit.range = {.start = site.statement, .end = site.typed.end + (site.closed_quotes ? 1 : 0)};
    item.filter_text = std::string(keyword) + (site.in_quotes ? " \"" : " ") + item.label;
    item.documentation = text_on(items.snapshot(), catalogue, one);
  });
}

GoalLevel level_of(std::string_view keyword) {
  return keyword == "inriktningsmål" ? GoalLevel::focus : keyword == "mål" ? GoalLevel::area : GoalLevel::board;
}

/// The number behind the last board goal of the area goal around.
void add_next_number(Items& items) {
  const auto& goals = items.snapshot().plan().goals;
  const Index area = goal_around(items);
  if (area == no_index || !goals[area].number) return;
  const auto used = [&](const std::string& number) {
    return std::ranges::any_of(goals, [&](const Goal& one) {
      return one.number.value == number && one.range.start != items.site().statement;
    });
  };
  int next = 1 + static_cast<int>(std::ranges::count_if(goals, [&](const Goal& one) {
               return one.parent == area && one.level == GoalLevel::board && one.range.start < items.site().statement;
             }));
  std::string number;
  do number = std::string(goals[area].number.value) + '.' + std::to_string(next++);
  while (used(number));
  Snippet head;
  head.text(number + " \"").place(items.say("titel", "title")).text("\"").end();
  items.add_snippet(CompletionKind::goal, number, head, items.say("nästa nummer", "the next number"));
}

}  // namespace

void add_kf_entries(Items& items) {
  const LoadedFile* catalogue = catalogue_for(items);
  const Plan& plan = items.snapshot().plan();
  const auto place = items.site().place;
  const bool fits = place && may_stand(Kind::kf_indicator, *place);
  if (catalogue == nullptr || plan.header.kind == DocumentKind::catalogue || !fits) return;
  items.group('a');
  add_missing(items, CompletionKind::indicator, "kf-indikator", plan.indicators, catalogue->plan.indicators,
              "kf-indikator ");
  add_missing(items, CompletionKind::activity, "kf-aktivitet", plan.activities, catalogue->plan.activities,
              "kf-aktivitet ");
}

void add_kf_names(Items& items) {
  const LoadedFile* catalogue = catalogue_for(items);
  const Plan& plan = items.snapshot().plan();
  if (catalogue == nullptr || plan.header.kind == DocumentKind::catalogue || !items.site().words.empty()) return;
  items.group('a');
  if (items.site().keyword == "kf-indikator")
    add_names(items, CompletionKind::indicator, "kf-indikator", plan.indicators, catalogue->plan.indicators);
  else
    add_names(items, CompletionKind::activity, "kf-aktivitet", plan.activities, catalogue->plan.activities);
}

void add_goal_heads(Items& items) {
  const LoadedFile* catalogue = catalogue_for(items);
  const CompletionSite& site = items.site();
  const Plan& plan = items.snapshot().plan();
  const GoalLevel level = level_of(site.keyword);
  items.group('a');
  if (level == GoalLevel::board && site.words.empty() && !site.in_quotes) return add_next_number(items);
  if (catalogue == nullptr || plan.header.kind == DocumentKind::catalogue) return;
  std::unordered_set<std::string_view> taken;
  for (const Goal& goal : plan.goals) {
    if (goal.level == level && goal.range.start != site.statement) taken.insert(goal.number.value);
  }
  for (const Goal& goal : catalogue->plan.goals) {
    if (goal.level != level || !goal.number || !goal.title || items.is_full()) continue;
    if (!site.words.empty()) {  // the number is there: its title
      if (site.words.front() == goal.number.value && site.words.size() == 1)
        items.add_quoted(CompletionKind::goal, goal.title.value);
      continue;
    }
    const bool given = !plan.header.board || is_given_to(catalogue->plan, goal.boards, plan.header.board.value);
    if (site.in_quotes || taken.contains(goal.number.value) || !given) continue;
    auto& item = items.add_quoted(CompletionKind::goal, goal.title.value);
    item.edit.replacement = std::string(goal.number.value) + ' ' + item.edit.replacement;
    item.label = item.filter_text = name_of(goal);
  }
}

}  // namespace planlint::lsp
