// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What cannot be understood: unknown keywords, and what tree-sitter skipped.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "reader/statements.h"

namespace planlint {
namespace {

std::string_view first_word(std::string_view keyword) { return keyword.substr(0, keyword.find(' ')); }

/// The part of `keyword` that takes the place of a word: ”utgår” where ”från” stands behind it, else ”utgår från”.
std::string_view part_for(std::string_view keyword, std::string_view behind) {
  const auto first = first_word(keyword);
  if (first == keyword) return keyword;
  behind.remove_prefix(std::min(behind.find_first_not_of(" \t"), behind.size()));
  const auto rest = keyword.substr(first.size() + 1);
  return to_nfc(behind.substr(0, 2 * rest.size())).starts_with(rest) ? first : keyword;
}

}  // namespace

std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 40;
  text = text.substr(0, text.find('\n'));
  std::size_t length = std::min(text.size(), longest);
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return std::string(text.substr(0, length)) + (length < text.size() ? "…" : "");
}

void StatementReader::read_unknown(Cursor& cursor, const Frame& here) {
  ++unknown_;
  const Node node = cursor.node();
  const Range range = keyword_range(node);
  const std::string word = to_nfc(findings_.source()->slice(range));
  auto candidates = keywords_in(here.place);
  std::erase_if(candidates, [](auto keyword) { return keyword.size() == 1; });  // `|` and `-` are one letter from any
  std::vector<std::string_view> first_words(candidates.size());
  std::ranges::transform(candidates, first_words.begin(), first_word);
  if (const auto nearest = nearest_name(word, first_words)) {
    const auto behind = findings_.source()->text().substr(range.end);
    const auto part = part_for(candidates[*nearest], behind.substr(0, behind.find('\n')));
    report_nearest(range, word, candidates[*nearest], part);
    run_ = Run::none;
    return read_as(node, part, node.child(Field::body), here);
  }
  if (is_first_of_run(range.start)) {
    findings_.add("syntax/unknown-keyword", "expected", range,
                  {{"word", word},
                   {"place", in_place(here.word, findings_.language())},
                   {"expected", join_alternatives(keywords_in(here.place), findings_.language())}});
  }
  here_ = &here;
  read_body(cursor, unknown_block(range, here));
}

/// A block that what stands in it is not judged by.
Frame StatementReader::unknown_block(Range keyword, const Frame& here) const {
  Frame block = here;
  block.parent = &here;
  block.word = findings_.source()->slice(keyword);
  block.keyword = keyword;
  block.unknown = true;
  return block;
}

void StatementReader::report_nearest(Range range, const std::string& word, std::string_view nearest,
                                     std::string_view part) {
  const std::string name(nearest);
  auto& finding = findings_.add("syntax/unknown-keyword", "nearest", range, {{"word", word}, {"nearest", name}});
  finding.fixes.push_back(
      {.title = findings_.text("syntax/unknown-keyword", "replace", {{"nearest", std::string(part)}}),
       .applicability = Applicability::suggested,
       .edits = {{.range = range, .replacement = std::string(part)}}});
}

/// Reads a statement as if `keyword` stood at its start and `body` at its end: the line is parsed by itself, and its
/// nodes are given the ranges that they have in the file.
void StatementReader::read_as(Node node, std::string_view keyword, std::optional<Node> body, const Frame& here) {
  const Range word = keyword_range(node);
  const auto text = findings_.source()->text();
  auto end = node.range().end;
  if (const auto own = node.child(Field::body)) end = own->range().start;
  // What follows on the line may belong to it: `ändra årsmål från …`.
  if (keyword == "ändrar") end = static_cast<std::uint32_t>(std::min(text.find_first_of("\n}", end), text.size()));
  std::string line(keyword);
  line += text.substr(word.end, end - word.end);
  const auto head = static_cast<std::uint32_t>(line.size());
  if (body) line += "{}";
  auto tree = SyntaxTree::parse(line);
  if (body) tree.resize({.start = head, .end = head + 2}, body->range().end - end);
  tree.resize({.start = 0, .end = static_cast<std::uint32_t>(keyword.size())}, word.end - word.start);
  tree.resize({.start = 0, .end = 0}, word.start);
  read_until_ = 0;
  Cursor cursor(tree.root());
  if (!cursor.to_first_child()) return;
  std::optional<Cursor> braces;
  if (body) braces.emplace(*body);
  const bool opens = place_of(cursor.node().kind()).has_value();
  if (body && opens) stray_body_ = &*braces;
  const bool was_line = std::exchange(is_line_, true);
  read_statement(cursor, here);
  is_line_ = was_line;
  stray_body_ = nullptr;
  if (body && !opens) {
    body_ = &*braces;
    read_block(unknown_block(word, here));
  }
  read_until_ = body ? body->range().end : end;
}

/// What tree-sitter skipped: said once, and the whole statements in it are read.
void StatementReader::read_error(Cursor& cursor, const Frame& here) {
  ++unknown_;
  const Node node = cursor.node();
  const auto start = node.range().start;
  if (findings_.source()->text()[start] == '}') {
    report_surplus({.start = start, .end = start + 1});
  } else {
    report_unexpected(node.range(), here);
  }
  if (!cursor.to_first_child()) return;
  do {
    if (may_stand(cursor.node().kind(), here.place)) read_statement(cursor, here);
  } while (cursor.to_next_sibling());
  cursor.to_parent();
}

void StatementReader::report_unexpected(Range range, const Frame& here) {
  if (!is_first_of_run(range.start)) return;
  const auto text = findings_.source()->text();
  const auto line_end = static_cast<std::uint32_t>(std::min(text.find('\n', range.start), text.size()));
  range.end = std::max(range.start, std::min(range.end, line_end));
  const std::string written = excerpt(text.substr(range.start, range.end - range.start));
  if (here.place == Place::file) {
    findings_.add("syntax/unexpected-text", "unexpected", range, {{"text", written}});
  } else {
    findings_.add("syntax/unexpected-text", "unexpected_in", range,
                  {{"text", written},
                   {"place", in_place(here.word, findings_.language())},
                   {"expected", join_alternatives(keywords_in(here.place), findings_.language())}});
  }
}

/// Whether what cannot be understood at `offset` is to be said: of such lines behind each other, only the first.
bool StatementReader::is_first_of_run(std::uint32_t offset) {
  return std::exchange(run_, Run::unknown) == Run::none && !said_on_line(offset);
}

/// Whether the last finding is about the line of `offset`: what cannot be understood behind it follows from that slip.
bool StatementReader::said_on_line(std::uint32_t offset) {
  if (findings_.all().empty()) return false;
  if (findings_.all().size() != lines_said_) {
    lines_said_ = findings_.all().size();
    const auto start = findings_.all().back().location.range.start;
    said_start_ = start;
    said_end_ = static_cast<std::uint32_t>(
        std::min(findings_.source()->text().find('\n', start), findings_.source()->text().size()));
  }
  return offset >= said_start_ && offset <= said_end_;
}

}  // namespace planlint
