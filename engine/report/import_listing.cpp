// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/import_listing.h"

#include <algorithm>

#include "report/json_values.h"
#include "report/words.h"
#include "text/width.h"

namespace planlint {
namespace {

constexpr std::size_t shown_columns = 72;
constexpr std::size_t most_meaning_columns = 44;

struct KindWords {
  std::string_view name;
  std::string_view swedish, swedish_plural;
  std::string_view english, english_plural;
};

/// In the order of PieceKind.
constexpr std::array<KindWords, std::tuple_size_v<LineCounts>> kinds = {{
    {"blank", "tom", "tomma", "blank", "blank"},
    {"furniture", "sidram", "i sidramar", "page frame", "of page frames"},
    {"contents", "innehåll", "i innehållsförteckningen", "contents", "of the table of contents"},
    {"heading", "rubrik", "rubriker", "heading", "headings"},
    {"label", "etikett", "etiketter", "label", "labels"},
    {"property", "uppgift", "uppgifter", "property", "properties"},
    {"list_item", "punkt", "punkter", "list item", "list items"},
    {"table_header", "tabellhuvud", "tabellhuvuden", "table header", "table headers"},
    {"table_row", "tabellrad", "tabellrader", "table row", "table rows"},
    {"table_remark", "tabellnot", "tabellnoter", "table remark", "table remarks"},
    {"text", "fritext", "fritext", "free text", "free text"},
}};

const KindWords& words_for(PieceKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

std::string_view word_for(PieceKind kind, Language language) {
  return in(language, words_for(kind).swedish, words_for(kind).english);
}

/// Calls `visit(number, text, piece)` for each line.
template <class Visit>
void for_each_line(const Source& source, std::span<const Piece> pieces, Visit visit) {
  auto piece = pieces.begin();
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const Range line = source.line_range(number);
    while (piece != pieces.end() && piece->range.end <= line.start) ++piece;
    if (piece == pieces.end()) return;  // behind the last line break there is no line
    visit(number, source.slice(line), *piece);
  }
}

/// What of a text goes into `columns`; takes time by that, not by the text's length.
std::string start_of(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  for (std::size_t characters = 0; at < text.size() && characters < columns; ++characters) {
    at += character_at(text, at).length;
  }
  return printable(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

std::string with_blanks(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, " ");
  return digits;
}

}  // namespace

std::string_view name_of(PieceKind kind) { return words_for(kind).name; }

LineCounts count_lines(const Source& source, std::span<const Piece> pieces) {
  LineCounts counts{};
  for_each_line(source, pieces, [&](std::uint32_t, std::string_view, const Piece& piece) {
    ++counts.at(static_cast<std::size_t>(piece.kind));
  });
  return counts;
}

std::string counts_line(const LineCounts& counts, Language language) {
  std::size_t total = 0;
  std::string parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) == 0) continue;
    total += counts.at(i);
    const KindWords& words = kinds.at(i);
    const bool one = counts.at(i) == 1;
    parts += (parts.empty() ? ": " : ", ") + with_blanks(counts.at(i)) + ' ' +
             std::string(
                 in(language, one ? words.swedish : words.swedish_plural, one ? words.english : words.english_plural));
  }
  const std::string_view noun = total == 1 ? in(language, " rad", " line") : in(language, " rader", " lines");
  return with_blanks(total) + std::string(noun) + parts;
}

std::string import_as_text(const Source& source, std::span<const Piece> pieces, Language language) {
  const std::size_t number_columns = std::to_string(source.line_count()).size();
  std::size_t kind_columns = 0;
  std::size_t meaning_columns = 0;
  for (const Piece& piece : pieces) {
    kind_columns = std::max(kind_columns, columns_of(word_for(piece.kind, language)));
    meaning_columns = std::max(meaning_columns, columns_of(start_of(piece.meaning, most_meaning_columns)));
  }
  std::string out;
  for_each_line(source, pieces, [&](std::uint32_t number, std::string_view text, const Piece& piece) {
    const std::string digits = std::to_string(number);
    std::string line = std::string(number_columns - digits.size(), ' ') + digits + "  " +
                       padded(word_for(piece.kind, language), kind_columns + 2) +
                       padded(start_of(piece.meaning, most_meaning_columns), meaning_columns + 2) +
                       start_of(text, shown_columns);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  });
  return out + '\n' + counts_line(count_lines(source, pieces), language) + '\n';
}

std::string import_as_json(const Source& source, std::span<const Piece> pieces) {
  std::string lines;
  for_each_line(source, pieces, [&](std::uint32_t number, std::string_view text, const Piece& piece) {
    lines += lines.empty() ? "\n" : ",\n";
    lines += dumped({{"line", number},
                     {"kind", name_of(piece.kind)},
                     {"meaning", piece.meaning},
                     {"text", start_of(text, shown_columns)}});
  });
  Json counts = Json::object();
  const LineCounts of_kinds = count_lines(source, pieces);
  for (std::size_t i = 0; i < of_kinds.size(); ++i) counts[std::string(kinds.at(i).name)] = of_kinds.at(i);
  return "{\"file\": " + dumped(source.path()) + ",\n\"lines\": [" + lines + "\n],\n\"counts\": " + dumped(counts) +
         "}";
}

}  // namespace planlint
