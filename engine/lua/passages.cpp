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

constexpr std::size_t most_searches = 256;  // that are kept

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

Passages::FoundPtr every_passage(lua_State* state, const Passages& passages, bool prose_only) {
  charge(state, passages.all().size() / 8);
  auto found = std::make_shared<Passages::Found>();
  for (std::size_t i = 0; i < passages.all().size(); ++i) {
    if (!prose_only || !passages.all()[i].place.is_name) found->passages.push_back(i);
  }
  return found;
}

/// Charges and notes what a search takes.
class Meter {
 public:
  Meter(lua_State* state, Passages::Found& found) : state_(state), found_(found) {}

  void pay(std::uint64_t units) {
    charge(state_, units);
    found_.work += units;
    require(0);
  }
  void pay_for_search(const RE2& pattern, std::string_view text, std::size_t passage) {
    LuaState& lua = LuaState::of(state_);
    require(worst_price(pattern, text.size()));
    const std::uint64_t before = lua.work();
    if (has_match(state_, pattern, text)) found_.passages.push_back(passage);
    found_.work += lua.work() - before;
    require(0);
  }

 private:
  void require(std::uint64_t more) { found_.work_to_have = std::max(found_.work_to_have, found_.work + more); }

  lua_State* state_;
  Passages::Found& found_;
};

/// What was found already costs as much as if it was looked for again, and is not to be had for less.
Passages::FoundPtr look_for(lua_State* state, const Passages& passages, const std::shared_ptr<const Pattern>& pattern,
                            bool prose_only) {
  if (const auto known = passages.known(*pattern, prose_only)) {
    const bool suffices = known->work_to_have <= LuaState::of(state).work_left();
    charge(state, suffices ? known->work : known->work_to_have);
    return known;
  }
  auto found = std::make_shared<Passages::Found>();
  Meter meter(state, *found);
  std::size_t work = 0;
  TextSet texts = pattern->may_match(passages.text_index(), work);
  meter.pay(1 + work / 2);
  texts.for_each([&](std::size_t i) {
    if (!prose_only || !passages.all()[i].place.is_name)
      meter.pay_for_search(pattern->regex(), passages.all()[i].text, i);
  });
  passages.keep(pattern, prose_only, found);
  return found;
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
    passages_.push_back(passage);
    texts_.push_back(passage.text);
    passage.before += passage.text.size();
  } while (passage.before < text.size());
}

const WordTable& Passages::words() const {
  return words_.get([this] { return std::make_unique<const WordTable>(texts_); });
}

const WordIndex& Passages::word_index() const {
  return word_index_.get([this] { return std::make_unique<const WordIndex>(words(), texts_); });
}

const TextIndex& Passages::text_index() const {
  return text_index_.get([this] { return std::make_unique<const TextIndex>(words(), texts_); });
}

const Passages::References& Passages::references() const {
  return references_.get([this] {
    auto found = std::make_unique<References>();
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (passages_[i].place.is_name) continue;
      for (const GoalInProse& goal : goals_in_prose(passages_[i].text)) found->goals.push_back({i, goal});
      for (const AppendixInProse& one : appendices_in_prose(passages_[i].text)) found->appendices.push_back({i, one});
    }
    return found;
  });
}

const std::vector<Paragraph>& Passages::paragraphs() const {
  return paragraphs_.get([this] {
    auto found = std::make_unique<std::vector<Paragraph>>();
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (passages_[i].place.kind != ThingKind::paragraphs) continue;
      const WordTable::Tokens tokens = words().tokens(i);
      auto token = tokens.begin();
      for_each_paragraph(passages_[i].text, [&](std::string_view text, std::size_t first) {
        Paragraph paragraph = {.passage = passages_[i], .tokens = {}};
        paragraph.passage.text = text;
        paragraph.passage.before += first;
        const auto end = std::find_if(
            token, tokens.end(), [&](const WordTable::Token& other) { return other.start >= first + text.size(); });
        paragraph.tokens = {token, end};
        token = end;
        found->push_back(paragraph);
      });
    }
    return found;
  });
}

Passages::FoundPtr Passages::known(const Pattern& pattern, bool prose_only) const {
  const std::lock_guard lock(mutex_);
  const auto known = searches_.find({&pattern, prose_only});
  return known == searches_.end() ? nullptr : known->second.found;
}

void Passages::keep(std::shared_ptr<const Pattern> pattern, bool prose_only, FoundPtr found) const {
  const std::lock_guard lock(mutex_);
  if (searches_.size() == most_searches) searches_.clear();
  const Pattern* key = pattern.get();
  searches_.insert_or_assign({key, prose_only}, Search{.pattern = std::move(pattern), .found = std::move(found)});
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
  std::shared_ptr<const Pattern> pattern;
  if (!lua_isnoneornil(state, 2)) pattern = compiled_pattern(state, check_string(state, 2));
  if (Reads* reads = reads_of(state, *document))
    pattern != nullptr ? void(reads->patterns.emplace(check_string(state, 2))) : void(reads->all_texts = true);
  const Passages& passages = document->host->passages(document->slot);
  charge(state, 1 + passages.all().size() / 8);
  const Passages::FoundPtr found =
      pattern == nullptr ? every_passage(state, passages, prose_only) : look_for(state, passages, pattern, prose_only);
  if (Reads* reads = reads_of(state, *document); reads != nullptr && !found->passages.empty())
    reads->last_passage = std::max(reads->last_passage, found->passages.back() + 1);
  lua_createtable(state, static_cast<int>(found->passages.size()), 0);
  lua_Integer count = 0;
  for (const std::size_t i : found->passages) {
    push_passage(state, *document, passages.all()[i], i);
    lua_rawseti(state, -2, ++count);
  }
  return 1;
}

}  // namespace planlint
