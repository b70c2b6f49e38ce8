// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The texts of a plan that rules read: what things are called, and what is said about them.
#pragma once

#include <cstdint>

#include "lua/things.h"

namespace planlint {

/// Where one of them stands.
struct TextPlace {
  ThingKind kind = ThingKind::document;
  Index index = 0;
  const char* field = nullptr;  ///< as `:part` takes it; nullptr for what the thing is called, and for paragraphs
  std::uint32_t item = 0;       ///< of a field that is a list, from 1; 0 where it is none
  bool is_name = false;         ///< what the thing is called, which is no prose
  bool operator==(const TextPlace&) const = default;
};

/// Calls `visit(place, text)` for each text of a thing. Of those that are not there only the items of lists are met:
/// what is listed is there even where it is empty.
template <class Visit>
class TextsOf {
 public:
  explicit TextsOf(Visit& visit) : visit_(visit) {}

  void operator()(const Paragraphs& paragraphs, Index i) const {
    visit_(TextPlace{.kind = ThingKind::paragraphs, .index = i}, paragraphs.text);
  }
  void operator()(const Goal& goal, Index i) const {
    const ThingKind kind = kind_of_goal(goal);
    name(kind, i, goal.title);
    prose(kind, i, "description", goal.description);
    prose(kind, i, "analysis", goal.analysis);
    prose(kind, i, "comment", goal.comment);
    std::uint32_t item = 0;
    for (const Text& text : goal.expected_results) prose(kind, i, "expected_results", text, ++item);
    item = 0;
    for (const Text& text : goal.priorities) prose(kind, i, "priorities", text, ++item);
  }
  void operator()(const Section& section, Index i) const { name(ThingKind::section, i, section.title); }
  void operator()(const Indicator& indicator, Index i) const {
    name(ThingKind::indicator, i, indicator.name);
    prose(ThingKind::indicator, i, "analysis", indicator.analysis);
    prose(ThingKind::indicator, i, "comment", indicator.comment);
  }
  void operator()(const Activity& activity, Index i) const {
    name(ThingKind::activity, i, activity.name);
    prose(ThingKind::activity, i, "deviation", activity.deviation);
    prose(ThingKind::activity, i, "analysis", activity.analysis);
    prose(ThingKind::activity, i, "comment", activity.comment);
  }
  void operator()(const Decision& decision, Index i) const { prose(ThingKind::decision, i, nullptr, decision.subject); }
  void operator()(const Appendix& appendix, Index i) const { name(ThingKind::appendix, i, appendix.title); }

 private:
  void call(const TextPlace& place, const Text& text) const {
    if (text || place.item != 0) visit_(place, text);
  }
  void name(ThingKind kind, Index index, const Text& text) const {
    call({.kind = kind, .index = index, .is_name = true}, text);
  }
  void prose(ThingKind kind, Index index, const char* field, const Text& text, std::uint32_t item = 0) const {
    call({.kind = kind, .index = index, .field = field, .item = item}, text);
  }

  Visit& visit_;
};

/// The same for each text of a plan, kind by kind in the document's order.
template <class Visit>
void each_text(const Plan& plan, Visit visit) {
  const TextsOf<Visit> texts_of(visit);
  const auto each = [&](const auto&... lists) {
    const auto of_list = [&](const auto& things) {
      for (Index i = 0; i < things.size(); ++i) texts_of(things[i], i);
    };
    (of_list(lists), ...);
  };
  each(plan.paragraphs, plan.goals, plan.sections, plan.indicators, plan.activities, plan.decisions, plan.appendices);
}

}  // namespace planlint
