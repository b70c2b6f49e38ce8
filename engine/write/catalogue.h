// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The council's budget is seldom published as a list of goals and indicators, but every board restates its part. From
// what the boards say, the catalogue is put together again.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace planlint {

/// One of the things that documents say about the same.
struct CatalogueVariant {
  std::string value;
  std::vector<std::size_t> documents;  ///< places in the span
};

struct CatalogueDifference {
  std::string what;                        ///< in Swedish: `mål 1.1: titel`
  std::vector<CatalogueVariant> variants;  ///< the one in the catalogue first, then by the documents' order
};

struct MergedCatalogue {
  std::string text;
  std::vector<CatalogueDifference> differences;  ///< in the catalogue's order
};

/// The `kf-budget` file that plans and reports of one year stand on: focus goals, area goals, KF's indicators with
/// `kf-årsmål` as target, KF's activities. Goals are the same by title or else by number; indicators and activities by
/// name, in their goal (see fold_name). Where documents differ, the majority wins, and the first of equals; one that
/// says nothing does not vote. `nämnder` stands where some of the boards lack a thing. Goals are sorted by number.
/// `city` names the municipality. The text reads back without findings where a document has a year.
[[nodiscard]] MergedCatalogue merge_catalogue(std::span<const Plan* const> documents,
                                              std::string_view city = "Kommunen");

}  // namespace planlint
