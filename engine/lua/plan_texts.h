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

/// Calls `visit(place, text)` for each, kind by kind in the document's order. Of those that are not there only the
/// items of lists are met: what is listed is there even where it is empty.
template <class Visit>
void each_text(const Plan& plan, Visit visit) {
  const auto call = [&](const TextPlace& place, const Text& text) {
    if (text || place.item != 0) visit(place, text);
  };
  const auto name = [&](ThingKind kind, Index index, const Text& text) {
    call({.kind = kind, .index = index, .is_name = true}, text);
  };
  const auto prose = [&](ThingKind kind, Index index, const char* field, const Text& text, std::uint32_t item = 0) {
    call({.kind = kind, .index = index, .field = field, .item = item}, text);
  };
  for (Index i = 0; i < plan.paragraphs.size(); ++i) {
    visit(TextPlace{.kind = ThingKind::paragraphs, .index = i}, plan.paragraphs[i].text);
  }
  for (Index i = 0; i < plan.goals.size(); ++i) {
    const Goal& goal = plan.goals[i];
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
  for (Index i = 0; i < plan.sections.size(); ++i) name(ThingKind::section, i, plan.sections[i].title);
  for (Index i = 0; i < plan.indicators.size(); ++i) {
    const Indicator& indicator = plan.indicators[i];
    name(ThingKind::indicator, i, indicator.name);
    prose(ThingKind::indicator, i, "analysis", indicator.analysis);
    prose(ThingKind::indicator, i, "comment", indicator.comment);
  }
  for (Index i = 0; i < plan.activities.size(); ++i) {
    const Activity& activity = plan.activities[i];
    name(ThingKind::activity, i, activity.name);
    prose(ThingKind::activity, i, "deviation", activity.deviation);
    prose(ThingKind::activity, i, "analysis", activity.analysis);
    prose(ThingKind::activity, i, "comment", activity.comment);
  }
  for (Index i = 0; i < plan.decisions.size(); ++i) prose(ThingKind::decision, i, nullptr, plan.decisions[i].subject);
  for (Index i = 0; i < plan.appendices.size(); ++i) name(ThingKind::appendix, i, plan.appendices[i].title);
}

}  // namespace planlint
