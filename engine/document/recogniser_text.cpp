// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the recogniser makes of paragraphs and list items.
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include "document/builder.h"
#include "document/recogniser.h"

namespace planlint {
namespace {

constexpr int sdg_count = 17;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// The whole number at the start of `text`, with its length; 0 for none, for decimals and for numbers with parts (1.1).
int whole_number(std::string_view text, std::size_t& length) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 4), number);
  length = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || length == 0) return 0;
  const bool goes_on =
      length + 1 < text.size() && (text[length] == '.' || text[length] == ',') && is_digit(text[length + 1]);
  return goes_on ? 0 : number;
}

/// `Mål 3 - God hälsa och välbefinnande`, `3. God hälsa …`: the number, and where the name begins.
struct SdgItem {
  int number = 0;
  std::size_t name = 0;
};
SdgItem sdg_item(std::string_view text, bool in_list_of_sdgs) {
  std::size_t at = 0;
  bool named = false;
  for (const std::string_view word : {"Mål ", "mål ", "Globalt mål ", "SDG "}) {
    if (!text.starts_with(word)) continue;
    at = word.size();
    named = true;
    break;
  }
  if (!named && !in_list_of_sdgs) return {};
  std::size_t length = 0;
  const int number = whole_number(text.substr(at), length);
  if (number < 1 || number > 99) return {};
  std::size_t name = at + length;
  bool separated = false;
  while (name < text.size()) {
    const std::size_t space = space_at(text.substr(name));
    const std::size_t dash = text.substr(name).starts_with("–")                                                 ? 3
                             : text[name] == '-' || text[name] == ':' || text[name] == '.' || text[name] == ',' ? 1
                                                                                                                : 0;
    if (space == 0 && dash == 0) break;
    separated = separated || dash > 0;
    name += std::max(space, dash);
  }
  if (named && !in_list_of_sdgs && !separated && name < text.size()) return {};
  if (named && in_list_of_sdgs && text.substr(name).starts_with("om ")) name += 3;
  // A goal has a name of a few words; a sentence that begins with a number is no goal.
  if (!named && (number > sdg_count || initial_of(text.substr(name)) != Initial::upper)) return {};
  return {.number = number, .name = name};
}

/// The goals of `3, 5 och 10` at `place`, which moves behind them.
std::vector<int> listed_goals(std::string_view text, std::size_t& place) {
  constexpr auto between = std::to_array<std::string_view>({", ", " och ", " samt "});
  std::vector<int> numbers;
  while (true) {
    std::size_t length = 0;
    const int number = whole_number(text.substr(place), length);
    if (number < 1 || number > sdg_count) return numbers;
    numbers.push_back(number);
    place += length;
    const std::string_view rest = text.substr(place);
    const auto found = std::ranges::find_if(between, [&](std::string_view words) { return rest.starts_with(words); });
    if (found == between.end()) return numbers;
    place += found->size();
  }
}

/// The goals of an item that names several: `Mål 3, 5 och 10`.
std::vector<int> sdg_items(std::string_view text) {
  for (const std::string_view word : {"Mål ", "mål ", "Målen ", "målen "}) {
    if (!text.starts_with(word)) continue;
    std::size_t place = word.size();
    auto numbers = listed_goals(text, place);
    const std::string_view rest = text.substr(place);
    if (numbers.size() > 1 && (rest.empty() || rest == ".")) return numbers;
  }
  return {};
}

/// Whether the same sentence names Agenda 2030 a few words before `at`.
bool follows_agenda(std::string_view key, std::size_t at) {
  constexpr std::size_t few_words = 40;
  const std::string_view before = key.substr(0, at).substr(at - std::min(at, few_words));
  const std::size_t named = std::max(before.rfind("agenda 2030") + 1, before.rfind("globala mal") + 1);
  return named > 0 && before.find(". ", named) == std::string_view::npos;
}

}  // namespace

Text Recogniser::text_of(const Paragraph& paragraph, bool bullet) {
  const Text text = pool_.paragraph(paragraph.lines);
  return bullet ? pool_.owned("- " + std::string(text.value), text.range) : text;
}

bool Recogniser::leads_on_to_decisions(const Paragraph& paragraph) const {
  const std::string& key = page_.key(paragraph.numbers.back());
  return under_ == Under::decisions && introductions_ < 2 &&
         std::ranges::any_of(std::to_array<std::string_view>({"beslutar", "beslutar att", "beslutar foljande"}),
                             [&](std::string_view end) { return key.ends_with(end); });
}

