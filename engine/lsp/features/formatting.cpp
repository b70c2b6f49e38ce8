// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/formatting.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "format/format.h"
#include "format/layout.h"
#include "format/line_matches.h"
#include "lsp/features/places.h"
#include "text/encoding.h"

namespace planlint::lsp {
namespace {

using Lines = std::vector<std::string_view>;

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }

/// With their line breaks.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

// ---- edits ----------------------------------------------------------------------------------------------------------

class EditMaker {
 public:
  EditMaker(std::string_view before, std::string_view after) : before_(lines_of(before)), after_(lines_of(after)) {}

  std::vector<Edit> run() {
    std::size_t i = 0;
    std::size_t j = 0;
    const auto before = numbered(before_);
    const auto after = numbered(after_);
    for (const formatter::Match& match : formatter::matches_of(before, after)) {
      replace(i, match.before, j, match.after);
      for (std::size_t k = 0; k < match.length; ++k) respace(before_[match.before + k], after_[match.after + k]);
      i = match.before + match.length;
      j = match.after + match.length;
    }
    replace(i, before_.size(), j, after_.size());
    return std::move(edits_);
  }

 private:
  /// Equal numbers where lines are equal but for blanks.
  std::vector<std::uint32_t> numbered(const Lines& lines) {
    std::vector<std::uint32_t> result;
    for (const std::string_view line : lines) {
      std::string words(line);
      std::erase_if(words, is_blank);
      result.push_back(
          numbers_.try_emplace(std::move(words), static_cast<std::uint32_t>(numbers_.size())).first->second);
    }
    return result;
  }

  void add(std::uint32_t start, std::string_view old, std::string_view text) {
    while (!old.empty() && !text.empty() && old.front() == text.front()) {
      old.remove_prefix(1);
      text.remove_prefix(1);
      ++start;
    }
    while (!old.empty() && !text.empty() && old.back() == text.back()) {
      old.remove_suffix(1);
      text.remove_suffix(1);
    }
    if (old.empty() && text.empty()) return;
    edits_.push_back({.range = {.start = start, .end = start + static_cast<std::uint32_t>(old.size())},
                      .replacement = std::string(text)});
  }

  /// Lines `[i, to)` by lines `[j, upto)` of the other text. Nothing in them is the same but whole characters.
  void replace(std::size_t i, std::size_t to, std::size_t j, std::size_t upto) {
    const std::uint32_t start = at_;
    std::string text;
    for (; j < upto; ++j) text.append(after_[j]);
    std::string old;
    for (; i < to; ++i) old.append(before_[i]);
    at_ += static_cast<std::uint32_t>(old.size());
    if (old != text) edits_.push_back({.range = {.start = start, .end = at_}, .replacement = std::move(text)});
  }

  void respace(std::string_view line, std::string_view wanted) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < line.size() || j < wanted.size()) {
      const std::size_t blank = i;
      const std::size_t wanted_blank = j;
      while (i < line.size() && is_blank(line[i])) ++i;
      while (j < wanted.size() && is_blank(wanted[j])) ++j;
      add(at_ + static_cast<std::uint32_t>(blank), line.substr(blank, i - blank),
          wanted.substr(wanted_blank, j - wanted_blank));
      ++i;
      ++j;
    }
    at_ += static_cast<std::uint32_t>(line.size());
  }

  Lines before_;
  Lines after_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::uint32_t at_ = 0;
  std::vector<Edit> edits_;
};

std::vector<Edit> moved(std::vector<Edit> edits, std::uint32_t by) {
  for (Edit& edit : edits) {
    edit.range.start += by;
    edit.range.end += by;
  }
  return edits;
}

std::string formatted(std::string text, LineEnding ending) {
  const Source source({}, std::move(text));
  return format(source, {.line_ending = ending}).text;
}

LineEnding ending_of(std::string_view text) {
  const auto first = text.find('\n');
  return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? LineEnding::crlf : LineEnding::lf;
}

// ---- places ---------------------------------------------------------------------------------------------------------

std::optional<Node> parent_of(Node node) {
  const TSNode parent = ts_node_parent(node.raw());
  return ts_node_is_null(parent) ? std::nullopt : std::optional(Node(parent));
}

