// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/plan_change.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include "lua/passages.h"
#include "lua/patterns.h"
#include "lua/plan_texts.h"
#include "lua/same_values.h"

namespace planlint {
namespace {

/// Bytes of changed texts that are searched for each pattern; more come and go where a quotation mark does.
constexpr std::size_t most_searched = std::size_t{64} << 10U;

constexpr auto goal_kinds = {ThingKind::focus_goal, ThingKind::area_goal, ThingKind::board_goal};
constexpr auto table_parts = {ThingKind::column, ThingKind::row, ThingKind::cell};

struct PlacedText {
  TextPlace place;
  const Text* text = nullptr;
};

using PlacedTexts = std::vector<PlacedText>;

/// The texts of a thing, in the place of those that are in `texts`.
template <class Thing>
const PlacedTexts& read_texts(const Thing& thing, Index index, PlacedTexts& texts) {
  texts.clear();
  [[maybe_unused]] const auto visit = [&](const TextPlace& place, const Text& text) {
    texts.push_back({.place = place, .text = &text});
  };
  using Texts = TextsOf<decltype(visit)>;
  if constexpr (std::is_invocable_v<Texts, const Thing&, Index>) Texts{visit}(thing, index);
  return texts;
}

/// Looks through two views of a document, side by side, and notes what differs.
class Comparison {
 public:
  Comparison(const Plan& before, const Plan& after, PlanChange& change)
      : before_(before),
        after_(after),
        change_(change),
        same_(change.bytes),
        things_(std::make_shared<const MatchedThings>(before, after, same_)) {
    change_.things = things_;
  }

  /// False where the document itself differs.
  [[nodiscard]] bool note_all() {
    if (!same_.is_same(before_.header, after_.header)) return false;
    // Those with texts in the order of the texts.
    compare(ThingKind::paragraphs, before_.paragraphs, after_.paragraphs);
    compare(ThingKind::board_goal, before_.goals, after_.goals);
    compare(ThingKind::section, before_.sections, after_.sections);
    compare(ThingKind::indicator, before_.indicators, after_.indicators);
    compare(ThingKind::activity, before_.activities, after_.activities);
    compare(ThingKind::decision, before_.decisions, after_.decisions);
    compare(ThingKind::appendix, before_.appendices, after_.appendices);
    compare(ThingKind::table, before_.tables, after_.tables);
    compare(ThingKind::directive, before_.directives, after_.directives);
    compare(ThingKind::programme, before_.programmes, after_.programmes);
    compare(ThingKind::sdg_list, before_.sdg_lists, after_.sdg_lists);
    if (!are_same(before_.result_units, after_.result_units)) note_document({"result_units"});
    if (!are_same(before_.board_groups, after_.board_groups)) note_document({"board_groups", "gives_to"});
    return true;
  }

 private:
  // ---- what may give something else ---------------------------------------------------------------------------------

  void note(ThingKind kind, std::initializer_list<std::string_view> fields) {
    for (const auto field : fields) change_.fields[static_cast<std::size_t>(kind)] |= field_set(kind, field);
  }
  void note_all_of(ThingKind kind) { change_.fields[static_cast<std::size_t>(kind)] = all_fields; }
  void note_document(std::initializer_list<std::string_view> fields) { note(ThingKind::document, fields); }
  void note_goals(std::initializer_list<std::string_view> fields) {
    for (const ThingKind kind : goal_kinds) note(kind, fields);
  }
  /// What a document is asked by the names of things.
  void note_lookups() {
    note_document({"activity", "gives_to", "goal", "indicator", "near_names", "nearest_activity", "nearest_goal",
                   "nearest_indicator"});
  }
  /// What is found in another document by the goal that something belongs to.
  void note_counterparts(ThingKind kind) { note(kind, {"better", "kf", "planned", "scope_is_city"}); }

  /// Where things of a kind are listed, looked up or found as what others belong to.
  void note_lists(ThingKind kind) {
    switch (kind) {
      case ThingKind::focus_goal:
      case ThingKind::area_goal:
      case ThingKind::board_goal:
        note_document({"area_goals", "board_goals", "focus_goals", "goals"});
        note_goals({"goals", "parent"});
        return note_lookups();
      case ThingKind::indicator:
        note_document({"indicators"});
        note_goals({"indicators"});
        return note_lookups();
      case ThingKind::activity:
        note_document({"activities"});
        note_goals({"activities"});
        return note_lookups();
      case ThingKind::section: return note_document({"sections"});
      case ThingKind::table: return note_document({"tables"});
      case ThingKind::decision: return note_document({"decisions"});
      case ThingKind::appendix: return note_document({"appendices"});
      case ThingKind::directive: return note_document({"directives"});
      case ThingKind::programme: return note_document({"programmes"});
      case ThingKind::sdg_list: return note_document({"sdg_lists"});
      case ThingKind::paragraphs: return note_document({"paragraphs"});
      default: return note_all_of(ThingKind::document);
    }
  }

