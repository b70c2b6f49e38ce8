// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// All texts of a document in one list, read once for all rules: each rule sees those only that its pattern may match.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "lua/things.h"
#include "lua/trigrams.h"

namespace planlint {

/// A text or, of one that is very long, a piece.
struct Passage {
  ThingKind kind = ThingKind::document;
  Index index = 0;
  const char* field = nullptr;  ///< as `:part` takes it; nullptr for what the thing is called, and for paragraphs
  std::uint32_t item = 0;       ///< of a field that is a list, from 1; 0 where it is none
  bool is_name = false;         ///< what the thing is called, which is no prose
  std::string_view text;
  std::size_t before = 0;  ///< bytes of the whole text that come before this piece
  std::size_t of = 0;      ///< bytes of the whole text
};

class Passages {
 public:
  /// Texts longer than this are cut: at the end of a paragraph, or else of a line or a word.
  static constexpr std::size_t longest = 8192;

  /// The texts of a plan that lives as long as this: kind by kind, in the document's order.
  explicit Passages(const Plan& plan);

  [[nodiscard]] const std::vector<Passage>& all() const { return passages_; }
  [[nodiscard]] const Trigrams& trigrams() const { return trigrams_; }

 private:
  void add(Passage passage, const Text& text);
  void add_pieces(Passage passage, std::string_view text);

  std::deque<std::string> own_;  ///< texts whose indentation was taken off
  std::vector<Passage> passages_;
  Trigrams trigrams_;
};

/// Method of documents: `document:passages([pattern [, prose]])`.
int passages_of_document(lua_State* state);

}  // namespace planlint
