// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/passages.h"

#include <algorithm>
#include <utility>

#include "lua/exported.h"
#include "lua/patterns.h"
#include "lua/reads.h"

namespace planlint {
namespace {

/// Where the piece at the beginning of a text ends.
std::size_t end_of_piece(std::string_view text) {
  if (text.size() <= Passages::longest) return text.size();
  const std::string_view window = text.substr(0, Passages::longest);
  for (const std::string_view cut : {"\n\n", "\n", " "}) {
    if (const std::size_t at = window.rfind(cut); at != std::string_view::npos) return at + cut.size();
  }
  return window.size();
}

/// Calls `take` with each text between empty lines, and with its first byte.
template <class Take>
void for_each_paragraph(std::string_view text, Take take) {
  std::size_t first = 0;
  for (std::size_t line_end = text.find('\n'); line_end != std::string_view::npos;) {
    const std::size_t next = std::min(text.find_first_not_of(" \t\n\f\r", line_end), text.size());
    const std::size_t last_line_end = text.rfind('\n', next - 1);
    if (last_line_end > line_end) {
      if (line_end > first) take(text.substr(first, line_end - first), first);
      first = last_line_end + 1;
    }
    line_end = text.find('\n', next);
  }
  if (first < text.size()) take(text.substr(first), first);
}

void set_string(lua_State* state, const char* field, std::string_view text) {
  push(state, text);
  lua_setfield(state, -2, field);
}

void set_integer(lua_State* state, const char* field, std::size_t value) {
  lua_pushinteger(state, static_cast<lua_Integer>(value));
  lua_setfield(state, -2, field);
}

/// `{ thing, text, number, before, of, field, item }`.
void push_passage(lua_State* state, const Thing& document, const Passage& passage, std::size_t number) {
  charge(state, 40 + passage.text.size() / 16);
  lua_createtable(state, 0, 7);
  push_thing(state, {.host = document.host,
                     .kind = passage.place.kind,
                     .slot = document.slot,
                     .index = passage.place.index,
                     .row = 0,
                     .column = 0});
  lua_setfield(state, -2, "thing");
  set_string(state, "text", passage.text);
  set_integer(state, "number", number + 1);
  set_integer(state, "before", passage.before);
  set_integer(state, "of", passage.of);
  if (passage.place.field != nullptr) set_string(state, "field", passage.place.field);
  if (passage.place.item != 0) set_integer(state, "item", passage.place.item);
}

/// Argument 2, a number from 1 to `most`, as an index.
std::size_t check_number(lua_State* state, std::size_t most, const char* otherwise) {
  const lua_Integer number = luaL_checkinteger(state, 2);
  luaL_argcheck(state, number >= 1 && number <= static_cast<lua_Integer>(most), 2, otherwise);
  return static_cast<std::size_t>(number - 1);
}

}  // namespace

Passages::Passages(const Plan& plan) {
  each_text(plan, [this](const TextPlace& place, const Text& text) {
    Passage passage;
    passage.place = place;
    if (place.kind != ThingKind::paragraphs) return add(passage, text.value);
    own_.push_back(dedent(text.value));
    add(passage, own_.back());
  });
}

void Passages::add(Passage passage, std::string_view text) {
  passage.of = text.size();
  do {
    passage.text = text.substr(passage.before, end_of_piece(text.substr(passage.before)));
    passage.bytes = ByteSet(passage.text);
    passages_.push_back(passage);
    trigrams_.add(passage.text);
    passage.before += passage.text.size();
  } while (passage.before < text.size());
}

std::vector<std::string_view> Passages::texts() const {
  std::vector<std::string_view> texts;
  texts.reserve(passages_.size());
  for (const Passage& passage : passages_) texts.push_back(passage.text);
  return texts;
}

const WordTable& Passages::words() const {
  if (words_ == nullptr) words_ = std::make_unique<const WordTable>(texts());
  return *words_;
}

const Passages::References& Passages::references() const {
  if (references_ != nullptr) return *references_;
  auto found = std::make_unique<References>();
  for (std::size_t i = 0; i < passages_.size(); ++i) {
    if (passages_[i].place.is_name) continue;
    for (const GoalInProse& goal : goals_in_prose(passages_[i].text)) found->goals.push_back({i, goal});
    for (const AppendixInProse& one : appendices_in_prose(passages_[i].text)) found->appendices.push_back({i, one});
  }
  references_ = std::move(found);
  return *references_;
}

const WordIndex& Passages::index() const {
  if (index_ == nullptr) index_ = std::make_unique<const WordIndex>(words(), texts());
  return *index_;
}

const std::vector<Paragraph>& Passages::paragraphs() const {
  if (paragraphs_ != nullptr) return *paragraphs_;
  std::vector<Paragraph> found;
  for (std::size_t i = 0; i < passages_.size(); ++i) {
    if (passages_[i].place.kind != ThingKind::paragraphs) continue;
    auto token = words().tokens(i).begin();
    for_each_paragraph(passages_[i].text, [&](std::string_view text, std::size_t first) {
      Paragraph paragraph = {.passage = passages_[i], .tokens = {}};
      paragraph.passage.text = text;
      paragraph.passage.before += first;
      const auto end = std::find_if(token, words().tokens(i).end(),
                                    [&](const WordTable::Token& other) { return other.start >= first + text.size(); });
      paragraph.tokens = {token, end};
      token = end;
      found.push_back(paragraph);
    });
  }
  paragraphs_ = std::make_unique<const std::vector<Paragraph>>(std::move(found));
  return *paragraphs_;
}

const Passages& check_passages(lua_State* state) {
  const Thing& document = check_document(state);
  if (Reads* reads = reads_of(state, document)) reads->all_texts = true;
  return document.host->passages(document.slot);
}

int passage_of_document(lua_State* state) {
  const Thing& document = check_document(state);
  const auto& all = check_passages(state).all();
  const std::size_t index = check_number(state, all.size(), "there is no passage with that number");
  push_passage(state, document, all[index], index);
  return 1;
}

int paragraph_of_document(lua_State* state) {
  const Thing& document = check_document(state);
  const auto& all = check_passages(state).paragraphs();
  const std::size_t index = check_number(state, all.size(), "there is no paragraph with that number");
  push_passage(state, document, all[index].passage, index);
  return 1;
}

int passages_of_document(lua_State* state) {
  const Thing* document = &check_document(state);
  const bool prose_only = lua_toboolean(state, 3) != 0;
  // An invalid one is reported also where nothing is read.
  UsedPattern* pattern = lua_isnoneornil(state, 2) ? nullptr : &compiled_pattern(state, check_string(state, 2));
  if (Reads* reads = reads_of(state, *document))
    pattern != nullptr ? void(reads->patterns.emplace(check_string(state, 2))) : void(reads->all_texts = true);
  const Passages& passages = document->host->passages(document->slot);
  const auto& all = passages.all();
  charge(state, 1 + all.size());
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (prose_only && all[i].place.is_name) continue;
    const KnownText text = {.text = all[i].text, .bytes = all[i].bytes, .trigrams = passages.trigrams(), .number = i};
    if (pattern == nullptr || may_find(state, *pattern, text)) found.push_back(i);
  }
  if (Reads* reads = reads_of(state, *document); reads != nullptr && !found.empty())
    reads->last_passage = std::max(reads->last_passage, found.back() + 1);
  lua_createtable(state, static_cast<int>(found.size()), 0);
  lua_Integer count = 0;
  for (const std::size_t i : found) {
    push_passage(state, *document, all[i], i);
    lua_rawseti(state, -2, ++count);
  }
  return 1;
}

}  // namespace planlint
