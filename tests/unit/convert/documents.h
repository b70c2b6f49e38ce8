// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Documents that the tests make when they run: none is kept in the repository.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "convert/convert.h"

namespace planlint::test {

/// Writes PDF files with text in Helvetica at given places, in points from the top left.
class PdfWriter {
 public:
  PdfWriter& page();
  PdfWriter& text(double x, double y, std::string_view utf8, double size = 11);
  [[nodiscard]] std::string bytes() const;

 private:
  std::vector<std::string> pages_;
};

/// A ZIP file whose entries are stored as they are; `deflated` ones are given packed, with the size they claim.
struct ZipEntry {
  std::string name;
  std::string packed;
  std::uint32_t size = 0;
  std::uint16_t method = 0;
  std::uint32_t checksum = 0;
  std::uint16_t flags = 0;
};
[[nodiscard]] ZipEntry stored(std::string name, std::string content);
[[nodiscard]] std::string zip(const std::vector<ZipEntry>& entries);

/// Whether a program is on this machine. Tests that need one that is not there are skipped, and say so.
[[nodiscard]] bool has_program(std::string_view name);

/// A document that pandoc makes of Markdown, in the format of that name.
[[nodiscard]] std::string made_by_pandoc(std::string_view markdown, const std::string& format);

/// The text, or the rule and message of the problem between brackets: `[file/no-text scanned]`.
[[nodiscard]] std::string converted(std::string_view bytes, Format format, const ConversionLimits& limits = {});
[[nodiscard]] std::string told(const std::variant<Converted, ConversionProblem>& result);

}  // namespace planlint::test

#define PLANLINT_NEEDS(program) \
  if (!planlint::test::has_program(program)) GTEST_SKIP() << program << " is not installed"
