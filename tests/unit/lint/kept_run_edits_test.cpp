// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Findings that are kept from one view of a file to the next are those that a fresh run finds.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "lint/lint_texts.h"
#include "lint/typed_file.h"
#include "lua/fields.h"
#include "standard/standard_rules.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;
using testing::TypedFile;

bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

/// Somebody who types in a plan, breaks it and mends it.
class Author {
 public:
  explicit Author(std::string text) : original_(std::move(text)), text_(original_) {}

  /// The text after one more edit.
  const std::string& edit() {
    if (before_.size() == 25) mend();
    switch (pick(8)) {
      case 0: undo(); break;
      case 1: mend(); break;
      case 2: change(letter_before_word()); break;
      case 3: change(without_sign()); break;
      case 4: change(without_statement()); break;
      case 5: change(with_statement_again()); break;
      case 6: change(with_piece()); break;
      default: change(without_piece()); break;
    }
    return text_;
  }

 private:
  [[nodiscard]] std::size_t pick(std::size_t count) { return random_() % count; }

  void change(std::string text) { before_.push_back(std::exchange(text_, std::move(text))); }
  void undo() {
    if (before_.empty()) return;
    text_ = std::move(before_.back());
    before_.pop_back();
  }
  void mend() {
    before_.clear();
    text_ = original_;
  }

  [[nodiscard]] std::size_t any_place() {
    std::size_t at = pick(text_.size() + 1);
    while (at < text_.size() && is_inside_character(text_[at])) ++at;
    return at;
  }
  /// Where the first word of a line begins, and where the line begins.
  [[nodiscard]] std::pair<std::size_t, std::size_t> any_line() {
    const std::size_t at = any_place();
    const std::size_t line = at == 0 ? 0 : text_.rfind('\n', at - 1) + 1;
    return {std::min(text_.find_first_not_of(" \t", line), text_.size()), line};
  }
  /// A line with all that stands in its braces.
  [[nodiscard]] std::pair<std::size_t, std::size_t> any_statement() {
    const std::size_t start = any_line().second;
    int depth = 0;
    std::size_t at = start;
    for (; at < text_.size(); ++at) {
      if (text_[at] == '{') ++depth;
      if (text_[at] == '}') --depth;
      if (text_[at] == '\n' && depth <= 0) break;
    }
    return {start, std::min(at + 1, text_.size()) - start};
  }

  [[nodiscard]] std::string letter_before_word() {
    std::string text = text_;
    const std::size_t word = any_line().first;
    return pick(2) == 0 ? text.insert(word, "x") : text.erase(word, word < text.size() ? 1 : 0);
  }
  [[nodiscard]] std::string without_sign() {
    std::string text = text_;
    const std::size_t at = text.find_first_of("{}\"|\n", any_place());
    return at == std::string::npos ? text : text.erase(at, 1);
  }
  [[nodiscard]] std::string without_statement() {
    const auto [start, size] = any_statement();
    return std::string(text_).erase(start, size);
  }
  [[nodiscard]] std::string with_statement_again() {
    const auto [start, size] = any_statement();
    const std::string copy = text_.substr(start, size);
    return std::string(text_).insert(any_line().second, copy);
  }
  [[nodiscard]] std::string with_piece() {
    static const std::vector<std::string> pieces = {
        "x", "å", " ", "2024", "mål 3.3 ", "1,5 mnkr ",    "\"",   "\n",      "5", "bilaga 2",
        "{", "}", "|", "# ",   "och och ", "Agenda 2030 ", "TODO", "procent", "-", "."};
    return std::string(text_).insert(any_place(), pieces[pick(pieces.size())]);
  }
  [[nodiscard]] std::string without_piece() {
    const std::size_t at = any_place();
    std::size_t end = std::min(text_.size(), at + 1 + pick(pick(8) == 0 ? 200 : 4));
    while (end < text_.size() && is_inside_character(text_[end])) ++end;
    return std::string(text_).erase(at, end - at);
  }

  std::string original_;
  std::string text_;
  std::vector<std::string> before_;
  std::mt19937 random_{2024};
};

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Holds kept findings to fresh ones, after each of many edits; PLANLINT_EDITS=100000 for a long run.
void type_in(const RuleSet& rules, const char* plan, int otherwise) {
  const char* asked = std::getenv("PLANLINT_EDITS");
  const int edits = asked == nullptr ? otherwise : std::atoi(asked);
  const fs::path path = fs::path(PLANLINT_EXAMPLES) / plan;
  const std::string original = text_of(path);
  ASSERT_FALSE(original.empty()) << path;
  TypedFile file(path.string(), rules);
  Author author(original);
  for (const std::string& finding : file.check(original)) EXPECT_FALSE(finding.starts_with("rule/failed")) << finding;
  for (int i = 0; i < edits; ++i) {
    const std::string& text = author.edit();
    const auto found = file.check(text);
    ASSERT_EQ(found, file.check_afresh(text)) << plan << ", edit " << i;
  }
}

TEST(KeptRun, AfterAnyEditsTheFindingsAreThoseOfAFreshRun) {
  const auto loaded = standard_rules();
  const RuleSet& rules = std::get<RuleSet>(loaded);
  for (const char* plan : {"klar/barn-och-ungdom-2024.plan", "klar/tertialrapport-1-2024.plan",
                           "stockholm-2023/sodermalm-2023.plan", "stockholm-2023/kf-budget-2023.plan"}) {
    type_in(rules, plan, 10);
  }
}

