// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/plan_writer.h"

#include <algorithm>
#include <utility>

#include "write/spelling.h"
#include "write/values.h"
#include "write/write_plan.h"

namespace planlint {
namespace writer {
namespace {

/// The numbers that are some, with commas between.
std::string numbers_of(const std::vector<GoalReference>& references) {
  std::string list;
  for (const auto& reference : references) {
    if (is_goal_number(reference.number)) list.append(list.empty() ? "" : ", ").append(reference.number);
  }
  return list;
}

void append_number(std::string& head, int number) {
  if (number > 0) head.append(" ").append(std::to_string(number));
}

std::string head_of_document(const Header& header) {
  std::string head;
  switch (header.kind) {
    case DocumentKind::unknown: return head;
    case DocumentKind::plan: head = "verksamhetsplan"; break;
    case DocumentKind::catalogue: head = "kf-budget"; break;
    case DocumentKind::tertial_report: head = "tertialrapport"; break;
    case DocumentKind::annual_report: head = "verksamhetsberättelse"; break;
  }
  if (header.kind == DocumentKind::tertial_report) append_number(head, header.tertial);
  append_number(head, header.year);
  if (header.board) head.append(" ").append(quoted(header.board.value));
  return head;
}

std::string head_of_goal(const Goal& goal) {
  std::string head = goal.level == GoalLevel::focus  ? "inriktningsmål"
                     : goal.level == GoalLevel::area ? "mål"
                                                     : "nämndmål";
  std::string title(goal.title.value);
  if (goal.number && is_goal_number(goal.number.value)) {
    head.append(" ").append(goal.number.value);
  } else if (goal.number) {
    title = title.empty() ? std::string(goal.number.value) : std::string(goal.number.value) + " " + title;
  }
  if (goal.title || !title.empty()) head.append(" ").append(quoted(title));
  return head;
}

/// The heading over what needs a section of its own.
std::string_view heading_over(ThingKind kind) {
  switch (kind) {
    case ThingKind::indicator: return "avsnitt \"Indikatorer\"";
    case ThingKind::activity: return "avsnitt \"Aktiviteter\"";
    case ThingKind::sdg_list: return "avsnitt \"Agenda 2030\"";
    default: return "avsnitt \"Nämndmål\"";
  }
}

}  // namespace

std::string PlanWriter::write() {
  write_header();
  write_things(outline_.file, Place::file);
  return out_.take();
}

void PlanWriter::write_header() {
  const Header& header = plan_.header;
  if (header.kind == DocumentKind::unknown) return;
  out_.open(head_of_document(header));
  out_.title("utgår från", header.based_on);
  out_.title("följer upp", header.follows_up);
  if (header.decided) out_.property("beslutas", date_text(*header.decided));
  out_.title("titel", header.title);
  out_.property("belopp", money_unit(header.money_unit.value));
  out_.close();
}

/// What may not stand in a block stands in a section there.
void PlanWriter::write_things(const Things& things, Place place) {
  bool has_sdgs = false;
  for (auto thing = things.begin(); thing != things.end(); ++thing) {
    const bool repeated = thing->kind == ThingKind::sdg_list && std::exchange(has_sdgs, true);
    if (may_stand(*thing, place) && !repeated) {
      write_thing(*thing);
      continue;
    }
    out_.open(heading_over(thing->kind));
    write_thing(*thing);
    while (thing->kind != ThingKind::sdg_list && thing + 1 != things.end() && (thing + 1)->kind == thing->kind &&
           !may_stand(*(thing + 1), place)) {
      write_thing(*++thing);
    }
    out_.close();
  }
}

bool PlanWriter::may_stand(const Thing& thing, Place place) const {
  switch (thing.kind) {
    case ThingKind::sdg_list: return place != Place::file;
    case ThingKind::indicator:
      return place != Place::file && !(place == Place::board_goal && plan_.indicators[thing.index].from_kf);
    case ThingKind::activity:
      return place != Place::file && !(place == Place::board_goal && plan_.activities[thing.index].from_kf);
    case ThingKind::goal:
      return plan_.goals[thing.index].level != GoalLevel::board ||
             (place != Place::focus_goal && place != Place::board_goal);
    default: return true;
  }
}

void PlanWriter::write_thing(const Thing& thing) {
  const Index index = thing.index;
  switch (thing.kind) {
    case ThingKind::sdg_list: return write_sdg_list(plan_.sdg_lists[index]);
    case ThingKind::board_group: {
      const BoardGroup& group = plan_.board_groups[index];
      out_.open(head("nämndgrupp", group.name));
      for (const Text& board : group.boards) out_.title("-", board);
      return out_.close();
    }
    case ThingKind::decision: return write_decision(index);
    case ThingKind::appendix: {
      const Appendix& appendix = plan_.appendices[index];
      std::string keyword = "bilaga";
      append_number(keyword, appendix.number.value_or(0));
      return out_.line(head(keyword, appendix.title));
    }
    case ThingKind::directive: return write_directive(index);
    case ThingKind::paragraphs: return out_.block_of_text("text", plan_.paragraphs[index].text.value);
    case ThingKind::programme: {
      const Programme& programme = plan_.programmes[index];
      const std::string years = years_text(programme);
      // Years in quotes would be taken for the title where that is missing.
      const bool needs_title = programme.title || years.starts_with('"');
      const std::string title = needs_title ? " " + quoted(programme.title.value) : std::string();
      return out_.line("program" + title + (years.empty() ? "" : " " + years));
    }
    case ThingKind::indicator: return write_indicator(plan_.indicators[index]);
    case ThingKind::activity: return write_activity(plan_.activities[index]);
    case ThingKind::table: return write_table(index);
    case ThingKind::result_units: return write_units(outline_.loose_units[index]);
    case ThingKind::section: return write_section(index);
    case ThingKind::goal: return write_goal(index);
  }
}

void PlanWriter::write_goal(Index index) {
  const Goal& goal = plan_.goals[index];
  out_.open(head_of_goal(goal));
  if (goal.level == GoalLevel::board) out_.property("stödjer", numbers_of(goal.supports));
  out_.property("bedömning", assessment_text(goal.assessment));
  if (goal.level == GoalLevel::area) out_.names("nämnder", goal.boards);
  out_.names("ansvarig", goal.responsible);
  if (goal.description) out_.block_of_text("beskrivning", goal.description.value);
  out_.list("förväntat resultat", goal.expected_results);
  if (goal.expected_results.empty() && !goal.expected_results_range.empty()) out_.line("förväntat resultat { }");
  out_.list("prioriterar", goal.priorities);
  out_.prose("analys", goal.analysis);
  out_.prose("avvikelse", goal.deviation);
  out_.prose("kommentar", goal.comment);
  const Place place = goal.level == GoalLevel::focus  ? Place::focus_goal
                      : goal.level == GoalLevel::area ? Place::area_goal
                                                      : Place::board_goal;
  write_things(outline_.goals[index], place);
  out_.close();
}

void PlanWriter::write_section(Index index) {
  out_.open(head("avsnitt", plan_.sections[index].title));
  write_things(outline_.sections[index], Place::section);
  out_.close();
}

void PlanWriter::write_decision(Index index) {
  const Decision& decision = plan_.decisions[index];
  std::string keyword = "beslut";
  append_number(keyword, decision.number.value_or(0));
  out_.open(head(keyword, decision.subject));
  if (decision.amount.present()) {
    const bool is_number = decision.amount.kind == QuantityKind::number;
    out_.property("belopp", is_number ? value_text(decision.amount) : quoted(decision.amount.text));
  }
  for (const auto& appendix : decision.appendices) {
    std::string line = "bilaga";
    append_number(line, appendix.number);
    out_.line(line);
  }
  for (const auto& change : decision.changes) write_change(change);
  write_things(outline_.decisions[index], Place::inner);
  out_.close();
}

void PlanWriter::write_directive(Index index) {
  const Directive& directive = plan_.directives[index];
  out_.open(head("direktiv", directive.title));
  out_.property("beskrivs under", numbers_of(directive.described_under));
  write_things(outline_.directives[index], Place::inner);
  out_.close();
}

void PlanWriter::write_sdg_list(const SdgList& list) {
  std::string goals;
  for (const Sdg& sdg : list.goals) {
    goals.append(goals.empty() ? "" : ", ").append(std::to_string(std::max(0, sdg.number)));
    if (sdg.name) goals.append(" ").append(quoted(sdg.name.value));
  }
  out_.property("agenda2030", goals);
}

}  // namespace writer

std::string write_plan(const Plan& plan) { return writer::PlanWriter(plan).write(); }

}  // namespace planlint
