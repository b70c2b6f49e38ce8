// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The document's header, and what statements have in common.
#include "reader/statements.h"

#include <algorithm>

namespace planlint {
namespace {

bool is_header(Kind kind) {
  return kind == Kind::plan_header || kind == Kind::catalogue_header || kind == Kind::report_header;
}

}  // namespace

// ---- what statements have in common ---------------------------------------------------------------------------------

Range StatementReader::keyword_range(Node node) {
  const TSNode first = ts_node_child(node.raw(), 0);
  if (ts_node_is_null(first)) return node.range();
  Range range = Node(first).range();
  const auto keyword = keyword_of(node.kind());
  const auto space = keyword.find(' ');
  if (space == std::string_view::npos) return range;
  const TSNode second = ts_node_child(node.raw(), 1);
  if (!ts_node_is_null(second) && Node(second).type() == keyword.substr(space + 1))
    range.end = Node(second).range().end;
  return range;
}

std::string_view StatementReader::word_of(Node node) const {
  if (const auto kind = node.child(Field::kind)) return kind->type();
  const auto keyword = keyword_of(node.kind());
  return keyword.empty() ? findings_.source()->slice(keyword_range(node)) : keyword;
}

bool StatementReader::may_take_over() const {
  return earlier_ != nullptr && stray_body_ == nullptr && plan_.header.kind != DocumentKind::unknown &&
         missing_braces_ == 0 && !has_surplus_brace_;
}

Frame StatementReader::open(Node node, std::string_view title, const Frame& here) const {
  Frame block;
  block.parent = &here;
  block.place = place_of(node.kind()).value_or(here.place);
  block.word = word_of(node);
  block.keyword = keyword_range(node);
  block.title = title;
  block.owner = here.owner;
  return block;
}

void StatementReader::read_body(Cursor& cursor, const Frame& block) {
  each_field(cursor, [&](Field field, Node) {
    if (field == Field::body) read_block(block);
  });
}

Text StatementReader::text_in(Node node, Field field) {
  const auto child = node.child(field);
  return child ? values_.text(*child) : Text();
}

Text StatementReader::only_text(Cursor& cursor, Field field) {
  Text text;
  const Node node = cursor.node();
  each_field(cursor, [&](Field found, Node value) {
    if (found == field && !text) text = values_.text(value);
  });
  report_missing(node, {{!text, "text inom citattecken", "text in quotation marks"}});
  return text;
}

Quantity StatementReader::only_value(Cursor& cursor) {
  Quantity value;
  const Node node = cursor.node();
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::value) value = values_.quantity(child);
  });
  report_missing(node, {{!value.present(), "värde", "a value"}});
  return value;
}

void StatementReader::report_missing(Node node, std::initializer_list<Part> parts) {
  if (run_ == Run::misplaced) return;  // it stands in the wrong place, and that was said
  const bool swedish = findings_.language() == Language::swedish;
  std::string missing;
  for (const Part& part : parts) {
    if (!part.missing) continue;
    if (!missing.empty()) missing += swedish ? " och " : " and ";
    missing += swedish ? part.swedish : part.english;
  }
  if (missing.empty()) return;
  findings_.add("syntax/missing-part", "missing", keyword_range(node),
                {{"word", std::string(word_of(node))}, {"part", missing}});
}

/// Whether its block has said that already; a finding then. Only the first counts.
bool StatementReader::is_repeated(Node node, const Frame& here) {
  Kind kind = node.kind();
  if (run_ == Run::misplaced) return is_header(kind) && plan_.header.kind != DocumentKind::unknown;
  if (!stands_once(kind)) return false;
  std::uint64_t which = 0;
  if (is_header(kind)) kind = Kind::plan_header;
  if (const auto sex = kind == Kind::outcome ? node.child(Field::sex) : std::nullopt)
    which = values_.slice(*sex) == "kvinnor" ? 2 : 1;
  if (here.place == Place::table && kind == Kind::comment_property && here.thing != no_index) {
    which = plan_.tables[here.thing].rows.size();
  }
  const auto key = std::uint64_t{here.keyword.start} << 32U | which << 8U | static_cast<std::uint64_t>(kind);
  // The tree of a line that is read as something else is gone when the next statement is read.
  const First own = {.node = node, .keyword = is_line_ ? keyword_range(node) : Range()};
  const auto [first, is_new] = firsts_.emplace(key, own);
  if (is_new) return false;
  auto& finding =
      findings_.add("syntax/repeated", "repeated", keyword_range(node),
                    {{"word", std::string(word_of(node))}, {"place", in_place(here.word, findings_.language())}});
  const auto& [there, keyword] = first->second;
  findings_.relate(finding, "first_here", keyword.empty() ? keyword_range(there) : keyword);
  return true;
}

/// The second word of a keyword of two may be left out while a line is typed.
void StatementReader::check_words(Node node) {
  const auto keyword = keyword_of(node.kind());
  const auto space = keyword.find(' ');
  if (space == std::string_view::npos) return;
  const TSNode second = ts_node_child(node.raw(), 1);
  if (!ts_node_is_null(second) && Node(second).type() == keyword.substr(space + 1)) return;
  const std::string rest(keyword.substr(space + 1));
  findings_.add("syntax/missing-part", "missing", keyword_range(node),
                {{"word", std::string(keyword.substr(0, space))}, {"part", "”" + rest + "”"}});
}

