// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Indicators and activities.
#include "write/plan_writer.h"
#include "write/spelling.h"
#include "write/values.h"
#include "write/write_plan.h"

namespace planlint {
namespace writer {

std::string PlanWriter::write(const Indicator& indicator) {
  write_indicator(indicator);
  return out_.take();
}

std::string PlanWriter::write(const Activity& activity) {
  write_activity(activity);
  return out_.take();
}

void PlanWriter::write_value(std::string_view keyword, const Quantity& value) {
  if (value.present()) out_.property(keyword, value_text(value));
}

template <class Measured>
void PlanWriter::write_remarks(const Measured& thing) {
  out_.names("nämnder", thing.boards);
  out_.names("ansvarig", thing.responsible);
  out_.prose("analys", thing.analysis);
  out_.prose("avvikelse", thing.deviation);
  out_.prose("kommentar", thing.comment);
}

void PlanWriter::write_indicator(const Indicator& indicator) {
  out_.open(head(indicator.from_kf ? "kf-indikator" : "indikator", indicator.name));
  write_value("årsmål", indicator.target);
  for (const Quantity& target : indicator.other_targets) write_value("årsmål", target);
  write_value("kf-årsmål", indicator.kf_target);
  out_.property("periodicitet", period_text(indicator.period, indicator.period_text));
  if (indicator.unit) out_.property("enhet", unit_text(indicator.unit.value));
  if (indicator.better != Better::unknown) {
    out_.property("bättre", indicator.better == Better::higher ? "högre" : "lägre");
  }
  if (indicator.scope_is_city) out_.line("omfattar staden");
  out_.property("avser", value_period_text(indicator.value_period));
  write_value("utfall", indicator.outcome);
  write_value("utfall män", indicator.outcome_men);
  write_value("utfall kvinnor", indicator.outcome_women);
  write_value("föregående", indicator.previous);
  write_value("prognos", indicator.forecast);
  for (const auto& change : indicator.changes) write_change(change);
  write_remarks(indicator);
  out_.close();
}

void PlanWriter::write_change(const TargetChange& change) {
  std::string line = head("ändrar årsmål", change.indicator);
  if (change.from.present()) line += " från " + value_text(change.from);
  if (change.to.present()) line += " till " + value_text(change.to);
  out_.line(line);
}

void PlanWriter::write_activity(const Activity& activity) {
  out_.open(head(activity.from_kf ? "kf-aktivitet" : "aktivitet", activity.name));
  std::string time;
  if (activity.start) time += " " + date_text(*activity.start);
  if (activity.end) time += " till " + date_text(*activity.end);
  if (!time.empty() || !activity.time_range.empty()) out_.line("tid" + time);
  write_remarks(activity);
  out_.close();
}

}  // namespace writer

std::string write_indicator(const Indicator& indicator) {
  const Plan none;
  return writer::PlanWriter(none).write(indicator);
}

std::string write_activity(const Activity& activity) {
  const Plan none;
  return writer::PlanWriter(none).write(activity);
}

}  // namespace planlint
