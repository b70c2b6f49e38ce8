// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/mentions.h"

#include <algorithm>
#include <filesystem>

#include "lsp/features/places.h"
#include "text/names.h"
#include "text/prose_references.h"

namespace planlint::lsp {
namespace {

/// Without the full stop that may stand behind it.
Range number_range(std::string_view number, Range range) {
  return {.start = range.start, .end = range.start + static_cast<std::uint32_t>(number.size())};
}

Range moved(Range range, std::uint32_t by) { return {.start = range.start + by, .end = range.end + by}; }

/// What `find` finds in the texts of a file that is the plan's own. Each is read by itself, as what stands around it in
/// a plan file (`agenda2030 3`) is no part of its sentences; a published document is one text.
template <class Reference>
std::vector<Reference> own_in_prose(const FileView& view, std::vector<Reference> (*find)(std::string_view)) {
  const Source& source = *view.document.file->source;
  std::vector<Reference> found;
  const auto add = [&](Range range) {
    for (Reference one : find(source.slice(range))) {
      one.range = moved(one.range, range.start);
      if (!one.is_elsewhere) found.push_back(one);
    }
  };
  const Range whole = {.start = 0, .end = static_cast<std::uint32_t>(source.text().size())};
  if (!view.tree) {
    add(whole);
    return found;
  }
  std::uint32_t reached = 0;
  for (const Reference& candidate : find(source.text())) {
    const Node node = node_at(*view.tree, candidate.range);
    if (candidate.range.start < reached || !is_text(node.kind())) continue;
    add(node.range());
    reached = node.range().end;
  }
  return found;
}

/// The goal that declares a number, nearest first: in the file, in the plan that it follows up, in the catalogue.
const Goal* goal_numbered(const Document& document, std::string_view number) {
  for (const LoadedFile* file : {document.file.get(), document.followed.get(), document.catalogue.get()}) {
    if (file == nullptr) continue;
    const Index index = file->names().goal(number);
    if (index != no_index) return &file->plan.goals[index];
  }
  return nullptr;
}

NamedThing thing_of(const Goal& goal) {
  return {.kind = NamedKind::goal,
          .is_shared = goal.level != GoalLevel::board,
          .number = std::string(goal.number.value),
          .name = std::string(goal.title.value),
          .goal = {}};
}

NamedThing goal_thing(const Document& document, std::string_view number) {
  if (const Goal* goal = goal_numbered(document, number)) return thing_of(*goal);
  const bool is_shared = std::ranges::count(number, '.') < 2;
  return {.kind = NamedKind::goal, .is_shared = is_shared, .number = std::string(number), .name = {}, .goal = {}};
}

template <class Measure>
NamedThing thing_of(const Plan& plan, const Measure& one, NamedKind kind) {
  return {.kind = kind,
          .is_shared = one.from_kf,
          .number = {},
          .name = std::string(one.name.value),
          .goal = std::string(area_number(plan, one.owner))};
}

NamedThing appendix_thing(const Plan& plan, int number) {
  NamedThing thing = {
      .kind = NamedKind::appendix, .is_shared = false, .number = std::to_string(number), .name = {}, .goal = {}};
  for (const Appendix& one : plan.appendices) {
    if (one.number == number) thing.name = one.title.value;
  }
  return thing;
}

/// Whether two names are one, cheaply where they plainly are not: most are compared with all others.
class SameName {
 public:
  explicit SameName(std::string_view name) : name_(name), folded_(fold_name(name)) {}

  [[nodiscard]] bool operator()(std::string_view other) const {
    if (other == name_) return true;
    constexpr std::size_t most_blanks = 24;
    if (other.size() + most_blanks < name_.size() || name_.size() + most_blanks < other.size()) return false;
    return fold_name(other) == folded_;
  }

 private:
  std::string_view name_;
  std::string folded_;
};

// ---- what stands at a place -----------------------------------------------------------------------------------------

class Finder {
 public:
  Finder(const Snapshot& snapshot, std::uint32_t offset) : view_(*snapshot.current), offset_(offset) {}

