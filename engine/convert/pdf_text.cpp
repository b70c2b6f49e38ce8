// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_text.h"

#include <utility>

#include "convert/pdf_lines.h"
#include "convert/pdf_tables.h"
#include "convert/pdf_words.h"

namespace planlint {

std::variant<Converted, ConversionProblem> text_of_pdf(std::string_view html) {
  Converted made;
  std::uint32_t number = 0;
  PdfColumns above;
  bool has_text = false;
  for (PdfPage& page : read_pdf_words(html)) {
    ++number;
    made.origin.pages.push_back({.offset = static_cast<std::uint32_t>(made.text.size()), .page = number});
    if (number > 1) made.text += '\f';
    has_text = has_text || !page.empty();
    made.text += text_of_lines(lines_of_page(std::move(page)), above);
  }
  if (!has_text) return ConversionProblem{.rule = "file/no-text", .message_id = "scanned"};
  return made;
}

}  // namespace planlint
