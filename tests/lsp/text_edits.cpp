// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/text_edits.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace planlint::test {
namespace {

using Json = nlohmann::json;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Units of UTF-16 that the character takes which begins with a byte of UTF-8.
std::size_t units_of(char c) { return static_cast<unsigned char>(c) >= 0xF0U ? 2 : 1; }

struct Change {
  std::size_t start;
  std::size_t end;
  std::string text;
};

}  // namespace

Json position_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  std::size_t units = 0;
  for (const char c : line) {
    if (begins_character(c)) units += units_of(c);
  }
  return {{"line", std::ranges::count(before, '\n')}, {"character", units}};
}

std::size_t offset_of(std::string_view text, const Json& position) {
  std::size_t offset = 0;
  for (auto lines = position.at("line").get<std::size_t>(); lines > 0; --lines) {
    offset = text.find('\n', offset);
    if (offset++ == std::string_view::npos) throw std::invalid_argument("there is no line for " + position.dump());
  }
  auto units = position.at("character").get<std::size_t>();
  while (units > 0) {
    if (offset == text.size() || text[offset] == '\n' || units_of(text[offset]) > units)
      throw std::invalid_argument("there is no place " + position.dump());
    units -= units_of(text[offset]);
    do ++offset;
    while (offset < text.size() && !begins_character(text[offset]));
  }
  return offset;
}

std::string with_edits(std::string_view text, const Json& edits) {
  std::vector<Change> changes;
  for (const Json& edit : edits)
    changes.push_back({.start = offset_of(text, edit.at("range").at("start")),
                       .end = offset_of(text, edit.at("range").at("end")),
                       .text = edit.at("newText")});
  std::ranges::stable_sort(changes, {}, &Change::start);
  std::string result;
  std::size_t at = 0;
  for (const Change& change : changes) {
    if (change.start < at || change.end < change.start) throw std::invalid_argument("overlapping: " + edits.dump());
    result.append(text.substr(at, change.start - at)).append(change.text);
    at = change.end;
  }
  return result.append(text.substr(at));
}

Json edits_for(const Json& workspace_edit, const std::string& uri) {
  if (workspace_edit.contains("changes")) return workspace_edit["changes"].value(uri, Json::array());
  for (const Json& one : workspace_edit.value("documentChanges", Json::array())) {
    if (one.at("textDocument").at("uri") == uri) return one.at("edits");
  }
  return Json::array();
}

}  // namespace planlint::test
