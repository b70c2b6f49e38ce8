// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where completion is asked for: the block from the syntax tree, the statement from the words of its line, since a
// statement that is being typed is often not yet the one that it will be.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"
#include "reader/schema.h"

namespace planlint::lsp {

enum class SiteKind : std::uint8_t {
  statement,  ///< where a statement may begin
  value,      ///< behind a keyword
  text,       ///< in a text of several lines
  comment,
  nowhere,  ///< in a row of a table, in a block that may not stand there
};

struct CompletionSite {
  SiteKind kind = SiteKind::nowhere;
  std::uint32_t offset = 0;             ///< the cursor
  std::optional<Place> place;           ///< of the block around it
  std::optional<Node> block;            ///< nothing outside of all
  std::optional<Node> opener;           ///< the statement that the block is of
  std::string_view keyword;             ///< of the statement, in its common spelling; empty at a new one
  std::uint32_t statement = 0;          ///< where the statement begins
  std::vector<std::string_view> words;  ///< behind the keyword, up to the word that is being typed; texts with quotes
  Range typed;                          ///< the word or, in quotes, the text that the cursor is in, without quotes
  bool in_quotes = false;               ///< `typed` stands behind a `"`
  bool closed_quotes = false;           ///< and before one
  bool may_begin = false;               ///< a new statement may begin here, too: the one before has its value
  std::string indentation;              ///< of the cursor's line
};

[[nodiscard]] CompletionSite completion_site(const Snapshot& snapshot, std::uint32_t offset);

}  // namespace planlint::lsp
