// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/vocabulary.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "document/words.h"

namespace planlint {
namespace {

constexpr std::array<std::pair<std::string_view, Label>, 33> labels = {{
    {"beskrivning", Label::description},
    {"beskrivning av namndmal", Label::description},
    {"forvantat resultat", Label::expected_results},
    {"forvantade resultat", Label::expected_results},
    {"forvantat resultat av namndmalet", Label::expected_results},
    {"prioriteringar", Label::priorities},
    {"analys", Label::analysis},
    {"kommentar", Label::comment},
    {"kommentarer", Label::comment},
    {"avvikelse", Label::deviation},
    {"avvikelser", Label::deviation},
    {"agenda 2030", Label::agenda2030},
    {"agenda 2023", Label::agenda2030},
    {"koppling till agenda 2030", Label::agenda2030},
    {"globala mal", Label::agenda2030},
    {"de globala malen", Label::agenda2030},
    {"globala hallbarhetsmal", Label::agenda2030},
    {"agenda 2030 och de globala malen", Label::agenda2030},
    {"forslag till beslut", Label::decisions},
    {"forvaltningens forslag till beslut", Label::decisions},
    {"beslut", Label::decisions},
    {"innehallsforteckning", Label::contents},
    {"innehall", Label::contents},
    {"bilagor", Label::appendices},
    {"bilageforteckning", Label::appendices},
    {"forteckning over bilagor", Label::appendices},
    {"bilaga", Label::appendices},
    {"bedomning", Label::analysis},
    {"maluppfyllelse", Label::analysis},
    {"analys av maluppfyllelse", Label::analysis},
    {"analys och slutsats", Label::analysis},
    {"analys och slutsatser", Label::analysis},
    {"forvantat resultat och arbetssatt", Label::expected_results},
}};

struct GoalWords {
  std::string_view words;
  GoalLevel level;
};
constexpr std::size_t longest_goal_words = 160;  ///< bytes of a line that begins with them, marks between included

/// Longer ones first: the first that fits is taken.
constexpr auto goal_words = std::to_array<GoalWords>({
    {"kommunfullmaktiges inriktningsmal", GoalLevel::focus},
    {"kf:s inriktningsmal", GoalLevel::focus},
    {"kfs inriktningsmal", GoalLevel::focus},
    {"inriktningsmal", GoalLevel::focus},
    {"kommunfullmaktiges mal for verksamhetsomradet", GoalLevel::area},
    {"kommunfullmaktiges mal for verksamhetsomrade", GoalLevel::area},
    {"kf:s mal for verksamhetsomradet", GoalLevel::area},
    {"kf:s mal for verksamhetsomrade", GoalLevel::area},
    {"kfs mal for verksamhetsomradet", GoalLevel::area},
    {"kf:s verksamhetsomradesmal", GoalLevel::area},
    {"mal for verksamhetsomradet", GoalLevel::area},
    {"mal for verksamhetsomrade", GoalLevel::area},
    {"verksamhetsomradesmal", GoalLevel::area},
    {"verksamhetsmal", GoalLevel::area},
    {"namndens mal", GoalLevel::board},
    {"namndmal", GoalLevel::board},
});

constexpr auto main_headings = std::to_array<std::string_view>({"inledning",
                                                                "sammanfattning",
                                                                "sammanfattande analys",
                                                                "redovisning av ekonomi",
                                                                "uppfoljning av ekonomi",
                                                                "ekonomi",
                                                                "ekonomisk redovisning",
                                                                "namndens ekonomi",
                                                                "namndens ekonomiska forutsattningar",
                                                                "ekonomiska forutsattningar",
                                                                "ekonomisk uppfoljning",
                                                                "budget",
                                                                "driftbudget",
                                                                "driftsbudget",
                                                                "uppfoljning av driftbudget",
                                                                "investeringar",
                                                                "investeringsbudget",
                                                                "resultatenheter",
                                                                "budgetjusteringar",
                                                                "omslutningsforandringar",
                                                                "verksamhetsprojekt (driftprojekt)",
                                                                "forsaljningar av anlaggningstillgangar",
                                                                "medel for lokalandamal",
                                                                "sarskilda redovisningar",
                                                                "systematiskt kvalitetsarbete",
                                                                "systematiskt kvalitetsarbete och intern kontroll",
                                                                "intern kontroll",
                                                                "synpunkter och klagomal",
                                                                "ovriga redovisningar",
                                                                "attesterat av",
                                                                "bokslut",
                                                                "balansrakning",
                                                                "uppfoljning av budget",
                                                                "namndens budget",
                                                                "driftredovisning",
                                                                "upphandling"});

constexpr auto business_areas =
    std::to_array<std::string_view>({"forskola",
                                     "forskolor",
                                     "forskolan",
                                     "forskoleverksamhet",
                                     "parklekar",
                                     "parklek",
                                     "funktionsnedsattning",
                                     "stod och service till personer med funktionsnedsattning",
                                     "stod och service",
                                     "lss",
                                     "aldreomsorg",
                                     "aldreomsorgen",
                                     "hemtjanst",
                                     "fritid",
                                     "fritid och kultur",
                                     "kultur och fritid",
                                     "barn, kultur och fritid",
                                     "individ- och familjeomsorg",
                                     "socialpsykiatri",
                                     "fritidsgardar",
                                     "fritidsverksamhet",
                                     "stadsmiljo",
                                     "stadsmiljoverksamhet",
                                     "socialtjanst",
                                     "ovrigt",
                                     "ovrig verksamhet",
                                     "vard- och omsorgsboenden",
                                     "funktionshinderomsorg",
                                     "omsorg om personer med funktionsnedsattning",
                                     "arbetsmarknadsatgarder"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// The letter or digit that `text` begins with, folded, and its length in bytes; 0 for the letter where it is none.
struct FoldedLetter {
  char letter = 0;
  std::size_t length = 1;
};
FoldedLetter folded_letter(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) {
    const bool known = std::isalnum(first) != 0;
    return {.letter = known ? static_cast<char>(std::tolower(first)) : '\0', .length = 1};
  }
  if (text.size() < 2) return {};
  const std::string letter = folded(text.substr(0, 2));
  if (letter.size() == 1) return {.letter = letter[0], .length = 2};
  return {.letter = 0, .length = 1};
}

/// Skips the bytes of `text` that have the letters of `prefix`, whatever stands between them; npos where they do not.
std::size_t folded_prefix(std::string_view text, std::string_view prefix) {
  std::size_t at = 0;
  std::size_t between = 0;
  for (const char wanted : prefix) {
    if (std::isalnum(static_cast<unsigned char>(wanted)) == 0) continue;
    while (true) {
      if (at >= text.size()) return std::string_view::npos;
      if (text[at] == '<') {
        const std::size_t close = text.find('>', at);
        if (close != std::string_view::npos && close < at + 10) {
          at = close + 1;
          continue;
        }
      }
      const FoldedLetter letter = folded_letter(text.substr(at));
      at += letter.length;
      if (letter.letter == wanted) break;
      // A letter that is another, or more than a blank, a colon or a hyphen between two.
      if (letter.letter != 0 || (++between > 8)) return std::string_view::npos;
    }
  }
  while (at < text.size() && (text[at] == ':' || text[at] == '*')) ++at;
  if (text.substr(at).starts_with("</")) at = std::min(text.size(), text.find('>', at) + 1);
  return at;
}

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || initial_of(text.substr(at)) == Initial::other || is_digit(text[at]);
}

}  // namespace

Label label_of(std::string_view folded_line) {
  if (folded_line.empty() || folded_line.size() > 60) return Label::none;
  static const auto known = [] {
    std::unordered_map<std::string, Label> map;
    for (const auto& [words, label] : labels) map.emplace(squeezed(words), label);
    return map;
  }();
  if (const auto found = known.find(squeezed(folded_line)); found != known.end()) return found->second;
  // `Förvaltningens förslag till beslut i nämnden`
  const bool decisions = folded_line.size() < 60 && folded_line.find("forslag till beslut") != std::string_view::npos &&
                         (folded_line.starts_with("forslag") || folded_line.starts_with("forvaltningens"));
  return decisions ? Label::decisions : Label::none;
}

GluedLabel glued_label(std::string_view line) {
  constexpr auto glued = std::to_array<std::pair<std::string_view, Label>>(
      {{"kommentar", Label::comment}, {"analys", Label::analysis}, {"avvikelse", Label::deviation}});
  for (const auto& [words, label] : glued) {
    const std::size_t end = folded_prefix(line, words);
    if (end == std::string_view::npos) continue;
    const bool marked_off =
        line[end - 1] == ':' || line[end - 1] == '*' || line[end - 1] == '>' || line.substr(end).starts_with("<br");
    if (end < line.size() && space_at(line.substr(end)) == 0 && !marked_off) continue;
    std::size_t length = end;
    while (const std::size_t tag = tag_at(line.substr(length))) length += tag;
    return {.label = label, .length = length};
  }
  return {};
}

NumberedTitle numbered_title(std::string_view text) {
  text = trimmed(text);
  const std::string_view unmarked = text.starts_with("**") ? text.substr(2) : text;
  const bool bold_number = unmarked.size() < text.size() && !unmarked.empty() && is_digit(unmarked.front());
  if (bold_number) text = unmarked;  // `**1.2** Tidiga insatser`
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && end > 0 && is_digit(text[end - 1])))) ++end;
  std::string_view number = text.substr(0, end);
  std::string_view title = text.substr(end);
  if (!number.empty() && !title.empty() && title.front() == '\\') title.remove_prefix(1);  // Markdown's `1\.`
  if (!number.empty() && title.starts_with("**")) title.remove_prefix(2);
  while (!title.empty() && (title.front() == '.' || title.front() == ':' || title.front() == ')'))
    title.remove_prefix(1);
  while (number.ends_with('.')) number.remove_suffix(1);
  const bool plausible = !number.empty() && number.size() <= 9 && number.find("..") == std::string_view::npos &&
                         (title.empty() || space_at(title) > 0 || initial_of(title) == Initial::upper);
  if (!plausible) return {.number = {}, .title = text};
  return {.number = number, .title = trimmed(title)};
}

