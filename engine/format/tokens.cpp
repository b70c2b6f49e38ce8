// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/tokens.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace planlint::formatter {
namespace {

bool is_container(Kind kind) { return kind == Kind::source_file || kind == Kind::block; }

std::uint32_t count_breaks(std::string_view text) { return static_cast<std::uint32_t>(std::ranges::count(text, '\n')); }

/// How many words the keyword of a statement may have.
std::size_t keyword_length(Kind statement) {
  switch (statement) {
    case Kind::based_on:
    case Kind::follows_up:
    case Kind::outcome:
    case Kind::sign_convention:
    case Kind::target_change:
    case Kind::described_under: return 2;
    default: return 1;
  }
}

class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  TokenList collect(Node root) {
    list_.broken = root.has_error();
    if (root.is_error()) {
      freeze({0, static_cast<std::uint32_t>(text_.size())});
    } else {
      walk(root);
      pass_gap(static_cast<std::uint32_t>(text_.size()));
      freeze_unusual_lines();
    }
    mark_frozen();
    return std::move(list_);
  }

 private:
  struct Block {
    std::uint32_t start;
    std::uint32_t open;  ///< index of its token
    bool is_open = false;
    bool is_closed = false;
  };

  void walk(Node root) {
    Cursor cursor(root);
    if (!cursor.to_first_child()) return;
    path_.push_back(root.kind());
    for (;;) {
      const Node node = cursor.node();
      if (enter(node)) {
        if (cursor.to_first_child()) {
          path_.push_back(node.kind());
          continue;
        }
        take_leaf(node);
      }
      while (!cursor.to_next_sibling()) {
        path_.pop_back();
        if (path_.empty() || !cursor.to_parent()) return;
        if (cursor.node().kind() == Kind::block) leave_block(cursor.node());
      }
    }
  }

  /// Whether the node is to be walked, or taken where it has no children.
  bool enter(const Node& node) {
    const Kind kind = node.kind();
    const Range range = node.range();
    if (node.is_error() || node.is_missing()) {
      freeze(range);
      skip_error(range);
      return false;
    }
    if (is_container(path_.back()) && kind != Kind::other && kind != Kind::comment) {
      statement_ = kind;
      words_ = 0;
    }
    if (kind == Kind::row) {
      if (node.has_error()) freeze(range);
      add(Role::row, range, text_of(range));
      return false;
    }
    if (kind == Kind::unknown_statement) take_unknown(node);
    if (kind == Kind::block) blocks_.push_back({.start = range.start, .open = 0});
    return true;
  }

  /// Behind a row, blanks may be part of the next token: the lexer took them for the start of a cell.
  [[nodiscard]] Range without_leading_blanks(Range range) const {
    while (range.start < range.end && blank_length(text_, range.start) > 0) {
      range.start += static_cast<std::uint32_t>(blank_length(text_, range.start));
    }
    return range;
  }

  void take_leaf(const Node& node) {
    const Range range = without_leading_blanks(node.range());
    const Kind kind = node.kind();
    const std::string_view written = text_of(range);
    const bool unterminated = kind == Kind::unterminated_string || kind == Kind::unterminated_text;
    if (unterminated) {
      list_.broken = true;
      freeze(range);
    }
    if (range.end <= taken_ || range.empty()) return;
    if (kind == Kind::comment) return add(Role::comment, range, comment_spelling(written, list_.spellings));
    if (path_.back() == Kind::block && kind == Kind::other) return take_brace(range, written);
    if (kind == Kind::other && written == ",") return add(Role::comma, range, written);
    if (kind == Kind::string) return add(Role::word, range, string_spelling(written, list_.spellings));
    if (kind == Kind::text_block) {
      const Role role = written.find('\n') == std::string_view::npos ? Role::word : Role::lines;
      return add(role, range, composed(written, list_.spellings));
    }
    const bool is_operator = kind == Kind::operator_word || path_.back() == Kind::operator_word;
    const bool is_symbol = is_operator && std::isalpha(static_cast<unsigned char>(written.front())) == 0 &&
                           !written.starts_with("\xC3");  // `högst`
    const bool is_key = kind == Kind::other && path_.size() >= 2 && is_container(path_[path_.size() - 2]) &&
                        words_ < keyword_length(statement_kind_);
    add(is_symbol ? Role::symbol : Role::word, range, unterminated ? written : word_spelling(written, list_.spellings));
    list_.tokens.back().is_key = is_key || list_.tokens.back().starts_statement();
  }

  void take_brace(Range range, std::string_view written) {
    Block& block = blocks_.back();
    if (written == "{") {
      add(Role::open, range, written);
      block.open = static_cast<std::uint32_t>(list_.tokens.size()) - 1;
      block.is_open = true;
    } else if (block.is_open) {
      add(Role::close, range, written);
      list_.tokens[block.open].partner = static_cast<std::uint32_t>(list_.tokens.size()) - 1;
      block.is_closed = true;
    } else {
      freeze(range);
    }
  }

