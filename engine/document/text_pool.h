// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Pieces of a document as texts of the model: views where they stand as they read, owned texts where mark-up is taken
// off, lines are joined, or what extraction cut is put together.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>

#include "document/words.h"
#include "text/range.h"

namespace planlint {

class TextPool {
 public:
  TextPool(std::string_view source, std::deque<std::string>& owned, const Lexicon& lexicon)
      : source_(source), owned_(owned), lexicon_(lexicon) {}

  /// A name, title or cell: one line without mark-up, cut words mended. Not present where nothing but blanks is left.
  [[nodiscard]] Text name(Range range) { return name(std::span<const Range>(&range, 1)); }
  [[nodiscard]] Text name(std::span<const Range> parts);
  /// Free text: lines of one paragraph joined, else as it stands.
  [[nodiscard]] Text paragraph(std::span<const Range> lines);
  /// Several paragraphs or list items, each with its own text, with blank lines between all but list items.
  [[nodiscard]] Text block(std::span<const Text> paragraphs);
  [[nodiscard]] Text owned(std::string text, Range range);

  [[nodiscard]] std::string_view slice(Range range) const {
    return source_.substr(range.start, range.end - range.start);
  }

 private:
  std::string_view source_;
  std::deque<std::string>& owned_;
  const Lexicon& lexicon_;
};

/// Parts of one text put together with blanks; a hyphen at a line's end goes where the document has the whole word.
[[nodiscard]] std::string joined(std::span<const std::string_view> parts, const Lexicon& lexicon);
/// Without tags, Markdown's marks and escapes, and with single blanks.
[[nodiscard]] std::string without_markup(std::string_view text);
/// Words that a narrow column has cut (`Arbetsmarknad såtgärder`, `Förskole- verksamhet`) put together, where the
/// document has the whole word elsewhere.
[[nodiscard]] std::string mended(std::string_view text, const Lexicon& lexicon);

}  // namespace planlint