bool is_list(Node node) { return node.kind() == Kind::block || node.kind() == Kind::source_file; }

std::optional<Node> ancestor(std::optional<Node> node, Kind kind) {
  while (node && node->kind() != kind) node = parent_of(*node);
  return node;
}

/// How many blocks a node stands in.
std::uint32_t depth_of(Node node) {
  std::uint32_t depth = 0;
  for (auto parent = parent_of(node); parent; parent = parent_of(*parent)) depth += parent->kind() == Kind::block;
  return depth;
}

std::string indentation(std::uint32_t depth) {
  return std::string(std::min(depth, formatter::deepest_indentation) * formatter::indentation_step, ' ');
}

/// Where the blanks begin that a place has before it on its line; the place itself where other things stand there.
std::uint32_t line_start(std::string_view text, std::uint32_t at) {
  std::uint32_t start = at;
  while (start > 0 && is_blank(text[start - 1])) --start;
  const bool is_first = start == 0 || text[start - 1] == '\n' || text.substr(0, start) == byte_order_mark;
  return is_first ? start : at;
}

// ---- ranges ---------------------------------------------------------------------------------------------------------

/// The statements of one list that a range touches, and the statement that they stand in.
struct Touched {
  Range range;
  std::optional<Node> around;
  std::uint32_t depth = 0;  ///< of `around`, or else of the statements
};

std::optional<Touched> touched_by(const SyntaxTree& tree, Range range) {
  std::optional<Node> list = node_at(tree, range);
  std::optional<Node> single;
  for (; list && !is_list(*list); list = parent_of(*list)) single = list;
  // The braces of a block belong to the statement that it is of.
  if (list && list->kind() == Kind::block && !single) {
    const Range inner = list->range();
    if (range.start <= inner.start || range.end >= inner.end) {
      single = parent_of(*list);
      list = single ? parent_of(*single) : std::nullopt;
    }
  } else if (single && !single->is_named() && list && list->kind() == Kind::block) {
    single = parent_of(*list);
    list = single ? parent_of(*single) : std::nullopt;
  }
  if (!list) return std::nullopt;
  Touched touched;
  if (single && single->is_named()) touched.range = single->range();
  Cursor cursor(*list);
  for (bool more = !single && cursor.to_first_child(); more; more = cursor.to_next_sibling()) {
    const Node node = cursor.node();
    const bool touches = node.range().start < range.end && range.start < node.range().end;
    if (!node.is_named() || !touches) continue;
    if (touched.range.empty()) touched.range.start = node.range().start;
    touched.range.end = node.range().end;
  }
  if (touched.range.empty()) return std::nullopt;
  if (list->kind() == Kind::block) touched.around = parent_of(*list);
  if (touched.around) touched.depth = depth_of(*touched.around);
  return touched;
}

/// A piece of a file that is formatted by itself, as deep as it stands.
std::string formatted_piece(std::string_view piece, std::uint32_t depth, LineEnding ending) {
  std::string text;
  for (std::uint32_t i = 0; i < depth; ++i) text += "avsnitt \"\" {\n";
  text.append(piece).append("\n");
  for (std::uint32_t i = 0; i < depth; ++i) text += "}\n";
  text = formatted(std::move(text), ending);
  Lines lines = lines_of(text);
  if (lines.size() < 2 * std::size_t{depth}) return std::string(piece);
  std::string result;
  for (std::size_t i = depth; i < lines.size() - depth; ++i) result.append(lines[i]);
  while (result.ends_with('\n') || result.ends_with('\r')) result.pop_back();
  return result;
}

std::vector<Edit> edits_around(const FileView& view, const Touched& touched) {
  const std::string_view text = view.document.file->source->text();
  Range piece = touched.around ? touched.around->range() : touched.range;
  const bool is_whole = !touched.around || (!touched.around->has_error() && text[piece.end - 1] == '}');
  if (!is_whole || view.tree->root().is_error())
    return small_edits(text, formatted(std::string(text), ending_of(text)));
  piece.start = line_start(text, piece.start);
  const std::string_view before = text.substr(piece.start, piece.end - piece.start);
  return moved(small_edits(before, formatted_piece(before, touched.depth, ending_of(text))), piece.start);
}

// ---- on type --------------------------------------------------------------------------------------------------------

