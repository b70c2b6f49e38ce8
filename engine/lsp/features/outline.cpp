// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/outline.h"

#include <algorithm>
#include <utility>

#include "report/words.h"

namespace planlint::lsp {
namespace {

std::string goal_name(const Goal& goal) {
  std::string name(goal.number.value);
  if (goal.title) name.append(name.empty() ? "" : " ").append(goal.title.value);
  return name;
}

std::string_view goal_detail(GoalLevel level, Language language) {
  switch (level) {
    case GoalLevel::focus: return in(language, "inriktningsmål", "focus goal");
    case GoalLevel::area: return in(language, "mål för verksamhetsområdet", "area goal");
    case GoalLevel::board: break;
  }
  return in(language, "nämndmål", "board goal");
}

std::string_view document_detail(DocumentKind kind, Language language) {
  switch (kind) {
    case DocumentKind::catalogue: return in(language, "KF-budget", "KF budget");
    case DocumentKind::tertial_report: return in(language, "tertialrapport", "tertial report");
    case DocumentKind::annual_report: return in(language, "verksamhetsberättelse", "annual report");
    case DocumentKind::plan:
    case DocumentKind::unknown: break;
  }
  return in(language, "verksamhetsplan", "activity plan");
}

class Outliner {
 public:
  Outliner(const Plan& plan, Language language) : plan_(plan), language_(language) {}

  std::vector<OutlineItem> run() {
    add_things();
    std::ranges::stable_sort(items_, [](const OutlineItem& a, const OutlineItem& b) {
      return std::pair(a.range.start, b.range.end) < std::pair(b.range.start, a.range.end);
    });
    return nest();
  }

 private:
  /// A thing without a name is called by its keyword's range, so that a half-typed one can be gone to.
  void add(OutlineKind kind, std::string name, std::string_view detail, Range range, Range name_range) {
    if (range.empty()) return;
    if (!range.contains(name_range) || name_range.empty()) name_range = {.start = range.start, .end = range.start};
    if (name.empty()) name = detail;
    items_.push_back({.kind = kind,
                      .name = std::move(name),
                      .detail = std::string(detail),
                      .range = range,
                      .name_range = name_range,
                      .children = {}});
  }

  void add_header() {
    const Header& header = plan_.header;
    if (header.kind == DocumentKind::unknown) return;
    std::string name(header.board.value);
    if (header.year != 0) name.append(name.empty() ? "" : " ").append(std::to_string(header.year));
    add(OutlineKind::document, std::move(name), document_detail(header.kind, language_), header.range,
        header.board ? header.board.range : header.keyword);
  }

  void add_goals() {
    for (const Goal& one : plan_.goals) {
      add(OutlineKind::goal, goal_name(one), goal_detail(one.level, language_), one.range,
          one.title ? one.title.range : one.keyword);
      add(OutlineKind::section, {}, in(language_, "förväntat resultat", "expected results"), one.expected_results_range,
          {});
      for (const Text& priority : one.priorities)
        add(OutlineKind::section, std::string(priority.value), in(language_, "prioritering", "priority"),
            priority.range, priority.range);
    }
  }

  void add_things() {
    add_header();
    add_goals();
    for (const Directive& one : plan_.directives)
      add(OutlineKind::section, std::string(one.title.value), in(language_, "direktiv", "directive"), one.range,
          one.title.range);
    for (const BoardGroup& one : plan_.board_groups)
      add(OutlineKind::section, std::string(one.name.value), in(language_, "nämndgrupp", "group of boards"), one.range,
          one.name.range);
    for (const Indicator& one : plan_.indicators)
      add(OutlineKind::indicator, std::string(one.name.value),
          one.from_kf ? in(language_, "KF-indikator", "KF indicator") : in(language_, "indikator", "indicator"),
          one.range, one.name ? one.name.range : one.keyword);
    for (const Activity& one : plan_.activities)
      add(OutlineKind::activity, std::string(one.name.value),
          one.from_kf ? in(language_, "KF-aktivitet", "KF activity") : in(language_, "aktivitet", "activity"),
          one.range, one.name ? one.name.range : one.keyword);
    for (const Table& one : plan_.tables)
      add(OutlineKind::table, std::string(one.title.value), in(language_, "tabell", "table"), one.range,
          one.title.range);
    for (const Section& one : plan_.sections)
      add(OutlineKind::section, std::string(one.title.value), in(language_, "avsnitt", "section"), one.range,
          one.title ? one.title.range : one.keyword);
    for (const Decision& one : plan_.decisions)
      add(OutlineKind::decision, (one.number ? std::to_string(*one.number) + " " : "") + std::string(one.subject.value),
          in(language_, "beslut", "decision"), one.range, one.subject ? one.subject.range : one.keyword);
    for (const Appendix& one : plan_.appendices)
      add(OutlineKind::appendix, (one.number ? std::to_string(*one.number) + " " : "") + std::string(one.title.value),
          in(language_, "bilaga", "appendix"), one.range, one.title.range);
  }

  /// What lies in another one's range stands under it.
  std::vector<OutlineItem> nest() {
    OutlineItem root;
    std::vector<OutlineItem*> open = {&root};
    for (OutlineItem& item : items_) {
      while (open.size() > 1 && !open.back()->range.contains(item.range)) open.pop_back();
      auto& siblings = open.back()->children;
      siblings.push_back(std::move(item));
      open.push_back(&siblings.back());
    }
    return std::move(root.children);
  }

  const Plan& plan_;
  Language language_;
  std::vector<OutlineItem> items_;
};

}  // namespace

std::vector<OutlineItem> outline(const Snapshot& snapshot) { return outline(snapshot.plan(), snapshot.language); }

std::vector<OutlineItem> outline(const Plan& plan, Language language) { return Outliner(plan, language).run(); }

}  // namespace planlint::lsp
