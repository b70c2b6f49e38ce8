// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Plans that were never written by a board but look like it, in any size, for measuring. The same request always gives
// the same text, on every machine.
#pragma once

#include <cstddef>
#include <string>

namespace planlint::bench {

/// Short texts: goals, indicators, activities, decisions and tables that add up.
inline constexpr double dense = 0.05;
/// What published plans are like: four fifths running text.
inline constexpr double prose = 0.8;

struct PlanRequest {
  std::size_t bytes = 200'000;  ///< reached within a few kilobytes
  double prose_share = dense;   ///< how much of it is running text, from 0 to 1
  unsigned seed = 1;            ///< another seed gives another plan
  std::string catalogue = {};   ///< the file it is based on, from generate_catalogue; none where empty
};

/// A plan with the whole council budget taken up, and a slip in every tenth indicator and table.
[[nodiscard]] std::string generate_plan(const PlanRequest& request);

/// A plan of so many paragraphs of running text, all different, with the vocabulary of a long document.
[[nodiscard]] std::string generate_paragraphs(std::size_t bytes, int paragraphs);

/// A council budget of the real one's size: 3 focus goals, 16 area goals, 62 indicators, 80 activities.
[[nodiscard]] std::string generate_catalogue();

}  // namespace planlint::bench
