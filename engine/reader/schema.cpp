// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/schema.h"

#include <algorithm>
#include <array>
#include <optional>

namespace planlint {
namespace {

using Places = std::uint32_t;

constexpr Places in(Place place) { return 1U << static_cast<unsigned>(place); }

constexpr Places file = in(Place::file);
constexpr Places header = in(Place::header);
constexpr Places focus = in(Place::focus_goal);
constexpr Places area = in(Place::area_goal);
constexpr Places board = in(Place::board_goal);
constexpr Places indicators = in(Place::indicator);
constexpr Places activities = in(Place::activity);
constexpr Places decisions = in(Place::decision);
constexpr Places tables = in(Place::table);
constexpr Places sections = in(Place::section);
constexpr Places directives = in(Place::directive);
constexpr Places lists = in(Place::list);
constexpr Places goals = focus | area | board;
constexpr Places outer = file | sections;

struct Entry {
  Kind kind;
  std::string_view keyword;
  Places places;
  std::optional<Place> opens = std::nullopt;
};

/// In the order in which authors meet them.
constexpr auto table = std::to_array<Entry>({
    {Kind::plan_header, "verksamhetsplan", file, Place::header},
    {Kind::catalogue_header, "kf-budget", file, Place::header},
    {Kind::report_header, "tertialrapport", file, Place::header},
    {Kind::report_header, "verksamhetsberättelse", file, Place::header},
    {Kind::based_on, "utgår från", header},
    {Kind::follows_up, "följer upp", header},
    {Kind::decided_on, "beslutas", header},
    {Kind::document_title, "titel", header},
    {Kind::amount, "belopp", header | decisions | tables},
    {Kind::decision, "beslut", outer, Place::decision},
    {Kind::appendix, "bilaga", outer | decisions},
    {Kind::focus_goal, "inriktningsmål", file, Place::focus_goal},
    {Kind::area_goal, "mål", file | focus, Place::area_goal},
    {Kind::board_goal, "nämndmål", outer | area, Place::board_goal},
    {Kind::supports, "stödjer", board},
    {Kind::description, "beskrivning", goals},
    {Kind::expected_results, "förväntat resultat", goals, Place::list},
    {Kind::priorities, "prioriterar", goals, Place::list},
    {Kind::agenda2030, "agenda2030", goals | sections},
    {Kind::kf_indicator, "kf-indikator", focus | area | sections, Place::indicator},
    {Kind::indicator, "indikator", goals | sections, Place::indicator},
    {Kind::kf_activity, "kf-aktivitet", focus | area | sections, Place::activity},
    {Kind::activity, "aktivitet", goals | sections, Place::activity},
    {Kind::target, "årsmål", indicators},
    {Kind::kf_target, "kf-årsmål", indicators},
    {Kind::period, "periodicitet", indicators},
    {Kind::unit_property, "enhet", indicators},
    {Kind::better, "bättre", indicators},
    {Kind::scope, "omfattar", indicators},
    {Kind::value_period, "avser", indicators},
    {Kind::outcome, "utfall", indicators},
    {Kind::previous_outcome, "föregående", indicators},
    {Kind::forecast, "prognos", indicators},
    {Kind::target_change, "ändrar årsmål", indicators | decisions},
    {Kind::time, "tid", activities},
    {Kind::assessment, "bedömning", goals},
    {Kind::analysis, "analys", goals | indicators | activities},
    {Kind::deviation, "avvikelse", goals | indicators | activities},
    {Kind::comment_property, "kommentar", goals | indicators | activities | tables},
    {Kind::responsible, "ansvarig", goals | indicators | activities},
    {Kind::boards, "nämnder", area | indicators | activities},
    {Kind::board_group, "nämndgrupp", file, Place::list},
    {Kind::table, "driftbudget", outer | goals, Place::table},
    {Kind::table, "investeringar", outer | goals, Place::table},
    {Kind::table, "budgetjusteringar", outer | goals, Place::table},
    {Kind::table, "omslutningsförändringar", outer | goals, Place::table},
    {Kind::table, "resultatenheter", outer | goals, Place::table},
    {Kind::table, "tabell", outer | goals, Place::table},
    {Kind::sign_convention, "tecken intäkter", tables},
    {Kind::row, "|", tables},
    {Kind::list_item, "-", lists | tables},
    {Kind::section, "avsnitt", outer | goals, Place::section},
    {Kind::text, "text", sections | goals | decisions | directives | file},
    {Kind::directive, "direktiv", outer, Place::directive},
    {Kind::described_under, "beskrivs under", directives},
    {Kind::programme, "program", outer | goals},
});

/// What a block says at most once. A second `årsmål` is kept, and a rule compares them.
constexpr auto single = std::to_array<Kind>(
    {Kind::plan_header,      Kind::catalogue_header, Kind::report_header, Kind::based_on,     Kind::follows_up,
     Kind::decided_on,       Kind::document_title,   Kind::amount,        Kind::supports,     Kind::agenda2030,
     Kind::description,      Kind::expected_results, Kind::priorities,    Kind::kf_target,    Kind::period,
     Kind::unit_property,    Kind::better,           Kind::scope,         Kind::value_period, Kind::outcome,
     Kind::forecast,         Kind::previous_outcome, Kind::assessment,    Kind::analysis,     Kind::deviation,
     Kind::comment_property, Kind::responsible,      Kind::boards,        Kind::time,         Kind::sign_convention,
     Kind::described_under});

/// Asked for every statement, so without searching; a kind with several keywords gives its first.
const Entry* entry_of(Kind kind) {
  static const auto by_kind = [] {
    std::array<const Entry*, 256> made{};
    for (const auto& entry : table) {
      auto& place = made[static_cast<std::size_t>(entry.kind)];
      if (place == nullptr) place = &entry;
    }
    return made;
  }();
  return by_kind[static_cast<std::size_t>(kind)];
}

/// The tables whose rows are figures; `resultatenheter` may be a list instead.
bool is_table_of_figures(std::string_view keyword) {
  const auto found = std::ranges::find(table, keyword, &Entry::keyword);
  return found != table.end() && found->kind == Kind::table && keyword != "resultatenheter";
}

}  // namespace

std::optional<Place> place_of(Kind statement) {
  const Entry* entry = entry_of(statement);
  return entry == nullptr ? std::nullopt : entry->opens;
}

bool may_stand(Kind statement, Place place) {
  const Entry* entry = entry_of(statement);
  return entry != nullptr && (entry->places & in(place)) != 0;
}

bool stands_once(Kind statement) {
  static const auto by_kind = [] {
    std::array<bool, 256> made{};
    for (const Kind kind : single) made[static_cast<std::size_t>(kind)] = true;
    return made;
  }();
  return by_kind[static_cast<std::size_t>(statement)];
}

std::string_view keyword_of(Kind statement) {
  const Entry* entry = entry_of(statement);
  return entry == nullptr ? std::string_view() : entry->keyword;
}

std::vector<std::string_view> keywords_in(Place place) {
  std::vector<std::string_view> words;
  for (const auto& entry : table) {
    if ((entry.places & in(place)) != 0) words.push_back(entry.keyword);
  }
  return words;
}

std::string in_place(std::string_view opener, Language language) {
  if (opener.empty()) return language == Language::swedish ? "utanför alla block" : "outside all blocks";
  return (language == Language::swedish ? "i " : "in ") + std::string(opener);
}

std::string places_for(Kind statement, Language language) {
  std::vector<std::string_view> openers;
  for (const auto& entry : table) {
    if (entry.opens && may_stand(statement, *entry.opens)) openers.push_back(entry.keyword);
  }
  if (statement == Kind::list_item) std::erase_if(openers, [](auto word) { return is_table_of_figures(word); });
  const std::string outside = may_stand(statement, Place::file) ? in_place({}, language) : std::string();
  if (openers.empty()) return outside;
  const std::string inside = in_place(join_alternatives(openers, language), language);
  if (outside.empty()) return inside;
  return outside + (language == Language::swedish ? " eller " : " or ") + inside;
}

std::string join_alternatives(std::span<const std::string_view> words, Language language) {
  std::string joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) joined += i + 1 < words.size() ? ", " : (language == Language::swedish ? " eller " : " or ");
    joined += words[i];
  }
  return joined;
}

}  // namespace planlint
