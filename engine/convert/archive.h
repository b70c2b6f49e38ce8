// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The ZIP file that a .docx or .odt is: is it whole, how large is it unpacked, and what must be mended before pandoc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "convert/format.h"
#include "convert/problem.h"

namespace planlint {

/// A file in an archive; views into the archive's bytes.
struct ArchiveEntry {
  std::string_view name;
  std::string_view packed;
  std::uint16_t method = 0;  ///< 0: as it is, 8: deflated
  std::uint32_t checksum = 0;
  std::uint32_t size = 0;   ///< unpacked, as the archive says
  std::uint64_t begin = 0;  ///< of its header
};

/// What the archive's directory lists, where all of it can be relied on: no passwords, no parts that overlap, no more
/// than `most` bytes unpacked, and XML parts that unpack to what the directory says.
[[nodiscard]] std::variant<std::vector<ArchiveEntry>, ConversionProblem> read_archive(std::string_view bytes,
                                                                                      Format format, std::size_t most);

/// What an entry holds; nothing where it is damaged.
[[nodiscard]] std::optional<std::string> unpacked(const ArchiveEntry& entry);

/// An .odt whose tables keep their shape: pandoc leaves out rows in `<table:table-header-rows>`, so the element goes
/// and the rows stay; it also leaves out cells that a merged one covers, which would move the rest of the row, so they
/// become empty ones. The bytes as they are where there is nothing to mend.
[[nodiscard]] std::string with_whole_tables(std::string_view bytes, const std::vector<ArchiveEntry>& entries);

}  // namespace planlint
