// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Helpers that are shared (`shared = true`): what they found out is there for the next rules, and no rule changes it.
#include <algorithm>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

constexpr std::string_view plan = "verksamhetsplan 2024 \"N\"\nmål 1 \"m\" { indikator \"a\" { årsmål 1 } }\n";

/// What is found out once and kept: a list with tables and a function in it.
const std::string seen = R"lua(
local seen = { shared = true, names = { "kultur", "idrott" } }
local found
function seen.of(document)
  found = found or { words = { "b", "a" }, document = document, count = 2, first = function() return found.words end }
  return found
end
function seen.words() return found.words, 2 end
function seen.read(thing) return thing.name end
function seen.names_of_other() return lib("other").list end
function seen.later() found.count = found.count + 1 return found.count end
function seen.helper() return { lib("other") } end
function seen.libraries() return { text, lib } end
return seen)lua";

const std::string other = R"lua(return { list = { "whole" } })lua";

RuleRun run(const std::vector<std::string>& bodies, const std::string& helper = seen) {
  std::vector<RuleSet::File> files = {{"lib/seen.lua", helper}, {"lib/other.lua", other}};
  std::string name = "a";
  for (const std::string& body : bodies) {
    files.push_back({"a/" + name + ".lua", testing::document_rule("local seen = lib('seen')\n" + body)});
    ++name.front();
  }
  return run_rules(testing::rules_of(std::move(files)), testing::document_of(std::string(plan)), Language::swedish);
}

std::vector<std::string> said_by(const std::vector<std::string>& bodies, const std::string& helper = seen) {
  return testing::messages_of(run(bodies, helper).diagnostics);
}

/// A rule that says what it sees of the shared helper.
const std::string reader = R"lua(
local of = seen.of(doc)
ctx:report(doc, 'value', { text = show(of.words) .. of.count .. show(of.first()) .. show(seen.names) ..
  show(seen.names_of_other()) .. show(lib('other').list) })
)lua";

const std::string whole = R"({"b", "a"}2{"b", "a"}{"kultur", "idrott"}{"whole"}{"whole"})";

/// The attack fails with this reason where nothing catches it, and never reaches the rule behind it.
void expect_harmless(const std::string& attack, std::string_view reason = "cannot be changed") {
  EXPECT_EQ(said_by({"seen.of(doc) pcall(function()\n" + attack + "\nend)", reader}), std::vector<std::string>{whole})
      << attack;
  if (reason.empty()) return;
  const auto uncaught = run({"seen.of(doc)\n" + attack, reader});
  EXPECT_TRUE(uncaught.failed) << attack;
  ASSERT_EQ(uncaught.diagnostics.size(), 2U) << attack;
  const auto broken = std::ranges::find(uncaught.diagnostics, "rule/failed", &Diagnostic::rule);
  ASSERT_NE(broken, uncaught.diagnostics.end()) << attack;
  EXPECT_NE(broken->message.find("a/a"), std::string::npos) << broken->message;
  EXPECT_NE(broken->message.find(reason), std::string::npos) << broken->message;
}

TEST(SharedHelpers, NoRuleChangesWhatTheyGive) {
  expect_harmless("seen.of(doc).words[1] = 'spoilt'");
  expect_harmless("seen.of(doc).words = {}");
  expect_harmless("seen.of(doc).new = 1");
  expect_harmless("seen.of(doc).count = nil");
  expect_harmless("table.insert(seen.of(doc).words, 'c')");
  expect_harmless("table.remove(seen.of(doc).words)");
  expect_harmless("table.sort(seen.of(doc).words)");
  expect_harmless("table.move({ 'x', 'y' }, 1, 2, 1, seen.of(doc).words)");
  expect_harmless("local words = seen.words() words[1] = 'spoilt'");
  expect_harmless("seen.of(doc).first()[1] = 'spoilt'");
  expect_harmless("seen.names[1] = 'spoilt'");
  expect_harmless("for _, words in pairs({ seen.of(doc) }) do words.words[2] = nil end");
  expect_harmless("rawset(seen.of(doc), 'words', {})", "protected");
  expect_harmless("setmetatable(seen.of(doc), nil)", "protected");
  expect_harmless("setmetatable(seen.of(doc).words, { __index = function() return 'spoilt' end })", "protected");
  expect_harmless("getmetatable(seen.of(doc)).__index.words = {}", "index a boolean");
  expect_harmless("seen.of = nil", "read-only");
  expect_harmless("rawset(seen, 'of', nil)", "protected");
}

TEST(SharedHelpers, NoRuleReachesWhatTheyUse) {
  // The helper that the shared one uses is another than the rule's own.
  expect_harmless("lib('other').list[1] = 'spoilt'", "");
  expect_harmless("seen.helper()[1].list[1] = 'spoilt'", "cannot give another helper");
  expect_harmless("seen.libraries()[1].fold = nil", "read-only");
  expect_harmless("seen.libraries()[2]('other').list[1] = 'spoilt'", "cannot give another helper");
  expect_harmless("seen.names_of_other()[1] = 'spoilt'");
  // What a rule hands to it is called by it, and sees the rule's `lib` all the same.
  expect_harmless("seen.read(setmetatable({}, { __index = function() lib('other').list[1] = 'spoilt' end }))", "");
}

