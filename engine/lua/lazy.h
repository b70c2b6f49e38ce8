// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What is made when somebody first asks for it.
#pragma once

#include <memory>
#include <mutex>

namespace planlint {

/// Made by one thread while the others wait.
template <class Thing>
class Lazy {
 public:
  /// `make` gives a std::unique_ptr. Where it throws, nothing is made, and the next one tries again.
  template <class Make>
  const Thing& get(Make make) const {
    std::call_once(once_, [&] { made_ = make(); });
    return *made_;
  }

 private:
  mutable std::once_flag once_;
  mutable std::unique_ptr<const Thing> made_;
};

}  // namespace planlint