std::vector<Node> rows_of(Node table) {
  std::vector<Node> rows;
  const auto body = table.child(Field::body);
  if (!body) return rows;
  Cursor cursor(*body);
  for (bool more = cursor.to_first_child(); more; more = cursor.to_next_sibling()) {
    if (cursor.node().kind() == Kind::row) rows.push_back(cursor.node());
  }
  return rows;
}

std::vector<Edit> aligned(std::string_view text, Node table) {
  const std::vector<Node> rows = rows_of(table);
  const auto slice = [&](Range range) { return text.substr(range.start, range.end - range.start); };
  std::string alone = "tabell \"\" {\n";
  for (const Node row : rows) alone.append(slice(row.range())).append("\n");
  alone = formatted(alone + "}\n", LineEnding::lf);
  const Lines lines = lines_of(alone);
  std::vector<Edit> edits;
  if (lines.size() != rows.size() + 2) return edits;
  const std::string indent = indentation(depth_of(table) + 1);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Range row = {.start = line_start(text, rows[i].range().start), .end = rows[i].range().end};
    const std::string_view line = lines[i + 1].substr(0, lines[i + 1].size() - 1);
    const bool is_alone = row.start < rows[i].range().start || row.start == 0 || text[row.start - 1] == '\n';
    const auto words = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    std::string wanted = is_alone ? indent : std::string();
    wanted.append(words);
    const auto found = small_edits(slice(row), wanted);
    for (Edit& edit : moved(found, row.start)) edits.push_back(std::move(edit));
  }
  return edits;
}

std::vector<Edit> reindented(std::string_view text, Node brace) {
  const auto block = parent_of(brace);
  const std::uint32_t start = line_start(text, brace.range().start);
  const bool is_first = start == 0 || text[start - 1] == '\n';
  if (!block || block->kind() != Kind::block || !is_first) return {};
  const std::string indent = indentation(depth_of(*block));
  return moved(small_edits(text.substr(start, brace.range().start - start), indent), start);
}

}  // namespace

std::vector<Edit> small_edits(std::string_view before, std::string_view after) {
  return before == after ? std::vector<Edit>() : EditMaker(before, after).run();
}

std::vector<Edit> format_document(const Snapshot& snapshot) {
  const std::string_view text = snapshot.file().source->text();
  if (!snapshot.current->tree) return {};
  const std::string_view mark = text.starts_with(byte_order_mark) ? byte_order_mark : std::string_view();
  const std::string_view rest = text.substr(mark.size());
  return moved(small_edits(rest, formatted(std::string(rest), ending_of(text))),
               static_cast<std::uint32_t>(mark.size()));
}

std::vector<Edit> format_range(const Snapshot& snapshot, Range range) {
  if (!snapshot.current->tree) return {};
  const auto touched = touched_by(*snapshot.current->tree, range);
  if (!touched) return {};
  const std::string_view text = snapshot.file().source->text();
  Range allowed = {.start = line_start(text, touched->range.start), .end = touched->range.end};
  while (allowed.end < text.size() && is_blank(text[allowed.end])) ++allowed.end;
  auto edits = edits_around(*snapshot.current, *touched);
  std::erase_if(edits, [&](const Edit& edit) { return !allowed.contains(edit.range); });
  return edits;
}

std::vector<Edit> format_on_type(const Snapshot& snapshot, std::uint32_t offset, char typed) {
  const std::string_view text = snapshot.file().source->text();
  if (!snapshot.current->tree || offset == 0 || offset > text.size()) return {};
  const auto at = text.find_last_not_of(typed == '\n' ? " \t\r\n" : "", offset - 1);
  if (at == std::string_view::npos || (typed != '\n' && text[at] != typed)) return {};
  const auto place = static_cast<std::uint32_t>(at);
  const Node node = node_at(*snapshot.current->tree, {.start = place, .end = place + 1});
  if (typed == '}') return node.kind() == Kind::other ? reindented(text, node) : std::vector<Edit>();
  if (typed != '|' && typed != '\n') return {};
  const auto row = ancestor(node, Kind::row);
  const auto table = ancestor(row, Kind::table);
  return table ? aligned(text, *table) : std::vector<Edit>();
}

}  // namespace planlint::lsp
