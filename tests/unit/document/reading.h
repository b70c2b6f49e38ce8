// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Small documents written in a test, and the big ones of tests/documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/read_document.h"

namespace planlint::tests {

[[nodiscard]] ReadDocument read(std::string text);

/// `read` of a document whose goal is open: `KF:s mål för verksamhetsområdet: 1.1 …` and the board goal 1.1.1 before
/// it.
[[nodiscard]] ReadDocument read_under_goal(std::string_view text);

/// The line from 1 that an offset stands in.
[[nodiscard]] std::uint32_t line_of(const Plan& plan, std::uint32_t offset);

/// Kind of the piece that holds a line (from 1).
[[nodiscard]] PieceKind kind_of_line(const ReadDocument& read, std::uint32_t line);

/// `1.1 Titel`, the number left out where the goal has none.
[[nodiscard]] std::vector<std::string> goals_of(const Plan& plan);
/// `Namn | årsmål | KF:s årsmål | period`.
[[nodiscard]] std::vector<std::string> indicators_of(const Plan& plan);
/// `Namn | start | slut`.
[[nodiscard]] std::vector<std::string> activities_of(const Plan& plan);
/// Cells of each row, with ` | ` between; header rows among them.
[[nodiscard]] std::vector<std::string> rows_of(const Table& table);
/// Sections' titles.
[[nodiscard]] std::vector<std::string> sections_of(const Plan& plan);
/// All free text, one entry a block.
[[nodiscard]] std::vector<std::string> paragraphs_of(const Plan& plan);

struct Sample {
  std::string name;
  std::string text;
};
/// The documents of tests/documents.
[[nodiscard]] const std::vector<Sample>& samples();

using Strings = std::vector<std::string>;

}  // namespace planlint::tests
