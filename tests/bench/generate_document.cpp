// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/generate_document.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace planlint::bench {
namespace {

constexpr std::size_t page_columns = 92;
constexpr std::size_t lines_of_page = 40;

using Words = std::vector<std::string>;

/// Columns of a text in the Latin alphabet.
std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Lines of at most `columns`, broken at blanks.
Words wrapped(std::string_view text, std::size_t columns) {
  Words lines = {""};
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (!lines.back().empty() && columns_of(lines.back()) + 1 + columns_of(word) > columns) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

class DocumentWriter {
 public:
  DocumentWriter(const Plan& plan, Shape shape) : plan_(plan), wraps_(shape == Shape::wrapped) {}

  std::string write() {
    paragraph("Verksamhetsplan " + std::to_string(plan_.header.year) + " för " + std::string(plan_.header.board.value));
    paragraph("Förslag till beslut");
    for (std::size_t i = 0; i < plan_.decisions.size(); ++i) {
      const Decision& one = plan_.decisions[i];
      paragraph(std::to_string(i + 1) + ". Nämnden begär budgetjustering om " + std::string(one.amount.text) + " för " +
                std::string(one.subject.value) + ".");
    }
    for (Index i = 0; i < plan_.goals.size(); ++i) goal(i);
    paragraph("Uppföljning av ekonomi");
    tables_of(no_index);
    return std::move(out_);
  }

 private:
  void goal(Index index) {
    const Goal& goal = plan_.goals[index];
    const std::string_view label = goal.level == GoalLevel::focus  ? "KF:s inriktningsmål: "
                                   : goal.level == GoalLevel::area ? "KF:s mål för verksamhetsområdet: "
                                                                   : "Nämndmål: ";
    paragraph(std::string(label) + std::string(goal.number.value) + (goal.level == GoalLevel::focus ? ". " : " ") +
              std::string(goal.title.value));
    if (goal.description) {
      paragraph("Beskrivning");
      prose(goal.description.value);
    }
    if (!goal.expected_results.empty()) paragraph("Förväntat resultat");
    for (const Text& result : goal.expected_results) paragraph("• " + std::string(result.value));
    indicators_of(index);
    activities_of(index);
    tables_of(index);
    for (const Paragraphs& one : plan_.paragraphs) {
      if (one.owner.goal == index) prose(one.text.value);
    }
  }

  void indicators_of(Index goal) {
    const std::vector<std::size_t> widths = {46, 14, 14, 14};
    bool first = true;
    for (const Indicator& one : plan_.indicators) {
      if (one.owner.goal != goal) continue;
      if (first) row({"Indikator", "Årsmål", "KF:s årsmål", "Periodicitet"}, widths);
      first = false;
      row({std::string(one.name.value), std::string(one.target.text), std::string(one.kf_target.text),
           one.period == Period::tertial ? "Tertial" : "År"},
          widths);
    }
    end_table(first);
  }

  void activities_of(Index goal) {
    const std::vector<std::size_t> widths = {56, 16, 16};
    bool first = true;
    for (const Activity& one : plan_.activities) {
      if (one.owner.goal != goal) continue;
      if (first) row({one.from_kf ? "KF:s aktivitet" : "Aktivitet", "Startdatum", "Slutdatum"}, widths);
      first = false;
      row({std::string(one.name.value), one.start ? std::string(one.start->text) : "",
           one.end ? std::string(one.end->text) : ""},
          widths);
    }
    end_table(first);
  }

  void tables_of(Index goal) {
    for (const Table& table : plan_.tables) {
      if (table.owner.goal != goal) continue;
      paragraph(std::string(table.title.value));
      std::vector<std::size_t> widths(table.columns.size(), 14);
      if (!widths.empty()) widths[0] = 40;
      for (const Row& one : table.rows) {
        Words cells;
        for (std::size_t i = 0; i < widths.size(); ++i) {
          const Cell* cell = table.cell(one, i);
          cells.emplace_back(cell == nullptr ? "" : cell->text.value);
        }
        row(cells, widths);
      }
      end_table(table.rows.empty());
    }
  }

  void prose(std::string_view text) {
    for (std::string rest = dedent(text); !rest.empty();) {
      const auto end = std::min(rest.find("\n\n"), rest.size());
      std::string one = rest.substr(0, end);
      std::ranges::replace(one, '\n', ' ');
      paragraph(one);
      rest.erase(0, std::min(end + 2, rest.size()));
    }
  }

  void paragraph(const std::string& text) {
    if (!wraps_) {
      out_ += text + "\n\n";
      return;
    }
    for (const std::string& one : wrapped(text, page_columns)) line(one + " \n");
  }

  void row(const Words& cells, const std::vector<std::size_t>& widths) {
    if (wraps_) return wrapped_row(cells, widths);
    for (std::size_t i = 0; i < cells.size(); ++i) out_ += (i == 0 ? "" : "\t") + cells[i];
    out_ += '\n';
  }

  void wrapped_row(const Words& cells, const std::vector<std::size_t>& widths) {
    std::vector<Words> columns;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      columns.push_back(wrapped(cells[i], widths[i] - 2));
      height = std::max(height, columns.back().size());
    }
    for (std::size_t at = 0; at < height; ++at) {
      std::string text;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string cell = at < columns[i].size() ? columns[i][at] : "";
        text += cell + std::string(widths[i] - std::min(columns_of(cell), widths[i]), ' ');
      }
      line(text + "\n");
    }
  }

  void end_table(bool none) {
    if (!none && !wraps_) out_ += '\n';
  }

  /// A line of page layout, and the page's head where one begins.
  void line(const std::string& text) {
    out_ += text + '\n';
    if (++lines_ % lines_of_page != 0) return;
    out_ += "Tjänsteutlåtande \nSid " + std::to_string(lines_ / lines_of_page + 1) + " (99) \n\n";
  }

  const Plan& plan_;
  bool wraps_;
  std::string out_;
  std::size_t lines_ = 0;
};

}  // namespace

std::string generate_document(const Plan& plan, Shape shape) { return DocumentWriter(plan, shape).write(); }

}  // namespace planlint::bench
