// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Places and edits as text, for the tests of what moves between files; and files that belong together.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lsp/snapshots.h"

namespace planlint::lsp::test {

using Files = std::vector<std::pair<std::string, std::string>>;

/// `plan.plan:3:5 1.2`: file, line, column and what stands there.
[[nodiscard]] inline std::string place_text(const Location& location) {
  const Position at = location.source->position(location.range.start);
  return location.source->path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
         std::string(location.source->slice(location.range));
}

/// A text with edits made; they must not overlap.
[[nodiscard]] inline std::string edited(std::string text, std::vector<Edit> edits) {
  std::ranges::sort(edits);
  for (std::size_t i = edits.size(); i-- > 0;) {
    if (i > 0 && edits[i].range.start < edits[i - 1].range.end) throw std::runtime_error("edits overlap");
    text.replace(edits[i].range.start, edits[i].range.end - edits[i].range.start, edits[i].replacement);
  }
  return text;
}

/// A plan of a megabyte: goals with board goals, indicators, activities, texts and tables.
[[nodiscard]] inline std::string large_plan() {
  std::string text = "verksamhetsplan 2024 \"Kulturnämnden\" {\n  utgår från \"kf.plan\"\n}\n";
  for (int focus = 1; focus < 30 && text.size() < 1'000'000; ++focus) {
    text += "inriktningsmål " + std::to_string(focus) + " \"Staden är öppen för alla\"\n";
    for (int area = 1; area < 30; ++area) {
      const std::string number = std::to_string(focus) + "." + std::to_string(area);
      text += "mål " + number + " \"Alla har nära till kultur\" {\n";
      for (int board = 1; board < 4; ++board) {
        text += "  nämndmål " + number + "." + std::to_string(board) +
                " \"Fler läser\" {\n    stödjer 1.2\n    beskrivning \"\"\"\n      Läsning hör till mål 1.2 och mål " +
                number +
                ", se bilaga 7.\n      "
                "" +
                "\"\"\"\n    indikator \"Antal lån " + number +
                "\" {\n      årsmål        10 st\n      periodicitet  år\n    }\n"
                "    aktivitet \"Sagostunder på biblioteket\" { tid 2024-01-01 till 2024-12-31 }\n  }\n";
      }
      text += "  tabell \"Budget\" {\n    | Post | Budget |\n    | Böcker | 1,5 |\n    | Summa | 1,5 |\n  }\n}\n";
    }
  }
  return text;
}

}  // namespace planlint::lsp::test
