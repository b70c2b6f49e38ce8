// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/format.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/encoding.h"

namespace planlint {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 9> extensions = {{{".plan", Format::plan},
                                                                            {".txt", Format::text},
                                                                            {".md", Format::markdown},
                                                                            {".markdown", Format::markdown},
                                                                            {".docx", Format::docx},
                                                                            {".odt", Format::odt},
                                                                            {".html", Format::html},
                                                                            {".htm", Format::html},
                                                                            {".pdf", Format::pdf}}};

std::string lowered(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

/// A web page begins with a tag, a comment or a declaration; a fragment of one may begin with text.
bool looks_like_html(std::string_view bytes) {
  if (const auto encoding = detect_other_encoding(bytes); encoding == Encoding::binary) return false;
  const auto tag = bytes.find('<');
  if (tag == std::string_view::npos || tag + 1 >= bytes.size()) return false;
  const char next = bytes[tag + 1];
  return next == '!' || next == '/' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
         next == '\0';  // UTF-16
}

}  // namespace

std::optional<Format> format_of(const std::filesystem::path& path) {
  const std::string extension = lowered(path.extension().string());
  const auto found = std::ranges::find(extensions, extension, [](const auto& pair) { return pair.first; });
  return found == extensions.end() ? std::nullopt : std::optional(found->second);
}

std::string_view extension_of(Format format) {
  return std::ranges::find(extensions, format, [](const auto& pair) { return pair.second; })->first;
}

Contents contents_of(std::string_view bytes) {
  constexpr std::size_t head = 1024;  // what PDF readers allow before the signature
  if (bytes.starts_with("PK\x03\x04")) {
    // The first entry of an OpenDocument file is its type, not compressed; an entry's name stands in the clear.
    if (bytes.size() > 30 && bytes.substr(30).starts_with("mimetypeapplication/vnd.oasis.opendocument.text"))
      return Contents::odt;
    return bytes.find("word/document") != std::string_view::npos ? Contents::docx : Contents::other_archive;
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return Contents::old_word;
  if (bytes.substr(0, head).find("%PDF-") != std::string_view::npos) return Contents::pdf;
  return looks_like_html(bytes) ? Contents::html : Contents::other;
}

}  // namespace planlint
