// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/format.h"

#include <string_view>
#include <utility>

#include "format/align.h"
#include "format/layout.h"
#include "format/print.h"
#include "format/tokens.h"
#include "syntax/tree.h"

namespace planlint {
namespace {

struct Pass {
  std::string text;
  bool broken = false;
  bool has_frozen = false;
};

Pass pass_over(std::string_view text) {
  const SyntaxTree tree = SyntaxTree::parse(text);
  formatter::TokenList list = formatter::tokens_of(text, tree.root());
  formatter::Layout layout = formatter::layout_of(text, list);
  formatter::space_out(layout);
  formatter::align_tables(layout, list);
  formatter::align_properties(layout, list);
  return {.text = formatter::printed(layout, list, text), .broken = list.broken, .has_frozen = !list.frozen.empty()};
}

/// The parser's recovery weighs blanks too: what was formatted around an error may come back with the error elsewhere.
/// So a broken text is formatted until nothing moves; one that does not settle is left as it stands.
Pass settled(std::string_view text) {
  constexpr int most_passes = 4;
  const Pass first = pass_over(text);
  if (!first.has_frozen) return first;
  std::string current = first.text;
  for (int i = 1; i < most_passes; ++i) {
    Pass next = pass_over(current);
    if (next.text == current) return {.text = std::move(current), .broken = first.broken, .has_frozen = true};
    current = std::move(next.text);
  }
  return {.text = std::string(text), .broken = true, .has_frozen = true};
}

/// Carriage returns that stand elsewhere than at the end of a line are kept.
std::string with_lf(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char byte : text) {
    while (byte == '\n' && result.ends_with('\r')) result.pop_back();
    result += byte;
  }
  while (result.ends_with('\r')) result.pop_back();
  return result;
}

std::string with_crlf(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 16);
  for (const char byte : text) {
    if (byte == '\n') result += '\r';
    result += byte;
  }
  return result;
}

bool wants_crlf(std::string_view source, LineEnding ending) {
  if (ending != LineEnding::as_source) return ending == LineEnding::crlf;
  const auto first = source.find('\n');
  return first != std::string_view::npos && first > 0 && source[first - 1] == '\r';
}

}  // namespace

FormatResult format(const Source& source, const FormatOptions& options) {
  const std::string_view text = source.text();
  // Line ends first: the grammar does not take a carriage return for a blank everywhere.
  const bool has_carriage_returns = text.find('\r') != std::string_view::npos;
  Pass pass = has_carriage_returns ? settled(with_lf(text)) : settled(text);
  FormatResult result{.text = std::move(pass.text), .broken = pass.broken};
  if (wants_crlf(text, options.line_ending)) result.text = with_crlf(result.text);
  result.changed = result.text != text;
  return result;
}

}  // namespace planlint
