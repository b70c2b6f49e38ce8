// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace planlint {
namespace {

constexpr std::size_t most_at_once = std::numeric_limits<uInt>::max();

/// zlib does not write to its input, but its type says that it might.
Bytef* bytes_of(std::string_view text) { return reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); }

}  // namespace

std::optional<std::string> inflate(std::string_view packed, std::size_t most) {
  if (packed.size() > most_at_once || most > most_at_once) return std::nullopt;
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;  // raw data, as in a ZIP file
  stream.next_in = bytes_of(packed);
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string content;
  int state = Z_OK;
  // Room grows with what is there: a lying size costs nothing.
  while (state == Z_OK && content.size() <= most) {
    const std::size_t filled = content.size();
    content.resize(std::min(most + 1, std::max<std::size_t>(filled * 2, std::size_t{1} << 16U)));
    if (content.size() == filled) break;
    stream.next_out = bytes_of(content) + filled;
    stream.avail_out = static_cast<uInt>(content.size() - filled);
    state = ::inflate(&stream, Z_NO_FLUSH);
    content.resize(content.size() - stream.avail_out);
    if (state == Z_OK && stream.avail_out > 0) state = Z_BUF_ERROR;  // the data end too early
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END || content.size() > most) return std::nullopt;
  return content;
}

std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(crc32_z(crc32_z(0, nullptr, 0), bytes_of(bytes), bytes.size()));
}

}  // namespace planlint
