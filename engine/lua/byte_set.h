// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which bytes a text has at all: tells that a text cannot have a sign such as `(`, or a digit, before it is searched.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace planlint {

/// A–Z count as a–z.
class ByteSet {
 public:
  ByteSet() = default;
  explicit ByteSet(std::string_view text);

  [[nodiscard]] bool has(char byte) const {
    const auto value = static_cast<unsigned char>(byte);
    return (words_[value / 64] >> value % 64 & 1U) != 0;
  }

 private:
  std::array<std::uint64_t, 4> words_{};
};

}  // namespace planlint
