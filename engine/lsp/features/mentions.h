// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Things with a name or a number, and all places where files speak of them: what going to a definition, references,
// highlights and renaming have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

enum class NamedKind : std::uint8_t { goal, indicator, activity, appendix };

/// What an author means by a name, whichever file it stands in.
struct NamedThing {
  NamedKind kind = NamedKind::goal;
  bool is_shared = false;  ///< KF's, known to all files of a catalogue; else to a plan and its reports alone
  std::string number;      ///< of a goal or an appendix
  std::string name;        ///< as it stands where it was asked about; of a goal its title
  std::string goal;        ///< of an indicator or activity: the number of the area goal that it stands under
};

enum class MentionPart : std::uint8_t { number, name };
enum class MentionRole : std::uint8_t {
  declared,   ///< a statement that says what the thing is: in a catalogue, restated in a plan, or in a report
  statement,  ///< a reference in a statement: `stödjer 1.2`, `bilaga 2` in a decision
  prose,      ///< in a text, a comment or a cell
};

struct Mention {
  Range range;
  MentionPart part = MentionPart::number;
  MentionRole role = MentionRole::declared;
  auto operator<=>(const Mention&) const = default;
};

/// A goal's number wherever it stands in a file.
struct NumberMention {
  std::string_view number;
  Range range;
  MentionRole role = MentionRole::declared;
};

struct ThingAt {
  NamedThing thing;
  Mention mention;
};

/// What the name or number at an offset stands for; both ends of a name belong to it.
[[nodiscard]] std::optional<ThingAt> thing_at(const Snapshot& snapshot, std::uint32_t offset);

/// The files in which a thing of the current file is known, the current one among them.
[[nodiscard]] std::vector<std::shared_ptr<const FileView>> files_of(const Snapshot& snapshot, const NamedThing& thing);

/// Where a file speaks of a thing, by place. An indicator or activity has no numbers.
[[nodiscard]] std::vector<Mention> mentions_in(const FileView& view, const NamedThing& thing);

/// All numbers of goals in a file, by place.
[[nodiscard]] std::vector<NumberMention> goal_numbers_in(const FileView& view);

/// The number of the area goal that a thing stands under; empty where there is none.
[[nodiscard]] std::string_view area_number(const Plan& plan, Owner owner);

/// The number of an appendix in its statement, or in a decision's reference; empty, behind it, where there is none.
[[nodiscard]] Range appendix_number_range(const Source& source, Range statement);

/// What a thing is declared as in a file: its number, or its name where it has none. Nothing where it is not there.
[[nodiscard]] std::optional<Range> declaration_in(const LoadedFile& file, const NamedThing& thing);

/// The same path written in the same way; the file that is known at a path, null where there is none.
[[nodiscard]] std::string plain_path(std::string_view path);
[[nodiscard]] std::shared_ptr<const FileView> view_at(const Snapshot& snapshot, std::string_view path);

}  // namespace planlint::lsp
