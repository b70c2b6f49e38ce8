// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/print.h"

#include "text/encoding.h"

namespace planlint::formatter {
namespace {

class Printer {
 public:
  Printer(const TokenList& list, std::string_view text) : list_(list), text_(text) {
    result_.reserve(text.size() * 5 / 4);
  }

  void print(const Line& line) {
    if (line.blank_before && !result_.empty()) result_ += '\n';
    if (line.kind == LineKind::frozen) return print_frozen(line.frozen);
    const std::size_t indentation = indentation_step * line.depth;
    result_.append(indentation, ' ');
    print_tokens(line, indentation);
    if (line.comment != no_token) result_.append("  ").append(list_.tokens[line.comment].text);
    result_ += '\n';
  }

  std::string take() { return std::move(result_); }

 private:
  void print_tokens(const Line& line, std::size_t indentation) {
    std::size_t column = 0;        // behind what was printed of the keyword
    std::size_t value_column = 0;  // where the first value stands
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const Token& token = list_.tokens[i];
      if (i > line.first) {
        const Token& before = list_.tokens[i - 1];
        std::size_t space = space_between(before, token);
        if (value_column == 0 && !token.is_key) {
          if (line.column > column) space = line.column - column;
          value_column = column + space;
        }
        if (token.breaks > 0 && before.role == Role::comma) {
          result_ += '\n';
          space = indentation + value_column;
        }
        result_.append(space, ' ');
        column += space;
      }
      if (value_column == 0) column += display_width(token.text);
      if (token.role == Role::lines)
        result_ += reindented(token.text, indentation + indentation_step);
      else
        result_ += token.text;
    }
  }

  void print_frozen(Range range) {
    std::string_view rest = text_.substr(range.start, range.end - range.start);
    if (range.start == 0 && rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
    result_ += rest;
    if (!rest.empty() && !rest.ends_with('\n')) result_ += '\n';
  }

  const TokenList& list_;
  std::string_view text_;
  std::string result_;
};

}  // namespace

std::string printed(const Layout& layout, const TokenList& list, std::string_view text) {
  Printer printer(list, text);
  for (const Line& line : layout.lines) printer.print(line);
  return printer.take();
}

}  // namespace planlint::formatter
