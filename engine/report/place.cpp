// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/place.h"

#include <algorithm>

#include "report/words.h"
#include "text/source.h"
#include "text/width.h"

namespace planlint {
namespace {

/// The beginning of a heading, up to a word's end where that leaves enough of it.
std::string shortened(std::string_view heading) {
  std::size_t columns = 0;
  std::size_t last_word = 0;
  for (std::size_t at = 0; at < heading.size();) {
    const Character character = character_at(heading, at);
    columns += static_cast<std::size_t>(std::max(display_width(character.code_point), 0));
    if (columns > heading_columns) {
      const bool cut_at_word = last_word * 2 > at;
      return std::string(heading.substr(0, cut_at_word ? last_word : at)) + (cut_at_word ? " …" : "…");
    }
    if (character.code_point == ' ') last_word = at;
    at += character.length;
  }
  return std::string(heading);
}

}  // namespace

std::string heading_path(const DocumentPlace& place) {
  std::string path;
  for (const std::string_view heading : place.headings)
    path.append(path.empty() ? "" : " › ").append(shortened(printable(heading)));
  return path;
}

std::string converted_place(const Source& source, std::uint32_t offset, Language language) {
  std::string text = printable(source.path());
  if (!source.origin()) return text;
  const DocumentPlace place = source.origin()->place_of(offset);
  const std::string headings = heading_path(place);
  if (place.page) text.append(in(language, ", sidan ", ", page ")).append(std::to_string(*place.page));
  if (!headings.empty()) text.append(place.page ? " › " : ": ").append(headings);
  return text;
}

}  // namespace planlint
