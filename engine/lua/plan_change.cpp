// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/plan_change.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lua/passages.h"
#include "lua/patterns.h"
#include "lua/plan_texts.h"

namespace planlint {
namespace {

/// As rules read it.
std::string read_as(const TextPlace& place, const Text& text) {
  return place.kind == ThingKind::paragraphs ? dedent(text.value) : std::string(text.value);
}

/// A text that holds the edit, at its ends too: where it stood, and what it is of.
struct Touched {
  TextPlace place;
  const Text* text = nullptr;
};

std::optional<Touched> text_around(const Plan& plan, Range range) {
  std::optional<Touched> found;
  each_text(plan, [&](const TextPlace& place, const Text& text) {
    if (text.range.contains(range)) found = {.place = place, .text = &text};
  });
  return found;
}

/// Compares where things and texts are.
class Places {
 public:
  explicit Places(const Difference& bytes) : bytes_(bytes) {}

  /// Whether all things are where they were, longer or shorter by an edit inside them, and belong where they did.
  [[nodiscard]] bool are_same_things(const Plan& before, const Plan& after) const {
    const auto owned = [](const auto& a, const auto& b) { return is_same_owner(a.owner, b.owner); };
    const auto from_kf = [&](const auto& a, const auto& b) { return owned(a, b) && a.from_kf == b.from_kf; };
    const auto goal = [&](const Goal& a, const Goal& b) {
      return a.level == b.level && a.parent == b.parent && is_same_text(a.number, b.number);
    };
    const auto section = [&](const Section& a, const Section& b) { return owned(a, b) && a.parent == b.parent; };
    const auto always = [](const auto&, const auto&) { return true; };
    return all(before.goals, after.goals, goal) && all(before.indicators, after.indicators, from_kf) &&
           all(before.activities, after.activities, from_kf) && all(before.tables, after.tables, owned) &&
           all(before.sections, after.sections, section) && all(before.sdg_lists, after.sdg_lists, owned) &&
           all(before.programmes, after.programmes, owned) && all(before.decisions, after.decisions, always) &&
           all(before.appendices, after.appendices, always) && all(before.directives, after.directives, always) &&
           all(before.board_groups, after.board_groups, always) &&
           before.result_units.size() == after.result_units.size() && is_same(before.header.range, after.header.range);
  }

  /// Whether all texts are where they were, not counting `edited` of the plan before: none has the edit in it or at it.
  [[nodiscard]] bool are_same_texts(const Plan& before, const Plan& after, const Text* edited) const {
    std::vector<const Text*> texts;
    each_text(before, [&](const TextPlace&, const Text& text) { texts.push_back(&text); });
    std::size_t next = 0;
    bool are_same = true;
    each_text(after, [&](const TextPlace&, const Text& text) {
      are_same = are_same && next < texts.size() && (texts[next] == edited || is_same_text(*texts[next], text));
      ++next;
    });
    return are_same && next == texts.size();
  }

 private:
  [[nodiscard]] bool is_same(Range before, Range after) const { return bytes_.moved(before) == after; }
  [[nodiscard]] bool is_same_text(const Text& before, const Text& after) const {
    if (!before.present) return !after.present;
    return after.present && is_same(before.range, after.range) && !bytes_.is_inside(before.range);
  }
  static bool is_same_owner(const Owner& before, const Owner& after) {
    return before.goal == after.goal && before.section == after.section;
  }
  template <class Things, class Same>
  [[nodiscard]] bool all(const Things& before, const Things& after, Same are_same) const {
    return std::ranges::equal(
        before, after, [&](const auto& a, const auto& b) { return is_same(a.range, b.range) && are_same(a, b); });
  }

