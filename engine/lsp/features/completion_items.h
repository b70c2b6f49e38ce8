// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the parts of completion share: one site, one growing list of items. Used by completion*.cpp alone.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "lsp/features/completion.h"
#include "lsp/features/completion_site.h"
#include "lsp/features/snippet.h"
#include "report/words.h"

namespace planlint::lsp {

class Items {
 public:
  Items(const Snapshot& snapshot, const CompletionSite& site) : snapshot_(snapshot), site_(site) {}

  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] const CompletionSite& site() const { return site_; }
  [[nodiscard]] std::string say(std::string_view swedish, std::string_view english) const {
    return std::string(in(snapshot_.language, swedish, english));
  }

  /// Items of a lower group stand before those of a higher one, and those of a group in the order they were added.
  void group(char letter) { group_ = letter; }

  /// Puts `text` in place of what is typed; the rest may be filled in.
  CompletionItem& add(CompletionKind kind, std::string label, std::string text, std::string detail = {});
  /// A text that belongs in quotes: adds those that are not there.
  CompletionItem& add_quoted(CompletionKind kind, std::string_view text, std::string detail = {});
  CompletionItem& add_snippet(CompletionKind kind, std::string label, const Snippet& snippet, std::string detail = {});

  [[nodiscard]] bool is_full() const { return list_.items.size() >= most; }
  [[nodiscard]] Completion take() { return std::move(list_); }

 private:
  static constexpr std::size_t most = 500;

  const Snapshot& snapshot_;
  const CompletionSite& site_;
  char group_ = 'm';
  Completion list_;
};

/// completion_kf.cpp: the council's indicators, activities and goals that are still to be taken up.
void add_kf_entries(Items& items);
/// The same behind `kf-indikator` or `kf-aktivitet`, whose statement they replace.
void add_kf_names(Items& items);
/// Behind `inriktningsmål`, `mål` and `nämndmål`.
void add_goal_heads(Items& items);

/// completion_values.cpp: what may stand behind a keyword.
void add_values(Items& items);

/// completion_names.cpp: numbers of goals with their titles: the plan's, or the catalogue's where the plan has none of
/// the level. `typed` is what they replace.
void add_goals(Items& items, GoalLevel level, Range typed);
void add_global_goals(Items& items);
/// Files of the kind that is referred to, as this file names them.
void add_files(Items& items, bool catalogues);
/// The boards that the catalogue names and, where they may stand, its groups.
void add_boards(Items& items, bool groups);
/// Boards behind the year of a header.
void add_header_words(Items& items);
void add_appendices(Items& items);
/// The indicators whose targets can be changed.
void add_indicator_names(Items& items);

/// completion_texts.cpp: goals behind their word in prose.
void add_goals_in_text(Items& items);
/// In a comment: the words of a suppression, and rules.
void add_in_comment(Items& items);

/// completion_snippets.cpp: whole statements to fill in.
void add_snippets(Items& items);

}  // namespace planlint::lsp
