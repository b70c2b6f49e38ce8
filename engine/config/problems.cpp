// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "config/problems.h"

#include <algorithm>
#include <iterator>

#include "text/names.h"

namespace planlint {

std::string text_of(const Location& place) {
  const Position position = place.source->position(place.range.start);
  return place.source->path() + ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
}

std::string text_of(const ConfigProblem& problem) {
  return problem.about.empty() ? problem.message : problem.about + ": " + problem.message;
}

void ProblemList::add(const Location& place, std::string_view swedish, std::string_view english) {
  problems_.push_back({.place = place, .about = text_of(place), .message = in(swedish, english)});
}

void ProblemList::add(const std::string& what, std::string_view swedish, std::string_view english) {
  problems_.push_back({.place = {}, .about = what, .message = in(swedish, english)});
}

void ProblemList::add_file(const std::string& path, std::string_view swedish, std::string_view english) {
  const Location start = {.source = std::make_shared<const Source>(path, std::string()), .range = {}};
  problems_.push_back({.place = start, .about = path, .message = in(swedish, english)});
}

std::string ProblemList::nearest(std::string_view word, const std::vector<std::string>& candidates) const {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  const auto found = nearest_word(word, views);
  return found.empty() ? std::string() : in("; närmast är ", "; the nearest is ") + std::string(found);
}

}  // namespace planlint
