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

namespace planlint {
namespace {

constexpr std::size_t small_grid = 4;         ///< rows of an assessment that is set as a table
constexpr std::size_t longest_heading = 120;  ///< characters
constexpr std::size_t longest_cut = 40;       ///< lines between the halves of a paragraph that a page break has cut
constexpr std::size_t longest_decision = 14;  ///< lines with text
constexpr std::size_t entries_ahead = 4;      ///< of the table of contents that a heading may leave out

/// Whether a title cannot end with the last word: a conjunction, a preposition, an article.
bool is_open_end(std::string_view folded_line) {
  constexpr auto open = std::to_array<std::string_view>(
      {"da",  "och", "eller", "att",  "for",   "i",    "pa",  "av", "med", "till",  "som", "en", "ett",
       "den", "de",  "samt",  "fran", "genom", "utan", "mot", "om", "vid", "under", "dar", "nar"});
  const std::size_t blank = folded_line.rfind(' ');
  return blank != std::string_view::npos && std::ranges::find(open, folded_line.substr(blank + 1)) != open.end();
}

Range hull(std::span<const Range> ranges) { return {.start = ranges.front().start, .end = ranges.back().end}; }

}  // namespace

Recogniser::Recogniser(const Page& page, const Contents& contents, const Front& front, Plan& plan, TextPool& pool,
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
      return take_figures(*figures);
    }
    if (const auto unit = unit_line(key); !unit.empty()) {
      unit_ = {.value = unit, .range = page_.lines[line].body, .present = true};
      marks_.set(line, PieceKind::property, "tabellens enhet");
      return line + 1;
    }
  }
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
  if (!title.empty()) parts.push_back(range_of(title));
  // A title that is wrapped or cut goes on in lower case, or behind a line that is full.
  while (glued == Label::none && !parts.empty()) {
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

void Recogniser::find_grid(std::size_t line) {
  while (grid_row_ < grid_.rows.size() && grid_.rows[grid_row_].line < line) ++grid_row_;
  if (grid_row_ < grid_.rows.size() && grid_.rows[grid_row_].line == line) return;
  grid_ = read_grid(page_, line);
  grid_row_ = listed_until_ = 0;
}

std::size_t Recogniser::take_grid(std::size_t line) {
  find_grid(line);
  if (is_contents()) return take_contents_grid();
  if (header_shape(page_, grid_.rows[grid_row_]) != TableShape::none) {
    flush();
    return take_records(read_records(page_, grid_, grid_row_, marks_, {}));
  }
  // A table that goes on behind a paragraph, without its header.
  if (!columns_.fields.empty() && goes_on(page_, grid_.rows[grid_row_], columns_)) {
    flush();
    return take_records(read_records(page_, grid_, grid_row_, marks_, columns_));
  }
  if (auto figures = read_figures(page_, grid_, grid_row_, marks_)) {
    flush();
    return take_figures(*figures);
  }
  if (take_small_grid()) return grid_.end;
  // Cells without figures: a heading that was set with a tab, or a table of words, which is kept as it stands.
  Paragraph row{.lines = {page_.lines[line].body}, .numbers = {line}, .end = line + 1};
  take_text(row, false);
  return line + 1;
}

bool Recogniser::take_small_grid() {
  const auto left = std::span<const GridRow>(grid_.rows).subspan(grid_row_);
  if (under_ == Under::result_units ? grid_row_ > 0 : left.size() > small_grid) return false;
  std::vector<const GridRow*> rows;
  for (const GridRow& row : left) {
    const bool separator = std::ranges::all_of(
        row.cells, [&](Range cell) { return page_.slice(cell).find_first_not_of("-: ") == std::string_view::npos; });
    if (!separator) rows.push_back(&row);
  }
  // An assessment that is set as a table: an icon beside the words.
  if (rows.size() == 1 && owner().goal != no_index &&
      plan_.goals[owner().goal].assessment.fulfilment == Fulfilment::none) {
    for (const Range cell : rows[0]->cells) {
      const Fulfilment fulfilment = fulfilment_of(folded(page_.slice(cell)));
      if (fulfilment == Fulfilment::none) continue;
      plan_.goals[owner().goal].assessment = {.fulfilment = fulfilment,
                                              .text = pool_.name(without_icon(page_.text, cell))};
      for (const GridRow& row : left) marks_.set(row.line, PieceKind::property, "bedömning av målet");
      return true;
    }
  }
  // Result units as a table of names.
  if (under_ != Under::result_units || rows.size() < 2) return false;
  for (const GridRow* row : rows) {
    const Text name = pool_.name(without_icon(page_.text, row->cells.front()));
    const std::string key = folded(name.value);
    const bool header = row == rows.front() && (key == "enhet" || key == "namn" || key.starts_with("resultatenhet"));
    if (name && !header) plan_.result_units.push_back({.name = name, .group = unit_group_});
    // The other cells are kept with it as they stand.
    Paragraph rest{.lines = {page_.lines[row->line].body}, .numbers = {row->line}, .end = row->line + 1};
    texts_.push_back(text_of(rest, false));
    marks_.set(row->line, header ? PieceKind::table_header : PieceKind::list_item, "resultatenhet");
  }
  return true;
}

bool Recogniser::is_contents() {
  if (grid_row_ < listed_until_) return false;
  int last = 0;
  std::size_t entries = 0;
  for (std::size_t i = grid_row_; i < grid_.rows.size(); ++i) {
    std::vector<std::string> cells;
    for (const Range cell : grid_.rows[i].cells) {
      if (!is_blank_cell(page_.slice(cell))) cells.push_back(without_markup(page_.slice(cell)));
    }
    if (cells.empty() || cells[0].find_first_not_of("-: ") == std::string_view::npos) continue;
    listed_until_ = i;  // no row before it begins a table of contents either
    int number = 0;
    if (cells.size() != 2 || cells[1].size() > 3) return false;
    const auto [end, error] = std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), number);
    if (error != std::errc() || end != cells[1].data() + cells[1].size() || number < last) return false;
    last = number;
    ++entries;
  }
  listed_until_ = grid_.rows.size();
  const bool headed = section_ != no_index && label_of(folded(plan_.sections[section_].title.value)) == Label::contents;
  return entries >= (headed ? 1 : 4) && (headed || !body_begun_);
}

