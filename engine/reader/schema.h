// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What may stand where in a plan file, in words: the grammar accepts any statement in any block, and this table judges.
// docs/language.md says the same to authors.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "syntax/kinds.h"

namespace planlint {

/// The kinds of blocks.
enum class Place : std::uint8_t {
  file,  ///< outside all blocks
  header,
  focus_goal,
  area_goal,
  board_goal,
  indicator,
  activity,
  decision,
  table,
  section,
  directive,
  list,  ///< förväntat resultat, prioriterar, nämndgrupp: nothing but `- "…"`
};

/// The place that the block of a statement is; nothing where such a statement has no block of its own.
[[nodiscard]] std::optional<Place> place_of(Kind statement);

/// Whether a statement may stand in a place.
[[nodiscard]] bool may_stand(Kind statement, Place place);

/// Whether a block may have only one of it (of `utfall` one for each sex, of `kommentar` in a table one a row).
[[nodiscard]] bool stands_once(Kind statement);

/// The keyword that authors write for a statement (”årsmål”).
[[nodiscard]] std::string_view keyword_of(Kind statement);

/// The keywords that may stand in a place, in the order of the table.
[[nodiscard]] std::vector<std::string_view> keywords_in(Place place);

/// Inside the block that the keyword `opener` opens: ”i indikator”; outside all blocks where it is empty.
[[nodiscard]] std::string in_place(std::string_view opener, Language language);

/// The places where a statement may stand, as a phrase: ”utanför alla block eller i avsnitt”.
[[nodiscard]] std::string places_for(Kind statement, Language language);

/// `a, b eller c`.
[[nodiscard]] std::string join_alternatives(std::span<const std::string_view> words, Language language);

}  // namespace planlint
