// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What is wrong with a configuration, as texts to compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/problems.h"

namespace planlint::test {

/// Each as it stands alone, without `folder` where it stands before a path.
[[nodiscard]] inline std::vector<std::string> texts_of(const ConfigProblems& problems, std::string_view folder = {}) {
  std::vector<std::string> texts;
  for (const ConfigProblem& problem : problems) {
    std::string& text = texts.emplace_back(text_of(problem));
    if (folder.empty()) continue;
    for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder)) text.erase(at, folder.size());
  }
  return texts;
}

/// What is at fault as it is written; nothing for what no file says.
[[nodiscard]] inline std::vector<std::string> places_of(const ConfigProblems& problems) {
  std::vector<std::string> places;
  for (const ConfigProblem& problem : problems) {
    const Location& place = problem.place;
    places.emplace_back(place.source == nullptr ? "nothing" : place.source->slice(place.range));
  }
  return places;
}

}  // namespace planlint::test