void Recogniser::take_text(const Paragraph& paragraph, bool bullet) {
  // A sentence or two may lead on to the decisions.
  const bool introduces = under_ == Under::decisions && introductions_ < 2 &&
                          (ends_sentence(page_.slice(paragraph.lines.back())) || leads_on_to_decisions(paragraph));
  if (introduces) ++introductions_;
  if ((under_ == Under::agenda2030 && !leads_on_to_sdgs(paragraph)) || under_ == Under::appendices ||
      (under_ == Under::decisions && !introduces))
    enter(Under::prose);
  const Text text = text_of(paragraph, bullet);
  take_named_sdgs(paragraph, text);
  // `Med fokus på språk:` leads on to results and is none.
  const std::size_t next = page_.next_filled(paragraph.end);
  const bool leads_on =
      !bullet && text.value.ends_with(':') && next < page_.lines.size() && page_.lines[next].form == LineForm::bullet;
  if (under_ == Under::expected_results && board_ != no_index && !leads_on) {
    take_expected_result(plan_.goals[board_], pool_.name(paragraph.lines),
                         page_.lines[paragraph.numbers.front()].second_level);
    mark(paragraph, PieceKind::list_item, "förväntat resultat");
    return;
  }
  texts_.push_back(text);
  mark(paragraph, PieceKind::text, "fritext");
}

void Recogniser::take_expected_result(Goal& goal, const Text& result, bool second_level) {
  auto& results = goal.expected_results;
  if (results.empty()) result_level_is_second_ = second_level;
  if (second_level && !result_level_is_second_) {
    // A list in a list is part of the result above it.
    Text& whole = results.back();
    whole =
        pool_.owned(std::string(whole.value) + (whole.value.ends_with(':') ? " " : ", ") + std::string(result.value),
                    {.start = whole.range.start, .end = result.range.end});
  } else {
    results.push_back(result);
  }
  goal.expected_results_range.end = std::max(goal.expected_results_range.end, result.range.end);
}

void Recogniser::flush() {
  if (texts_.empty()) return;
  const Text block = pool_.block(texts_);
  texts_.clear();
  const Index index = owner().goal;
  Goal* goal = index == no_index ? nullptr : &plan_.goals[index];
  Text* field = nullptr;
  if (goal != nullptr) {
    if (under_ == Under::description) field = &goal->description;
    if (under_ == Under::analysis) field = &goal->analysis;
    if (under_ == Under::comment) field = &goal->comment;
    if (under_ == Under::deviation) field = &goal->deviation;
  }
  if (field != nullptr && !*field)
    *field = block;
  else
    plan_.paragraphs.push_back({.text = block, .owner = owner()});
}

bool Recogniser::is_under_agenda() const { return section_ != no_index && section_ == agenda_section_; }

Owner Recogniser::sdg_owner() const {
  Owner own = owner();
  // The heading `Agenda 2030` only leads on to the list.
  if (own.goal == no_index && main_section_ != no_index && is_under_agenda()) own.section = main_section_;
  return own;
}

bool Recogniser::take_sdg(const Paragraph& paragraph) {
  const bool listed = under_ == Under::agenda2030 || is_under_agenda();
  if (!listed && page_.key(paragraph.numbers.front()).find("mal ") > 9 &&
      !page_.key(paragraph.numbers.front()).starts_with("sdg "))
    return false;
  const Text text = pool_.name(paragraph.lines);
  const SdgItem item = sdg_item(text.value, listed);
  const std::vector<int> items = listed ? sdg_items(text.value) : std::vector<int>();
  if ((item.number == 0 && items.empty()) || text.value.size() > 120) return false;
  const Owner own = sdg_owner();
  const bool goes_on = !plan_.sdg_lists.empty() && plan_.sdg_lists.back().owner.goal == own.goal &&
                       (own.goal != no_index || plan_.sdg_lists.back().owner.section == own.section);
  if (!goes_on) plan_.sdg_lists.push_back({.owner = own, .goals = {}, .range = text.range});
  SdgList& list = plan_.sdg_lists.back();
  list.range.end = text.range.end;
  mark(paragraph, PieceKind::list_item, "mål i Agenda 2030");
  if (!items.empty()) {
    for (const int number : items) list.goals.push_back({.number = number, .name = {}, .range = text.range});
    return true;
  }
  Sdg sdg{.number = item.number, .name = {}, .range = text.range};
  std::string_view name = text.value.substr(std::min(item.name, text.value.size()));
  while (name.ends_with('.')) name.remove_suffix(1);
  if (!name.empty()) sdg.name = {.value = name, .range = text.range, .present = true};
  list.goals.push_back(sdg);
  return true;
}

void Recogniser::take_named_sdgs(const Paragraph& paragraph, const Text& text) {
  const bool named = text.value.find("genda 2030") != std::string_view::npos ||
                     text.value.find("lobala mål") != std::string_view::npos;
  if (!named && !is_under_agenda()) return;
  const std::string key = folded(text.value);
  std::vector<Sdg> goals;
  std::size_t first = 0;  // where the first of them is named
  for (std::size_t at = key.find("mal"); at != std::string::npos; at = key.find("mal", at + 1)) {
    if (at > 0 && std::isalpha(static_cast<unsigned char>(key[at - 1])) != 0) continue;
    // `mål 3, 5 och 10`, `målen 3 och 10`, `mål nummer 3`
    std::size_t place = at + 3;
    for (const std::string_view more : {"en", " nummer", " nr"}) {
      if (std::string_view(key).substr(place).starts_with(more)) place += more.size();
    }
    if (place >= key.size() || key[place] != ' ') continue;
    ++place;
    for (const int number : listed_goals(key, place)) {
      if (goals.empty()) first = at;
      if (std::ranges::find(goals, number, &Sdg::number) == goals.end())
        goals.push_back({.number = number, .name = {}, .range = text.range});
    }
  }
  // One alone may be the council's, unless Agenda 2030 is named just before it.
  if (goals.empty() || (goals.size() == 1 && !follows_agenda(key, first))) return;
  plan_.sdg_lists.push_back({.owner = sdg_owner(), .goals = std::move(goals), .range = hull_of(paragraph)});
}