TEST(SharedHelpers, GiveWhatReadsAsAnyTable) {
  const std::string reads = R"lua(
    local words = seen.of(doc).words
    local parts = { #words, rawlen({ table.unpack(words) }), table.concat(words, '+'), words[1], tostring(words[3]) }
    for i, word in ipairs(words) do table.insert(parts, i .. word) end
    for key, word in pairs(words) do table.insert(parts, key .. word) end
    local own = { table.unpack(words) }
    table.sort(own)
    table.insert(parts, own[1])
    table.insert(parts, tostring(words == seen.of(doc).words))
    table.insert(parts, tostring(type(words) == 'table' and seen.of(doc).document == doc))
    ctx:report(doc, 'value', { text = table.concat(parts, ' ') }))lua";
  const auto all = said_by({reads, reads});
  EXPECT_EQ(all, std::vector<std::string>(2, "2 2 b+a b nil 1b 2a 1b 2a a true true"));
}

TEST(SharedHelpers, GiveWhatCanBeReported) {
  const auto result = run({R"lua(
    local of = seen.of(doc)
    ctx:report(doc, 'value', { text = 'x' }, of)
  )lua"},
                          R"lua(
    local lists = { shared = true }
    function lists.of(document) return { related = { { document, 'value', { text = 'r' } } } } end
    return lists)lua");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  ASSERT_EQ(result.diagnostics[0].related.size(), 1U) << result.diagnostics[0].message;
  EXPECT_EQ(result.diagnostics[0].related[0].message, "r");
}

TEST(SharedHelpers, AHelperCannotChangeWhatItGaveEither) {
  const auto result = run({"seen.of(doc) seen.later()"});
  EXPECT_TRUE(result.failed);
  EXPECT_NE(result.diagnostics[0].message.find("cannot be changed: make a table of your own"), std::string::npos)
      << result.diagnostics[0].message;
  EXPECT_EQ(said_by({"ctx:report(doc, 'value', { text = seen.later() })"},
                    "local n = { count = 0 } return { shared = true, later = function() n.count = n.count + 1 return "
                    "n.count end }"),
            std::vector<std::string>{"1"})
      << "what it keeps to itself it may change";
}

TEST(SharedHelpers, RefuseWhatCannotBeFrozen) {
  const auto result =
      run({"return seen.of(doc)[1]"}, "return { shared = true, of = function() return { setmetatable({}, {}) } end }");
  EXPECT_TRUE(result.failed);
  EXPECT_NE(result.diagnostics[0].message.find("cannot give a table that has a metatable"), std::string::npos)
      << result.diagnostics[0].message;
}

TEST(SharedHelpers, TakeDeepAndRingedTables) {
  const std::string deep = R"lua(
    local top
    return { shared = true, of = function()
      if top then return top end
      top = { name = 0 }
      top.self = top
      local at = top
      for i = 1, 5000 do at.next = { name = i } at = at.next end
      return top
    end })lua";
  const std::string walks = R"lua(
    local at, count = seen.of(doc), 0
    while at.next do at, count = at.next, count + 1 end
    ctx:report(doc, 'value', { text = count .. tostring(seen.of(doc).self == seen.of(doc)) .. tostring(pcall(function() at.name = 1 end)) }))lua";
  EXPECT_EQ(said_by({walks, walks}, deep), std::vector<std::string>(2, "5000truefalse"));
}

TEST(SharedHelpers, SeeTheSameGlobalsAsRules) {
  EXPECT_EQ(said_by({"ctx:report(doc, 'value', { text = seen.of() })"},
                    "return { shared = true, of = function() return text.fold('ÅÄÖ') .. tostring(decimal(1)) .. "
                    "#lib('other').list "
                    ".. tostring(pcall(function() return nonsense end)) end }"),
            std::vector<std::string>{"åÄÖ11false"});
}

TEST(SharedHelpers, AreThoseThatSaySoWhenTheyAreLoaded) {
  const std::string counting = "ctx:report(doc, 'value', { text = seen.next() })";
  const auto with = [&](const std::string& entry) {
    return said_by({counting, counting},
                   "local n = 0 return { " + entry + ", next = function() n = n + 1 return n end }");
  };
  EXPECT_EQ(with("shared = true"), (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(with("shared = false"), (std::vector<std::string>{"1", "1"}));
  EXPECT_EQ(with("shared = 'true'"), (std::vector<std::string>{"1", "1"}));
  EXPECT_EQ(with("['sha' .. 'red'] = true"), (std::vector<std::string>{"1", "1"})) << "new for each rule, then";
}

TEST(SharedHelpers, ABrokenOneBreaksTheRulesThatUseIt) {
  const auto result = run({"", ""}, "error('shared and broken')");
  EXPECT_TRUE(result.failed);
  EXPECT_EQ(result.diagnostics.size(), 2U);
  EXPECT_NE(result.diagnostics[0].message.find("shared and broken"), std::string::npos);
}

}  // namespace
}  // namespace planlint
