// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/rename.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lsp/features/mentions.h"
#include "lsp/features/places.h"
#include "report/words.h"
#include "text/names.h"
#include "text/spaces.h"

namespace planlint::lsp {
namespace {

using Edits = std::vector<FileEdits>;

/// A text with what is between braces in it: `{0}`, `{1}`.
std::string filled(std::string_view text, std::initializer_list<std::string_view> values) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_place = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
    if (!is_place) {
      result += text[at];
      continue;
    }
    result += *(values.begin() + (text[at + 1] - '0'));
    at += 2;
  }
  return result;
}

// ---- how a name is written where it goes ----------------------------------------------------------------------------

std::string escaped(std::string_view name, std::string_view marks) {
  std::string result;
  for (const char byte : name) {
    if (marks.find(byte) != std::string_view::npos) result += '\\';
    result += byte;
  }
  return result;
}

/// Between “ and ” these marks would end the string.
std::string curly_escaped(std::string_view name) {
  std::string result;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const std::string_view mark = name.substr(at, 3);
    if (mark == "\u201c" || mark == "\u201d" || name[at] == '"' || name[at] == '\\') result += '\\';
    result += name[at];
  }
  return result;
}

std::string written_in(const FileView& view, Range range, std::string_view name) {
  const Node node = node_at(*view.tree, range);
  switch (node.kind()) {
    case Kind::string:
    case Kind::unterminated_string: {
      const bool is_plain = view.document.file->source->slice(node.range()).starts_with('"');
      return is_plain ? escaped(name, "\\\"") : curly_escaped(name);
    }
    case Kind::text_block:
    case Kind::unterminated_text: return escaped(name, name.find("\"\"") == std::string_view::npos ? "\\" : "\\\"");
    case Kind::cell: return escaped(name, "|#}");
    default: return std::string(name);
  }
}

// ---- numbers --------------------------------------------------------------------------------------------------------

bool is_part(std::string_view part) {
  const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  return !part.empty() && part.size() <= 2 && part.front() != '0' && std::ranges::all_of(part, is_digit);
}

