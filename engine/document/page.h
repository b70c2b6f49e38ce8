// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The document while it is read: its lines and what is known of it as a whole, and what each line was taken for so far.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/layout.h"
#include "document/lines.h"
#include "document/read_document.h"
#include "document/vocabulary.h"
#include "document/words.h"

namespace planlint {

/// A header of a table of indicators or activities whose headings only blanks set apart, wrapped over lines perhaps.
struct LineHeader {
  TableShape shape = TableShape::none;
  std::vector<RecordField> fields;
  std::size_t end = 0;  ///< the line behind it
};

struct Page {
  std::string_view text;
  std::vector<Line> lines;
  std::vector<bool> furniture;
  Layout layout;
  std::unordered_map<std::size_t, LineHeader> headers;  ///< by line, see find_line_headers
  bool rests_below = false;                             ///< see rows_go_on_below
  int year = 0;                                         ///< of the document; 0 where it is not known

  [[nodiscard]] std::string_view body(std::size_t line) const { return body_of(text, lines[line]); }
  [[nodiscard]] const std::string& key(std::size_t line) const { return lines[line].key; }
  [[nodiscard]] std::string_view slice(Range range) const { return text.substr(range.start, range.end - range.start); }
  /// Nothing to read there: white space, or what stands on every page.
  [[nodiscard]] bool is_empty(std::size_t line) const { return lines[line].form == LineForm::blank || furniture[line]; }
  /// The last line before `line` that is not empty; 0 where there is none.
  [[nodiscard]] std::size_t previous_filled(std::size_t line) const {
    while (line > 0 && is_empty(--line)) {
    }
    return line;
  }
  /// The first line from `line` on that is not empty; the number of lines where there is none.
  [[nodiscard]] std::size_t next_filled(std::size_t line) const {
    while (line < lines.size() && is_empty(line)) ++line;
    return line;
  }
};

/// The heading of a goal that a line is.
[[nodiscard]] std::optional<GoalHeading> goal_at(const Page& page, std::size_t line);

/// What each line was taken for.
class Marks {
 public:
  explicit Marks(const Page& page);
  void set(std::size_t line, PieceKind kind, std::string meaning = {});
  [[nodiscard]] PieceKind kind(std::size_t line) const { return kinds_[line]; }
  [[nodiscard]] std::vector<Piece> pieces(const Page& page) const;

 private:
  std::vector<PieceKind> kinds_;
  std::vector<std::string> meanings_;
};

}  // namespace planlint
