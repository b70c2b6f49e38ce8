// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/completion_site.h"

#include <algorithm>
#include <array>

#include "lsp/features/keyword_help.h"
#include "lsp/features/site.h"

namespace planlint::lsp {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Keywords of two words.
constexpr std::array<std::string_view, 6> long_keywords = {"utgår från",    "följer upp",      "förväntat resultat",
                                                           "ändrar årsmål", "tecken intäkter", "beskrivs under"};

/// A word, a text in quotes or a sign, by its bytes.
struct Token {
  Range range;
  bool is_text = false;
  bool is_closed = true;  ///< of a text: it has its end
};

/// The tokens of `[start, end)`, up to a comment.
std::vector<Token> tokens_of(std::string_view text, std::uint32_t start, std::uint32_t end) {
  std::vector<Token> tokens;
  for (std::uint32_t at = start; at < end;) {
    const char c = text[at];
    if (is_blank(c) || c == '\n') {
      ++at;
      continue;
    }
    if (c == '#') break;
    Token token{.range = {.start = at, .end = at + 1}};
    if (c == '"') {
      token.is_text = true;
      std::uint32_t close = at + 1;
      while (close < end && text[close] != '"' && text[close] != '\n') close += text[close] == '\\' ? 2 : 1;
      token.is_closed = close < end && text[close] == '"';
      token.range.end = std::min(token.is_closed ? close + 1 : close, end);
    } else if (std::string_view("{},|").find(c) == std::string_view::npos) {
      std::uint32_t stop = at;
      while (stop < end && !is_blank(text[stop]) &&
             std::string_view("{},|\"\n").find(text[stop]) == std::string_view::npos)
        ++stop;
      token.range.end = stop;
    }
    at = token.range.end;
    tokens.push_back(token);
  }
  return tokens;
}

class Finder {
 public:
  Finder(const Snapshot& snapshot, std::uint32_t offset) : snapshot_(snapshot), text_(snapshot.file().source->text()) {
    site_.offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  }

  CompletionSite find() {
    find_line();
    find_block();
    if (is_in_comment()) {
      site_.kind = SiteKind::comment;
    } else if (is_in_long_text()) {
      site_.kind = SiteKind::text;
    } else {
      read_line();
    }
    return std::move(site_);
  }