  void note_values(ThingKind kind) {
    note_all_of(kind);
    if (kind == ThingKind::table) {
      for (const ThingKind part : table_parts) note_all_of(part);
    }
    if (!is_goal(kind)) return;
    note_lookups();  // its number, and the boards that answer for what stands under it
    note_counterparts(ThingKind::indicator);
    note_counterparts(ThingKind::activity);
  }

  /// A text that has changed, as which it is read.
  void note_field(const TextPlace& place) {
    if (place.is_name) {  // by which it is known in other documents, too
      note_all_of(place.kind);
      note_lookups();
    } else if (place.field != nullptr) {
      note(place.kind, {place.field});
    } else {
      note(place.kind, {place.kind == ThingKind::decision ? "subject" : "text"});
    }
  }

  // ---- what differs -------------------------------------------------------------------------------------------------

  static ThingKind kind_of(const Goal& goal, ThingKind /*kind*/) { return kind_of_goal(goal); }
  template <class Thing>
  static ThingKind kind_of(const Thing& /*thing*/, ThingKind kind) {
    return kind;
  }

  template <class Thing>
  void compare(ThingKind kind, const std::vector<Thing>& before, const std::vector<Thing>& after) {
    Index next = 0;
    const auto come_until = [&](Index end) {
      for (; next < end; ++next) note_come(kind_of(after[next], kind), after[next], next);
    };
    for (Index i = 0; i < before.size(); ++i) {
      const ThingKind own = kind_of(before[i], kind);
      if (const Index match = things_->after(own, i); match != no_index) {
        come_until(match);
        note_same(own, i, before[i], after[next++]);
      } else {
        note_gone(own, before[i], i);
      }
    }
    come_until(static_cast<Index>(after.size()));
  }

  template <class Thing>
  void note_come(ThingKind kind, const Thing& thing, Index index) {
    change_.kinds |= kind_bit(kind);
    note_lists(kind);
    for (const PlacedText& text : read_texts(thing, index, texts_after_)) note_moved_text(text);
  }

  template <class Thing>
  void note_gone(ThingKind kind, const Thing& thing, Index index) {
    change_.kinds |= kind_bit(kind);
    change_.touched.emplace(kind, index);
    note_lists(kind);
    const PlacedTexts& texts = read_texts(thing, index, texts_before_);
    for (const PlacedText& text : texts) note_moved_text(text);
    texts_seen_ += texts.size();
  }

  template <class Thing>
  void note_same(ThingKind kind, Index index, const Thing& before, const Thing& after) {
    if (!same_.is_same(whole(before), whole(after))) change_.fields[static_cast<std::size_t>(kind)] |= range_field;
    if (!same_.is_same(before, after)) {
      change_.touched.emplace(kind, index);
      note_values(kind);
    }
    note_owner(kind, before, after);
    note_texts(kind, index, read_texts(before, index, texts_before_), read_texts(after, index, texts_after_));
  }
  static Range whole(const Paragraphs& paragraphs) { return paragraphs.text.range; }
  template <class Thing>
  static Range whole(const Thing& thing) {
    return thing.range;
  }

  [[nodiscard]] bool is_same(ThingKind kind, Index before, Index after) const {
    return things_->after(kind, before) == after && (before == no_index) == (after == no_index);
  }
  void note_owner(ThingKind kind, const Goal& before, const Goal& after) {
    if (is_same(ThingKind::board_goal, before.parent, after.parent)) return;
    note(kind, {"parent"});
    note_goals({"goals"});
  }
  template <class Thing>
  void note_owner(ThingKind kind, const Thing& before, const Thing& after) {
    if constexpr (requires { before.parent; }) {
      if (!is_same(ThingKind::section, before.parent, after.parent)) note(kind, {"parent"});
    }
    if constexpr (requires { before.owner; }) {
      if (is_same(ThingKind::board_goal, before.owner.goal, after.owner.goal) &&
          is_same(ThingKind::section, before.owner.section, after.owner.section))
        return;
      note(kind, {"goal", "section"});
      note_counterparts(kind);
      if (kind == ThingKind::indicator || kind == ThingKind::activity) note_lists(kind);
    }
  }

