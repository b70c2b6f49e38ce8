// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What stands where: misplaced and unknown statements, braces that are missing.
#include <algorithm>
#include <cstddef>
#include <string>

#include "reader/statements.h"

namespace planlint {
namespace {

constexpr int max_depth = 100;

bool is_closed(Node block) {
  const auto count = ts_node_child_count(block.raw());
  if (count == 0) return false;
  const TSNode last = ts_node_child(block.raw(), count - 1);
  return std::string_view(ts_node_type(last)) == "}" && !ts_node_is_missing(last);
}

/// The last statement's block, down to the end of the file.
std::optional<Node> last_block(Node list) {
  for (auto i = ts_node_child_count(list.raw()); i-- > 0;) {
    const Node child(ts_node_child(list.raw(), i));
    if (!child.is_named() || child.kind() == Kind::comment) continue;
    if (child.kind() == Kind::block) return child;
    return child.child(Field::body);
  }
  return std::nullopt;
}

/// How far the line is indented that an offset is on; nothing where something else stands before the offset.
std::optional<std::uint32_t> indentation_at(std::string_view text, std::uint32_t offset) {
  auto start = offset;
  while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t')) --start;
  if (start > 0 && text[start - 1] != '\n') return std::nullopt;
  return offset - start;
}

/// As much of a text as a message can hold, on one line.
std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 40;
  text = text.substr(0, text.find('\n'));
  std::size_t length = std::min(text.size(), longest);
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return std::string(text.substr(0, length)) + (length < text.size() ? "…" : "");
}

std::string_view first_word(std::string_view keyword) { return keyword.substr(0, keyword.find(' ')); }

}  // namespace

void StatementReader::read(const SyntaxTree& tree) {
  std::optional<Node> open = tree.root();
  while ((open = last_block(*open)) && !is_closed(*open)) ++missing_braces_;
  Cursor cursor(tree.root());
  read_list(cursor, Frame());
  if (reported_braces_ < missing_braces_) report_unclosed(tree.root());
  finish();
}

void StatementReader::read_list(Cursor& cursor, const Frame& block) {
  if (!cursor.to_first_child()) return;
  const Frame* here = &block;
  do {
    const Node node = cursor.node();
    const Kind kind = node.kind();
    switch (kind) {
      case Kind::other:
      case Kind::comment: break;
      case Kind::error: read_error(cursor, *here); break;
      case Kind::unknown_statement:
        ++unknown_;
        read_unknown(cursor, *here);
        break;
      case Kind::block:
        findings_.add("syntax/misplaced", "braces_alone", {.start = node.range().start, .end = node.range().start + 1});
        read_list(cursor, *here);
        break;
      default:
        ++known_;
        here = settle(node, kind, here);
        read_statement(cursor, kind, *here);
    }
  } while (cursor.to_next_sibling());
  cursor.to_parent();
}

void StatementReader::read_block(Cursor& cursor, const Frame& block) {
  if (depth_ == max_depth) {
    findings_.add("syntax/too-deep", "too_deep", block.keyword, {{"limit", std::to_string(max_depth)}});
    return;
  }
  ++depth_;
  read_list(cursor, block);
  --depth_;
  note_indentation(cursor.node(), block);
}

/// The block that a statement belongs to. Where it may not stand in the innermost one, a `}` is missing before it, or
/// it is in the wrong place; it is read where it would belong all the same.
const Frame* StatementReader::settle(Node node, Kind kind, const Frame* here) {
  if (may_stand(kind, here->place)) return here;
  const Frame* fitting = here->parent;
  while (fitting != nullptr && !may_stand(kind, fitting->place)) fitting = fitting->parent;
  if (fitting == nullptr || missing_braces_ == 0) {
    report_misplaced(node, kind);
    return here;
  }
  if (reported_braces_ < missing_braces_) report_missing_brace(node, *here);
  for (const Frame* left = here; left != fitting; left = left->parent) ++reported_braces_;
  return fitting;
}

void StatementReader::report_misplaced(Node node, Kind kind) {
  const TSNode parent = ts_node_parent(ts_node_parent(node.raw()));
  std::string name = name_of_place(Place::file, findings_.language());
  if (!ts_node_is_null(parent) && place_of(Node(parent).kind())) {
    name = std::string(keyword_of(Node(parent).kind()));
  }
  findings_.add("syntax/misplaced", "belongs_in", keyword_range(node),
                {{"word", std::string(values_.slice(node).substr(0, keyword_range(node).end - node.range().start))},
                 {"place", name},
                 {"expected", places_for(kind, findings_.language())}});
}

void StatementReader::report_missing_brace(Node node, const Frame& unclosed) {
  const auto text = findings_.source()->text();
  auto end = node.range().start;
  while (end > 0 && std::string_view(" \t\r\n").find(text[end - 1]) != std::string_view::npos) --end;
  const Range at = keyword_range(node);
  auto& finding =
      findings_.add("syntax/missing-brace", "before", at,
                    {{"block", describe(unclosed)}, {"word", std::string(text.substr(at.start, at.end - at.start))}});
  findings_.relate(finding, "opened_here", unclosed.keyword);
  const std::string indentation(indentation_at(text, unclosed.keyword.start).value_or(0), ' ');
  finding.fixes.push_back(
      {.title = findings_.text("syntax/missing-brace", "insert"),
       .applicability = Applicability::suggested,
       .edits = {{.range = {.start = end, .end = end}, .replacement = "\n" + indentation + "}"}}});
}

