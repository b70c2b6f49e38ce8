// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What stands where: misplaced statements, braces that are missing, too many or on a line of their own.
#include <algorithm>
#include <list>
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

bool has_text(Node statement) {
  for (std::uint32_t i = 0; i < ts_node_named_child_count(statement.raw()); ++i) {
    const Kind kind = Node(ts_node_named_child(statement.raw(), i)).kind();
    if (kind == Kind::string || kind == Kind::unterminated_string) return true;
  }
  return false;
}

bool has_surplus_brace(Node root, std::string_view text) {
  if (!root.has_error()) return false;
  Cursor cursor(root);
  for (bool more = cursor.to_first_child(); more; more = cursor.to_next_sibling()) {
    if (cursor.node().is_error() && text[cursor.node().range().start] == '}') return true;
  }
  return false;
}

}  // namespace

void StatementReader::read(const SyntaxTree& tree) {
  std::optional<Node> open = tree.root();
  while ((open = last_block(*open)) && !is_closed(*open)) ++missing_braces_;
  has_surplus_brace_ = has_surplus_brace(tree.root(), findings_.source()->text());
  Cursor cursor(tree.root());
  read_list(cursor, Frame());
  if (reported_braces_ + values_.swallowed_braces() < missing_braces_) report_unclosed(tree.root());
  finish();
}

void StatementReader::read_list(Cursor& cursor, const Frame& block) {
  if (!cursor.to_first_child()) return;
  const Frame* here = &block;
  std::list<Frame> reopened;
  do {
    const Node node = cursor.node();
    const Kind kind = node.kind();
    const bool is_read = node.range().start < std::max(read_until_, values_.read_until());
    if (kind == Kind::other || kind == Kind::comment || is_read) continue;
    if (kind == Kind::error) {
      if (!reopened.empty() && here == &reopened.back() && values_.slice(node) == "}") {
        here = here->parent;  // the `}` of a block that a surplus one had closed
      } else {
        read_error(cursor, *here);
      }
    } else if (kind == Kind::unknown_statement) {
      read_unknown(cursor, *here);
    } else if (kind == Kind::block) {
      read_lone_block(cursor, *here);
    } else {
      here = settle(node, here, reopened);
      const Run run = run_;
      if (const auto body = stray_body(node, *here)) {
        read_as(node, word_of(node), body, *here);
      } else {
        read_statement(cursor, *here);
      }
      if (run == Run::misplaced) run_ = run;
    }
  } while (cursor.to_next_sibling());
  cursor.to_parent();
}

void StatementReader::read_block(const Frame& block) {
  Cursor& cursor = *body_;
  if (depth_ == max_depth) {
    findings_.add("syntax/too-deep", "too_deep", block.keyword, {{"limit", std::to_string(max_depth)}});
    return;
  }
  closed_.reset();
  run_ = Run::none;
  ++depth_;
  read_list(cursor, block);
  --depth_;
  // Statements out of place before a `}`: the line that opened their block is missing, and the `}` was not this
  // block's.
  if (run_ == Run::misplaced) ++excused_braces_;
  run_ = Run::none;
  note_indentation(cursor.node(), block);
  closed_ = block;
  closing_brace_ = {.start = cursor.node().range().end - 1, .end = cursor.node().range().end};
}

/// The body of a statement that lacks one: a `{` on the line below, or one behind words that should stand in quotation
/// marks.
std::optional<Node> StatementReader::stray_body(Node statement, const Frame& here) {
  if (!place_of(statement.kind()) || statement.child(Field::body)) return std::nullopt;
  TSNode next = ts_node_next_named_sibling(statement.raw());
  while (!ts_node_is_null(next) && Node(next).kind() == Kind::comment) next = ts_node_next_named_sibling(next);
  if (ts_node_is_null(next)) return std::nullopt;
  const Node follower(next);
  const Range range = follower.range();
  if (follower.kind() == Kind::block) {
    findings_.add("syntax/misplaced", "braces_alone", {.start = range.start, .end = range.start + 1});
    return follower;
  }
  const auto between = findings_.source()->slice({.start = statement.range().end, .end = range.start});
  const auto body = follower.child(Field::body);
  if (follower.kind() != Kind::unknown_statement || !body || between.find('\n') != std::string_view::npos) {
    return std::nullopt;
  }
  if (has_text(statement)) report_unexpected({.start = range.start, .end = body->range().start}, here);
  return body;  // where it has none, that is the finding
}

/// Braces that belong to no statement. What is in them is read as if they were not there.
void StatementReader::read_lone_block(Cursor& cursor, const Frame& here) {
  ++unknown_;
  const auto start = cursor.node().range().start;
  const Frame block = unknown_block({.start = start, .end = start + 1}, here);
  report_unexpected(block.keyword, here);
  body_ = &cursor;
  read_block(block);
}