std::optional<GoalHeading> goal_heading(std::string_view line, bool marked_as_heading) {
  line = trimmed(line);
  if (line.size() > 600) return std::nullopt;
  const std::string start = squeezed(folded(line.substr(0, longest_goal_words)));
  static const auto beginnings = [] {
    std::array<std::string, goal_words.size()> squeezed_words;
    for (std::size_t i = 0; i < goal_words.size(); ++i) squeezed_words[i] = squeezed(goal_words[i].words);
    return squeezed_words;
  }();
  for (std::size_t i = 0; i < goal_words.size(); ++i) {
    if (!start.starts_with(beginnings[i])) continue;
    const GoalWords& words = goal_words[i];
    const std::size_t end = folded_prefix(line, words.words);
    if (end == std::string_view::npos || !is_word_end(line, end)) continue;
    std::string_view rest = trimmed(line.substr(end));
    const bool colon = line.substr(0, end).ends_with(':') || line.substr(0, end).find(":*") != std::string_view::npos ||
                       rest.starts_with(':');
    while (!rest.empty() && (rest.front() == ':' || rest.front() == '*' || rest.front() == '-'))
      rest = trimmed(rest.substr(1));
    if (const auto again = goal_heading(rest); again && again->level == words.level)
      return again;  // `Nämndmål: Nämndmål 3.3.1`
    const auto [number, title] = numbered_title(rest);
    // A reading guide (`Nämndmål: nämndens egna mål.`) is no goal.
    if (number.empty() && initial_of(title) == Initial::lower && title.ends_with('.')) return std::nullopt;
    if (!rest.empty() && !colon && number.empty() && (!marked_as_heading || initial_of(title) != Initial::upper))
      return std::nullopt;
    if (rest.empty() && !colon && words.level != GoalLevel::board && words.words.size() < 18) return std::nullopt;
    return GoalHeading{.level = words.level, .number = number, .title = title};
  }
  return std::nullopt;
}

