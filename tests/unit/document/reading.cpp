// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/reading.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace planlint::tests {

ReadDocument read(std::string text) {
  return read_document(std::make_shared<const Source>("plan.txt", std::move(text)));
}

ReadDocument read_under_goal(std::string_view text) {
  return read("KF:s mål för verksamhetsområdet: 1.1 Staden är trygg\n\nNämndmål: 1.1.1 Parkerna är trygga\n\n" +
              std::string(text));
}

std::uint32_t line_of(const Plan& plan, std::uint32_t offset) { return plan.source->position(offset).line; }

PieceKind kind_of_line(const ReadDocument& read, std::uint32_t line) {
  const std::uint32_t start = read.plan.source->line_range(line).start;
  const auto found = std::ranges::find_if(
      read.pieces, [&](const Piece& piece) { return piece.range.start <= start && start < piece.range.end; });
  return found == read.pieces.end() ? PieceKind::blank : found->kind;
}

Strings goals_of(const Plan& plan) {
  Strings result;
  for (const Goal& goal : plan.goals) {
    result.emplace_back(goal.number ? std::string(goal.number.value) + ' ' : std::string());
    result.back() += goal.title.value;
  }
  return result;
}

Strings indicators_of(const Plan& plan) {
  Strings result;
  for (const Indicator& one : plan.indicators) {
    result.emplace_back(one.name.value);
    for (const std::string_view value : {one.target.text, one.kf_target.text, one.period_text.value})
      result.back().append(" | ").append(value);
  }
  return result;
}

Strings activities_of(const Plan& plan) {
  Strings result;
  for (const Activity& one : plan.activities) {
    result.emplace_back(one.name.value);
    for (const auto& date : {one.start, one.end}) result.back().append(" | ").append(date ? date->text : "");
  }
  return result;
}

Strings rows_of(const Table& table) {
  Strings result;
  for (const Row& row : table.rows) {
    std::string text;
    for (std::size_t i = 0; i < row.cell_count; ++i) {
      if (i > 0) text += " | ";
      text += table.cell(row, i)->text.value;
    }
    result.push_back(std::move(text));
  }
  return result;
}

Strings sections_of(const Plan& plan) {
  Strings result;
  for (const Section& section : plan.sections) result.emplace_back(section.title.value);
  return result;
}

Strings paragraphs_of(const Plan& plan) {
  Strings result;
  for (const Paragraphs& paragraphs : plan.paragraphs) result.emplace_back(paragraphs.text.value);
  return result;
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> found;
    for (const auto& entry : std::filesystem::directory_iterator(PLANLINT_DOCUMENTS)) {
      const auto extension = entry.path().extension();
      if (entry.path().filename() == "README.md" || (extension != ".txt" && extension != ".md")) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      found.push_back({.name = entry.path().filename().string(), .text = {std::istreambuf_iterator<char>(file), {}}});
    }
    std::ranges::sort(found, {}, &Sample::name);
    return found;
  }();
  return all;
}

}  // namespace planlint::tests
