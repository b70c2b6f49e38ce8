// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/layout.h"

#include <algorithm>

namespace planlint::formatter {
namespace {

constexpr std::uint32_t no_table = no_token;

class Arranger {
 public:
  Arranger(std::string_view text, const TokenList& list) : text_(text), list_(list) { measure(); }

  Layout arrange() {
    for (std::uint32_t i = 0; i < list_.tokens.size(); ++i) {
      const Token& token = list_.tokens[i];
      emit_frozen(token.range.start);
      if (token.is_frozen || (token.role == Role::close && token.text.empty())) {
        pass_frozen(token);
      } else {
        place(i);
        passed_ = token.range.end;
        behind_frozen_ = false;
      }
    }
    emit_frozen(static_cast<std::uint32_t>(text_.size()));
    return std::move(layout_);
  }

 private:
  struct Block {
    bool on_one_line = false;
    std::uint32_t table = no_table;
  };

  /// Where each token ends if all stood on one line, and how many up to it cannot stand before others on a line.
  void measure() {
    const auto& tokens = list_.tokens;
    end_column_.reserve(tokens.size());
    obstacles_.reserve(tokens.size());
    std::size_t column = 0;
    std::uint32_t obstacles = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool obstacle =
          tokens[i].role == Role::comment || tokens[i].role == Role::row || tokens[i].role == Role::lines;
      obstacles += obstacle ? 1 : 0;
      if (i > 0) column += space_between(tokens[i - 1], tokens[i]);
      if (!obstacle) column += display_width(tokens[i].text);
      end_column_.push_back(column);
      obstacles_.push_back(obstacles);
    }
  }

  void emit_frozen(std::uint32_t up_to) {
    for (; next_frozen_ < list_.frozen.size() && list_.frozen[next_frozen_].start <= up_to; ++next_frozen_) {
      const Range range = list_.frozen[next_frozen_];
      Line line{.kind = LineKind::frozen, .frozen = range, .depth = depth()};
      line.blank_before = blank_since_passed(range.start);
      layout_.lines.push_back(line);
      passed_ = range.end;
      behind_frozen_ = true;
      line_is_open_ = false;
    }
  }

  void pass_frozen(const Token& token) {
    if (token.role == Role::open) push({.on_one_line = false});
    if (token.role == Role::close) pop();
    line_is_open_ = false;
  }

  void place(std::uint32_t i) {
    const Token& token = list_.tokens[i];
    switch (token.role) {
      case Role::comment: return place_comment(i);
      case Role::close: return place_close(i);
      case Role::open: return place_open(i);
      case Role::row: return place_row(i);
      case Role::word:
      case Role::symbol:
      case Role::lines:
      case Role::comma: break;
    }
    const bool starts = token.starts_statement() && !on_one_line();
    if (starts || !line_is_open_)
      start_line(i, LineKind::statement);
    else
      append(i);
    if (token.role == Role::lines) layout_.lines.back().is_plain = false;
  }

  void place_comment(std::uint32_t i) {
    const bool has_line = i > 0 && list_.tokens[i].breaks == 0 && !behind_frozen_ && !layout_.lines.empty();
    if (has_line && layout_.lines.back().kind != LineKind::comment && layout_.lines.back().comment == no_token) {
      layout_.lines.back().comment = i;
    } else {
      start_line(i, LineKind::comment);
    }
    line_is_open_ = false;
  }

  void place_open(std::uint32_t i) {
    const Token& token = list_.tokens[i];
    const bool starts = token.starts_statement() && !on_one_line() && !continues_line(i);
    if (starts || !line_is_open_)
      start_line(i, LineKind::statement);
    else
      append(i);
    Line& line = layout_.lines.back();
    line.is_plain = false;
    const bool inside = on_one_line() || fits(i, line);
    line.opens = !inside;
    push({.on_one_line = inside});
    if (!inside) line_is_open_ = false;
  }

  /// A block behind a statement that takes none stays on its line, where whoever wrote it meant it.
  [[nodiscard]] bool continues_line(std::uint32_t i) const {
    if (i == 0 || list_.tokens[i].breaks > 0) return false;
    const Role before = list_.tokens[i - 1].role;
    return before == Role::word || before == Role::lines || before == Role::symbol;
  }

