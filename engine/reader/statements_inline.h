// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Templates of StatementReader.
#pragma once

#include <string>
#include <vector>

#include "text/names.h"

namespace planlint {

template <class OnField>
void StatementReader::each_field(Cursor& cursor, OnField on) {
  Cursor* stray = std::exchange(stray_body_, nullptr);
  const Frame& here = *here_;
  if (!cursor.to_first_child()) return;
  do {
    const Field field = cursor.field();
    const Node node = cursor.node();
    if (node.is_error()) {
      report_unexpected(node.range(), here);
    } else if (field != Field::none && (field != Field::body || stray == nullptr)) {
      body_ = &cursor;
      on(field, node);
    }
  } while (cursor.to_next_sibling());
  cursor.to_parent();
  if (stray == nullptr) return;
  body_ = stray;
  on(Field::body, stray->node());
}

template <class Thing>
bool StatementReader::take_over(std::vector<Thing>& things, Node node) {
  if (!may_take_over()) return false;
  Thing thing;
  if (!earlier_->take(node.range(), thing)) return false;
  things.push_back(std::move(thing));
  if (values_.slice(node).ends_with('}')) run_ = Run::none;  // as behind every block
  return true;
}

template <class Value>
Value StatementReader::choose(Node word, Kind kind, Choices<Value> choices) {
  const std::string written = to_nfc(values_.slice(word));
  std::vector<std::string_view> words;
  for (const auto& [name, value] : choices) {
    if (name == written) return value;
    words.push_back(name);
  }
  const std::string keyword(keyword_of(kind));
  if (const auto nearest = nearest_name(written, words)) {
    const std::string name(words[*nearest]);
    auto& finding = findings_.add("syntax/unknown-value", "nearest", word.range(),
                                  {{"word", keyword}, {"value", written}, {"nearest", name}});
    finding.fixes.push_back({.title = findings_.text("syntax/unknown-value", "replace", {{"nearest", name}}),
                             .applicability = Applicability::suggested,
                             .edits = {{.range = word.range(), .replacement = name}}});
  } else {
    findings_.add(
        "syntax/unknown-value", "expected", word.range(),
        {{"word", keyword}, {"value", written}, {"expected", join_alternatives(words, findings_.language())}});
  }
  return Value{};
}

}  // namespace planlint