/// `1`, `1.2`, `1.2.1`, `1.2.1.1`.
bool is_goal_number(std::string_view number) {
  for (int parts = 1; parts <= 4; ++parts) {
    const auto dot = number.find('.');
    if (!is_part(number.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    number.remove_prefix(dot + 1);
  }
  return false;
}

bool is_below(std::string_view number, std::string_view other) {
  return number.size() > other.size() && number.starts_with(other) && number[other.size()] == '.';
}

bool is_or_below(std::string_view number, std::string_view other) { return number == other || is_below(number, other); }

class Renamer {
 public:
  Renamer(const Snapshot& snapshot, ThingAt here, std::string_view new_name)
      : language_(snapshot.language), here_(std::move(here)), name_(trimmed(new_name)) {
    for (auto& view : files_of(snapshot, here_.thing)) {
      if (view->tree && !view->document.file->is_document) files_.push_back(std::move(view));
    }
  }

  std::variant<Edits, RenameRefusal> run() {
    const bool is_number = here_.mention.part == MentionPart::number;
    auto refusal = is_number                                  ? refuse_number()
                   : here_.thing.kind == NamedKind::indicator ? refuse_name(&Plan::indicators)
                   : here_.thing.kind == NamedKind::activity  ? refuse_name(&Plan::activities)
                                                              : refuse_text();
    if (refusal) return std::move(*refusal);
    if (name_ == (is_number ? here_.thing.number : here_.thing.name)) return Edits{};
    for (const auto& view : files_) edit(*view, is_number);
    return std::move(edits_);
  }

 private:
  [[nodiscard]] RenameRefusal refusal(std::string_view swedish, std::string_view english,
                                      std::initializer_list<std::string_view> values) const {
    return {filled(in(language_, swedish, english), values)};
  }

  // ---- what is refused

  [[nodiscard]] std::optional<RenameRefusal> refuse_text() const {
    const bool has_control = std::ranges::any_of(name_, [](char byte) { return byte >= 0 && byte < ' '; });
    if (name_.empty()) return refusal("ett namn kan inte vara tomt", "a name cannot be empty", {});
    if (has_control)
      return refusal("ett namn står på en rad: ta bort radbrytningar och tabbar",
                     "a name stands on one line: take out line breaks and tabs", {});
    return std::nullopt;
  }

  template <class Measures>
  [[nodiscard]] std::optional<RenameRefusal> refuse_name(Measures measures) const {
    if (auto text = refuse_text()) return text;
    const std::string folded = fold_name(name_);
    if (folded == fold_name(here_.thing.name)) return std::nullopt;
    for (const auto& view : files_) {
      const Plan& plan = view->document.file->plan;
      for (const auto& one : plan.*measures) {
        if (fold_name(one.name.value) != folded || area_number(plan, one.owner) != here_.thing.goal) continue;
        return refusal("namnet ”{0}” är upptaget: det står redan under mål {1} i {2}",
                       "the name ”{0}” is taken: it stands under goal {1} in {2} already",
                       {name_, here_.thing.goal, view->document.file->path});
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<RenameRefusal> refuse_number() const {
    if (here_.thing.kind == NamedKind::appendix) return refuse_appendix();
    if (!is_goal_number(name_))
      return refusal("”{0}” är inget målnummer: det skrivs som 1.2 eller 1.2.1",
                     "”{0}” is no number of a goal: one is written like 1.2 or 1.2.1", {name_});
    bool is_declared = false;
    for (const auto& view : files_) {
      for (const Goal& goal : view->document.file->plan.goals) {
        if (goal.number.value != here_.thing.number) continue;
        is_declared = true;
        if (auto parent = refuse_parent(*view, goal)) return parent;
      }
    }
    if (!is_declared) return refuse_unknown();
    return refuse_taken();
  }

  [[nodiscard]] RenameRefusal refuse_unknown() const {
    return refusal("{0} finns inte i planen eller dess KF-budget: skriv det där först",
                   "{0} is neither in the plan nor in its KF budget: write it there first",
                   {std::string(here_.thing.kind == NamedKind::appendix ? in(language_, "bilaga ", "appendix ")
                                                                        : in(language_, "mål ", "goal "))
                        .append(here_.thing.number)});
  }

  [[nodiscard]] std::optional<RenameRefusal> refuse_parent(const FileView& view, const Goal& goal) const {
    const Plan& plan = view.document.file->plan;
    const std::string_view parent = goal.parent == no_index ? std::string_view() : plan.goals[goal.parent].number.value;
    const auto dots = std::ranges::count(name_, '.');
    if (!parent.empty() && is_below(name_, parent) && dots == std::ranges::count(parent, '.') + 1) return std::nullopt;
    if (!parent.empty())
      return refusal("mål {0} står under mål {1} i {2}: numret måste vara {1} och en del till, som {1}.1",
                     "goal {0} stands under goal {1} in {2}: its number has to be {1} and one part more, like {1}.1",
                     {here_.thing.number, parent, view.document.file->path});
    const auto parts = std::ranges::count(here_.thing.number, '.');
    if (dots == parts) return std::nullopt;
    return refusal("mål {0} har {1} delar i sitt nummer: ”{2}” har {3}",
                   "the number of goal {0} has parts: {1}, and ”{2}” has {3}",
                   {here_.thing.number, std::to_string(parts + 1), name_, std::to_string(dots + 1)});
  }

  [[nodiscard]] std::optional<RenameRefusal> refuse_taken() const {
    if (name_ == here_.thing.number) return std::nullopt;
    for (const auto& view : files_) {
      for (const Goal& goal : view->document.file->plan.goals) {
        if (!is_or_below(goal.number.value, name_)) continue;
        return refusal("numret {0} är upptaget: ”{1}” har nummer {2} i {3}",
                       "the number {0} is taken: ”{1}” has number {2} in {3}",
                       {name_, goal.title.value, goal.number.value, view->document.file->path});
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<RenameRefusal> refuse_appendix() const {
    const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
    if (name_.empty() || name_.size() > 3 || name_.front() == '0' || !std::ranges::all_of(name_, is_digit))
      return refusal("”{0}” är inget nummer på en bilaga: det skrivs som 7",
                     "”{0}” is no number of an appendix: one is written like 7", {name_});
    bool is_declared = false;
    for (const Appendix& one : files_.front()->document.file->plan.appendices) {
      const std::string number = std::to_string(one.number.value_or(0));
      is_declared = is_declared || number == here_.thing.number;
      if (number == name_ && name_ != here_.thing.number)
        return refusal("bilaga {0} finns redan: ”{1}”", "there is an appendix {0} already: ”{1}”",
                       {name_, one.title.value});
    }
    return is_declared ? std::nullopt : std::optional(refuse_unknown());
  }

  // ---- what is changed

  void edit(const FileView& view, bool is_number) {
    FileEdits edits = {.source = view.document.file->source, .edits = {}};
    const bool is_goal = here_.thing.kind == NamedKind::goal;
    if (is_number && is_goal) {
      add_goal_numbers(view, edits.edits);
    } else if (is_number) {
      for (const Mention& mention : mentions_in(view, here_.thing)) edits.edits.push_back({mention.range, name_});
    } else if (here_.thing.kind == NamedKind::appendix) {
      add_appendix_title(view, edits.edits);
    } else {
      add_names(view, edits.edits);
    }
    if (!edits.edits.empty()) edits_.push_back(std::move(edits));
  }

  void add_goal_numbers(const FileView& view, std::vector<Edit>& edits) const {
    for (const NumberMention& one : goal_numbers_in(view)) {
      if (!is_or_below(one.number, here_.thing.number)) continue;
      edits.push_back({.range = {.start = one.range.start,
                                 .end = one.range.start + static_cast<std::uint32_t>(here_.thing.number.size())},
                       .replacement = name_});
    }
  }

  void add_appendix_title(const FileView& view, std::vector<Edit>& edits) const {
    for (const Appendix& one : view.document.file->plan.appendices) {
      if (std::to_string(one.number.value_or(0)) == here_.thing.number && one.title)
        edits.push_back({one.title.range, written_in(view, one.title.range, name_)});
    }
  }

  void add_names(const FileView& view, std::vector<Edit>& edits) const {
    const Plan& plan = view.document.file->plan;
    const std::string folded = fold_name(here_.thing.name);
    for (const Mention& mention : mentions_in(view, here_.thing)) {
      if (mention.part != MentionPart::name) continue;
      const bool is_title = here_.thing.kind == NamedKind::goal && mention.role == MentionRole::declared;
      if (is_title && !reads_as(plan, mention.range, folded)) continue;
      edits.push_back({mention.range, written_in(view, mention.range, name_)});
    }
  }

  /// Whether the goal with its title at `range` has the old title.
  [[nodiscard]] static bool reads_as(const Plan& plan, Range range, const std::string& folded) {
    return std::ranges::any_of(plan.goals, [&](const Goal& goal) {
      return goal.title && goal.title.range == range && fold_name(goal.title.value) == folded;
    });
  }

  Language language_;
  ThingAt here_;
  std::string name_;
  std::vector<std::shared_ptr<const FileView>> files_;
  Edits edits_;
};

/// Why what stands at `offset` has no name to change.
RenameRefusal refusal_at(const Snapshot& snapshot, std::uint32_t offset) {
  const Language language = snapshot.language;
  const std::string_view what = in(language,
                                   "byta går för måls nummer och titlar, indikatorers och aktiviteters namn och "
                                   "bilagors nummer",
                                   "numbers and titles of goals, names of indicators and activities, and numbers of "
                                   "appendices can be");
  if (!snapshot.current->tree || snapshot.file().is_document)
    return {std::string(in(language, "ett publicerat dokument ändras inte här",
                           "a published document is not changed "
                           "here"))};
  const Node node = node_at(*snapshot.current->tree, {.start = offset, .end = offset});
  std::string_view slice = snapshot.file().source->slice(node.range());
  if (slice.starts_with('"'))
    slice = slice.substr(1, slice.size() - (slice.size() > 1 && slice.ends_with('"') ? 2 : 1));
  const std::string word = filled("”{0}”", {slice});
  constexpr std::size_t longest_word = 40;
  const bool is_word = !node.range().empty() && word.size() <= longest_word && word.find('\n') == std::string::npos;
  const bool is_keyword = node.kind() == Kind::other && is_word;
  if (is_keyword)
    return {filled(in(language, "{0} hör till språket och kan inte byta namn: {1}",
                      "{0} belongs to the language and cannot be renamed: {1}"),
                   {word, what})};
  if (is_word && node.kind() != Kind::source_file && node.kind() != Kind::block)
    return {filled(
        in(language, "{0} är ett värde eller en text, inget namn: {1}", "{0} is a value or a text, no name: {1}"),
        {word, what})};
  return {filled(in(language, "här står inget namn: {0}", "no name stands here: {0}"), {what})};
}

}  // namespace

std::variant<RenamePlace, RenameRefusal> prepare_rename(const Snapshot& snapshot, std::uint32_t offset) {
  if (!snapshot.current->tree || snapshot.file().is_document) return refusal_at(snapshot, offset);
  const auto here = thing_at(snapshot, offset);
  if (!here) return refusal_at(snapshot, offset);
  const bool is_number = here->mention.part == MentionPart::number;
  return RenamePlace{.range = here->mention.range, .text = is_number ? here->thing.number : here->thing.name};
}

std::variant<std::vector<FileEdits>, RenameRefusal> rename(const Snapshot& snapshot, std::uint32_t offset,
                                                           std::string_view new_name) {
  if (!snapshot.current->tree || snapshot.file().is_document) return refusal_at(snapshot, offset);
  auto here = thing_at(snapshot, offset);
  if (!here) return refusal_at(snapshot, offset);
  return Renamer(snapshot, std::move(*here), new_name).run();
}

}  // namespace planlint::lsp