Range Recogniser::hull_of(const Paragraph& paragraph) {
  return {.start = paragraph.lines.front().start, .end = paragraph.lines.back().end};
}

bool Recogniser::take_decision(const Paragraph& paragraph) {
  Text sentence = pool_.name(paragraph.lines);
  const NumberedTitle numbered = numbered_title(sentence.value);
  std::size_t length = 0;
  int number = numbered.number.empty() || numbered.title.empty() ? 0 : whole_number(numbered.number, length);
  const bool bullet = page_.lines[paragraph.numbers.front()].form == LineForm::bullet;
  // `Nämnden godkänner …` without a number, after a label that says what it is.
  const std::string key = folded(sentence.value.substr(0, 60));
  const std::size_t word = key.find(' ');
  const bool subject = number == 0 && word != std::string::npos && key.substr(0, word).ends_with("namnden") &&
                       key.find("foreslas") == std::string::npos &&
                       key.find("beslutar foljande") == std::string::npos && !leads_on_to_decisions(paragraph);
  if ((number < 1 || number > 99) && !bullet && !subject) return false;
  // Renderers number anew: `1.`, `1.`
  if (number == 1 && !plan_.decisions.empty() && plan_.decisions.back().number)
    number = *plan_.decisions.back().number + 1;
  introductions_ = 2;
  if (number > 0) {
    const auto skipped = static_cast<std::uint32_t>(numbered.title.data() - sentence.value.data());
    const bool in_place = sentence.range.end - sentence.range.start == sentence.value.size();
    if (in_place) sentence.range.start += skipped;
    sentence.value = numbered.title;
  }
  add_decision(plan_, pool_, sentence, number > 0 ? std::optional(number) : std::nullopt, hull_of(paragraph));
  mark(paragraph, PieceKind::list_item, "beslut");
  return true;
}

bool Recogniser::take_appendix(const Paragraph& paragraph) {
  if (under_ != Under::appendices && body_begun_) return false;
  const std::string_view first = page_.slice(paragraph.lines.front());
  constexpr std::string_view word = "Bilaga ";
  const Text text = pool_.name(paragraph.lines);
  std::string_view rest = text.value;
  if (!first.starts_with(word) || !rest.starts_with(word)) {
    // A list of titles under the heading, numbered by itself.
    const NumberedTitle numbered = numbered_title(rest);
    if (under_ != Under::appendices || numbered.number.empty()) return false;
  } else {
    rest.remove_prefix(word.size());
  }
  const NumberedTitle numbered = numbered_title(rest);
  std::size_t length = 0;
  const int number = whole_number(numbered.number, length);
  if (number == 0 || text.value.size() > 300) return false;
  Appendix appendix{.number = number, .range = text.range, .title = {}};
  std::string_view title = numbered.title;
  while (title.starts_with('-') || title.starts_with(',')) title = trimmed(title.substr(1));
  if (!title.empty()) appendix.title = {.value = title, .range = text.range, .present = true};
  plan_.appendices.push_back(std::move(appendix));
  mark(paragraph, PieceKind::list_item, "bilaga");
  return true;
}

void Recogniser::keep_unit_group() {
  // A heading with no units under it is words like any other.
  const bool used = !plan_.result_units.empty() && plan_.result_units.back().group.range == unit_group_.range;
  if (unit_group_ && !used) plan_.paragraphs.push_back({.text = unit_group_, .owner = owner()});
  unit_group_ = {};
}

bool Recogniser::take_result_unit(const Paragraph& paragraph) {
  const Text name = pool_.name(paragraph.lines);
  const std::string key = folded(name.value);
  const bool bullet = page_.lines[paragraph.numbers.front()].form == LineForm::bullet;
  if (is_main(key) || name.value.size() > 80 || ends_sentence(name.value)) return false;
  // A heading has prose under it, a unit another unit.
  const std::size_t next = page_.next_filled(paragraph.end);
  if (!bullet && next < page_.lines.size() && length_of(page_.body(next)) > 80 && !is_business_area(key)) return false;
  if (!bullet && (page_.lines[paragraph.numbers.front()].heading_level > 0 || is_business_area(key))) {
    keep_unit_group();
    unit_group_ = name;
    mark(paragraph, PieceKind::heading, "grupp av resultatenheter");
    return true;
  }
  plan_.result_units.push_back({.name = name, .group = unit_group_});
  mark(paragraph, PieceKind::list_item, "resultatenhet");
  return true;
}

}  // namespace planlint