/// Reports a value of a field at the thing that has it.
constexpr std::string_view tell = R"(
local function tell(ctx, thing, value)
  if type(value) == 'table' then
    for key, entry in pairs(value) do tell(ctx, thing, key) tell(ctx, thing, entry) end
  elseif type(value) ~= 'userdata' then
    ctx:report(thing, 'value', { text = type(value) == 'function' and 'method' or tostring(value) })
  elseif not pcall(ctx.report, ctx, thing, 'plain', nil, { related = { { value, 'plain' } } }) then
    ctx:report(thing, 'value', { text = value })
  end
end
)";

std::string telling(std::string_view looks_at, std::string_view code) {
  return std::string(tell) + testing::rule_with("looks_at = '" + std::string(looks_at) +
                                                "', check = function(ctx, thing)\n" + std::string(code) + "\nend,");
}

/// Rules that each read one thing only: no rule of theirs runs again for a reason that it does not have itself.
RuleSet telling_rules() {
  std::vector<RuleSet::File> files;
  const auto add = [&](std::string_view looks_at, std::string_view code) {
    files.push_back({"a/r" + std::to_string(files.size()) + ".lua", telling(looks_at, code)});
  };
  const auto add_fields = [&](std::string_view kind, std::span<const FieldGetter> fields) {
    for (const FieldGetter& field : fields) add(kind, "tell(ctx, thing, thing." + std::string(field.name) + ")");
    add(kind, "if thing.range then ctx:report(thing.range, 'plain') end");
  };
  add_fields("document", document_fields());
  add_fields("board_goal", goal_fields());
  add_fields("area_goal", goal_fields());
  add_fields("indicator", indicator_fields());
  add_fields("activity", activity_fields());
  add_fields("table", table_fields());
  add_fields("decision", decision_fields());
  add_fields("appendix", appendix_fields());
  add_fields("section", section_fields());
  add_fields("directive", directive_fields());
  add_fields("programme", programme_fields());
  add_fields("sdg_list", sdg_list_fields());
  add_fields("paragraphs", paragraphs_fields());
  for (const char* table : {"rows", "columns"}) {
    const bool of_rows = table == std::string_view("rows");
    for (const FieldGetter& field : of_rows ? row_fields() : column_fields()) {
      add("table", "for _, one in ipairs(thing." + std::string(table) + ") do tell(ctx, one, one." +
                       std::string(field.name) + ") end");
    }
  }
  for (const FieldGetter& field : cell_fields()) {
    add("table", "for _, row in ipairs(thing.rows) do for _, one in ipairs(row.cells) do tell(ctx, thing, one." +
                     std::string(field.name) + ") end end");
  }
  add("table", "for _, row in ipairs(thing.rows) do for _, one in ipairs(row.cells) do tell(ctx, one, 1) end end");
  // Things that are come by otherwise, and what is asked of them.
  for (const char* things : {"doc.goals", "doc.indicators", "doc.activities", "doc.sections", "doc.tables"})
    add("document", "local doc = thing for _, one in ipairs(" + std::string(things) + ") do tell(ctx, one, 1) end");
  for (const char* child : {"goals", "indicators", "activities"}) {
    add("area_goal", "for _, one in ipairs(thing." + std::string(child) + ") do tell(ctx, one, one.range) end");
    add("board_goal", "for _, one in ipairs(thing." + std::string(child) + ") do tell(ctx, thing, one) end");
  }
  for (const char* call :
       {"goal('1.1.1')", "goal('1.1')", "nearest_goal('1.1.2')", "indicator('Andel elever')",
        "nearest_indicator('Andel elever')", "activity('Utreda')", "nearest_activity('Utreda')",
        "near_names('indicator', 0.5)", "near_names('activity', 0.5)", "near_words(6)", "repeats()",
        "goal_references()", "appendix_references()", "first_word('bar', 'x')", "near_paragraphs(0.5)"}) {
    add("document", "tell(ctx, thing, thing:" + std::string(call) + ")");
  }
  for (const char* kind : {"indicator", "activity", "board_goal"})
    add(kind, "tell(ctx, thing, ctx.document:gives_to(thing, 'Utbildningsnämnden'))");
  for (const char* pattern :
       {"20[0-9][0-9]", "mål", "[0-9]\\.[0-9]", "bilaga", "och och", "^[A-D]", "\\.$", "kvinnor"}) {
    const std::string quoted = "[=[" + std::string(pattern) + "]=]";
    const std::string passages = "local pattern = " + quoted + " local passages = thing:passages(pattern)\n";
    add("document", passages + "tell(ctx, thing, passages)");
    add("document",
        passages + "for _, one in ipairs(passages) do ctx:report(one.thing, 'value', { text = one.text }) end");
    add("document", passages +
                        "for _, one in ipairs(passages) do local first, last = re.find(one.text, pattern)\n"
                        "local part = one.thing:part(one.before + first, one.before + last, one.field, one.item)\n"
                        "if part then ctx:report(part, 'plain') end end");
  }
  for (const char* kind : {"table", "indicator", "activity", "section", "board_goal"})
    add(kind, "if pcall(thing.part, thing, 1, 2) then ctx:report(thing:part(1, 2) or thing, 'plain') end");
  return testing::rules_of(std::move(files));
}

TEST(KeptRun, AfterAnyEditsWhatRulesReadIsWhatIsThere) {
  const RuleSet rules = telling_rules();
  for (const char* plan :
       {"klar/barn-och-ungdom-2024.plan", "klar/tertialrapport-1-2024.plan", "stockholm-2023/kf-budget-2023.plan"}) {
    type_in(rules, plan, 10);
  }
}

}  // namespace
}  // namespace planlint
