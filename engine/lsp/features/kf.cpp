// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/kf.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "text/names.h"

namespace planlint::lsp {
namespace {

std::string_view goal_number(const Plan& plan, const Owner& owner) {
  return owner.goal < plan.goals.size() ? plan.goals[owner.goal].number.value : std::string_view();
}

std::string file_name(const LoadedFile& file) { return std::filesystem::path(file.path).filename().string(); }

bool is_report(DocumentKind kind) {
  return kind == DocumentKind::tertial_report || kind == DocumentKind::annual_report;
}

/// Later parts of a year first; the whole year before all.
int part_of_year(const Header& header) { return header.kind == DocumentKind::annual_report ? 4 : header.tertial; }

/// The indicator of that name in another document, by the letters of its name first: folding all is dear.
const Indicator* same_in(const LoadedFile& file, const Indicator& indicator) {
  const auto& all = file.plan.indicators;
  const auto exact = std::ranges::find(all, indicator.name.value, [](const Indicator& one) { return one.name.value; });
  if (exact != all.end()) return &*exact;
  if (indicator.from_kf) {
    const Index found = file.names().kf_indicator(indicator.name.value);
    return found == no_index ? nullptr : &all[found];
  }
  const std::string folded = fold_name(indicator.name.value);
  const auto found = std::ranges::find(all, folded, [](const Indicator& one) { return fold_name(one.name.value); });
  return found == all.end() ? nullptr : &*found;
}

const LoadedFile* report_on(const Snapshot& snapshot, int year) {
  const std::string board = fold_name(snapshot.plan().header.board.value);
  const LoadedFile* latest = nullptr;
  for (const auto& view : snapshot.files) {
    const LoadedFile& file = *view->document.file;
    const Header& header = file.plan.header;
    if (!is_report(header.kind) || header.year != year || fold_name(header.board.value) != board) continue;
    if (latest == nullptr || part_of_year(latest->plan.header) < part_of_year(header)) latest = &file;
  }
  return latest;
}

}  // namespace

const LoadedFile* catalogue_of(const Snapshot& snapshot) {
  if (snapshot.plan().header.kind == DocumentKind::catalogue) return &snapshot.file();
  return snapshot.current->document.catalogue.get();
}

const Goal* kf_goal(const Snapshot& snapshot, const Goal& goal) {
  const auto& catalogue = snapshot.current->document.catalogue;
  if (catalogue == nullptr || goal.level == GoalLevel::board || !goal.number) return nullptr;
  const Index found = catalogue->names().goal(goal.number.value);
  return found == no_index ? nullptr : &catalogue->plan.goals[found];
}

const Indicator* kf_entry(const Snapshot& snapshot, const Indicator& indicator) {
  const auto& catalogue = snapshot.current->document.catalogue;
  if (catalogue == nullptr || !indicator.from_kf || !indicator.name) return nullptr;
  const Index found =
      catalogue->names().kf_indicator(indicator.name.value, goal_number(snapshot.plan(), indicator.owner));
  return found == no_index ? nullptr : &catalogue->plan.indicators[found];
}

const Activity* kf_entry(const Snapshot& snapshot, const Activity& activity) {
  const auto& catalogue = snapshot.current->document.catalogue;
  if (catalogue == nullptr || !activity.from_kf || !activity.name) return nullptr;
  const Index found = catalogue->names().kf_activity(activity.name.value, goal_number(snapshot.plan(), activity.owner));
  return found == no_index ? nullptr : &catalogue->plan.activities[found];
}

std::optional<LastOutcome> last_outcome(const Snapshot& snapshot, const Indicator& indicator) {
  const int year = snapshot.plan().header.year;
  const auto said = [&](const Quantity& value, const LoadedFile& file) {
    return LastOutcome{.value = std::string(value.text), .year = year > 0 ? year - 1 : 0, .source = file_name(file)};
  };
  if (indicator.previous.present()) return said(indicator.previous, snapshot.file());
  if (!indicator.name) return std::nullopt;
  if (const auto& followed = snapshot.current->document.followed) {
    const Indicator* planned = same_in(*followed, indicator);
    if (planned != nullptr && planned->previous.present()) return said(planned->previous, *followed);
  }
  const LoadedFile* report = year > 0 ? report_on(snapshot, year - 1) : nullptr;
  const Indicator* reported = report == nullptr ? nullptr : same_in(*report, indicator);
  if (reported == nullptr || !reported->outcome.present()) return std::nullopt;
  return said(reported->outcome, *report);
}

}  // namespace planlint::lsp
