// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the recogniser makes of goals: their headings, titles and assessments.
#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "document/recogniser.h"

namespace planlint {
namespace {

constexpr std::size_t longest_heading = 120;  ///< characters
constexpr std::size_t longest_cut = 40;       ///< lines between the halves of a title that a page break has cut

/// Whether a title cannot end with the last word: a conjunction, an article. Prepositions can: `… att bo och vistas i`.
bool is_open_end(std::string_view folded_line) {
  constexpr auto open = std::to_array<std::string_view>(
      {"da", "och", "eller", "att", "som", "en", "ett", "den", "de", "samt", "fran", "genom", "utan", "under"});
  const std::size_t blank = folded_line.rfind(' ');
  return blank != std::string_view::npos && std::ranges::find(open, folded_line.substr(blank + 1)) != open.end();
}

}  // namespace

std::string Recogniser::goal_key(std::size_t line, const GoalHeading& heading) const {
  std::string_view number = heading.number;
  std::string_view title = heading.title;
  if (title.empty()) {
    const std::size_t next = page_.next_filled(line + 1);
    if (next < page_.lines.size())
      std::tie(number, title) =
          std::pair(numbered_title(page_.body(next)).number, numbered_title(page_.body(next)).title);
  }
  return std::to_string(static_cast<int>(heading.level)) + ' ' +
         (number.empty() ? folded(title.substr(0, 200)) : std::string(number));
}

void Recogniser::find_listed_goals() {
  // Goals that all come back further down, in their order, are a list of them: a table of contents without its heading.
  std::vector<std::pair<std::size_t, std::string>> headings;
  for (std::size_t line = 0; line < page_.lines.size(); ++line) {
    if (page_.lines[line].form == LineForm::blank || page_.lines[line].form == LineForm::cells || page_.furniture[line])
      continue;
    if (line >= contents_.first && line < contents_.end) continue;
    if (const auto heading = goal_at(page_, line)) headings.emplace_back(line, goal_key(line, *heading));
  }
  std::unordered_map<std::string, std::size_t> seen;
  std::size_t again = headings.size();
  for (std::size_t i = 0; i < headings.size() && again == headings.size(); ++i) {
    if (!seen.emplace(headings[i].second, i).second) again = i;
  }
  if (again < 2 || again == headings.size()) return;
  std::unordered_set<std::string_view> later;
  for (std::size_t i = again; i < headings.size(); ++i) later.insert(headings[i].second);
  for (std::size_t i = 0; i < again; ++i) {
    if (!later.contains(headings[i].second)) return;
  }
  for (std::size_t i = 0; i < again; ++i) listed_goals_.push_back(headings[i].first);
}

std::size_t Recogniser::take_title_rest(Parts& parts, std::vector<std::size_t>& lines, std::size_t end) const {
  // A title that is wrapped or cut goes on in lower case, or behind a line that is full.
  while (!parts.empty()) {
    const std::size_t next = page_.next_filled(end);
    if (next >= page_.lines.size() || next > end + longest_cut || lines.size() > 5) break;
    // `… sin fulla potential då` goes on, whatever comes next.
    const bool open = !stands_alone(next) && is_open_end(page_.key(lines.back())) &&
                      length_of(page_.body(next)) < longest_heading && !ends_sentence(page_.body(next)) &&
                      !(page_.layout.wrapped && length_of(page_.body(next)) * 20 >= page_.layout.width * 17);
    if (!open && !continues(lines.back(), next)) break;
    if (!open && initial_of(page_.body(next)) != Initial::lower && page_.layout.wrapped &&
        length_of(page_.body(lines.back())) * 10 < page_.layout.width * 8)
      break;
    parts.push_back(page_.lines[next].body);
    lines.push_back(next);
    end = next + 1;
  }
  return end;
}

std::size_t Recogniser::take_goal(std::size_t line, const GoalHeading& heading) {
  if (std::ranges::binary_search(listed_goals_, line)) {
    Paragraph entry{.lines = {page_.lines[line].body}, .numbers = {line}, .end = line + 1};
    take_text(entry, false);
    mark(entry, PieceKind::contents, "förteckning över mål");
    return line + 1;
  }
  flush();
  body_begun_ = true;
  Goal goal;
  goal.level = heading.level;
  std::string_view number = heading.number;
  std::string_view title = heading.title;
  Parts parts;
  std::vector<std::size_t> lines = {line};
  std::size_t end = line + 1;
  goal.keyword = page_.lines[line].body;
  const auto range_of = [&](std::string_view piece) {
    const auto start = static_cast<std::uint32_t>(piece.data() - page_.text.data());
    return Range{.start = start, .end = start + static_cast<std::uint32_t>(piece.size())};
  };
  if (title.empty()) {
    // The title stands on the next line, perhaps with the number.
    const std::size_t next = page_.next_filled(end);
    if (next < page_.lines.size() && page_.lines[next].form != LineForm::cells && !goal_at(page_, next) &&
        label_of(page_.key(next)) == Label::none) {
      const NumberedTitle numbered = number.empty() ? numbered_title(page_.body(next))
                                                    : NumberedTitle{.number = number, .title = page_.body(next)};
      number = numbered.number;
      title = numbered.title;
      lines.push_back(next);
      end = next + 1;
    }
  } else {
    goal.keyword.end = std::max(goal.keyword.start, range_of(number.empty() ? title : number).start);
  }
  // `… stadsdelsområde**Beskrivning**`: a label that was glued to the title.
  Label glued = Label::none;
  if (const auto mark = title.rfind("**", title.size() > 2 ? title.size() - 3 : 0);
      mark != std::string_view::npos && mark > 0 && title.ends_with("**")) {
    glued = label_of(folded(title.substr(mark)));
    if (glued != Label::none) title = trimmed(title.substr(0, mark));
  }
  for (const std::string_view word : {"Beskrivning", "Förväntat resultat"}) {
    // Without its mark-up it may stand right behind the last letter.
    if (glued != Label::none || !title.ends_with(word) || title.size() == word.size()) continue;
    glued = label_of(folded(word));
    title = trimmed(title.substr(0, title.size() - word.size()));
  }
  if (!title.empty()) parts.push_back(range_of(title));
  if (glued == Label::none) end = take_title_rest(parts, lines, end);
  goal.title = pool_.name(parts);
  if (!number.empty()) goal.number = {.value = number, .range = range_of(number), .present = true};
  goal.range = {.start = page_.lines[line].body.start, .end = page_.lines[lines.back()].body.end};
  const auto index = static_cast<Index>(plan_.goals.size());
  const char* meaning = "nämndmål";
  switch (heading.level) {
    case GoalLevel::focus:
      focus_ = index;
      area_ = board_ = no_index;
      meaning = "inriktningsmål";
      break;
    case GoalLevel::area:
      goal.parent = focus_;
      area_ = index;
      board_ = no_index;
      meaning = "mål för verksamhetsområdet";
      break;
    case GoalLevel::board:
      goal.parent = area_;
      board_ = index;
      break;
  }
  plan_.goals.push_back(std::move(goal));
  for (const std::size_t i : lines) marks_.set(i, PieceKind::heading, meaning);
  main_section_ = section_ = no_index;
  columns_ = {};
  enter(Under::prose);
  if (glued != Label::none) take_label(line, glued);
  for (const std::size_t i : lines) marks_.set(i, PieceKind::heading, meaning);
  // The entry of the table of contents that comes next.
  const auto entry = last_entry_.find(page_.key(line));
  if (entry != last_entry_.end()) next_entry_ = std::max(next_entry_, entry->second + 1);
  return end;
}

bool Recogniser::take_assessment(std::size_t line) {
  const Index index = owner().goal;
  if (index == no_index || page_.lines[line].body.end - page_.lines[line].body.start > 60) return false;
  const Fulfilment fulfilment = fulfilment_of(page_.key(line));
  if (fulfilment == Fulfilment::none || plan_.goals[index].assessment.fulfilment != Fulfilment::none) return false;
  plan_.goals[index].assessment = {.fulfilment = fulfilment, .text = pool_.name(page_.lines[line].body)};
  marks_.set(line, PieceKind::property, "bedömning av målet");
  return true;
}

}  // namespace planlint
