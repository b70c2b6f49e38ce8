// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Rules that look at those things only that have some fields.
#include <string>
#include <vector>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

constexpr std::string_view plan = R"(verksamhetsplan 2024 "Skolnämnden" { beslutas 2023-12-32 }
mål 1.1 "Alla läser" {
  kf-indikator "Andel läsare" { årsmål 81 %  kf-årsmål 80 % }
  kf-indikator "Antal klasser" { årsmål 7 }
  indikator "Antal böcker" { kf-årsmål 5 }
  aktivitet "Läslyft" { tid 2024-01-01 till 2024-12-31 }
  aktivitet "Bokbuss" { tid 2024-06-01 till 2024-05-31 }
}
)";

/// The names of what rules that look at `lines` are called with.
std::vector<std::string> looked_at(const std::string& lines) {
  const auto rules = testing::rules_of({{"test/rule.lua", testing::rule_with(lines + R"(,
    check = function(ctx, thing) ctx:report(thing, 'value', { text = thing.kind == 'document' and 'doc' or thing.name }) end,)")}});
  return testing::messages_of(run_rules(rules, testing::document_of(plan), Language::swedish).diagnostics);
}

TEST(Having, OnlyThingsThatHaveAllFieldsAreLookedAt) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(looked_at("looks_at = 'indicator'"), (Names{"Andel läsare", "Antal klasser", "Antal böcker"}));
  EXPECT_EQ(looked_at("looks_at = 'indicator', having = 'target'"), (Names{"Andel läsare", "Antal klasser"}));
  EXPECT_EQ(looked_at("looks_at = 'indicator', having = { 'kf_value' }"), (Names{"Andel läsare", "Antal böcker"}));
  EXPECT_EQ(looked_at("looks_at = 'indicator', having = { 'from_kf', 'kf_target' }"), (Names{"Andel läsare"}));
  EXPECT_EQ(looked_at("looks_at = 'indicator', having = 'lacks_unit'"), (Names{"Antal klasser"}));
  EXPECT_EQ(looked_at("looks_at = 'indicator', having = 'lacks_target'"), (Names{"Antal böcker"}));
  EXPECT_EQ(looked_at("looks_at = 'indicator', having = 'comment'"), Names{});
  EXPECT_EQ(looked_at("looks_at = { 'activity', 'document' }, having = 'odd_dates'"), (Names{"doc", "Bokbuss"}));
}

TEST(Having, EachRuleHasItsOwn) {
  const auto rule = [](const std::string& having) {
    return testing::rule_with("looks_at = 'indicator', " + having +
                              " check = function(ctx, thing) ctx:report(thing, 'value', { text = thing.name }) end,");
  };
  const auto rules = testing::rules_of({{"a/all.lua", rule("")},
                                        {"b/with.lua", rule("having = 'target',")},
                                        {"c/same.lua", rule("having = 'target',")},
                                        {"d/other.lua", rule("having = 'kf_target',")}});
  const auto messages =
      testing::messages_of(run_rules(rules, testing::document_of(plan), Language::swedish).diagnostics);
  EXPECT_EQ(messages,
            (std::vector<std::string>{"Andel läsare", "Antal klasser", "Antal böcker", "Andel läsare", "Antal klasser",
                                      "Andel läsare", "Antal klasser", "Andel läsare", "Antal böcker"}));
}

TEST(Having, DatesAreOddForManyReasons) {
  const auto is_odd = [](const std::string& time) {
    return testing::value_in(
        testing::document_of("verksamhetsplan 2024 \"Skolnämnden\"\naktivitet \"Läslyft\" { " + time + " }"),
        "doc.activities[1].odd_dates");
  };
  EXPECT_EQ(is_odd("tid 2024-01-01 till 2024-12-31"), "false");
  EXPECT_EQ(is_odd("tid 2024-03-01 till 2024-03-01"), "false");
  EXPECT_EQ(is_odd("tid 2024-03-01"), "true");
  EXPECT_EQ(is_odd("tid 2024-03-01 till 2024-02-29"), "true");
  EXPECT_EQ(is_odd("tid 2024-02-01 till 2024-02-30"), "true");
  EXPECT_EQ(is_odd("tid 2024-2-1 till 2024-02-03"), "true");
  EXPECT_EQ(is_odd("tid 2023-12-31 till 2024-02-03"), "true");
  EXPECT_EQ(is_odd("tid 2024-02-01 till 2025-01-01"), "true");
  EXPECT_EQ(testing::value_in(testing::document_of("verksamhetsplan 2024 \"Skolnämnden\" { beslutas 2023-11-31 }"),
                              "doc.odd_dates"),
            "true");
  EXPECT_EQ(testing::value_in(testing::document_of("verksamhetsplan 2024 \"Skolnämnden\" { beslutas 2023-11-30 }"),
                              "doc.odd_dates"),
            "false");
  EXPECT_EQ(testing::value_in(testing::document_of("verksamhetsplan 2024 \"Skolnämnden\""), "doc.odd_dates"), "false");
}

TEST(Having, AFieldThatIsNotThereIsRefused) {
  const auto errors = [](const char* lines) {
    return testing::errors_of({{"test/rule.lua", testing::rule_with(lines)}});
  };
  const auto one = [&](const char* lines) {
    const auto all = errors(lines);
    return all.size() == 1 ? all.front().substr(all.front().find("having")) : std::to_string(all.size()) + " errors";
  };
  EXPECT_EQ(one("looks_at = 'indicator', having = 'targt', check = function(ctx, t) ctx:report(t, 'value', {}) end,"),
            "having: indicator has no field targt; there is target");
  EXPECT_EQ(one("looks_at = { 'activity', 'goal' }, having = { 'name_range', 'start' }, check = function(ctx, t) end,"),
            "having: focus_goal has no field start");
  EXPECT_EQ(one("looks_at = 'activity', having = 5, check = function(ctx, t) end,"),
            "having: must be a name or a list of names");
  EXPECT_EQ(one("having = 'start', collect = function() end, check_all = function() end,"),
            "having: needs a function check beside it");
}

}  // namespace
}  // namespace planlint