  /// What nobody can read in a block without its end is better left alone: any depth would be a guess.
  void leave_block(const Node& node) {
    const Block block = blocks_.back();
    blocks_.pop_back();
    if (block.is_closed) return;
    list_.broken = true;
    const std::uint32_t end = std::max(node.range().end, block.start + 1);
    freeze({block.start, end});
    if (!block.is_open) return;
    add(Role::close, {.start = std::max(end, end_), .end = std::max(end, end_)}, {});
    list_.tokens[block.open].partner = static_cast<std::uint32_t>(list_.tokens.size()) - 1;
  }

  /// The words of an unknown statement are one token, blanks and all: what they mean is not known.
  void take_unknown(const Node& node) {
    Range words = node.range();
    if (const auto body = node.child(Field::body)) words.end = body->range().start;
    words.end = words.start + static_cast<std::uint32_t>(trimmed_at_end(text_of(words)).size());
    const std::string_view written = text_of(words);
    add(Role::word, words, written);
    taken_ = words.end;
    if (written.find('\n') != std::string_view::npos) freeze(words);
  }

  void add(Role role, Range range, std::string_view spelling) {
    const std::uint32_t before = end_;
    pass_gap(range.start);
    Token token{.text = spelling, .range = range, .breaks = breaks_, .line = line_, .role = role};
    token.is_glued = before == range.start && !list_.tokens.empty();
    if (role != Role::comment && role != Role::close) {
      token.statement = std::exchange(statement_, Kind::other);
      if (token.starts_statement()) statement_kind_ = token.statement;
    }
    ++words_;
    list_.tokens.push_back(token);
    end_ = range.end;
    breaks_ = 0;
    if (role == Role::row || role == Role::lines || role == Role::word) line_ += count_breaks(text_of(range));
  }

  /// Counts line breaks, and freezes what is no blank.
  void pass_gap(std::uint32_t to) {
    const std::uint32_t from = end_;
    for (std::uint32_t at = from; at < to;) {
      const std::size_t blank = blank_length(text_, at);
      if (text_[at] == '\n') {
        ++breaks_;
        ++line_;
      } else if (blank == 0) {
        freeze({at, at + 1});
      }
      at += static_cast<std::uint32_t>(std::max<std::size_t>(blank, 1));
    }
    end_ = std::max(end_, to);
  }

  void skip_error(Range range) {
    if (range.start > end_) pass_gap(range.start);
    if (range.end <= end_) return;
    const std::uint32_t inside = count_breaks(text_of({end_, range.end}));
    line_ += inside;
    breaks_ += inside;
    end_ = range.end;
  }

  /// A carriage return without a line feed ends a comment but not the statement; and what the grammar reads behind a
  /// row on the same line was most likely meant as a cell.
  void freeze_unusual_lines() {
    for (std::size_t i = 1; i < list_.tokens.size(); ++i) {
      const Token& token = list_.tokens[i];
      const bool inside = !token.starts_statement() && token.role != Role::close && token.role != Role::comment;
      const Token& before = list_.tokens[i - 1];
      const bool cuts_row = before.role == Role::row && token.breaks == 0 && token.role != Role::comment;
      const bool cuts_statement = inside && before.role == Role::comment;
      if (cuts_row || cuts_statement) freeze({before.range.start, token.range.end});
    }
  }

  void mark_frozen() {
    std::vector<Range> joined;
    for (const Token& token : list_.tokens) {
      if (token.role == Role::lines) joined.push_back(token.range);
    }
    list_.frozen = whole_lines(text_, std::move(frozen_), std::move(joined));
    auto next = list_.frozen.begin();
    for (Token& token : list_.tokens) {
      while (next != list_.frozen.end() && next->end <= token.range.start && next->end < text_.size()) ++next;
      token.is_frozen = next != list_.frozen.end() && next->start <= token.range.start;
    }
  }

  void freeze(Range range) { frozen_.push_back(range); }
  [[nodiscard]] std::string_view text_of(Range range) const {
    return text_.substr(range.start, range.end - range.start);
  }

  std::string_view text_;
  TokenList list_;
  std::vector<Kind> path_;  ///< kinds of the nodes around
  std::vector<Block> blocks_;
  std::vector<Range> frozen_;
  std::uint32_t end_ = 0;    ///< end of what was passed
  std::uint32_t taken_ = 0;  ///< end of the words of an unknown statement
  std::uint32_t breaks_ = 0;
  std::uint32_t line_ = 0;
  Kind statement_ = Kind::other;  ///< that the next token begins
  Kind statement_kind_ = Kind::other;
  std::size_t words_ = 0;  ///< tokens of the statement so far
};

}  // namespace

TokenList tokens_of(std::string_view text, Node root) { return Collector(text).collect(root); }

}  // namespace planlint::formatter
