// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/matched_things.h"

namespace planlint {
namespace {

/// What findings about a thing underline is compared, as no field tells it.
class SamePlace {
 public:
  explicit SamePlace(const SameValues& same) : same_(same) {}

  bool operator()(const Goal& a, const Goal& b) const {
    return a.level == b.level && begin(a.keyword, b.keyword) && called(a.title, b.title) && called(a.number, b.number);
  }
  bool operator()(const Indicator& a, const Indicator& b) const { return is_measure(a, b); }
  bool operator()(const Activity& a, const Activity& b) const { return is_measure(a, b); }
  bool operator()(const Table& a, const Table& b) const {
    return stand(a.heading, b.heading) && called(a.title, b.title);
  }
  bool operator()(const Decision& a, const Decision& b) const {
    return begin(a.keyword, b.keyword) && called(a.subject, b.subject);
  }
  bool operator()(const Section& a, const Section& b) const {
    return begin(a.keyword, b.keyword) && called(a.title, b.title);
  }
  bool operator()(const Appendix& a, const Appendix& b) const {
    return stand(a.range, b.range) && called(a.title, b.title);
  }
  bool operator()(const Directive& a, const Directive& b) const {
    return stand(a.range, b.range) && called(a.title, b.title);
  }
  bool operator()(const Programme& a, const Programme& b) const {
    return stand(a.range, b.range) && called(a.title, b.title);
  }
  bool operator()(const SdgList& a, const SdgList& b) const { return stand(a.range, b.range); }
  bool operator()(const Paragraphs& a, const Paragraphs& b) const { return stand(a.text.range, b.text.range); }

 private:
  template <class Measure>
  [[nodiscard]] bool is_measure(const Measure& a, const Measure& b) const {
    return a.from_kf == b.from_kf && begin(a.keyword, b.keyword) && called(a.name, b.name);
  }
  [[nodiscard]] bool begin(Range a, Range b) const { return same_.is_beside(a, b); }
  [[nodiscard]] bool stand(Range a, Range b) const { return same_.is_beside(a, b) || same_.is_there_still(a, b); }
  [[nodiscard]] bool called(const Text& a, const Text& b) const { return same_.is_there_still(a, b); }

  const SameValues& same_;
};

template <class Thing>
std::uint32_t start_of(const Thing& thing) {
  return thing.range.start;
}
std::uint32_t start_of(const Paragraphs& paragraphs) { return paragraphs.text.range.start; }

/// Side by side from the first to the last; what is in no order has fewer matches.
template <class Thing>
std::vector<Index> match(const std::vector<Thing>& before, const std::vector<Thing>& after, const SameValues& same) {
  const SamePlace is_same_place(same);
  std::vector<Index> matches(before.size(), no_index);
  for (Index i = 0, j = 0; i < before.size() && j < after.size();) {
    if (is_same_place(before[i], after[j])) {
      matches[i++] = j++;
      continue;
    }
    const std::uint32_t start = same.moved(start_of(before[i]));
    const std::uint32_t other = start_of(after[j]);
    if (start <= other) ++i;
    if (other <= start) ++j;
  }
  return matches;
}

bool are_same(const std::vector<Index>& matches, std::size_t count) {
  for (Index i = 0; i < matches.size(); ++i) {
    if (matches[i] != i) return false;
  }
  return matches.size() == count;
}

/// The kind whose indices a kind has.
ThingKind indexed(ThingKind kind) {
  if (is_goal(kind)) return ThingKind::board_goal;
  const bool is_part = kind == ThingKind::column || kind == ThingKind::row || kind == ThingKind::cell;
  return is_part ? ThingKind::table : kind;
}

}  // namespace

MatchedThings::MatchedThings(const Plan& before, const Plan& after, const SameValues& same) {
  const auto add = [&](ThingKind kind, const auto& old, const auto& now) {
    auto& matches = after_[static_cast<std::size_t>(kind)];
    matches = match(old, now, same);
    are_in_place_ = are_in_place_ && are_same(matches, now.size());
  };
  add(ThingKind::board_goal, before.goals, after.goals);
  add(ThingKind::indicator, before.indicators, after.indicators);
  add(ThingKind::activity, before.activities, after.activities);
  add(ThingKind::table, before.tables, after.tables);
  add(ThingKind::decision, before.decisions, after.decisions);
  add(ThingKind::appendix, before.appendices, after.appendices);
  add(ThingKind::section, before.sections, after.sections);
  add(ThingKind::directive, before.directives, after.directives);
  add(ThingKind::programme, before.programmes, after.programmes);
  add(ThingKind::sdg_list, before.sdg_lists, after.sdg_lists);
  add(ThingKind::paragraphs, before.paragraphs, after.paragraphs);
}

Index MatchedThings::after(ThingKind kind, Index before) const {
  if (kind == ThingKind::document || before == no_index) return before;
  return after_[static_cast<std::size_t>(indexed(kind))][before];
}

}  // namespace planlint
