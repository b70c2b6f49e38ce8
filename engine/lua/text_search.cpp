// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `text.near_texts`, `text.near_words`, `text.repeats`, `text.cited_words` and `text.citation`, and their like for all
// texts of a document: searches that would take a rule too long.
#include <algorithm>
#include <utility>
#include <vector>

#include "lua/citations.h"
#include "lua/exported.h"
#include "lua/library_parts.h"
#include "lua/near_names.h"
#include "lua/near_texts.h"
#include "lua/near_words.h"
#include "lua/passages.h"
#include "lua/reads.h"
#include "lua/repeats.h"
#include "lua/things.h"
#include "lua/word_table.h"

namespace planlint {
namespace {

/// The strings of the list at `index`, kept alive by a copy of the list that takes its place.
std::vector<std::string_view> check_strings(lua_State* state, int index, const char* function) {
  luaL_checktype(state, index, LUA_TTABLE);
  const lua_Integer count = luaL_len(state, index);
  lua_createtable(state, 0, 0);
  std::vector<std::string_view> strings;
  for (lua_Integer i = 1; i <= count; ++i) {
    charge(state, 4);
    lua_geti(state, index, i);
    if (lua_type(state, -1) != LUA_TSTRING)
      raise(state, std::string(function) + ": the list holds something that is not a string");
    strings.push_back(check_string(state, -1));
    lua_rawseti(state, -2, i);
  }
  lua_replace(state, index);
  return strings;
}

void set_integer(lua_State* state, const char* field, std::size_t value) {
  lua_pushinteger(state, static_cast<lua_Integer>(value));
  lua_setfield(state, -2, field);
}

/// What it takes to read texts word by word; the words of a document, read once, are paid for by each who uses them.
void charge_reading(lua_State* state, std::span<const std::string_view> texts) {
  for (const auto text : texts) charge(state, 1 + text.size() / 8);
}

void set_place(lua_State* state, std::string_view word, std::size_t text, std::size_t start, std::size_t count) {
  push(state, word);
  lua_setfield(state, -2, "word");
  set_integer(state, "text", text + 1);
  set_integer(state, "first", start + 1);
  set_integer(state, "count", count);
}

void set_word(lua_State* state, const char* field, const WordTable::Word& word) {
  lua_createtable(state, 0, 4);
  set_place(state, word.written, word.text, word.start, word.count);
  lua_setfield(state, -2, field);
}

/// Whether a capital stands behind the first letter.
bool has_capital_inside(std::string_view written, std::string_view lower) {
  const std::size_t first = static_cast<unsigned char>(written.front()) < 0x80 ? 1 : 2;
  return written.size() > first && written.substr(first) != lower.substr(first);
}

/// Pushes a list; `push_one` pushes a table.
template <class Things, class PushOne>
int push_found(lua_State* state, const Things& things, PushOne push_one) {
  lua_createtable(state, 0, 0);
  lua_Integer index = 0;
  for (const auto& thing : things) {
    charge(state, 32);
    push_one(thing);
    lua_rawseti(state, -2, ++index);
  }
  return 1;
}

int push_near_words(lua_State* state, const WordTable& table) {
  const lua_Integer shortest = luaL_checkinteger(state, 2);
  luaL_argcheck(state, shortest >= 4, 2, "words of fewer than 4 letters are all alike");
  const lua_Integer ends = luaL_optinteger(state, 3, 0);
  luaL_argcheck(state, ends >= 0, 3, "a number of bytes");
  const NearWordsRequest request = {.shortest = static_cast<std::size_t>(shortest),
                                    .ends = static_cast<std::size_t>(ends)};
  const auto found = find_near_words(table, request, [state](std::size_t work) { charge(state, work); });
  return push_found(state, found, [&](const NearWords& near) {
    lua_createtable(state, 0, 2);
    set_word(state, "rare", table.words()[near.rare]);
    set_word(state, "common", table.words()[near.common]);
  });
}

double check_likeness(lua_State* state, int index) {
  const lua_Number likeness = luaL_checknumber(state, index);
  luaL_argcheck(state, likeness > 0 && likeness <= 1, index, "a share between 0 and 1");
  return likeness;
}

/// Of arguments 2 and 3.
NearTextsRequest check_near_texts_request(lua_State* state) {
  const double likeness = check_likeness(state, 2);
  const lua_Integer words = luaL_optinteger(state, 3, 5);
  luaL_argcheck(state, words >= 1, 3, "at least 1");
  return {.likeness = likeness, .words = static_cast<std::size_t>(words)};
}

int push_near_texts(lua_State* state, const WordTable& table, std::span<const WordTable::Tokens> texts,
                    const NearTextsRequest& request) {
  const auto found = find_near_texts(table, texts, request, [state](std::size_t work) { charge(state, work); });
  return push_found(state, found, [state](const NearTexts& near) {
    lua_createtable(state, 0, 3);
    set_integer(state, "first", near.first + 1);
    set_integer(state, "second", near.second + 1);
    lua_pushnumber(state, near.likeness);
    lua_setfield(state, -2, "likeness");
  });
}

void set_repeat(lua_State* state, const Repeat& repeat) {
  set_integer(state, "first", repeat.start + 1);
  set_integer(state, "second", repeat.middle + 1);
  set_integer(state, "last", repeat.end);
}

/// To the names of all things of a kind.
void add_words(std::span<Name> names, const Passages& passages, ThingKind kind) {
  const auto& all = passages.all();
  for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
    const TextPlace& place = all[first].place;
    end = first + 1;
    if (place.kind != kind || !place.is_name) continue;
    while (end < all.size() && all[end].place == place) ++end;  // the pieces of a long one
    names[place.index].words = passages.words().tokens(first, end - 1);
  }
}

constexpr std::size_t most_cited_words = 100;

/// The byte that argument 2 names; the size where it is behind the end.
std::size_t check_place(lua_State* state, std::string_view text) {
  const lua_Integer place = luaL_optinteger(state, 2, 1);
  luaL_argcheck(state, place >= 1, 2, "a byte of the text, from 1");
  return std::min(text.size(), static_cast<std::size_t>(place - 1));
}

std::vector<CitedWord> check_words_at(lua_State* state, std::string_view text, std::size_t most) {
  const std::size_t at = check_place(state, text);
  charge(state, 8 + std::min(16 * most, text.size() - at));
  return citation_words(text, at, most);
}

}  // namespace

