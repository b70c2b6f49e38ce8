// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// All texts of a document in one list, read once for all rules: each rule sees those only that its pattern may match.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lua/lazy.h"
#include "lua/plan_texts.h"
#include "lua/text_index.h"
#include "lua/word_index.h"
#include "lua/word_table.h"
#include "text/prose_references.h"

namespace planlint {

class Pattern;

/// A text or, of one that is very long, a piece.
struct Passage {
  TextPlace place;
  std::string_view text;
  std::size_t before = 0;  ///< bytes of the whole text that come before this piece
  std::size_t of = 0;      ///< bytes of the whole text
};

/// Something in a passage, which is named by its index.
template <class Thing>
struct InPassage {
  std::size_t passage = 0;
  Thing thing;
};

/// What stands between empty lines in a passage of the running text.
struct Paragraph {
  Passage passage;  ///< cut down to the paragraph
  WordTable::Tokens tokens;
};

/// Safe to use from several threads.
class Passages {
 public:
  /// Texts longer than this are cut: at the end of a paragraph, or else of a line or a word.
  static constexpr std::size_t longest = 8192;

  /// The texts of a plan that lives as long as this: kind by kind, in the document's order.
  explicit Passages(const Plan& plan);

  [[nodiscard]] const std::vector<Passage>& all() const { return passages_; }
  [[nodiscard]] const std::vector<std::string_view>& texts() const { return texts_; }

  // Found when first asked for:
  [[nodiscard]] const WordTable& words() const;
  [[nodiscard]] const WordIndex& word_index() const;
  [[nodiscard]] const TextIndex& text_index() const;
  [[nodiscard]] const std::vector<Paragraph>& paragraphs() const;
  /// References to goals and to appendices in prose.
  [[nodiscard]] const std::vector<InPassage<GoalInProse>>& goals() const { return references().goals; }
  [[nodiscard]] const std::vector<InPassage<AppendixInProse>>& appendices() const { return references().appendices; }

  /// Where a pattern matches, and what it takes to find that out.
  struct Found {
    std::vector<std::size_t> passages;
    std::uint64_t work = 0;
    std::uint64_t work_to_have = 0;  ///< without it, it would have been given up
  };
  using FoundPtr = std::shared_ptr<const Found>;
  /// What somebody has looked for already; null where nobody has.
  [[nodiscard]] FoundPtr known(const Pattern& pattern, bool prose_only) const;
  void keep(std::shared_ptr<const Pattern> pattern, bool prose_only, FoundPtr found) const;

 private:
  struct References {
    std::vector<InPassage<GoalInProse>> goals;
    std::vector<InPassage<AppendixInProse>> appendices;
  };
  struct Search {
    std::shared_ptr<const Pattern> pattern;  ///< so that no other one gets its address
    FoundPtr found;
  };

  [[nodiscard]] const References& references() const;
  void add(Passage passage, std::string_view text);

  std::deque<std::string> own_;  ///< texts whose indentation was taken off
  std::vector<Passage> passages_;
  std::vector<std::string_view> texts_;
  Lazy<References> references_;
  Lazy<WordTable> words_;
  Lazy<WordIndex> word_index_;
  Lazy<TextIndex> text_index_;
  Lazy<std::vector<Paragraph>> paragraphs_;
  mutable std::mutex mutex_;
  mutable std::map<std::pair<const Pattern*, bool>, Search> searches_;
};

/// The texts of the document at 1, whose method is called; an argument error for what is none.
[[nodiscard]] const Passages& check_passages(lua_State* state);

// Methods of documents.
int passages_of_document(lua_State* state);             ///< `document:passages([pattern [, prose]])`
int passage_of_document(lua_State* state);              ///< `document:passage(number)`
int paragraph_of_document(lua_State* state);            ///< `document:paragraph(number)`
int near_paragraphs_of_document(lua_State* state);      ///< `document:near_paragraphs(likeness [, words])`
int near_names_of_document(lua_State* state);           ///< `document:near_names(kind, likeness)`
int near_words_of_document(lua_State* state);           ///< `document:near_words(shortest [, ends])`
int repeats_of_document(lua_State* state);              ///< `document:repeats()`
int capital_words_of_document(lua_State* state);        ///< `document:capital_words()`
int first_word_of_document(lua_State* state);           ///< `document:first_word(beginning, but_not)`
int goal_references_of_document(lua_State* state);      ///< `document:goal_references()`
int appendix_references_of_document(lua_State* state);  ///< `document:appendix_references()`

}  // namespace planlint
