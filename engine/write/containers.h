// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which of many ranges, nested in each other, a place is in.
#pragma once

#include <vector>

#include "model/owner.h"
#include "text/range.h"

namespace planlint::writer {

class Containers {
 public:
  explicit Containers(std::vector<Range> ranges);

  /// The innermost range around `inner` and not equal to it; `no_index` where there is none.
  [[nodiscard]] Index around(Range inner) const;

 private:
  std::vector<Range> ranges_;
  std::vector<Index> order_;      ///< by where they start
  std::vector<Index> enclosing_;  ///< the next one out
};

}  // namespace planlint::writer
