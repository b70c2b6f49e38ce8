// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/text_pool.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace planlint {
namespace {

constexpr auto conjunctions =
    std::to_array<std::string_view>({"och", "eller", "samt", "respektive", "resp", "till", "&", "o", "men"});

bool ends_in_letter(std::string_view text) {
  if (text.empty()) return false;
  const auto last = static_cast<unsigned char>(text.back());
  return std::isalpha(last) != 0 || last >= 0x80;
}

/// The whole word that `first-` and `second` are the halves of, folded; without what stands around it.
std::string whole_word(std::string_view first, std::string_view second) {
  std::string word = folded(first);
  word += folded(second);
  const auto strip = [](char c) { return c == ',' || c == '(' || c == ')' || c == '"'; };
  while (!word.empty() && strip(word.back())) word.pop_back();
  while (!word.empty() && strip(word.front())) word.erase(0, 1);
  return word;
}

/// Whether `head-` and `tail` are one word that was cut at a line's end.
bool is_cut(std::string_view head, std::string_view tail, const Lexicon& lexicon) {
  if (!head.ends_with('-') || initial_of(tail) != Initial::lower) return false;
  head.remove_suffix(1);
  if (!ends_in_letter(head) || tail.ends_with('-') || tail.ends_with("-,")) return false;
  if (std::ranges::find(conjunctions, folded(tail)) != conjunctions.end()) return false;
  if (lexicon.count(whole_word(head, tail)) > 0) return true;
  // Where the whole is not known, its first half tells: `funktions`, `förskole` are only ever halves.
  return head.size() > 4 && (head.ends_with('s') || head.ends_with('e')) && lexicon.count(folded(head)) == 0;
}

bool is_escaped_mark(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && std::ispunct(static_cast<unsigned char>(text[at + 1])) != 0;
}

struct Entity {
  std::string_view name;
  std::string_view character;
};
constexpr auto entities = std::to_array<Entity>(
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&quot;", "\""}, {"&#39;", "'"}});

}  // namespace

std::string without_markup(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const std::size_t size = space_at(rest); size > 0) {
      const bool invisible = rest.starts_with("\u00AD") || rest.starts_with("\u200B") || rest.starts_with("\uFEFF");
      if (!invisible && !result.empty() && result.back() != ' ') result += ' ';
      at += size;
      continue;
    }
    if (const std::size_t size = tag_at(rest); size > 0) {
      const std::size_t start = rest[1] == '/' ? 2 : 1;
      const std::string tag = folded(rest.substr(start, rest.find_first_of(" />", start) - start));
      constexpr auto tags =
          std::to_array<std::string_view>({"b", "i", "u", "em", "strong", "sup", "sub", "span", "a", "br"});
      if (std::ranges::find(tags, tag) != tags.end()) {
        if (tag == "br" && !result.empty() && result.back() != ' ') result += ' ';
        at += size;
        continue;
      }
    }
    if (const std::size_t size = picture_at(rest); size > 0) {
      at += size;
      continue;
    }
    if (rest.front() == '&') {
      const auto found =
          std::ranges::find_if(entities, [&](const Entity& entity) { return rest.starts_with(entity.name); });
      if (found != entities.end()) {
        result += found->character;
        at += found->name.size();
        continue;
      }
    }
    if (rest.front() == '*' &&
        (rest.starts_with("**") || text.find('*', at + 1) != std::string_view::npos ||
         result.find('*') != std::string::npos || text.substr(0, at).find('*') != std::string_view::npos)) {
      ++at;
      continue;
    }
    if (is_escaped_mark(text, at)) ++at;
    result += text[at++];
  }
  while (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string joined(std::span<const std::string_view> parts, const Lexicon& lexicon) {
  std::string result;
  for (const std::string_view part : parts) {
    const std::string_view next = trimmed(part);
    if (next.empty()) continue;
    if (!result.empty()) {
      const auto before = split_words(std::string_view(result).substr(result.size() > 80 ? result.size() - 80 : 0));
      const auto after = split_words(next.substr(0, 80));
      if (!before.empty() && !after.empty() && is_cut(before.back(), after.front(), lexicon))
        result.pop_back();
      else if (!result.ends_with('/'))
        result += ' ';
    }
    result += next;
  }
  return result;
}

std::string mended(std::string_view text, const Lexicon& lexicon) {
  const auto words = split_words(text);
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      const std::string_view before = words[i - 1];
      const bool subscript = words[i].starts_with("\xE2\x82") && words[i].size() >= 3 &&
                             static_cast<unsigned char>(words[i][2]) <= 0x89;  // `CO ₂`
      if (is_cut(before, words[i], lexicon)) {
        result.pop_back();
      } else {
        // A half that stands nowhere else, and the whole that does.
        const bool halves = before.size() > 3 && words[i].size() > 3 && ends_in_letter(before) &&
                            initial_of(words[i]) == Initial::lower && lexicon.count(folded(words[i])) <= 1 &&
                            lexicon.count(whole_word(before, words[i])) > 0;
        if (!halves && !subscript) result += ' ';
      }
    }
    result += words[i];
  }
  return result;
}

Text TextPool::owned(std::string text, Range range) {
  if (text == slice(range)) return {.value = slice(range), .range = range, .present = true};
  owned_.push_back(std::move(text));
  return {.value = owned_.back(), .range = range, .present = true};
}

Text TextPool::name(std::span<const Range> parts) {
  std::vector<std::string> clean;
  Range hull{.start = 0, .end = 0};
  for (const Range part : parts) {
    std::string text = without_markup(slice(part));
    if (text.empty()) continue;
    if (clean.empty()) hull = part;
    hull.start = std::min(hull.start, part.start);
    hull.end = std::max(hull.end, part.end);
    clean.push_back(std::move(text));
  }
  if (clean.empty()) return {};
  const std::vector<std::string_view> views(clean.begin(), clean.end());
  return owned(mended(joined(views, lexicon_), lexicon_), hull);
}

Text TextPool::paragraph(std::span<const Range> lines) {
  if (lines.empty()) return {};
  if (lines.size() == 1) return {.value = slice(lines[0]), .range = lines[0], .present = true};
  std::vector<std::string_view> parts;
  parts.reserve(lines.size());
  for (const Range line : lines) parts.push_back(slice(line));
  return owned(joined(parts, lexicon_), {.start = lines.front().start, .end = lines.back().end});
}

Text TextPool::block(std::span<const Text> paragraphs) {
  if (paragraphs.empty()) return {};
  if (paragraphs.size() == 1) return paragraphs.front();
  std::string text;
  for (const Text& paragraph : paragraphs) {
    if (!text.empty()) {
      const auto line_start = text.rfind('\n');
      const std::string_view last = std::string_view(text).substr(line_start == std::string::npos ? 0 : line_start + 1);
      text += last.starts_with("- ") && paragraph.value.starts_with("- ") ? "\n" : "\n\n";
    }
    text += paragraph.value;
  }
  Range hull = paragraphs.front().range;
  for (const Text& paragraph : paragraphs) {
    hull.start = std::min(hull.start, paragraph.range.start);
    hull.end = std::max(hull.end, paragraph.range.end);
  }
  return owned(std::move(text), hull);
}

}  // namespace planlint