  std::optional<ThingAt> run() {
    find_goal();
    find_measure(plan_.indicators, NamedKind::indicator);
    find_measure(plan_.activities, NamedKind::activity);
    find_changes();
    find_appendix();
    if (!found_) find_prose();
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_here(Range range) const { return range.start <= offset_ && offset_ <= range.end; }

  /// Takes the first thing that is found.
  template <class Make>
  void take(Range range, MentionPart part, MentionRole role, Make make) {
    if (!found_ && is_here(range)) found_ = ThingAt{make(), {.range = range, .part = part, .role = role}};
  }

  void find_goal() {
    for (const Goal& goal : plan_.goals) {
      const auto make = [&] { return thing_of(goal); };
      if (goal.number)
        take(number_range(goal.number.value, goal.number.range), MentionPart::number, MentionRole::declared, make);
      if (goal.title) take(goal.title.range, MentionPart::name, MentionRole::declared, make);
      find_references(goal.supports);
    }
    for (const Directive& one : plan_.directives) find_references(one.described_under);
  }

  void find_references(const std::vector<GoalReference>& references) {
    for (const GoalReference& one : references) {
      take(number_range(one.number, one.range), MentionPart::number, MentionRole::statement,
           [&] { return goal_thing(view_.document, one.number); });
    }
  }

  template <class Measures>
  void find_measure(const Measures& measures, NamedKind kind) {
    for (const auto& one : measures) {
      if (one.name)
        take(one.name.range, MentionPart::name, MentionRole::declared, [&] { return thing_of(plan_, one, kind); });
    }
  }

  void find_changes() {
    for (const Decision& decision : plan_.decisions) {
      for (const TargetChange& change : decision.changes) {
        if (change.indicator)
          take(change.indicator.range, MentionPart::name, MentionRole::statement,
               [&] { return indicator_called(change.indicator.value); });
      }
    }
  }

  [[nodiscard]] NamedThing indicator_called(std::string_view name) const {
    const SameName is_same(name);
    for (const LoadedFile* file : {view_.document.file.get(), view_.document.followed.get()}) {
      if (file == nullptr) continue;
      for (const Indicator& one : file->plan.indicators) {
        if (is_same(one.name.value)) return thing_of(file->plan, one, NamedKind::indicator);
      }
    }
    return {.kind = NamedKind::indicator, .is_shared = false, .number = {}, .name = std::string(name), .goal = {}};
  }

  void find_appendix() {
    const auto find = [&](std::optional<int> number, Range statement, MentionRole role) {
      if (!number || *number == 0 || !is_here(statement)) return;
      const Range range = appendix_number_range(source(), statement);
      take(range, MentionPart::number, role, [&] { return appendix_thing(plan_, *number); });
    };
    for (const Appendix& one : plan_.appendices) {
      find(one.number, one.range, MentionRole::declared);
      if (one.number && one.title)
        take(one.title.range, MentionPart::name, MentionRole::declared,
             [&] { return appendix_thing(plan_, *one.number); });
    }
    for (const Decision& decision : plan_.decisions) {
      for (const AppendixReference& one : decision.appendices) find(one.number, one.range, MentionRole::statement);
    }
  }

  void find_prose() {
    const Range text = text_around();
    const std::string_view words = source().slice(text);
    for (const GoalInProse& goal : goals_in_prose(words)) {
      if (goal.is_elsewhere) continue;
      const auto make = [&] { return goal_thing(view_.document, goal.number); };
      take(moved(goal.range, text.start), MentionPart::number, MentionRole::prose, make);
      if (found_ || text.start + goal.range.end > offset_) continue;
      const Goal* declared = goal_numbered(view_.document, goal.number);
      const auto title = declared ? title_behind(words, goal.range.end, declared->title.value) : std::nullopt;
      if (title) take(moved(*title, text.start), MentionPart::name, MentionRole::prose, make);
    }
    for (const AppendixInProse& one : appendices_in_prose(words)) {
      if (one.is_elsewhere) continue;
      take(moved(one.range, text.start), MentionPart::number, MentionRole::prose,
           [&] { return appendix_thing(plan_, one.number); });
    }
  }

  /// The text, comment or cell at the cursor; empty where none is. A published document is one text.
  [[nodiscard]] Range text_around() const {
    if (!view_.tree) return {.start = 0, .end = static_cast<std::uint32_t>(source().text().size())};
    for (const std::uint32_t at : {offset_, offset_ - std::min(offset_, 1U)}) {
      const Node node = node_at(*view_.tree, {.start = at, .end = at});
      if (is_text(node.kind())) return node.range();
    }
    return {.start = offset_, .end = offset_};
  }

  [[nodiscard]] const Source& source() const { return *view_.document.file->source; }

  const FileView& view_;
  const Plan& plan_ = view_.document.file->plan;
  std::uint32_t offset_;
  std::optional<ThingAt> found_;
};

// ---- what a file says of a thing ------------------------------------------------------------------------------------

void add_goal(const FileView& view, const NamedThing& thing, std::vector<Mention>& found) {
  const LoadedFile& file = *view.document.file;
  const SameName is_title(thing.name);
  for (const Goal& goal : file.plan.goals) {
    const bool is_same = thing.number.empty()
                             ? !goal.number && goal.title && is_title(goal.title.value)
                             : goal.number.value == thing.number && (goal.level != GoalLevel::board) == thing.is_shared;
    if (is_same && goal.title)
      found.push_back({.range = goal.title.range, .part = MentionPart::name, .role = MentionRole::declared});
  }
  if (thing.number.empty()) return;
  for (const NumberMention& one : goal_numbers_in(view)) {
    if (one.number != thing.number) continue;
    found.push_back({.range = one.range, .part = MentionPart::number, .role = one.role});
    if (one.role != MentionRole::prose) continue;
    if (const auto title = title_behind(file.source->text(), one.range.end, thing.name))
      found.push_back({.range = *title, .part = MentionPart::name, .role = MentionRole::prose});
  }
}

/// The catalogue's entry for a measure of a file; `no_index` where it has none.
Index entry_of(const LoadedFile* catalogue, NamedKind kind, std::string_view name, std::string_view goal) {
  if (catalogue == nullptr) return no_index;
  const NameIndex& names = catalogue->names();
  return kind == NamedKind::indicator ? names.kf_indicator(name, goal) : names.kf_activity(name, goal);
}

template <class Measures>
void add_measure(const FileView& view, const Measures& measures, const NamedThing& thing, std::vector<Mention>& found) {
  const LoadedFile& file = *view.document.file;
  const bool is_catalogue = file.plan.header.kind == DocumentKind::catalogue;
  const LoadedFile* catalogue = is_catalogue ? &file : view.document.catalogue.get();
  const Index entry = entry_of(catalogue, thing.kind, thing.name, thing.goal);
  const SameName is_name(thing.name);
  for (const auto& one : measures) {
    if (!one.name || one.from_kf != thing.is_shared || !is_name(one.name.value)) continue;
    const Index own = entry_of(catalogue, thing.kind, one.name.value, area_number(file.plan, one.owner));
    if (!thing.is_shared || own == entry)
      found.push_back({.range = one.name.range, .part = MentionPart::name, .role = MentionRole::declared});
  }
}

void add_changes(const Plan& plan, const NamedThing& thing, std::vector<Mention>& found) {
  const SameName is_name(thing.name);
  for (const Decision& decision : plan.decisions) {
    for (const TargetChange& change : decision.changes) {
      if (change.indicator && is_name(change.indicator.value))
        found.push_back({.range = change.indicator.range, .part = MentionPart::name, .role = MentionRole::statement});
    }
  }
}

void add_appendix(const FileView& view, const NamedThing& thing, std::vector<Mention>& found) {
  const LoadedFile& file = *view.document.file;
  const auto add = [&](std::optional<int> number, Range range, MentionRole role) {
    if (number && std::to_string(*number) == thing.number)
      found.push_back({.range = range, .part = MentionPart::number, .role = role});
  };
  for (const Appendix& one : file.plan.appendices) {
    if (!one.number) continue;
    add(one.number, appendix_number_range(*file.source, one.range), MentionRole::declared);
  }
  for (const Decision& decision : file.plan.decisions) {
    for (const AppendixReference& one : decision.appendices)
      add(one.number, appendix_number_range(*file.source, one.range), MentionRole::statement);
  }
  for (const AppendixInProse& one : own_in_prose(view, appendices_in_prose))
    add(one.number, one.range, MentionRole::prose);
}

bool is_catalogue(const FileView& view) { return view.document.file->plan.header.kind == DocumentKind::catalogue; }

/// The plan that a file is or follows up.
std::string plan_path(const FileView& view) {
  return plain_path(view.document.followed ? view.document.followed->path : view.document.file->path);
}

/// The catalogue that a file is or uses, or else the plan.
std::string root_path(const FileView& view) {
  if (is_catalogue(view)) return plain_path(view.document.file->path);
  return view.document.catalogue ? plain_path(view.document.catalogue->path) : plan_path(view);
}

template <class Measures>
std::optional<Range> measure_in(const LoadedFile& file, const Measures& measures, const NamedThing& thing) {
  if (thing.is_shared) {
    const Index index = entry_of(&file, thing.kind, thing.name, thing.goal);
    return index == no_index ? std::nullopt : std::optional(measures[index].name.range);
  }
  const SameName is_name(thing.name);
  for (const auto& one : measures) {
    if (one.name && !one.from_kf && is_name(one.name.value)) return one.name.range;
  }
  return std::nullopt;
}

std::optional<Range> goal_in(const Plan& plan, const NamedThing& thing) {
  const SameName is_title(thing.name);
  for (const Goal& goal : plan.goals) {
    if (thing.number.empty() ? !goal.number && goal.title && is_title(goal.title.value)
                             : goal.number.value == thing.number)
      return goal.number ? number_range(goal.number.value, goal.number.range) : goal.title.range;
  }
  return std::nullopt;
}

std::optional<Range> appendix_in(const LoadedFile& file, const NamedThing& thing) {
  for (const Appendix& one : file.plan.appendices) {
    if (one.number && std::to_string(*one.number) == thing.number)
      return appendix_number_range(*file.source, one.range);
  }
  return std::nullopt;
}

}  // namespace

std::optional<ThingAt> thing_at(const Snapshot& snapshot, std::uint32_t offset) {
  return Finder(snapshot, offset).run();
}

std::vector<std::shared_ptr<const FileView>> files_of(const Snapshot& snapshot, const NamedThing& thing) {
  if (thing.kind == NamedKind::appendix) return {snapshot.current};
  const auto path = thing.is_shared ? root_path : plan_path;
  const std::string own = path(*snapshot.current);
  std::vector<std::shared_ptr<const FileView>> found;
  for (const auto& view : snapshot.files) {
    if (view == snapshot.current || path(*view) == own) found.push_back(view);
  }
  return found;
}

std::vector<Mention> mentions_in(const FileView& view, const NamedThing& thing) {
  std::vector<Mention> found;
  const Plan& plan = view.document.file->plan;
  switch (thing.kind) {
    case NamedKind::goal: add_goal(view, thing, found); break;
    case NamedKind::indicator:
      add_measure(view, plan.indicators, thing, found);
      add_changes(plan, thing, found);
      break;
    case NamedKind::activity: add_measure(view, plan.activities, thing, found); break;
    case NamedKind::appendix: add_appendix(view, thing, found); break;
  }
  std::ranges::sort(found);
  return found;
}

std::vector<NumberMention> goal_numbers_in(const FileView& view) {
  const LoadedFile& file = *view.document.file;
  std::vector<NumberMention> found;
  const auto add = [&](std::string_view number, Range range, MentionRole role) {
    if (!number.empty()) found.push_back({.number = number, .range = number_range(number, range), .role = role});
  };
  for (const Goal& goal : file.plan.goals) {
    add(goal.number.value, goal.number.range, MentionRole::declared);
    for (const GoalReference& one : goal.supports) add(one.number, one.range, MentionRole::statement);
  }
  for (const Directive& directive : file.plan.directives) {
    for (const GoalReference& one : directive.described_under) add(one.number, one.range, MentionRole::statement);
  }
  for (const GoalInProse& one : own_in_prose(view, goals_in_prose)) add(one.number, one.range, MentionRole::prose);
  std::ranges::sort(found, {}, &NumberMention::range);
  return found;
}

std::string_view area_number(const Plan& plan, Owner owner) {
  Index goal = owner.goal;
  for (std::size_t steps = 0; goal != no_index && steps < plan.goals.size(); ++steps) {
    if (plan.goals[goal].level != GoalLevel::board) return plan.goals[goal].number.value;
    goal = plan.goals[goal].parent;
  }
  return {};
}

Range appendix_number_range(const Source& source, Range statement) {
  constexpr std::string_view digits = "0123456789";
  const std::string_view text = source.slice(statement);
  const auto first = std::min(text.find_first_of(digits), text.size());
  const auto last = std::min(text.find_first_not_of(digits, first), text.size());
  return {.start = statement.start + static_cast<std::uint32_t>(first),
          .end = statement.start + static_cast<std::uint32_t>(last)};
}

std::optional<Range> declaration_in(const LoadedFile& file, const NamedThing& thing) {
  switch (thing.kind) {
    case NamedKind::goal: return goal_in(file.plan, thing);
    case NamedKind::indicator: return measure_in(file, file.plan.indicators, thing);
    case NamedKind::activity: return measure_in(file, file.plan.activities, thing);
    case NamedKind::appendix: break;
  }
  return appendix_in(file, thing);
}

std::string plain_path(std::string_view path) { return std::filesystem::path(path).lexically_normal().string(); }

std::shared_ptr<const FileView> view_at(const Snapshot& snapshot, std::string_view path) {
  const std::string plain = plain_path(path);
  for (const auto& view : snapshot.files) {
    if (plain_path(view->document.file->path) == plain) return view;
  }
  return nullptr;
}

}  // namespace planlint::lsp
