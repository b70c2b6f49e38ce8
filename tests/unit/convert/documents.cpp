// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/documents.h"

#include <cstdlib>

#include "convert/child.h"
#include "convert/inflate.h"
#include "text/width.h"

namespace planlint::test {
namespace {

void append(std::string& out, std::uint64_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(i < sizeof value ? value >> (8 * i) & 0xFFU : 0);
}

std::string search_path() {
  const char* path = std::getenv("PATH");
  return path == nullptr ? "" : path;
}

/// A PDF string in the font's encoding, which has Latin-1 where we need it.
std::string pdf_string(std::string_view utf8) {
  std::string out = "(";
  for (std::size_t at = 0; at < utf8.size();) {
    const Character character = character_at(utf8, at);
    at += character.length;
    if (character.code_point == '(' || character.code_point == ')' || character.code_point == '\\') out += '\\';
    out += character.code_point == U'•' ? '\x95' : static_cast<char>(character.code_point);
  }
  return out + ")";
}

std::string fixed(double value) { return std::to_string(value); }

}  // namespace

PdfWriter& PdfWriter::page() {
  pages_.emplace_back();
  return *this;
}

PdfWriter& PdfWriter::text(double x, double y, std::string_view utf8, double size) {
  if (pages_.empty()) page();
  pages_.back() +=
      "BT /F1 " + fixed(size) + " Tf " + fixed(x) + ' ' + fixed(842 - y) + " Td " + pdf_string(utf8) + " Tj ET\n";
  return *this;
}

std::string PdfWriter::bytes() const {
  std::string out = "%PDF-1.4\n";
  std::vector<std::size_t> places;
  const auto object = [&](const std::string& content) {
    places.push_back(out.size());
    out += std::to_string(places.size()) + " 0 obj\n" + content + "\nendobj\n";
  };
  std::string kids;
  for (std::size_t i = 0; i < pages_.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object("<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(pages_.size()) + " >>");
  object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
           std::to_string(5 + 2 * i) + " 0 R >>");
    object("<< /Length " + std::to_string(pages_[i].size()) + " >>\nstream\n" + pages_[i] + "endstream");
  }
  const std::size_t table = out.size();
  out += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t place : places) {
    const std::string digits = std::to_string(place);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer\n<< /Size " + std::to_string(places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

ZipEntry stored(std::string name, std::string content) {
  const auto size = static_cast<std::uint32_t>(content.size());
  const auto sum = checksum(content);
  return {
      .name = std::move(name), .packed = std::move(content), .size = size, .method = 0, .checksum = sum, .flags = 0};
}

std::string zip(const std::vector<ZipEntry>& entries) {
  std::string out;
  std::string directory;
  const auto describe = [](std::string& to, const ZipEntry& entry) {
    append(to, 20, 2);
    append(to, entry.flags, 2);
    append(to, entry.method, 2);
    append(to, 0, 4);
    append(to, entry.checksum, 4);
    append(to, entry.packed.size(), 4);
    append(to, entry.size, 4);
    append(to, entry.name.size(), 2);
    append(to, 0, 2);
  };
  for (const ZipEntry& entry : entries) {
    directory += "PK\x01\x02";
    append(directory, 20, 2);
    describe(directory, entry);
    append(directory, 0, 10);
    append(directory, out.size(), 4);
    directory += entry.name;
    out += "PK\x03\x04";
    describe(out, entry);
    out += entry.name + entry.packed;
  }
  const auto begin = out.size();
  out += directory + "PK\x05\x06";
  append(out, 0, 4);
  append(out, entries.size(), 2);
  append(out, entries.size(), 2);
  append(out, directory.size(), 4);
  append(out, begin, 4);
  append(out, 0, 2);
  return out;
}

bool has_program(std::string_view name) { return !find_program(name, search_path()).empty(); }

std::string made_by_pandoc(std::string_view markdown, const std::string& format) {
  const ChildLimits limits = {.output = std::size_t{32} << 20U,
                              .memory = std::size_t{4} << 30U,
                              .processor = std::chrono::seconds(60),
                              .clock = std::chrono::seconds(120)};
  return run_child({find_program("pandoc", search_path()), "-s", "-f", "markdown", "-t", format, "-o", "-"}, markdown,
                   limits)
      .output;
}

std::string told(const std::variant<Converted, ConversionProblem>& result) {
  if (const auto* made = std::get_if<Converted>(&result)) return made->text;
  const auto& problem = std::get<ConversionProblem>(result);
  return "[" + std::string(problem.rule) + ' ' + std::string(problem.message_id) + "]";
}

std::string converted(std::string_view bytes, Format format, const ConversionLimits& limits) {
  return told(convert(bytes, format, limits));
}

}  // namespace planlint::test