int cited_words(lua_State* state) {
  const auto text = check_string(state, 1);
  const lua_Integer most = luaL_optinteger(state, 3, most_cited_words);
  luaL_argcheck(state, most >= 1 && most <= static_cast<lua_Integer>(most_cited_words), 3, "from 1 to 100");
  const auto words = check_words_at(state, text, static_cast<std::size_t>(most));
  return push_found(state, words, [state](const CitedWord& word) { push(state, word.key); });
}

int citation(lua_State* state) {
  constexpr std::size_t slack = 3;  // words that a citation may have more than the title
  const auto text = check_string(state, 1);
  const auto title = check_strings(state, 3, "text.citation");
  luaL_argcheck(state, title.size() <= most_cited_words, 3, "at most 100 words");
  const auto words = check_words_at(state, text, title.size() + slack);
  charge(state, 8 + title.size() * words.size());
  lua_pushnil(state);
  if (words.size() < 2) return 1;
  const Citation found = align_citation(title, words);
  if (found.length == 0 || 2 * (title.size() - found.cost) < title.size()) return 1;
  const CitedWord& last = words[found.length - 1];
  lua_createtable(state, 0, 6);
  set_integer(state, "cost", found.cost);
  set_integer(state, "lacking", found.lacking);
  set_integer(state, "words", found.length);
  set_integer(state, "first", words.front().first + 1);
  set_integer(state, "last", last.end);
  push(state, last.key);
  lua_setfield(state, -2, "ending");
  return 1;
}

int near_texts(lua_State* state) {
  const auto texts = check_strings(state, 1, "text.near_texts");
  const NearTextsRequest request = check_near_texts_request(state);
  charge_reading(state, texts);
  const WordTable table(texts);
  std::vector<WordTable::Tokens> tokens;
  for (std::size_t i = 0; i < texts.size(); ++i) tokens.push_back(table.tokens(i));
  return push_near_texts(state, table, tokens, request);
}

