// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A state machine over a document's lines. What a line is follows from how it looks and from what stands above it; each
// line is taken by exactly one state, and what none takes is free text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/figures.h"
#include "document/front.h"
#include "document/page.h"
#include "document/records.h"
#include "document/text_pool.h"
#include "document/vocabulary.h"
#include "model/plan.h"

namespace planlint {

class Recogniser {
 public:
  Recogniser(const Page& page, const ContentsList& contents, const Front& front, Plan& plan, TextPool& pool,
             Marks& marks);
  void run();

 private:
  /// What text belongs to.
  enum class Under : std::uint8_t {
    prose,
    description,
    expected_results,
    priorities,
    analysis,
    comment,
    deviation,
    agenda2030,
    decisions,
    appendices,
    result_units,
  };
  /// Lines of one paragraph, heading or list item.
  struct Paragraph {
    std::vector<Range> lines;
    std::vector<std::size_t> numbers;
    std::size_t end = 0;  ///< the line behind it
  };

  std::size_t take(std::size_t line);
  std::size_t take_contents(std::size_t line);
  std::size_t take_goal(std::size_t line, const GoalHeading& heading);
  /// Adds the lines that a title goes on with, which is wrapped or cut; returns the line behind them.
  std::size_t take_title_rest(Parts& parts, std::vector<std::size_t>& lines, std::size_t end) const;
  std::size_t take_label(std::size_t line, Label label);
  std::size_t take_grid(std::size_t line);
  std::size_t take_records(const RecordTable& table);
  std::size_t take_figures(FigureTable table);
  [[nodiscard]] bool may_be_rest_of_last_table(const FigureTable& table) const;
  std::size_t take_paragraph(std::size_t line);
  bool take_assessment(std::size_t line);
  bool take_sdg(const Paragraph& paragraph);
  bool take_decision(const Paragraph& paragraph);
  bool take_appendix(const Paragraph& paragraph);
  bool take_result_unit(const Paragraph& paragraph);
  void keep_unit_group();
  void take_heading(const Paragraph& paragraph);
  void take_text(const Paragraph& paragraph, bool bullet);
  void take_expected_result(Goal& goal, const Text& result, bool second_level);
  void take_named_sdgs(const Paragraph& paragraph, const Text& text);

  [[nodiscard]] Paragraph paragraph_at(std::size_t line) const;
  /// A numbered decision with all up to the next number; a plain paragraph where the line has none.
  [[nodiscard]] Paragraph decision_at(std::size_t line) const;
  [[nodiscard]] bool continues(std::size_t line, std::size_t next) const;
  [[nodiscard]] bool stands_alone(std::size_t line) const;
  /// Whether a text under `Agenda 2030` only leads on to the list of goals.
  [[nodiscard]] bool leads_on_to_sdgs(const Paragraph& paragraph) const;
  /// Whether a text under `Förslag till beslut` only leads on to the list of decisions: "Nämnden beslutar följande".
  [[nodiscard]] bool leads_on_to_decisions(const Paragraph& paragraph) const;
  [[nodiscard]] bool is_heading(const Paragraph& paragraph) const;
  [[nodiscard]] bool is_main(std::string_view folded_title) const;
  /// An assessment or result units that are set as a table.
  bool take_small_grid();
  [[nodiscard]] bool is_contents();
  std::size_t take_contents_grid();
  void find_grid(std::size_t line);
  /// Level with number or title: what makes two headings the same goal.
  [[nodiscard]] std::string goal_key(std::size_t line, const GoalHeading& heading) const;
  void find_listed_goals();

  void enter(Under under);
  void flush();
  void open_section(Text title, Range range, bool main);
  [[nodiscard]] Owner owner() const;
  [[nodiscard]] bool is_under_agenda() const;
  [[nodiscard]] Owner sdg_owner() const;
  void mark(const Paragraph& paragraph, PieceKind kind, const char* meaning);
  Text text_of(const Paragraph& paragraph, bool bullet);
  [[nodiscard]] static Range hull_of(const Paragraph& paragraph);

  const Page& page_;
  const ContentsList& contents_;
  const Front& front_;
  Plan& plan_;
  TextPool& pool_;
  Marks& marks_;

  RecordColumns columns_;                  ///< of the last table under this goal
  std::vector<std::size_t> listed_goals_;  ///< lines that list the goals before they come
  Under under_ = Under::prose;
  Index focus_ = no_index;
  Index area_ = no_index;
  Index board_ = no_index;
  Index main_section_ = no_index;
  Index section_ = no_index;
  Index agenda_section_ = no_index;                          ///< the last with `Agenda 2030` in its title
  std::vector<Text> texts_;                                  ///< gathered under `under_`
  Range label_range_;                                        ///< of the label that opened it
  Text unit_;                                                ///< from the last `Belopp, mnkr`
  Text unit_group_;                                          ///< of result units
  std::size_t introductions_ = 0;                            ///< paragraphs before the first decision
  std::unordered_map<std::string, std::size_t> last_entry_;  ///< in contents_.titles, by title
  Grid grid_;                                                ///< the last that was read
  std::size_t grid_row_ = 0;                                 ///< where the current line stands in it
  std::size_t listed_until_ = 0;                             ///< up to this row of it, it is no table of contents
  std::size_t next_entry_ = 0;                               ///< in contents_.titles
  bool result_level_is_second_ = false;                      ///< as the first expected result of the goal has it
  bool body_begun_ = false;                                  ///< the front page is behind
};

}  // namespace planlint