 private:
  /// The line; with the one before where that ends in a comma, since a list goes on behind it.
  void find_line() {
    line_ = line_start(site_.offset);
    std::uint32_t at = line_;
    while (at < site_.offset && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    site_.indentation = text_.substr(line_, at - line_);
    for (int lines = 0; lines < 20 && line_ > 0; ++lines) {
      std::uint32_t solid = line_ - 1;
      while (solid > 0 && (is_blank(text_[solid - 1]) || text_[solid - 1] == '\n')) --solid;
      if (solid == 0 || text_[solid - 1] != ',') break;
      line_ = line_start(solid - 1);
    }
    if (line_ == 0 && text_.starts_with("\xEF\xBB\xBF")) line_ = 3;
  }

  [[nodiscard]] std::uint32_t line_start(std::uint32_t offset) const {
    while (offset > 0 && text_[offset - 1] != '\n') --offset;
    return offset;
  }

  void find_block() {
    site_.block = block_around(*snapshot_.current, site_.offset);
    if (!site_.block) {
      site_.place = Place::file;
      return;
    }
    site_.opener = parent_of(*site_.block);
    if (site_.opener) site_.place = place_of(site_.opener->kind());
  }

  [[nodiscard]] bool is_in_comment() {
    const auto node = node_at(*snapshot_.current, site_.offset > 0 ? site_.offset - 1 : 0);
    if (!node || node->kind() != Kind::comment || node->range().start >= site_.offset) return false;
    site_.statement = node->range().start;
    return line_start(site_.offset) <= node->range().start;
  }

  [[nodiscard]] bool is_in_long_text() const {
    const auto node = node_at(*snapshot_.current, site_.offset > 0 ? site_.offset - 1 : 0);
    if (!node || (node->kind() != Kind::text_block && node->kind() != Kind::unterminated_text)) return false;
    const Range range = node->range();
    const bool closed = node->kind() == Kind::text_block;
    return range.start + 3 <= site_.offset && (!closed || site_.offset + 3 <= range.end);
  }

  void read_line() {
    auto tokens = tokens_of(text_, line_, site_.offset);
    take_typed(tokens);
    const auto opened = std::find_if(tokens.rbegin(), tokens.rend(), [&](const Token& token) {
      const char c = text_[token.range.start];
      return !token.is_text && (c == '{' || c == '}');
    });
    tokens.erase(tokens.begin(), opened.base());
    if (!tokens.empty() && text_[tokens.front().range.start] == '|') return;  // a row
    take_first_half(tokens);
    if (!find_keyword(tokens)) {
      site_.kind = tokens.empty() ? SiteKind::statement : SiteKind::nowhere;
      site_.statement = site_.typed.start;
      if (site_.in_quotes) site_.kind = SiteKind::nowhere;
      return;
    }
    site_.kind = SiteKind::value;
    const bool lists = !site_.words.empty() && site_.words.back() == ",";
    site_.may_begin = !site_.words.empty() && !lists && !site_.in_quotes;
  }

  /// What is being typed: the token that touches the cursor.
  void take_typed(std::vector<Token>& tokens) {
    site_.typed = {.start = site_.offset, .end = site_.offset};
    if (tokens.empty()) return;
    const Token last = tokens.back();
    if (last.is_text && !last.is_closed) {
      site_.in_quotes = true;
      site_.typed.start = last.range.start + 1;
      std::uint32_t close = site_.offset;
      while (close < text_.size() && text_[close] != '"' && text_[close] != '\n' && text_[close] != '\r') ++close;
      site_.closed_quotes = close < text_.size() && text_[close] == '"';
      if (site_.closed_quotes) site_.typed.end = close;
      tokens.pop_back();
      return;
    }
    const bool is_sign = std::string_view("{},|").find(text_[last.range.start]) != std::string_view::npos;
    if (last.is_text || is_sign || last.range.end != site_.offset) return;
    site_.typed.start = last.range.start;
    tokens.pop_back();
  }

  /// `utgår f`: the first word of a keyword of two is being typed with the second.
  void take_first_half(std::vector<Token>& tokens) {
    if (tokens.empty() || site_.in_quotes || tokens.back().is_text) return;
    const std::string_view first = slice(tokens.back().range);
    const bool is_half = std::ranges::any_of(long_keywords, [&](std::string_view whole) {
      const auto blank = whole.find(' ');
      return whole.substr(0, blank) == first && whole.substr(blank + 1).starts_with(slice(site_.typed));
    });
    if (!is_half) return;
    site_.typed.start = tokens.back().range.start;
    tokens.pop_back();
  }

  /// The last keyword of the line, of one word or two.
  bool find_keyword(const std::vector<Token>& tokens) {
    for (std::size_t i = tokens.size(); i-- > 0;) {
      if (tokens[i].is_text) continue;
      std::string_view keyword = keyword_at(tokens, i);
      if (keyword.empty()) continue;
      if (i > 0 && keyword_at(tokens, i - 1).find(' ') != std::string_view::npos) keyword = keyword_at(tokens, --i);
      site_.keyword = keyword;
      site_.statement = tokens[i].range.start;
      const std::size_t words = keyword.find(' ') == std::string_view::npos ? 1 : 2;
      for (std::size_t k = i + words; k < tokens.size(); ++k) site_.words.push_back(slice(tokens[k].range));
      return true;
    }
    return false;
  }

  /// The keyword whose first word is a token; the second may be still to come.
  [[nodiscard]] std::string_view keyword_at(const std::vector<Token>& tokens, std::size_t index) const {
    const std::string_view first = slice(tokens[index].range);
    for (const std::string_view whole : long_keywords) {
      const auto blank = whole.find(' ');
      if (first != whole.substr(0, blank)) continue;
      const bool is_whole = index + 1 < tokens.size() && slice(tokens[index + 1].range) == whole.substr(blank + 1);
      return is_whole ? whole : std::string_view();
    }
    if (first == "-" || first == "|") return index == 0 ? first : std::string_view();
    const bool is_known = !keyword_help(first, Language::swedish).empty();
    return is_known ? first : std::string_view();
  }

  [[nodiscard]] std::string_view slice(Range range) const { return text_.substr(range.start, range.end - range.start); }

  const Snapshot& snapshot_;
  std::string_view text_;
  std::uint32_t line_ = 0;
  CompletionSite site_;
};

}  // namespace

CompletionSite completion_site(const Snapshot& snapshot, std::uint32_t offset) {
  return Finder(snapshot, offset).find();
}

}  // namespace planlint::lsp