void StatementReader::read_statement(Cursor& cursor, const Frame& here) {
  here_ = &here;
  const Node node = cursor.node();
  if (is_repeated(node, here)) {
    if (!is_header(node.kind())) read_body(cursor, unknown_block(keyword_range(node), here));
    return;
  }
  check_words(node);
  read_known(cursor, node.kind(), here);
}

void StatementReader::read_known(Cursor& cursor, Kind kind, const Frame& here) {
  switch (kind) {
    case Kind::plan_header:
    case Kind::catalogue_header:
    case Kind::report_header: return read_header(cursor, here);
    case Kind::based_on:
    case Kind::follows_up:
    case Kind::decided_on:
    case Kind::document_title: return read_header_property(cursor, kind);
    case Kind::focus_goal:
    case Kind::area_goal:
    case Kind::board_goal: return read_goal(cursor, here);
    case Kind::supports: return read_supports(cursor, here);
    case Kind::assessment: return read_assessment(cursor, here);
    case Kind::kf_indicator:
    case Kind::indicator: return read_indicator(cursor, here);
    case Kind::target:
    case Kind::kf_target:
    case Kind::outcome:
    case Kind::previous_outcome:
    case Kind::forecast: return read_indicator_value(cursor, kind, here);
    case Kind::period:
    case Kind::unit_property:
    case Kind::better:
    case Kind::scope: return read_indicator_word(cursor, kind, here);
    case Kind::value_period: return read_value_period(cursor, here);
    case Kind::kf_activity:
    case Kind::activity: return read_activity(cursor, here);
    case Kind::time: return read_time(cursor, here);
    case Kind::description:
    case Kind::analysis:
    case Kind::deviation:
    case Kind::comment_property: return read_shared_property(cursor, kind, here);
    case Kind::responsible:
    case Kind::boards: return read_names(cursor, kind, here);
    case Kind::decision: return read_decision(cursor, here);
    case Kind::appendix: return read_appendix(cursor, here);
    case Kind::amount: return read_amount(cursor, here);
    case Kind::target_change: return read_target_change(cursor, here);
    case Kind::expected_results:
    case Kind::priorities:
    case Kind::board_group: return read_list_statement(cursor, here);
    case Kind::list_item: return read_list_item(cursor, here);
    case Kind::agenda2030: return read_agenda(cursor, here);
    case Kind::table: return read_table(cursor, here);
    case Kind::row: return read_row(cursor.node(), here);
    case Kind::sign_convention: return read_table_property(cursor, here);
    case Kind::section: return read_section(cursor, here);
    case Kind::text: return read_text(cursor, here);
    case Kind::directive: return read_directive(cursor, here);
    case Kind::described_under: return read_directive_goals(cursor, here);
    case Kind::programme: return read_programme(cursor, here);
    default: return;  // nodes inside statements, met only in an error
  }
}

// ---- the document ---------------------------------------------------------------------------------------------------

void StatementReader::read_header(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const Kind kind = node.kind();
  Header& header = plan_.header;
  header.range = node.range();
  header.keyword = keyword_range(node);
  header.kind = kind == Kind::plan_header           ? DocumentKind::plan
                : kind == Kind::catalogue_header    ? DocumentKind::catalogue
                : word_of(node) == "tertialrapport" ? DocumentKind::tertial_report
                                                    : DocumentKind::annual_report;
  const bool tertial = header.kind == DocumentKind::tertial_report;
  if (const auto year = node.child(Field::year)) header.year = values_.integer(*year);
  if (const auto number = node.child(Field::tertial)) header.tertial = values_.integer(*number);
  if (tertial && header.tertial > 3 && header.year == 0)
    std::swap(header.tertial, header.year);  // `tertialrapport 2023`
  header.board = text_in(node, Field::board);
  const bool city = header.kind == DocumentKind::catalogue;
  report_missing(node, {{tertial && header.tertial == 0, "tertialens nummer", "the number of the tertial"},
                        {header.year == 0, "år", "a year"},
                        {!header.board, city ? "kommunens namn" : "nämndens namn",
                         city ? "the municipality's name" : "the board's name"}});
  read_body(cursor, open(node, {}, here));
}

void StatementReader::read_header_property(Cursor& cursor, Kind kind) {
  Header& header = plan_.header;
  const auto set = [](Text& slot, Text text) {
    if (!slot) slot = text;  // one that stands outside the header counts where the header has none
  };
  if (kind == Kind::based_on) return set(header.based_on, only_text(cursor, Field::file));
  if (kind == Kind::follows_up) return set(header.follows_up, only_text(cursor, Field::file));
  if (kind == Kind::document_title) return set(header.title, only_text(cursor, Field::title));
  const Node node = cursor.node();
  std::optional<Date> decided;
  each_field(cursor, [&](Field, Node child) { decided = values_.date(child); });
  report_missing(node, {{!decided, "datum", "a date"}});
  if (!header.decided) header.decided = decided;
}

}  // namespace planlint
