// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The texts of the files that a rule can see, read once for all that run its rules side by side.
#pragma once

#include <array>
#include <cstddef>

#include "lua/lazy.h"
#include "lua/passages.h"

namespace planlint {

/// For one document and its surroundings, which outlive this. Safe to use from several threads.
class FilePassages {
 public:
  /// `plan` is the same one for a slot each time.
  [[nodiscard]] const Passages& of(FileSlot slot, const Plan& plan) const {
    return files_[static_cast<std::size_t>(slot)].get([&] { return std::make_unique<const Passages>(plan); });
  }

 private:
  std::array<Lazy<Passages>, 3> files_;
};

}  // namespace planlint
