// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/byte_set.h"

#include <cstddef>
#include <cstring>

namespace planlint {

ByteSet::ByteSet(std::string_view text) {
  std::array<std::uint8_t, 256> seen{};
  for (const char byte : text) seen[static_cast<unsigned char>(byte)] = 1;
  constexpr std::size_t group = 8;  // most groups are empty
  for (std::size_t first = 0; first < seen.size(); first += group) {
    std::uint64_t any = 0;
    std::memcpy(&any, seen.data() + first, group);
    if (any == 0) continue;
    for (std::size_t i = first; i < first + group; ++i) words_[i / 64] |= std::uint64_t{seen[i]} << i % 64;
  }
  // In the second word: A is bit 1, a is bit 33.
  constexpr std::uint64_t capitals = ((std::uint64_t{1} << 26U) - 1) << 1U;
  words_[1] = (words_[1] & ~capitals) | (words_[1] & capitals) << 32U;
}

}  // namespace planlint