  const Difference& bytes_;
};

/// The innermost thing that has the edit in it. One whose block was left open has others in it.
std::optional<std::pair<ThingKind, Index>> thing_around(const Plan& plan, const Difference& bytes) {
  std::optional<std::pair<ThingKind, Index>> found;
  Range smallest = {.start = 0, .end = UINT32_MAX};
  const auto look = [&](ThingKind kind, const auto& things) {
    for (Index i = 0; i < things.size(); ++i) {
      const Range range = things[i].range;
      if (!bytes.is_inside(range) || range.end - range.start >= smallest.end - smallest.start) continue;
      smallest = range;
      found = {kind, i};
    }
  };
  look(ThingKind::board_goal, plan.goals);
  look(ThingKind::section, plan.sections);
  look(ThingKind::indicator, plan.indicators);
  look(ThingKind::activity, plan.activities);
  look(ThingKind::table, plan.tables);
  look(ThingKind::decision, plan.decisions);
  look(ThingKind::appendix, plan.appendices);
  look(ThingKind::directive, plan.directives);
  look(ThingKind::programme, plan.programmes);
  look(ThingKind::sdg_list, plan.sdg_lists);
  look(ThingKind::document, plan.board_groups);
  look(ThingKind::document, std::span(&plan.header, 1));
  return found;
}

/// Whether the edit is in a thing whose values nothing else depends on; all its fields may have changed then.
bool note_thing(const Plan& plan, PlanChange& change) {
  const auto thing = thing_around(plan, change.bytes);
  if (!thing) return false;
  const auto note = [&](std::initializer_list<ThingKind> kinds) {
    for (const ThingKind kind : kinds) change.fields[static_cast<std::size_t>(kind)] = all_fields;
    return true;
  };
  switch (thing->first) {
    case ThingKind::indicator:
    case ThingKind::activity:
    case ThingKind::decision: return note({thing->first});
    case ThingKind::table:
      // What a list of result units has is read elsewhere, too.
      return plan.tables[thing->second].kind != TableKind::result_units &&
             note({ThingKind::table, ThingKind::column, ThingKind::row, ThingKind::cell});
    default: return false;
  }
}

/// What a document is asked by the names of things.
constexpr auto lookups = std::to_array<std::string_view>(
    {"activity", "goal", "indicator", "nearest_activity", "nearest_goal", "nearest_indicator"});

/// The fields that a text is read by.
void note_fields(const TextPlace& place, FieldSets& fields) {
  FieldSet& own = fields[static_cast<std::size_t>(place.kind)];
  if (place.is_name) {  // by which it is known in other documents, too
    own = all_fields;
    for (const auto field : lookups)
      fields[static_cast<std::size_t>(ThingKind::document)] |= field_set(ThingKind::document, field);
  } else if (place.field != nullptr) {
    own |= field_set(place.kind, place.field);
  } else {
    own |= field_set(place.kind, place.kind == ThingKind::decision ? "subject" : "text");
  }
}

/// The text that has the edit in it, where it is the same one then and now; null where there is none.
const Text* note_text(const Plan& before, const Plan& after, PlanChange& change) {
  const auto old = text_around(before, change.bytes.old);
  const auto now = text_around(after, {.start = change.bytes.old.start, .end = change.bytes.new_end});
  if (!old || !now) return nullptr;
  const Range range = old->text->range;
  const bool is_same = old->place == now->place && range.start == now->text->range.start &&
                       range.end - change.bytes.old.end == now->text->range.end - change.bytes.new_end;
  if (!is_same) return nullptr;
  note_fields(old->place, change.fields);
  change.text = {.thing = {old->place.kind, old->place.index},
                 .before = read_as(old->place, *old->text),
                 .after = read_as(old->place, *now->text)};
  return old->text;
}

bool may_find(const std::string& pattern, const std::string& text) {
  return text.size() > Passages::longest || shared_pattern(pattern)->matches(text);
}

}  // namespace

bool PlanChange::leaves(const Reads& reads) const {
  if (reads.places) return false;
  for (std::size_t kind = 0; kind < fields.size(); ++kind) {
    if ((fields[kind] & reads.fields[kind]) != 0) return false;
  }
  if (!text) return true;
  if (reads.all_texts || reads.parts.contains(text->thing)) return false;
  return std::ranges::none_of(reads.patterns, [&](const std::string& pattern) {
    return may_find(pattern, text->before) || may_find(pattern, text->after);
  });
}

std::optional<PlanChange> change_between(const LoadedFile& before, const LoadedFile& after) {
  PlanChange change;
  change.bytes = difference_between(before.source->text(), after.source->text());
  const Places places(change.bytes);
  if (!places.are_same_things(before.plan, after.plan)) return std::nullopt;
  const Text* edited = note_text(before.plan, after.plan, change);
  if (edited == nullptr && !note_thing(before.plan, change)) return std::nullopt;
  if (!places.are_same_texts(before.plan, after.plan, edited)) return std::nullopt;
  return change;
}

}  // namespace planlint
