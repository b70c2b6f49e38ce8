// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/words.h"

#include <algorithm>
#include <array>

#include "text/width.h"

namespace planlint {
namespace {

struct Noun {
  std::string_view singular;
  std::string_view plural;
};

std::string counted(std::size_t count, const Noun& noun) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? noun.singular : noun.plural);
}

void append_utf8(std::string& out, char32_t c) {
  const auto byte = [&](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    return byte(0x80 | (c & 0x3F));
  }
  if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
  }
  byte(0x80 | ((c >> 6) & 0x3F));
  byte(0x80 | (c & 0x3F));
}

/// Marks that make a line read in another order than it is stored in ("Trojan source").
bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string_view word_for(Severity severity, Language language) {
  if (language == Language::english) return name_of(severity);
  switch (severity) {
    case Severity::error: return "fel";
    case Severity::warning: return "varning";
    case Severity::note: return "anmärkning";
  }
  return "";
}

std::string summary_line(const Totals& totals, Language language) {
  const bool swedish = language == Language::swedish;
  const std::array<Noun, 3> nouns =
      swedish ? std::array<Noun, 3>{{{"fel", "fel"}, {"varning", "varningar"}, {"anmärkning", "anmärkningar"}}}
              : std::array<Noun, 3>{{{"error", "errors"}, {"warning", "warnings"}, {"note", "notes"}}};
  const std::array<std::size_t, 3> counts = {totals.errors, totals.warnings, totals.notes};
  std::string line;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    if (!line.empty()) line += ", ";
    line += counted(counts[i], nouns[i]);
  }
  if (line.empty()) line = swedish ? "inga anmärkningar" : "no findings";
  line += swedish ? " i " : " in ";
  line += counted(totals.files, swedish ? Noun{"fil", "filer"} : Noun{"file", "files"});
  if (totals.failed > 0) {
    if (totals.files == 0) line = swedish ? "ingenting granskades" : "nothing was checked";
    line += "; " + std::to_string(totals.failed);
    line += swedish ? " kunde inte granskas helt" : " could not be checked fully";
  }
  return line;
}

void append_printable(std::string& out, char32_t code_point) {
  if (code_point == '\t') {
    out += "    ";
  } else if (code_point < 0x20) {
    append_utf8(out, 0x2400 + code_point);
  } else if (code_point == 0x7F) {
    append_utf8(out, 0x2421);
  } else if ((code_point >= 0x80 && code_point < 0xA0) || turns_direction(code_point)) {
    append_utf8(out, 0xFFFD);
  } else {
    append_utf8(out, code_point);
  }
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool breaks = character.code_point == '\n' || character.code_point == '\r';
    append_printable(out, breaks ? U' ' : character.code_point);
    at += character.length;
  }
  return out;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    columns += static_cast<std::size_t>(std::max(display_width(character.code_point), 0));
    at += character.length;
  }
  return columns;
}

std::string padded(std::string_view text, std::size_t columns) {
  const auto own = columns_of(text);
  return std::string(text) + std::string(columns > own ? columns - own : 0, ' ');
}

}  // namespace planlint