/// The block that a statement belongs to. Where it may not stand in the innermost one, a `}` is missing before it, or
/// one before it is too many, or it is in the wrong place; it is read all the same.
const Frame* StatementReader::settle(Node node, const Frame* here, std::list<Frame>& reopened) {
  const Kind kind = node.kind();
  const bool misfit = kind == Kind::list_item && here->place == Place::table && here->list == ListOf::nothing;
  const bool left = reported_braces_ < missing_braces_ && is_outdented(node, *here);
  if (may_stand(kind, here->place) && !misfit && !left) {
    if (kind != Kind::row && kind != Kind::list_item) ++known_;
    run_ = Run::none;
    return here;
  }
  const Frame* fitting = here->parent;
  while (fitting != nullptr && (!may_stand(kind, fitting->place) || (left && is_outdented(node, *fitting)))) {
    fitting = fitting->parent;
  }
  if (fitting != nullptr && missing_braces_ > 0) {
    if (reported_braces_ + values_.swallowed_braces() < missing_braces_) report_missing_brace(node, *here);
    for (const Frame* closed = here; closed != fitting; closed = closed->parent) ++reported_braces_;
    return fitting;
  }
  if (here->place == Place::file && suspect_ == closing_brace_ && closed_ && closed_->place != Place::table &&
      may_stand(kind, closed_->place)) {
    report_surplus(closing_brace_);
    reopened.push_back(*closed_);
    return &reopened.back();
  }
  if (!reopened.empty() && here == &reopened.back() && fitting != nullptr) return fitting;
  ++unknown_;
  if (!here->unknown && run_ == Run::none) report_misplaced(node, *here);
  run_ = Run::misplaced;
  return here;
}

/// Whether a statement is indented like the one whose block it is in, while the one before it was deeper: then the `}`
/// that is missing somewhere is missing before it.
bool StatementReader::is_outdented(Node node, const Frame& block) const {
  if (block.parent == nullptr) return false;
  const auto text = findings_.source()->text();
  const TSNode previous = ts_node_prev_named_sibling(node.raw());
  if (ts_node_is_null(previous)) return false;
  const auto opening = indentation_at(text, block.keyword.start);
  const auto own = indentation_at(text, node.range().start);
  const auto before = indentation_at(text, Node(previous).range().start);
  return opening && own && before && *own <= *opening && *before > *opening;
}

void StatementReader::report_misplaced(Node node, const Frame& here) {
  findings_.add("syntax/misplaced", "belongs_in", keyword_range(node),
                {{"word", std::string(word_of(node))},
                 {"place", in_place(here.word, findings_.language())},
                 {"expected", places_for(node.kind(), findings_.language())}});
}

void StatementReader::report_missing_brace(Node node, const Frame& unclosed) {
  if (!suspect_.empty()) return report_suspect();
  const auto text = findings_.source()->text();
  auto end = node.range().start;
  while (end > 0 && std::string_view(" \t\r\n").find(text[end - 1]) != std::string_view::npos) --end;
  auto& finding = findings_.add("syntax/missing-brace", "before", keyword_range(node),
                                {{"block", describe(unclosed)}, {"word", std::string(word_of(node))}});
  findings_.relate(finding, "opened_here", unclosed.keyword);
  const std::string indentation(indentation_at(text, unclosed.keyword.start).value_or(0), ' ');
  finding.fixes.push_back({.title = findings_.text("syntax/missing-brace", "insert"),
                           .applicability = Applicability::suggested,
                           .edits = {{.range = {.start = end, .end = end}, .replacement = "\n" + indentation + "}"}}});
}

void StatementReader::report_surplus(Range brace) {
  if (run_ == Run::misplaced) {
    run_ = Run::none;
  } else if (excused_braces_ > 0) {
    --excused_braces_;
  } else {
    findings_.add("syntax/missing-brace", "surplus", suspect_.empty() ? brace : suspect_);
    suspect_ = {};
  }
}

void StatementReader::report_suspect() {
  findings_.add("syntax/missing-brace", "unclosed", suspect_, {{"block", suspect_name_}});
}

/// Every statement stands where it may, yet a block is open at the end: the one whose `}` is indented for another block
/// is taken for it, or else the outermost that is open.
void StatementReader::report_unclosed(Node root) {
  if (!suspect_.empty()) return report_suspect();
  const Node statement(ts_node_parent(last_block(root)->raw()));
  findings_.add("syntax/missing-brace", "unclosed", keyword_range(statement),
                {{"block", std::string(word_of(statement))}});
}

/// In a file with a brace missing or too many, remembers the first block whose `}` is indented for another one.
void StatementReader::note_indentation(Node block, const Frame& frame) {
  if ((missing_braces_ == 0 && !has_surplus_brace_) || !suspect_.empty() || !is_closed(block)) return;
  const auto text = findings_.source()->text();
  const auto brace = block.range().end - 1;
  const auto opening = indentation_at(text, frame.keyword.start);
  const auto closing = indentation_at(text, brace);
  if (!opening || !closing || *opening == *closing || (*closing < *opening) != (missing_braces_ > 0)) return;
  suspect_ = missing_braces_ > 0 ? frame.keyword : Range{.start = brace, .end = brace + 1};
  suspect_name_ = describe(frame);
}

std::string StatementReader::describe(const Frame& frame) const {
  std::string name(frame.word);
  if (!frame.title.empty()) name += " ”" + excerpt(frame.title) + "”";
  return name;
}

}  // namespace planlint
