// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Names and numbers of what there is: goals, files, boards, appendices, indicators.
#include <algorithm>
#include <filesystem>
#include <set>

#include "draft/new_plan.h"
#include "lsp/features/completion_items.h"
#include "lsp/features/global_goals.h"
#include "lsp/features/kf.h"
#include "lsp/features/phrases.h"
#include "report/document_words.h"

namespace planlint::lsp {
namespace {

bool is_listed(const Items& items, std::string_view number) {
  return std::ranges::find(items.site().words, number) != items.site().words.end();
}

}  // namespace

void add_goals(Items& items, GoalLevel level, Range typed) {
  const auto add = [&](const Plan& plan) {
    bool any = false;
    for (const Goal& goal : plan.goals) {
      if (goal.level != level || !goal.number || is_listed(items, goal.number.value) || items.is_full()) continue;
      items.add(CompletionKind::goal, name_of(goal), std::string(goal.number.value)).edit.range = typed;
      any = true;
    }
    return any;
  };
  items.group('a');
  if (add(items.snapshot().plan())) return;
  const auto& catalogue = items.snapshot().current->document.catalogue;
  if (catalogue != nullptr) add(catalogue->plan);
}

void add_global_goals(Items& items) {
  items.group('a');
  for (std::size_t i = 0; i < global_goals.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    if (is_listed(items, number)) continue;
    const std::string name(global_goals[i]);
    items.add(CompletionKind::global_goal, number + ' ' + name, number + " \"" + name + "\"");
  }
}

/// Files of the kind that is referred to, as this file names them.
void add_files(Items& items, bool catalogues) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(items.snapshot().file().path).parent_path();
  items.group('a');
  for (const auto& view : items.snapshot().files) {
    const LoadedFile& file = *view->document.file;
    const Header& header = file.plan.header;
    if (view == items.snapshot().current || file.is_document) continue;
    if (header.kind != (catalogues ? DocumentKind::catalogue : DocumentKind::plan)) continue;
    const auto name = folder.empty() ? fs::path(file.path) : fs::path(file.path).lexically_relative(folder);
    items.add_quoted(CompletionKind::file, name.empty() ? file.path : name.generic_string(),
                     document_words(header, items.snapshot().language));
  }
}

/// The boards that the catalogue names and, where they may stand, its groups.
void add_boards(Items& items, bool groups) {
  const LoadedFile* catalogue = catalogue_of(items.snapshot());
  std::set<std::string> named;
  const auto add = [&](const LoadedFile& file) {
    for (const BoardGroup& group : file.plan.board_groups) {
      if (groups && group.name && named.insert(std::string(group.name.value)).second)
        items.add_quoted(CompletionKind::board, group.name.value, items.say("nämndgrupp", "a group of boards"));
    }
    for (const std::string_view board : boards_of(file.plan)) {
      if (named.insert(std::string(board)).second) items.add_quoted(CompletionKind::board, board);
    }
  };
  items.group('a');
  if (catalogue != nullptr) return add(*catalogue);
  // A plan that is just begun names no catalogue yet.
  for (const auto& view : items.snapshot().files) {
    if (view->document.file->plan.header.kind == DocumentKind::catalogue) add(*view->document.file);
  }
}

void add_header_words(Items& items) {
  const CompletionSite& site = items.site();
  const bool has_year = std::ranges::any_of(
      site.words, [](std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; });
  if (has_year || site.in_quotes) return add_boards(items, false);
}

void add_appendices(Items& items) {
  if (items.site().place != Place::decision || !items.site().words.empty()) return;
  for (const Appendix& one : items.snapshot().plan().appendices) {
    if (!one.number || items.is_full()) continue;
    const std::string number = std::to_string(*one.number);
    items.add(CompletionKind::value, number + ' ' + std::string(one.title.value), number);
  }
}

/// The indicators whose targets can be changed.
void add_indicator_names(Items& items) {
  if (!items.site().words.empty()) {
    for (const auto* const word : {"från", "till"}) items.add(CompletionKind::value, word, std::string(word) + ' ');
    return;
  }
  const auto& followed = items.snapshot().current->document.followed;
  const Plan& plan = followed != nullptr ? followed->plan : items.snapshot().plan();
  for (const Indicator& one : plan.indicators) {
    if (!one.name || items.is_full()) continue;
    items.add_quoted(CompletionKind::indicator, one.name.value, std::string(one.target.text));
  }
}

}  // namespace planlint::lsp
