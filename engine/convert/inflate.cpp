// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/inflate.h"

#include <algorithm>
#include <array>
#include <span>

namespace planlint {
namespace {

constexpr int max_bits = 15;
constexpr int fast_bits = 10;
constexpr int invalid = -1;

/// Reads bits from the lowest up. Behind the end there are zeros, and `overrun` tells.
class Bits {
 public:
  explicit Bits(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t peek(int count) {
    while (held_ < count) {
      const std::uint64_t byte = at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_]) : 0;
      ++at_;
      buffer_ |= byte << held_;
      held_ += 8;
    }
    return static_cast<std::uint32_t>(buffer_ & ((std::uint64_t{1} << count) - 1));
  }
  void drop(int count) {
    buffer_ >>= count;
    held_ -= count;
  }
  std::uint32_t take(int count) {
    const auto value = peek(count);
    drop(count);
    return value;
  }
  [[nodiscard]] bool overrun() const { return at_ - static_cast<std::size_t>(held_ / 8) > bytes_.size(); }

  /// The next `count` whole bytes; fewer at the end.
  std::string_view bytes(std::size_t count) {
    drop(held_ % 8);
    at_ -= static_cast<std::size_t>(held_ / 8);
    buffer_ = 0;
    held_ = 0;
    const auto piece = at_ < bytes_.size() ? bytes_.substr(at_, count) : std::string_view();
    at_ += count;
    return piece;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t buffer_ = 0;
  int held_ = 0;
};

/// A canonical Huffman code: short codes by table, the rest bit by bit.
class Code {
 public:
  /// False where the lengths are those of no code.
  bool build(std::span<const std::uint8_t> lengths) {
    counts_.fill(0);
    fast_.fill(0);
    for (const auto length : lengths) ++counts_[length];
    counts_[0] = 0;
    int left = 1;
    for (std::size_t length = 1; length <= max_bits; ++length) {
      left = left * 2 - counts_[length];
      if (left < 0) return false;
    }
    std::array<std::uint16_t, max_bits + 2> next = {};
    std::array<std::uint32_t, max_bits + 2> code = {};
    for (std::size_t length = 1; length <= max_bits; ++length) {
      next[length + 1] = static_cast<std::uint16_t>(next[length] + counts_[length]);
      code[length + 1] = (code[length] + counts_[length]) << 1U;
    }
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
      const std::size_t length = lengths[symbol];
      if (length == 0) continue;
      symbols_[next[length]++] = static_cast<std::uint16_t>(symbol);
      remember(code[length]++, length, symbol);
    }
    return true;
  }

