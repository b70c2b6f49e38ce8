// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/encoding.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace planlint {
namespace {

/// Length of the well-formed UTF-8 sequence at `at` (Unicode 15, table 3-7); 0 where there is none.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (lead == 0xE0 && byte(at + 1) < 0xA0) return 0;
    if (lead == 0xED && byte(at + 1) > 0x9F) return 0;
    return continues(at + 1) && continues(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (lead == 0xF0 && byte(at + 1) < 0x90) return 0;
    if (lead == 0xF4 && byte(at + 1) > 0x8F) return 0;
    return continues(at + 1) && continues(at + 2) && continues(at + 3) ? 4 : 0;
  }
  return 0;
}

/// Where the ASCII bytes at `at` end, or in the seven bytes before that.
std::size_t behind_ascii(std::string_view bytes, std::size_t at) {
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    const std::uint64_t others = word & 0x8080808080808080ULL;
    if (others == 0) continue;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
    return at + static_cast<std::size_t>(bits) / 8;
  }
  return at;
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    at = behind_ascii(bytes, at);
    if (at >= bytes.size()) break;
    const auto length = sequence_length(bytes, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

/// 1 for a control character: without a branch, so that a compiler can look at many at once.
std::uint8_t is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return static_cast<std::uint8_t>((byte < 0x20) & (byte != '\n') & (byte != '\r') & (byte != '\t') & (byte != '\f'));
}

/// Text in an 8-bit encoding has next to no control characters.
bool looks_like_text(std::string_view bytes) {
  constexpr std::size_t most = 128;  // that fit into a byte's count, with room to spare
  std::size_t controls = 0;
  for (std::size_t at = 0; at < bytes.size(); at += most) {
    std::uint8_t here = 0;
    for (const char c : bytes.substr(at, most)) here = static_cast<std::uint8_t>(here + is_control(c));
    controls += here;
  }
  return controls * 100 <= bytes.size();
}

}  // namespace

std::optional<Encoding> detect_other_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16_le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16_be;
  const auto head = bytes.substr(0, 4096);
  std::size_t zeros[2] = {0, 0};  // at even and at odd offsets
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++zeros[i % 2];
  }
  if (zeros[1] * 4 > head.size() && zeros[0] == 0) return Encoding::utf16_le;
  if (zeros[0] * 4 > head.size() && zeros[1] == 0) return Encoding::utf16_be;
  if (bytes.find('\0') != std::string_view::npos) return Encoding::binary;
  if (is_utf8(bytes)) return looks_like_text(bytes) ? std::nullopt : std::optional(Encoding::binary);
  return looks_like_text(bytes) ? Encoding::windows_1252 : Encoding::binary;
}

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_le:
    case Encoding::utf16_be: return "UTF-16";
    case Encoding::windows_1252: return "Windows-1252";
    case Encoding::binary: return "";
  }
  return "";
}

}  // namespace planlint
