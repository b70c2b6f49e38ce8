// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Completion in prose and in comments.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "lsp/features/completion_items.h"
#include "report/rule_page.h"
#include "text/spaces.h"

namespace planlint::lsp {
namespace {

constexpr std::array<std::string_view, 3> goal_words = {"inriktningsmål", "nämndmål", "mål"};

bool is_number(char c) { return (c >= '0' && c <= '9') || c == '.'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a text ends in one of the words, and not in the end of another one.
bool ends_in_goal_word(std::string_view text) {
  return std::ranges::any_of(goal_words, [&](std::string_view word) {
    if (text.size() < word.size()) return false;
    // The first letter may be a capital one.
    const auto tail = text.substr(text.size() - word.size() + 1);
    const char first = text[text.size() - word.size()];
    if (tail != word.substr(1) || (first != word.front() && first != word.front() - 'a' + 'A')) return false;
    return text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]);
  });
}

/// Whether what stands before a place, on its line, ends in a goal's word and perhaps the beginning of a number: then
/// where the number begins.
std::optional<std::uint32_t> goal_number_begins(std::string_view text, std::uint32_t offset) {
  std::uint32_t start = std::min(offset, static_cast<std::uint32_t>(text.size()));
  while (start > 0 && is_number(text[start - 1])) --start;
  std::uint32_t word = start;
  while (word > 0 && is_blank(text[word - 1])) --word;
  if (word == start || !ends_in_goal_word(text.substr(0, word))) return std::nullopt;
  return start;
}

GoalLevel level_before(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with("nämndmål") || text.ends_with("Nämndmål")) return GoalLevel::board;
  return text.ends_with("nriktningsmål") ? GoalLevel::focus : GoalLevel::area;
}

/// How many findings of each rule there are in the file: those are the ones to silence.
std::map<std::string_view, std::size_t> counted_findings(const Snapshot& snapshot) {
  std::map<std::string_view, std::size_t> counts;
  for (const Diagnostic& one : snapshot.current->findings) ++counts[one.rule];
  return counts;
}

void add_rules(Items& items, Range typed) {
  const Snapshot& snapshot = items.snapshot();
  const auto counts = counted_findings(snapshot);
  for (const RuleInfo& rule : snapshot.rules->infos()) {
    if (!rule.suppressible) continue;
    const auto count = counts.find(rule.id);
    items.group(count == counts.end() ? 'b' : 'a');
    auto& item = items.add(CompletionKind::rule, rule.id, rule.id, rule.summary.in(snapshot.language));
    item.edit.range = typed;
    item.documentation = rule_page(rule, snapshot.language);
  }
}

void add_word(Items& items, Range typed, std::string_view word, std::string detail) {
  auto& item = items.add(CompletionKind::keyword, std::string(word), std::string(word) + ' ', std::move(detail));
  item.edit.range = typed;
}

}  // namespace

void add_goals_in_text(Items& items) {
  const auto text = items.snapshot().file().source->text();
  const auto begins = goal_number_begins(text, items.site().offset);
  if (!begins) return;
  const GoalLevel level = level_before(text.substr(0, *begins));
  add_goals(items, level, {.start = *begins, .end = items.site().offset});
}

void add_in_comment(Items& items) {
  const auto text = items.snapshot().file().source->text();
  const std::uint32_t offset = items.site().offset;
  const auto comment = text.substr(items.site().statement, offset - items.site().statement);
  const auto blank = comment.find_last_of(" \t,#");
  const Range typed = {.start = offset - static_cast<std::uint32_t>(comment.size() - blank - 1), .end = offset};
  const auto words = split_words(comment.substr(1, blank));  // up to the one that is being typed
  items.group('a');
  if (words.empty()) {
    Snippet whole;
    whole.text("planlint: ignorera ").place(items.say("regel", "rule")).text(" -- ").place(items.say("skäl", "reason"));
    auto& item = items.add_snippet(
        CompletionKind::snippet, "planlint: ignorera …", whole,
        items.say("tysta en regel i nästa sats, med ett skäl", "silence a rule in the next statement, with a reason"));
    item.edit.range = typed;
    item.filter_text = "planlint: ignorera";
    return;
  }
  if (words.front() != "planlint:") return;
  if (words.size() == 1) {
    add_word(items, typed, "ignorera", items.say("i nästa sats", "in the next statement"));
    add_word(items, typed, "ignorera-block", items.say("i blocket", "in the block"));
    add_word(items, typed, "ignorera-fil", items.say("i hela filen", "in the whole file"));
    return;
  }
  if (std::ranges::find(words, "--") != words.end()) return;
  const bool is_list = words.size() == 2 || words.back().ends_with(',');
  if (is_list || (blank != std::string_view::npos && comment[blank] == ',')) return add_rules(items, typed);
  add_word(items, typed, "--", items.say("skälet, som krävs", "the reason, which is needed"));
  add_word(items, typed, "till", items.say("sista dagen, som 2024-12-31", "the last day, such as 2024-12-31"));
  add_word(items, typed, "ansvarig", items.say("vem som ska se på det igen", "who is to look at it again"));
}

}  // namespace planlint::lsp