int near_paragraphs_of_document(lua_State* state) {
  const Passages& passages = check_passages(state);
  const NearTextsRequest request = check_near_texts_request(state);
  std::vector<WordTable::Tokens> tokens;
  for (const Paragraph& paragraph : passages.paragraphs()) {
    charge(state, 1 + paragraph.passage.text.size() / 8);
    tokens.push_back(paragraph.tokens);
  }
  return push_near_texts(state, passages.words(), tokens, request);
}

int near_names_of_document(lua_State* state) {
  static constexpr const char* kinds[] = {"indicator", "activity", nullptr};
  const Thing& document = check_document(state);
  const bool of_indicators = luaL_checkoption(state, 2, nullptr, kinds) == 0;
  Thing thing = document;
  thing.kind = of_indicators ? ThingKind::indicator : ThingKind::activity;
  if (Reads* reads = reads_of(state, document))
    reads->fields[static_cast<std::size_t>(thing.kind)] |= field_set(thing.kind, "name");
  std::vector<Name> names;
  if (of_indicators) {
    for (const Indicator& indicator : document.plan().indicators)
      names.push_back({.text = indicator.name.value, .words = {}});
  } else {
    for (const Activity& activity : document.plan().activities)
      names.push_back({.text = activity.name.value, .words = {}});
  }
  const Passages& passages = document.host->passages(document.slot);
  add_words(names, passages, thing.kind);
  const auto found = find_near_names(passages.words(), names, check_likeness(state, 3),
                                     [state](std::size_t work) { charge(state, work); });
  return push_found(state, found, [&](const NearTexts& near) {
    const auto set_thing = [&](const char* field, std::size_t index) {
      thing.index = static_cast<Index>(index);
      push_thing(state, thing);
      lua_setfield(state, -2, field);
    };
    lua_createtable(state, 0, 2);
    set_thing("first", near.first);
    set_thing("second", near.second);
  });
}

int near_words(lua_State* state) {
  const auto texts = check_strings(state, 1, "text.near_words");
  charge_reading(state, texts);
  return push_near_words(state, WordTable(texts));
}

int near_words_of_document(lua_State* state) {
  const Passages& passages = check_passages(state);
  charge_reading(state, passages.texts());
  return push_near_words(state, passages.words());
}

int repeats(lua_State* state) {
  const auto text = check_string(state, 1);
  charge(state, 1 + text.size() / 8);
  const WordTable table({&text, 1});
  return push_found(state, find_repeats(table, table.tokens(0), text), [state](const Repeat& repeat) {
    lua_createtable(state, 0, 3);
    set_repeat(state, repeat);
  });
}

int repeats_of_document(lua_State* state) {
  const Passages& passages = check_passages(state);
  const WordTable& table = passages.words();
  lua_createtable(state, 0, 0);
  lua_Integer index = 0;
  for (std::size_t i = 0; i < passages.all().size(); ++i) {
    const auto text = passages.all()[i].text;
    charge(state, 1 + text.size() / 8);
    for (const Repeat& repeat : find_repeats(table, table.tokens(i), text)) {
      charge(state, 32);
      lua_createtable(state, 0, 4);
      set_repeat(state, repeat);
      set_integer(state, "text", i + 1);
      lua_rawseti(state, -2, ++index);
    }
  }
  return 1;
}

int capital_words_of_document(lua_State* state) {
  const WordTable& table = check_passages(state).words();
  charge(state, 1 + table.spellings().size() / 4);
  std::vector<const WordTable::Spelling*> found;
  for (const WordTable::Spelling& spelling : table.spellings()) {
    if (spelling.count > 0 && has_capital_inside(spelling.written, table.words()[spelling.word].lower))
      found.push_back(&spelling);
  }
  std::ranges::sort(found, {}, [](const auto* spelling) { return std::pair(spelling->text, spelling->start); });
  return push_found(state, found, [state](const WordTable::Spelling* spelling) {
    lua_createtable(state, 0, 4);
    set_place(state, spelling->written, spelling->text, spelling->start, spelling->count);
  });
}

int first_word_of_document(lua_State* state) {
  const auto beginning = check_string(state, 2);
  const auto found = check_passages(state).word_index().first(beginning, check_string(state, 3));
  charge(state, 16 + found.looked_at);
  if (found.word.empty()) {
    lua_pushnil(state);
  } else {
    push(state, found.word);
  }
  return 1;
}

}  // namespace planlint