  [[nodiscard]] bool fits(std::uint32_t open, const Line& line) const {
    const auto& tokens = list_.tokens;
    const std::uint32_t close = tokens[open].partner;
    const bool frozen_inside =
        next_frozen_ < list_.frozen.size() && list_.frozen[next_frozen_].start < tokens[close].range.end;
    if (frozen_inside || tokens[close].text.empty() || obstacles_[close] > obstacles_[open]) return false;
    if (close == open + 1) return true;
    if (tokens[open].line != tokens[close].line) return false;
    // To break the line would take a remark at its end away from what it speaks of.
    const bool has_remark =
        close + 1 < tokens.size() && tokens[close + 1].role == Role::comment && tokens[close + 1].breaks == 0;
    if (has_remark) return true;
    const std::size_t start =
        line.first == 0 ? 0 : end_column_[line.first - 1] + space_between(tokens[line.first - 1], tokens[line.first]);
    return indentation_step * line.depth + end_column_[close] - start <= line_limit;
  }

  void place_close(std::uint32_t i) {
    const bool inside = on_one_line();
    if (!inside || !line_is_open_) {
      pop();
      start_line(i, LineKind::close);
    } else {
      append(i);
      pop();
    }
    if (!on_one_line()) line_is_open_ = false;
  }

  void place_row(std::uint32_t i) {
    start_line(i, LineKind::statement);
    line_is_open_ = false;
    std::uint32_t& table = blocks_.empty() ? outer_table_ : blocks_.back().table;
    if (table == no_table) {
      table = static_cast<std::uint32_t>(layout_.tables.size());
      layout_.tables.emplace_back();
    }
    layout_.tables[table].push_back(i);
  }

  void start_line(std::uint32_t i, LineKind kind) {
    const Token& token = list_.tokens[i];
    Line line{.kind = kind, .first = i, .last = i + 1, .depth = depth(), .statement = token.statement};
    line.blank_before = blank_since_passed(token.range.start);
    layout_.lines.push_back(line);
    line_is_open_ = true;
  }

  void append(std::uint32_t i) { layout_.lines.back().last = i + 1; }

  [[nodiscard]] bool blank_since_passed(std::uint32_t start) const {
    const auto gap = text_.substr(passed_, start > passed_ ? start - passed_ : 0);
    return std::ranges::count(gap, '\n') >= (behind_frozen_ ? 1 : 2);
  }

  void push(Block block) {
    blocks_.push_back(block);
    if (!block.on_one_line) ++depth_;
  }
  void pop() {
    if (blocks_.empty()) return;
    if (!blocks_.back().on_one_line) --depth_;
    blocks_.pop_back();
  }
  [[nodiscard]] bool on_one_line() const { return !blocks_.empty() && blocks_.back().on_one_line; }
  [[nodiscard]] std::uint32_t depth() const { return std::min(depth_, deepest_indentation); }

  std::string_view text_;
  const TokenList& list_;
  Layout layout_;
  std::vector<std::size_t> end_column_;
  std::vector<std::uint32_t> obstacles_;
  std::vector<Block> blocks_;
  std::size_t next_frozen_ = 0;
  std::uint32_t depth_ = 0;
  std::uint32_t passed_ = 0;  ///< end of what has its line
  std::uint32_t outer_table_ = no_table;
  bool behind_frozen_ = false;  ///< the line before is frozen
  bool line_is_open_ = false;   ///< the last line takes more tokens
};

}  // namespace

std::size_t space_between(const Token& before, const Token& token) {
  if (token.role == Role::comma) return 0;
  if (before.role == Role::symbol && token.is_glued) return 0;
  const bool new_statement = token.starts_statement() && token.role != Role::open && before.role != Role::open;
  return new_statement ? 2 : 1;
}

Layout layout_of(std::string_view text, const TokenList& list) { return Arranger(text, list).arrange(); }

}  // namespace planlint::formatter
