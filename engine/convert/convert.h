// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The door for documents that are not text: Word, OpenDocument and HTML by pandoc, PDF by pdftotext. Both run as child
// processes that see nothing but the bytes they are given, within limits.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "convert/format.h"
#include "convert/problem.h"
#include "text/origin.h"

namespace planlint {

struct ConversionLimits {
  std::size_t input = std::size_t{64} << 20U;      ///< bytes of the file
  std::size_t unpacked = std::size_t{256} << 20U;  ///< bytes in a .docx or .odt, unpacked
  std::size_t output = std::size_t{64} << 20U;     ///< bytes that the converter may print, and of the text
  std::size_t memory = std::size_t{2} << 30U;      ///< bytes of address space for the converter
  std::chrono::seconds processor{60};              ///< of the converter's own time
  std::chrono::seconds clock{120};                 ///< however little it computes
};

struct Converted {
  std::string text;  ///< UTF-8: one paragraph per line or wrapped lines, tables as Markdown pipes or tabs
  Origin origin;     ///< pages of a PDF, headings of the rest
};

/// Never throws for what is in `bytes`, and keeps nothing: no file is left behind, none but the converter is opened.
/// Programs are looked for in `search_path` (as $PATH, which is taken where it is empty). For a format that is text,
/// the bytes as they are, where they are UTF-8. Safe from several threads.
[[nodiscard]] std::variant<Converted, ConversionProblem> convert(std::string_view bytes, Format format,
                                                                 const ConversionLimits& limits = {},
                                                                 std::string_view search_path = {});

}  // namespace planlint
