// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/spelling.h"

#include <algorithm>
#include <array>

#include "text/names.h"
#include "text/width.h"

namespace planlint::writer {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::array<std::string_view, 10> blanks = {" ",      "\t",     "\r",     "\f",     "\v",
                                                     "\u00a0", "\u2009", "\u2028", "\u202f", "\ufeff"};

/// Every word with a meaning of its own somewhere, composed.
constexpr auto keywords = std::to_array<std::string_view>({"agenda2030",
                                                           "aktivitet",
                                                           "analys",
                                                           "ansvarig",
                                                           "av",
                                                           "avser",
                                                           "avsnitt",
                                                           "avvikelse",
                                                           "bedömning",
                                                           "belopp",
                                                           "beskrivning",
                                                           "beskrivs",
                                                           "beslut",
                                                           "beslutas",
                                                           "bilaga",
                                                           "budgetjusteringar",
                                                           "bättre",
                                                           "delvis",
                                                           "direktiv",
                                                           "driftbudget",
                                                           "enhet",
                                                           "fastställs",
                                                           "fram",
                                                           "från",
                                                           "föregående",
                                                           "följer",
                                                           "förväntat",
                                                           "helt",
                                                           "högst",
                                                           "indikator",
                                                           "inriktningsmål",
                                                           "inte",
                                                           "intäkter",
                                                           "investeringar",
                                                           "kf-aktivitet",
                                                           "kf-budget",
                                                           "kf-indikator",
                                                           "kf-årsmål",
                                                           "kommentar",
                                                           "kvinnor",
                                                           "max",
                                                           "minska",
                                                           "minst",
                                                           "mål",
                                                           "män",
                                                           "nämnder",
                                                           "nämndgrupp",
                                                           "nämndmål",
                                                           "oförändrad",
                                                           "omfattar",
                                                           "omslutningsförändringar",
                                                           "periodicitet",
                                                           "prioriterar",
                                                           "prognos",
                                                           "program",
                                                           "resultat",
                                                           "resultatenheter",
                                                           "saknas",
                                                           "stödjer",
                                                           "tabell",
                                                           "tas",
                                                           "tecken",
                                                           "tertialrapport",
                                                           "text",
                                                           "tid",
                                                           "till",
                                                           "titel",
                                                           "under",
                                                           "upp",
                                                           "uppfylls",
                                                           "utfall",
                                                           "utgår",
                                                           "verksamhetsberättelse",
                                                           "verksamhetsplan",
                                                           "ändrar",
                                                           "årsmål",
                                                           "öka"});

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}

bool may_start_word(char32_t c) { return is_letter(c) || c == '_' || c == 0xB0 || c == 0xB5; }

bool may_continue_word(char32_t c) {
  if (is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '/' || c == '-') return true;
  return (c >= 0x300 && c <= 0x36F) || c == 0xB2 || c == 0xB3 || (c >= 0x2080 && c <= 0x2089);
}

/// A file with more than a few of these is no text to planlint.
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
}

/// Where the blanks at the end start.
std::size_t end_of_solid(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = blank_length(text, at);
    at += std::max<std::size_t>(blank, 1);
    if (blank == 0) end = at;
  }
  return end;
}

}  // namespace

std::size_t blank_length(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  const auto* found = std::ranges::find_if(blanks, [&](std::string_view blank) { return rest.starts_with(blank); });
  return found == blanks.end() ? 0 : found->size();
}

std::string_view trimmed(std::string_view text) {
  const auto space_at = [&](std::size_t at) { return text[at] == '\n' ? 1 : blank_length(text, at); };
  while (!text.empty() && space_at(0) > 0) text.remove_prefix(space_at(0));
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = space_at(at);
    at += std::max<std::size_t>(space, 1);
    if (space == 0) end = at;
  }
  return text.substr(0, end);
}

bool is_blank(std::string_view text) { return end_of_solid(text) == 0; }

std::string readable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_at(text, at).length;
    const auto bytes = text.substr(at, length);
    const bool is_whole = length > 1 || static_cast<unsigned char>(bytes[0]) < 0x80;
    if (bytes == "\v") {
      result += ' ';
    } else if (is_whole && !is_control(bytes[0])) {
      result += bytes;
    } else {
      result += replacement;
    }
    at += length;
  }
  return result;
}

std::string on_one_line(std::string_view text) {
  std::string result = readable(text);
  for (std::size_t at = 0; (at = result.find_first_of("\r\n", at)) != std::string::npos; ++at) {
    result.replace(at, result.compare(at, 2, "\r\n") == 0 ? 2 : 1, " ");
  }
  return result;
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : on_one_line(text)) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

bool is_plain_word(std::string_view text) {
  if (text.empty()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!(at == 0 ? may_start_word : may_continue_word)(character.code_point)) return false;
    at += character.length;
  }
  return std::ranges::find(keywords, to_nfc(text)) == keywords.end();
}

std::string unit_text(std::string_view unit) {
  return unit == "%" || unit == "‰" || is_plain_word(unit) ? std::string(unit) : quoted(unit);
}

std::string cell_text(std::string_view cell) {
  const std::string line = on_one_line(cell);
  std::string result;
  bool at_start = true;  // or behind what leaves open whether a cell starts
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool behind_backslash = result.ends_with('\\');
    if (c == '|' || ((c == '#' || c == '}') && (at_start || behind_backslash))) result += '\\';
    result += c;
    std::size_t blank_start = at;
    while (blank_start > 0 && (static_cast<unsigned char>(line[blank_start]) & 0xC0U) == 0x80U) --blank_start;
    at_start = blank_length(line, blank_start) > 0;
  }
  return result;
}

std::string prose_line(std::string_view line) {
  std::string result;
  int quotes = 0;
  for (const char c : line) {
    quotes = c == '"' ? quotes + 1 : 0;
    if (c == '\\' || quotes == 3) result += '\\';
    if (quotes == 3) quotes = 0;
    result += c;
  }
  const std::size_t end = end_of_solid(result);
  if (end > 0 && result[end - 1] == '{') return result.insert(end - 1, "\\");
  const std::size_t brace = result.find('}');
  if (brace == std::string::npos) return result;
  std::string without = result;
  std::erase(without, '}');
  if (is_blank(without)) result.insert(brace, "\\");
  return result;
}

std::string money_unit(std::string_view unit) {
  constexpr std::array<std::string_view, 3> units = {"mnkr", "tkr", "kr"};
  std::string word(unit);
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::ranges::find(units, word) != units.end() ? word : std::string();
}

bool is_goal_number(std::string_view text) {
  bool behind_digit = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && !(c == '.' && behind_digit)) return false;
    behind_digit = digit;
  }
  return behind_digit;
}

}  // namespace planlint::writer
