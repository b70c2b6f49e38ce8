// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/recogniser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "document/builder.h"
#include "document/quantities.h"

namespace planlint {
namespace {

constexpr std::size_t longest_heading = 120;  ///< characters
constexpr std::size_t longest_cut = 40;       ///< lines between the halves of a paragraph that a page break has cut
constexpr std::size_t longest_decision = 14;  ///< lines with text
constexpr std::size_t entries_ahead = 4;      ///< of the table of contents that a heading may leave out

Range hull(std::span<const Range> ranges) { return {.start = ranges.front().start, .end = ranges.back().end}; }

}  // namespace

Recogniser::Recogniser(const Page& page, const ContentsList& contents, const Front& front, Plan& plan, TextPool& pool,
                       Marks& marks)
    : page_(page), contents_(contents), front_(front), plan_(plan), pool_(pool), marks_(marks) {
  for (std::size_t i = 0; i < contents_.titles.size(); ++i) last_entry_[contents_.titles[i]] = i;
  find_listed_goals();
}

void Recogniser::run() {
  for (std::size_t line = 0; line < page_.lines.size();) line = page_.is_empty(line) ? line + 1 : take(line);
  flush();
  keep_unit_group();
}

std::size_t Recogniser::take(std::size_t line) {
  if (contents_.end > contents_.first && line >= contents_.first && line < contents_.end) return take_contents(line);
  if (std::ranges::find(front_.title_lines, line) != front_.title_lines.end()) {
    marks_.set(line, PieceKind::property, "dokumentets titel");
    return line + 1;
  }
  // `1.` and a tab before a decision make no cells of it.
  const bool numbered = under_ == Under::decisions && page_.lines[line].form == LineForm::cells &&
                        !numbered_title(page_.body(line)).number.empty();
  if (page_.lines[line].form == LineForm::cells && !numbered) return take_grid(line);
  if (page_.lines[line].form == LineForm::text) {
    if (const auto heading = goal_at(page_, line)) return take_goal(line, *heading);
    if (const auto table = read_aligned_records(page_, line, marks_)) {
      flush();
      return take_records(*table);
    }
    if (const LineHeader* header = line_header(page_, line)) {
      flush();
      return take_records(read_wrapped_records(page_, line, *header, marks_));
    }
    const std::string& key = page_.key(line);
    if (const Label label = label_of(key); label != Label::none && !(label == Label::contents)) {
      const bool of_goal = label == Label::analysis || label == Label::comment || label == Label::deviation ||
                           label == Label::description;
      if (!of_goal || owner().goal != no_index) return take_label(line, label);
    }
    if (take_assessment(line)) return line + 1;
    auto figures = read_aligned_figures(page_, line, marks_);
    if (!figures) figures = read_wrapped_figures(page_, line, marks_);
    if (figures) {
      flush();
      return take_figures(std::move(*figures));
    }
    if (const auto unit = unit_line(key); !unit.empty()) {
      unit_ = {.value = unit, .range = page_.lines[line].body, .present = true};
      marks_.set(line, PieceKind::property, "tabellens enhet");
      return line + 1;
    }
  }
  if (page_.lines[line].form == LineForm::bullet && take_assessment(line)) return line + 1;
  return take_paragraph(line);
}

std::size_t Recogniser::take_contents(std::size_t line) {
  flush();
  body_begun_ = true;
  open_section(pool_.name(page_.lines[line].body), page_.lines[line].body, true);
  marks_.set(line, PieceKind::heading, "avsnitt");
  std::vector<Text> entries;
  for (std::size_t i = line + 1; i < contents_.end; ++i) {
    if (page_.is_empty(i)) continue;
    marks_.set(i, PieceKind::contents, "innehållsförteckningen");
    const Range range = page_.lines[i].body;
    entries.push_back(pool_.owned("- " + without_markup(page_.slice(range)), range));
  }
  const Text text = pool_.block(entries);
  if (text) plan_.paragraphs.push_back({.text = text, .owner = owner()});
  main_section_ = section_ = no_index;
  return contents_.end;
}

std::size_t Recogniser::take_label(std::size_t line, Label label) {
  flush();
  marks_.set(line, PieceKind::label, std::string(page_.body(line)));
  label_range_ = page_.lines[line].body;
  switch (label) {
    case Label::description: enter(Under::description); break;
    case Label::expected_results:
      enter(Under::expected_results);
      if (board_ != no_index) plan_.goals[board_].expected_results_range = label_range_;
      break;
    case Label::priorities: enter(Under::priorities); break;
    case Label::analysis: enter(Under::analysis); break;
    case Label::comment: enter(Under::comment); break;
    case Label::deviation: enter(Under::deviation); break;
    case Label::agenda2030: {
      const Range range = page_.lines[line].body;
      open_section(pool_.name(range), range, false);
      marks_.set(line, PieceKind::heading, "avsnitt");
      enter(Under::agenda2030);
      break;
    }
    case Label::decisions:
      enter(Under::decisions);
      introductions_ = 0;
      break;
    case Label::appendices: {
      const Range range = page_.lines[line].body;
      open_section(pool_.name(range), range, true);
      marks_.set(line, PieceKind::heading, "avsnitt");
      enter(Under::appendices);
      break;
    }
    case Label::contents:
    case Label::none: break;
  }
  return line + 1;
}

std::size_t Recogniser::take_paragraph(std::size_t line) {
  Paragraph paragraph = under_ == Under::decisions ? decision_at(line) : paragraph_at(line);
  const bool bullet = page_.lines[line].form == LineForm::bullet;
  if (front_.date_line == line && paragraph.numbers.size() == 1 && !body_begun_) {
    marks_.set(line, PieceKind::property, "datum");
    return paragraph.end;
  }
  if (take_sdg(paragraph) || take_appendix(paragraph) || (under_ == Under::decisions && take_decision(paragraph)) ||
      (under_ == Under::result_units && take_result_unit(paragraph)))
    return paragraph.end;
  if (!bullet && is_heading(paragraph))
    take_heading(paragraph);
  else
    take_text(paragraph, bullet);
  return paragraph.end;
}

Recogniser::Paragraph Recogniser::paragraph_at(std::size_t line) const {
  Paragraph paragraph{.lines = {page_.lines[line].body}, .numbers = {line}, .end = line + 1};
  while (true) {
    const std::size_t next = page_.next_filled(paragraph.end);
    if (next >= page_.lines.size() || !continues(paragraph.numbers.back(), next)) break;
    paragraph.lines.push_back(page_.lines[next].body);
    paragraph.numbers.push_back(next);
    paragraph.end = next + 1;
  }
  return paragraph;
}

Recogniser::Paragraph Recogniser::decision_at(std::size_t line) const {
  Paragraph paragraph = paragraph_at(line);
  const NumberedTitle first = numbered_title(page_.body(line));
  int number = 0;
  std::from_chars(first.number.data(), first.number.data() + first.number.size(), number);
  if (number < 1 || first.number.size() > 2) return paragraph;
  const auto extend = [&](std::size_t end) {
    for (std::size_t i = page_.next_filled(paragraph.end); i < end; i = page_.next_filled(i + 1)) {
      paragraph.lines.push_back(page_.lines[i].body);
      paragraph.numbers.push_back(i);
    }
    paragraph.end = end;
  };
  // Up to the next number everything belongs to this one, however it looks.
  std::size_t filled = 0;
  for (std::size_t i = page_.next_filled(line + 1); i < page_.lines.size() && filled < longest_decision;
       i = page_.next_filled(i + 1), ++filled) {
    const NumberedTitle next = numbered_title(page_.body(i));
    // `… på sidan` + `4.` is no number of its own.
    const bool own = !next.title.empty() || ends_sentence(page_.body(page_.previous_filled(i)));
    if (own && next.number == std::to_string(number + 1)) {
      if (i > paragraph.end) extend(i);
      break;
    }
    if (goal_at(page_, i) || page_.lines[i].heading_level > 0 || is_main(page_.key(i))) break;
  }
  if (first.title.empty() && paragraph.numbers.size() == 1) {
    const std::size_t next = page_.next_filled(paragraph.end);
    if (next < page_.lines.size()) extend(paragraph_at(next).end);
  }
  return paragraph;
}

bool Recogniser::stands_alone(std::size_t line) const {
  const Line& current = page_.lines[line];
  const std::string_view body = page_.body(line);
  const bool lower = initial_of(body) == Initial::lower;
  if (current.form != LineForm::text || (current.heading_level > 0 && !lower) || current.bold) return true;
  if (body.size() > 200) return false;
  const std::string& key = page_.key(line);
  // `… förslag till` + `resultatenheter.` is no heading.
  return (!lower && (label_of(key) != Label::none || is_main_heading(key))) || goal_at(page_, line).has_value() ||
         fulfilment_of(key) != Fulfilment::none || ((!lower || body.starts_with('(')) && !unit_line(key).empty()) ||
         line_header(page_, line) != nullptr;
}

bool Recogniser::continues(std::size_t line, std::size_t next) const {
  const Line& before = page_.lines[line];
  if (next >= page_.lines.size() || next - line > longest_cut || stands_alone(next)) return false;
  if (contents_.end > contents_.first && next >= contents_.first && next < contents_.end) return false;
  const std::string_view text = page_.body(line);
  const std::string_view following = page_.body(next);
  const bool ended = ends_sentence(text);
  if (!ended && initial_of(following) == Initial::lower) return true;
  // `… enligt tabell på sidan` + `4.`
  const bool lone_number =
      following.ends_with('.') && !numbered_title(following).number.empty() && numbered_title(following).title.empty();
  if (!ended && next == line + 1 && lone_number) return true;
  if (!page_.layout.wrapped || before.heading_level > 0) return false;
  // In a wrapped document a full line is not the last of its paragraph, unless the gap is wider than between lines.
  std::size_t gap = 0;
  bool page_break = false;
  for (std::size_t i = line + 1; i < next; ++i) {
    page_break = page_break || page_.furniture[i] || page_.lines[i].breaks_page;
    if (!page_.furniture[i]) ++gap;
  }
  if (gap > page_.layout.spacing && !page_break) return false;
  if (initial_of(following) == Initial::digit && numbered_title(following).number.size() > 0 && ended) return false;
  return length_of(text) * 20 >= page_.layout.width * 17;
}

bool Recogniser::leads_on_to_sdgs(const Paragraph& paragraph) const {
  const std::size_t next = page_.next_filled(paragraph.end);
  return under_ == Under::agenda2030 && next < page_.lines.size() && page_.lines[next].form == LineForm::bullet;
}

bool Recogniser::is_heading(const Paragraph& paragraph) const {
  const Line& first = page_.lines[paragraph.numbers.front()];
  if (paragraph.numbers.size() > 2) return false;
  std::size_t length = 0;
  for (const Range range : paragraph.lines) length += length_of(page_.slice(range));
  const std::string_view last = page_.slice(paragraph.lines.back());
  if (length > longest_heading) return false;
  if (first.heading_level > 0) return true;
  if (ends_sentence(last) || last.ends_with(',') || last.ends_with(';')) return false;
  if (first.bold) return true;
  if (is_cell_text(last)) return false;
  const std::string key = folded(page_.slice(paragraph.lines.front()));
  if (is_main(key)) return true;
  if (!body_begun_) return false;
  if (initial_of(page_.slice(paragraph.lines.front())) == Initial::lower) return false;
  if (!numbered_title(page_.slice(paragraph.lines.front())).number.empty()) return false;  // an item of a list
  // Something stands under it, and it is no line of a paragraph that fills the page's width.
  if (page_.layout.wrapped && length_of(last) * 10 >= page_.layout.width * 9) return false;
  return page_.next_filled(paragraph.end) < page_.lines.size() && !leads_on_to_sdgs(paragraph) &&
         !leads_on_to_decisions(paragraph);
}

bool Recogniser::is_main(std::string_view folded_title) const {
  const std::size_t last = std::min(contents_.titles.size(), next_entry_ + entries_ahead);
  for (std::size_t i = next_entry_; i < last; ++i) {
    if (contents_.titles[i] == folded_title) return true;
  }
  return is_main_heading(folded_title);
}

void Recogniser::take_heading(const Paragraph& paragraph) {
  const Text title = pool_.name(paragraph.lines);
  const std::string key = folded(title.value);
  flush();
  const bool main = is_main(key);
  if (main) {
    for (std::size_t i = next_entry_; i < contents_.titles.size(); ++i) {
      if (contents_.titles[i] != key) continue;
      next_entry_ = i + 1;
      break;
    }
    focus_ = area_ = board_ = no_index;
  }
  body_begun_ = true;
  open_section(title, hull(paragraph.lines), main);
  mark(paragraph, PieceKind::heading, "avsnitt");
  enter(key.starts_with("resultatenhet") ? Under::result_units : Under::prose);
}

void Recogniser::open_section(Text title, Range range, bool main) {
  Section section;
  section.title = title;
  section.range = range;
  section.keyword = range;
  if (main) {
    focus_ = area_ = board_ = no_index;
    columns_ = {};
  }
  section.owner.goal = owner().goal;
  if (!main && section.owner.goal == no_index) section.parent = main_section_;
  const auto index = static_cast<Index>(plan_.sections.size());
  if (main) main_section_ = index;
  section_ = index;
  if (folded(section.title.value).find("agenda 20") != std::string::npos) agenda_section_ = index;
  plan_.sections.push_back(std::move(section));
}

Owner Recogniser::owner() const {
  Owner owner;
  owner.goal = board_ != no_index ? board_ : area_ != no_index ? area_ : focus_;
  owner.section = section_;
  return owner;
}

void Recogniser::enter(Under under) {
  flush();
  keep_unit_group();
  under_ = under;
}

void Recogniser::mark(const Paragraph& paragraph, PieceKind kind, const char* meaning) {
  for (const std::size_t line : paragraph.numbers) marks_.set(line, kind, meaning);
}

}  // namespace planlint