/// Every statement stands where it may, yet a block is open at the end: the one whose `}` is indented for another block
/// is taken for it, or else the outermost that is open.
void StatementReader::report_unclosed(Node root) {
  if (!suspect_.empty()) {
    findings_.add("syntax/missing-brace", "unclosed", suspect_, {{"block", suspect_name_}});
    return;
  }
  std::optional<Node> open = root;
  while ((open = last_block(*open))) {
    if (is_closed(*open)) continue;
    const Node statement(ts_node_parent(open->raw()));
    const Range keyword = keyword_range(statement);
    findings_.add("syntax/missing-brace", "unclosed", keyword,
                  {{"block", std::string(findings_.source()->slice(keyword))}});
    return;
  }
}

void StatementReader::note_indentation(Node block, const Frame& frame) {
  if (missing_braces_ == 0 || !suspect_.empty() || !is_closed(block)) return;
  const auto text = findings_.source()->text();
  const auto opening = indentation_at(text, frame.keyword.start);
  const auto closing = indentation_at(text, block.range().end - 1);
  if (!opening || !closing || *closing >= *opening) return;
  suspect_ = frame.keyword;
  suspect_name_ = describe(frame);
}

/// A statement with an unknown keyword is read as the one it was probably meant to be, so that one slip is one finding.
void StatementReader::read_unknown(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const auto word_node = node.child(Field::keyword);
  const std::string word = to_nfc(values_.slice(*word_node));
  const auto candidates = keywords_in(here.place);
  std::vector<std::string_view> first_words(candidates.size());
  std::ranges::transform(candidates, first_words.begin(), first_word);
  const auto nearest = nearest_name(word, first_words);
  Frame block = {.parent = &here, .place = here.place, .kind = Kind::unknown_statement, .keyword = word_node->range(),
                 .title = {}, .owner = here.owner, .thing = here.thing, .list = here.list};
  if (!nearest) {
    findings_.add("syntax/unknown-keyword", "expected", word_node->range(),
                  {{"word", word},
                   {"place", name_of_place(here.place, findings_.language())},
                   {"expected", join_alternatives(candidates, findings_.language())}});
  } else {
    const std::string name(candidates[*nearest]);
    auto& finding =
        findings_.add("syntax/unknown-keyword", "nearest", word_node->range(), {{"word", word}, {"nearest", name}});
    finding.fixes.push_back({.title = findings_.text("syntax/unknown-keyword", "replace", {{"nearest", name}}),
                             .applicability = Applicability::suggested,
                             .edits = {{.range = word_node->range(), .replacement = name}}});
    if (name == "inriktningsmål") block = open_goal(GoalLevel::focus, Kind::focus_goal, node, here);
    if (name == "mål") block = open_goal(GoalLevel::area, Kind::area_goal, node, here);
    if (name == "nämndmål") block = open_goal(GoalLevel::board, Kind::board_goal, node, here);
    if (name == "indikator") block = open_indicator(Kind::indicator, node, here);
    if (name == "kf-indikator") block = open_indicator(Kind::kf_indicator, node, here);
    if (name == "aktivitet") block = open_activity(Kind::activity, node, here);
    if (name == "kf-aktivitet") block = open_activity(Kind::kf_activity, node, here);
    if (name == "förväntat resultat") block.place = Place::list, block.list = ListOf::expected_results;
  }
  each_field(cursor, [&](Field field, Node) {
    if (field == Field::body) read_block(cursor, block);
  });
}

/// What tree-sitter skipped: said once, and the whole statements in it are read.
void StatementReader::read_error(Cursor& cursor, const Frame& here) {
  ++unknown_;
  const Node node = cursor.node();
  if (values_.slice(node) == "}") {
    findings_.add("syntax/missing-brace", "surplus", node.range());
    return;
  }
  report_unexpected(node, &here);
  if (depth_ == max_depth) return;
  ++depth_;
  if (cursor.to_first_child()) {
    do {
      const Kind kind = cursor.node().kind();
      if (may_stand(kind, here.place)) read_statement(cursor, kind, here);
    } while (cursor.to_next_sibling());
    cursor.to_parent();
  }
  --depth_;
}

void StatementReader::report_unexpected(Node node, const Frame* here) {
  Range range = node.range();
  const auto text = findings_.source()->text();
  const auto line_end = std::min<std::size_t>(text.find('\n', range.start), text.size());
  range.end = std::min(range.end, std::max(range.start, static_cast<std::uint32_t>(line_end)));
  const std::string written = excerpt(text.substr(range.start, range.end - range.start));
  if (here == nullptr || here->place == Place::file) {
    findings_.add("syntax/unexpected-text", "unexpected", range, {{"text", written}});
  } else {
    findings_.add("syntax/unexpected-text", "unexpected_in", range,
                  {{"text", written},
                   {"place", name_of_place(here->place, findings_.language())},
                   {"expected", join_alternatives(keywords_in(here->place), findings_.language())}});
  }
}

std::string StatementReader::describe(const Frame& frame) const {
  std::string name(findings_.source()->slice(frame.keyword));
  if (!frame.title.empty()) name += " ”" + excerpt(frame.title) + "”";
  return name;
}

}  // namespace planlint