  /// Of one thing. Most have the same texts in the same places.
  void note_texts(ThingKind kind, Index index, const PlacedTexts& before, const PlacedTexts& after) {
    const auto find = [](const PlacedTexts& texts, std::size_t expected, const PlacedText& other) {
      const auto is_it = [&](const PlacedText& one) {
        return one.place.field == other.place.field && one.place.item == other.place.item &&
               one.place.is_name == other.place.is_name;
      };
      if (expected < texts.size() && is_it(texts[expected])) return texts[expected].text;
      const auto found = std::ranges::find_if(texts, is_it);
      return found == texts.end() ? nullptr : found->text;
    };
    for (std::size_t i = 0; i < before.size(); ++i) {
      const Text* now = find(after, i, before[i]);
      if (now != nullptr && same_.is_same(*before[i].text, *now)) continue;
      change_.touched.emplace(kind, index);
      note_field(before[i].place);
      now == nullptr ? note_moved_text(before[i]) : note_changed_text(before[i], *now);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (find(before, i, after[i]) != nullptr) continue;
      change_.touched.emplace(kind, index);
      note_field(after[i].place);
      note_moved_text(after[i]);
    }
    texts_seen_ += before.size();
  }

  /// One that came or went: those behind it have other numbers, and others of the same thing may.
  void note_moved_text(const PlacedText& text) {
    renumber_from(texts_seen_);
    add_text(text);
  }
  void note_changed_text(const PlacedText& before, const Text& after) {
    // A long one is cut in pieces, each of which has a number.
    if (std::max(before.text->value.size(), after.value.size()) > Passages::longest) renumber_from(texts_seen_);
    add_text(before);
    add_text({.place = before.place, .text = &after});
  }
  void renumber_from(std::size_t text) { change_.first_renumbered = std::min(change_.first_renumbered, text); }

  void add_text(const PlacedText& placed) {
    const std::string_view text = placed.text->value;
    bytes_of_texts_ += text.size();
    if (bytes_of_texts_ > most_searched || text.size() > Passages::longest) change_.has_long_texts = true;
    if (change_.has_long_texts) return;
    change_.texts.push_back(placed.place.kind == ThingKind::paragraphs ? dedent(text) : std::string(text));
  }

  template <class Thing>
  [[nodiscard]] bool are_same(const std::vector<Thing>& before, const std::vector<Thing>& after) const {
    return std::ranges::equal(before, after, [this](const Thing& a, const Thing& b) { return same_.is_same(a, b); });
  }

  const Plan& before_;
  const Plan& after_;
  PlanChange& change_;
  SameValues same_;
  std::shared_ptr<const MatchedThings> things_;
  std::size_t texts_seen_ = 0;  ///< of the things before the one at hand, as they were
  std::size_t bytes_of_texts_ = 0;
  PlacedTexts texts_before_;  ///< of the thing at hand
  PlacedTexts texts_after_;
};

}  // namespace

bool PlanChange::leaves(const Reads& reads) const {
  if (reads.places || (kinds & reads.kinds) != 0) return false;
  for (std::size_t kind = 0; kind < fields.size(); ++kind) {
    if ((fields[kind] & reads.fields[kind]) != 0) return false;
  }
  const auto is_read = [&](const std::pair<ThingKind, Index>& thing) {
    if (reads.parts.contains(thing)) return true;
    if (thing.first != ThingKind::table) return false;
    return std::ranges::any_of(table_parts, [&](ThingKind part) { return reads.parts.contains({part, thing.second}); });
  };
  if (std::ranges::any_of(touched, is_read)) return false;
  if (reads.last_passage > first_renumbered) return false;
  if (texts.empty() && !has_long_texts) return true;
  if (reads.all_texts) return false;
  if (has_long_texts) return reads.patterns.empty();
  return std::ranges::none_of(reads.patterns, [&](const std::string& pattern) {
    const auto compiled = shared_pattern(pattern);
    return std::ranges::any_of(texts, [&](const std::string& text) { return compiled->matches(text); });
  });
}

void PlanChange::move(Reads& reads) const {
  if (things->are_in_place()) return;
  std::set<std::pair<ThingKind, Index>> parts;
  for (const auto& [kind, index] : reads.parts) parts.emplace_hint(parts.end(), kind, things->after(kind, index));
  reads.parts = std::move(parts);
}

std::optional<PlanChange> change_between(const LoadedFile& before, const LoadedFile& after) {
  PlanChange change;
  change.bytes = difference_between(before.source->text(), after.source->text());
  if (!Comparison(before.plan, after.plan, change).note_all()) return std::nullopt;
  return change;
}

}  // namespace planlint
