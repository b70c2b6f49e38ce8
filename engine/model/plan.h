// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The typed model of one document: an activity plan, a council budget (catalogue) or a follow-up report. Flat arrays in
// document order that refer to each other by index. Every thing has the range it was read from. Nothing here knows
// where the document came from: a plan file and a published document give the same structs.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/goal.h"
#include "model/measures.h"
#include "model/owner.h"
#include "model/quantity.h"
#include "model/table.h"
#include "text/range.h"
#include "text/source.h"

namespace planlint {

enum class DocumentKind : std::uint8_t { unknown, plan, catalogue, tertial_report, annual_report };

/// What the document is: the header statement.
struct Header {
  DocumentKind kind = DocumentKind::unknown;
  Range range;  ///< empty at the start of the file where there is no header
  Range keyword;
  int year = 0;     ///< 0 where it is not said
  int tertial = 0;  ///< of a tertial report; 0 where it is not said
  Text board;       ///< the board, or the city of a catalogue
  Text title;       ///< of the document, where it differs from kind, year and board
  Text based_on;    ///< file of the catalogue, as written
  Text follows_up;  ///< file of the plan that a report follows up, as written
  std::optional<Date> decided;
  Text money_unit;  ///< mnkr, tkr, kr, for tables and amounts that name none
};

/// One of the UN's 17 goals.
struct Sdg {
  int number = 0;
  Text name;  ///< not present where only the number is written
  Range range;
};

/// `agenda2030 3, 4, 5`.
struct SdgList {
  Owner owner;
  std::vector<Sdg> goals;
  Range range;
};

struct AppendixReference {
  int number = 0;
  Range range;
};

struct Decision {
  std::optional<int> number;
  Range range;
  Range keyword;
  Text subject;
  Quantity amount;
  std::vector<AppendixReference> appendices;
  std::vector<TargetChange> changes;
};

struct Appendix {
  std::optional<int> number;
  Range range;
  Text title;
};

/// A heading with what stands under it.
struct Section {
  Text title;
  Range range;
  Range keyword;
  Index parent = no_index;  ///< in `sections`
  Owner owner;
};

/// Free text, in Markdown, with the indentation of its block taken off when it is asked for (see `dedent`).
struct Paragraphs {
  Text text;
  Owner owner;
};

/// A directive to all boards, with the goals under which it is answered.
struct Directive {
  Text title;
  Range range;
  std::vector<GoalReference> described_under;
};

/// A steering document that the plan cites, with the years it is valid for.
struct Programme {
  Text title;
  Text years;
  int first_year = 0;  ///< 0 where it is not said
  int last_year = 0;
  Owner owner;
  Range range;
};

/// A unit that keeps its result over the year's end.
struct ResultUnit {
  Text name;
  Text group;  ///< not present where the list has no groups
};

/// In a catalogue: a name for several boards ("stadsdelsnämnderna").
struct BoardGroup {
  Text name;
  std::vector<Text> boards;
  Range range;
};

struct Plan {
  std::shared_ptr<const Source> source;  ///< owns the text that all views point into
  std::deque<std::string> owned_texts;   ///< texts that differ from their source (escapes resolved)

  Header header;
  std::vector<Goal> goals;
  std::vector<Indicator> indicators;
  std::vector<Activity> activities;
  std::vector<SdgList> sdg_lists;
  std::vector<Decision> decisions;
  std::vector<Appendix> appendices;
  std::vector<Section> sections;
  std::vector<Paragraphs> paragraphs;
  std::vector<Directive> directives;
  std::vector<Programme> programmes;
  std::vector<Table> tables;
  std::vector<ResultUnit> result_units;
  std::vector<BoardGroup> board_groups;
};

/// The text of a `"""` block as it reads: common indentation, first and last blank line taken off.
[[nodiscard]] std::string dedent(std::string_view text);

}  // namespace planlint