std::size_t Recogniser::take_contents_grid() {
  for (std::size_t i = grid_row_; i < grid_.rows.size(); ++i) {
    const std::size_t line = grid_.rows[i].line;
    Paragraph entry{.lines = {page_.lines[line].body}, .numbers = {line}, .end = line + 1};
    take_text(entry, false);
    mark(entry, PieceKind::contents, "innehållsförteckningen");
  }
  return grid_.end;
}

std::size_t Recogniser::take_records(const RecordTable& table) {
  body_begun_ = true;
  columns_ = table.columns;
  for (const Record& record : table.records) {
    if (table.shape == TableShape::indicators)
      add_indicator(plan_, pool_, record, owner());
    else
      add_activity(plan_, pool_, record, owner());
  }
  enter(Under::prose);
  return table.end;
}

std::size_t Recogniser::take_figures(const FigureTable& table) {
  body_begun_ = true;
  TableSetting setting{.title = {}, .unit = unit_, .owner = owner()};
  if (section_ != no_index)
    setting.title = plan_.sections[section_].title;
  else if (owner().goal != no_index)
    setting.title = {};
  add_table(plan_, pool_, page_, table, setting);
  unit_ = {};
  enter(Under::prose);
  return table.end;
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
  const std::string key = folded(page_.slice(paragraph.lines.front()));
  if (is_main(key)) return true;
  if (!body_begun_) return false;
  if (initial_of(page_.slice(paragraph.lines.front())) == Initial::lower) return false;
  if (!numbered_title(page_.slice(paragraph.lines.front())).number.empty()) return false;  // an item of a list
  // Something stands under it, and it is no line of a paragraph that fills the page's width.
  if (page_.layout.wrapped && length_of(last) * 10 >= page_.layout.width * 9) return false;
  return page_.next_filled(paragraph.end) < page_.lines.size();
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
