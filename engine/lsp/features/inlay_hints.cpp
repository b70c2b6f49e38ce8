// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/inlay_hints.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lsp/features/kf.h"
#include "lsp/features/site.h"
#include "lsp/features/table_relations.h"
#include "outline/goal_tree.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

bool overlap(Range a, Range b) { return a.start <= b.end && b.start <= a.end; }

class Hinter {
 public:
  Hinter(const Snapshot& snapshot, Range visible) : snapshot_(snapshot), visible_(visible) {}

  std::vector<InlayHint> run() {
    const Plan& plan = snapshot_.plan();
    for (const Indicator& one : plan.indicators) {
      if (overlap(one.range, visible_)) add(one);
    }
    for (const Activity& one : plan.activities) {
      if (overlap(one.range, visible_)) add(one);
    }
    for (const Table& table : plan.tables) {
      if (overlap(table.range, visible_)) add(table);
    }
    std::ranges::stable_sort(hints_, {}, &InlayHint::offset);
    return std::move(hints_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view swedish, std::string_view english) const {
    return std::string(in(snapshot_.language, swedish, english));
  }

  void put(std::uint32_t offset, std::string label, std::string tooltip) {
    if (!touches(visible_, offset)) return;
    hints_.push_back({.offset = offset, .label = std::move(label), .tooltip = std::move(tooltip)});
  }

  /// Behind the target or, where there is none yet, behind the name.
  void add(const Indicator& indicator) {
    const std::uint32_t place = indicator.target.present() ? indicator.target.range.end : end_of_name(indicator);
    if (place == 0) return;
    std::string label;
    std::string tooltip;
    const Indicator* kf = kf_entry(snapshot_, indicator);
    if (kf != nullptr && kf->target.present() && kf->target.text != indicator.kf_target.text)
      label = "KF: " + std::string(kf->target.text);
    const auto last = indicator.previous.present() ? std::nullopt : last_outcome(snapshot_, indicator);
    if (last) add_outcome(*last, label, tooltip);
    if (!label.empty()) put(place, std::move(label), std::move(tooltip));
  }

  void add_outcome(const LastOutcome& last, std::string& label, std::string& tooltip) const {
    const std::string year = last.year > 0 ? " " + std::to_string(last.year) : std::string();
    label += (label.empty() ? "" : "; ") + say("utfall", "outcome") + year + ": " + last.value;
    tooltip = say("utfallet står i ", "the outcome stands in ") + last.source;
  }

  void add(const Activity& activity) {
    const Activity* kf = kf_entry(snapshot_, activity);
    if (kf == nullptr) return;
    const std::string dates = dates_of(*kf);
    if (dates.empty() || dates == dates_of(activity)) return;
    const bool has_time = !activity.time_range.empty();
    const std::uint32_t place = has_time ? activity.time_range.end : end_of_name(activity);
    if (place != 0) put(place, "KF: " + dates, say("KF:s tid för aktiviteten", "the council's dates of the activity"));
  }

  /// Behind the closing quotation mark; 0 where there is no name.
  template <class Thing>
  [[nodiscard]] std::uint32_t end_of_name(const Thing& thing) const {
    if (!thing.name) return 0;
    const auto text = snapshot_.file().source->text();
    std::uint32_t end = thing.name.range.end;
    if (end < text.size() && text[end] == '"') ++end;
    return end;
  }

  void add(const Table& table) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      for (const auto& total : column_totals(table, column)) {
        if (total) add_figure(*total, "Σ ", say("summan av raderna ovanför", "the sum of the rows above"));
      }
      if (table.columns[column].role != ColumnRole::net) continue;
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto net = net_of(table, {.row = row, .column = column});
        if (net) add_figure(*net, "= ", say("kostnader och intäkter tillsammans", "costs and revenues together"));
      }
    }
  }

  /// Where a figure is missing or another.
  void add_figure(const TableRelation& relation, std::string_view sign, std::string tooltip) {
    if (!relation.expected || relation.agrees().value_or(false)) return;
    put(relation.place.end, std::string(sign) + relation.expected->to_string(), std::move(tooltip));
  }

  const Snapshot& snapshot_;
  Range visible_;
  std::vector<InlayHint> hints_;
};

}  // namespace

std::vector<InlayHint> inlay_hints(const Snapshot& snapshot, Range visible) { return Hinter(snapshot, visible).run(); }

}  // namespace planlint::lsp
