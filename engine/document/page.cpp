// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/page.h"

#include <algorithm>
#include <array>
#include <utility>

namespace planlint {

std::optional<GoalHeading> goal_at(const Page& page, std::size_t line) {
  // Every such heading begins in one of these ways; looking first spares most lines the rest.
  const std::string& key = page.key(line);
  const auto first =
      static_cast<std::size_t>(std::ranges::find_if(key, [](char c) { return c >= 'a' && c <= 'z'; }) - key.begin());
  if (first > 4 || first >= key.size()) return std::nullopt;
  const std::string_view start = std::string_view(key).substr(first, 2);
  constexpr auto starts = std::to_array<std::string_view>({"ko", "kf", "in", "ma", "ve", "na"});
  if (std::ranges::find(starts, start) == starts.end() || key.find("mal") > 80) return std::nullopt;
  return goal_heading(page.body(line), page.lines[line].heading_level > 0);
}

Marks::Marks(const Page& page) : kinds_(page.lines.size(), PieceKind::text), meanings_(page.lines.size()) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].form == LineForm::blank) {
      const bool white = trimmed(page.slice(page.lines[i].range)).empty();
      set(i, white ? PieceKind::blank : PieceKind::furniture, white ? "" : "bild eller ikon");
    }
    if (page.furniture[i]) set(i, PieceKind::furniture, "sidhuvud eller sidfot");
  }
}

void Marks::set(std::size_t line, PieceKind kind, std::string meaning) {
  kinds_[line] = kind;
  meanings_[line] = std::move(meaning);
}

std::vector<Piece> Marks::pieces(const Page& page) const {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    const Range range = page.lines[i].range;
    const bool goes_on = !pieces.empty() && pieces.back().kind == kinds_[i] && pieces.back().meaning == meanings_[i] &&
                         (kinds_[i] == PieceKind::blank || kinds_[i] == PieceKind::text);
    if (goes_on)
      pieces.back().range.end = range.end;
    else
      pieces.push_back({.range = range, .kind = kinds_[i], .meaning = meanings_[i]});
  }
  if (pieces.empty() && !page.text.empty()) pieces.push_back({.range = {}, .kind = PieceKind::blank, .meaning = {}});
  if (pieces.empty()) return pieces;
  pieces.front().range.start = 0;                                          // a byte-order mark
  pieces.back().range.end = static_cast<std::uint32_t>(page.text.size());  // or nothing but one
  return pieces;
}

}  // namespace planlint
