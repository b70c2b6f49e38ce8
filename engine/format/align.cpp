// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/align.h"

#include <algorithm>

namespace planlint::formatter {
namespace {

bool is_property(Kind statement) {
  switch (statement) {
    case Kind::amount:
    case Kind::agenda2030:
    case Kind::analysis:
    case Kind::assessment:
    case Kind::based_on:
    case Kind::better:
    case Kind::boards:
    case Kind::comment_property:
    case Kind::decided_on:
    case Kind::described_under:
    case Kind::description:
    case Kind::deviation:
    case Kind::document_title:
    case Kind::follows_up:
    case Kind::forecast:
    case Kind::kf_target:
    case Kind::outcome:
    case Kind::period:
    case Kind::previous_outcome:
    case Kind::responsible:
    case Kind::scope:
    case Kind::sign_convention:
    case Kind::supports:
    case Kind::target:
    case Kind::target_change:
    case Kind::time:
    case Kind::unit_property:
    case Kind::value_period: return true;
    default: return false;
  }
}

std::size_t key_width(const Line& line, const TokenList& list) {
  std::size_t width = 0;
  for (std::uint32_t i = line.first; i < line.last && list.tokens[i].is_key; ++i) {
    width += display_width(list.tokens[i].text) + (i > line.first ? 1 : 0);
  }
  return width;
}

bool has_column(const Line& line, const TokenList& list) {
  return line.kind == LineKind::statement && is_property(line.statement) && line.is_plain &&
         !list.tokens[line.last - 1].is_key;
}

}  // namespace

void align_properties(Layout& layout, const TokenList& list) {
  std::vector<Line*> group;
  std::size_t widest = 0;
  const auto finish = [&] {
    for (Line* line : group) line->column = group.size() > 1 ? static_cast<std::uint32_t>(widest + 2) : 0;
    group.clear();
    widest = 0;
  };
  for (Line& line : layout.lines) {
    if (line.blank_before || (line.kind != LineKind::comment && !has_column(line, list))) finish();
    if (!has_column(line, list)) continue;
    group.push_back(&line);
    widest = std::max(widest, key_width(line, list));
  }
  finish();
}

}  // namespace planlint::formatter