bool is_main_heading(std::string_view folded_line) {
  static const std::unordered_set<std::string_view> known(main_headings.begin(), main_headings.end());
  return known.contains(folded_line);
}

bool is_business_area(std::string_view folded_line) {
  static const std::unordered_set<std::string_view> known(business_areas.begin(), business_areas.end());
  return known.contains(folded_line);
}

Fulfilment fulfilment_of(std::string_view folded_line) {
  // Whatever stands before the words is an icon.
  const std::size_t letter = folded_line.find_first_of("abcdefghijklmnopqrstuvwxyz");
  if (letter == std::string_view::npos) return Fulfilment::none;
  std::string_view rest = folded_line.substr(letter);
  for (const std::string_view start : {"maluppfyllelse: ", "bedomning: "}) {
    if (rest.starts_with(start)) rest.remove_prefix(start.size());
  }
  bool found = false;
  for (const std::string_view start : {"kommer att uppfyllas ", "uppfylls ", "uppfylles ", "uppfyllt ", "uppfyllas "}) {
    if (!rest.starts_with(start)) continue;
    rest.remove_prefix(start.size());
    found = true;
    break;
  }
  if (!found) return Fulfilment::none;
  if (rest == "helt") return Fulfilment::full;
  if (rest == "delvis") return Fulfilment::partial;
  return rest == "inte" || rest == "ej" ? Fulfilment::not_met : Fulfilment::none;
}

bool is_period(std::string_view folded_text) {
  const auto words = split_words(folded_text);
  if (words.empty() || words.size() > 3) return false;
  constexpr auto names = std::to_array<std::string_view>(
      {"ar", "arsvis", "helar", "halvar", "tertial", "kvartal", "manad", "manadsvis", "vb", "t1", "t2", "t3"});
  // `T2` alone ends many a name (`Nämndens prognossäkerhet T2`).
  if (words.size() == 1)
    return (contains(names, words[0]) && words[0] != "vb" && words[0][0] != 't') || words[0] == "tertial" ||
           is_year_word(words[0]);
  if (!contains(names, words[0])) return false;
  for (const std::string_view word : std::span(words).subspan(1)) {
    if (!is_year_word(word) && !(word.size() == 1 && is_digit(word[0]))) return false;
  }
  return true;
}

}  // namespace planlint