  int read(Bits& bits) const {
    const auto entry = fast_[bits.peek(fast_bits)];
    if (entry != 0) {
      bits.drop(entry & 0xF);
      return entry >> 4;
    }
    int code = 0;
    int first = 0;
    int index = 0;
    for (std::size_t length = 1; length <= max_bits; ++length) {
      code |= static_cast<int>(bits.take(1));
      const int count = counts_[length];
      if (code - first < count) return symbols_[static_cast<std::size_t>(index + code - first)];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return invalid;
  }

 private:
  void remember(std::uint32_t code, std::size_t length, std::size_t symbol) {
    if (length > fast_bits) return;
    std::uint32_t turned = 0;
    for (std::size_t i = 0; i < length; ++i) turned |= (code >> i & 1U) << (length - 1 - i);
    for (std::size_t at = turned; at < fast_.size(); at += std::size_t{1} << length)
      fast_[at] = static_cast<std::uint16_t>(symbol << 4U | length);
  }

  std::array<std::uint16_t, max_bits + 1> counts_ = {};
  std::array<std::uint16_t, 288> symbols_ = {};
  std::array<std::uint16_t, 1U << fast_bits> fast_ = {};  ///< symbol and length; 0 for a longer code
};

struct Codes {
  Code literals;
  Code distances;
};

bool fixed_codes(Codes& codes) {
  std::array<std::uint8_t, 288> lengths = {};
  std::fill_n(lengths.begin(), 144, std::uint8_t{8});
  std::fill(lengths.begin() + 144, lengths.begin() + 256, std::uint8_t{9});
  std::fill(lengths.begin() + 256, lengths.begin() + 280, std::uint8_t{7});
  std::fill(lengths.begin() + 280, lengths.end(), std::uint8_t{8});
  std::array<std::uint8_t, 30> distances = {};
  distances.fill(5);
  return codes.literals.build(lengths) && codes.distances.build(distances);
}

bool read_codes(Bits& bits, Codes& codes) {
  constexpr std::array<std::uint8_t, 19> order = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  const std::size_t literals = bits.take(5) + 257;
  const std::size_t distances = bits.take(5) + 1;
  const std::size_t given = bits.take(4) + 4;
  if (literals > 286 || distances > 30) return false;
  std::array<std::uint8_t, 19> own = {};
  for (std::size_t i = 0; i < given; ++i) own[order[i]] = static_cast<std::uint8_t>(bits.take(3));
  Code code;
  if (!code.build(own)) return false;
  std::array<std::uint8_t, 286 + 30> lengths = {};
  for (std::size_t at = 0; at < literals + distances;) {
    const int symbol = code.read(bits);
    if (symbol < 0 || bits.overrun()) return false;
    if (symbol < 16) {
      lengths[at++] = static_cast<std::uint8_t>(symbol);
      continue;
    }
    if (symbol == 16 && at == 0) return false;
    const std::uint8_t value = symbol == 16 ? lengths[at - 1] : std::uint8_t{0};
    const std::size_t times = symbol == 16 ? bits.take(2) + 3 : symbol == 17 ? bits.take(3) + 3 : bits.take(7) + 11;
    if (at + times > literals + distances) return false;
    for (std::size_t i = 0; i < times; ++i) lengths[at++] = value;
  }
  const std::span all(lengths);
  return lengths[256] != 0 && codes.literals.build(all.first(literals)) &&
         codes.distances.build(all.subspan(literals, distances));
}

constexpr std::array<std::uint16_t, 29> length_base = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                                       31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> length_extra = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                       2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};

/// One block's symbols; false where it is damaged or grows too large.
bool unpack(Bits& bits, const Codes& codes, std::string& out, std::size_t most) {
  while (!bits.overrun()) {
    const int symbol = codes.literals.read(bits);
    if (symbol == 256) return true;
    if (symbol < 0 || symbol > 285) return false;
    if (symbol < 256) {
      if (out.size() >= most) return false;
      out += static_cast<char>(symbol);
      continue;
    }
    const auto at = static_cast<std::size_t>(symbol - 257);
    const std::size_t length = length_base[at] + bits.take(length_extra[at]);
    const int far = codes.distances.read(bits);
    if (far < 0 || far > 29) return false;
    const int extra = far < 4 ? 0 : far / 2 - 1;
    const std::size_t base = static_cast<std::size_t>(far < 4 ? far : (2 + (far & 1)) << extra);
    const std::size_t distance = base + bits.take(extra) + 1;
    if (distance > out.size() || length > most - out.size()) return false;
    for (std::size_t i = 0; i < length; ++i) out += out[out.size() - distance];
  }
  return false;
}

bool copy(Bits& bits, std::string& out, std::size_t most) {
  const auto head = bits.bytes(4);
  if (head.size() < 4) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(head[i])); };
  const std::size_t length = byte(0) | byte(1) << 8U;
  if ((byte(2) | byte(3) << 8U) != (length ^ 0xFFFFU)) return false;
  const auto piece = bits.bytes(length);
  if (piece.size() != length || length > most - out.size()) return false;
  out.append(piece);
  return true;
}

}  // namespace

std::optional<std::string> inflate(std::string_view packed, std::size_t most) {
  Bits bits(packed);
  std::string out;
  Codes codes;
  for (bool last = false; !last;) {
    last = bits.take(1) == 1;
    const auto kind = bits.take(2);
    if (bits.overrun() || kind == 3) return std::nullopt;
    if (kind == 0) {
      if (!copy(bits, out, most)) return std::nullopt;
      continue;
    }
    if (!(kind == 1 ? fixed_codes(codes) : read_codes(bits, codes))) return std::nullopt;
    if (!unpack(bits, codes, out, most)) return std::nullopt;
  }
  return bits.overrun() ? std::nullopt : std::optional(std::move(out));
}

std::uint32_t checksum(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> made = {};
    for (std::uint32_t i = 0; i < made.size(); ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = value >> 1U ^ (0xEDB88320U & (0U - (value & 1U)));
      made[i] = value;
    }
    return made;
  }();
  std::uint32_t value = 0xFFFFFFFFU;
  for (const char c : bytes) value = value >> 8U ^ table[(value ^ static_cast<unsigned char>(c)) & 0xFFU];
  return ~value;
}

}  // namespace planlint
